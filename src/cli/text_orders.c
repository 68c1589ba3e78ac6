#include "cli/text_orders.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/i18n.h"
#include "base/mem.h"
#include "cli/text.h"
#include "desk/customers.h"
#include "desk/days.h"
#include "desk/desk.h"
#include "desk/orders.h"
#include "desk/proactive.h"

/* Print a text of ours and release it. */
static void say(char *text)
{
	print_line(text);
	free(text);
}

void print_import(const struct import_view *view)
{
	say(mem_printf(ngettext("%s: %d row; orders: %d new, %d updated, %d unchanged; rows skipped: %zu",
			       "%s: %d rows; orders: %d new, %d updated, %d unchanged; rows skipped: %zu",
			       (unsigned long)view->rows),
		view->format, view->rows, view->added, view->updated, view->unchanged, view->n_skipped));
	if (view->warning)
		say(mem_printf(_("warning: %s"), view->warning));
	for (size_t i = 0; i < view->n_skipped; i++)
		say(mem_printf(_("line %d: %s"), view->skipped[i].line, view->skipped[i].why));
}

void print_as_of(const struct desk *d, int64_t t)
{
	char *day;
	char *away;

	if (t == DESK_NO_TIME) {
		puts(_("No orders were imported yet."));
		return;
	}
	day = desk_clock_words(d, t);
	away = desk_away_words(d, t);
	say(mem_printf(_("Orders as of %s (%s)"), day, away));
	free(day);
	free(away);
}

void print_remedy(const struct remedy_view *r)
{
	char *cost;
	char *worth;

	if (!r->order)
		return;
	cost = desk_money_words(r->cost, r->currency);
	worth = desk_money_words(r->worth, r->currency);
	say(mem_printf(_("Sending order %s again costs %s; the customer is worth %s so far."), r->order, cost, worth));
	free(cost);
	free(worth);
}

static void print_order(const struct desk *d, const struct order_view *o)
{
	char *day = desk_day_words(d, o->date);
	char *total = desk_money_words(o->total, o->currency);

	say(mem_printf("  %s\t%s\t%s\t%s\t%s%s%s", o->number, day, total, o->payment ? o->payment : "-",
		o->is_cancelled ? _("cancelled") : o->fulfillment ? o->fulfillment
								  : "-",
		o->tracking ? "\t" : "", o->tracking ? o->tracking : ""));
	for (size_t i = 0; i < o->n_items; i++)
		say(mem_printf("    %lld x %s", (long long)o->items[i].quantity, o->items[i].name));
	free(day);
	free(total);
}

static void print_note(const struct desk *d, const struct note_view *n)
{
	char *day = desk_day_words(d, n->date);
	char *amount = n->code && n->amount != DESK_NO_TIME ? desk_money_words(n->amount, n->currency) : NULL;

	say(mem_printf("  %s\t%s\t%s%s%s", day, n->kind, n->code ? n->code : n->text, amount ? " " : "",
		amount ? amount : ""));
	free(day);
	free(amount);
}

static void print_list(const char *label, const struct strs *list)
{
	if (!list->n)
		return;
	fputs(label, stdout);
	for (size_t i = 0; i < list->n; i++) {
		fputs(i ? ", " : "", stdout);
		print_word(list->v[i]);
	}
	putchar('\n');
}

static void print_worth(const struct worth_view *w)
{
	char *total = desk_money_words(w->total, w->currency);
	char *average = desk_money_words(w->average, w->currency);

	say(mem_printf(w->orders == 1 ? _("Worth: %s in %d order, %s on average")
				      : _("Worth: %s in %d orders, %s on average"),
		total, w->orders, average));
	free(total);
	free(average);
}

void print_buyer(const struct desk *d, const struct customer_view *c)
{
	for (size_t i = 0; i < c->warnings.n; i++)
		say(mem_printf("! %s", c->warnings.v[i]));
	for (size_t i = 0; i < c->n_worth; i++)
		print_worth(&c->worth[i]);
	print_remedy(&c->remedy);
	print_as_of(d, c->orders_as_of);
}

void print_customer(const struct desk *d, const struct customer_view *c)
{
	say(mem_printf("%s <%s>%s%s", c->name, c->email, c->language ? ", " : "",
		c->language ? c->language : ""));
	for (size_t i = 0; i < c->warnings.n; i++)
		say(mem_printf("! %s", c->warnings.v[i]));
	if (c->emails.n > 1)
		print_list(_("Addresses: "), &c->emails);
	print_list(_("Phones: "), &c->phones);
	for (size_t i = 0; i < c->n_worth; i++)
		print_worth(&c->worth[i]);
	print_remedy(&c->remedy);
	print_as_of(d, c->orders_as_of);
	if (c->orders.n)
		puts(_("Orders:"));
	for (size_t i = 0; i < c->orders.n; i++)
		print_order(d, &c->orders.v[i]);
	if (c->n_notes)
		puts(_("Notes:"));
	for (size_t i = 0; i < c->n_notes; i++)
		print_note(d, &c->notes[i]);
	if (c->threads.n)
		puts(_("Threads:"));
	for (size_t i = 0; i < c->threads.n; i++)
		say(mem_printf("  %lld\t%s\t%s", (long long)c->threads.v[i].id, c->threads.v[i].state,
			c->threads.v[i].subject));
}

static void print_field(const char *text)
{
	print_word(text && *text ? text : "-");
	putchar('\t');
}

void print_proactive(const struct desk *d, const struct proactive_views *list)
{
	char *as_of = list->as_of == DESK_NO_TIME ? NULL : desk_clock_words(d, list->as_of);

	for (size_t i = 0; i < list->n; i++) {
		const struct proactive_view *p = &list->v[i];
		char *since = desk_rfc3339(d, p->since);
		char *thread = p->thread ? mem_printf("%lld", (long long)p->thread) : NULL;

		print_field(p->order.number);
		print_field(p->order.email);
		print_field(thread);
		print_field(since);
		print_field(p->repeats);
		print_line(p->order.name ? p->order.name : "-");
		free(thread);
		free(since);
	}
	if (as_of)
		fprintf(stderr, _("tillmail: orders as of %s\n"), as_of);
	free(as_of);
}
