/*
 * patience - how long a command waits for its server, and that it ends early when
 * we are asked to end.
 *
 * What counts is the time that is spent waiting, all the server's pauses added up, on the
 * clock that never jumps.
 */
#ifndef NET_PATIENCE_H
#define NET_PATIENCE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct patience {
	int stop;       /* see base/stop.h; -1: never */
	int64_t left;   /* milliseconds that this command may still wait */
	int64_t pause;  /* and for a single byte */
	int64_t grace;  /* and at most when we are asked to end */
	bool is_ending; /* which happened */
};

enum patience_end {
	PATIENCE_GO_ON,    /* look again; there may be nothing yet */
	PATIENCE_TOO_LONG, /* the server had its time */
	PATIENCE_STOPPED,  /* we were asked to end, and the grace is over */
	PATIENCE_FAILED,   /* errno says why */
};

/* A command begins: from now on so many seconds. */
void patience_begin(struct patience *p, int seconds);

/* It is not over at once when we are asked to end, but so many seconds later. */
void patience_insist(struct patience *p, int seconds);

/* More time, at 10 kB/s, for n bytes that are announced. */
void patience_extend(struct patience *p, size_t n);

/* We were asked to end, and this command has no grace. */
bool patience_is_over(const struct patience *p);

/* Wait until fd is ready for events (of poll), within what is left. */
enum patience_end patience_wait(struct patience *p, int fd, short events);

#endif
