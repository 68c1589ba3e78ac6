/* The importer: shapes of files, their encodings, and what is refused. */
#include "test.h"

#include <stdlib.h>
#include <string.h>

#include "base/buf.h"
#include "base/err.h"
#include "calendar/zone.h"
#include "shop/export.h"

static struct err err;

static int read_bytes(const char *bytes, size_t n, const struct export_options *given, struct export *out)
{
	struct export_options options = given ? *given : (struct export_options) { 0 };
	struct zone *zone = zone_new("Europe/Bucharest", &err);
	int rc;

	options.zone = zone;
	err = (struct err) { 0 };
	rc = export_read(bytes, n, &options, out, &err);
	zone_free(zone);
	return rc;
}

static int read_text(const char *text, struct export *out)
{
	return read_bytes(text, strlen(text), NULL, out);
}

#define SHOPIFY "Name,Email,Financial Status,Paid at,Fulfillment Status,Currency,Total,Created at,Lineitem quantity,Lineitem name,Lineitem price,Lineitem sku,Billing Phone\n"

static void shopify_has_a_row_for_each_item(void **state)
{
	struct export x;

	(void)state;
	assert_int_equal(read_text(SHOPIFY
				 "#1042,Ann@Buyer.example,paid,2026-09-10 10:00:00 +0300,,EUR,59.00,2026-09-10 09:59:00 +0300,2,Vase,19.50,V-1,'0722123456\n"
				 "#1042,ann@buyer.example,,,,,,,1,\"Cup, \"\"blue\"\"\",20.00,C-1,\n"
				 "#1043,bob@buyer.example,pending,,fulfilled,EUR,5,2026-09-11 09:00:00 +0300,1,=SUM(A1),5,,\n",
				 &x),
		0);
	assert_string_equal(x.format, "shopify");
	assert_int_equal(x.rows, 3);
	assert_int_equal(x.n_skipped, 0);
	assert_int_equal(x.orders.n, 2);
	assert_string_equal(x.orders.v[0].number, "#1042");
	assert_string_equal(x.orders.v[0].email, "ann@buyer.example");
	assert_string_equal(x.orders.v[0].phone, "0722123456");
	assert_int_equal(x.orders.v[0].total, 5900);
	assert_int_equal(x.orders.v[0].payment, PAYMENT_PAID);
	assert_int_equal(x.orders.v[0].fulfillment, FULFILLMENT_NONE);
	assert_int_equal(x.orders.v[0].created, 1789023540);
	assert_int_equal(x.orders.v[0].n_items, 2);
	assert_string_equal(x.orders.v[0].items[1].name, "Cup, \"blue\"");
	assert_int_equal(x.orders.v[0].items[0].price, 1950);
	assert_int_equal(x.orders.v[1].fulfillment, FULFILLMENT_DONE);
	assert_string_equal(x.orders.v[1].items[0].name, "=SUM(A1)");
	export_clear(&x);
}

static void woocommerce_analytics_packs_its_products(void **state)
{
	struct export x;

	(void)state;
	assert_int_equal(read_text("Date,Order #,N. Revenue (formatted),Status,Customer,Customer type,Product(s),Items sold,Coupon(s),Net Sales,Attribution\n"
				   "2026-09-10 10:00:00,11002,\"€1,059.00\",processing,Ann Lee,new,\"2× Vase, blue, 1× Cup\",3,,1059,Direct\n",
				 &x),
		0);
	assert_string_equal(x.format, "woocommerce-analytics");
	assert_string_equal(x.orders.v[0].number, "11002");
	assert_string_equal(x.orders.v[0].currency, "EUR");
	assert_int_equal(x.orders.v[0].total, 105900);
	assert_int_equal(x.orders.v[0].payment, PAYMENT_PAID);
	assert_int_equal(x.orders.v[0].fulfillment, FULFILLMENT_NONE);
	assert_null(x.orders.v[0].email);
	assert_int_equal(x.orders.v[0].n_items, 2);
	assert_string_equal(x.orders.v[0].items[0].name, "Vase, blue");
	assert_int_equal(x.orders.v[0].items[0].quantity, 2);
	export_clear(&x);
}

