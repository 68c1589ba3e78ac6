/* why_view - why a thread is where it is, and what happened to it. */
#include <stdlib.h>
#include <string.h>

#include "base/i18n.h"
#include "base/mem.h"
#include "base/strs.h"
#include "desk/desk.h"
#include "desk/threads.h"
#include "tui/app.h"
#include "tui/canvas.h"
#include "tui/lines.h"
#include "tui/verbs.h"
#include "tui/view.h"
#include "tui/views.h"

enum {
	WIDEST = 100,
	INDENT = 2,
};

struct why_view {
	struct view base;
	int64_t thread;
	struct explanation why;
	struct lines lines;
	int width; /* that the lines are laid out for; 0: not yet */
};

static struct why_view *why_of(struct view *v)
{
	return (struct why_view *)v;
}

/* Takes the text over. */
static void add(struct why_view *w, int indent, char *text)
{
	const int width = w->width < WIDEST ? w->width : WIDEST;

	lines_wrap(&w->lines, STYLE_TEXT, indent, width, text);
	free(text);
}

static void add_heading(struct why_view *w, char *text)
{
	if (w->lines.n)
		lines_add(&w->lines, STYLE_TEXT, "");
	lines_add(&w->lines, STYLE_GROUP, text);
	free(text);
}

static void add_due(struct why_view *w)
{
	const struct thread_view *t = &w->why.thread;
	const struct desk *d = app_desk(w->base.app);
	char *when;

	if (t->due == DESK_NO_TIME) {
		add_heading(w, mem_dup(_("Nothing is owed")));
		return;
	}
	when = desk_clock_words(d, t->due);
	add_heading(w, mem_printf(t->overdue ? _("Was due %s (%s)") : _("Due %s (%s)"), when, t->due_kind));
	free(when);
	if (t->due_why)
		add(w, INDENT, mem_dup(t->due_why));
	if (t->promise != DESK_NO_TIME && t->promise != t->due) {
		when = desk_clock_words(d, t->promise);
		add(w, INDENT, mem_printf(_("A promise of ours is to be kept by %s."), when));
		free(when);
	}
}

static void lay_out(struct why_view *w, int width)
{
	const struct explanation *e = &w->why;

	lines_clear(&w->lines);
	w->width = width;
	add_heading(w, mem_printf(_("Lane %s (probability of a pitch: %.0f %%)"), e->thread.lane,
			       100 * e->thread.score));
	add(w, INDENT, mem_dup(e->lane_why));
	for (size_t i = 0; i < e->reasons.n; i++)
		add(w, INDENT, mem_printf("%+5.1f  %s", e->reasons.v[i].weight, e->reasons.v[i].text));
	if (e->reasons.n)
		add(w, INDENT, mem_dup(_("(what is above 0 speaks for a pitch, what is below for a customer)")));
	if (e->cautions.n)
		add_heading(w, mem_dup(_("Caution")));
	for (size_t i = 0; i < e->cautions.n; i++)
		add(w, INDENT, mem_dup(e->cautions.v[i].text));
	add_heading(w, mem_printf(_("State %s"), e->thread.state));
	add(w, INDENT, mem_dup(e->state_why));
	add_due(w);
	if (e->similar.n)
		add_heading(w, mem_dup(_("Perhaps the same")));
	for (size_t i = 0; i < e->similar.n; i++)
		add(w, INDENT, mem_dup(e->similar.v[i]));
	if (e->lessons.n)
		add_heading(w, mem_dup(_("Learnt")));
	for (size_t i = 0; i < e->lessons.n; i++)
		add(w, INDENT, mem_dup(e->lessons.v[i]));
	add_heading(w, mem_dup(_("History")));
	for (size_t i = 0; i < e->history.n; i++)
		add(w, INDENT, mem_dup(e->history.v[i]));
}

static void draw(struct view *v, struct canvas *c)
{
	struct why_view *w = why_of(v);

	if (w->width != c->columns)
		lay_out(w, c->columns);
	lines_draw(&w->lines, c, 0);
}

/* Whoever sees why a thread is in the wrong lane can say so here. */
static int run(struct view *v, const struct strs *words, struct err *err)
{
	struct why_view *w = why_of(v);
	const struct chosen chosen = { .ids = &w->thread, .n = 1, .subject = w->why.thread.subject };

	if (lines_run(&w->lines, words, app_view_rows(v->app)))
		return 1;
	if (strcmp(words->v[0], "why") == 0)
		return 0;
	return verbs_run(v->app, &chosen, words, err);
}

static int reload(struct view *v, struct err *err)
{
	struct why_view *w = why_of(v);
	struct explanation fresh = { 0 };

	if (desk_why(app_desk(v->app), w->thread, &fresh, err) < 0) {
		explanation_clear(&fresh);
		return -1;
	}
	explanation_clear(&w->why);
	w->why = fresh;
	w->width = 0;
	return 0;
}

static char *title(const struct view *v)
{
	const struct why_view *w = (const struct why_view *)v;

	return mem_printf(_("Why: %s"), w->why.thread.subject);
}

static void free_view(struct view *v)
{
	struct why_view *w = why_of(v);

	explanation_clear(&w->why);
	lines_clear(&w->lines);
	free(w);
}

static const struct view_type type = {
	.name = "why",
	.draw = draw,
	.run = run,
	.reload = reload,
	.title = title,
	.free = free_view,
};

struct view *why_view_new(struct app *app, int64_t thread, struct err *err)
{
	struct why_view *w = mem_alloc(sizeof(*w));

	w->base = (struct view) { .type = &type, .app = app };
	w->thread = thread;
	if (reload(&w->base, err) == 0)
		return &w->base;
	free_view(&w->base);
	return NULL;
}
