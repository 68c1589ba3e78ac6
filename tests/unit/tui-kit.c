#include "tui-kit.h"

#include <ftw.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/buf.h"
#include "base/mem.h"
#include "desk/demo.h"
#include "desk/desk.h"
#include "desk/threads.h"
#include "tui/canvas.h"
#include "tui/shell.h"
#include "tui/views.h"

int kit_setup(void **state)
{
	const struct clock clock = { .is_fixed = true, .fixed = KIT_NOW };
	struct app *app = mem_alloc(sizeof(*app));

	app->rows = 20;
	app->desk = desk_demo_open(NULL, &clock, &app->folder, &app->err);
	if (!app->desk)
		fail_msg("%s", app->err.text);
	*state = app;
	return 0;
}

static int remove_one(const char *path, const struct stat *st, int what, struct FTW *at)
{
	(void)st;
	(void)what;
	(void)at;
	return remove(path);
}

static void keep(char **place, char *text)
{
	free(*place);
	*place = text;
}

int kit_teardown(void **state)
{
	struct app *app = *state;

	while (app->view)
		app_pop(app);
	desk_close(app->desk);
	nftw(app->folder, remove_one, 8, FTW_DEPTH | FTW_PHYS);
	free(app->folder);
	keep(&app->toast, NULL);
	keep(&app->failure, NULL);
	keep(&app->ran, NULL);
	keep(&app->label, NULL);
	keep(&app->program, NULL);
	keep(&app->replied, NULL);
	free(app);
	return 0;
}

int64_t kit_thread(struct app *app, const char *query)
{
	struct thread_views found = { 0 };
	int64_t id;

	assert_int_equal(desk_search(app->desk, query, &found, &app->err), 0);
	assert_int_equal(found.n, 1);
	id = found.v[0].id;
	thread_views_clear(&found);
	return id;
}

void kit_open(struct app *app, struct view *v)
{
	if (app_push(app, v) < 0)
		fail_msg("%s", app->err.text);
}

int kit_run(struct app *app, const char *command)
{
	struct strs words = { 0 };
	int rc;

	assert_int_equal(strs_split(&words, command, &app->err), 0);
	rc = app->view->type->run(app->view, &words, &app->err);
	strs_clear(&words);
	return rc;
}

char *kit_draw(struct app *app, int rows, int columns)
{
	struct canvas c;
	char *text;

	canvas_init(&c, rows, columns);
	app->view->type->draw(app->view, &c);
	text = canvas_text(&c);
	canvas_clear(&c);
	return text;
}

void kit_shows(struct app *app, int rows, int columns, const char *expected)
{
	char *text = kit_draw(app, rows, columns);
	size_t len = strlen(text);

	while (len > 0 && text[len - 1] == '\n')
		text[--len] = '\0';
	if (strcmp(text, expected) != 0) {
		fprintf(stderr, "the screen is\n%s\nand was to be\n%s\n", text, expected);
		fail();
	}
	free(text);
}

void kit_title_is(struct app *app, const char *expected)
{
	char *title = app->view->type->title(app->view);

	assert_string_equal(title, expected);
	free(title);
}

bool kit_has(struct app *app, int rows, int columns, const char *text)
{
	char *screen = kit_draw(app, rows, columns);
	bool found = strstr(screen, text) != NULL;

	free(screen);
	return found;
}

struct desk *app_desk(const struct app *app)
{
	return app->desk;
}

bool app_is_demo(const struct app *app)
{
	(void)app;
	return false;
}

int64_t app_now(const struct app *app)
{
	return desk_now(app->desk);
}

int app_push(struct app *app, struct view *v)
{
	if (!v)
		return -1;
	v->below = app->view;
	app->view = v;
	return 0;
}

void app_pop(struct app *app)
{
	struct view *v = app->view;

	app->view = v->below;
	v->type->free(v);
}

void app_toast(struct app *app, const char *format, ...)
{
	va_list args;
	char *text = NULL;

	va_start(args, format);
	assert_true(vasprintf(&text, format, args) >= 0);
	va_end(args);
	keep(&app->toast, text);
}

void app_fail(struct app *app, const struct err *err)
{
	keep(&app->failure, mem_dup(err->text));
}

void app_changed(struct app *app)
{
	app->changes++;
	for (struct view *v = app->view; v; v = v->below)
		if (v->type->reload)
			assert_int_equal(v->type->reload(v, &app->err), 0);
}

void app_run(struct app *app, const char *command)
{
	keep(&app->ran, mem_dup(command));
}

void app_ask(struct app *app, const char *label, const char *initial, app_answer *done, void *data)
{
	(void)initial;
	keep(&app->label, mem_dup(label));
	app->answer = done;
	app->answer_data = data;
}

int app_run_program(struct app *app, char *const argv[], struct err *err)
{
	struct buf words = { 0 };

	(void)err;
	for (size_t i = 0; argv[i]; i++)
		buf_printf(&words, i ? " %s" : "%s", argv[i]);
	keep(&app->program, buf_take(&words));
	return 0;
}

int app_edit(struct app *app, char **text, struct err *err)
{
	(void)app;
	(void)text;
	return err_set(err, ERR_DATA, "there is no editor");
}

void app_wake_child(struct app *app)
{
	(void)app;
}

int app_view_rows(const struct app *app)
{
	return app->rows;
}

void app_redraw_in(struct app *app, int ms)
{
	(void)app;
	(void)ms;
}

/* Views that are tested on their own. */

struct view *picker_view_new(struct app *app, const int64_t *threads, size_t n,
	enum reply_to whom, struct err *err)
{
	keep(&app->replied, mem_printf("picker %d %zu %lld", (int)whom, n, (long long)threads[0]));
	err_set(err, ERR_NOT_FOUND, "the kit has no picker");
	return NULL;
}

int reply_in_own_words(struct app *app, int64_t thread, enum reply_to whom, struct err *err)
{
	(void)err;
	keep(&app->replied, mem_printf("own %d %lld", (int)whom, (long long)thread));
	return 0;
}

/* There is no shell beside it. */
int shell_run(struct app *app, const struct chosen *chosen, const struct strs *words,
	struct err *err)
{
	(void)app;
	(void)chosen;
	(void)words;
	(void)err;
	return 0;
}
