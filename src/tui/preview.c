/* preview - the letters as they would leave, one at a time, and what can still be done to each. */
#include <stdlib.h>
#include <string.h>

#include "base/err.h"
#include "base/i18n.h"
#include "base/mem.h"
#include "base/strs.h"
#include "desk/desk.h"
#include "tui/app.h"
#include "tui/canvas.h"
#include "tui/compose.h"
#include "tui/draft.h"
#include "tui/kept.h"
#include "tui/lines.h"
#include "tui/preview.h"
#include "tui/preview_lines.h"
#include "tui/view.h"

static struct preview *preview_of(struct view *v)
{
	return (struct preview *)v;
}

/* How much of the text is below the screen: what one has not seen, one has not checked. */
static void draw_rest(const struct preview *p, struct canvas *c, int row)
{
	size_t seen = p->lines.top + (size_t)(p->text_rows > 0 ? p->text_rows : 0);
	size_t rest = p->lines.n > seen ? p->lines.n - seen : 0;
	char *text;

	if (row < 0 || !rest)
		return;
	text = mem_printf(ngettext("%zu more line", "%zu more lines", rest), rest);
	canvas_put_right(c, row, 0, c->columns - 1, STYLE_DIM, text);
	free(text);
}

static void draw(struct view *v, struct canvas *c)
{
	struct preview *p = preview_of(v);
	int row = preview_head_draw(v->app, preview_shown(p), c);

	if (p->columns != c->columns)
		preview_lay_out(preview_shown(p), c->columns, &p->lines);
	p->columns = c->columns;
	p->text_rows = c->rows - row;
	lines_draw(&p->lines, c, row);
	draw_rest(p, c, row - 1);
}

static void show(struct preview *p, size_t at)
{
	p->at = at;
	p->lines.top = 0;
	p->columns = 0;
}

static int run_step(struct preview *p, bool is_next, struct err *err)
{
	if (is_next ? p->at + 1 == p->n : p->at == 0)
		return err_set(err, ERR_USAGE, is_next ? _("this is the last letter") : _("this is the first letter"));
	show(p, is_next ? p->at + 1 : p->at - 1);
	return 0;
}

/* The letter that cannot leave is shown, with the reason. */
static int check(struct preview *p, struct err *err)
{
	for (size_t i = 0; i < p->n; i++) {
		const struct draft *d = &p->drafts[i];

		if (!d->error && !d->letter.is_refused)
			continue;
		show(p, i);
		if (d->error)
			return err_set(err, ERR_DATA, "%s", d->error);
		return err_set(err, ERR_REFUSED, _("this letter is refused: what is marked with ! tells why, and A allows it"));
	}
	return 0;
}

/* "John Brown", or "3 customers". */
static char *name_addressees(const struct preview *p)
{
	const struct person *to = &p->drafts[0].letter.to.v[0];

	if (p->n > 1)
		return mem_printf(ngettext("%zu customer", "%zu customers", p->n), p->n);
	return mem_dup(*to->name ? to->name : to->email);
}

/* Words that were typed and became no letter wait for the owner. */
static bool keep_words(const struct preview *p)
{
	bool is_kept = false;

	for (size_t i = 0; i < p->n; i++)
		if (p->drafts[i].text)
			is_kept = kept_save(p->base.app, p->drafts[i].thread, p->drafts[i].text);
	return is_kept;
}

/* Those of one letter wait until it has left: she may take it back. */
static void settle_words(const struct preview *p, bool is_draft)
{
	if (p->n == 1 && !is_draft) {
		keep_words(p);
		return;
	}
	for (size_t i = 0; i < p->n; i++)
		kept_forget(p->base.app, p->drafts[i].thread);
}

static void tell(struct preview *p, bool is_draft, const struct queued_view *queued)
{
	struct app *app = p->base.app;
	char *who = name_addressees(p);

	app_changed(app);
	app_wake_child(app);
	if (is_draft)
		app_toast(app, _("Draft to %s kept in the outbox. u takes it back"), who);
	else
		app_leaves(app, who, queued);
	free(who);
}

