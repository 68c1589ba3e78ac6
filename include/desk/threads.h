/*
 * threads - the verbs that look: list, search, show, why, due, classify.
 */
#ifndef DESK_THREADS_H
#define DESK_THREADS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/attr.h"
#include "desk/view.h"

struct buf;
struct desk;
struct err;

struct list_request {
	struct strs lanes;  /* names, or "all"; empty with states empty: the queue */
	struct strs states; /* likewise; the one not given is customer and unsure, open */
	bool overdue;
	const char *query; /* or NULL */
};

/* By due, then received, then id. ERR_USAGE for a lane or state that there is not, ERR_DATA for a bad query. */
int desk_list(struct desk *d, const struct list_request *request, struct thread_views *out,
	struct err *err) MUST_CHECK;

/* All threads that a query finds, whatever their lane and state. */
int desk_search(struct desk *d, const char *query, struct thread_views *out,
	struct err *err) MUST_CHECK;

/* ERR_NOT_FOUND when there is no such thread. */
int desk_show(struct desk *d, int64_t thread, struct conversation *out, struct err *err) MUST_CHECK;

/* The bytes of a thread's mails as they came, one behind the other (mails, not an mbox). */
int desk_show_raw(struct desk *d, int64_t thread, struct buf *out, struct err *err) MUST_CHECK;

/* The HTML of the newest message that has some. ERR_NOT_FOUND. */
int desk_show_html(struct desk *d, int64_t thread, struct buf *out, struct err *err) MUST_CHECK;

/*
 * Save all attachments of a thread below a folder (made when missing), under
 * harmless names that overwrite nothing; the paths are added to saved.
 */
int desk_save_attachments(struct desk *d, int64_t thread, const char *folder, struct strs *saved,
	struct err *err) MUST_CHECK;

/* Why a thread is where it is. */
struct explanation {
	struct thread_view thread;
	char *lane_why;                /* one sentence */
	struct reason_views reasons;   /* of the message that decided the lane */
	struct caution_views cautions; /* of all messages that came in, each once */
	char *state_why;               /* one sentence */
	struct strs similar;           /* threads that may be about the same, a sentence each */
	struct strs lessons;           /* what the filter was taught by this thread and by its sender, a sentence each */
	struct strs history;           /* what happened, a line each: "Mon 14 Sep, 11:10: done (done)" */
};

void explanation_clear(struct explanation *e);
int desk_why(struct desk *d, int64_t thread, struct explanation *out, struct err *err) MUST_CHECK;

/* By when a mail received at t is to be answered; *why is the caller's. */
int64_t desk_due(const struct desk *d, int64_t t, char **why);

/* What the triage filter says of a raw message. */
struct classification {
	const char *lane;
	double score;
	char *lang;        /* or NULL */
	char *topic;       /* of a customer's mail, or NULL */
	char *quarantined; /* why, or NULL */
	struct reason_views reasons;
	struct strs lessons; /* what the filter was taught by mails of this sender; none without a store */
};

void classification_clear(struct classification *c);

/* Judge n bytes; the store is not touched. -1 only when nothing can be judged at all (ERR_IO). */
int desk_classify(struct desk *d, const char *bytes, size_t n, struct classification *out,
	struct err *err) MUST_CHECK;

#endif
