/*
 * promises - what was promised to whom, and is not kept yet.
 */
#ifndef DESK_PROMISES_H
#define DESK_PROMISES_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/attr.h"
#include "desk/view.h"

struct desk;
struct err;

struct promise_view {
	struct thread_view thread; /* its promise is the time */
	int64_t promised;          /* when the letter left; DESK_NO_TIME: it is on its way */
	bool broken;               /* the time is over */
	char *text;                /* the sentence of the letter, or NULL */
};

struct promise_views {
	struct promise_view *v;
	size_t n;
};

/* The earliest first, so what is broken is on top. */
int desk_promises(struct desk *d, struct promise_views *out, struct err *err) MUST_CHECK;
void promise_views_clear(struct promise_views *list);

#endif
