/*
 * lesson - the filter learns from a message, and what is like it is judged anew. All within the
 * transaction of the caller.
 */
#ifndef SYNC_LESSON_H
#define SYNC_LESSON_H

#include <stdbool.h>
#include <stdint.h>

#include "base/attr.h"
#include "base/strs.h"
#include "store/lesson.h"
#include "triage/lane.h"
#include "triage/model.h"

struct err;
struct judge;
struct message;

/* What was taught, as far as it is known here; one of zeroes is empty. */
struct lessons {
	struct deltas learnt;
	struct strs taught; /* senders that were taught to be customers */
	int64_t version;    /* of the store (store_version()) when they were loaded */
	bool is_tentative;  /* some came or went in a transaction that was still open then, and may have been rolled back */
};

void lessons_clear(struct lessons *l);

/* Who taught it, and by which action (0: seen on the server). */
struct teaching {
	enum lesson_source source;
	int64_t action;
	enum lane lane; /* any but LANE_UNSURE; of a notice, mails of the same mould are learnt, see like.h */
	int64_t reach;  /* set by lesson_begin() */
};

/* Take what the store has learnt; also what other programs taught since. */
int lesson_load(const struct judge *j, struct err *err) MUST_CHECK;

/* The same, unless it is what is known already; cheap then. */
int lesson_refresh(const struct judge *j, struct err *err) MUST_CHECK;

/* Before the first lesson_learn(). */
int lesson_begin(const struct judge *j, struct teaching *t, struct err *err) MUST_CHECK;

/*
 * Learn that a message belongs there; mail is its id, or 0. Behind the last one, lesson_apply(), but for what was seen
 * on the server. 1, or 0: nothing was learnt, for the filter found it by itself, or there is no model.
 */
int lesson_learn(const struct judge *j, const struct teaching *t, int64_t mail,
	const struct message *m, struct err *err) MUST_CHECK;

/*
 * The lessons of an action are there, or were taken back: judge anew all mails that they reach, by what counts now.
 * The same where a letter has ended the lessons against an address.
 */
int lesson_apply(const struct judge *j, int64_t action, struct err *err) MUST_CHECK;
int lesson_apply_against(const struct judge *j, const char *addr, struct err *err) MUST_CHECK;

/* The same of what was seen on the server since it was done last. Makes a transaction of its own. */
int lesson_catch_up(const struct judge *j, struct err *err) MUST_CHECK;

#endif
