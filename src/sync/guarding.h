/* guarding - does the letter still fit, now that the news are here? */
#ifndef SYNC_GUARDING_H
#define SYNC_GUARDING_H

#include "base/attr.h"
#include "triage/guard.h"

struct err;
struct judge;
struct letter_row;

/* What stops the letter, by the facts of this moment; what the owner allowed does not. */
int guarding_check(const struct judge *j, const struct letter_row *l, enum guard *out,
	struct err *err) MUST_CHECK;

#endif
