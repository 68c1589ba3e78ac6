/*
 * proactive - which customers should hear from us before they ask. Pure.
 */
#ifndef SHOP_PROACTIVE_H
#define SHOP_PROACTIVE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "shop/order.h"

struct calendar;

/*
 * Whether an order is paid and, in whole or in part, not shipped, though days open days have passed
 * behind the day on which it was paid (or made, where the export does not say); *since is the close
 * of the last of them. Not so what was cancelled or refunded, is on hold or was ordered ahead.
 */
bool order_is_late(const struct shop_order *o, const struct calendar *c, int days, int64_t now,
	int64_t *since);

/* The order second repeats first, both by their place in a list. */
struct duplicate {
	size_t first;
	size_t second;
};

struct duplicates {
	struct duplicate *v;
	size_t n;
};

/*
 * Orders of one person within 24 hours that share goods and of which nothing was shipped, cancelled or
 * given back. list is in the order of time; people tells who each is of (0: not known). Also the same phone, or
 * the same name and address, make one person. The caller frees v.
 */
void orders_find_duplicates(const struct shop_orders *list, const int64_t *people,
	struct duplicates *out);

/* Whether both have some of the same goods: by SKU, or by name where one has none. */
bool orders_share_goods(const struct shop_order *a, const struct shop_order *b);

#endif
