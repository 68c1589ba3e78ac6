/*
 * exchange - one question to a worker and its answer, within a time.
 */
#ifndef MAIL_EXCHANGE_H
#define MAIL_EXCHANGE_H

#include "base/attr.h"

struct buf;
struct process;
struct wire_head;

enum exchange_end {
	EXCHANGE_DONE,
	EXCHANGE_BROKEN, /* the worker is gone, or talks nonsense */
	EXCHANGE_SLOW,
};

/* Make our ends of the pipes fit for exchange_run(). */
void exchange_prepare(const struct process *worker);

/* Wait for the worker's greeting. */
enum exchange_end exchange_greet(const struct process *worker, int timeout_ms) MUST_CHECK;

/*
 * Send a request (its head and head->size bytes) while taking the answer: its
 * head replaces *head, its bytes go to out. Neither side waits for the other
 * to empty a pipe.
 */
enum exchange_end exchange_run(const struct process *worker, struct wire_head *head,
	const char *bytes, int timeout_ms, struct buf *out) MUST_CHECK;

#endif
