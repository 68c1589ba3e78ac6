#include "desk/order_view.h"

#include <stdlib.h>

#include "base/mem.h"
#include "desk/desk.h"
#include "shop/money.h"

_Static_assert((int64_t)SHOP_UNKNOWN == (int64_t)DESK_NO_TIME, "views take amounts over as they are");

void order_view_clear(struct order_view *o)
{
	char *const texts[] = { o->number, o->name, o->email, o->phone, o->currency, o->tracking, o->risk,
		o->tags, o->note };

	for (size_t i = 0; i < sizeof(texts) / sizeof(*texts); i++)
		free(texts[i]);
	for (size_t i = 0; i < o->n_items; i++) {
		free(o->items[i].sku);
		free(o->items[i].name);
	}
	free(o->items);
	*o = (struct order_view) { 0 };
}

void order_views_clear(struct order_views *list)
{
	for (size_t i = 0; i < list->n; i++)
		order_view_clear(&list->v[i]);
	free(list->v);
	*list = (struct order_views) { 0 };
}

void order_view_fill(struct order_view *view, const struct shop_order *o)
{
	*view = (struct order_view) {
		.number = mem_dup(o->number),
		.date = o->created,
		.name = mem_dup(o->name),
		.email = mem_dup(o->email),
		.phone = mem_dup(o->phone),
		.currency = mem_dup(o->currency),
		.total = o->total,
		.shipping = o->shipping,
		.refunded = o->refunded,
		.payment = payment_name(o->payment),
		.fulfillment = fulfillment_name(o->fulfillment),
		.is_cancelled = o->is_cancelled,
		.paid = o->paid,
		.shipped = o->fulfilled,
		.tracking = mem_dup(o->tracking),
		.risk = mem_dup(o->risk),
		.tags = mem_dup(o->tags),
		.note = mem_dup(o->note),
	};
	for (size_t i = 0; i < o->n_items; i++) {
		const struct shop_item *item = &o->items[i];

		view->items = mem_grow(view->items, view->n_items, sizeof(*view->items));
		view->items[view->n_items++] = (struct item_view) {
			.sku = mem_dup(item->sku),
			.name = mem_dup(item->name),
			.quantity = item->quantity,
			.price = item->price,
		};
	}
}

void order_views_fill(struct order_views *view, const struct shop_orders *list)
{
	for (size_t i = 0; i < list->n; i++) {
		view->v = mem_grow(view->v, view->n, sizeof(*view->v));
		order_view_fill(&view->v[view->n++], &list->v[i]);
	}
}

bool order_counts(const struct shop_order *o)
{
	return !o->is_cancelled && (o->payment == PAYMENT_PAID || o->payment == PAYMENT_PARTLY_PAID || o->payment == PAYMENT_PARTLY_REFUNDED || o->payment == PAYMENT_UNKNOWN);
}

int64_t order_worth(const struct shop_order *o)
{
	if (!order_counts(o) || o->total == SHOP_UNKNOWN)
		return 0;
	return o->refunded == SHOP_UNKNOWN ? o->total : o->total - o->refunded;
}

char *desk_money_words(int64_t amount, const char *currency)
{
	return amount == DESK_NO_TIME ? mem_dup("-") : money_text(amount, currency);
}
