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
	char *sells; /* the sentence of the mail that offers something, in one line; or "" */
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

/* The owner has seen them: the next digest begins here. Nothing is deleted; undo takes it back. */
int desk_digest_clear(struct desk *d, struct err *err) MUST_CHECK;

#endif
