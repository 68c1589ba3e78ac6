#include "tui/buyer_pane.h"

#include <stdlib.h>
#include <string.h>

#include "base/buf.h"
#include "base/err.h"
#include "base/i18n.h"
#include "base/mem.h"
#include "desk/days.h"
#include "desk/desk.h"
#include "desk/orders.h"
#include "tui/canvas.h"

enum {
	NEEDED = 120,      /* columns of a screen that has room for both */
	TEXT_WIDEST = 100, /* columns that the reader makes use of */
	NARROWEST = 40,    /* of the pane, with the rule */
	WIDEST = 60,
	MARGIN = 3, /* the rule between two blanks */
	INDENT = 2, /* of what belongs to the line above */
	THREADS_MAX = 5,
};

/* What lines are laid out with. */
struct layout {
	const struct desk *desk;
	const struct buyer_pane *pane;
	struct lines *out;
	int width;
};

int buyer_pane_columns(int columns)
{
	const int spare = columns - TEXT_WIDEST;

	if (columns < NEEDED)
		return 0;
	if (spare < NARROWEST)
		return NARROWEST;
	return spare < WIDEST ? spare : WIDEST;
}

void buyer_pane_clear(struct buyer_pane *p)
{
	customer_view_clear(&p->who);
	free(p->order);
	lines_clear(&p->lines);
	*p = (struct buyer_pane) { 0 };
}

int buyer_pane_load(struct buyer_pane *p, struct desk *d, int64_t thread, const char *order,
	struct err *err)
{
	struct customer_view who = { 0 };

	if (desk_buyer(d, thread, &who, err) < 0)
		return -1;
	buyer_pane_clear(p);
	p->who = who;
	p->thread = thread;
	p->order = mem_dup(order);
	return 0;
}

/* Takes the text over. */
static void add(const struct layout *l, enum style style, int indent, char *text)
{
	lines_wrap(l->out, style, indent, l->width, text);
	free(text);
}

static void add_heading(const struct layout *l, char *text)
{
	lines_add(l->out, STYLE_TEXT, "");
	add(l, STYLE_STRONG, 0, text);
}

static void add_person(const struct layout *l)
{
	const struct customer_view *c = &l->pane->who;

	if (*c->name)
		add(l, STYLE_STRONG, 0, mem_dup(c->name));
	add(l, STYLE_TEXT, 0, mem_dup(c->email));
	for (size_t i = 0; i < c->emails.n; i++)
		if (strcmp(c->emails.v[i], c->email) != 0)
			add(l, STYLE_TEXT, 0, mem_dup(c->emails.v[i]));
	for (size_t i = 0; i < c->phones.n; i++)
		add(l, STYLE_TEXT, 0, mem_dup(c->phones.v[i]));
	for (size_t i = 0; i < c->warnings.n; i++)
		add(l, STYLE_ERROR, 0, mem_printf("! %s", c->warnings.v[i]));
}

static void add_worth(const struct layout *l, const struct worth_view *w)
{
	char *total = desk_money_words(w->total, w->currency);
	char *average = desk_money_words(w->average, w->currency);

	add(l, STYLE_TEXT, 0,
		mem_printf(ngettext("Worth %s: %d order, %s on average", "Worth %s: %d orders, %s on average", (unsigned long)w->orders),
			total, w->orders, average));
	free(total);
	free(average);
}

static void add_remedy(const struct layout *l)
{
	const struct remedy_view *r = &l->pane->who.remedy;
	char *cost;

	if (!r->order)
		return;
	cost = desk_money_words(r->cost, r->currency);
	add(l, STYLE_TEXT, 0, mem_printf(_("Sending %s again costs %s"), r->order, cost));
	free(cost);
}

static const char *state_of(const struct order_view *o)
{
	if (o->is_cancelled)
		return _("cancelled");
	return o->fulfillment ? o->fulfillment : "-";
}

/* The goods only of the order that the letter will be about: all of them would hide the rest. */
static void add_order(const struct layout *l, const struct order_view *o, bool has_items)
{
	char *day = desk_day_words(l->desk, o->date);
	char *total = desk_money_words(o->total, o->currency);

	add(l, STYLE_TEXT, 0, mem_printf("%s  %s  %s", o->number, day, total));
	add(l, STYLE_DIM, INDENT,
		mem_printf("%s, %s%s%s", o->payment ? o->payment : "-", state_of(o), o->tracking ? "  " : "",
			o->tracking ? o->tracking : ""));
	for (size_t i = 0; has_items && i < o->n_items; i++)
		add(l, STYLE_DIM, INDENT, mem_printf("%lld x %s", (long long)o->items[i].quantity, o->items[i].name));
	free(day);
	free(total);
}

