/*
 * export - the file of orders that a shop gives out, read into orders. Pure.
 *
 * Shopify (one row a line item), WooCommerce (Analytics; Import Export Suite) and whatever
 * names its columns in a similar way are known by their headers, without regard to
 * case, blanks, accents and a BOM; any other file by a map. UTF-8, UTF-16 with a BOM
 * and windows-1252; comma, semicolon, tab or bar.
 */
#ifndef SHOP_EXPORT_H
#define SHOP_EXPORT_H

#include <stdbool.h>
#include <stddef.h>

#include "base/attr.h"
#include "base/strs.h"
#include "shop/order.h"

struct err;
struct zone;

enum { EXPORT_MAX_BYTES = 256 << 20 };

/* What 01/02/2026 means. */
enum date_order {
	DATES_UNKNOWN,
	DATES_DMY,
	DATES_MDY,
};

/* "dmy" or "mdy"; DATES_UNKNOWN for anything else. */
enum date_order date_order_of(const char *name);

/* Which column says what, in words of the owner's: "number=Bestellnummer", and "dates=dmy", "decimal=,", "currency=EUR". */
int export_map_check(const struct strs *map, struct err *err) MUST_CHECK;

struct export_options {
	const struct zone *zone; /* of times without an offset */
	enum date_order dates;   /* goes before that of the map */
	const char *currency;    /* of amounts without one; NULL: not known */
	const struct strs *map;  /* "field=column"; NULL: by the usual names */
};

struct export_skip {
	int line;
	char *why;
};

struct export
{
	const char *format;        /* "shopify", "woocommerce-analytics", "woocommerce", "map", "other" */
	struct shop_orders orders; /* in the order of the file */
	struct export_skip *skipped;
	size_t n_skipped;
	int rows;
	bool has_email; /* a column for the addresses of customers */
};

void export_clear(struct export *x);

/*
 * ERR_DATA with the line when the file is malformed, has no column for number or date, or a date
 * that can be read in two ways. What is wrong with a single row is in skipped.
 */
int export_read(const char *bytes, size_t n, const struct export_options *options,
	struct export *out, struct err *err) MUST_CHECK;

#endif
