#include "shop/columns.h"

#include <ctype.h>
#include <stdlib.h>
#include <string.h>

#include "base/buf.h"
#include "base/err.h"
#include "base/i18n.h"
#include "base/mem.h"
#include "base/strs.h"
#include "shop/headers.h"
#include "text/fold.h"

enum {
	MAX_ITEMS = 500, /* columns of items that a header may count up to */
	LISTED = 12,     /* columns that an error names */
};

static const char *const names[FIELD_COUNT] = {
	[FIELD_NUMBER] = "number",
	[FIELD_DATE] = "date",
	[FIELD_EMAIL] = "email",
	[FIELD_PHONE] = "phone",
	[FIELD_NAME] = "name",
	[FIELD_FIRST_NAME] = "first_name",
	[FIELD_LAST_NAME] = "last_name",
	[FIELD_ADDRESS] = "address",
	[FIELD_CITY] = "city",
	[FIELD_ZIP] = "zip",
	[FIELD_COUNTRY] = "country",
	[FIELD_CURRENCY] = "currency",
	[FIELD_SUBTOTAL] = "subtotal",
	[FIELD_SHIPPING] = "shipping",
	[FIELD_TOTAL] = "total",
	[FIELD_REFUNDED] = "refunded",
	[FIELD_PAYMENT] = "payment",
	[FIELD_FULFILLMENT] = "fulfillment",
	[FIELD_STATUS] = "status",
	[FIELD_PAID] = "paid",
	[FIELD_FULFILLED] = "fulfilled",
	[FIELD_CANCELLED] = "cancelled",
	[FIELD_LANGUAGE] = "language",
	[FIELD_TRACKING] = "tracking",
	[FIELD_TAGS] = "tags",
	[FIELD_RISK] = "risk",
	[FIELD_NOTE] = "note",
	[FIELD_ITEM_NAME] = "item",
	[FIELD_ITEM_SKU] = "sku",
	[FIELD_ITEM_QUANTITY] = "quantity",
	[FIELD_ITEM_PRICE] = "price",
	[FIELD_PRODUCTS] = "products",
};

enum field field_of(const char *name)
{
	size_t i = 0;

	while (i < FIELD_COUNT && strcmp(names[i], name) != 0)
		i++;
	return (enum field)i;
}

const char *field_name(enum field field)
{
	return names[field];
}

/* Letters and digits alone, folded: "E-mail", "e mail" and "Email" are one. The caller frees. */
static char *header_key(const char *header)
{
	struct buf folded = { 0 };
	struct buf key = { 0 };

	text_fold(header, &folded);
	for (const char *p = buf_text(&folded); *p; p++)
		if (strncmp(p, "°", 2) == 0)
			p++; /* N° is N */
		else if (isalnum((unsigned char)*p) || (unsigned char)*p >= 0x80)
			buf_putc(&key, *p);
	buf_clear(&folded);
	return buf_take(&key);
}

/* The column of that header, or -1. */
static int find_key(const struct strs *keys, const char *header)
{
	char *key = header_key(header);
	int found = -1;

	for (size_t i = 0; found < 0 && i < keys->n; i++)
		if (strcmp(keys->v[i], key) == 0)
			found = (int)i;
	free(key);
	return found;
}

static void add_column(struct columns *c, enum field field, int column)
{
	int *of = c->of[field];
	size_t n = 0;

	while (n < COLUMNS_A_FIELD && of[n] >= 0)
		n++;
	if (n < COLUMNS_A_FIELD)
		of[n] = column;
}

static const char *find_format(const struct strs *keys)
{
	bool is_woo = find_key(keys, "order_id") >= 0 || find_key(keys, "order_number") >= 0;

	if (find_key(keys, "Lineitem name") >= 0 && find_key(keys, "Name") >= 0)
		return "shopify";
	if (find_key(keys, "Order #") >= 0 && find_key(keys, "Customer type") >= 0)
		return "woocommerce-analytics";
	if (is_woo && (find_key(keys, "order_total") >= 0 || find_key(keys, "billing_email") >= 0))
		return "woocommerce";
	return "other";
}

static void find_by_alias(struct columns *c, const struct strs *keys)
{
	int where = strcmp(c->format, "shopify") == 0 ? HEADER_SHOPIFY : HEADER_OTHERS;

	for (const struct header *h = headers; h->name; h++) {
		int column = h->where & where ? find_key(keys, h->name) : -1;

		if (column >= 0)
			add_column(c, h->field, column);
	}
}

