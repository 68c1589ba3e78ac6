/*
 * digest - up to where the owner has seen the pitches.
 */
#ifndef STORE_DIGEST_H
#define STORE_DIGEST_H

#include <stddef.h>
#include <stdint.h>

#include "base/attr.h"

struct err;
struct store;

/* When the digest was cleared last, by an action that was not undone; NO_TIME: never. */
int store_digest_cleared(struct store *st, int64_t *at, struct err *err) MUST_CHECK;

/* Threads in the lane pitch with mail that came in since then, newest first. The caller frees. */
int store_digest(struct store *st, int64_t **threads, size_t *n, struct err *err) MUST_CHECK;

/* How many threads were pitches by their looks and marked as customers since then. */
int store_digest_rescued(struct store *st, int64_t *n, struct err *err) MUST_CHECK;

/* The owner has seen all that is here. */
int store_digest_clear(struct store *st, int64_t action, struct err *err) MUST_CHECK;

#endif
