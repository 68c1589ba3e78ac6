/*
 * tui-kit - the demo's desk at a fixed time, and an app without a terminal: it shows one
 * view, and remembers what the view asked of it.
 */
#ifndef TUI_KIT_H
#define TUI_KIT_H

#include "test.h"

#include <stdbool.h>

#include "base/err.h"
#include "tui/app.h"
#include "tui/view.h"

enum { KIT_NOW = 1788855600 }; /* Tue 8 Sep 2026, 11:20 in the demo's shop */

struct app {
	struct desk *desk;
	char *folder;
	struct err err;
	struct view *view; /* on top; the others are below it */
	int rows;
	char *toast;   /* the last one, or NULL */
	char *failure; /* likewise */
	char *ran;     /* the last command of app_run() */
	char *label;   /* of what was asked last */
	app_answer *answer;
	void *answer_data;
	char *program; /* what was run, its words parted by blanks */
	char *replied; /* which reply began: "picker 0 1 7" is to whom, how many, the first thread */
	int changes;
};

int kit_setup(void **state);
int kit_teardown(void **state);

/* The thread of a customer, by a query that finds one. */
int64_t kit_thread(struct app *app, const char *query);

/* Put a view on top, which must have been made. */
void kit_open(struct app *app, struct view *v);

/* Run a command in the view on top; it is as in view.h. */
int kit_run(struct app *app, const char *command);

/* The view on top, drawn at a size. The caller frees. */
char *kit_draw(struct app *app, int rows, int columns);

/* Compare what is drawn with lines; a difference is shown as a whole screen. */
void kit_shows(struct app *app, int rows, int columns, const char *expected);

void kit_title_is(struct app *app, const char *expected);

bool kit_has(struct app *app, int rows, int columns, const char *text);

#define KIT_TEST(f) cmocka_unit_test_setup_teardown(f, kit_setup, kit_teardown)

/* For main(): the desk reads mails in this program itself, run with --worker. */
#define KIT_WORKER(argc, argv) ((argc) >= 2 && strcmp((argv)[1], "--worker") == 0)

#endif
