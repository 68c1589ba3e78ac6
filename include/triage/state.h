/*
 * state - what follows from the facts of a thread: who is waiting for whom,
 * and until when. Pure: the same facts give the same conclusion at any time of
 * day; what depends on the clock (overdue, snoozed) is left to who asks.
 */
#ifndef TRIAGE_STATE_H
#define TRIAGE_STATE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "triage/lane.h"

struct calendar;
struct policy;

enum state {
	STATE_OPEN,
	STATE_WAITING,
	STATE_SNOOZED,
	STATE_DONE,
};

enum due_kind {
	DUE_NONE,
	DUE_REPLY,
	DUE_PROMISE,
	DUE_FOLLOWUP,
};

const char *state_name(enum state state); /* "open" */
bool state_parse(const char *name, enum state *state);
const char *due_kind_name(enum due_kind kind); /* "reply"; NULL for DUE_NONE */

enum { NO_TIME = INT64_MIN };

enum fact_kind {
	FACT_RECEIVED, /* a customer's message; what is in the lane notice is no fact */
	FACT_SENT,     /* our message, or one that is on its way by the owner's will */
	FACT_BOUNCED,  /* the delivery of our message answers failed: it counts as never sent */
	FACT_DONE,     /* nothing more to do about what came until then, nor about what we promised */
	FACT_OPENED,   /* open again: what was done before does not count any more */
	FACT_SNOOZED,  /* put off until a time */
};

struct fact {
	enum fact_kind kind;
	int64_t at; /* INTERNALDATE of a message, the moment of an act; of a letter on its way when it was written */
	/*
	 * Own id of the message, 0 of a letter that is none yet; FACT_DONE: of the one meant, or 0
	 * for all until at; FACT_SNOOZED: of the newest that was here then.
	 */
	int64_t mail;
	int64_t answers; /* id of the message that this one directly replies to, or 0 */
	int64_t promise; /* FACT_SENT: by when we promised to write again, or NO_TIME */
	bool closes;     /* FACT_SENT: nothing more to do after it (then: done) */
	int64_t until;   /* FACT_SNOOZED */
	int followup;    /* FACT_SENT: open days after which silence is told; 0: as the policy says */
	bool is_thanks;  /* FACT_RECEIVED: it asks and tells nothing */
};

struct conclusion {
	enum state state; /* once it is no longer snoozed: never STATE_SNOOZED, see state_at() */
	int64_t received; /* the customer message that the clock runs from, or NO_TIME */
	int64_t due;      /* the earliest thing owed, or NO_TIME */
	enum due_kind due_kind;
	char *due_why;         /* NULL when nothing is owed */
	int64_t promise;       /* not kept yet, or NO_TIME */
	int64_t snoozed_until; /* out of sight until then; a time that is over still explains due_why; or NO_TIME */
	bool bounced;          /* a letter of ours did not arrive and none has replaced it */
	bool old;              /* done, since it was older than queue_days at the first sync */
	bool thanks;           /* the newest message is the customer's, and only says thanks */
};

/*
 * Conclude a thread from its facts, in any order (acts of the same second: in
 * the order that they were done). Order among messages follows what answers what, then
 * time, then id.
 *
 * - A question is answered by a letter of ours that came after it and did not
 *   bounce; it is also settled by FACT_DONE, and when it is old. The clock runs from
 *   the oldest that is not settled.
 * - Thanks are no question, end no snooze and leave the state as it was.
 * - A bounce opens the thread until a letter replaces the lost one, unless the
 *   customer answered that: then it was another recipient's.
 * - FACT_OPENED opens until we write or it is done; the clock is that of the
 *   customer's last message.
 * - Else the thread waits when we wrote last, and is done otherwise: when we
 *   closed it, when it was done, when it has only notices (no facts at all).
 * - A thread that waits comes back when the follow-up's open days are over without an answer.
 * - A snoozed thread is open once its time has come, whatever it was before. A snooze
 *   ends when the customer writes, a letter comes back, we write, and when it is done or
 *   opened. No promise is slept through: it wakes the thread when it falls
 *   due after the snooze began.
 * - The promise of our last letter that arrived is outstanding, in any state.
 *
 * Messages received before old_before are old: a thread of nothing newer is
 * done, unless it was opened, or a promise from it falls due later.
 */
void thread_conclude(const struct fact *facts, size_t n, int64_t old_before,
	const struct calendar *calendar, const struct policy *policy, struct conclusion *out);
void conclusion_clear(struct conclusion *c);

/* The state at a moment: STATE_SNOOZED until the time has come. */
enum state state_at(const struct conclusion *c, int64_t now);

/* Whether something owed is late: a snoozed thread sleeps on, whatever was due. */
bool is_overdue(const struct conclusion *c, int64_t now);

/* Whether a thread belongs to the queue now (see DESIGN: queue). */
bool is_in_queue(enum lane lane, const struct conclusion *c, int64_t now);

#endif
