#include "tui/app.h"

#include <stdarg.h>
#include <stdlib.h>
#include <string.h>

#include "base/clock.h"
#include "base/err.h"
#include "base/i18n.h"
#include "base/mem.h"
#include "conf/conf.h"
#include "desk/child.h"
#include "desk/desk.h"
#include "tui/canvas.h"
#include "tui/command.h"
#include "tui/inside.h"
#include "tui/keys.h"
#include "tui/prompt.h"
#include "tui/shell.h"
#include "tui/tui.h"
#include "tui/view.h"

enum {
	ERROR_MAX = 500 /* bytes, beyond which another error takes the place of the old ones */
};

struct desk *app_desk(const struct app *app)
{
	return app->desk;
}

bool app_is_demo(const struct app *app)
{
	return app->is_demo;
}

int64_t app_now(const struct app *app)
{
	return desk_now(app->desk);
}

int app_view_rows(const struct app *app)
{
	return app->view_rows > 1 ? app->view_rows : 1;
}

bool app_is_over(const struct app *app)
{
	return app->has_quit || !app->top;
}

/* The stack */

int app_push(struct app *app, struct view *v)
{
	if (!v)
		return -1;
	v->app = app;
	v->below = app->top;
	app->top = v;
	app->is_dirty = true;
	return 0;
}

/* Its own command may be what popped it, so it lives until nothing runs any more. */
void app_pop(struct app *app)
{
	struct view *v = app->top;

	if (!v)
		return;
	app->top = v->below;
	v->below = app->gone;
	app->gone = v;
	app->is_dirty = true;
}

static void free_views(struct view **stack)
{
	while (*stack) {
		struct view *v = *stack;

		*stack = v->below;
		v->type->free(v);
	}
}

/* What is said */

void app_toast(struct app *app, const char *format, ...)
{
	va_list args;
	char *line;

	va_start(args, format);
	line = mem_vprintf(format, args);
	va_end(args);
	free(app->toast);
	app->toast = line;
	app->toast_ends = clock_monotonic_ms() + APP_TOAST_MS;
	app->is_dirty = true;
}

/* What nobody has taken away yet stays above it, unless that is too much to read. */
void app_fail(struct app *app, const struct err *err)
{
	char *before = app->error;

	app->is_dirty = true;
	if (before && strstr(before, err->text))
		return;
	if (before && strlen(before) < ERROR_MAX)
		app->error = mem_printf("%s\n%s", before, err->text);
	else
		app->error = mem_dup(err->text);
	free(before);
}

void app_redraw_in(struct app *app, int ms)
{
	int64_t at = clock_monotonic_ms() + ms;

	if (!app->draw_at || at < app->draw_at)
		app->draw_at = at;
}

void app_tick(struct app *app)
{
	int64_t now = clock_monotonic_ms();

	if (app->toast && now >= app->toast_ends) {
		free(app->toast);
		app->toast = NULL;
		app->is_dirty = true;
	}
	if (app->draw_at && now >= app->draw_at)
		app->is_dirty = true;
	leaving_tick(app);
}

/* Facts */

void app_reload(struct app *app)
{
	leaving_check(app);
	for (struct view *v = app->top; v; v = v->below) {
		struct err err = { 0 };

		if (v->type->reload && v->type->reload(v, &err) < 0)
			app_fail(app, &err);
	}
	app->is_dirty = true;
}

void app_changed(struct app *app)
{
	app->leaving.is_newest = false;
	app_reload(app);
}

void app_wake_child(struct app *app)
{
	if (app->child)
		child_wake(app->child);
}

/* Commands */

static int no_such_command(const struct app *app, const char *name, struct err *err)
{
	const char *near = command_near(app->commands, name);

	if (command_find(app->commands, name))
		return err_set(err, ERR_USAGE, _("%s has nothing to do here; ? tells what has"), name);
	if (near)
		return err_set(err, ERR_USAGE, _("there is no command \"%s\"; did you mean \"%s\"?"), name, near);
	return err_set(err, ERR_USAGE, _("there is no command \"%s\"; ? lists them"), name);
}

static int run_words(struct app *app, const struct strs *words, struct err *err)
{
	struct view *v = app->top;
	int rc = v && v->type->run ? v->type->run(v, words, err) : 0;

	if (rc == 0)
		rc = app_run_own(app, words, err);
	return rc ? rc : no_such_command(app, words->v[0], err);
}

