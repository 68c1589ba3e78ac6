/*
 * guard - what stops a letter that is about to leave. Pure.
 */
#ifndef TRIAGE_GUARD_H
#define TRIAGE_GUARD_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "triage/state.h"

struct calendar;

/* In the order in which they are asked. */
enum guard {
	GUARD_PASS,
	GUARD_CUSTOMER_WROTE, /* a message came in after the letter was written, and not only thanks */
	GUARD_ANSWERED,       /* the thread was answered from elsewhere since */
	GUARD_PROMISE_PAST,   /* the time that it promises is over */
	GUARD_OLD,            /* it should have left long ago: guard_fresh_until() */
	GUARD_SAME_TEXT,      /* the same text to the same person is on its way or just left */
};

#define GUARD_LAST GUARD_SAME_TEXT

/* What the letter knew when it was queued. */
struct guard_letter {
	int64_t last_received; /* id of the newest customer message that it had seen, or 0 */
	int64_t last_sent;     /* id of our newest message that it had seen, or 0 */
	bool has_twin;         /* same recipient and text in the outbox, not failed or cancelled */
	int64_t now;
	int64_t promise;     /* by when it promises to write again, or NO_TIME */
	int64_t fresh_until; /* the last moment at which it leaves unasked */
};

/*
 * Until when a letter that was to leave at a time (its owner's word: at once, or at the time
 * that she gave) leaves unasked, whatever kept it: the close of the first working day after
 * that day, but no longer than three days.
 */
int64_t guard_fresh_until(const struct calendar *c, int64_t meant);

/*
 * The first guard that stops the letter. facts are those of its thread; a letter
 * in them that is no mail yet (id 0) is our own doing, this one among them, and
 * stops nothing.
 */
enum guard guard_letter(const struct guard_letter *letter, const struct fact *facts, size_t n);

/* Whether this one stops it: who allows one guard has not allowed the others. */
bool guard_stops(enum guard guard, const struct guard_letter *letter, const struct fact *facts,
	size_t n);

const char *guard_name(enum guard guard); /* as --allow takes it: "customer-wrote" */
const char *guard_text(enum guard guard); /* one sentence: what happened and what to do next; through _() */

#endif
