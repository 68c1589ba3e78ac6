/*
 * push - the journal: what the server has still to be told.
 *
 * A row goes when the server has said OK, or when there is nothing to tell (the
 * mail lies nowhere any more). A refusal keeps it for the next round, with one
 * warning: the store is right anyway, and who can tell what a NO is for. Only one that says so (RFC
 * 5530: NOPERM, CANNOT) is for good, and is told once. Of
 * several rows that put one mail somewhere, only the last is played.
 */
#ifndef SYNC_PUSH_H
#define SYNC_PUSH_H

#include "base/attr.h"

struct err;
struct work;

int push_journal(struct work *w, struct err *err) MUST_CHECK;

#endif