void app_run(struct app *app, const char *command)
{
	struct err err = { 0 };
	struct strs words = { 0 };

	if (app_is_over(app) || !command[strspn(command, " \t")])
		return;
	if (strs_split(&words, command, &err) < 0 || run_words(app, &words, &err) < 0)
		app_fail(app, &err);
	else
		tour_see(&app->tour, &words);
	strs_clear(&words);
	app->is_dirty = true;
}

/* Keys */

static void end_prompt(struct app *app)
{
	prompt_free(app->prompt);
	app->prompt = NULL;
}

static void key_to_prompt(struct app *app, const char *key)
{
	app_answer *answer = app->answer;
	char *text;

	switch (prompt_key(app->prompt, key)) {
	case PROMPT_OPEN:
		break;
	case PROMPT_LEFT:
		end_prompt(app);
		break;
	case PROMPT_ENTERED:
		text = mem_dup(prompt_text(app->prompt));
		end_prompt(app); /* before the answer, which may ask again */
		answer(app, app->answer_data, text);
		free(text);
		break;
	}
}

/* A view in which one types gets the characters that it has not bound itself. */
static bool type_key(const struct app *app, const char *key)
{
	struct view *v = app->top;

	if (!v->type->type)
		return false;
	if (strcmp(key, "space") == 0)
		return v->type->type(v, " ");
	if (strcmp(key, "backspace") == 0)
		return v->type->type(v, "\b");
	return key_is_text(key) && v->type->type(v, key);
}

/* What is pasted is text, and never runs a command. */
static void paste_key(struct app *app, const char *key)
{
	if (strcmp(key, "enter") == 0)
		key = "space";
	if (!key_is_text(key))
		return;
	if (app->prompt)
		key_to_prompt(app, key);
	else if (app->top && !type_key(app, key))
		app_toast(app, _("What was pasted is not taken here"));
}

void app_key(struct app *app, const char *key)
{
	const char *command;

	app->is_dirty = true;
	if (strcmp(key, "paste") == 0 || strcmp(key, "pasted") == 0) {
		app->is_pasting = strcmp(key, "paste") == 0;
		return;
	}
	if (app->is_pasting) {
		paste_key(app, key);
		return;
	}
	if (app->prompt) {
		key_to_prompt(app, key);
		return;
	}
	if (!app->top)
		return;
	command = keys_find(app->keys, app->top->type->name, key);
	if (!command && type_key(app, key))
		return;
	if (!command)
		command = keys_find(app->keys, "all", key);
	if (command)
		app_run(app, command);
	else
		app_toast(app, _("%s does nothing here; ? tells what does"), key);
}

void app_ask(struct app *app, const char *label, const char *initial, app_answer *done, void *data)
{
	end_prompt(app);
	app->prompt = prompt_new(label, initial, NULL);
	app->answer = done;
	app->answer_data = data;
	app->is_dirty = true;
}

/* Beginning and end */

struct app *app_new(const struct tui_options *options)
{
	struct app *app = mem_alloc(sizeof(*app));
	struct strs problems = { 0 };
	struct err err = { 0 };

	app->desk = options->desk;
	app->is_demo = options->demo_folder != NULL;
	if (app->is_demo)
		tour_begin(&app->tour);
	app->shell = options->shell;
	app->commands = shell_commands(&app->shell);
	app->keys = keys_new(&desk_conf(app->desk)->keys, app->commands, &problems);
	for (size_t i = 0; i < problems.n; i++) {
		err_set(&err, ERR_CONFIG, "%s", problems.v[i]);
		app_fail(app, &err);
	}
	strs_clear(&problems);
	return app;
}

void app_free(struct app *app)
{
	if (!app)
		return;
	free_views(&app->top);
	free_views(&app->gone);
	leaving_end(app);
	end_prompt(app);
	keys_free(app->keys);
	free(app->commands);
	free(app->toast);
	free(app->error);
	free(app);
}

void app_draw(struct app *app, struct canvas *c)
{
	free_views(&app->gone);
	app->draw_at = 0;
	app->is_dirty = false;
	canvas_wipe(c);
	bars_draw(app, c);
}
