/*
 * note - what the place and the flags of a mail say of the owner's doings.
 *
 * Read and in the archive, or the keyword tillmail-done, is done;
 * tillmail-customer, -notice and -pitch are her word on the lane.
 */
#ifndef SYNC_NOTE_H
#define SYNC_NOTE_H

#include "base/attr.h"
#include "triage/lane.h"

struct err;
struct judge;
struct location;

/* The keyword of what is done where there is no archive. */
#define NOTE_DONE "tillmail-done"

/* The keyword of a lane that the owner marked a thread as: "tillmail-customer"; NULL: it has none. */
const char *note_keyword(enum lane lane);

/* Take in what they say. Within a transaction of the caller. */
int note_mail(const struct judge *j, const struct location *l, const char *keywords,
	struct err *err) MUST_CHECK;

/*
 * A mail that was here turns up at l, and it was not us who moved it: from or to the folder for pitches,
 * that is the owner's word on its lane, which the server then hears. Within a transaction of the caller.
 */
int note_moved(const struct judge *j, const struct location *l, struct err *err) MUST_CHECK;

#endif
