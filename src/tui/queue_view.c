/* queue_view - what is to be answered, by when; and the other lanes beside it. */
#include "tui/queue_view.h"

#include <stdlib.h>
#include <string.h>

#include "base/buf.h"
#include "base/err.h"
#include "base/i18n.h"
#include "base/mem.h"
#include "base/strs.h"
#include "desk/days.h"
#include "desk/desk.h"
#include "tui/app.h"
#include "tui/canvas.h"
#include "tui/list.h"
#include "tui/queue_columns.h"
#include "tui/queue_threads.h"
#include "tui/verbs.h"
#include "tui/view.h"
#include "tui/views.h"

enum { MINUTE = 60 };

struct queue_view {
	struct view base;
	struct list list;
	size_t tab;
	char *limit; /* a query, or NULL */
	struct queue_threads threads;
	struct near_days days; /* as they were when the rows were grouped */
};

static struct queue_view *queue_of(struct view *v)
{
	return (struct queue_view *)v;
}

static const struct thread_views *shown(const struct queue_view *q)
{
	return queue_threads_of(&q->threads, q->tab);
}

static enum nearness nearness_of(const struct queue_view *q, const struct thread_view *t)
{
	return desk_nearness(&q->days, queue_line_time(t));
}

/* Threads under headings; within a group they keep their order. */
static void arrange(struct queue_view *q)
{
	const struct thread_views *threads = shown(q);
	struct list_row *rows = NULL;
	size_t n = 0;

	desk_near_days(app_desk(q->base.app), &q->days);
	for (int near = NEAR_OVERDUE; near <= NEAR_NEVER; near++) {
		bool is_first = true;

		for (size_t i = 0; i < threads->n; i++) {
			const struct thread_view *t = &threads->v[i];

			if (!queue_threads_is_in(t, q->tab) || (int)nearness_of(q, t) != near)
				continue;
			if (is_first)
				list_row_add(&rows, &n, LIST_HEADING, (size_t)near);
			is_first = false;
			list_row_add(&rows, &n, t->id, i);
		}
	}
	list_set(&q->list, rows, n);
}

static int reload(struct view *v, struct err *err)
{
	struct queue_view *q = queue_of(v);

	if (queue_threads_load(&q->threads, app_desk(v->app), q->limit, err) < 0)
		return -1;
	arrange(q);
	return 0;
}

/* A heading, or a line of the list. */
static void draw_row(struct queue_view *q, struct canvas *c, int at, size_t i,
	const struct queue_columns *columns)
{
	static const char *const headings[] = {
		[NEAR_OVERDUE] = N_("Overdue"),
		[NEAR_TODAY] = N_("Today"),
		[NEAR_NEXT] = N_("Next open day"),
		[NEAR_LATER] = N_("Later"),
		[NEAR_NEVER] = N_("Nothing owed"),
	};
	const struct list_row *row = &q->list.rows[i];
	struct queue_line line = { 0 };
	char *day;
	char *text;

	if (row->id == LIST_HEADING && row->item == NEAR_NEXT) {
		day = desk_day_words(app_desk(q->base.app), q->days.next_close - 1);
		text = mem_printf("%s (%s)", _(headings[NEAR_NEXT]), day);
		canvas_put(c, at, 0, c->columns, STYLE_GROUP, text);
		free(text);
		free(day);
	} else if (row->id == LIST_HEADING) {
		canvas_put(c, at, 0, c->columns, STYLE_GROUP, _(headings[row->item]));
	} else {
		line.thread = &shown(q)->v[row->item];
		line.near = nearness_of(q, line.thread);
		line.is_cursor = i == q->list.cursor;
		line.is_selected = list_is_selected(&q->list, row->id);
		queue_line_draw(c, at, app_desk(q->base.app), columns, &line);
	}
}

