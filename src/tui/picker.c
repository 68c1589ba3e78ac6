/* picker - which template answers: the likely ones first, and found by a few letters of their names. */
#include <stdlib.h>
#include <string.h>

#include "base/buf.h"
#include "base/err.h"
#include "base/i18n.h"
#include "base/mem.h"
#include "base/strs.h"
#include "desk/templates.h"
#include "desk/threads.h"
#include "tui/app.h"
#include "tui/canvas.h"
#include "tui/compose.h"
#include "tui/draft.h"
#include "tui/fuzzy.h"
#include "tui/list.h"
#include "tui/view.h"
#include "tui/views.h"

enum {
	POINTS_TOPIC = 12, /* that of the thread: more than the start of a word */
	POINTS_LANG = 6,
	POINTS_NAME = 6, /* without the help of the topic */
	FILTER_MAX = 60,
	MARGIN = 2,
	NAME_COLUMNS = 20,
	LANGS_COLUMNS = 6,
	TOPIC_COLUMNS = 14,
};

struct picker {
	struct view base;
	struct plan plan;
	struct template_views templates;
	char *topic; /* of the first thread, or NULL */
	char *lang;  /* likewise */
	char *who;
	struct buf filter;
	struct list list; /* ids are places in templates, from 1 */
};

static struct picker *picker_of(struct view *v)
{
	return (struct picker *)v;
}

static const struct template_view *template_at(const struct picker *p, const struct list_row *row)
{
	return &p->templates.v[row->id - 1];
}

static bool is_same(const char *a, const char *b)
{
	return a && b && strcmp(a, b) == 0;
}

/* -1: it is not shown. */
static int score_of(const struct picker *p, const struct template_view *t)
{
	const char *filter = buf_text(&p->filter);
	char *text = mem_printf("%s %s", t->name, t->topic ? t->topic : "");
	int score = fuzzy_score(filter, text);

	free(text);
	if (score < 0)
		return score;
	if (fuzzy_score(filter, t->name) >= 0)
		score += POINTS_NAME;
	if (is_same(p->topic, t->topic))
		score += POINTS_TOPIC;
	if (p->lang && strs_has(&t->languages, p->lang))
		score += POINTS_LANG;
	return score;
}

/* Templates come by name, and those that are as good as each other stay so. */
static void arrange(struct picker *p)
{
	struct list_row *rows = mem_alloc(p->templates.n * sizeof(*rows));
	int *scores = mem_alloc(p->templates.n * sizeof(*scores));
	size_t n = 0;

	for (size_t i = 0; i < p->templates.n; i++) {
		int score = score_of(p, &p->templates.v[i]);
		size_t at = n;

		if (score < 0)
			continue;
		for (; at > 0 && scores[at - 1] < score; at--) {
			rows[at] = rows[at - 1];
			scores[at] = scores[at - 1];
		}
		rows[at] = (struct list_row) { .id = (int64_t)i + 1 };
		scores[at] = score;
		n++;
	}
	free(scores);
	list_set(&p->list, rows, n);
	if (n)
		list_go(&p->list, rows[0].id);
}

static void draw_filter(const struct picker *p, struct canvas *c)
{
	const char *label = _("Template:");
	int column = MARGIN + canvas_put(c, 0, MARGIN, c->columns - MARGIN, STYLE_STRONG, label) + 1;

	if (!p->filter.len)
		canvas_put(c, 0, column + 1, c->columns - column - 1, STYLE_DIM,
			_("type some letters of its name; Enter takes it"));
	c->cursor_row = 0;
	c->cursor_column = column + canvas_put(c, 0, column, c->columns - column, STYLE_TEXT, buf_text(&p->filter));
}

/* "es +4": the customer's language, or the template's first, and how many more there are. */
static char *languages_text(const struct picker *p, const struct strs *languages)
{
	const char *first = languages->v[0];

	if (p->lang && strs_has(languages, p->lang))
		first = p->lang;
	if (languages->n == 1)
		return mem_dup(first);
	return mem_printf("%s +%zu", first, languages->n - 1);
}

static void draw_template(const struct picker *p, struct canvas *c, int row, size_t i)
{
	const struct template_view *t = template_at(p, &p->list.rows[i]);
	const bool is_cursor = i == p->list.cursor;
	char *languages = languages_text(p, &t->languages);
	int column = MARGIN;

	canvas_put(c, row, 0, 1, STYLE_TEXT, is_cursor ? ">" : " ");
	canvas_put(c, row, column, NAME_COLUMNS, STYLE_STRONG, t->name);
	column += NAME_COLUMNS + 1;
	if (c->columns >= 80) {
		canvas_put(c, row, column, TOPIC_COLUMNS, STYLE_TEXT, t->topic ? t->topic : "");
		column += TOPIC_COLUMNS + 1;
	}
	canvas_put(c, row, column, LANGS_COLUMNS, STYLE_DIM, languages);
	column += LANGS_COLUMNS + 1;
	canvas_put(c, row, column, c->columns - column, t->error ? STYLE_ERROR : STYLE_TEXT,
		t->error ? t->error : t->gist);
	if (is_cursor)
		canvas_restyle(c, row, 0, c->columns, STYLE_CURSOR);
	free(languages);
}

static void draw(struct view *v, struct canvas *c)
{
	const int first = 2;
	struct picker *p = picker_of(v);

	draw_filter(p, c);
	if (!p->list.n)
		canvas_put(c, first, MARGIN, c->columns - MARGIN, STYLE_TEXT,
			_("No template has these letters in this order. ^e: write in your own words."));
	list_scroll(&p->list, c->rows - first);
	for (int row = first; row < c->rows; row++) {
		size_t i = p->list.top + (size_t)(row - first);

		if (i >= p->list.n)
			break;
		draw_template(p, c, row, i);
	}
}

