/*
 * watch - rounds without end: now, every few minutes, when mail arrives, when woken, when a
 * letter is due, and when there is something to tell the server.
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
	void (*waiting)(void *data, int seconds); /* before it tries again, after a failure */
	bool (*is_over)(void *data);              /* asked every few seconds between rounds: nobody listens any more */
	void *data;
};

struct watch_request {
	bool full; /* look at every mail again in the first round */
	int wake;  /* a line here begins a round; where a pipe or socket ends, so does the watch */
	int stop;  /* see base/stop.h; ends the watch, also in the middle of a round */
	const struct watch_listener *listener;
};

/*
 * Between rounds the store is nobody's, and the connection stays to hear of new mail. After a
 * failure the pauses grow, each a little longer or shorter by chance; being woken cuts them short. A
 * computer that slept starts with a new connection.
 */
void desk_watch(struct desk *d, const struct watch_request *request);

/* Milliseconds from a round to the next when so many rounds in a row have failed, the last one like this. */
int watch_pause(int n_failures, enum err_kind kind);

#endif
