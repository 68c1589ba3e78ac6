/*
 * rounds - the verbs that talk to the servers.
 */
#ifndef DESK_ROUNDS_H
#define DESK_ROUNDS_H

#include <stdbool.h>

#include "base/attr.h"

struct desk;
struct err;

struct round_view {
	int fetched;
	int updated;
	int removed;
	int sent;
	int failed;
	int held;
	int quarantined;
	double seconds;
};

/* Told what is going on, in plain words; may be NULL. */
typedef void desk_progress(void *data, const char *text);

struct kept_line; /* see sync/round.h */

struct round_request {
	bool send_only; /* the verb send; else sync */
	bool full;
	struct kept_line *line; /* NULL: a connection for this round */
	int stop;               /* see base/stop.h; -1: nobody can stop it */
	desk_progress *progress;
	void *progress_data;
};

/* See sync/round.h for the errors; the view tells what was done until then. */
int desk_round(struct desk *d, const struct round_request *request, struct round_view *out,
	struct err *err) MUST_CHECK;

#endif
