/*
 * digest - which pitches the owner has not seen yet.
 */
#ifndef STORE_DIGEST_H
#define STORE_DIGEST_H

#include <stddef.h>
#include <stdint.h>

#include "base/attr.h"

struct err;
struct store;

/* A thread among the pitches, and the newest mail that it had when it was read. */
struct digest_line {
	int64_t thread;
	int64_t newest;
};

struct digest_page {
	struct digest_line *v; /* the caller frees */
	size_t n;
};

/* When the digest was cleared last, by an action that was not undone; NO_TIME: never. */
int store_digest_cleared(struct store *st, int64_t *at, struct err *err) MUST_CHECK;

/* Open threads in the lane pitch with a mail that was in no digest yet, newest first. */
int store_digest(struct store *st, struct digest_page *out, struct err *err) MUST_CHECK;

/* How many these are. */
int store_digest_count(struct store *st, int64_t *n, struct err *err) MUST_CHECK;

/* How many threads were pitches by their looks and marked as customers since the last clearing. */
int store_digest_rescued(struct store *st, int64_t *n, struct err *err) MUST_CHECK;

/* The owner has seen the mails of a thread up to the newest that was read; the action is called "digest". */
int store_digest_see(struct store *st, int64_t action, const struct digest_line *line, struct err *err) MUST_CHECK;

#endif
