/*
 * arrival - a mail comes in: read, told apart from what is here, judged, stored.
 */
#ifndef SYNC_ARRIVAL_H
#define SYNC_ARRIVAL_H

#include <stdbool.h>
#include <stdint.h>

#include "base/attr.h"

struct arrival;
struct err;
struct judge;
struct letter_row;

/* What became of it. */
struct taken {
	int64_t mail;
	bool is_new;      /* its bytes, or its letter, were not here before */
	bool is_own_copy; /* tillmail itself filed it, maybe with another store */
	bool is_quarantined;
};

/* judge_arrival() with all that is to be known about it. Within a transaction of the caller. */
int arrival_take(const struct judge *j, const struct arrival *a, struct taken *out,
	struct err *err) MUST_CHECK;

/*
 * A letter of the outbox has left: it becomes a mail of the store, made of its
 * frozen bytes with the X-Tillmail fields before them, and the mail that it
 * answers gets \Answered. Nothing when it is a mail already; l->mail is set.
 */
int arrival_take_letter(const struct judge *j, struct letter_row *l, struct err *err) MUST_CHECK;

#endif
