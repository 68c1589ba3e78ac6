/*
 * letters - what a run of reply, forward or write has made: told of, printed, queued. Private to cli.
 */
#ifndef CLI_LETTERS_H
#define CLI_LETTERS_H

#include <stdbool.h>

#include "base/attr.h"
#include "desk/bulk.h"

struct door;
struct err;

struct letters {
	struct bulk bulk;
	bool is_bulk; /* several were asked for: they are counted, and previewed each in short */
	int status;   /* of the first thread that got none; 0 */
};

void letters_clear(struct letters *letters);

/* Write one to each thread; threads that get none are told of on stderr and do not stop the others. */
int letters_write(struct door *door, const int64_t *ids, size_t n, const struct reply_request *request,
	struct letters *letters, struct err *err) MUST_CHECK;

/* One that begins a thread. */
int letters_write_new(struct door *door, const struct reply_request *request, struct letters *letters,
	struct err *err) MUST_CHECK;

/* To stdout: RFC 5322, or JSON, or, of a bulk, what each recipient gets. */
void letters_print(const struct door *door, const struct letters *letters);

/* As people read them. */
void letters_show(const struct door *door, const struct letters *letters);

/* Into the outbox, and what is there now to stdout. */
int letters_queue(struct door *door, struct letters *letters, const struct queue_request *request,
	struct err *err) MUST_CHECK;

#endif
