/*
 * compose - how one gets from a thread to the preview of a letter. Private to tui.
 */
#ifndef TUI_COMPOSE_H
#define TUI_COMPOSE_H

#include "base/attr.h"

struct app;
struct err;
struct plan;
struct template_view;
struct view;

/* The form for what a template asks, one thing at least; it goes on to the preview. All is copied. */
struct view *form_view_new(struct app *app, const struct plan *plan,
	const struct template_view *template);

/* The letters as they would leave. NULL when not one can be written. The plan is copied. */
struct view *preview_view_new(struct app *app, const struct plan *plan, struct err *err);

/* The editor, then the preview of what was written there. */
int compose_own_words(struct app *app, const struct plan *plan, struct err *err) MUST_CHECK;

/* Take the views of this way away, down to where it began; v is the one on top. */
void compose_leave(struct view *v);

#endif
