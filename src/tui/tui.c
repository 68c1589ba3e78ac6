#include "tui/tui.h"

#include <langinfo.h>
#include <locale.h>
#include <stdlib.h>
#include <string.h>

#include "base/buf.h"
#include "base/err.h"
#include "base/file.h"
#include "base/i18n.h"
#include "base/path.h"
#include "base/process.h"
#include "conf/conf.h"
#include "desk/child.h"
#include "desk/desk.h"
#include "tui/inside.h"
#include "tui/prompt.h"
#include "tui/screen.h"
#include "tui/views.h"

enum {
	UNLOCK_MS = 120 * 1000, /* somebody may have to find a password first */
	SECRET_MAX = 64 << 10,
};

/* The screen is drawn in UTF-8, whatever the locale says. 1: it says so, too; 0: it does not. */
static int use_utf8(struct err *err)
{
	bind_textdomain_codeset("tillmail", "UTF-8");
	if (strcmp(nl_langinfo(CODESET), "UTF-8") == 0)
		return 1;
	if (setlocale(LC_CTYPE, "C.UTF-8"))
		return 0;
	return err_set(err, ERR_CONFIG, _("the locale is not UTF-8, and there is none here that is; install one and set LANG"));
}

static void say_charset(struct app *app)
{
	struct err err = { 0 };

	err_set(&err, ERR_CONFIG, _("This locale is not UTF-8, but the screen is. When letters look broken, set LANG=C.UTF-8 and use a terminal that shows UTF-8."));
	app_fail(app, &err);
}

static bool is_set(const char *name)
{
	const char *value = getenv(name);

	return value && *value;
}

/*
 * Who puts right-to-left text in order. Some terminals do and cannot be told not to; in a multiplexer
 * the wish to keep off does not get through to them.
 */
static bool must_reorder(const char *bidi)
{
	bool is_multiplexed = is_set("TMUX") || is_set("STY");

	if (strcmp(bidi, "auto") != 0)
		return strcmp(bidi, "app") == 0;
	return !is_set("KONSOLE_VERSION") && !is_set("MLTERM") && !(is_multiplexed && is_set("VTE_VERSION"));
}

/*
 * Ask for the password once while the terminal is still free: a password manager that has to be
 * unlocked asks now, and answers the child without asking.
 */
static void unlock(struct app *app)
{
	const struct conf *conf = desk_conf(app->desk);
	const struct strs *command = conf->oauth2_command.n ? &conf->oauth2_command : &conf->password_command;
	struct buf secret = { .limit = SECRET_MAX };
	struct err err = { 0 };

	if (!command->n)
		return;
	if (process_capture(command->v, UNLOCK_MS, -1, &secret, &err) < 0)
		app_fail(app, &err);
	if (secret.data)
		explicit_bzero(secret.data, secret.len);
	buf_clear(&secret);
}

static struct screen *open_screen(const struct app *app, struct err *err)
{
	const struct conf *conf = desk_conf(app->desk);
	const struct screen_options options = {
		.color = !is_set("NO_COLOR") && strcmp(conf->theme, "mono") != 0,
		.reorder = must_reorder(conf->bidi),
	};

	return screen_new(&options, err);
}

static void start_child(struct app *app, const struct tui_options *options)
{
	struct err err = { 0 };

	app->child = child_start(options->config, options->profile, options->now, &err);
	if (!app->child)
		app_fail(app, &err);
}

/* NULL where there is no place for it. */
static char *history_path(void)
{
	char *folder = path_state(NULL);
	char *path = folder && file_make_dir(folder, NULL) == 0 ? path_join(folder, "history") : NULL;

	free(folder);
	return path;
}

static int run(struct app *app, const struct tui_options *options, struct err *err)
{
	char *history;
	int rc;

	if (app_push(app, queue_view_new(app, err)) < 0)
		return -1;
	if (!app->is_demo)
		unlock(app);
	app->screen = open_screen(app, err);
	if (!app->screen)
		return -1;
	if (!app->is_demo)
		start_child(app, options);
	history = history_path();
	prompt_load_history(history);
	rc = loop_run(app, err);
	screen_free(app->screen);
	app->screen = NULL;
	child_stop(app->child);
	app->child = NULL;
	prompt_save_history(history);
	free(history);
	return rc;
}

int tui_run(const struct tui_options *options, struct err *err)
{
	struct app *app;
	int is_utf8;
	int rc;

	if (screen_check(err) < 0)
		return -1;
	is_utf8 = use_utf8(err);
	if (is_utf8 < 0)
		return -1;
	app = app_new(options);
	if (!is_utf8)
		say_charset(app);
	rc = run(app, options, err);
	app_free(app);
	return rc;
}
