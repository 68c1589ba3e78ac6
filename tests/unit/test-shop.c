/* Money, numbers of orders, and what one order says anew. */
#include "test.h"

#include <stdlib.h>
#include <string.h>

#include "base/buf.h"
#include "base/mem.h"
#include "base/strs.h"
#include "shop/money.h"
#include "shop/number.h"
#include "shop/order.h"

static void amounts_are_read_as_they_are_written(void **state)
{
	static const struct {
		const char *text, *currency;
		char decimal;
		int64_t amount;
	} cases[] = {
		{ "59.00", "EUR", 0, 5900 }, { "59", "EUR", 0, 5900 }, { "1,234.56", "USD", 0, 123456 },
		{ "1.234,56", "EUR", 0, 123456 }, { "1 234,56", "PLN", 0, 123456 }, { "1'234.50", "CHF", 0, 123450 },
		{ "12,30 €", "EUR", 0, 1230 }, { "€12.3", "EUR", 0, 1230 }, { "-5.00", "EUR", 0, -500 },
		{ "(5.00)", "EUR", 0, -500 }, { "1,234", "USD", 0, 123400 }, { "1.234", "EUR", 0, 123400 },
		{ "1.234", "EUR", '.', 123 }, { "19.999", "EUR", '.', 2000 }, { "1,234,567", "USD", 0, 123456700 },
		{ "1500", "JPY", 0, 1500 }, { "1.500", "KWD", 0, 1500 }, { ".50", "USD", 0, 50 }, { "0.00", "EUR", 0, 0 },
		{ "1\u00a0234,50 zł", "PLN", 0, 123450 }
	};
	int64_t amount;

	(void)state;
	for (size_t i = 0; i < sizeof(cases) / sizeof(*cases); i++) {
		assert_true(money_parse(cases[i].text, cases[i].currency, cases[i].decimal, &amount));
		if (amount != cases[i].amount)
			print_error("%s\n", cases[i].text);
		assert_int_equal(amount, cases[i].amount);
	}
	assert_false(money_parse("free", "EUR", 0, &amount));
	assert_false(money_parse("", "EUR", 0, &amount));
	assert_false(money_parse("1x2", "EUR", 0, &amount));
	assert_false(money_parse("99999999999999999999", "EUR", 0, &amount));
}

static void assert_money(int64_t amount, const char *currency, const char *want)
{
	char *text = money_text(amount, currency);

	assert_string_equal(text, want);
	free(text);
}

static void amounts_are_written_with_their_currency(void **state)
{
	(void)state;
	assert_money(5900, "EUR", "59.00 EUR");
	assert_money(-5, "EUR", "-0.05 EUR");
	assert_money(1500, "JPY", "1500 JPY");
	assert_money(1500, "KWD", "1.500 KWD");
	assert_money(1, NULL, "0.01");
	assert_string_equal(money_currency_of("€12"), "EUR");
	assert_string_equal(money_currency_of("12 PLN"), "PLN");
	assert_string_equal(money_currency_of("12 zł"), "PLN");
	assert_string_equal(money_currency_of("R$ 5"), "BRL");
	assert_null(money_currency_of("12"));
}

/* Keys between blanks. */
static void assert_numbers(const char *text, bool is_subject, const char *want)
{
	struct strs keys = { 0 };
	struct buf found = { 0 };

	shop_numbers_find(text, is_subject, &keys);
	for (size_t i = 0; i < keys.n; i++)
		buf_printf(&found, "%s%s", i ? " " : "", keys.v[i]);
	if (strcmp(buf_text(&found), want) != 0)
		print_error("%s\n", text);
	assert_string_equal(buf_text(&found), want);
	buf_clear(&found);
	strs_clear(&keys);
}

