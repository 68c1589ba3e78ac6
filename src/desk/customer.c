#include "desk/customers.h"

#include <stdlib.h>
#include <string.h>
#include <strings.h>

#include "base/err.h"
#include "base/i18n.h"
#include "base/mem.h"
#include "desk/customer.h"
#include "desk/inside.h"
#include "desk/letter_orders.h"
#include "desk/order_view.h"
#include "store/order.h"
#include "store/person.h"
#include "store/thread.h"

enum {
	DAY = 24 * 3600,
	COMPENSATED_DAYS = 90,
	COMPENSATED_OFTEN = 2,
};

void customer_clear(struct customer *c)
{
	strs_clear(&c->contacts);
	shop_orders_clear(&c->orders);
	notes_clear(&c->notes);
	thread_list_clear(&c->threads);
}

int customer_find(struct desk *d, const char *addr, struct customer *out, struct err *err)
{
	*out = (struct customer) { 0 };
	if (store_contacts(d->store, addr, &out->contacts, err) < 0 ||
		store_orders_of(d->store, &out->contacts, &out->orders, err) < 0 ||
		store_notes(d->store, &out->contacts, &out->notes, err) < 0 ||
		store_threads_of(d->store, &out->contacts, &out->threads, err) < 0) {
		customer_clear(out);
		return -1;
	}
	return 0;
}

void customer_view_clear(struct customer_view *c)
{
	free(c->email);
	free(c->name);
	free(c->language);
	strs_clear(&c->emails);
	strs_clear(&c->phones);
	strs_clear(&c->similar);
	order_views_clear(&c->orders);
	for (size_t i = 0; i < c->n_worth; i++)
		free(c->worth[i].currency);
	free(c->worth);
	free(c->remedy.order);
	free(c->remedy.currency);
	thread_views_clear(&c->threads);
	for (size_t i = 0; i < c->n_notes; i++) {
		free(c->notes[i].text);
		free(c->notes[i].code);
		free(c->notes[i].currency);
	}
	free(c->notes);
	strs_clear(&c->warnings);
	*c = (struct customer_view) { 0 };
}

/* Who she is: as the newest order says, else as she signs. */
static void fill_person(const struct customer *c, const char *addr, struct customer_view *out)
{
	const char *name = NULL;
	const char *language = NULL;

	for (size_t i = 0; i < c->orders.n; i++) {
		name = name ? name : c->orders.v[i].name;
		language = language ? language : c->orders.v[i].language;
	}
	for (size_t i = 0; i < c->threads.n; i++) {
		name = name || !*c->threads.v[i].customer.name ? name : c->threads.v[i].customer.name;
		language = language ? language : c->threads.v[i].lang;
	}
	out->email = mem_dup(addr);
	out->name = mem_dup(name ? name : "");
	out->language = mem_dup(language);
	for (size_t i = 0; i < c->contacts.n; i++)
		if (strncmp(c->contacts.v[i], "tel:", 4) != 0)
			strs_add(&out->emails, c->contacts.v[i]);
	for (size_t i = 0; i < c->orders.n; i++)
		if (c->orders.v[i].phone && !strs_has(&out->phones, c->orders.v[i].phone))
			strs_add(&out->phones, c->orders.v[i].phone);
}

static bool is_same_currency(const char *a, const char *b)
{
	return a && b ? strcmp(a, b) == 0 : a == b;
}

static struct worth_view *worth_in(struct customer_view *c, const char *currency)
{
	for (size_t i = 0; i < c->n_worth; i++)
		if (is_same_currency(c->worth[i].currency, currency))
			return &c->worth[i];
	c->worth = mem_grow(c->worth, c->n_worth, sizeof(*c->worth));
	c->worth[c->n_worth] = (struct worth_view) { .currency = mem_dup(currency) };
	return &c->worth[c->n_worth++];
}

static void fill_worth(const struct customer *c, struct customer_view *out)
{
	for (size_t i = 0; i < c->orders.n; i++) {
		const struct shop_order *o = &c->orders.v[i];
		struct worth_view *w;

		if (!order_counts(o) || o->total == SHOP_UNKNOWN)
			continue;
		w = worth_in(out, o->currency);
		w->total += order_worth(o);
		w->orders++;
	}
	for (size_t i = 0; i < out->n_worth; i++)
		out->worth[i].average = out->worth[i].total / out->worth[i].orders;
}

static const char *const kinds[] = {
	[NOTE_PLAIN] = "note",
	[NOTE_FRAUD] = "fraud",
	[NOTE_VOUCHER] = "voucher",
};

static void fill_notes(const struct customer *c, struct customer_view *out)
{
	for (size_t i = 0; i < c->notes.n; i++) {
		const struct note *n = &c->notes.v[i];

		out->notes = mem_grow(out->notes, out->n_notes, sizeof(*out->notes));
		out->notes[out->n_notes++] = (struct note_view) {
			.kind = kinds[n->kind],
			.date = n->at,
			.thread = n->thread,
			.text = mem_dup(n->text),
			.code = mem_dup(n->code),
			.amount = n->amount,
			.currency = mem_dup(n->currency),
		};
		out->has_fraud = out->has_fraud || n->kind == NOTE_FRAUD;
	}
}

