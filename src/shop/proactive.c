#include "shop/proactive.h"

#include <stdlib.h>
#include <string.h>
#include <strings.h>

#include "base/buf.h"
#include "base/mem.h"
#include "calendar/calendar.h"
#include "text/fold.h"

enum { DUPLICATE_SECONDS = 24 * 3600 };

static bool has_tag(const struct shop_order *o)
{
	static const char *const waiting[] = { "preorder", "pre-order", "pre order", "on hold", "on-hold", "backorder" };

	for (size_t i = 0; o->tags && i < sizeof(waiting) / sizeof(*waiting); i++)
		if (strcasestr(o->tags, waiting[i]))
			return true;
	return false;
}

bool order_is_late(const struct shop_order *o, const struct calendar *c, int days, int64_t now,
	int64_t *since)
{
	bool is_open = o->fulfillment == FULFILLMENT_NONE || o->fulfillment == FULFILLMENT_PARTIAL;

	if (o->is_cancelled || !is_open || has_tag(o) ||
		(o->payment != PAYMENT_PAID && o->payment != PAYMENT_PARTLY_REFUNDED))
		return false;
	*since = calendar_close_in(c, o->paid == SHOP_UNKNOWN ? o->created : o->paid, days);
	return now > *since;
}

bool orders_share_goods(const struct shop_order *a, const struct shop_order *b)
{
	for (size_t i = 0; i < a->n_items; i++) {
		const struct shop_item *x = &a->items[i];

		for (size_t k = 0; k < b->n_items; k++) {
			const struct shop_item *y = &b->items[k];

			if (x->sku && y->sku ? strcmp(x->sku, y->sku) == 0 : strcasecmp(x->name, y->name) == 0)
				return true;
		}
	}
	return false;
}

/* By what people are compared, made once for each order. */
struct who {
	int64_t person;
	char *phone; /* or NULL, as below */
	char *home;  /* name and address */
};

static struct who who_is(const struct shop_order *o, int64_t person)
{
	struct who who = { .person = person, .phone = shop_phone_key(o->phone) };
	struct buf home = { 0 };

	if (!o->name || !o->address)
		return who;
	text_fold(o->name, &home);
	buf_putc(&home, '\n');
	text_fold(o->address, &home);
	who.home = buf_take(&home);
	return who;
}

static bool is_same(const struct who *a, const struct who *b)
{
	return (a->person && a->person == b->person) ||
	       (a->phone && b->phone && strcmp(a->phone, b->phone) == 0) ||
	       (a->home && b->home && strcmp(a->home, b->home) == 0);
}

static bool can_be_stopped(const struct shop_order *o)
{
	return !o->is_cancelled && o->payment != PAYMENT_VOIDED && o->payment != PAYMENT_REFUNDED &&
	       (o->fulfillment == FULFILLMENT_UNKNOWN || o->fulfillment == FULFILLMENT_NONE ||
		       o->fulfillment == FULFILLMENT_ON_HOLD) &&
	       o->fulfilled == SHOP_UNKNOWN;
}

/* The earliest order that the one at i repeats. */
static bool find_first(const struct shop_orders *list, const struct who *who, size_t i, size_t from,
	size_t *first)
{
	const struct shop_order *o = &list->v[i];

	for (size_t k = from; k < i; k++)
		if (is_same(&who[k], &who[i]) && can_be_stopped(&list->v[k]) &&
			orders_share_goods(&list->v[k], o)) {
			*first = k;
			return true;
		}
	return false;
}

void orders_find_duplicates(const struct shop_orders *list, const int64_t *people,
	struct duplicates *out)
{
	struct who *who = mem_alloc((list->n + 1) * sizeof(*who));
	size_t from = 0; /* of the orders within 24 hours */

	*out = (struct duplicates) { 0 };
	for (size_t i = 0; i < list->n; i++)
		who[i] = who_is(&list->v[i], people[i]);
	for (size_t i = 0; i < list->n; i++) {
		size_t first;

		while (list->v[i].created - list->v[from].created > DUPLICATE_SECONDS)
			from++;
		if (!can_be_stopped(&list->v[i]) || !find_first(list, who, i, from, &first))
			continue;
		out->v = mem_grow(out->v, out->n, sizeof(*out->v));
		out->v[out->n++] = (struct duplicate) { .first = first, .second = i };
	}
	for (size_t i = 0; i < list->n; i++) {
		free(who[i].phone);
		free(who[i].home);
	}
	free(who);
}
