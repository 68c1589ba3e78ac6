/*
 * columns - which column of an export says what. Private to shop.
 */
#ifndef SHOP_COLUMNS_H
#define SHOP_COLUMNS_H

#include <stdbool.h>
#include <stddef.h>

#include "base/attr.h"
#include "shop/csv.h"

struct err;
struct strs;

enum field {
	FIELD_NUMBER,
	FIELD_DATE,
	FIELD_EMAIL,
	FIELD_PHONE,
	FIELD_NAME,
	FIELD_FIRST_NAME,
	FIELD_LAST_NAME,
	FIELD_ADDRESS,
	FIELD_CITY,
	FIELD_ZIP,
	FIELD_COUNTRY,
	FIELD_CURRENCY,
	FIELD_SUBTOTAL,
	FIELD_SHIPPING,
	FIELD_TOTAL,
	FIELD_REFUNDED,
	FIELD_PAYMENT,
	FIELD_FULFILLMENT,
	FIELD_STATUS, /* payment and fulfillment in one word */
	FIELD_PAID,
	FIELD_FULFILLED,
	FIELD_CANCELLED,
	FIELD_LANGUAGE,
	FIELD_TRACKING,
	FIELD_TAGS,
	FIELD_RISK,
	FIELD_NOTE,
	FIELD_ITEM_NAME,
	FIELD_ITEM_SKU,
	FIELD_ITEM_QUANTITY,
	FIELD_ITEM_PRICE,
	FIELD_PRODUCTS, /* all items in a cell: "2× Vase, 1× Cup" */
	FIELD_COUNT,
};

/* WooCommerce's suite has columns for each item, counted from 1. */
enum item_part {
	PART_NAME,
	PART_SKU,
	PART_QUANTITY,
	PART_TOTAL,
	PART_COUNT,
};

struct item_columns {
	int at[PART_COUNT]; /* the column, or -1 */
};

enum { COLUMNS_A_FIELD = 6 };

struct columns {
	const char *format;                   /* see struct export */
	size_t n;                             /* columns of the header */
	int of[FIELD_COUNT][COLUMNS_A_FIELD]; /* the best first, then -1 */
	struct item_columns *items;
	size_t n_items;
	int *lines; /* columns of "name:Vase|sku:V1|quantity:2|total:20.00" */
	size_t n_lines;
	char decimal; /* of amounts, 0: to be found out */
};

/* The field that a name of a map means; FIELD_COUNT: none, such as "dates" and "decimal". */
enum field field_of(const char *name);
const char *field_name(enum field field); /* "number" */

/* Whether a map's "currency" is a code for all rows, "EUR", where no column is called so. */
bool is_currency(const char *text);

/*
 * Take a header apart. map may be NULL. ERR_DATA when it has no column for the number or the
 * date, or lacks one that the map names; the text says which columns there are.
 */
int columns_find(const struct csv_cells *header, const struct strs *map, struct columns *out,
	struct err *err) MUST_CHECK;
void columns_clear(struct columns *c);

/* The value that a row has for a field: its best column that is not empty; NULL: none. */
const char *columns_value(const struct columns *c, const struct csv_cells *row, enum field field);

/* The cell of a column; "" where the row is too short, or the column -1. */
const char *columns_cell(const struct csv_cells *row, int column);

#endif
