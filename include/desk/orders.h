/*
 * orders - the shop's orders: files of them taken in, and what they say.
 *
 * Money is in minor units of its currency (cents); DESK_NO_TIME where an amount is not known.
 */
#ifndef DESK_ORDERS_H
#define DESK_ORDERS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/attr.h"
#include "base/strs.h"

struct desk;
struct err;

struct item_view {
	char *sku; /* or NULL */
	char *name;
	int64_t quantity;
	int64_t price; /* of one */
};

struct order_view {
	char *number;
	int64_t date;
	char *name; /* or NULL, like the texts below */
	char *email;
	char *phone;
	char *currency;
	int64_t total;
	int64_t shipping;
	int64_t refunded;
	const char *payment;     /* "paid", or NULL */
	const char *fulfillment; /* "unfulfilled", or NULL */
	bool is_cancelled;
	int64_t paid;
	int64_t shipped;
	char *tracking;
	char *risk;
	char *tags;
	char *note;
	struct item_view *items;
	size_t n_items;
};

struct order_views {
	struct order_view *v;
	size_t n;
};

void order_view_clear(struct order_view *o);
void order_views_clear(struct order_views *list);

struct import_request {
	const char *path;     /* "-" is standard input */
	const char *dates;    /* "dmy", "mdy" or NULL */
	const char *currency; /* of amounts that have none, or NULL */
	const char *map;      /* the name of a map; NULL: by the usual names, else by the one map that fits */
};

struct skip_view {
	int line;
	char *why;
};

struct import_view {
	const char *format; /* "shopify" ... */
	int rows;
	int added; /* orders */
	int updated;
	int unchanged;
	struct skip_view *skipped; /* rows */
	size_t n_skipped;
	const char *warning; /* what the file lacks, and what to do; NULL: nothing. Static */
};

void import_view_clear(struct import_view *view);

/*
 * Take the orders of a file in, all or none. ERR_DATA when it is malformed or has a date that can be
 * read in two ways, ERR_USAGE for a request that makes no sense, ERR_NOT_FOUND for file or map.
 */
int desk_import_orders(struct desk *d, const struct import_request *request,
	struct import_view *out, struct err *err) MUST_CHECK;

/* When orders were last imported: 1, or 0: never. */
int desk_orders_as_of(struct desk *d, int64_t *t, struct err *err) MUST_CHECK;

/* Keep a map ("number=Order no.") under a name; its entries; all names. ERR_USAGE, ERR_NOT_FOUND. */
int desk_set_order_map(struct desk *d, const char *name, const struct strs *entries,
	struct err *err) MUST_CHECK;
int desk_order_map(struct desk *d, const char *name, struct strs *entries, struct err *err) MUST_CHECK;
int desk_order_maps(struct desk *d, struct strs *names, struct err *err) MUST_CHECK;

/* "59.00 EUR"; the caller frees. */
char *desk_money_words(int64_t amount, const char *currency);

#endif
