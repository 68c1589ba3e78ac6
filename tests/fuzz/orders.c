/* Exports of orders, amounts, and numbers in a text: the first byte tells which, and how it is read. */
#include "fuzz.h"

#include <string.h>

#include "base/buf.h"
#include "base/err.h"
#include "base/mem.h"
#include "base/strs.h"
#include "calendar/zone.h"
#include "shop/export.h"
#include "shop/money.h"
#include "shop/number.h"
#include "shop/order.h"
#include "shop/proactive.h"
#include "text/utf8.h"

enum { LARGEST = 1000000000 }; /* of the amounts that can be written with all their digits */

static void check_text(const char *s)
{
	must(!s || utf8_is_valid(s, strlen(s)), "a text is valid UTF-8");
}

static void check_order(const struct shop_order *o)
{
	const char *const texts[] = { o->number, o->email, o->phone, o->name, o->address, o->city, o->zip, o->country,
		o->currency, o->language, o->tracking, o->tags, o->risk, o->note };

	must(o->number && o->key && *o->key, "an order has a number");
	must(shop_number_is(o->key, o->key), "an order is known by its key");
	must(o->created != SHOP_UNKNOWN, "an order has a date");
	for (size_t i = 0; i < sizeof(texts) / sizeof(*texts); i++)
		check_text(texts[i]);
	for (size_t i = 0; i < o->n_items; i++) {
		check_text(o->items[i].name);
		check_text(o->items[i].sku);
	}
}

/* Reading the same file twice says nothing new. */
static void check_update(const struct shop_order *o)
{
	struct shop_order copy = { 0 };

	shop_order_update(&copy, o);
	must(!shop_order_update(&copy, o), "what is known is not news");
	shop_order_clear(&copy);
}

static void find_duplicates(const struct shop_orders *orders)
{
	int64_t *people = mem_alloc((orders->n + 1) * sizeof(*people));
	struct duplicates found = { 0 };

	for (size_t i = 0; i < orders->n; i++)
		people[i] = (int64_t)(i % 3);
	orders_find_duplicates(orders, people, &found);
	for (size_t i = 0; i < found.n; i++)
		must(found.v[i].first < orders->n && found.v[i].second < orders->n, "a duplicate is in the list");
	free(found.v);
	free(people);
}

static void read_export(const char *bytes, size_t n, unsigned how)
{
	struct err err = { 0 };
	struct zone *zone = zone_new("Europe/Bucharest", &err);
	struct strs map = { 0 };
	struct export_options options = {
		.zone = zone,
		.dates = how % 3 == 0 ? DATES_UNKNOWN : how % 3 == 1 ? DATES_DMY
								     : DATES_MDY,
		.currency = how & 4 ? "EUR" : NULL,
		.map = how & 8 ? &map : NULL,
	};
	struct export x;

	strs_add(&map, "number=a");
	strs_add(&map, "date=b");
	strs_add(&map, "name=c");
	strs_add(&map, "decimal=,");
	if (export_read(bytes, n, &options, &x, &err) < 0)
		must(err.kind == ERR_DATA, "what is wrong is the file");
	for (size_t i = 0; i < x.orders.n; i++) {
		check_order(&x.orders.v[i]);
		check_update(&x.orders.v[i]);
	}
	find_duplicates(&x.orders);
	for (size_t i = 0; i < x.n_skipped; i++)
		check_text(x.skipped[i].why);
	export_clear(&x);
	strs_clear(&map);
	zone_free(zone);
}

static void read_money(const char *text)
{
	int64_t amount, again;
	char *written;

	if (!money_parse(text, "EUR", 0, &amount) || llabs(amount) >= LARGEST)
		return;
	written = money_text(amount, "EUR");
	must(money_parse(written, "EUR", '.', &again) && again == amount, "an amount that was written is read as it was");
	free(written);
}

static void find_numbers(const char *text)
{
	struct strs keys = { 0 };

	shop_numbers_find(text, true, &keys);
	for (size_t i = 0; i < keys.n; i++) {
		must(*keys.v[i] && utf8_is_valid(keys.v[i], strlen(keys.v[i])), "a key is a word");
		for (size_t k = 0; k < i; k++)
			must(strcmp(keys.v[i], keys.v[k]) != 0, "each is found once");
	}
	strs_clear(&keys);
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t n)
{
	const char *data = (const char *)bytes + 1;
	struct buf text = { 0 };

	if (n == 0)
		return 0;
	utf8_repair(data, strnlen(data, n - 1), &text);
	switch (bytes[0] & 0x60) {
	case 0x40:
		read_money(buf_text(&text));
		break;
	case 0x60:
		find_numbers(buf_text(&text));
		break;
	default:
		read_export(data, n - 1, bytes[0] & 0x1F);
	}
	buf_clear(&text);
	return 0;
}
