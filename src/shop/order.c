#include "shop/order.h"

#include <ctype.h>
#include <stdlib.h>
#include <string.h>

#include "base/buf.h"
#include "base/mem.h"
#include "text/fold.h"

enum {
	PHONE_SHORTEST = 7,
	PHONE_DIGITS = 9, /* of a national number, so that +40 722 123 456 is 0722 123 456 */
};

static const char *const payments[] = {
	[PAYMENT_UNKNOWN] = NULL,
	[PAYMENT_PENDING] = "pending",
	[PAYMENT_AUTHORIZED] = "authorized",
	[PAYMENT_PARTLY_PAID] = "partially_paid",
	[PAYMENT_PAID] = "paid",
	[PAYMENT_PARTLY_REFUNDED] = "partially_refunded",
	[PAYMENT_REFUNDED] = "refunded",
	[PAYMENT_VOIDED] = "voided",
};

static const char *const fulfillments[] = {
	[FULFILLMENT_UNKNOWN] = NULL,
	[FULFILLMENT_NONE] = "unfulfilled",
	[FULFILLMENT_PARTIAL] = "partial",
	[FULFILLMENT_DONE] = "fulfilled",
	[FULFILLMENT_RESTOCKED] = "restocked",
	[FULFILLMENT_ON_HOLD] = "on_hold",
};

const char *payment_name(enum payment payment)
{
	return payments[payment];
}

const char *fulfillment_name(enum fulfillment fulfillment)
{
	return fulfillments[fulfillment];
}

enum payment payment_of(const char *name)
{
	for (size_t i = 1; name && i < sizeof(payments) / sizeof(*payments); i++)
		if (strcmp(payments[i], name) == 0)
			return (enum payment)i;
	return PAYMENT_UNKNOWN;
}

enum fulfillment fulfillment_of(const char *name)
{
	for (size_t i = 1; name && i < sizeof(fulfillments) / sizeof(*fulfillments); i++)
		if (strcmp(fulfillments[i], name) == 0)
			return (enum fulfillment)i;
	return FULFILLMENT_UNKNOWN;
}

/* Where the texts of an order are; its number and key never change. */
static const size_t texts[] = {
	offsetof(struct shop_order, number),
	offsetof(struct shop_order, email),
	offsetof(struct shop_order, phone),
	offsetof(struct shop_order, name),
	offsetof(struct shop_order, address),
	offsetof(struct shop_order, city),
	offsetof(struct shop_order, zip),
	offsetof(struct shop_order, country),
	offsetof(struct shop_order, currency),
	offsetof(struct shop_order, language),
	offsetof(struct shop_order, tracking),
	offsetof(struct shop_order, tags),
	offsetof(struct shop_order, risk),
	offsetof(struct shop_order, note),
};

/* Its amounts and times. */
static const size_t figures[] = {
	offsetof(struct shop_order, subtotal),
	offsetof(struct shop_order, shipping),
	offsetof(struct shop_order, total),
	offsetof(struct shop_order, refunded),
	offsetof(struct shop_order, created),
	offsetof(struct shop_order, paid),
	offsetof(struct shop_order, fulfilled),
	offsetof(struct shop_order, cancelled),
};

static char **text_at(struct shop_order *o, size_t i)
{
	return (char **)(void *)((char *)o + texts[i]);
}

static void clear_items(struct shop_order *o)
{
	for (size_t i = 0; i < o->n_items; i++) {
		free(o->items[i].sku);
		free(o->items[i].name);
	}
	free(o->items);
	o->items = NULL;
	o->n_items = 0;
}

void shop_order_clear(struct shop_order *o)
{
	for (size_t i = 0; i < sizeof(texts) / sizeof(*texts); i++)
		free(*text_at(o, i));
	free(o->key);
	clear_items(o);
	*o = (struct shop_order) { 0 };
}

void shop_orders_clear(struct shop_orders *list)
{
	for (size_t i = 0; i < list->n; i++)
		shop_order_clear(&list->v[i]);
	free(list->v);
	*list = (struct shop_orders) { 0 };
}

