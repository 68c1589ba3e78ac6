/* outbox_view - letters that wait, letters that need a decision, letters that are gone. */
#include <stdlib.h>
#include <string.h>

#include "base/err.h"
#include "base/i18n.h"
#include "base/mem.h"
#include "base/strs.h"
#include "desk/days.h"
#include "desk/desk.h"
#include "desk/outbox_view.h"
#include "tui/app.h"
#include "tui/canvas.h"
#include "tui/list.h"
#include "tui/view.h"
#include "tui/views.h"

enum {
	MINUTE = 60,
	STATE_COLUMNS = 10,
	WHEN_COLUMNS = 12,
	MARK_COLUMNS = 2,
};

enum group {
	GROUP_DECIDE,
	GROUP_WAIT,
	GROUP_GONE,
	GROUPS,
};

static const char *const headings[GROUPS] = {
	[GROUP_DECIDE] = N_("To be decided"),
	[GROUP_WAIT] = N_("On their way"),
	[GROUP_GONE] = N_("Gone"),
};

static const struct {
	const char *name; /* as desk calls it */
	const char *word; /* as the owner reads it */
	enum group group;
} states[] = {
	{ "held", N_("leaves"), GROUP_WAIT },
	{ "sending", N_("sending"), GROUP_WAIT },
	{ "dot", N_("sending"), GROUP_WAIT },
	{ "failed", N_("failed"), GROUP_DECIDE },
	{ "unknown", N_("unknown"), GROUP_DECIDE },
	{ "sent", N_("sent"), GROUP_GONE },
	{ "filed", N_("sent"), GROUP_GONE },
	{ "cancelled", N_("cancelled"), GROUP_GONE },
};

struct letters_view {
	struct view base;
	struct outbox_views letters;
	struct list list; /* a heading's item below GROUPS is a group, above it a letter's error */
};

static struct letters_view *letters_of(struct view *v)
{
	return (struct letters_view *)v;
}

static bool is_draft(const struct outbox_view *o)
{
	return strcmp(o->state, "held") == 0 && o->send_at == DESK_NO_TIME;
}

static enum group group_of(const struct outbox_view *o)
{
	for (size_t i = 0; i < sizeof(states) / sizeof(*states); i++)
		if (strcmp(o->state, states[i].name) == 0)
			return is_draft(o) ? GROUP_DECIDE : states[i].group;
	return GROUP_DECIDE;
}

static const char *state_word(const struct outbox_view *o)
{
	if (is_draft(o))
		return _("draft");
	for (size_t i = 0; i < sizeof(states) / sizeof(*states); i++)
		if (strcmp(o->state, states[i].name) == 0)
			return _(states[i].word);
	return o->state;
}

/* What waits for the owner first, and the newest first; an error stands below its letter. */
static void arrange(struct letters_view *l)
{
	struct list_row *rows = NULL;
	size_t n = 0;

	for (size_t group = 0; group < GROUPS; group++) {
		bool is_first = true;

		for (size_t i = l->letters.n; i > 0; i--) {
			const struct outbox_view *o = &l->letters.v[i - 1];

			if (group_of(o) != group)
				continue;
			if (is_first)
				list_row_add(&rows, &n, LIST_HEADING, group);
			is_first = false;
			list_row_add(&rows, &n, o->id, i - 1);
			if (o->error)
				list_row_add(&rows, &n, LIST_HEADING, GROUPS + i - 1);
		}
	}
	list_set(&l->list, rows, n);
}

static int reload(struct view *v, struct err *err)
{
	struct letters_view *l = letters_of(v);
	struct outbox_views fresh = { 0 };

	if (desk_outbox(app_desk(v->app), &fresh, err) < 0)
		return -1;
	outbox_views_clear(&l->letters);
	l->letters = fresh;
	arrange(l);
	return 0;
}

/* When a letter leaves, by the second in the last minute; or when it was to leave. The caller frees. */
static char *when_text(const struct desk *d, const struct outbox_view *o)
{
	int64_t left;

	if (o->send_at == DESK_NO_TIME)
		return mem_dup("");
	if (strcmp(o->state, "held") != 0)
		return desk_short_words(d, o->send_at);
	left = o->send_at - desk_now(d);
	if (left <= 0)
		return mem_dup(_("next round"));
	if (left < MINUTE)
		return mem_printf(_("in %lld s"), (long long)left);
	return desk_away_words(d, o->send_at);
}

