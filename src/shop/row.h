/*
 * row - from the cells of a row to an order and its items. Private to shop.
 */
#ifndef SHOP_ROW_H
#define SHOP_ROW_H

#include <stdbool.h>

#include "base/attr.h"
#include "shop/columns.h"
#include "shop/export.h"
#include "shop/order.h"

struct err;

/* So many bytes of a cell, at most, are shown to the owner. */
enum { ROW_EXCERPT = 40 };

struct row_reader {
	struct columns columns;
	const struct zone *zone;
	const char *currency; /* of amounts that have none; may be NULL */
	enum date_order dates;
	bool has_points; /* cells are parted by commas, so decimals are by points */
};

/*
 * 1 and the order, without its key; 0 and *why (the caller's) when the row cannot be one; -1 with
 * ERR_DATA for a date that can be read in two ways. out is to be cleared in any case.
 */
int row_order(const struct row_reader *r, const struct csv_cells *row, struct shop_order *out,
	char **why, struct err *err) MUST_CHECK;

/* Add the items of a row to an order. NULL, or why not: the caller's. */
char *row_items(const struct row_reader *r, const struct csv_cells *row, struct shop_order *order);

#endif
