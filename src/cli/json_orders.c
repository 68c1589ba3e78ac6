#include "cli/json_orders.h"

#include "cli/json.h"
#include "desk/customers.h"
#include "desk/desk.h"
#include "desk/orders.h"
#include "desk/proactive.h"

json_t *json_amount(int64_t amount)
{
	return amount == DESK_NO_TIME ? json_null() : json_integer(amount);
}

static json_t *items(const struct order_view *o)
{
	json_t *array = json_array();

	for (size_t i = 0; i < o->n_items; i++)
		json_array_append_new(array,
			json_pack("{s:o, s:o, s:I, s:o}", "sku", json_text(o->items[i].sku), "name",
				json_text(o->items[i].name), "quantity", (json_int_t)o->items[i].quantity,
				"price", json_amount(o->items[i].price)));
	return array;
}

json_t *json_order(const struct desk *d, const struct order_view *o)
{
	json_t *j = json_object();

	json_object_set_new(j, "number", json_text(o->number));
	json_object_set_new(j, "date", json_time(d, o->date));
	json_object_set_new(j, "name", json_text(o->name));
	json_object_set_new(j, "email", json_text(o->email));
	json_object_set_new(j, "phone", json_text(o->phone));
	json_object_set_new(j, "currency", json_text(o->currency));
	json_object_set_new(j, "total", json_amount(o->total));
	json_object_set_new(j, "shipping", json_amount(o->shipping));
	json_object_set_new(j, "refunded", json_amount(o->refunded));
	json_object_set_new(j, "payment", json_text(o->payment));
	json_object_set_new(j, "fulfillment", json_text(o->fulfillment));
	json_object_set_new(j, "cancelled", json_boolean(o->is_cancelled));
	json_object_set_new(j, "paid", json_time(d, o->paid));
	json_object_set_new(j, "shipped", json_time(d, o->shipped));
	json_object_set_new(j, "tracking", json_text(o->tracking));
	json_object_set_new(j, "risk", json_text(o->risk));
	json_object_set_new(j, "tags", json_text(o->tags));
	json_object_set_new(j, "note", json_text(o->note));
	json_object_set_new(j, "items", items(o));
	return j;
}

json_t *json_import(const struct import_view *view)
{
	json_t *skipped = json_array();

	for (size_t i = 0; i < view->n_skipped; i++)
		json_array_append_new(skipped, json_pack("{s:i, s:o}", "line", view->skipped[i].line,
						       "why", json_text(view->skipped[i].why)));
	return json_pack("{s:s, s:i, s:i, s:i, s:i, s:o, s:o}", "format", view->format, "rows", view->rows,
		"new", view->added, "updated", view->updated, "unchanged", view->unchanged, "skipped",
		skipped, "warning", json_text(view->warning));
}

json_t *json_worth(const struct worth_view *v, size_t n)
{
	json_t *array = json_array();

	for (size_t i = 0; i < n; i++)
		json_array_append_new(array,
			json_pack("{s:o, s:I, s:I, s:i}", "currency", json_text(v[i].currency), "total",
				(json_int_t)v[i].total, "average", (json_int_t)v[i].average, "orders",
				v[i].orders));
	return array;
}

json_t *json_remedy(const struct remedy_view *r)
{
	if (!r->order)
		return json_null();
	return json_pack("{s:o, s:o, s:o, s:o, s:o, s:o}", "order", json_text(r->order), "currency",
		json_text(r->currency), "cost", json_amount(r->cost), "goods", json_amount(r->goods),
		"shipping", json_amount(r->shipping), "worth", json_amount(r->worth));
}

static json_t *notes(const struct desk *d, const struct customer_view *c)
{
	json_t *array = json_array();

	for (size_t i = 0; i < c->n_notes; i++) {
		const struct note_view *n = &c->notes[i];

		json_array_append_new(array,
			json_pack("{s:s, s:o, s:o, s:o, s:o, s:o, s:o}", "kind", n->kind, "date",
				json_time(d, n->date), "thread",
				n->thread ? json_integer(n->thread) : json_null(), "text",
				json_text(n->text), "code", json_text(n->code), "amount",
				json_amount(n->amount), "currency", json_text(n->currency)));
	}
	return array;
}

json_t *json_customer(const struct desk *d, const struct customer_view *c)
{
	json_t *orders = json_array();
	json_t *threads = json_array();
	json_t *j = json_object();

	for (size_t i = 0; i < c->orders.n; i++)
		json_array_append_new(orders, json_order(d, &c->orders.v[i]));
	for (size_t i = 0; i < c->threads.n; i++)
		json_array_append_new(threads, json_thread(d, &c->threads.v[i]));
	json_object_set_new(j, "email", json_text(c->email));
	json_object_set_new(j, "name", json_text(c->name));
	json_object_set_new(j, "language", json_text(c->language));
	json_object_set_new(j, "emails", json_strings(&c->emails));
	json_object_set_new(j, "phones", json_strings(&c->phones));
	json_object_set_new(j, "similar", json_strings(&c->similar));
	json_object_set_new(j, "orders", orders);
	json_object_set_new(j, "worth", json_worth(c->worth, c->n_worth));
	json_object_set_new(j, "remedy", json_remedy(&c->remedy));
	json_object_set_new(j, "threads", threads);
	json_object_set_new(j, "notes", notes(d, c));
	json_object_set_new(j, "compensated", json_integer(c->compensated));
	json_object_set_new(j, "fraud", json_boolean(c->has_fraud));
	json_object_set_new(j, "warnings", json_strings(&c->warnings));
	json_object_set_new(j, "orders_as_of", json_time(d, c->orders_as_of));
	return j;
}

json_t *json_proactive(const struct desk *d, const struct proactive_view *p, int64_t as_of)
{
	const struct order_view *o = &p->order;
	json_t *j = json_order(d, o);

	json_object_set_new(j, "customer", json_pack("{s:o, s:o}", "name", json_text(o->name ? o->name : ""), "email", json_text(o->email ? o->email : "")));
	json_object_set_new(j, "thread", p->thread ? json_integer(p->thread) : json_null());
	json_object_set_new(j, "repeats", json_text(p->repeats));
	json_object_set_new(j, "since", json_time(d, p->since));
	json_object_set_new(j, "orders_as_of", json_time(d, as_of));
	return j;
}

json_t *json_buyer(const struct desk *d, const struct customer_view *c)
{
	json_t *orders = json_array();

	for (size_t i = 0; i < c->orders.n; i++)
		json_array_append_new(orders, json_order(d, &c->orders.v[i]));
	return json_pack("{s:o, s:o, s:o, s:i, s:o, s:o}", "orders", orders, "worth",
		json_worth(c->worth, c->n_worth), "remedy", json_remedy(&c->remedy), "compensated",
		c->compensated, "warnings", json_strings(&c->warnings), "orders_as_of",
		json_time(d, c->orders_as_of));
}