static bool type_text(struct view *v, const char *text)
{
	struct picker *p = picker_of(v);
	struct buf *filter = &p->filter;

	if (strcmp(text, "\b") != 0) {
		buf_puts(filter, text);
	} else if (filter->len) {
		while (filter->len > 1 && ((unsigned char)filter->data[filter->len - 1] & 0xC0) == 0x80)
			buf_cut(filter, filter->len - 1);
		buf_cut(filter, filter->len - 1);
	}
	arrange(p);
	return true;
}

/* The template is known, and to whom it goes. */
static int go_on(struct picker *p, const struct template_view *t, struct err *err)
{
	struct app *app = p->base.app;
	struct view *next;

	if (t->error)
		return err_set(err, ERR_DATA, "%s", t->error);
	free(p->plan.template);
	p->plan.template = mem_dup(t->name);
	next = t->asks.n ? form_view_new(app, &p->plan, t) : preview_view_new(app, &p->plan, err);
	return app_push(app, next);
}

/* Something to pass on, and nobody to pass it on to. */
static bool lacks_addressee(const struct picker *p)
{
	return p->plan.whom == REPLY_FORWARD && !p->plan.to.n;
}

static int take_cursor(struct picker *p, struct err *err)
{
	const struct list_row *row = list_at(&p->list);

	if (!row)
		return err_set(err, ERR_NOT_FOUND, _("no template has these letters; Backspace takes the last one away"));
	return go_on(p, template_at(p, row), err);
}

static int take_own_words(struct picker *p, struct err *err)
{
	if (p->plan.n > 1)
		return err_set(err, ERR_USAGE, _("own words go to one customer; take a template for several"));
	return compose_own_words(p->base.app, &p->plan, err);
}

static void answer_to(struct picker *p, const char *text, int (*then)(struct picker *p, struct err *err))
{
	struct err err = { 0 };

	if (!text[strspn(text, " ")])
		return;
	strs_clear(&p->plan.to);
	strs_add(&p->plan.to, text);
	if (then(p, &err) == 0)
		return;
	strs_clear(&p->plan.to); /* it may be what is wrong */
	app_fail(p->base.app, &err);
}

static void answer_to_template(struct app *app, void *data, const char *text)
{
	(void)app;
	answer_to(data, text, take_cursor);
}

static void answer_to_own_words(struct app *app, void *data, const char *text)
{
	(void)app;
	answer_to(data, text, take_own_words);
}

static int run(struct view *v, const struct strs *words, struct err *err)
{
	struct picker *p = picker_of(v);
	const char *name = words->v[0];
	const bool is_own = strcmp(name, "reply-own") == 0;

	if (strcmp(name, "clear") == 0) {
		buf_cut(&p->filter, 0);
		arrange(p);
		return 1;
	}
	if (!is_own && strcmp(name, "open") != 0)
		return list_run(&p->list, words, app_view_rows(v->app));
	if (lacks_addressee(p)) {
		app_ask(v->app, _("Pass it on to: "), "", is_own ? answer_to_own_words : answer_to_template, p);
		return 1;
	}
	return (is_own ? take_own_words(p, err) : take_cursor(p, err)) < 0 ? -1 : 1;
}

static char *title(const struct view *v)
{
	const struct picker *p = (const struct picker *)v;

	if (p->plan.n > 1)
		return mem_printf(_("Letters to %zu customers"), p->plan.n);
	switch (p->plan.whom) {
	case REPLY_TO_SENDER:
		return mem_printf(_("Letter to %s"), p->who);
	case REPLY_TO_ALL:
		return mem_printf(_("Letter to %s and all who got the message"), p->who);
	case REPLY_FORWARD:
		return mem_printf(_("Pass on what %s wrote"), p->who);
	}
	return mem_dup("");
}

static void free_view(struct view *v)
{
	struct picker *p = picker_of(v);

	plan_clear(&p->plan);
	template_views_clear(&p->templates);
	free(p->topic);
	free(p->lang);
	free(p->who);
	buf_clear(&p->filter);
	list_clear(&p->list);
	free(p);
}

static const struct view_type type = {
	.name = "picker",
	.draw = draw,
	.run = run,
	.type = type_text,
	.title = title,
	.free = free_view,
};

static int load(struct picker *p, struct err *err)
{
	struct desk *desk = app_desk(p->base.app);
	struct conversation c = { 0 };
	const struct person *customer = &c.thread.customer;

	if (desk_show(desk, p->plan.threads[0], &c, err) < 0)
		return -1;
	p->topic = mem_dup(c.thread.topic);
	if (p->plan.whom != REPLY_FORWARD)
		p->lang = mem_dup(c.thread.lang);
	p->who = mem_dup(*customer->name ? customer->name : customer->email);
	conversation_clear(&c);
	return desk_templates(desk, &p->templates, err);
}

struct view *picker_view_new(struct app *app, const int64_t *threads, size_t n,
	enum reply_to whom, struct err *err)
{
	struct picker *p = mem_alloc(sizeof(*p));

	p->base = (struct view) { .type = &type, .app = app };
	p->filter.limit = FILTER_MAX;
	plan_init(&p->plan, threads, n, whom);
	if (load(p, err) == 0) {
		arrange(p);
		return &p->base;
	}
	free_view(&p->base);
	return NULL;
}
