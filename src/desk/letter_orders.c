#include "desk/letter_orders.h"

#include <stdlib.h>
#include <string.h>

#include "base/err.h"
#include "base/i18n.h"
#include "base/mem.h"
#include "desk/inside.h"
#include "desk/order_view.h"
#include "letter/context.h"
#include "mail/address.h"
#include "shop/money.h"
#include "shop/number.h"
#include "store/order.h"

enum { TELLING = 4 }; /* bytes of a word that says something */

void letter_orders_clear(struct letter_orders *l)
{
	strs_clear(&l->contacts);
	shop_orders_clear(&l->hers);
	shop_orders_clear(&l->named);
	notes_clear(&l->notes);
	l->order = NULL;
}

/* By her address; where the export has none, by her name. */
static bool is_hers(const struct letter_orders *l, const struct shop_order *o, const struct address *reader)
{
	char *phone;
	bool has_phone;

	if (o->email)
		return strs_has(&l->contacts, o->email);
	phone = contact_of_phone(o->phone);
	has_phone = phone && strs_has(&l->contacts, phone);
	free(phone);
	return has_phone || (o->name && shop_is_same_name(o->name, reader->name));
}

/* The order that the key means among hers, or NULL. */
static const struct shop_order *find_hers(const struct letter_orders *l, const char *key)
{
	for (size_t i = 0; i < l->hers.n; i++)
		if (shop_number_is(l->hers.v[i].key, key))
			return &l->hers.v[i];
	return NULL;
}

static int find_by_number(struct desk *d, const char *number, struct letter_orders *l, struct err *err)
{
	struct shop_order o;
	char *key = shop_number_key(number);
	int rc = store_order(d->store, key, &o, err);
	const struct shop_order *hers = rc == 0 ? find_hers(l, key) : NULL;

	if (hers)
		rc = store_order(d->store, hers->key, &o, err);
	free(key);
	if (rc == 0)
		return err_set(err, ERR_NOT_FOUND, _("there is no order %s; import the orders again when it is new"), number);
	if (rc < 0)
		return -1;
	l->named.v = mem_grow(l->named.v, l->named.n, sizeof(*l->named.v));
	l->named.v[l->named.n++] = o;
	return 0;
}

static const struct shop_order *choose(const struct letter_orders *l, const struct address *reader)
{
	for (size_t i = 0; i < l->named.n; i++)
		if (is_hers(l, &l->named.v[i], reader))
			return &l->named.v[i];
	if (l->named.n)
		return &l->named.v[0];
	return l->hers.n == 1 ? &l->hers.v[0] : NULL;
}

int letter_orders_find(struct desk *d, int64_t thread, const struct address *reader,
	const char *number, struct letter_orders *out, struct err *err)
{
	int rc;

	*out = (struct letter_orders) { 0 };
	rc = store_contacts(d->store, reader->addr, &out->contacts, err);
	if (rc == 0)
		rc = store_orders_of(d->store, &out->contacts, &out->hers, err);
	if (rc == 0)
		rc = store_notes(d->store, &out->contacts, &out->notes, err);
	if (rc == 0 && number)
		rc = find_by_number(d, number, out, err);
	else if (rc == 0 && thread)
		rc = store_orders_in(d->store, thread, &out->named, err);
	if (rc < 0) {
		letter_orders_clear(out);
		return -1;
	}
	out->order = choose(out, reader);
	return 0;
}

/* One object of the context: the order itself (item NULL), or one of a list. */
struct place {
	struct context *c;
	struct context_item *item;
	const char *prefix;
};

static void put(const struct place *p, const char *name, const char *text)
{
	char *path;

	if (p->item) {
		context_item_set(p->c, p->item, name, text);
		return;
	}
	path = mem_printf("%s.%s", p->prefix, name);
	context_set(p->c, path, text);
	free(path);
}

static void put_money(const struct place *p, const char *name, int64_t amount, const char *currency)
{
	char *text = amount == SHOP_UNKNOWN ? NULL : money_text(amount, currency);

	put(p, name, text);
	free(text);
}

static void put_time(const struct place *p, const struct desk *d, const char *name, int64_t t)
{
	char *text = t == SHOP_UNKNOWN ? NULL : desk_rfc3339(d, t);

	put(p, name, text);
	free(text);
}

