/* bars - what stands around a view: banner, title, messages, hints, the prompt. */
#include <stdlib.h>
#include <string.h>

#include "base/buf.h"
#include "base/i18n.h"
#include "base/mem.h"
#include "conf/conf.h"
#include "desk/child.h"
#include "desk/desk.h"
#include "text/safe.h"
#include "text/utf8.h"
#include "text/wrap.h"
#include "tui/canvas.h"
#include "tui/inside.h"
#include "tui/keys.h"
#include "tui/prompt.h"
#include "tui/view.h"

enum {
	GAP = 2, /* columns between two things of a bar */
	HINTS_MAX = 8,
};

/* What the sample mailbox says above all else; returns the row below it. */
static int draw_banner(const struct app *app, struct canvas *c)
{
	char *hint = tour_text(&app->tour, app->keys);
	int row = 0;

	canvas_fill(c, row, 0, c->columns, STYLE_BAR);
	canvas_put(c, row, 1, c->columns - 1, STYLE_BAR, _("DEMO: nothing is sent"));
	if (hint) {
		canvas_put_right(c, row, 0, c->columns - 1, STYLE_BAR, _("Esc ends the tour"));
		canvas_put(c, ++row, 1, c->columns - 1, STYLE_STRONG, hint);
	}
	free(hint);
	return row + 1;
}

/* The view's title at the left, the time at the right, and the shop before it where there is room. */
static void draw_title(const struct app *app, struct canvas *c, int row)
{
	const struct view *v = app->top;
	char *title = v && v->type->title ? v->type->title(v) : mem_dup("");
	char *shop = safe_line(desk_conf(app->desk)->shop_name);
	char *clock = desk_clock_words(app->desk, app_now(app));
	int right = c->columns - utf8_width(clock) - 1;
	int used;

	canvas_fill(c, row, 0, c->columns, STYLE_BAR);
	canvas_put(c, row, right, c->columns - right, STYLE_BAR, clock);
	used = 1 + canvas_put(c, row, 1, right - GAP, STYLE_BAR, title);
	if (*shop && used + GAP + utf8_width(shop) + GAP <= right)
		canvas_put_right(c, row, used, right - GAP - used, STYLE_BAR, shop);
	free(clock);
	free(shop);
	free(title);
}

/* What was done or can be chosen, and how the child is: beside it where there is room, else below it in rank. */
static void draw_status(struct app *app, struct canvas *c, int row)
{
	const char *error = app->child ? child_error(app->child) : NULL;
	char *child = error ? mem_printf("! %s", error) : mem_dup(app->child ? child_text(app->child) : "");
	const enum style style = error ? STYLE_ERROR : STYLE_DIM;
	char *leaving = leaving_text(app);
	const char *first = app->toast ? app->toast : leaving;
	const bool is_choice = app->prompt && *prompt_choices(app->prompt);
	int used = 1;

	if (is_choice)
		first = prompt_choices(app->prompt);
	if (first)
		used += canvas_put(c, row, 1, c->columns - 1, is_choice ? STYLE_TEXT : STYLE_STRONG, first);
	if (!first)
		canvas_put(c, row, 1, c->columns - 1, style, child);
	else if (used + GAP + utf8_width(child) < c->columns)
		canvas_put_right(c, row, used, c->columns - used - 1, style, child);
	free(leaving);
	free(child);
}

/* Hints of a view, as many as fit; returns the column behind them. */
static int draw_hints_of(const struct app *app, struct canvas *c, int row, const char *view, int column)
{
	const struct binding *b;

	for (size_t i = 0; (b = keys_of_view(app->keys, view, i)) != NULL; i++) {
		char *hint = b->hint ? mem_printf("%s %s", b->key, _(b->hint)) : NULL;

		if (hint && column + utf8_width(hint) <= c->columns) {
			canvas_put(c, row, column, (int)strlen(b->key), STYLE_STRONG, b->key);
			column += utf8_width(b->key) + 1;
			column += canvas_put(c, row, column, c->columns - column, STYLE_DIM, _(b->hint)) + GAP;
		}
		free(hint);
	}
	return column;
}

static void draw_hints(const struct app *app, struct canvas *c, int row)
{
	int column = 1;

	if (app->top)
		column = draw_hints_of(app, c, row, app->top->type->name, column);
	if (!app->top || !app->top->type->type) /* else those keys are letters that one types */
		draw_hints_of(app, c, row, "all", column);
}

/* The whole text of an error over the last lines of the view, and how to get rid of it. */
static void draw_error(const struct app *app, struct canvas *c)
{
	struct buf safe = { 0 };
	struct buf lines = { 0 };
	const char *p;
	int n = 1;
	int row;

	safe_text(app->error, SAFE_TEXT, &safe);
	text_wrap(buf_text(&safe), c->columns - 4, &lines);
	for (p = buf_text(&lines); *p; p++)
		n += *p == '\n';
	row = c->rows > n + 1 ? c->rows - n - 1 : 0;
	for (p = buf_text(&lines); row < c->rows - 1; row++) {
		char *line = mem_dupn(p, strcspn(p, "\n"));

		canvas_fill(c, row, 0, c->columns, STYLE_ERROR);
		canvas_put(c, row, 2, c->columns - 4, STYLE_ERROR, line);
		p += strlen(line) + (p[strlen(line)] == '\n');
		free(line);
	}
	canvas_fill(c, row, 0, c->columns, STYLE_ERROR);
	canvas_put_right(c, row, 0, c->columns - 2, STYLE_ERROR, _("Esc takes this away"));
	buf_clear(&lines);
	buf_clear(&safe);
}

static void draw_view(struct app *app, struct canvas *c, int first, int rows)
{
	struct canvas part = canvas_part(c, first, rows);

	app->view_rows = rows;
	if (app->top)
		app->top->type->draw(app->top, &part);
	if (part.cursor_row >= 0) {
		c->cursor_row = first + part.cursor_row;
		c->cursor_column = part.cursor_column;
	}
	if (app->error)
		draw_error(app, &part);
}

static void draw_too_small(struct canvas *c)
{
	char *text = mem_printf(_("%dx%d is too small: tillmail needs %dx%d"), c->columns, c->rows,
		APP_MIN_COLUMNS, APP_MIN_ROWS);

	canvas_put(c, 0, 0, c->columns, STYLE_TEXT, text);
	free(text);
}

void bars_draw(struct app *app, struct canvas *c)
{
	int title = 0;

	if (c->rows < APP_MIN_ROWS || c->columns < APP_MIN_COLUMNS) {
		draw_too_small(c);
		return;
	}
	if (app->is_demo)
		title = draw_banner(app, c);
	draw_title(app, c, title);
	draw_view(app, c, title + 1, c->rows - title - 3);
	draw_status(app, c, c->rows - 2);
	if (app->prompt)
		prompt_draw(app->prompt, c, c->rows - 1);
	else
		draw_hints(app, c, c->rows - 1);
}
