/* want - the mails of a folder that are still to be had, by their UIDs. */
#ifndef SYNC_WANT_H
#define SYNC_WANT_H

#include <stddef.h>
#include <stdint.h>

#include "net/imap.h"

enum want_state {
	WANT_MISSING,    /* to be fetched */
	WANT_SUSPECT,    /* it did not come with its range: to be fetched alone */
	WANT_LARGE,      /* too large to be fetched: to be asked for what it is known by */
	WANT_UNREADABLE, /* it did not come alone: to be asked for as little as can be */
	WANT_HOPELESS,   /* not even so */
	WANT_TAKEN,      /* handed over, or given up with the reason */
	WANT_LATER,      /* the server does not give it now: next round */
	WANT_GONE,       /* the server has it no more */
	WANT_FOREIGN,    /* none that was here before, and more is not asked for */
};

struct want {
	uint32_t *uids; /* ascending */
	enum want_state *states;
	size_t n;
};

/* Want those of uids (ascending) that are not in known (ascending). */
void want_init(struct want *w, const uint32_t *uids, size_t n, const uint32_t *known,
	size_t n_known);
void want_clear(struct want *w);

/* The place of a UID, or w->n when it is not wanted. */
size_t want_find(const struct want *w, uint32_t uid);

size_t want_count(const struct want *w, enum want_state state);

/* The lowest UID in a state; 0: none is. */
uint32_t want_first(const struct want *w, enum want_state state);

/* Those of one state with a UID from lowest to highest get another one. */
void want_move(struct want *w, enum want_state from, enum want_state to, uint32_t lowest,
	uint32_t highest);

/* What is to be asked for, newest first. */
struct want_ranges {
	struct imap_range *v;
	uint32_t *lowest;  /* UID of each */
	uint32_t *highest; /* likewise */
	size_t n;
};

/* Ranges of all that is in a state: the first of so many UIDs, the others of size. */
void want_ranges_make(struct want_ranges *r, const struct want *w, enum want_state state,
	size_t first, size_t size);
void want_ranges_clear(struct want_ranges *r);

#endif
