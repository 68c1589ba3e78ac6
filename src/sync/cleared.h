/*
 * cleared - whoever we wrote to is no sender of pitches.
 */
#ifndef SYNC_CLEARED_H
#define SYNC_CLEARED_H

#include "base/attr.h"

struct err;
struct judge;
struct mail;

/*
 * A letter of ours was stored: what was learnt or marked against those whom it went to counts no more, which
 * the server hears, and their mail is judged anew. Within a transaction of the caller.
 */
int cleared_note(const struct judge *j, const struct mail *letter, struct err *err) MUST_CHECK;

#endif
