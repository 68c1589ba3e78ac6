/*
 * guard - what stops a letter that is about to leave. Pure.
 */
#ifndef TRIAGE_GUARD_H
#define TRIAGE_GUARD_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "triage/state.h"

enum guard {
	GUARD_PASS,
	GUARD_CUSTOMER_WROTE, /* a message came in after the letter was written */
	GUARD_ANSWERED,       /* the thread was answered from elsewhere since */
	GUARD_SAME_TEXT,      /* the same text to the same person is on its way or just left */
};

/* What the letter knew when it was queued. */
struct guard_letter {
	int64_t last_received; /* id of the newest customer message that it had seen, or 0 */
	int64_t last_sent;     /* id of our newest message that it had seen, or 0 */
	bool has_twin;         /* same recipient and text in the outbox, not failed or cancelled */
};

enum guard guard_letter(const struct guard_letter *letter, const struct fact *facts, size_t n);

const char *guard_name(enum guard guard); /* as --allow takes it: "customer-wrote", "answered", "same-text" */
const char *guard_text(enum guard guard); /* what happened and what to do next; through _() */

#endif
