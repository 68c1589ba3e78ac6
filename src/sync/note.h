/*
 * note - what the flags of a mail, and the archive, say of the owner's doings.
 *
 * Read and in the archive, or the keyword tillmail-done, is done, and what was so and is no more, or was
 * moved back into the inbox, is open again;
 * tillmail-customer, -notice and -pitch are her word on the lane; $Junk and $NotJunk
 * what she, or her other program, takes it for.
 */
#ifndef SYNC_NOTE_H
#define SYNC_NOTE_H

#include <stdbool.h>

#include "base/attr.h"
#include "triage/lane.h"

struct err;
struct judge;
struct location;
struct location_flags;

/* The keyword of what is done where there is no archive, or where a pitch went there. */
#define NOTE_DONE "tillmail-done"

/* The keyword of a lane that the owner marked a thread as: "tillmail-customer"; NULL: it has none. */
const char *note_keyword(enum lane lane);

/* Whether word is among keywords, which are separated by blanks. */
bool note_has_keyword(const char *keywords, const char *word);

/* Take in what they say. Within a transaction of the caller. */
int note_mail(const struct judge *j, const struct location *l, const char *keywords,
	struct err *err) MUST_CHECK;

/* Take in what it says that they are other ones than before: done, or open again, or a mark taken back. Likewise. */
int note_change(const struct judge *j, const struct location *l, const char *keywords,
	const struct location_flags *before, struct err *err) MUST_CHECK;

/* Take in what it says that somebody else moved a known mail there: done, or open again. Likewise. */
int note_arrival(const struct judge *j, const struct location *l, const char *keywords,
	struct err *err) MUST_CHECK;

#endif
