/*
 * inside - what the parts of the app share: the stack, the bars, the loop. Views see app.h alone.
 */
#ifndef TUI_INSIDE_H
#define TUI_INSIDE_H

#include <stdbool.h>
#include <stdint.h>

#include "tui/app.h"
#include "tui/tour.h"
#include "tui/tui.h"

struct child;
struct command;
struct keys;
struct prompt;
struct screen;

enum {
	APP_MIN_ROWS = 16,
	APP_MIN_COLUMNS = 60,
	APP_TOAST_MS = 6000,
};

/* The letter that was queued last, while it can be taken back. */
struct leaving {
	char *who; /* NULL: there is none */
	int64_t letter;
	int64_t thread;
	int64_t at;     /* by the desk's clock */
	bool is_newest; /* nothing was done since: undo means this letter */
};

struct app {
	struct desk *desk;
	bool is_demo;
	struct tour tour;
	struct tui_shell shell;
	struct command *commands; /* all that can be typed; the shell's verbs are at the end */
	struct keys *keys;
	struct view *top;
	struct view *gone;     /* popped, and freed once nobody can be running in it */
	struct screen *screen; /* NULL: in a test */
	struct child *child;   /* NULL: nothing talks to a server */

	char *toast;        /* or NULL */
	int64_t toast_ends; /* by clock_monotonic_ms() */
	char *error;        /* or NULL */
	struct leaving leaving;

	struct prompt *prompt; /* NULL: nothing is asked */
	app_answer *answer;
	void *answer_data;

	int view_rows;
	int64_t draw_at; /* by clock_monotonic_ms(); 0: no wish */
	bool is_dirty;   /* something changed since it was drawn */
	bool is_pasting; /* keys are text that was pasted */
	bool has_quit;   /* whatever is on the stack */
};

/* Run the first words of a line that the app itself knows. 1, 0, -1 as view_type.run. */
int app_run_own(struct app *app, const struct strs *words, struct err *err) MUST_CHECK;

/* Let the views read again; what goes wrong is shown. */
void app_reload(struct app *app);

/* Take away what has had its time, such as a toast. */
void app_tick(struct app *app);

/* leaving.c: what the status line says of it (the caller frees; NULL: nothing), and what time and others do to it. */
char *leaving_text(struct app *app);
void leaving_tick(struct app *app);
void leaving_check(struct app *app); /* facts have changed */
void leaving_end(struct app *app);

/* bars.c */
void bars_draw(struct app *app, struct canvas *c);

/* loop.c: wait for keys, signals, the child and the clock until the app is over. It has a screen. */
int loop_run(struct app *app, struct err *err) MUST_CHECK;

#endif
