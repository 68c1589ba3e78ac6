/*
 * order - an order of the shop, as an export tells it.
 *
 * Times are seconds since the epoch, money is in minor units of its currency
 * (cents). SHOP_UNKNOWN stands for either where the export says nothing; so does
 * NULL for a text. Texts are valid UTF-8 and otherwise as they came: formulas stay text.
 */
#ifndef SHOP_ORDER_H
#define SHOP_ORDER_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

enum { SHOP_UNKNOWN = INT64_MIN };

enum payment {
	PAYMENT_UNKNOWN,
	PAYMENT_PENDING,
	PAYMENT_AUTHORIZED,
	PAYMENT_PARTLY_PAID,
	PAYMENT_PAID,
	PAYMENT_PARTLY_REFUNDED,
	PAYMENT_REFUNDED,
	PAYMENT_VOIDED,
};

enum fulfillment {
	FULFILLMENT_UNKNOWN,
	FULFILLMENT_NONE,
	FULFILLMENT_PARTIAL,
	FULFILLMENT_DONE,
	FULFILLMENT_RESTOCKED,
	FULFILLMENT_ON_HOLD,
};

const char *payment_name(enum payment payment); /* "paid"; NULL when unknown */
const char *fulfillment_name(enum fulfillment fulfillment);
enum payment payment_of(const char *name); /* NULL and what is no name: unknown */
enum fulfillment fulfillment_of(const char *name);

struct shop_item {
	char *sku; /* or NULL */
	char *name;
	int64_t quantity;
	int64_t price; /* of one */
};

struct shop_order {
	char *number; /* as the shop writes it: "#1042" */
	char *key;    /* shop_number_key() of it */
	char *email;  /* in lower case */
	char *phone;
	char *name; /* of the customer */
	char *address;
	char *city;
	char *zip;
	char *country;
	char *currency; /* "EUR" */
	int64_t subtotal;
	int64_t shipping;
	int64_t total;
	int64_t refunded;
	enum payment payment;
	enum fulfillment fulfillment;
	bool is_cancelled;
	int64_t created;
	int64_t paid;
	int64_t fulfilled;
	int64_t cancelled;
	char *language; /* "es" */
	char *tracking;
	char *tags;
	char *risk;
	char *note;
	struct shop_item *items;
	size_t n_items;
	int line; /* of the file, where it begins */
};

struct shop_orders {
	struct shop_order *v;
	size_t n;
};

void shop_order_clear(struct shop_order *o);
void shop_orders_clear(struct shop_orders *list);

/* Takes sku and name over. */
void shop_order_add_item(struct shop_order *o, const struct shop_item *item);

/* What one phone number is known by, however it is written: its last digits. NULL: that is none. The caller frees. */
char *shop_phone_key(const char *phone);

/* Whether every word of a name, two at least, stands in another one: "Lee, Ann" is "Ann Lee". */
bool shop_is_same_name(const char *known, const char *name);

/* Whether from says anything else than to; then to says it, too. What from does not know stays. */
bool shop_order_update(struct shop_order *to, const struct shop_order *from);

#endif
