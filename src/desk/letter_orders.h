/*
 * letter_orders - the orders that a letter may speak of, and whose they are. Private to desk.
 */
#ifndef DESK_LETTER_ORDERS_H
#define DESK_LETTER_ORDERS_H

#include <stdbool.h>
#include <stdint.h>

#include "base/attr.h"
#include "base/strs.h"
#include "shop/order.h"
#include "store/person.h"

struct context;
struct desk;
struct err;
struct address;

struct letter_orders {
	struct strs contacts;           /* of who reads the letter */
	struct shop_orders hers;        /* newest first */
	struct shop_orders named;       /* by the owner or in the thread, the last one first */
	const struct shop_order *order; /* that the letter is about, or NULL */
	struct notes notes;
};

/*
 * number: the order that the owner names, or NULL: the one that the thread names last, best one
 * of hers; else the only one that she has. ERR_NOT_FOUND when there is no such order.
 */
int letter_orders_find(struct desk *d, int64_t thread, const struct address *reader,
	const char *number, struct letter_orders *out, struct err *err) MUST_CHECK;
void letter_orders_clear(struct letter_orders *l);

/* What templates may use: order, customer.orders, voucher. */
void letter_orders_set(const struct letter_orders *l, const struct desk *d, struct context *c);

/* What a letter says, and to whom. */
struct letter_telling {
	const struct address *reader;
	const char *text;
	bool uses_order; /* its template speaks of one */
};

/*
 * 1 and *why (the caller's) when the letter would tell the reader of an order that is not hers: it
 * names one, or uses one, or has its goods, address or tracking; else 0.
 */
int letter_orders_check(struct desk *d, const struct letter_orders *l,
	const struct letter_telling *telling, char **why, struct err *err) MUST_CHECK;

/* Add a warning for each order that the thread names and that is not that of who wrote it. */
void letter_orders_warn(const struct letter_orders *l, const struct address *writer,
	struct strs *warnings);

#endif