static int queue(struct preview *p, bool is_draft, struct err *err)
{
	const struct queue_request request = { .is_draft = is_draft, .at = DESK_NO_TIME };
	struct letter_view *letters = mem_alloc(p->n * sizeof(*letters));
	struct queued_view *queued = mem_alloc(p->n * sizeof(*queued));
	int rc = check(p, err);

	for (size_t i = 0; i < p->n; i++)
		letters[i] = p->drafts[i].letter; /* lent */
	if (rc == 0)
		rc = desk_queue(app_desk(p->base.app), letters, p->n, &request, queued, err);
	if (rc == 0) {
		p->is_queued = true;
		settle_words(p, is_draft);
		tell(p, is_draft, &queued[0]);
	}
	for (size_t i = 0; rc == 0 && i < p->n; i++)
		queued_view_clear(&queued[i]);
	free(queued);
	free(letters);
	if (rc == 0)
		compose_leave(&p->base);
	return rc;
}

static int run_own(struct preview *p, const char *name, struct err *err)
{
	if (strcmp(name, "send") == 0)
		return queue(p, false, err);
	if (strcmp(name, "draft") == 0)
		return queue(p, true, err);
	return run_step(p, strcmp(name, "next") == 0, err);
}

static int run(struct view *v, const struct strs *words, struct err *err)
{
	static const char *const own[] = { "send", "draft", "next", "previous" };
	struct preview *p = preview_of(v);
	const char *name = words->v[0];
	int rc;

	if (lines_run(&p->lines, words, p->text_rows))
		return 1;
	rc = preview_change(p, words, err);
	if (rc != 0)
		return rc;
	for (size_t i = 0; i < sizeof(own) / sizeof(*own); i++)
		if (strcmp(name, own[i]) == 0)
			return run_own(p, name, err) < 0 ? -1 : 1;
	return 0;
}

static char *title(const struct view *v)
{
	const struct preview *p = (const struct preview *)v;

	if (p->n > 1)
		return mem_printf(_("Letter %zu of %zu"), p->at + 1, p->n);
	return mem_dup(p->plan.whom == REPLY_FORWARD ? _("Letter, passing a message on") : _("Letter"));
}

static void free_view(struct view *v)
{
	struct preview *p = preview_of(v);

	if (!p->is_queued && keep_words(p))
		app_toast(p->base.app, _("What you wrote is kept; R goes on with it"));
	for (size_t i = 0; i < p->n; i++)
		draft_clear(&p->drafts[i]);
	free(p->drafts);
	plan_clear(&p->plan);
	lines_clear(&p->lines);
	free(p);
}

static const struct view_type type = {
	.name = "preview",
	.draw = draw,
	.run = run,
	.title = title,
	.free = free_view,
};

static bool has_draft(const struct preview *p, int64_t thread)
{
	for (size_t i = 0; i < p->n; i++)
		if (p->drafts[i].letter.thread == thread)
			return true;
	return false;
}

/* The letter to one thread; numbers of threads that were merged lead to one. Own words are kept when they make none. */
static int add_draft(struct preview *p, int64_t thread, struct err *err)
{
	struct draft *d = &p->drafts[p->n];
	int rc = draft_init(d, app_desk(p->base.app), &p->plan, thread, err);

	d->text = mem_dup(p->plan.text);
	if (rc < 0 && d->text) {
		d->error = mem_dup(err->text);
		rc = 0;
	}
	if (rc < 0 || has_draft(p, d->letter.thread))
		draft_clear(d);
	else
		p->n++;
	return rc;
}

struct view *preview_view_new(struct app *app, const struct plan *plan, struct err *err)
{
	struct preview *p = mem_alloc(sizeof(*p));
	struct err first = { 0 };
	size_t n_failed = 0;

	p->base = (struct view) { .type = &type, .app = app };
	plan_copy(&p->plan, plan);
	p->drafts = mem_alloc(plan->n * sizeof(*p->drafts));
	for (size_t i = 0; i < plan->n; i++) {
		struct err failure = { 0 };

		if (add_draft(p, plan->threads[i], &failure) < 0 && n_failed++ == 0)
			first = failure;
	}
	if (p->n && n_failed) {
		err_wrap(&first, ngettext("%zu letter is left out", "%zu letters are left out", n_failed), n_failed);
		app_fail(app, &first);
	}
	if (p->n)
		return &p->base;
	*err = first;
	free_view(&p->base);
	return NULL;
}
