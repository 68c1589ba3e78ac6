/*
 * order_view - orders as views. Private to desk.
 */
#ifndef DESK_ORDER_VIEW_H
#define DESK_ORDER_VIEW_H

#include "desk/orders.h"
#include "shop/order.h"

/* The view owns copies of everything. */
void order_view_fill(struct order_view *view, const struct shop_order *o);
void order_views_fill(struct order_views *view, const struct shop_orders *list);

/* Whether the order counts: paid, or the export does not say, and neither cancelled nor given back. What was paid for it and not given back. */
bool order_counts(const struct shop_order *o);
int64_t order_worth(const struct shop_order *o);

#endif
