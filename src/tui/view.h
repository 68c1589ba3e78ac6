/*
 * view - one screenful: a queue, a conversation, a form, a help page.
 *
 * Views are stacked; the top one is drawn and gets the keys. A key is looked up in the
 * bindings of the view's name, then in those of "all", and runs a command as
 * if it had been typed behind ":". The view runs its own commands, the app the rest.
 * Where one types, a character is looked up in the view's own bindings alone.
 */
#ifndef TUI_VIEW_H
#define TUI_VIEW_H

#include <stdbool.h>

#include "base/attr.h"
#include "base/strs.h"

struct app;
struct canvas;
struct err;
struct view;

struct view_type {
	const char *name; /* of its bindings: "queue" */

	/* The whole area between title and status line. */
	void (*draw)(struct view *v, struct canvas *c);

	/*
	 * words.v[0] is the command. 1: done; 0: not one of mine; -1: failed, err tells the
	 * owner why.
	 */
	int (*run)(struct view *v, const struct strs *words, struct err *err);

	/* The store has moved: read again what is shown, keep the place. May be NULL. */
	int (*reload)(struct view *v, struct err *err);

	/*
	 * A key that has no binding, as UTF-8 text (Backspace is "\b"): for a view in which one
	 * types. true: taken. May be NULL.
	 */
	bool (*type)(struct view *v, const char *text);

	/* For the title line; the caller frees. */
	char *(*title)(const struct view *v);

	void (*free)(struct view *v);
};

/* The first member of every view. */
struct view {
	const struct view_type *type;
	struct app *app;
	struct view *below; /* in the stack; the app's */
};

#endif
