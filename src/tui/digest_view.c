/* digest_view - the pitches that the owner has not seen yet, a line each, to be skimmed in seconds. */
#include <stdlib.h>
#include <string.h>

#include "base/buf.h"
#include "base/err.h"
#include "base/i18n.h"
#include "base/mem.h"
#include "base/strs.h"
#include "desk/days.h"
#include "desk/desk.h"
#include "desk/digest.h"
#include "tui/app.h"
#include "tui/canvas.h"
#include "tui/list.h"
#include "tui/verbs.h"
#include "tui/view.h"
#include "tui/views.h"

enum {
	MARKS = 3, /* columns: cursor, selected, a blank */
	NARROW = 72,
	WIDE = 110,
	BELOW = 2, /* rows: what the pitch under the cursor sells, where its line has no room */
};

struct pitches_view {
	struct view base;
	struct digest_view digest;
	struct list list;
};

static struct pitches_view *pitches_of(struct view *v)
{
	return (struct pitches_view *)v;
}

static int reload(struct view *v, struct err *err)
{
	struct pitches_view *p = pitches_of(v);
	struct digest_view fresh;
	struct list_row *rows = NULL;
	size_t n = 0;

	if (desk_digest(app_desk(v->app), &fresh, err) < 0)
		return -1;
	digest_view_clear(&p->digest);
	p->digest = fresh;
	for (size_t i = 0; i < fresh.n; i++)
		list_row_add(&rows, &n, fresh.v[i].thread.id, i);
	list_set(&p->list, rows, n);
	return 0;
}

static void draw_pitch(const struct pitches_view *p, struct canvas *c, int row, size_t i)
{
	const struct list_row *at = &p->list.rows[i];
	const struct pitch_view *pitch = &p->digest.v[at->item];
	const struct person *who = &pitch->thread.customer;
	const int who_columns = c->columns < NARROW ? 14 : c->columns < WIDE ? 18
									     : 28;
	const int subject_columns = (c->columns - MARKS - who_columns) * 2 / 5;
	int column = MARKS;

	canvas_put(c, row, 0, 1, STYLE_TEXT, i == p->list.cursor ? ">" : " ");
	canvas_put(c, row, 1, 1, STYLE_TEXT, list_is_selected(&p->list, at->id) ? "*" : " ");
	canvas_put(c, row, column, who_columns, STYLE_TEXT, *who->name ? who->name : who->email);
	column += who_columns + 1;
	canvas_put(c, row, column, subject_columns, STYLE_TEXT, pitch->thread.subject);
	column += subject_columns + 1;
	canvas_put(c, row, column, c->columns - column, STYLE_DIM, pitch->sells);
	if (i == p->list.cursor)
		canvas_restyle(c, row, 0, c->columns, STYLE_CURSOR);
}

static void draw_empty(const struct pitches_view *p, struct canvas *c)
{
	char *since;
	char *text;

	if (p->digest.since == DESK_NO_TIME) {
		text = mem_dup(_("No pitch waits here."));
	} else {
		since = desk_clock_words(app_desk(p->base.app), p->digest.since);
		text = mem_printf(_("No new pitch since %s. All of them are in the lane pitch."), since);
		free(since);
	}
	canvas_put(c, 0, 2, c->columns - 2, STYLE_TEXT, text);
	free(text);
}

static int rows_of_list(int rows)
{
	return rows - BELOW;
}

static void draw(struct view *v, struct canvas *c)
{
	struct pitches_view *p = pitches_of(v);
	const struct list_row *at = list_at(&p->list);
	const int rows = rows_of_list(c->rows);

	if (at)
		canvas_put(c, c->rows - 1, 1, c->columns - 1, STYLE_TEXT, p->digest.v[at->item].sells);
	else
		draw_empty(p, c);
	list_scroll(&p->list, rows);
	for (int row = 0; row < rows && p->list.top + (size_t)row < p->list.n; row++)
		draw_pitch(p, c, row, p->list.top + (size_t)row);
}

static int run_open(struct pitches_view *p, struct err *err)
{
	const struct list_row *row = list_at(&p->list);

	return row && app_push(p->base.app, reader_view_new(p->base.app, row->id, err)) < 0 ? -1 : 1;
}

/* All that were read are seen, whether or not they fit on the screen. */
static int run_clear_page(struct pitches_view *p, struct err *err)
{
	const size_t n = p->digest.n;

	if (!n)
		return err_set(err, ERR_NOT_FOUND, _("there is no pitch here"));
	if (desk_digest_clear(app_desk(p->base.app), &p->digest, err) < 0)
		return -1;
	app_changed(p->base.app);
	app_toast(p->base.app, ngettext("Cleared: %zu pitch, nothing is deleted. u takes it back", "Cleared: %zu pitches, nothing is deleted. u takes it back", n), n);
	return 1;
}

static int run_verb(struct pitches_view *p, const struct strs *words, struct err *err)
{
	const struct list_row *row = list_at(&p->list);
	struct chosen chosen = { .subject = row ? p->digest.v[row->item].thread.subject : "" };
	int64_t *ids;
	int rc;

	chosen.n = list_chosen(&p->list, &ids);
	chosen.ids = ids;
	for (size_t i = 0; chosen.n == 1 && i < p->digest.n; i++)
		if (p->digest.v[i].thread.id == ids[0])
			chosen.subject = p->digest.v[i].thread.subject;
	rc = verbs_run(p->base.app, &chosen, words, err);
	free(ids);
	return rc;
}

static int run(struct view *v, const struct strs *words, struct err *err)
{
	struct pitches_view *p = pitches_of(v);
	const char *name = words->v[0];

	if (strcmp(name, "open") == 0)
		return run_open(p, err);
	if (strcmp(name, "clear-page") == 0)
		return run_clear_page(p, err);
	if (strcmp(name, "digest") == 0)
		return 1; /* it is shown */
	if (strcmp(name, "clear") == 0) {
		list_unselect(&p->list);
		return 1;
	}
	if (list_select(&p->list, words) || list_run(&p->list, words, rows_of_list(app_view_rows(v->app))))
		return 1;
	return run_verb(p, words, err);
}

static char *title(const struct view *v)
{
	const struct pitches_view *p = (const struct pitches_view *)v;
	struct buf text = { 0 };

	buf_printf(&text, ngettext("Digest: %zu pitch", "Digest: %zu pitches", p->digest.n), p->digest.n);
	if (p->digest.rescued)
		buf_printf(&text, _(", %d rescued"), p->digest.rescued);
	if (p->list.n_selected)
		buf_printf(&text, _(", %zu selected"), p->list.n_selected);
	return buf_take(&text);
}

static void free_view(struct view *v)
{
	struct pitches_view *p = pitches_of(v);

	list_clear(&p->list);
	digest_view_clear(&p->digest);
	free(p);
}

static const struct view_type type = {
	.name = "digest",
	.draw = draw,
	.run = run,
	.reload = reload,
	.title = title,
	.free = free_view,
};

struct view *digest_view_new(struct app *app, struct err *err)
{
	struct pitches_view *p = mem_alloc(sizeof(*p));

	p->base = (struct view) { .type = &type, .app = app };
	if (reload(&p->base, err) == 0)
		return &p->base;
	free_view(&p->base);
	return NULL;
}
