/*
 * screen - the terminal: canvases go out, keys come in. The one file that knows curses.
 *
 * While it is up, what is written to stderr goes to the log of tui/errlog.h.
 */
#ifndef TUI_SCREEN_H
#define TUI_SCREEN_H

#include <stdbool.h>

#include "base/attr.h"

struct canvas;
struct err;
struct screen;

enum { KEY_BYTES = 24 }; /* the longest name of a key, see tui/keys.h */

struct screen_options {
	bool color;
	bool reorder; /* our own order of right-to-left text: the terminal is asked to keep off */
};

/* Whether there is a terminal that can be drawn on. ERR_USAGE. */
int screen_check(struct err *err) MUST_CHECK;

/* NULL: this terminal is not known (ERR_USAGE). */
struct screen *screen_new(const struct screen_options *options, struct err *err);
void screen_free(struct screen *s); /* the terminal is as it was; NULL is fine */

/* Whether right-to-left text is to be put in order for it. */
bool screen_reorders(const struct screen *s);

void screen_size(const struct screen *s, int *rows, int *columns);

/* Draw what has changed. */
void screen_show(struct screen *s, const struct canvas *c);

/* The next key that waits; false when none does. "paste" and "pasted" stand around what was pasted. */
bool screen_key(struct screen *s, char key[KEY_BYTES]);

void screen_resize(struct screen *s); /* the terminal has another size */
void screen_redraw(struct screen *s); /* draw all at the next screen_show() */

/* Leave the terminal to another program, and come back. */
void screen_leave(struct screen *s);
void screen_return(struct screen *s);

/* Stop this process until the shell's fg. */
void screen_suspend(struct screen *s);

#endif
