/*
 * moved - what it says of a mail's lane where another program put it.
 *
 * Into the folder for pitches, or for junk: a pitch. Out of them, into the inbox or the archive: none.
 * The server then hears of it as of a mark. Nothing is learnt of what we moved ourselves,
 * nor of what goes to, or comes from, any other folder. Within a transaction of the caller.
 */
#ifndef SYNC_MOVED_H
#define SYNC_MOVED_H

#include "base/attr.h"

struct err;
struct judge;
struct location;

/* A mail that was here before turns up at l, where it was not known to lie, and it was not us who moved it. */
int moved_note(const struct judge *j, const struct location *l, const char *keywords,
	struct err *err) MUST_CHECK;

/* A mail that was not here before lies in the folder for pitches: whoever put it there, it is one. */
int moved_arrived(const struct judge *j, const struct location *l, struct err *err) MUST_CHECK;

#endif
