/*
 * errlog - what is written to stderr while the screen is up goes to a file:
 * $XDG_STATE_HOME/tillmail/log.
 */
#ifndef TUI_ERRLOG_H
#define TUI_ERRLOG_H

/* A struct errlog of zeroes has not begun. */
struct errlog {
	int own; /* a copy of stderr as it was, plus 1; 0: stderr is untouched */
};

void errlog_begin(struct errlog *log);
void errlog_end(struct errlog *log);

#endif