static void draw_letter(const struct letters_view *l, struct canvas *c, int row, size_t i)
{
	const struct outbox_view *o = &l->letters.v[l->list.rows[i].item];
	const bool is_cursor = i == l->list.cursor;
	const enum style style = group_of(o) == GROUP_GONE ? STYLE_DIM : STYLE_TEXT;
	const int who_columns = c->columns < 80 ? 18 : 28;
	char *when = when_text(app_desk(l->base.app), o);
	int column = MARK_COLUMNS;

	canvas_put(c, row, 0, 1, STYLE_TEXT, is_cursor ? ">" : " ");
	canvas_put(c, row, column, STATE_COLUMNS, style, state_word(o));
	column += STATE_COLUMNS + 1;
	canvas_put(c, row, column, WHEN_COLUMNS, STYLE_COUNT, when);
	column += WHEN_COLUMNS + 1;
	canvas_put(c, row, column, who_columns, style, o->to.n ? o->to.v[0].email : "");
	column += who_columns + 1;
	canvas_put(c, row, column, c->columns - column, style, o->subject);
	if (is_cursor)
		canvas_restyle(c, row, 0, c->columns, STYLE_CURSOR);
	free(when);
}

static void draw_row(const struct letters_view *l, struct canvas *c, int row, size_t i)
{
	const struct list_row *r = &l->list.rows[i];
	const int indent = MARK_COLUMNS + STATE_COLUMNS + 1;

	if (r->id != LIST_HEADING)
		draw_letter(l, c, row, i);
	else if (r->item < GROUPS)
		canvas_put(c, row, 0, c->columns, STYLE_GROUP, _(headings[r->item]));
	else
		canvas_put(c, row, indent, c->columns - indent, STYLE_ERROR, l->letters.v[r->item - GROUPS].error);
}

/* While a letter is about to leave, the seconds are counted. */
static int redraw_ms(const struct letters_view *l)
{
	for (size_t i = 0; i < l->letters.n; i++) {
		const struct outbox_view *o = &l->letters.v[i];

		if (strcmp(o->state, "held") == 0 && o->send_at != DESK_NO_TIME &&
			o->send_at - app_now(l->base.app) <= MINUTE)
			return 1000;
	}
	return MINUTE * 1000;
}

static void draw(struct view *v, struct canvas *c)
{
	struct letters_view *l = letters_of(v);

	app_redraw_in(v->app, redraw_ms(l));
	if (!l->list.n)
		canvas_put(c, 0, 2, c->columns - 2, STYLE_TEXT, _("No letter was written yet."));
	list_scroll(&l->list, c->rows);
	for (int row = 0; row < c->rows && l->list.top + (size_t)row < l->list.n; row++)
		draw_row(l, c, row, l->list.top + (size_t)row);
}

/* What the owner can decide about a letter. */
static const struct {
	const char *name;
	int (*decide)(struct desk *d, int64_t letter, struct err *err);
	const char *said;
} decisions[] = {
	{ "cancel", desk_outbox_cancel, N_("Cancelled") },
	{ "retry", desk_outbox_retry, N_("Leaves with the next round") },
	{ "resolve", desk_outbox_resolve, N_("Taken as arrived") },
};

static int decide(struct letters_view *l, const struct outbox_view *o, size_t which, struct err *err)
{
	char *subject;

	if (decisions[which].decide(app_desk(l->base.app), o->id, err) < 0)
		return -1;
	subject = mem_dup(o->subject);
	app_changed(l->base.app);
	app_wake_child(l->base.app);
	app_toast(l->base.app, "%s: %s", _(decisions[which].said), subject);
	free(subject);
	return 1;
}

static int run_open(struct letters_view *l, const struct outbox_view *o, struct err *err)
{
	return app_push(l->base.app, reader_view_new(l->base.app, o->thread, err)) < 0 ? -1 : 1;
}

static int run(struct view *v, const struct strs *words, struct err *err)
{
	struct letters_view *l = letters_of(v);
	const struct list_row *row = list_at(&l->list);

	if (list_run(&l->list, words, app_view_rows(v->app)))
		return 1;
	if (row && strcmp(words->v[0], "open") == 0)
		return run_open(l, &l->letters.v[row->item], err);
	for (size_t i = 0; i < sizeof(decisions) / sizeof(*decisions); i++) {
		if (strcmp(words->v[0], decisions[i].name) != 0)
			continue;
		if (!row)
			return err_set(err, ERR_NOT_FOUND, _("there is no letter here"));
		return decide(l, &l->letters.v[row->item], i, err);
	}
	return 0;
}

static char *title(const struct view *v)
{
	const struct letters_view *l = (const struct letters_view *)v;
	size_t waiting = 0;

	for (size_t i = 0; i < l->letters.n; i++)
		waiting += group_of(&l->letters.v[i]) != GROUP_GONE;
	return mem_printf(_("Outbox: %zu waiting"), waiting);
}

static void free_view(struct view *v)
{
	struct letters_view *l = letters_of(v);

	list_clear(&l->list);
	outbox_views_clear(&l->letters);
	free(l);
}

static const struct view_type type = {
	.name = "outbox",
	.draw = draw,
	.run = run,
	.reload = reload,
	.title = title,
	.free = free_view,
};

struct view *outbox_view_new(struct app *app, struct err *err)
{
	struct letters_view *l = mem_alloc(sizeof(*l));

	l->base = (struct view) { .type = &type, .app = app };
	if (reload(&l->base, err) == 0)
		return &l->base;
	free_view(&l->base);
	return NULL;
}
