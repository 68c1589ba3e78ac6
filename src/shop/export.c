#include "shop/export.h"

#include <stdlib.h>
#include <string.h>
#include <strings.h>

#include "base/buf.h"
#include "base/err.h"
#include "base/i18n.h"
#include "base/mem.h"
#include "shop/columns.h"
#include "shop/csv.h"
#include "shop/items.h"
#include "shop/number.h"
#include "shop/row.h"

enum { MAX_ROWS = 2000000 };

/* Which order has a key: open addressing; a place holds the index plus one. */
struct places {
	size_t *v;
	size_t room; /* a power of two */
};

struct reading {
	struct row_reader row;
	const struct export_options *options;
	struct export *out;
	struct places places;
	bool has_header;
};

static size_t hash(const char *key)
{
	size_t h = 5381;

	for (; *key; key++)
		h = h * 33 + (unsigned char)*key;
	return h ^ h >> 15;
}

/* Where the key is, or the free place for it. */
static size_t *find_place(const struct reading *r, const char *key)
{
	size_t at = hash(key) & (r->places.room - 1);

	while (r->places.v[at] && strcmp(r->out->orders.v[r->places.v[at] - 1].key, key) != 0)
		at = (at + 1) & (r->places.room - 1);
	return &r->places.v[at];
}

/* At most half of the places are taken. */
static void make_room(struct reading *r)
{
	if (r->out->orders.n * 2 < r->places.room)
		return;
	r->places.room = r->places.room ? r->places.room * 2 : 1024;
	free(r->places.v);
	r->places.v = mem_alloc(r->places.room * sizeof(*r->places.v));
	for (size_t i = 0; i < r->out->orders.n; i++)
		*find_place(r, r->out->orders.v[i].key) = i + 1;
}

static void skip(struct reading *r, int line, const char *why)
{
	r->out->skipped = mem_grow(r->out->skipped, r->out->n_skipped, sizeof(*r->out->skipped));
	r->out->skipped[r->out->n_skipped++] = (struct export_skip) { .line = line, .why = mem_dup(why) };
}

static int take_header(struct reading *r, const struct csv_cells *header, struct err *err)
{
	r->has_header = true;
	if (columns_find(header, r->options->map, &r->row.columns, err) < 0)
		return -1;
	r->out->format = r->row.columns.format;
	r->out->has_email = r->row.columns.of[FIELD_EMAIL][0] >= 0;
	return 0;
}

/* Too many cells, or the file ends within a row: nothing of it can be trusted. */
static int check_shape(const struct reading *r, const struct csv_cells *row, struct err *err)
{
	size_t n = r->row.columns.n;

	if (r->out->rows++ > MAX_ROWS)
		return err_set(err, ERR_DATA, _("more than %d rows; export a shorter time"), (int)MAX_ROWS);
	if (row->n > n)
		return err_set(err, ERR_DATA,
			_("line %d: %zu cells, but the first row names %zu columns; the file is no proper CSV, so nothing was imported"),
			row->line, row->n, n);
	if (row->n < n && row->is_cut)
		return err_set(err, ERR_DATA,
			_("line %d: the file ends in the middle of a row; export it again, nothing was imported"),
			row->line);
	return 0;
}

static int add_order(struct reading *r, const struct csv_cells *row, char *key, size_t *place,
	struct err *err)
{
	struct shop_order order = { 0 };
	char *why = NULL;
	int rc = row_order(&r->row, row, &order, &why, err);

	if (rc <= 0) {
		shop_order_clear(&order);
		free(key);
		if (rc == 0)
			skip(r, row->line, why);
		free(why);
		return rc;
	}
	order.key = key;
	r->out->orders.v = mem_grow(r->out->orders.v, r->out->orders.n, sizeof(order));
	r->out->orders.v[r->out->orders.n++] = order;
	*place = r->out->orders.n;
	return 0;
}

/* One more item of an order that is there; what its first row did not say, this one may. */
static void add_row(struct reading *r, const struct csv_cells *row, struct shop_order *order)
{
	char *why = row_items(&r->row, row, order);

	if (why)
		skip(r, row->line, why);
	free(why);
}