static void the_woocommerce_suite_counts_its_items(void **state)
{
	struct export x;

	(void)state;
	assert_int_equal(read_text("order_id,order_number,order_date,status,shipping_total,order_total,order_currency,billing_first_name,billing_last_name,billing_email,billing_phone,meta:wpml_language,line_item_1,Product Item 1 Name,Product Item 1 SKU,Product Item 1 Quantity,Product Item 1 Total,Product Item 2 Name,Product Item 2 SKU,Product Item 2 Quantity,Product Item 2 Total\n"
				   "7,SO-10377,2026-09-10 10:00:00,wc-completed,4.90,44.90,PLN,Jan,Kowalski,jan@buyer.example,+48 600 700 800,pl,name:Vase|quantity:2|total:40.00,Vase,V-1,2,40.00,,,,\n"
				   "8,SO-10378,2026-09-10 10:00:00,cancelled,,10,PLN,Jan,Kowalski,jan@buyer.example,,,,,,,,,,,\n",
				 &x),
		0);
	assert_string_equal(x.format, "woocommerce");
	assert_string_equal(x.orders.v[0].key, "so10377");
	assert_string_equal(x.orders.v[0].name, "Jan Kowalski");
	assert_string_equal(x.orders.v[0].language, "pl");
	assert_int_equal(x.orders.v[0].n_items, 1);
	assert_int_equal(x.orders.v[0].items[0].price, 2000);
	assert_int_equal(x.orders.v[0].fulfillment, FULFILLMENT_DONE);
	assert_true(x.orders.v[1].is_cancelled);
	export_clear(&x);
}

static void any_other_file_is_read_by_a_map(void **state)
{
	static const char text[] = "Bestellnr.;Wann;Wer;Betrag;Währung\n77;07.10.2025 09:50;a@x.example;1.234,50;EUR\n";
	struct strs map = { 0 };
	struct export_options options = { .map = &map };
	struct export x;

	(void)state;
	assert_int_equal(read_text(text, &x), -1);
	assert_non_null(strstr(err.text, "orders map"));
	strs_add(&map, "number=bestellnr");
	strs_add(&map, "date=WANN");
	strs_add(&map, "email=Wer");
	strs_add(&map, "total=Betrag");
	strs_add(&map, "currency=Wahrung");
	assert_int_equal(export_map_check(&map, &err), 0);
	assert_int_equal(read_bytes(text, strlen(text), &options, &x), 0);
	assert_int_equal(x.orders.v[0].total, 123450);
	assert_string_equal(x.orders.v[0].currency, "EUR");
	assert_int_equal(x.orders.v[0].created, 1759819800);
	export_clear(&x);
	strs_add(&map, "colour=X");
	assert_int_equal(export_map_check(&map, &err), -1);
	strs_clear(&map);
}

static void more_rows_than_are_taken_are_named(void **state)
{
	struct buf file = { 0 };
	struct strs map = { 0 };
	struct export_options options = { .map = &map };
	struct export x;

	(void)state;
	strs_add(&map, "number=n");
	strs_add(&map, "email=e");
	strs_add(&map, "date=d");
	buf_puts(&file, "n,e,d\n");
	for (int i = 0; i < 2000005; i++)
		buf_puts(&file, "1,,2025-10-07\n");
	assert_int_equal(read_bytes(file.data, file.len, &options, &x), -1);
	assert_non_null(strstr(err.text, "more than 2000000 rows"));
	strs_clear(&map);
	buf_clear(&file);
}

static void a_date_of_two_meanings_stops_the_import(void **state)
{
	static const char text[] = "Order,Date,Email\n1,25/12/2025,a@x.example\n2,01/02/2026,a@x.example\n";
	struct export_options options = { .dates = DATES_MDY };
	struct export x;

	(void)state;
	assert_int_equal(read_text(text, &x), -1);
	assert_int_equal(err.kind, ERR_DATA);
	assert_non_null(strstr(err.text, "line 3"));
	assert_non_null(strstr(err.text, "--dates dmy"));
	assert_int_equal(read_bytes(text, strlen(text), &options, &x), 0);
	assert_int_equal(x.n_skipped, 1); /* there is no month 25 */
	assert_int_equal(x.orders.v[0].created, 1767304800);
	export_clear(&x);
	options.dates = DATES_DMY;
	assert_int_equal(read_bytes(text, strlen(text), &options, &x), 0);
	assert_int_equal(x.orders.n, 2);
	assert_int_equal(x.orders.v[1].created, 1769896800);
	export_clear(&x);
}