static void numbers_of_orders_are_found_in_six_languages(void **state)
{
	(void)state;
	assert_numbers("Where is #1042?", false, "1042");
	assert_numbers("Where is # 1042?", false, "1042");
	assert_numbers("SO-10377 has not come", false, "so10377");
	assert_numbers("my order 11002.", false, "11002");
	assert_numbers("Order number: 11002", false, "11002");
	assert_numbers("comanda nr. 1042 nu a ajuns", false, "1042");
	assert_numbers("comenzii mele, nr.1042", false, "");
	assert_numbers("zamówienie nr 1042", false, "1042");
	assert_numbers("w sprawie zamówienia 1042", false, "1042");
	assert_numbers("mi pedido 1042 no llega", false, "1042");
	assert_numbers("il mio ordine n. 1042", false, "1042");
	assert_numbers("أين طلبي رقم ١٠٤٢؟", false, "1042");
	assert_numbers("بخصوص الطلب 1042", false, "1042");
	assert_numbers("order №1042", false, "1042");
	assert_numbers("1042 and #1043, #1042", true, "1042 1043");
	assert_numbers("the order that I made 1042", false, "1042");
	assert_numbers("2026-0042/b -1042- order -1043-", false, "20260042b 1043");
	assert_numbers("order--1042", false, "1042");
	assert_numbers("so_/1042 order", false, "");
	assert_numbers("pedido 1042, 1043, 1044, 1045, 1046", false, "1042 1043 1044 1045");
}

static void what_only_looks_like_a_number_is_none(void **state)
{
	(void)state;
	assert_numbers("I paid 1042 euro in 2026", false, "");
	assert_numbers("call me at 0722 123 456", false, "");
	assert_numbers("I ordered 2 vases", false, "");
	assert_numbers("the order that I made yesterday 1042", false, "");
	assert_numbers("", false, "");
	assert_numbers("###", true, "");
}

static void assert_key(const char *number, const char *want)
{
	char *key = shop_number_key(number);

	assert_string_equal(key, want);
	free(key);
}

static void digits_are_a_number_without_its_letters(void **state)
{
	(void)state;
	assert_true(shop_number_is("so10377", "so10377"));
	assert_true(shop_number_is("so10377", "10377"));
	assert_true(shop_number_is("10377", "10377"));
	assert_false(shop_number_is("10377", "so10377"));
	assert_false(shop_number_is("so10377", "0377"));
	assert_false(shop_number_is("so10377", "1037"));
	assert_false(shop_number_is("so10377b", "10377"));
}

static void a_number_is_one_however_it_is_written(void **state)
{
	(void)state;
	assert_key("#1042", "1042");
	assert_key(" 1042 ", "1042");
	assert_key("SO-10377", "so10377");
	assert_key("so 10377", "so10377");
	assert_key("١٠٤٢", "1042");
	assert_key("--", "");
}

static void assert_phone(const char *phone, const char *want)
{
	char *key = shop_phone_key(phone);

	if (want)
		assert_string_equal(key, want);
	else
		assert_null(key);
	free(key);
}

static void a_phone_is_one_however_it_is_written(void **state)
{
	(void)state;
	assert_phone("+40 722 123 456", "722123456");
	assert_phone("0722-123-456", "722123456");
	assert_phone("0040722123456", "722123456");
	assert_phone("112", NULL);
	assert_phone(NULL, NULL);
}

static void what_an_export_does_not_know_stays(void **state)
{
	char number[] = "#1", email[] = "a@x", city[] = "Cluj";
	struct shop_order known = { .number = mem_dup("#1"), .key = mem_dup("1"), .email = mem_dup("a@x"), .total = 100, .refunded = SHOP_UNKNOWN, .paid = 5, .fulfillment = FULFILLMENT_NONE };
	struct shop_order news = { .number = number, .total = 100, .refunded = SHOP_UNKNOWN, .paid = SHOP_UNKNOWN };

	(void)state;
	assert_false(shop_order_update(&known, &news));
	news.email = email;
	assert_false(shop_order_update(&known, &news));
	news.city = city;
	news.fulfillment = FULFILLMENT_DONE;
	assert_true(shop_order_update(&known, &news));
	assert_string_equal(known.city, "Cluj");
	assert_int_equal(known.fulfillment, FULFILLMENT_DONE);
	assert_int_equal(known.paid, 5);
	assert_false(shop_order_update(&known, &news));
	shop_order_clear(&known);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(amounts_are_read_as_they_are_written),
		cmocka_unit_test(amounts_are_written_with_their_currency),
		cmocka_unit_test(numbers_of_orders_are_found_in_six_languages),
		cmocka_unit_test(what_only_looks_like_a_number_is_none),
		cmocka_unit_test(digits_are_a_number_without_its_letters),
		cmocka_unit_test(a_number_is_one_however_it_is_written),
		cmocka_unit_test(a_phone_is_one_however_it_is_written),
		cmocka_unit_test(what_an_export_does_not_know_stays),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