static int take_row(void *data, const struct csv_cells *row, struct err *err)
{
	struct reading *r = data;
	const char *number;
	size_t *place;
	char *key;

	if (!r->has_header)
		return take_header(r, row, err);
	if (check_shape(r, row, err) < 0)
		return -1;
	number = columns_value(&r->row.columns, row, FIELD_NUMBER);
	key = shop_number_key(number ? number : "");
	if (!*key) {
		skip(r, row->line, _("it has no order number"));
		free(key);
		return 0;
	}
	make_room(r);
	place = find_place(r, key);
	if (!*place)
		return add_order(r, row, key, place, err);
	add_row(r, row, &r->out->orders.v[*place - 1]);
	free(key);
	return 0;
}

void export_clear(struct export *x)
{
	shop_orders_clear(&x->orders);
	for (size_t i = 0; i < x->n_skipped; i++)
		free(x->skipped[i].why);
	free(x->skipped);
	*x = (struct export) { 0 };
}

/* What the map says of all rows: "dates=dmy". NULL: nothing. */
static const char *map_word(const struct strs *map, const char *name)
{
	size_t len = strlen(name);

	for (size_t i = 0; map && i < map->n; i++)
		if (strncmp(map->v[i], name, len) == 0 && map->v[i][len] == '=')
			return map->v[i] + len + 1;
	return NULL;
}

enum date_order date_order_of(const char *name)
{
	if (name && strcasecmp(name, "dmy") == 0)
		return DATES_DMY;
	return name && strcasecmp(name, "mdy") == 0 ? DATES_MDY : DATES_UNKNOWN;
}

static int check_entry(const char *entry, struct err *err)
{
	size_t len = strcspn(entry, "=");
	char *name = mem_dupn(entry, len);
	const char *value = entry[len] ? entry + len + 1 : "";
	bool is_field = field_of(name) != FIELD_COUNT;
	struct buf known = { 0 };
	int rc = 0;

	for (int i = 0; i < FIELD_COUNT; i++)
		buf_printf(&known, "%s, ", field_name((enum field)i));
	if (!*value)
		rc = err_set(err, ERR_USAGE, _("\"%s\" is no FIELD=COLUMN, such as number=\"Order no.\""), entry);
	else if (strcmp(name, "dates") == 0 && date_order_of(value) == DATES_UNKNOWN)
		rc = err_set(err, ERR_USAGE, _("dates are dmy or mdy, not \"%s\""), value);
	else if (strcmp(name, "decimal") == 0 && strcmp(value, ".") != 0 && strcmp(value, ",") != 0)
		rc = err_set(err, ERR_USAGE, _("decimal is . or , and not \"%s\""), value);
	else if (!is_field && strcmp(name, "dates") != 0 && strcmp(name, "decimal") != 0)
		rc = err_set(err, ERR_USAGE, _("an order has no \"%s\"; there are %sdates and decimal"),
			name, buf_text(&known));
	buf_clear(&known);
	free(name);
	return rc;
}

int export_map_check(const struct strs *map, struct err *err)
{
	for (size_t i = 0; i < map->n; i++)
		if (check_entry(map->v[i], err) < 0)
			return -1;
	if (!map_word(map, "number") || !map_word(map, "date"))
		return err_set(err, ERR_USAGE, _("a map says at least which column is the number and which the date"));
	return 0;
}

static void start(struct reading *r, char delimiter)
{
	const struct export_options *o = r->options;
	const char *currency = map_word(o->map, "currency");

	r->row.zone = o->zone;
	r->row.currency = currency && is_currency(currency) ? currency : o->currency;
	r->row.dates = o->dates != DATES_UNKNOWN ? o->dates : date_order_of(map_word(o->map, "dates"));
	r->row.has_points = delimiter == ',';
}

int export_read(const char *bytes, size_t n, const struct export_options *options,
	struct export *out, struct err *err)
{
	struct reading r = { .options = options, .out = out };
	struct csv_text text;
	struct buf room = { 0 };
	char delimiter;
	int rc;

	*out = (struct export) { .format = "other" };
	rc = csv_decode(bytes, n, &room, &text, err);
	if (rc == 0) {
		delimiter = csv_delimiter(text.at, text.n);
		start(&r, delimiter);
		rc = csv_rows(text.at, text.n, delimiter, take_row, &r, err);
	}
	if (rc == 0 && !r.has_header)
		rc = err_set(err, ERR_DATA, _("the file is empty"));
	buf_clear(&room);
	columns_clear(&r.row.columns);
	free(r.places.v);
	if (rc < 0)
		export_clear(out);
	return rc;
}