/* The columns of one item, with their number; false: that item has none. */
static bool find_item(const struct strs *keys, int number, struct item_columns *out)
{
	static const char *const parts[PART_COUNT] = { "Name", "SKU", "Quantity", "Total" };

	for (int i = 0; i < PART_COUNT; i++) {
		char *header = mem_printf("Product Item %d %s", number, parts[i]);

		out->at[i] = find_key(keys, header);
		free(header);
	}
	return out->at[PART_NAME] >= 0;
}

static void find_items(struct columns *c, const struct strs *keys)
{
	struct item_columns item;
	int column;

	for (int i = 1; i <= MAX_ITEMS && find_item(keys, i, &item); i++) {
		c->items = mem_grow(c->items, c->n_items, sizeof(*c->items));
		c->items[c->n_items++] = item;
	}
	for (int i = 1; i <= MAX_ITEMS && !c->n_items; i++) {
		char *header = mem_printf("line_item_%d", i);

		column = find_key(keys, header);
		free(header);
		if (column < 0)
			break;
		c->lines = mem_grow(c->lines, c->n_lines, sizeof(*c->lines));
		c->lines[c->n_lines++] = column;
	}
}

bool is_currency(const char *text)
{
	return isupper((unsigned char)text[0]) && isupper((unsigned char)text[1]) &&
	       isupper((unsigned char)text[2]) && !text[3];
}

static int find_by_map(struct columns *c, const struct strs *keys, const struct strs *map,
	struct err *err)
{
	for (size_t i = 0; i < map->n; i++) {
		size_t len = strcspn(map->v[i], "=");
		char *name = mem_dupn(map->v[i], len);
		const char *header = map->v[i] + len + 1;
		enum field field = field_of(name);
		int column = field == FIELD_COUNT ? -1 : find_key(keys, header);

		if (strcmp(name, "decimal") == 0)
			c->decimal = *header;
		free(name);
		if (field == FIELD_COUNT || (field == FIELD_CURRENCY && column < 0 && is_currency(header)))
			continue;
		if (column < 0)
			return err_set(err, ERR_DATA, _("the file has no column \"%s\", which the map wants"), header);
		add_column(c, field, column);
	}
	return 0;
}

static int no_column(const struct csv_cells *header, enum field field, struct err *err)
{
	struct buf list = { 0 };

	for (size_t i = 0; i < header->n && i < LISTED; i++)
		buf_printf(&list, "%s\"%.*s\"", i ? ", " : "", 40, header->v[i]);
	if (header->n > LISTED)
		buf_puts(&list, ", ...");
	err_set(err, ERR_DATA,
		_("line %d: no column is known to be the %s of an order; there are %s. Say which, such as: tillmail orders map mine -s number=COLUMN -s date=COLUMN -s email=COLUMN, then: tillmail import orders FILE --map mine"),
		header->line, names[field], buf_text(&list));
	buf_clear(&list);
	return -1;
}

int columns_find(const struct csv_cells *header, const struct strs *map, struct columns *out,
	struct err *err)
{
	struct strs keys = { 0 };
	int rc = 0;

	*out = (struct columns) { .format = "map", .n = header->n };
	for (size_t i = 0; i < FIELD_COUNT; i++)
		for (size_t j = 0; j < COLUMNS_A_FIELD; j++)
			out->of[i][j] = -1;
	for (size_t i = 0; i < header->n; i++) {
		char *key = header_key(header->v[i]);

		strs_add(&keys, key);
		free(key);
	}
	if (map) {
		rc = find_by_map(out, &keys, map, err);
	} else {
		out->format = find_format(&keys);
		find_by_alias(out, &keys);
		find_items(out, &keys);
	}
	strs_clear(&keys);
	if (rc == 0 && out->of[FIELD_NUMBER][0] < 0)
		rc = no_column(header, FIELD_NUMBER, err);
	if (rc == 0 && out->of[FIELD_DATE][0] < 0)
		rc = no_column(header, FIELD_DATE, err);
	return rc;
}

void columns_clear(struct columns *c)
{
	free(c->items);
	free(c->lines);
	*c = (struct columns) { 0 };
}

const char *columns_cell(const struct csv_cells *row, int column)
{
	return column >= 0 && (size_t)column < row->n ? row->v[column] : "";
}

const char *columns_value(const struct columns *c, const struct csv_cells *row, enum field field)
{
	const int *of = c->of[field];

	for (size_t i = 0; i < COLUMNS_A_FIELD && of[i] >= 0; i++) {
		const char *cell = columns_cell(row, of[i]);

		if (*cell)
			return cell;
	}
	return NULL;
}