/* How old the data is stands above the orders, where nothing pushes it out of sight. */
static void add_as_of(const struct layout *l)
{
	const struct customer_view *c = &l->pane->who;
	char *away;

	if (c->orders_as_of == DESK_NO_TIME) {
		add_heading(l, mem_dup(_("No orders were imported yet")));
		return;
	}
	away = desk_away_words(l->desk, c->orders_as_of);
	add_heading(l, mem_printf(c->orders.n ? _("Orders (imported %s)") : _("No orders (imported %s)"), away));
	free(away);
}

/* The order that is spoken of first; without one, the newest is. */
static void add_orders(const struct layout *l)
{
	const struct order_views *orders = &l->pane->who.orders;
	size_t first = 0;

	for (size_t i = 0; l->pane->order && i < orders->n; i++)
		if (strcmp(orders->v[i].number, l->pane->order) == 0)
			first = i;
	add_as_of(l);
	if (orders->n)
		add_order(l, &orders->v[first], true);
	for (size_t i = 0; i < orders->n; i++)
		if (i != first)
			add_order(l, &orders->v[i], false);
}

/* A fraud is among the warnings already. */
static bool is_listed(const struct note_view *n)
{
	return strcmp(n->kind, "fraud") != 0;
}

static void add_note(const struct layout *l, const struct note_view *n)
{
	char *day = desk_day_words(l->desk, n->date);
	char *amount = n->code && n->amount != DESK_NO_TIME ? desk_money_words(n->amount, n->currency) : NULL;

	if (n->code)
		add(l, STYLE_TEXT, 0,
			mem_printf(_("%s  voucher %s%s%s"), day, n->code, amount ? "  " : "", amount ? amount : ""));
	else
		add(l, STYLE_TEXT, 0, mem_printf("%s  %s", day, n->text));
	free(day);
	free(amount);
}

/* The newest first: of an old customer there may be many. */
static void add_notes(const struct layout *l)
{
	const struct customer_view *c = &l->pane->who;
	bool has_heading = false;

	for (size_t i = c->n_notes; i > 0; i--) {
		if (!is_listed(&c->notes[i - 1]))
			continue;
		if (!has_heading)
			add_heading(l, mem_dup(_("Noted and given")));
		has_heading = true;
		add_note(l, &c->notes[i - 1]);
	}
}

static void add_thread(const struct layout *l, const struct thread_view *t)
{
	char *day = t->received == DESK_NO_TIME ? NULL : desk_day_words(l->desk, t->received);

	add(l, STYLE_TEXT, 0, mem_dup(t->subject));
	add(l, STYLE_DIM, INDENT, mem_printf("%s%s%s", day ? day : "", day ? ", " : "", t->state));
	free(day);
}

static void add_threads(const struct layout *l)
{
	const struct thread_views *threads = &l->pane->who.threads;
	size_t others = 0;

	for (size_t i = 0; i < threads->n; i++) {
		if (threads->v[i].id == l->pane->thread)
			continue;
		if (others == 0)
			add_heading(l, mem_dup(_("Other threads")));
		if (others++ < THREADS_MAX)
			add_thread(l, &threads->v[i]);
	}
	if (others > THREADS_MAX)
		add(l, STYLE_DIM, 0,
			mem_printf(ngettext("and %zu more", "and %zu more", others - THREADS_MAX), others - THREADS_MAX));
}

static void lay_out(struct buyer_pane *p, const struct desk *d, int width)
{
	const struct layout l = { .desk = d, .pane = p, .out = &p->lines, .width = width };

	lines_clear(&p->lines);
	if (!p->who.email)
		return;
	add_person(&l);
	if (p->who.n_worth)
		lines_add(l.out, STYLE_TEXT, "");
	for (size_t i = 0; i < p->who.n_worth; i++)
		add_worth(&l, &p->who.worth[i]);
	add_remedy(&l);
	add_orders(&l);
	add_notes(&l);
	add_threads(&l);
}

/* The last row says how much does not fit, and how it can be read. */
static void draw_rest(const struct buyer_pane *p, struct canvas *c)
{
	const size_t rest = p->lines.n - (size_t)c->rows + 1;
	char *text;

	text = mem_printf(ngettext("… %zu more line (:customer)", "… %zu more lines (:customer)", rest), rest);
	canvas_fill(c, c->rows - 1, 0, c->columns, STYLE_TEXT);
	canvas_put(c, c->rows - 1, 0, c->columns, STYLE_DIM, text);
	free(text);
}

void buyer_pane_draw(struct buyer_pane *p, struct canvas *c, const struct desk *d)
{
	struct canvas text = canvas_side(c, MARGIN, c->columns - MARGIN);

	lay_out(p, d, text.columns); /* each time: what was 2 h ago is 3 h ago one day */
	lines_draw(&p->lines, &text, 0);
	if (text.rows > 0 && p->lines.n > (size_t)text.rows)
		draw_rest(p, &text);
	for (int row = 0; row < c->rows; row++)
		canvas_put(c, row, 1, 1, STYLE_DIM, "│");
}