static void what_is_wrong_with_a_row_is_said_with_its_line(void **state)
{
	struct export x;

	(void)state;
	assert_int_equal(read_text("Order,Date,Total,Note\n"
				   "1,2026-09-10,5,\"two\nlines\"\n"
				   ",2026-09-10,5,\n"
				   "3,soon,5,\n"
				   "4,,5,\n"
				   "\n"
				   "5,2026-09-10,free,\n"
				   "6,2026-09-10\n",
				 &x),
		0);
	assert_int_equal(x.orders.n, 2);
	assert_string_equal(x.orders.v[0].note, "two\nlines");
	assert_int_equal(x.n_skipped, 4);
	assert_int_equal(x.skipped[0].line, 4);
	assert_int_equal(x.skipped[1].line, 5);
	assert_int_equal(x.skipped[2].line, 6);
	assert_int_equal(x.skipped[3].line, 8);
	export_clear(&x);
}

static void a_cell_that_is_wrong_is_shown_in_whole_characters(void **state)
{
	struct export x;

	(void)state;
	assert_int_equal(read_text("Order,Date,Total\n"
				   "1,dzień po świętach i po weekendzie żółwiaą,5\n"
				   "2,2026-09-10,siedemdziesiąt siedem złotych i groszóą\n",
				 &x),
		0);
	assert_int_equal(x.n_skipped, 2);
	assert_string_equal(x.skipped[0].why, "\"dzień po świętach i po weekendzie ż\" is no date (date)");
	assert_string_equal(x.skipped[1].why, "\"siedemdziesiąt siedem złotych i grosz\" is no amount (total)");
	export_clear(&x);
}

static void a_malformed_file_gives_nothing(void **state)
{
	static const char *const files[] = {
		"",
		"Order,Date\n1,2026-09-10,extra\n",
		"Order,Date\n1,\"2026-09-10\n",
		"Order,Date,Total\n1,2026-09-10",
		"Order,Date\n1,2026\"-09-10\n",
		"Colour,Size\nred,5\n",
	};
	struct export x;

	(void)state;
	for (size_t i = 0; i < sizeof(files) / sizeof(*files); i++) {
		assert_int_equal(read_text(files[i], &x), -1);
		assert_int_equal(err.kind, ERR_DATA);
		assert_true(*err.text);
	}
	assert_int_equal(read_bytes("PK\3\4\0\0", 6, NULL, &x), -1);
}

static void whether_there_are_addresses_is_known(void **state)
{
	struct export x;

	(void)state;
	assert_int_equal(read_text("Order,Date,Customer\nA-1,2026-09-10,Ann\n", &x), 0);
	assert_false(x.has_email);
	export_clear(&x);
	assert_int_equal(read_text("Order,Date,Email,Email\nA-1,2026-09-10,ann@x.example,bea@x.example\n", &x), 0);
	assert_true(x.has_email);
	assert_string_equal(x.orders.v[0].email, "ann@x.example"); /* of two columns the first */
	export_clear(&x);
}

/* The same order, whatever the file is made of. */
static void assert_encoding(const char *bytes, size_t n)
{
	struct export x;

	assert_int_equal(read_bytes(bytes, n, NULL, &x), 0);
	assert_int_equal(x.orders.n, 1);
	assert_string_equal(x.orders.v[0].name, "Zoé Ünal");
	assert_int_equal(x.orders.v[0].total, 1230);
	export_clear(&x);
}

static void encodings_and_separators_are_found_out(void **state)
{
	static const char utf8[] = "Order,Date,Customer,Total\r\n1,2026-09-10,Zoé Ünal,\"12,30\"\r\n";
	static const char cp1252[] = "Order;Date;Customer;Total\n1;2026-09-10;Zo\xe9 \xdcnal;12,30\n";
	static const char tabs[] = "\xEF\xBB\xBFORDER\tdate \tCustomer\tTotal\n1\t2026-09-10\tZoé Ünal\t12.30\n";
	static const char bars[] = "Order|Date|Customer|Total\n1|2026-09-10|Zoé Ünal|12.30";
	struct buf utf16 = { 0 };
	struct buf big = { 0 };

	(void)state;
	assert_encoding(utf8, strlen(utf8));
	assert_encoding(cp1252, strlen(cp1252));
	assert_encoding(tabs, strlen(tabs));
	assert_encoding(bars, strlen(bars));
	buf_add(&utf16, "\xFF\xFE", 2);
	buf_add(&big, "\xFE\xFF", 2);
	for (const char *p = cp1252; *p; p++) { /* Latin-1 is the beginning of Unicode */
		buf_putc(&utf16, *p);
		buf_putc(&utf16, '\0');
		buf_putc(&big, '\0');
		buf_putc(&big, *p);
	}
	assert_encoding(utf16.data, utf16.len);
	assert_encoding(big.data, big.len);
	buf_clear(&utf16);
	buf_clear(&big);
}

