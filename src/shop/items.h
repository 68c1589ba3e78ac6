/*
 * items - what was ordered, in the shapes that exports have for it. Private to shop.
 */
#ifndef SHOP_ITEMS_H
#define SHOP_ITEMS_H

#include "shop/columns.h"
#include "shop/order.h"

struct items_reader {
	const struct columns *columns;
	const char *currency;
	char decimal;
};

/* Add the items of a row to an order; a row need not have any. NULL, or what is wrong with one: the caller's. */
char *items_read(const struct items_reader *r, const struct csv_cells *row, struct shop_order *order);

#endif
