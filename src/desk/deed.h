/*
 * deed - one action of the owner's on several threads. Private to desk.
 */
#ifndef DESK_DEED_H
#define DESK_DEED_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/attr.h"
#include "store/mail.h"
#include "store/thread.h"

struct desk;
struct err;

/* A thread as it is when its turn has come. */
struct deed_thread {
	struct thread thread;
	struct mail_list mails;
};

struct deed {
	const char *verb;
	int (*act)(struct desk *d, int64_t action, const struct deed_thread *t, const void *data,
		struct err *err);
	const void *data;
	bool teaches;                                                  /* then what was taught before has to be known */
	int (*after)(struct desk *d, int64_t action, struct err *err); /* once, behind the last thread; or NULL */
};

/*
 * Act on each thread and judge it anew, all in one transaction and as one action to
 * be undone. ERR_NOT_FOUND when one is no thread; then nothing is done.
 */
int deed_do(struct desk *d, const struct deed *deed, const int64_t *threads, size_t n,
	struct err *err) MUST_CHECK;

#endif
