/*
 * proactive - customers that should hear from us before they ask.
 */
#ifndef DESK_PROACTIVE_H
#define DESK_PROACTIVE_H

#include <stddef.h>
#include <stdint.h>

#include "base/attr.h"
#include "desk/orders.h"

struct desk;
struct err;

/* An order that is late, or that repeats another one. */
struct proactive_view {
	struct order_view order;
	char *repeats;  /* the number of the order that it repeats; NULL: it is late */
	int64_t since;  /* that it is late, or when the other one was made */
	int64_t thread; /* the newest one that names it; 0: none */
};

struct proactive_views {
	struct proactive_view *v;
	size_t n;
	int64_t as_of; /* when orders were last imported */
};

void proactive_views_clear(struct proactive_views *list);

/*
 * Orders that are paid and not shipped for orders.late_days working days, of customers whom nobody wrote about it
 * yet, the longest first. ERR_REFUSED when the orders were imported too long ago (orders.stale_days), or never.
 */
int desk_orders_late(struct desk *d, struct proactive_views *out, struct err *err) MUST_CHECK;

/* Orders of one person within 24 hours with some of the same goods, none shipped or cancelled yet; oldest first. */
int desk_orders_duplicate(struct desk *d, struct proactive_views *out, struct err *err) MUST_CHECK;

#endif
