/*
 * digest - the pitches since the last digest, to be skimmed in seconds.
 */
#ifndef DESK_DIGEST_H
#define DESK_DIGEST_H

#include <stddef.h>
#include <stdint.h>

#include "base/attr.h"
#include "desk/view.h"

struct desk;
struct err;

struct pitch_view {
	struct thread_view thread;
	int64_t newest; /* the newest mail that it had when it was read */
	char *sells;    /* the sentence of the mail that offers something, in one line; or "" */
};

struct digest_view {
	int64_t since; /* the last digest, or DESK_NO_TIME */
	int rescued;   /* pitches that the owner made customers since then */
	struct pitch_view *v;
	size_t n;
};

void digest_view_clear(struct digest_view *view);

/* Newest first. */
int desk_digest(struct desk *d, struct digest_view *out, struct err *err) MUST_CHECK;

/* How many pitches wait in it. */
int desk_digest_count(struct desk *d, size_t *n, struct err *err) MUST_CHECK;

/*
 * The owner has seen these, and the next digest begins behind them; what came or changed since they were
 * read is in it. Nothing is deleted; undo takes it back.
 */
int desk_digest_clear(struct desk *d, const struct digest_view *view, struct err *err) MUST_CHECK;

#endif
