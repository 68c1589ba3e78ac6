/*
 * bulk - one letter to each of many threads, as one action.
 *
 * A thread that cannot get its letter is skipped with the reason, and keeps nobody else from
 * theirs. With a key, a thread that got its letter gets no second one, however often the bulk is repeated.
 */
#ifndef DESK_BULK_H
#define DESK_BULK_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/attr.h"
#include "base/err.h"
#include "desk/reply.h"

struct desk;

/* What becomes of one thread of a bulk. */
enum bulk_fate {
	BULK_READY,   /* letter can be queued; once it is, queued says as what */
	BULK_EARLIER, /* queued is the letter that it has by the same key */
	BULK_REFUSED, /* letter is there, why tells what speaks against it */
	BULK_NONE,    /* no letter could be written, why tells */
};

struct bulk_entry {
	int64_t thread; /* as it was asked for */
	enum bulk_fate fate;
	struct letter_view letter;
	struct queued_view queued;
	enum err_kind why_kind;
	char *why;
};

struct bulk {
	struct bulk_entry *v;
	size_t n;
};

void bulk_clear(struct bulk *bulk);

/* Told after each of n threads; may be NULL. */
typedef void bulk_progress(void *data, size_t done, size_t n);

struct bulk_request {
	const struct reply_request *reply;
	const char *key; /* or NULL */
	bulk_progress *progress;
	void *progress_data;
};

/*
 * Write a letter to each thread. Two numbers of one thread are one entry; the same words to the same
 * person, by another thread, are a refusal (same-text). -1 only when the store fails.
 */
int desk_bulk(struct desk *d, const int64_t *threads, size_t n, const struct bulk_request *request,
	struct bulk *out, struct err *err) MUST_CHECK;

/* Queue all that are ready, as one action: all of them, or none when the store fails. */
int desk_bulk_queue(struct desk *d, struct bulk *bulk, const struct queue_request *request,
	struct err *err) MUST_CHECK;

#endif
