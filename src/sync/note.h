/*
 * note - what the place and the flags of a mail say of the owner's doings.
 *
 * Read and in the archive, or the keyword tillmail-done, is done.
 */
#ifndef SYNC_NOTE_H
#define SYNC_NOTE_H

#include "base/attr.h"

struct err;
struct judge;
struct location;

/* The keyword of what is done where there is no archive. */
#define NOTE_DONE "tillmail-done"

/* Take in what they say. Within a transaction of the caller. */
int note_mail(const struct judge *j, const struct location *l, const char *keywords,
	struct err *err) MUST_CHECK;

#endif