/* What is shown when there is nothing to show, in kind words. */
static void draw_empty(const struct queue_view *q, struct canvas *c, int row)
{
	char *sweep = q->tab || q->limit ? NULL : desk_next_sweep(app_desk(q->base.app));
	char *text;

	if (q->limit)
		text = mem_dup(_("Nothing here matches the limit. clear takes it away."));
	else if (q->tab)
		text = mem_dup(_("Nothing in this lane."));
	else if (sweep)
		text = mem_printf(_("Nothing is waiting. Next sweep %s."), sweep);
	else
		text = mem_dup(_("Nothing is waiting."));
	canvas_put(c, row, 2, c->columns - 2, STYLE_TEXT, text);
	free(text);
	free(sweep);
}

/* The lanes with what is in them; the one that is shown stands in brackets. */
static void draw_tabs(const struct queue_view *q, struct canvas *c)
{
	int column = 0;

	for (size_t i = 0; i < QUEUE_TABS; i++) {
		const bool is_shown = i == q->tab;
		char *text = mem_printf(is_shown ? "[%s %zu]" : " %s %zu ", _(queue_tabs[i].title), queue_threads_count(&q->threads, i));

		column += canvas_put(c, 0, column, c->columns - column, is_shown ? STYLE_TAB : STYLE_DIM, text);
		free(text);
	}
}

static void draw_limit(const struct queue_view *q, struct canvas *c)
{
	char *text = mem_printf(_("Limited to: %s"), q->limit);

	canvas_put(c, 1, 0, c->columns, STYLE_STRONG, text);
	free(text);
}

static int rows_of_list(const struct queue_view *q, int rows)
{
	return rows - (q->limit ? 2 : 1);
}

static void draw(struct view *v, struct canvas *c)
{
	struct queue_view *q = queue_of(v);
	const struct queue_columns columns = queue_columns(c->columns);
	const int rows = rows_of_list(q, c->rows);
	const int first = c->rows - rows;

	if (app_now(v->app) / MINUTE != q->days.now / MINUTE)
		arrange(q);
	app_redraw_in(v->app, MINUTE * 1000);
	draw_tabs(q, c);
	if (q->limit)
		draw_limit(q, c);
	if (!q->list.n)
		draw_empty(q, c, first + 1);
	list_scroll(&q->list, rows);
	for (int i = 0; i < rows && q->list.top + (size_t)i < q->list.n; i++)
		draw_row(q, c, first + i, q->list.top + (size_t)i, &columns);
}

static void show_tab(struct queue_view *q, size_t tab)
{
	q->tab = tab;
	list_clear(&q->list); /* another list, so no place to keep */
	arrange(q);
}

static int run_lane(struct queue_view *q, const struct strs *words, struct err *err)
{
	const char *name = words->n > 1 ? words->v[1] : "next";

	if (strcmp(name, "next") == 0 || strcmp(name, "previous") == 0) {
		show_tab(q, (q->tab + (*name == 'n' ? 1 : QUEUE_TABS - 1)) % QUEUE_TABS);
		return 1;
	}
	for (size_t i = 0; i < QUEUE_TABS; i++)
		if (strcmp(name, queue_tabs[i].name) == 0) {
			show_tab(q, i);
			return 1;
		}
	return err_set(err, ERR_USAGE,
		_("\"%s\" is no lane; there are queue, customer, unsure, notice, pitch, next and previous"), name);
}

/* A query that is wrong leaves the list as it was. */
static int set_limit(struct queue_view *q, const char *query, struct err *err)
{
	char *old = q->limit;

	q->limit = query[strspn(query, " ")] ? mem_dup(query) : NULL;
	if (reload(&q->base, err) < 0) {
		free(q->limit);
		q->limit = old;
		return -1;
	}
	free(old);
	return 0;
}

static void take_limit(struct app *app, void *data, const char *text)
{
	struct err err = { 0 };

	if (set_limit(data, text, &err) < 0)
		app_fail(app, &err);
}

