/*
 * status - what has become of an order, in the words of exports. Private to shop.
 */
#ifndef SHOP_STATUS_H
#define SHOP_STATUS_H

#include "shop/order.h"

/* Take a word for payment, for fulfillment, or for both in one (WooCommerce's "processing"); unknown words say nothing. */
void status_payment(struct shop_order *o, const char *word);
void status_fulfillment(struct shop_order *o, const char *word);
void status_both(struct shop_order *o, const char *word);

#endif
