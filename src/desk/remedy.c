/* remedy - what it costs to make a complaint right, beside what the customer is worth. */
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "conf/conf.h"
#include "desk/customer.h"
#include "desk/customers.h"
#include "desk/inside.h"
#include "desk/order_view.h"
#include "shop/money.h"

/* What the goods were sold for: the items, else the subtotal, else the total without shipping. */
static int64_t price_of_goods(const struct shop_order *o)
{
	int64_t sum = 0;

	for (size_t i = 0; i < o->n_items; i++) {
		if (o->items[i].price == SHOP_UNKNOWN) {
			sum = 0;
			break;
		}
		sum += o->items[i].price * o->items[i].quantity;
	}
	if (sum > 0)
		return sum;
	if (o->subtotal != SHOP_UNKNOWN)
		return o->subtotal;
	return o->shipping == SHOP_UNKNOWN ? o->total : o->total - o->shipping;
}

/* As the settings say, when they do in this currency; else as the customer paid. */
static int64_t cost_of_shipping(const struct conf *conf, const struct shop_order *o)
{
	const char *text = conf->shipping_cost;
	const char *currency = text ? money_currency_of(text) : NULL;
	int64_t cost;

	if (text && *text && (!currency || !o->currency || strcmp(currency, o->currency) == 0) &&
		money_parse(text, o->currency, 0, &cost))
		return cost;
	return o->shipping == SHOP_UNKNOWN ? 0 : o->shipping;
}

static int64_t worth_in(const struct customer_view *c, const char *currency)
{
	for (size_t i = 0; i < c->n_worth; i++) {
		const char *known = c->worth[i].currency;

		if (known && currency ? strcmp(known, currency) == 0 : known == currency)
			return c->worth[i].total;
	}
	return 0;
}

/* The order of that number, when it is one of hers; else the newest that counts. */
static const struct shop_order *choose(const struct customer *c, const char *number)
{
	const struct shop_order *newest = NULL;

	for (size_t i = 0; i < c->orders.n; i++) {
		const struct shop_order *o = &c->orders.v[i];

		if (!order_counts(o) || o->total == SHOP_UNKNOWN)
			continue;
		if (number && strcmp(o->number, number) == 0)
			return o;
		newest = newest ? newest : o;
	}
	return newest;
}

void remedy_fill(const struct desk *d, const struct customer *c, const char *number,
	struct customer_view *out)
{
	const struct shop_order *o = choose(c, number);
	struct remedy_view *r = &out->remedy;

	r->cost = r->goods = r->shipping = r->worth = DESK_NO_TIME;
	if (!o)
		return;
	r->order = mem_dup(o->number);
	r->currency = mem_dup(o->currency);
	r->goods = price_of_goods(o) * d->conf->goods_cost / 100;
	r->shipping = cost_of_shipping(d->conf, o);
	r->cost = r->goods + r->shipping;
	r->worth = worth_in(out, o->currency);
}
