/*
 * kept - the connection that a watch keeps between its rounds (see sync/round.h).
 */
#ifndef SYNC_KEPT_H
#define SYNC_KEPT_H

#include "base/attr.h"
#include "net/imap.h"
#include "sync/line.h"

struct conf;
struct err;

struct kept_line {
	struct line line;          /* no imap: there is none */
	char *inbox;               /* its name */
	struct imap_selected seen; /* the inbox, as the last round saw it */
	bool is_idle;
};

/* Put a line to work for a round: the one that is kept (k may be NULL), else a new one. */
int kept_line_take(struct kept_line *k, struct line *out, const struct conf *conf, int stop,
	struct err *err) MUST_CHECK;

/* Behind a round: line belongs to k from now on. */
void kept_line_give(struct kept_line *k, struct line *line, const char *inbox,
	const struct imap_selected *seen);

#endif
