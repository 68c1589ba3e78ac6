/*
 * customer - what the store knows of a person, gathered. Private to desk.
 */
#ifndef DESK_CUSTOMER_H
#define DESK_CUSTOMER_H

#include "base/attr.h"
#include "base/strs.h"
#include "shop/order.h"
#include "store/person.h"
#include "store/thread.h"

struct customer_view;
struct desk;
struct err;

struct customer {
	struct strs contacts;      /* see store/person.h */
	struct shop_orders orders; /* newest first */
	struct notes notes;
	struct thread_list threads; /* newest first */
};

/* Whoever it is: nothing may be known of her. */
int customer_find(struct desk *d, const char *addr, struct customer *out, struct err *err) MUST_CHECK;
void customer_clear(struct customer *c);

/* What it costs to make an order right: that of this number, else (NULL) the newest. out->worth is filled already. */
void remedy_fill(const struct desk *d, const struct customer *c, const char *number,
	struct customer_view *out);

#endif