/* A cell with all that may trouble a reader. */
static void add_random_cell(struct buf *cell, unsigned *seed, size_t n)
{
	static const char *const pieces[] = { "\"", ",", "\n", "\r\n", ";", "\t", "é", "=1+1", "a", "@x", "'", "水", "|" };

	for (size_t i = 0; i < n; i++) {
		*seed = *seed * 1103515245u + 12345u;
		buf_puts(cell, pieces[(*seed >> 16) % (sizeof(pieces) / sizeof(*pieces))]);
	}
	buf_putc(cell, '.');
}

static void add_quoted(struct buf *file, const char *text)
{
	buf_putc(file, '"');
	for (; *text; text++) {
		if (*text == '"')
			buf_putc(file, '"');
		buf_putc(file, *text);
	}
	buf_putc(file, '"');
}

static void any_cell_comes_back_as_it_was(void **state)
{
	unsigned seed = 1;

	(void)state;
	for (size_t i = 0; i < 200; i++) {
		struct buf cell = { 0 }, file = { 0 };
		struct export x;

		add_random_cell(&cell, &seed, i == 0 ? 1 << 20 : i);
		buf_puts(&file, "Order,Note,Date\n1,");
		add_quoted(&file, buf_text(&cell));
		buf_puts(&file, ",2026-09-10\n2,,soon\n");
		assert_int_equal(read_bytes(file.data, file.len, NULL, &x), 0);
		assert_int_equal(x.orders.n, 1);
		assert_string_equal(x.orders.v[0].note, buf_text(&cell));
		assert_int_equal(x.n_skipped, 1);
		export_clear(&x);
		buf_clear(&cell);
		buf_clear(&file);
	}
}

/* Cut anywhere, a file is read or refused, and never half understood. */
static void a_file_that_is_cut_is_refused_or_shorter(void **state)
{
	static const char text[] = SHOPIFY
		"#1042,ann@buyer.example,paid,,,EUR,59.00,2026-09-10 09:59:00 +0300,2,\"Va\"\"se\n\",19.50,V-1,'0722123456\n"
		"#1043,bob@buyer.example,paid,,,EUR,60.00,2026-09-10 09:59:00 +0300,2,Cup,19.50,C-1,'0722123457\n";
	struct export x;

	(void)state;
	for (size_t n = strlen(SHOPIFY); n < strlen(text); n++) {
		int rc = read_bytes(text, n, NULL, &x);

		if (rc < 0)
			continue;
		for (size_t i = 0; i < x.orders.n; i++)
			assert_int_equal(x.orders.v[i].total, i ? 6000 : 5900);
		export_clear(&x);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(shopify_has_a_row_for_each_item),
		cmocka_unit_test(woocommerce_analytics_packs_its_products),
		cmocka_unit_test(the_woocommerce_suite_counts_its_items),
		cmocka_unit_test(any_other_file_is_read_by_a_map),
		cmocka_unit_test(more_rows_than_are_taken_are_named),
		cmocka_unit_test(a_date_of_two_meanings_stops_the_import),
		cmocka_unit_test(what_is_wrong_with_a_row_is_said_with_its_line),
		cmocka_unit_test(a_cell_that_is_wrong_is_shown_in_whole_characters),
		cmocka_unit_test(a_malformed_file_gives_nothing),
		cmocka_unit_test(whether_there_are_addresses_is_known),
		cmocka_unit_test(encodings_and_separators_are_found_out),
		cmocka_unit_test(any_cell_comes_back_as_it_was),
		cmocka_unit_test(a_file_that_is_cut_is_refused_or_shorter),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
