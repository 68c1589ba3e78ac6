/* form - what a template asks of the owner before it can be filled. */
#include <stdlib.h>
#include <string.h>

#include "base/buf.h"
#include "base/err.h"
#include "base/i18n.h"
#include "base/mem.h"
#include "base/strs.h"
#include "desk/templates.h"
#include "text/utf8.h"
#include "tui/app.h"
#include "tui/canvas.h"
#include "tui/compose.h"
#include "tui/draft.h"
#include "tui/view.h"

enum {
	ROWS_OF_FIELD = 3, /* question, value, an empty one */
	MARGIN = 2,
	VALUE_MAX = 2000,
};

struct field {
	char *name;
	char *question;
	struct buf value;
};

struct form {
	struct view base;
	struct plan plan;
	struct field *fields;
	size_t n;
	size_t at;
	bool was_tried; /* fields that are empty are missing now */
};

static struct form *form_of(struct view *v)
{
	return (struct form *)v;
}

static bool is_missing(const struct field *f)
{
	const char *value = buf_text(&f->value);

	return !value[strspn(value, " ")];
}

/* The end of a value that is wider than its line is what is being typed. */
static const char *visible_end(const char *value, int columns)
{
	uint32_t c;

	while (utf8_width(value) > columns)
		value += utf8_char(value, &c);
	return value;
}

static void draw_field(const struct form *f, struct canvas *c, int row, size_t i)
{
	const struct field *field = &f->fields[i];
	const bool is_here = i == f->at;
	const int columns = c->columns - MARGIN - 3;
	const char *value = visible_end(buf_text(&field->value), columns - 1);
	int used;

	used = MARGIN + canvas_put(c, row, MARGIN, c->columns - MARGIN, is_here ? STYLE_STRONG : STYLE_TEXT, field->question);
	if (f->was_tried && is_missing(field))
		canvas_put(c, row, used + 1, c->columns - used - 1, STYLE_OVERDUE, _("! missing"));
	canvas_put(c, row + 1, MARGIN, 2, STYLE_TEXT, is_here ? "> " : "  ");
	used = canvas_put(c, row + 1, MARGIN + 2, columns, STYLE_TEXT, value);
	if (!is_here)
		return;
	c->cursor_row = row + 1;
	c->cursor_column = MARGIN + 2 + used;
}

static void draw(struct view *v, struct canvas *c)
{
	struct form *f = form_of(v);
	size_t fit = c->rows > ROWS_OF_FIELD ? (size_t)(c->rows / ROWS_OF_FIELD) : 1;
	size_t first = f->at >= fit ? f->at + 1 - fit : 0;

	for (size_t i = first; i < f->n && i < first + fit; i++)
		draw_field(f, c, (int)(i - first) * ROWS_OF_FIELD, i);
}

static bool type_text(struct view *v, const char *text)
{
	struct form *f = form_of(v);
	struct buf *value = &f->fields[f->at].value;

	if (strcmp(text, "\b") != 0) {
		buf_puts(value, text);
		return true;
	}
	while (value->len && ((unsigned char)value->data[value->len - 1] & 0xC0) == 0x80)
		buf_cut(value, value->len - 1);
	if (value->len)
		buf_cut(value, value->len - 1);
	return true;
}

static void move(struct form *f, int by)
{
	f->at = (f->at + f->n + (size_t)by) % f->n;
}

/* To the first field that is missing; false: there is none. */
static bool go_to_missing(struct form *f)
{
	for (size_t i = 0; i < f->n; i++)
		if (is_missing(&f->fields[i])) {
			f->at = i;
			return true;
		}
	return false;
}

static int finish(struct form *f, struct err *err)
{
	f->was_tried = true;
	if (go_to_missing(f))
		return 0; /* it is marked */
	strs_clear(&f->plan.values);
	for (size_t i = 0; i < f->n; i++) {
		char *pair = mem_printf("%s=%s", f->fields[i].name, buf_text(&f->fields[i].value));

		strs_add(&f->plan.values, pair);
		free(pair);
	}
	return app_push(f->base.app, preview_view_new(f->base.app, &f->plan, err));
}

/* On to the next field; behind the last one, to the letter. */
static int accept(struct form *f, struct err *err)
{
	if (f->at + 1 == f->n)
		return finish(f, err);
	move(f, 1);
	return 0;
}

static int run(struct view *v, const struct strs *words, struct err *err)
{
	struct form *f = form_of(v);
	const char *name = words->v[0];

	if (strcmp(name, "open") == 0)
		return accept(f, err) < 0 ? -1 : 1;
	if (strcmp(name, "down") == 0)
		move(f, 1);
	else if (strcmp(name, "up") == 0)
		move(f, -1);
	else if (strcmp(name, "clear") == 0)
		buf_cut(&f->fields[f->at].value, 0);
	else
		return 0;
	return 1;
}

static char *title(const struct view *v)
{
	const struct form *f = (const struct form *)v;

	return mem_printf(_("%s asks"), f->plan.template);
}

static void free_view(struct view *v)
{
	struct form *f = form_of(v);

	for (size_t i = 0; i < f->n; i++) {
		free(f->fields[i].name);
		free(f->fields[i].question);
		buf_clear(&f->fields[i].value);
	}
	free(f->fields);
	plan_clear(&f->plan);
	free(f);
}

static const struct view_type type = {
	.name = "form",
	.draw = draw,
	.run = run,
	.type = type_text,
	.title = title,
	.free = free_view,
};

struct view *form_view_new(struct app *app, const struct plan *plan,
	const struct template_view *template)
{
	struct form *f = mem_alloc(sizeof(*f));

	f->base = (struct view) { .type = &type, .app = app };
	plan_copy(&f->plan, plan);
	f->n = template->asks.n;
	f->fields = mem_alloc(f->n * sizeof(*f->fields));
	for (size_t i = 0; i < f->n; i++)
		f->fields[i] = (struct field) {
			.name = mem_dup(template->asks.v[i]),
			.question = mem_dup(template->questions.v[i]),
			.value.limit = VALUE_MAX,
		};
	return &f->base;
}
