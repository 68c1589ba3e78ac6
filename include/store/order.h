/*
 * order - the orders of the shop, and which mails speak of them.
 */
#ifndef STORE_ORDER_H
#define STORE_ORDER_H

#include <stdint.h>

#include "base/attr.h"
#include "shop/order.h"

struct err;
struct mail;
struct store;
struct strs;

enum put_result {
	PUT_NEW,
	PUT_UPDATED,
	PUT_UNCHANGED,
};

/* Add an order, or what it says anew of the one with its key. Whose it is follows from its address and phone. */
int store_put_order(struct store *st, const struct shop_order *o, enum put_result *result,
	struct err *err) MUST_CHECK;

/* store_begin() for an import: a hundred thousand orders want more room in memory than mails do. */
int store_begin_import(struct store *st, struct err *err) MUST_CHECK;

/* A file was imported; when one was last: 1, or 0: never. */
int store_add_import(struct store *st, const char *file, int64_t at, struct err *err) MUST_CHECK;
int store_last_import(struct store *st, int64_t *at, struct err *err) MUST_CHECK;

/* The order of that key: 1, or 0. */
int store_order(struct store *st, const char *key, struct shop_order *out, struct err *err) MUST_CHECK;

/*
 * All orders that a number may mean: that of the key, and where the key is digits, those with letters before
 * them ("10377" is also SO-10377). Whose they are the caller has to ask.
 */
int store_orders_numbered(struct store *st, const char *key, struct shop_orders *out,
	struct err *err) MUST_CHECK;

/* Orders of which not all is shipped and that were not cancelled, oldest first. */
int store_open_orders(struct store *st, struct shop_orders *out, struct err *err) MUST_CHECK;

/* The orders of a person's addresses and phones (see person.h), newest first. */
int store_orders_of(struct store *st, const struct strs *contacts, struct shop_orders *out,
	struct err *err) MUST_CHECK;

/* The orders that the mails of a thread name, by digits alone only those of its customer; the one named last first. */
int store_orders_in(struct store *st, int64_t thread, struct shop_orders *out,
	struct err *err) MUST_CHECK;

/* The newest thread that names the order of that key: 1, or 0 and *thread 0. */
int store_thread_of_order(struct store *st, const char *key, int64_t *thread,
	struct err *err) MUST_CHECK;

/*
 * Whether the customer of an order was written to, or will be, about its being late since then: after that
 * moment, or with its number since it was made. 1, or 0.
 */
int store_was_told(struct store *st, const struct shop_order *o, int64_t since,
	struct err *err) MUST_CHECK;

/* Whether somebody at this address has an order: 1, or 0. */
int store_has_order(struct store *st, const char *addr, struct err *err) MUST_CHECK;

/* Look for the numbers that mails from before there were orders name, once; store_add_mail() does that of itself. */
int store_read_numbers(struct store *st, struct err *err) MUST_CHECK;

/*
 * Incoming mails that are out of sight, though their sender has an order or they name one; the
 * caller frees. To be judged anew after an import.
 */
int store_hidden_buyers(struct store *st, int64_t **mails, size_t *n, struct err *err) MUST_CHECK;

/* Maps for files with columns of their own: lines of "field=column". 1 and the caller's text, or 0. */
int store_order_map(struct store *st, const char *name, char **columns, struct err *err) MUST_CHECK;
int store_set_order_map(struct store *st, const char *name, const char *columns,
	struct err *err) MUST_CHECK;
int store_order_maps(struct store *st, struct strs *names, struct err *err) MUST_CHECK;

#endif
