/*
 * exchange - one question to a worker and its answer, within a time.
 */
#ifndef MAIL_EXCHANGE_H
#define MAIL_EXCHANGE_H

#include <stdbool.h>
#include <stddef.h>

#include "base/attr.h"
#include "mail/wire.h"

struct buf;
struct process;

/* One that was begun. Everything is borrowed until it is finished. */
struct exchange {
	const struct process *worker;
	struct wire_head request;
	const char *bytes;
	size_t sent; /* of the request, head included */
	struct wire_head answer;
	size_t got; /* of the answer, head included */
	struct buf *out;
};

enum exchange_end {
	EXCHANGE_DONE,
	EXCHANGE_BROKEN, /* the worker is gone, or talks nonsense */
	EXCHANGE_SLOW,
};

/* Make our ends of the pipes fit for an exchange. */
void exchange_prepare(const struct process *worker);

/* Wait for the worker's greeting. */
enum exchange_end exchange_greet(const struct process *worker, int timeout_ms) MUST_CHECK;

/* A request of a head and head->size bytes, of which nothing is sent yet. */
struct exchange exchange_of(const struct process *worker, const struct wire_head *head,
	const char *bytes, struct buf *out);

/*
 * Send as much of it as the pipe takes, without waiting: the worker may be at work on it while we are
 * at something else. True when all of it is sent. A worker that is gone is found out by exchange_finish().
 */
bool exchange_send(struct exchange *e);

/* Of the first that is not finished: whether its answer has begun to come, or the worker is gone. */
bool exchange_has_answer(const struct exchange *e);

/*
 * Send the rest while taking the answer: its head is e->answer, its bytes go to
 * out. Neither side waits for the other to empty a pipe. Others may be sent before this one is
 * answered; they are finished in the order in which they were sent.
 */
enum exchange_end exchange_finish(struct exchange *e, int timeout_ms) MUST_CHECK;

#endif
