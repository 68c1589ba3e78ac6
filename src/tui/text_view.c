/* text_view - what a verb of the shell has printed. */
#include <stdlib.h>

#include "base/mem.h"
#include "tui/app.h"
#include "tui/lines.h"
#include "tui/view.h"
#include "tui/views.h"

enum {
	MARGIN = 1
};

struct text_view {
	struct view base;
	char *title;
	char *text;
	struct lines lines;
	int width; /* that the lines are laid out for; 0: not yet */
};

static struct text_view *text_of(struct view *v)
{
	return (struct text_view *)v;
}

static void draw(struct view *v, struct canvas *c)
{
	struct text_view *t = text_of(v);

	if (t->width != c->columns) {
		t->width = c->columns;
		lines_clear(&t->lines);
		lines_wrap(&t->lines, STYLE_TEXT, MARGIN, t->width, t->text);
	}
	lines_draw(&t->lines, c, 0);
}

/* NOLINTNEXTLINE(readability-non-const-parameter): the type of all views */
static int run(struct view *v, const struct strs *words, struct err *err)
{
	(void)err;
	return lines_run(&text_of(v)->lines, words, app_view_rows(v->app));
}

static char *title(const struct view *v)
{
	return mem_dup(((const struct text_view *)v)->title);
}

static void free_view(struct view *v)
{
	struct text_view *t = text_of(v);

	free(t->title);
	free(t->text);
	lines_clear(&t->lines);
	free(t);
}

static const struct view_type type = {
	.name = "text",
	.draw = draw,
	.run = run,
	.title = title,
	.free = free_view,
};

struct view *text_view_new(struct app *app, const char *title, const char *text)
{
	struct text_view *t = mem_alloc(sizeof(*t));

	t->base = (struct view) { .type = &type, .app = app };
	t->title = mem_dup(title);
	t->text = mem_dup(text);
	return &t->base;
}
