/* own_commands - what the app itself can do, whatever view is on top. */
#include <errno.h>
#include <stdlib.h>
#include <string.h>

#include "base/buf.h"
#include "base/err.h"
#include "base/i18n.h"
#include "base/mem.h"
#include "desk/acts.h"
#include "tui/inside.h"
#include "tui/prompt.h"
#include "tui/screen.h"
#include "tui/shell.h"
#include "tui/verbs.h"
#include "tui/view.h"
#include "tui/views.h"

static int run_back(struct app *app, const struct strs *words, struct err *err)
{
	(void)words;
	(void)err;
	app_pop(app);
	return 0;
}

static int run_quit(struct app *app, const struct strs *words, struct err *err)
{
	(void)words;
	(void)err;
	app->has_quit = true;
	return 0;
}

/* What is in the way goes first: a message, then the page; never the program. */
static int run_dismiss(struct app *app, const struct strs *words, struct err *err)
{
	char **message = app->error ? &app->error : &app->toast;

	(void)words;
	(void)err;
	if (*message) {
		free(*message);
		*message = NULL;
	} else if (app->top->below) {
		app_pop(app);
	} else {
		tour_leave(&app->tour);
	}
	return 0;
}

static int run_help(struct app *app, const struct strs *words, struct err *err)
{
	(void)words;
	return app_push(app, help_view_new(app, app->top->type->name, err));
}

static int run_outbox(struct app *app, const struct strs *words, struct err *err)
{
	(void)words;
	return app_push(app, outbox_view_new(app, err));
}

static int run_digest(struct app *app, const struct strs *words, struct err *err)
{
	(void)words;
	return app_push(app, digest_view_new(app, err));
}

static int run_undo(struct app *app, const struct strs *words, struct err *err)
{
	struct strs done = { 0 };
	struct buf text = { 0 };
	char *end = NULL;
	long n = words->n > 1 ? strtol(words->v[1], &end, 10) : 1;
	int rc;

	if ((end && *end) || n < 1 || n > 1000)
		return err_set(err, ERR_USAGE, _("undo wants a number of actions, such as undo 2"));
	rc = desk_undo(app->desk, 0, (int)n, &done, err);
	for (size_t i = 0; i < done.n; i++)
		buf_printf(&text, "%s%s", i ? "; " : "", done.v[i]);
	if (done.n) {
		app_changed(app);
		app_wake_child(app);
		app_toast(app, "%s", buf_text(&text));
	}
	buf_clear(&text);
	strs_clear(&done);
	return rc;
}

static int run_sync(struct app *app, const struct strs *words, struct err *err)
{
	(void)words;
	if (app->is_demo)
		return err_set(err, ERR_REFUSED, _("this is the sample mailbox: it has no server, and nothing is sent"));
	app_wake_child(app);
	app_toast(app, _("A round with the servers begins"));
	return 0;
}

static void run_answer(struct app *app, void *data, const char *text)
{
	(void)data;
	app_run(app, text);
}

static int run_colon(struct app *app, const struct strs *words, struct err *err)
{
	struct buf text = { 0 };

	(void)err;
	for (size_t i = 1; i < words->n; i++)
		buf_printf(&text, "%s ", words->v[i]);
	prompt_free(app->prompt);
	app->prompt = prompt_new(":", buf_text(&text), app->commands);
	app->answer = run_answer;
	buf_clear(&text);
	return 0;
}

static int run_redraw(struct app *app, const struct strs *words, struct err *err)
{
	(void)words;
	(void)err;
	if (app->screen)
		screen_redraw(app->screen);
	return 0;
}

static int run_suspend(struct app *app, const struct strs *words, struct err *err)
{
	(void)words;
	(void)err;
	if (app->screen)
		screen_suspend(app->screen);
	return 0;
}

static const struct {
	const char *name;
	int (*run)(struct app *app, const struct strs *words, struct err *err);
} own[] = {
	{ "back", run_back },
	{ "colon", run_colon },
	{ "digest", run_digest },
	{ "dismiss", run_dismiss },
	{ "help", run_help },
	{ "outbox", run_outbox },
	{ "quit", run_quit },
	{ "redraw", run_redraw },
	{ "suspend", run_suspend },
	{ "sync", run_sync },
	{ "undo", run_undo },
	{ NULL, NULL },
};

int app_run_own(struct app *app, const struct strs *words, struct err *err)
{
	const struct chosen nothing = { 0 };

	for (size_t i = 0; own[i].name; i++)
		if (strcmp(own[i].name, words->v[0]) == 0)
			return own[i].run(app, words, err) < 0 ? -1 : 1;
	return shell_run(app, &nothing, words, err);
}
