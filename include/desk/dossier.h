/*
 * dossier - a thread as evidence: its messages, what was thought of them, and all that happened.
 */
#ifndef DESK_DOSSIER_H
#define DESK_DOSSIER_H

#include <stddef.h>
#include <stdint.h>

#include "base/attr.h"
#include "desk/threads.h"
#include "desk/view.h"

struct desk;
struct err;

/* What triage thought of a message; lane is NULL of one of ours. */
struct verdict_view {
	const char *lane;
	double score;
	struct reason_views reasons;
};

struct event_view {
	int64_t at;
	/*
	 * "received", "sent", "promised", "bounced", "automatic", "done", "opened", "snoozed", "marked",
	 * "noted", "topic", "merged", "split";
	 * of the customer "note", "fraud", "voucher".
	 */
	const char *kind;
	int64_t message;  /* or 0 */
	int64_t until;    /* of a promise or a snooze, or DESK_NO_TIME */
	const char *lane; /* of a mark, or NULL */
	char *by;         /* an address, or "owner"; NULL: seen on the server */
	char *text;       /* of a note, the topic, the code of a voucher; or NULL */
};

struct dossier {
	struct conversation conversation;
	struct verdict_view *verdicts; /* one for each of its messages */
	struct event_view *events;     /* oldest first */
	size_t n_events;
	struct explanation why;
};

void dossier_clear(struct dossier *o);

/* ERR_NOT_FOUND when there is no such thread. */
int desk_dossier(struct desk *d, int64_t thread, struct dossier *out, struct err *err) MUST_CHECK;

#endif