static void put_order(const struct place *p, const struct desk *d, const struct shop_order *o)
{
	put(p, "number", o->number);
	put_time(p, d, "date", o->created);
	put_money(p, "total", o->total, o->currency);
	put_money(p, "shipping", o->shipping, o->currency);
	put(p, "currency", o->currency);
	put(p, "payment", payment_name(o->payment));
	put(p, "fulfillment", fulfillment_name(o->fulfillment));
	put(p, "tracking", o->tracking);
}

static void put_items(struct context *c, const struct shop_order *o)
{
	for (size_t i = 0; i < o->n_items; i++) {
		const struct shop_item *item = &o->items[i];
		const struct place p = { .c = c, .item = context_add_item(c, "order.items") };

		put(&p, "name", item->name);
		put(&p, "sku", item->sku);
		context_item_set_number(c, p.item, "quantity", item->quantity);
		put_money(&p, "price", item->price, o->currency);
	}
}

static void put_voucher(struct context *c, const struct notes *notes)
{
	const struct place p = { .c = c, .prefix = "voucher" };

	for (size_t i = notes->n; i > 0; i--) {
		const struct note *n = &notes->v[i - 1];

		if (n->kind != NOTE_VOUCHER)
			continue;
		put(&p, "code", n->code);
		put_money(&p, "amount", n->amount, n->currency);
		return;
	}
}

void letter_orders_set(const struct letter_orders *l, const struct desk *d, struct context *c)
{
	const struct place p = { .c = c, .prefix = "order" };

	if (l->order) {
		put_order(&p, d, l->order);
		put_items(c, l->order);
	}
	for (size_t i = 0; i < l->hers.n; i++) {
		const struct place one = { .c = c, .item = context_add_item(c, "customer.orders") };

		put_order(&one, d, &l->hers.v[i]);
	}
	context_set_number(c, "customer.orders_count", (int64_t)l->hers.n);
	put_voucher(c, &l->notes);
}

static bool has_telling(const char *text, const char *detail)
{
	return detail && strlen(detail) >= TELLING && strcasestr(text, detail);
}

/* Whether the text gives away what only the customer of o should hear. */
static bool tells(const char *text, const struct shop_order *o)
{
	for (size_t i = 0; i < o->n_items; i++)
		if (has_telling(text, o->items[i].name))
			return true;
	return has_telling(text, o->tracking) || has_telling(text, o->address) ||
	       has_telling(text, o->phone) || has_telling(text, o->email);
}

static const char *owner_of(const struct shop_order *o)
{
	if (o->email)
		return o->email;
	return o->name ? o->name : _("somebody else");
}

void letter_orders_warn(const struct letter_orders *l, const struct address *writer,
	struct strs *warnings)
{
	for (size_t i = 0; i < l->named.n; i++) {
		const struct shop_order *o = &l->named.v[i];
		char *text;

		if (is_hers(l, o, writer))
			continue;
		text = mem_printf(_("order %s, which is named here, is that of %s"), o->number, owner_of(o));
		strs_add(warnings, text);
		free(text);
	}
}

static char *explain(const struct shop_order *o, const struct address *reader)
{
	const char *owner = owner_of(o);

	return mem_printf(_("the letter tells of order %s, which is that of %s, not of %s; ask who writes, or say that both are one: tillmail customer %s merge %s"),
		o->number, owner, reader->addr, owner, reader->addr);
}

/* The orders that the letter itself names. */
static int check_numbers(struct desk *d, const struct letter_orders *l,
	const struct letter_telling *telling, char **why, struct err *err)
{
	struct strs keys = { 0 };
	struct shop_order o;
	int rc = 0;

	shop_numbers_find(telling->text, true, &keys);
	for (size_t i = 0; rc >= 0 && !*why && i < keys.n; i++) {
		rc = store_order(d->store, keys.v[i], &o, err);
		if (rc > 0 && !is_hers(l, &o, telling->reader) && !find_hers(l, keys.v[i]))
			*why = explain(&o, telling->reader);
		shop_order_clear(&o);
	}
	strs_clear(&keys);
	return rc < 0 ? -1 : *why != NULL;
}

int letter_orders_check(struct desk *d, const struct letter_orders *l,
	const struct letter_telling *telling, char **why, struct err *err)
{
	const struct address *reader = telling->reader;

	*why = NULL;
	if (telling->uses_order && l->order && !is_hers(l, l->order, reader))
		*why = explain(l->order, reader);
	for (size_t i = 0; !*why && i < l->named.n; i++)
		if (!is_hers(l, &l->named.v[i], reader) && tells(telling->text, &l->named.v[i]))
			*why = explain(&l->named.v[i], reader);
	return *why ? 1 : check_numbers(d, l, telling, why, err);
}
