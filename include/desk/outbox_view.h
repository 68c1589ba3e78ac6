/*
 * outbox_view - what is on its way, and what the owner can still decide about it.
 */
#ifndef DESK_OUTBOX_VIEW_H
#define DESK_OUTBOX_VIEW_H

#include <stddef.h>
#include <stdint.h>

#include "base/attr.h"
#include "desk/view.h"

struct desk;
struct err;

struct outbox_view {
	int64_t id;
	int64_t thread;
	struct people to;
	char *subject;
	const char *state;
	int64_t send_at;
	int attempts;
	char *error; /* or NULL */
	char *message_id;
};

struct outbox_views {
	struct outbox_view *v;
	size_t n;
};

void outbox_views_clear(struct outbox_views *list);

/* All letters, oldest first. */
int desk_outbox(struct desk *d, struct outbox_views *out, struct err *err) MUST_CHECK;

/*
 * cancel: a held letter will not leave. retry: a held one leaves with the next round, a failed one is held
 * again; resolve: an unknown one did arrive. ERR_NOT_FOUND, or ERR_REFUSED with
 * the state that does not allow it.
 */
int desk_outbox_cancel(struct desk *d, int64_t letter, struct err *err) MUST_CHECK;
int desk_outbox_retry(struct desk *d, int64_t letter, struct err *err) MUST_CHECK;
int desk_outbox_resolve(struct desk *d, int64_t letter, struct err *err) MUST_CHECK;

/* What became of the letters of one key. */
struct cancelled {
	int cancelled;
	int gone; /* on their way or there: these stay */
};

/* Cancel all letters with a key that are held. ERR_NOT_FOUND, or ERR_REFUSED when all of them have left. */
int desk_outbox_cancel_key(struct desk *d, const char *key, struct cancelled *out,
	struct err *err) MUST_CHECK;

#endif
