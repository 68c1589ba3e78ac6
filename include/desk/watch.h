/*
 * watch - rounds without end: now, every few minutes, when woken, and when a letter is due.
 */
#ifndef DESK_WATCH_H
#define DESK_WATCH_H

#include <stdbool.h>

#include "base/attr.h"
#include "base/err.h"
#include "desk/rounds.h"

struct desk;

/* Told what goes on; none may be NULL. */
struct watch_listener {
	desk_progress *progress; /* a step of a round */
	void (*finished)(void *data, const struct round_view *round);
	void (*failed)(void *data, const struct err *err);
	bool (*is_over)(void *data); /* asked every few seconds between rounds: nobody listens any more */
	void *data;
};

struct watch_request {
	bool full; /* look at every mail again in the first round */
	int wake;  /* a line here begins a round; where a pipe or socket ends, so does the watch */
	const struct watch_listener *listener;
};

/* Between rounds the store is nobody's. After a failure the pauses grow; being woken cuts them short. */
void desk_watch(struct desk *d, const struct watch_request *request);

/* Milliseconds from a round to the next when so many rounds in a row have failed, the last one like this. */
int watch_pause(int n_failures, enum err_kind kind);

#endif
