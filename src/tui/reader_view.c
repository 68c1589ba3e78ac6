/* reader_view - one conversation: read, and act on it. */
#include <stdlib.h>
#include <string.h>

#include "base/err.h"
#include "base/i18n.h"
#include "base/mem.h"
#include "base/strs.h"
#include "desk/desk.h"
#include "desk/threads.h"
#include "tui/app.h"
#include "tui/buyer_pane.h"
#include "tui/canvas.h"
#include "tui/queue_view.h"
#include "tui/reader_commands.h"
#include "tui/reader_layout.h"
#include "tui/verbs.h"
#include "tui/view.h"
#include "tui/views.h"

enum {
	STATUS_ROWS = 1,
	MINUTE_MS = 60 * 1000,
};

static struct reader_view *reader_of(struct view *v)
{
	return (struct reader_view *)v;
}

static void clear_messages(struct reader_view *r)
{
	for (size_t i = 0; i < r->conversation.n_messages; i++)
		reader_message_clear(&r->messages[i]);
	free(r->messages);
	r->messages = NULL;
	conversation_clear(&r->conversation);
}

/* How it was shown before, or NULL: it is new. */
static const struct reader_message *find_message(const struct reader_view *r, int64_t id)
{
	for (size_t i = 0; i < r->conversation.n_messages; i++)
		if (r->messages[i].id == id)
			return &r->messages[i];
	return NULL;
}

/* Messages as desk_show() gives them; those that were here before stay as they were. */
static void take(struct reader_view *r, struct conversation *fresh)
{
	const size_t first = reader_first_open(fresh);
	const size_t known = r->conversation.n_messages;
	struct reader_message *messages = mem_alloc((fresh->n_messages + 1) * sizeof(*messages));

	for (size_t i = 0; i < fresh->n_messages; i++) {
		const struct reader_message *old = find_message(r, fresh->messages[i].id);

		reader_message_init(&messages[i], &fresh->messages[i]);
		messages[i].is_open = old ? old->is_open : i >= first;
		messages[i].is_unfolded = old && old->is_unfolded;
		messages[i].has_headers = old && old->has_headers;
	}
	clear_messages(r);
	r->conversation = *fresh;
	r->messages = messages;
	r->width = 0;
	if (fresh->n_messages != known) {
		r->current = first;
		r->to_current = true;
		strs_clear(&r->files);
	}
}

/* A thread, and who wrote it. When it fails, *fresh is empty. */
static int load(struct reader_view *r, int64_t thread, struct conversation *fresh, struct err *err)
{
	struct desk *d = app_desk(r->base.app);

	*fresh = (struct conversation) { 0 };
	if (desk_show(d, thread, fresh, err) == 0 &&
		buyer_pane_load(&r->buyer, d, thread, fresh->thread.order, err) == 0)
		return 0;
	conversation_clear(fresh);
	return -1;
}

static int reload(struct view *v, struct err *err)
{
	struct reader_view *r = reader_of(v);
	struct conversation fresh;

	if (load(r, r->thread, &fresh, err) < 0)
		return -1;
	take(r, &fresh);
	return 0;
}

static void lay_out(struct reader_view *r, int width)
{
	lines_clear(&r->lines);
	if (r->raw)
		lines_wrap(&r->lines, STYLE_TEXT, 0, width, r->raw);
	else
		reader_lay_out(&r->conversation, r->messages, width, &r->lines);
	if (r->width && r->width != width)
		r->to_current = true; /* the lines are others now */
	r->width = width;
}

static size_t head_line(const struct reader_view *r, size_t message)
{
	for (size_t i = 0; i < r->lines.n; i++)
		if (r->lines.v[i].is_head && r->lines.v[i].part == (int)message)
			return i;
	return 0;
}

/* When the current message has been scrolled away, the one that is on top is current. */
static void follow_scrolling(struct reader_view *r, int rows)
{
	size_t bottom = r->lines.top + (size_t)(rows > 0 ? rows : 1);
	int first;
	int last;

	if (r->raw || r->lines.top >= r->lines.n)
		return;
	if (bottom > r->lines.n)
		bottom = r->lines.n;
	first = r->lines.v[r->lines.top].part;
	last = r->lines.v[bottom - 1].part;
	if ((int)r->current < first || (int)r->current > last)
		r->current = (size_t)first;
}

static void draw_heads(struct reader_view *r, struct canvas *c)
{
	for (int row = STATUS_ROWS; row < c->rows; row++) {
		size_t i = r->lines.top + (size_t)(row - STATUS_ROWS);
		struct reader_head head = { 0 };

		if (i >= r->lines.n)
			break;
		if (!r->lines.v[i].is_head)
			continue;
		head.message = &r->conversation.messages[r->lines.v[i].part];
		head.is_open = r->messages[r->lines.v[i].part].is_open;
		head.is_current = r->lines.v[i].part == (int)r->current;
		reader_head_draw(c, row, app_desk(r->base.app), &head);
	}
}

