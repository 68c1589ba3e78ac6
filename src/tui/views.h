/*
 * views - how each view is made. Each returns a view that app_push() takes; a NULL has said why.
 */
#ifndef TUI_VIEWS_H
#define TUI_VIEWS_H

#include <stddef.h>
#include <stdint.h>

#include "desk/reply.h"

struct app;
struct conversation;
struct err;
struct view;

struct view *queue_view_new(struct app *app, struct err *err);
struct view *reader_view_new(struct app *app, int64_t thread, struct err *err);
struct view *why_view_new(struct app *app, int64_t thread, struct err *err);
struct view *help_view_new(struct app *app, const char *of_view, struct err *err);
struct view *text_view_new(struct app *app, const char *title, const char *text);
struct view *outbox_view_new(struct app *app, struct err *err);
struct view *digest_view_new(struct app *app, struct err *err);

/* The picker of templates; it leads to the form, the preview and the outbox. */
struct view *picker_view_new(struct app *app, const int64_t *threads, size_t n,
	enum reply_to whom, struct err *err);

/* A letter in the owner's own words: the editor, then the preview. */
int reply_in_own_words(struct app *app, int64_t thread, enum reply_to whom, struct err *err);

#endif
