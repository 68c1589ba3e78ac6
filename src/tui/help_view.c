/* help_view - what keys and commands do; printed from the tables that they come from. */
#include <stdlib.h>
#include <string.h>

#include "base/buf.h"
#include "base/err.h"
#include "base/i18n.h"
#include "base/mem.h"
#include "base/strs.h"
#include "text/fold.h"
#include "text/utf8.h"
#include "tui/app.h"
#include "tui/canvas.h"
#include "tui/command.h"
#include "tui/inside.h"
#include "tui/keys.h"
#include "tui/moves.h"
#include "tui/queue_columns.h"
#include "tui/view.h"
#include "tui/views.h"

enum {
	COMMAND_COLUMN = 15,
	HELP_COLUMN = 32,
};

struct line {
	char *keys;    /* or a heading, when command is NULL */
	char *command; /* or NULL */
	const char *help;
};

struct help_view {
	struct view base;
	struct line *lines;
	size_t n;
	char *search; /* only lines with this are shown; or NULL */
	size_t top;
};

static struct help_view *help_of(struct view *v)
{
	return (struct help_view *)v;
}

/* The view owns keys and command from now on. NOLINTNEXTLINE(readability-non-const-parameter) */
static void add_line(struct help_view *h, char *keys, char *command, const char *help)
{
	struct line *line;

	h->lines = mem_grow(h->lines, h->n, sizeof(*h->lines));
	line = &h->lines[h->n++];
	line->keys = keys;
	line->command = command;
	line->help = help;
}

/* The help of what a key runs: "mark pitch" is explained by "mark". */
static const char *help_of_command(const struct command *table, const char *text)
{
	char *name = mem_dupn(text, strcspn(text, " "));
	const struct command *command = command_find(table, name);

	free(name);
	return command ? _(command->help) : "";
}

/* Keys that do the same share a line. */
static bool is_repeated(const struct keys *k, const char *view, size_t i)
{
	const struct binding *b = keys_of_view(k, view, i);

	for (size_t j = 0; j < i; j++)
		if (strcmp(keys_of_view(k, view, j)->command, b->command) == 0)
			return true;
	return false;
}

static void add_keys(struct help_view *h, const struct app *app, const char *view)
{
	const struct keys *k = app->keys;
	const struct binding *b;

	for (size_t i = 0; (b = keys_of_view(k, view, i)) != NULL; i++) {
		struct buf keys = { 0 };
		const struct binding *other;

		if (is_repeated(k, view, i))
			continue;
		buf_puts(&keys, b->key);
		for (size_t j = i + 1; (other = keys_of_view(k, view, j)) != NULL; j++)
			if (strcmp(other->command, b->command) == 0)
				buf_printf(&keys, " %s", other->key);
		add_line(h, buf_take(&keys), mem_dup(b->command), help_of_command(app->commands, b->command));
	}
}

/* What the letters at the end of the queue's lines mean. */
static void add_flags(struct help_view *h)
{
	add_line(h, mem_dup(_("Marks of a line: > cursor, * selected, ! overdue, and behind it")), NULL, NULL);
	for (const struct queue_flag *f = queue_flags; f->name; f++)
		add_line(h, mem_printf("%c", f->letter), mem_dup(f->name), _(f->help));
}

static void fill(struct help_view *h, const struct app *app, const char *view)
{
	add_line(h, mem_dup(_("Keys of this page")), NULL, NULL);
	add_keys(h, app, view);
	if (strcmp(view, "queue") == 0)
		add_flags(h);
	add_line(h, mem_dup(_("Keys of every page")), NULL, NULL);
	add_keys(h, app, "all");
	add_line(h, mem_dup(_("Commands, typed behind :")), NULL, NULL);
	for (const struct command *c = app->commands; c->name; c++)
		add_line(h, mem_dup(""), mem_printf("%s %s", c->name, c->usage), _(c->help));
}

static bool has_text(const char *text, const char *folded)
{
	struct buf own = { 0 };
	bool found;

	text_fold(text, &own);
	found = strstr(buf_text(&own), folded) != NULL;
	buf_clear(&own);
	return found;
}