void shop_order_add_item(struct shop_order *o, const struct shop_item *item)
{
	o->items = mem_grow(o->items, o->n_items, sizeof(*o->items));
	o->items[o->n_items++] = *item;
}

char *shop_phone_key(const char *phone)
{
	struct buf digits = { 0 };
	char *key = NULL;

	for (const char *p = phone ? phone : ""; *p; p++)
		if (isdigit((unsigned char)*p))
			buf_putc(&digits, *p);
	if (digits.len >= PHONE_SHORTEST) {
		size_t skip = digits.len > PHONE_DIGITS ? digits.len - PHONE_DIGITS : 0;

		key = mem_dup(buf_text(&digits) + skip);
	}
	buf_clear(&digits);
	return key;
}

static bool is_same_text(const char *a, const char *b)
{
	return a && b ? strcmp(a, b) == 0 : a == b;
}

static bool has_same_items(const struct shop_order *a, const struct shop_order *b)
{
	if (a->n_items != b->n_items)
		return false;
	for (size_t i = 0; i < a->n_items; i++) {
		const struct shop_item *x = &a->items[i];
		const struct shop_item *y = &b->items[i];

		if (!is_same_text(x->sku, y->sku) || !is_same_text(x->name, y->name) ||
			x->quantity != y->quantity || x->price != y->price)
			return false;
	}
	return true;
}

static bool update_items(struct shop_order *to, const struct shop_order *from)
{
	if (!from->n_items || has_same_items(to, from))
		return false;
	clear_items(to);
	for (size_t i = 0; i < from->n_items; i++) {
		struct shop_item item = from->items[i];

		item.sku = mem_dup(item.sku);
		item.name = mem_dup(item.name);
		shop_order_add_item(to, &item);
	}
	return true;
}

static bool update_figures(struct shop_order *to, const struct shop_order *from)
{
	bool is_new = false;

	for (size_t i = 0; i < sizeof(figures) / sizeof(*figures); i++) {
		int64_t *mine = (int64_t *)(void *)((char *)to + figures[i]);
		int64_t theirs = *(const int64_t *)(const void *)((const char *)from + figures[i]);

		if (theirs == SHOP_UNKNOWN || theirs == *mine)
			continue;
		*mine = theirs;
		is_new = true;
	}
	return is_new;
}

static bool update_states(struct shop_order *to, const struct shop_order *from)
{
	bool is_new = false;

	if (from->payment != PAYMENT_UNKNOWN && from->payment != to->payment) {
		to->payment = from->payment;
		is_new = true;
	}
	if (from->fulfillment != FULFILLMENT_UNKNOWN && from->fulfillment != to->fulfillment) {
		to->fulfillment = from->fulfillment;
		is_new = true;
	}
	if (from->is_cancelled && !to->is_cancelled) {
		to->is_cancelled = true;
		is_new = true;
	}
	return is_new;
}

bool shop_order_update(struct shop_order *to, const struct shop_order *from)
{
	struct shop_order theirs = *from;
	bool is_new = false;

	for (size_t i = 0; i < sizeof(texts) / sizeof(*texts); i++) {
		char *text = *text_at(&theirs, i);

		if (!text || is_same_text(*text_at(to, i), text))
			continue;
		free(*text_at(to, i));
		*text_at(to, i) = mem_dup(text);
		is_new = true;
	}
	is_new |= update_figures(to, from);
	is_new |= update_states(to, from);
	is_new |= update_items(to, from);
	return is_new;
}

bool shop_is_same_name(const char *known, const char *name)
{
	struct buf a = { 0 };
	struct buf b = { 0 };
	char *save = NULL;
	char *words;
	int n = 0;
	bool is_same = true;

	text_fold(known, &a);
	text_fold(name, &b);
	words = buf_take(&a);
	for (char *w = strtok_r(words, " ,", &save); w && is_same; w = strtok_r(NULL, " ,", &save)) {
		is_same = strstr(buf_text(&b), w) != NULL;
		n++;
	}
	free(words);
	buf_clear(&b);
	return is_same && n > 1;
}
