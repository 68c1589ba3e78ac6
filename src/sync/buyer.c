#include "sync/buyer.h"

#include <stdbool.h>
#include <stdint.h>
#include <string.h>

#include "base/strs.h"
#include "mail/message.h"
#include "shop/number.h"
#include "shop/order.h"
#include "store/order.h"

static bool is_her_order(const struct shop_order *o, const struct message *m)
{
	const char *name = message_sender(m)->name;

	if (o->name && name && shop_is_same_name(o->name, name))
		return true;
	return o->email && m->text && strcasestr(m->text, o->email);
}

static int names_her_order(struct store *st, const struct message *m, struct err *err)
{
	struct strs keys = { 0 };
	struct shop_orders orders;
	bool found = false;
	int rc = 0;

	if (m->subject)
		shop_numbers_find(m->subject, true, &keys);
	if (m->text)
		shop_numbers_find(m->text, false, &keys);
	for (size_t i = 0; rc >= 0 && !found && i < keys.n; i++) {
		rc = store_orders_numbered(st, keys.v[i], &orders, err);
		for (size_t j = 0; !found && j < orders.n; j++)
			found = is_her_order(&orders.v[j], m);
		shop_orders_clear(&orders);
	}
	strs_clear(&keys);
	return rc < 0 ? -1 : found;
}

int buyer_wrote(struct store *st, const struct message *m, struct err *err)
{
	int64_t ignored;
	int rc = store_last_import(st, &ignored, err);

	if (rc <= 0)
		return rc;
	rc = store_has_order(st, message_sender(m)->addr, err);
	if (rc == 0 && m->reply_to.n)
		rc = store_has_order(st, m->reply_to.v[0].addr, err);
	return rc == 0 ? names_her_order(st, m, err) : rc;
}