static bool is_shown(const struct help_view *h, const struct line *line)
{
	struct buf folded = { 0 };
	bool found;

	if (!h->search)
		return true;
	text_fold(h->search, &folded);
	found = line->command && (has_text(line->keys, buf_text(&folded)) ||
					 has_text(line->command, buf_text(&folded)) ||
					 has_text(line->help, buf_text(&folded)));
	buf_clear(&folded);
	return found;
}

static size_t count_shown(const struct help_view *h)
{
	size_t n = 0;

	for (size_t i = 0; i < h->n; i++)
		n += is_shown(h, &h->lines[i]);
	return n;
}

/* A key and its command stand in two columns; a command that is typed takes both. */
static void draw_line(struct canvas *c, int row, const struct line *line)
{
	if (!line->command) {
		canvas_put(c, row, 1, c->columns - 1, STYLE_GROUP, line->keys);
		return;
	}
	if (*line->keys) {
		canvas_put(c, row, 1, COMMAND_COLUMN - 2, STYLE_STRONG, line->keys);
		canvas_put(c, row, COMMAND_COLUMN, HELP_COLUMN - COMMAND_COLUMN - 1, STYLE_TEXT, line->command);
	} else {
		canvas_put(c, row, 1, HELP_COLUMN - 2, STYLE_STRONG, line->command);
	}
	canvas_put(c, row, HELP_COLUMN, c->columns - HELP_COLUMN, STYLE_TEXT, line->help);
}

static void draw(struct view *v, struct canvas *c)
{
	struct help_view *h = help_of(v);
	size_t n = count_shown(h);
	size_t skip;
	int row = 0;

	if (h->top + (size_t)c->rows > n)
		h->top = n > (size_t)c->rows ? n - (size_t)c->rows : 0;
	skip = h->top;
	for (size_t i = 0; i < h->n && row < c->rows; i++) {
		if (!is_shown(h, &h->lines[i]))
			continue;
		if (skip)
			skip--;
		else
			draw_line(c, row++, &h->lines[i]);
	}
	if (!n)
		canvas_put(c, 0, 1, c->columns - 1, STYLE_TEXT, _("Nothing here has these words; / searches for others."));
}

static void set_search(struct help_view *h, const char *text)
{
	free(h->search);
	h->search = text[strspn(text, " ")] ? mem_dup(text) : NULL;
	h->top = 0;
}

static void take_search(struct app *app, void *data, const char *text)
{
	(void)app;
	set_search(data, text);
}

static int run(struct view *v, const struct strs *words, struct err *err)
{
	struct help_view *h = help_of(v);
	const char *name = words->v[0];
	int by;

	(void)err;
	if (moves_find(name, h->n, app_view_rows(v->app), &by))
		h->top = moves_scroll(h->top, by); /* draw() does not go beyond the end */
	else if (strcmp(name, "clear") == 0)
		set_search(h, "");
	else if (strcmp(name, "limit") == 0 && words->n > 1)
		set_search(h, words->v[1]);
	else if (strcmp(name, "limit") == 0)
		app_ask(v->app, _("Search the help: "), h->search ? h->search : "", take_search, h);
	else
		return 0;
	return 1;
}

static char *title(const struct view *v)
{
	const struct help_view *h = (const struct help_view *)v;

	return h->search ? mem_printf(_("Help: %s"), h->search) : mem_dup(_("Help"));
}

static void free_view(struct view *v)
{
	struct help_view *h = help_of(v);

	for (size_t i = 0; i < h->n; i++) {
		free(h->lines[i].keys);
		free(h->lines[i].command);
	}
	free(h->lines);
	free(h->search);
	free(h);
}

static const struct view_type help_type = {
	.name = "help",
	.draw = draw,
	.run = run,
	.title = title,
	.free = free_view,
};

struct view *help_view_new(struct app *app, const char *of_view, struct err *err)
{
	struct help_view *h = mem_alloc(sizeof(*h));

	(void)err;
	h->base.type = &help_type;
	fill(h, app, of_view);
	return &h->base;
}