static bool was_refunded(const struct shop_order *o)
{
	return o->payment == PAYMENT_REFUNDED || o->payment == PAYMENT_PARTLY_REFUNDED ||
	       o->refunded > 0;
}

/* Vouchers by the day they were given; of a refund we only know the order's day. */
static int count_compensations(const struct customer *c, int64_t now)
{
	int64_t since = now - (int64_t)COMPENSATED_DAYS * DAY;
	int n = 0;

	for (size_t i = 0; i < c->notes.n; i++)
		n += c->notes.v[i].kind == NOTE_VOUCHER && c->notes.v[i].at >= since;
	for (size_t i = 0; i < c->orders.n; i++)
		n += was_refunded(&c->orders.v[i]) && c->orders.v[i].created >= since;
	return n;
}

static void add_warning(struct customer_view *out, char *text)
{
	strs_add(&out->warnings, text);
	free(text);
}

static void fill_warnings(const struct customer *c, int64_t now, struct customer_view *out)
{
	out->compensated = count_compensations(c, now);
	if (out->compensated >= COMPENSATED_OFTEN)
		add_warning(out, mem_printf(_("already compensated %s in %d days"),
					 out->compensated == COMPENSATED_OFTEN ? _("twice") : _("more than twice"),
					 (int)COMPENSATED_DAYS));
	for (size_t i = 0; i < c->notes.n; i++)
		if (c->notes.v[i].kind == NOTE_FRAUD)
			add_warning(out, mem_printf(_("fraud: %s"), c->notes.v[i].text));
	for (size_t i = 0; i < c->orders.n; i++) {
		const struct shop_order *o = &c->orders.v[i];

		if (!o->risk || strcasecmp(o->risk, "high") != 0)
			continue;
		out->has_fraud = true;
		add_warning(out, mem_printf(_("the shop rates the risk of order %s as high"), o->number));
	}
	for (size_t i = 0; i < out->similar.n; i++)
		add_warning(out, mem_printf(_("perhaps the same person: %s has the same phone"), out->similar.v[i]));
}

/* number: of the order that it is about, or NULL. 1, or 0: nobody knows her. */
static int find_view(struct desk *d, const char *addr, const char *number, struct customer_view *out,
	struct err *err)
{
	struct customer c;
	int rc;

	*out = (struct customer_view) { .orders_as_of = DESK_NO_TIME };
	if (customer_find(d, addr, &c, err) < 0)
		return -1;
	fill_person(&c, addr, out);
	order_views_fill(&out->orders, &c.orders);
	fill_worth(&c, out);
	fill_notes(&c, out);
	remedy_fill(d, &c, number, out);
	for (size_t i = 0; i < c.threads.n; i++) {
		out->threads.v = mem_grow(out->threads.v, out->threads.n, sizeof(*out->threads.v));
		thread_view_fill(d, &out->threads.v[out->threads.n++], &c.threads.v[i], desk_now(d));
	}
	rc = store_namesakes(d->store, &c.contacts, &out->similar, err);
	if (rc == 0)
		rc = desk_orders_as_of(d, &out->orders_as_of, err);
	if (rc >= 0)
		fill_warnings(&c, desk_now(d), out);
	customer_clear(&c);
	if (rc < 0) {
		customer_view_clear(out);
		return -1;
	}
	return out->orders.n || out->threads.n || out->n_notes || out->emails.n > 1;
}

int desk_customer(struct desk *d, const char *addr, struct customer_view *out, struct err *err)
{
	int rc = find_view(d, addr, NULL, out, err);

	if (rc == 0) {
		customer_view_clear(out);
		return err_set(err, ERR_NOT_FOUND, _("neither a mail nor an order knows %s"), addr);
	}
	return rc < 0 ? -1 : 0;
}

static int warn_of_others(struct desk *d, const struct thread *t, struct customer_view *out,
	struct err *err)
{
	struct letter_orders orders;

	if (letter_orders_find(d, t->id, &t->customer, NULL, &orders, err) < 0)
		return -1;
	letter_orders_warn(&orders, &t->customer, &out->warnings);
	letter_orders_clear(&orders);
	return 0;
}

int desk_buyer(struct desk *d, int64_t thread, struct customer_view *out, struct err *err)
{
	struct thread t = { 0 };
	int rc = desk_thread(d, thread, &t, err);

	*out = (struct customer_view) { 0 };
	if (rc == 0)
		rc = find_view(d, t.customer.addr, t.order, out, err);
	if (rc >= 0 && warn_of_others(d, &t, out, err) < 0)
		rc = -1;
	thread_clear(&t);
	if (rc < 0) {
		customer_view_clear(out);
		return -1;
	}
	return out->orders.n || out->n_notes || out->warnings.n;
}