static void draw_conversation(struct reader_view *r, struct canvas *c)
{
	if (r->width != c->columns)
		lay_out(r, c->columns);
	if (r->to_current && !r->raw)
		r->lines.top = head_line(r, r->current);
	r->to_current = false;
	reader_status_draw(c, app_desk(r->base.app), &r->conversation.thread);
	lines_draw(&r->lines, c, STATUS_ROWS);
	draw_heads(r, c);
}

static void draw(struct view *v, struct canvas *c)
{
	struct reader_view *r = reader_of(v);
	const int beside = buyer_pane_columns(c->columns);
	struct canvas left = canvas_side(c, 0, c->columns - beside);
	struct canvas right = canvas_side(c, left.columns, beside);

	app_redraw_in(v->app, MINUTE_MS);
	draw_conversation(r, &left);
	if (beside)
		buyer_pane_draw(&r->buyer, &right, app_desk(v->app));
}

static int run_step(struct reader_view *r, int by)
{
	if (by > 0 && r->current + 1 >= r->conversation.n_messages) {
		app_toast(r->base.app, _("This is the newest message"));
		return 1;
	}
	if (by < 0 && r->current == 0) {
		app_toast(r->base.app, _("This is the first message"));
		return 1;
	}
	r->current += (size_t)by;
	r->messages[r->current].is_open = true;
	r->to_current = true;
	r->width = 0;
	return 1;
}

/* Show another conversation in this view. A thread that cannot be read leaves the one that is shown. */
static int show_thread(struct reader_view *r, int64_t thread, struct err *err)
{
	struct conversation fresh;

	if (load(r, thread, &fresh, err) < 0)
		return -1;
	clear_messages(r);
	free(r->raw);
	r->raw = NULL;
	r->thread = thread;
	r->lines.top = 0;
	take(r, &fresh);
	queue_view_go(r->base.below, thread);
	return 0;
}

static int run_next_thread(struct reader_view *r, struct err *err)
{
	int64_t next;

	if (!queue_view_next(r->base.below, r->thread, &next)) {
		app_toast(r->base.app, _("This is the last thread of the list"));
		return 1;
	}
	return show_thread(r, next, err) < 0 ? -1 : 1;
}

/* Verbs act on the thread; when one leaves nothing to do here, the next thread comes, or the list. */
static int run_verb(struct reader_view *r, const struct strs *words, struct err *err)
{
	const int64_t id = r->thread;
	const struct chosen chosen = { .ids = &id, .n = 1, .subject = r->conversation.thread.subject };
	int64_t next;
	bool has_next = queue_view_next(r->base.below, r->thread, &next);
	int rc = verbs_run(r->base.app, &chosen, words, err);

	if (rc != 1 || !verbs_finish(words))
		return rc;
	if (!has_next)
		app_pop(r->base.app);
	else if (show_thread(r, next, err) < 0)
		return -1;
	return 1;
}

static int run(struct view *v, const struct strs *words, struct err *err)
{
	struct reader_view *r = reader_of(v);
	const int rows = app_view_rows(v->app) - STATUS_ROWS;
	const char *name = words->v[0];

	if (strcmp(name, "next") == 0 || strcmp(name, "previous") == 0)
		return run_step(r, *name == 'n' ? 1 : -1);
	if (strcmp(name, "next-thread") == 0)
		return run_next_thread(r, err);
	if (reader_commands_has(name))
		return reader_commands_run(r, words, err);
	if (lines_run(&r->lines, words, rows)) {
		follow_scrolling(r, rows);
		return 1;
	}
	return run_verb(r, words, err);
}

static char *title(const struct view *v)
{
	const struct reader_view *r = (const struct reader_view *)v;

	return mem_printf(r->raw ? _("%s (raw)") : "%s", r->conversation.thread.subject);
}

static void free_view(struct view *v)
{
	struct reader_view *r = reader_of(v);

	clear_messages(r);
	buyer_pane_clear(&r->buyer);
	lines_clear(&r->lines);
	strs_clear(&r->files);
	free(r->raw);
	free(r);
}

static const struct view_type type = {
	.name = "reader",
	.draw = draw,
	.run = run,
	.reload = reload,
	.title = title,
	.free = free_view,
};

struct view *reader_view_new(struct app *app, int64_t thread, struct err *err)
{
	struct reader_view *r = mem_alloc(sizeof(*r));

	r->base = (struct view) { .type = &type, .app = app };
	r->thread = thread;
	if (reload(&r->base, err) == 0)
		return &r->base;
	free_view(&r->base);
	return NULL;
}
