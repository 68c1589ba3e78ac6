/*
 * told - what another program says of the lane of a mail that came in is learnt, once.
 *
 * Each time is an action (ACTION_SEEN), which undo takes back.
 * Within a transaction of the caller.
 */
#ifndef SYNC_TOLD_H
#define SYNC_TOLD_H

#include "base/attr.h"
#include "store/lesson.h"
#include "triage/lane.h"

struct err;
struct judge;
struct mail;

struct told {
	enum lane lane;
	enum lesson_source source;
};

/* The filter learns it, unless that is what was told of this mail last. */
int told_lesson(const struct judge *j, const struct mail *m, const struct told *told,
	struct err *err) MUST_CHECK;

/*
 * It is the owner's mark on the thread, too; the server hears of it, unless it was a keyword there. What the server
 * was not asked for yet is newer, what it has put off is older than another keyword than those it had then.
 */
int told_mark(const struct judge *j, const struct mail *m, const struct told *told,
	struct err *err) MUST_CHECK;

/*
 * Its keyword is gone again: whoever set it there has taken that back. Not of a customer, who is never hidden by a
 * keyword that was lost.
 */
int told_taken_back(const struct judge *j, const struct mail *m, enum lane lane,
	struct err *err) MUST_CHECK;

#endif
