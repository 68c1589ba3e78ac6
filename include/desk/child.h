/*
 * child - the process that talks to the servers while the screen goes on.
 *
 * The screen starts `tillmail sync --watch` as a child; it does a round now, one every few
 * minutes, and one whenever it is woken, and prints one line of text for each
 * step. A crash in it takes down no screen: it is started again, after a growing pause.
 * It has no terminal: a password command that wants one fails. Our process must
 * ignore SIGPIPE.
 */
#ifndef DESK_CHILD_H
#define DESK_CHILD_H

#include <stdbool.h>

#include "base/attr.h"

struct child;
struct desk;
struct err;

/* config, profile and now are -c, -p and --now as they were given, or NULL. */
struct child *child_start(const char *config, const char *profile, const char *now, struct err *err);

/*
 * Within a second; NULL is fine. A letter that is just leaving is not cut short:
 * the child ends by itself behind it, then.
 */
void child_stop(struct child *c);

/* To be polled for reading; -1 while it does not run. */
int child_fd(const struct child *c);

/* Start a round as soon as it can, and the child itself when it waits to be started again. */
void child_wake(struct child *c);

/*
 * Read what it has to say, and start it again when it ended: to be called when child_fd() is
 * readable, and every second or so. Returns true when child_text() or
 * child_error() has changed. Nothing in it blocks.
 */
bool child_poll(struct child *c);

/* What it is doing or did, in words: "fetching INBOX, 120 of 400", "synced 11:20". */
const char *child_text(const struct child *c);

/* Its last error, until the next round that went well; NULL: none. */
const char *child_error(const struct child *c);

#endif
