/*
 * judge - the one place that loads facts, asks triage, and stores what it says.
 *
 * A mail comes in as bytes; it becomes a message (in the reader's worker), gets
 * its lane, its language and its thread, and the thread its conclusion. All
 * within the transaction of the caller.
 */
#ifndef SYNC_JUDGE_H
#define SYNC_JUDGE_H

#include <stddef.h>
#include <stdint.h>

#include "base/attr.h"
#include "store/folder.h"

struct clock;
struct conf;
struct err;
struct filter;
struct insight;
struct lang;
struct lessons;
struct message;
struct reader;
struct store;
struct verdict;

/* Threads that judge_settle() concludes; {0} is none. Its owner frees v. */
struct later {
	int64_t *v;
	size_t n;
};

/* Who judges, and with what; all borrowed. */
struct judge {
	struct store *store;
	const struct conf *conf;
	const struct clock *clock;
	struct reader *reader;
	struct lang *lang;
	const struct filter *filter; /* NULL: certain rules alone */
	struct lessons *lessons;     /* those of filter (sync/lesson.h); NULL: nothing can be learnt */
	struct later *later;         /* so that a thread of many mails is concluded once for them all; NULL: each time, at once */
};

/* store_begin(), and everything that was taught until now counts from here on, also what another program taught. */
int judge_begin(const struct judge *j, struct err *err) MUST_CHECK;

struct arrival {
	const char *bytes; /* NULL: they could not be had, see why */
	size_t n;
	const char *why;             /* the mail stays quarantined with this reason; NULL: read it */
	enum folder_role role;       /* where it lies: in Sent, it is ours */
	int64_t internal_date;       /* NO_TIME: Date: is used, else now; later than now counts as now */
	const unsigned char *digest; /* where there are no bytes: what it is known by, and is not in the store; NULL: nothing */
};

/*
 * Take a mail in. 1: it is new; 0: its bytes, or for a copy of our own letter its
 * Message-ID, were here before. *mail is its id either way.
 */
int judge_arrival(const struct judge *j, const struct arrival *a, int64_t *mail,
	struct err *err) MUST_CHECK;

/* Judge mails anew, and their threads, after something was learnt of their senders. */
int judge_again(const struct judge *j, const int64_t *mails, size_t n, struct err *err) MUST_CHECK;

/* Conclude a thread anew, after a fact was added; where j->later is, by the next judge_settle(). */
int judge_thread(const struct judge *j, int64_t thread, struct err *err) MUST_CHECK;

/* Conclude what is in j->later, if that is: before a conclusion is read, and before the end of the transaction. */
int judge_settle(const struct judge *j, struct err *err) MUST_CHECK;

/*
 * Remember this moment as the first sync, unless there was one. What was
 * received longer than queue_days before it is old.
 */
int judge_first_sync(const struct judge *j, struct err *err) MUST_CHECK;

/*
 * Conclude every thread anew when calendar, policy or queue_days are others
 * than those the store was concluded with. Cheap when they are not.
 */
int judge_calendar_change(const struct judge *j, struct err *err) MUST_CHECK;

/* The verdict on a message alone, without a store (j->store may be NULL). */
int judge_message(const struct judge *j, const struct message *m, struct verdict *out,
	struct err *err) MUST_CHECK;

/* The same with what is known of the message already. */
int judge_with_insight(const struct judge *j, const struct message *m, const struct insight *known,
	struct verdict *out, struct err *err) MUST_CHECK;

/* And of a mail of the mailbox: what lessons taught counts that reach it (store/lesson.h). */
int judge_received(const struct judge *j, int64_t received, const struct message *m, const struct insight *known,
	struct verdict *out, struct err *err) MUST_CHECK;

#endif
