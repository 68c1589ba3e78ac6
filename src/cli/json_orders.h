/*
 * json_orders - customers and their orders as JSON. Private to cli.
 */
#ifndef CLI_JSON_ORDERS_H
#define CLI_JSON_ORDERS_H

#include <stddef.h>
#include <stdint.h>

#include <jansson.h>

struct customer_view;
struct desk;
struct import_view;
struct order_view;
struct proactive_view;
struct remedy_view;
struct worth_view;

json_t *json_order(const struct desk *d, const struct order_view *o);
json_t *json_import(const struct import_view *view);
/* What show says of who wrote: null when nothing is known. */
json_t *json_buyer(const struct desk *d, const struct customer_view *c);
json_t *json_customer(const struct desk *d, const struct customer_view *c);
json_t *json_proactive(const struct desk *d, const struct proactive_view *p, int64_t as_of);
json_t *json_worth(const struct worth_view *v, size_t n);
json_t *json_remedy(const struct remedy_view *r); /* null when there is no order */

/* An amount in minor units; DESK_NO_TIME: null. */
json_t *json_amount(int64_t amount);

#endif
