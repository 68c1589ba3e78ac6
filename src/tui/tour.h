/*
 * tour - five hints for who looks at the sample mailbox: one is shown at a time, and goes when it
 * was followed. Private to tui.
 */
#ifndef TUI_TOUR_H
#define TUI_TOUR_H

#include <stdbool.h>

struct keys;
struct strs;

/* One of zeroes is over. */
struct tour {
	bool is_on;
	unsigned followed; /* a bit for each hint */
};

void tour_begin(struct tour *t);

/* Enough of it. */
void tour_leave(struct tour *t);

/* A command was run. */
void tour_see(struct tour *t, const struct strs *words);

/* The hint of now, with the owner's own key; the caller frees. NULL: there is none. */
char *tour_text(const struct tour *t, const struct keys *keys);

#endif
