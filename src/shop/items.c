#include "shop/items.h"

#include <ctype.h>
#include <errno.h>
#include <stdlib.h>
#include <string.h>

#include "base/i18n.h"
#include "base/mem.h"
#include "shop/money.h"
#include "shop/row.h"
#include "text/utf8.h"

enum {
	ITEMS_MAX = 10000, /* of an order */
	QUANTITY_MAX = 1000000,
};

/* The texts of an item, borrowed. */
struct parts {
	const char *name;
	const char *sku;
	const char *quantity; /* NULL or "": 1 */
	const char *price;    /* of one */
	const char *total;    /* or of all */
};

/* "2", "2.00" */
static bool read_quantity(const char *text, int64_t *quantity)
{
	char *end;

	*quantity = 1;
	if (!text || !*text)
		return true;
	errno = 0;
	*quantity = strtoll(text, &end, 10);
	if (end == text || errno || *quantity < -QUANTITY_MAX || *quantity > QUANTITY_MAX)
		return false;
	return !*end || ((*end == '.' || *end == ',') && !end[1 + strspn(end + 1, "0")]);
}

static bool has_text(const char *text)
{
	return text && *text;
}

static char *add_item(const struct items_reader *r, const struct parts *p, struct shop_order *order)
{
	struct shop_item item = { .price = SHOP_UNKNOWN };

	if ((!has_text(p->name) && !has_text(p->sku)) || order->n_items >= ITEMS_MAX)
		return NULL;
	if (!read_quantity(p->quantity, &item.quantity))
		return mem_printf(_("\"%.*s\" is no quantity"), (int)utf8_clip(p->quantity, ROW_EXCERPT), p->quantity);
	if (has_text(p->price) && !money_parse(p->price, r->currency, r->decimal, &item.price))
		return mem_printf(_("\"%.*s\" is no price"), (int)utf8_clip(p->price, ROW_EXCERPT), p->price);
	if (has_text(p->total) && money_parse(p->total, r->currency, r->decimal, &item.price) && item.quantity > 0)
		item.price /= item.quantity;
	item.name = mem_dup(has_text(p->name) ? p->name : p->sku);
	item.sku = has_text(p->sku) ? mem_dup(p->sku) : NULL;
	shop_order_add_item(order, &item);
	return NULL;
}

/* One row a line item. */
static char *read_line_item(const struct items_reader *r, const struct csv_cells *row,
	struct shop_order *order)
{
	const struct parts p = {
		.name = columns_value(r->columns, row, FIELD_ITEM_NAME),
		.sku = columns_value(r->columns, row, FIELD_ITEM_SKU),
		.quantity = columns_value(r->columns, row, FIELD_ITEM_QUANTITY),
		.price = columns_value(r->columns, row, FIELD_ITEM_PRICE),
	};

	return add_item(r, &p, order);
}

/* "Product Item 1 Name", "Product Item 1 SKU" ... */
static char *read_counted(const struct items_reader *r, const struct csv_cells *row,
	struct shop_order *order)
{
	char *why = NULL;

	for (size_t i = 0; !why && i < r->columns->n_items; i++) {
		const int *at = r->columns->items[i].at;
		const struct parts p = {
			.name = columns_cell(row, at[PART_NAME]),
			.sku = columns_cell(row, at[PART_SKU]),
			.quantity = columns_cell(row, at[PART_QUANTITY]),
			.total = columns_cell(row, at[PART_TOTAL]),
		};

		why = add_item(r, &p, order);
	}
	return why;
}

/* Cut "name:Vase|sku:V1|quantity:2|total:20.00" at its bars. */
static void cut_packed(char *text, struct parts *p)
{
	const struct {
		const char *name;
		const char **to;
	} parts[] = { { "name:", &p->name }, { "sku:", &p->sku }, { "quantity:", &p->quantity }, { "total:", &p->total } };
	char *save = NULL;

	for (char *part = strtok_r(text, "|", &save); part; part = strtok_r(NULL, "|", &save))
		for (size_t i = 0; i < sizeof(parts) / sizeof(*parts); i++)
			if (strncmp(part, parts[i].name, strlen(parts[i].name)) == 0)
				*parts[i].to = part + strlen(parts[i].name);
}

static char *read_packed(const struct items_reader *r, const struct csv_cells *row,
	struct shop_order *order)
{
	char *why = NULL;

	for (size_t i = 0; !why && i < r->columns->n_lines; i++) {
		char *text = mem_dup(columns_cell(row, r->columns->lines[i]));
		struct parts p = { 0 };

		cut_packed(text, &p);
		why = add_item(r, &p, order);
		free(text);
	}
	return why;
}

/* How many bytes "2× " takes at p, and the digits before it; 0: no item begins here. */
static size_t count_at(const char *p, int64_t *quantity)
{
	size_t digits = strspn(p, "0123456789");
	static const char *const signs[] = { "× ", "×", "x " };

	for (size_t i = 0; digits && digits < 7 && i < sizeof(signs) / sizeof(*signs); i++)
		if (strncmp(p + digits, signs[i], strlen(signs[i])) == 0) {
			*quantity = strtoll(p, NULL, 10);
			return digits + strlen(signs[i]);
		}
	return 0;
}

/* "2× Vase, blue, 1× Cup": an item goes on until the next begins. */
static void read_products(const char *p, struct shop_order *order)
{
	int64_t quantity = 1;
	int64_t ignored;
	size_t skip;

	while (*p && order->n_items < ITEMS_MAX) {
		const char *end;

		quantity = 1;
		skip = count_at(p, &quantity);
		p += skip;
		end = strstr(p, ", ");
		while (end && skip && !count_at(end + 2, &ignored))
			end = strstr(end + 2, ", ");
		end = end ? end : p + strlen(p);
		if (end > p)
			shop_order_add_item(order, &(struct shop_item) {
							   .name = mem_dupn(p, (size_t)(end - p)),
							   .quantity = quantity,
							   .price = SHOP_UNKNOWN,
						   });
		p = end + (*end ? 2 : 0);
	}
}

char *items_read(const struct items_reader *r, const struct csv_cells *row, struct shop_order *order)
{
	const char *products = columns_value(r->columns, row, FIELD_PRODUCTS);
	char *why = read_line_item(r, row, order);

	if (!why)
		why = read_counted(r, row, order);
	if (!why)
		why = read_packed(r, row, order);
	if (!why && products && !order->n_items)
		read_products(products, order);
	return why;
}