static int run_limit(struct queue_view *q, const struct strs *words, struct err *err)
{
	char *query = verbs_rest(words, 1);
	int rc = 0;

	if (words->n > 1)
		rc = set_limit(q, query, err);
	else
		app_ask(q->base.app, _("Limit to: "), q->limit ? q->limit : "", take_limit, q);
	free(query);
	return rc < 0 ? -1 : 1;
}

/* What was selected has served: it is done with, or one thread now. */
static bool ends_selection(const struct strs *words)
{
	return verbs_finish(words) || strcmp(words->v[0], "mark") == 0 || strcmp(words->v[0], "merge") == 0;
}

static int run_verb(struct queue_view *q, const struct strs *words, struct err *err)
{
	const struct list_row *row = list_at(&q->list);
	struct chosen chosen = { .subject = "" };
	int64_t *ids;
	int rc;

	chosen.n = list_chosen(&q->list, &ids);
	chosen.ids = ids;
	for (size_t i = 0; row && i < shown(q)->n; i++)
		if (shown(q)->v[i].id == ids[0])
			chosen.subject = shown(q)->v[i].subject;
	rc = verbs_run(q->base.app, &chosen, words, err);
	if (rc == 1 && ends_selection(words))
		list_unselect(&q->list);
	free(ids);
	return rc;
}

static int run_open(struct queue_view *q, struct err *err)
{
	const struct list_row *row = list_at(&q->list);

	return row && app_push(q->base.app, reader_view_new(q->base.app, row->id, err)) < 0 ? -1 : 1;
}

static int run(struct view *v, const struct strs *words, struct err *err)
{
	struct queue_view *q = queue_of(v);
	const char *name = words->v[0];

	if (strcmp(name, "open") == 0)
		return run_open(q, err);
	if (strcmp(name, "lane") == 0)
		return run_lane(q, words, err);
	if (strcmp(name, "limit") == 0)
		return run_limit(q, words, err);
	if (strcmp(name, "clear") == 0) {
		list_unselect(&q->list);
		return set_limit(q, "", err) < 0 ? -1 : 1;
	}
	if (list_select(&q->list, words) || list_run(&q->list, words, rows_of_list(q, app_view_rows(v->app))))
		return 1;
	return run_verb(q, words, err);
}

static char *title(const struct view *v)
{
	const struct queue_view *q = (const struct queue_view *)v;
	const struct thread_views *queue = &q->threads.queue;
	struct buf text = { 0 };
	size_t overdue = 0;

	for (size_t i = 0; i < queue->n; i++)
		overdue += nearness_of(q, &queue->v[i]) == NEAR_OVERDUE;
	buf_printf(&text, _("%zu left"), queue->n);
	if (overdue)
		buf_printf(&text, _(", %zu overdue"), overdue);
	if (q->list.n_selected)
		buf_printf(&text, _(", %zu selected"), q->list.n_selected);
	if (q->threads.in_digest)
		buf_printf(&text, ngettext(", %zu new pitch", ", %zu new pitches", q->threads.in_digest),
			q->threads.in_digest);
	return buf_take(&text);
}

static void free_view(struct view *v)
{
	struct queue_view *q = queue_of(v);

	list_clear(&q->list);
	queue_threads_clear(&q->threads);
	free(q->limit);
	free(q);
}

static const struct view_type type = {
	.name = "queue",
	.draw = draw,
	.run = run,
	.reload = reload,
	.title = title,
	.free = free_view,
};

struct view *queue_view_new(struct app *app, struct err *err)
{
	struct queue_view *q = mem_alloc(sizeof(*q));

	q->base = (struct view) { .type = &type, .app = app };
	if (reload(&q->base, err) == 0)
		return &q->base;
	free_view(&q->base);
	return NULL;
}

bool queue_view_next(const struct view *v, int64_t thread, int64_t *next)
{
	if (!v || v->type != &type)
		return false;
	return list_after(&((const struct queue_view *)v)->list, thread, next);
}

void queue_view_go(struct view *v, int64_t thread)
{
	if (v && v->type == &type)
		list_go(&queue_of(v)->list, thread);
}
