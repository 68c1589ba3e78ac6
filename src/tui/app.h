/*
 * app - the running screen: the stack of views, bars, toasts, the prompt, the
 * child, and the loop that waits for all of them.
 */
#ifndef TUI_APP_H
#define TUI_APP_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/attr.h"
#include "base/strs.h"

struct app;
struct canvas;
struct desk;
struct err;
struct queued_view;
struct tui_options;
struct view;

struct desk *app_desk(const struct app *app);
bool app_is_demo(const struct app *app);

/* The wall clock of the desk. */
int64_t app_now(const struct app *app);

/* Put a view on top; the app frees it when it is popped. -1: it is NULL, which has said why. */
int app_push(struct app *app, struct view *v);

/* Take the top view away (the last one ends the program). */
void app_pop(struct app *app);

/* A line that says what was done, for a few seconds or until the next one. */
void app_toast(struct app *app, const char *format, ...) PRINTF_LIKE(2, 3);

/* An error, readable until "dismiss" (Esc) takes it away. */
void app_fail(struct app *app, const struct err *err);

/* Facts were changed by this process: all views read again. */
void app_changed(struct app *app);

/* Run a command as if it had been typed behind ":". */
void app_run(struct app *app, const char *command);

/*
 * Ask for a line of text at the bottom (readline: completion, history, ^C leaves).
 * done gets what was entered, never NULL and never when it was left.
 */
typedef void app_answer(struct app *app, void *data, const char *text);
void app_ask(struct app *app, const char *label, const char *initial, app_answer *done, void *data);

/* Leave the screen, run a program on the terminal, come back. */
int app_run_program(struct app *app, char *const argv[], struct err *err) MUST_CHECK;

/* The owner's editor on a text; *text is replaced. ERR_DATA: nothing was written. */
int app_edit(struct app *app, char **text, struct err *err) MUST_CHECK;

/*
 * A letter to who was queued and leaves at its time: the status line counts the seconds, and
 * the child is woken then. Taking it back ends that.
 */
void app_leaves(struct app *app, const char *who, const struct queued_view *letter);

/* Wake the child: letters or acts wait for a round. */
void app_wake_child(struct app *app);

/* The height of the area that views draw on, for paging. Never below 1. */
int app_view_rows(const struct app *app);

/* Draw again after a moment, for countdowns; milliseconds from now. The earliest wish counts. */
void app_redraw_in(struct app *app, int ms);

/*
 * The app without a terminal: what it shows goes to a canvas, and keys come as names (see
 * tui/keys.h). tui_run() puts a screen and a child around it; a test needs neither.
 */
struct app *app_new(const struct tui_options *options);
void app_free(struct app *app);
void app_draw(struct app *app, struct canvas *c);
void app_key(struct app *app, const char *key);
bool app_is_over(const struct app *app); /* the last view was left */

#endif
