/*
 * refusals - what the server refused in a round: how often, and why the first time.
 */
#ifndef SYNC_REFUSALS_H
#define SYNC_REFUSALS_H

#include "base/err.h"

struct refusals {
	int n;
	struct err first;
};

void refusals_add(struct refusals *r, const struct err *why);

/* Why, as one line that may go to a terminal; the caller's. */
char *refusals_why(const struct refusals *r);

#endif
