/*
 * pitches - mail of the lane pitch goes to the folder that the configuration names for it, and comes
 * back to the inbox when it is none.
 *
 * Nothing is remembered for that: where each mail belongs follows from the lane of its thread and where
 * it lies, so a round that was cut short goes on where it stopped.
 */
#ifndef SYNC_PITCHES_H
#define SYNC_PITCHES_H

#include "base/attr.h"

struct err;
struct work;

/* 0 also when the server refuses: a warning, and the next round. */
int pitches_move(struct work *w, struct err *err) MUST_CHECK;

#endif
