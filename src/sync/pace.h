/*
 * pace - how many letters of a bulk leave in a minute (compose.bulk_per_minute). Private to sync.
 *
 * Those beyond the limit stay held, with the time at which it is their turn. A letter that the owner
 * wrote to one customer never waits behind a bulk.
 */
#ifndef SYNC_PACE_H
#define SYNC_PACE_H

#include <stdint.h>

#include "base/attr.h"

struct err;
struct letter_row;
struct work;

struct pace {
	int64_t limit; /* 0: none */
	int64_t left;  /* how many have left within the last minute */
	int64_t later; /* how many were told to wait */
};

int pace_begin(struct pace *pace, const struct work *w, struct err *err) MUST_CHECK;

/* 1 when the letter may leave now, 0 when it was given a later time. */
int pace_ask(struct pace *pace, const struct work *w, const struct letter_row *l,
	struct err *err) MUST_CHECK;

/* Say how many wait. */
void pace_end(const struct pace *pace);

#endif
