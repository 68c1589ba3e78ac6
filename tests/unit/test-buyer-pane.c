#include "tui-kit.h"

#include <stdlib.h>
#include <string.h>

#include "base/buf.h"
#include "base/file.h"
#include "base/mem.h"
#include "desk/customers.h"
#include "desk/orders.h"
#include "mail/reader.h"
#include "text/bidi.h"
#include "tui/buyer_pane.h"
#include "tui/canvas.h"
#include "tui/views.h"

static const char orders[] =
	"Name,Email,Financial Status,Fulfillment Status,Currency,Total,Shipping,Created at,Lineitem quantity,"
	"Lineitem name,Lineitem price,Billing Name,Phone,Tracking Number\n"
	"#10482,john.brown@mailbox.example,paid,fulfilled,EUR,59.00,6.00,2026-09-01 10:00:00 +0300,1,"
	"Harbour mug set in blue,53.00,John Brown,+40 721 000 111,LM204417730RO\n"
	"#10495,john.brown@mailbox.example,paid,unfulfilled,EUR,41.00,6.00,2026-09-07 10:00:00 +0300,1,"
	"Salt teapot,35.00,John Brown,+40 721 000 111,\n"
	"#9001,john.brown@mailbox.example,refunded,fulfilled,EUR,20.00,5.00,2025-03-02 10:00:00 +0300,1,"
	"Sponge holder,15.00,John Brown,+40 721 000 111,\n"
	"#10439,layla.haddad@bareed.example,paid,fulfilled,EUR,80.00,8.00,2026-08-20 10:00:00 +0300,2,"
	"صحن السلطة الأزرق,36.00,ليلى حداد,,\n";

static void import(struct app *app, const char *csv)
{
	char *path = mem_printf("%s/orders.csv", app->folder);
	const struct import_request request = { .path = path };
	struct import_view report = { 0 };

	assert_int_equal(file_write_new(path, csv, strlen(csv), &app->err), 0);
	assert_int_equal(desk_import_orders(app->desk, &request, &report, &app->err), 0);
	import_view_clear(&report);
	free(path);
}

static struct app *open_reader(void **state, const char *query)
{
	struct app *app = *state;

	kit_open(app, reader_view_new(app, kit_thread(app, query), &app->err));
	return app;
}

/* What stands right of the rule, without it. The caller frees. */
static char *pane_text(struct app *app, int rows, int columns)
{
	struct canvas whole;
	struct canvas side;
	const int beside = buyer_pane_columns(columns);
	char *text;

	canvas_init(&whole, rows, columns);
	app->view->type->draw(app->view, &whole);
	side = canvas_side(&whole, columns - beside + 2, beside - 2);
	text = canvas_text(&side);
	canvas_clear(&whole);
	return text;
}

static void pane_shows(struct app *app, int rows, int columns, const char *expected)
{
	char *text = pane_text(app, rows, columns);
	size_t len = strlen(text);

	while (len > 0 && text[len - 1] == '\n')
		text[--len] = '\0';
	if (strcmp(text, expected) != 0)
		fail_msg("the pane is\n%s\nand was to be\n%s\n", text, expected);
	free(text);
}

static void a_wide_screen_has_room_for_the_buyer(void **state)
{
	(void)state;
	assert_int_equal(buyer_pane_columns(80), 0);
	assert_int_equal(buyer_pane_columns(119), 0);
	assert_int_equal(buyer_pane_columns(120), 40);
	assert_int_equal(buyer_pane_columns(150), 50);
	assert_int_equal(buyer_pane_columns(300), 60);
}

static const char john[] =
	" John Brown\n"
	" john.brown@mailbox.example\n"
	" +40 721 000 111\n"
	"\n"
	" Worth 100.00 EUR: 2 orders, 50.00 EUR\n"
	" on average\n"
	" Sending #10482 again costs 32.50 EUR\n"
	"\n"
	" Orders (imported now)\n"
	" #10482  Tue 1 Sep  59.00 EUR\n"
	"   paid, fulfilled  LM204417730RO\n"
	"   1 x Harbour mug set in blue\n"
	" #10495  Mon 7 Sep  41.00 EUR\n"
	"   paid, unfulfilled\n"
	" #9001  Sun 2 Mar 2025  20.00 EUR\n"
	"   refunded, fulfilled";

static void it_tells_who_wrote_and_what_she_bought(void **state)
{
	struct app *app = *state;

	import(app, orders);
	open_reader(state, "from:john.brown");
	pane_shows(app, 38, 120, john);
	assert_true(kit_has(app, 38, 120, "\n Hi,"));
	assert_false(kit_has(app, 38, 119, "Orders (imported"));
	assert_true(kit_has(app, 38, 119, "\n Hi,"));
}

static void the_order_that_is_spoken_of_comes_first(void **state)
{
	struct app *app = *state;
	struct buyer_pane pane = { 0 };
	struct canvas c;
	char *text;

	import(app, orders);
	canvas_init(&c, 20, 40);
	assert_int_equal(buyer_pane_load(&pane, app->desk, kit_thread(app, "from:john.brown"), NULL, &app->err), 0);
	buyer_pane_draw(&pane, &c, app->desk);
	text = canvas_text(&c);
	assert_non_null(strstr(text, "│   1 x Salt teapot\n │ #10482")); /* without one, the newest */
	free(text);
	buyer_pane_clear(&pane);
	canvas_clear(&c);
}

static void what_does_not_fit_is_counted(void **state)
{
	struct app *app = *state;
	char *text;

	import(app, orders);
	open_reader(state, "from:john.brown");
	text = pane_text(app, 10, 120);
	assert_non_null(strstr(text, " Orders (imported now)\n … 7 more lines (:customer)\n"));
	assert_null(strstr(text, "#10495"));
	free(text);
	text = pane_text(app, 15, 120);
	assert_non_null(strstr(text, "\n … 2 more lines (:customer)\n"));
	free(text);
	text = pane_text(app, 16, 120);
	assert_null(strstr(text, "more line"));
	free(text);
	text = pane_text(app, 1, 120);
	assert_string_equal(text, " … 16 more lines (:customer)\n");
	free(text);
}

static void warnings_and_vouchers_are_in_sight(void **state)
{
	struct app *app = *state;
	char *text;

	import(app, orders);
	assert_int_equal(desk_give_voucher(app->desk, "john.brown@mailbox.example", "SORRY10", "10.00 EUR", 0, &app->err), 0);
	assert_int_equal(desk_give_voucher(app->desk, "john.brown@mailbox.example", "SORRY5", "5.00 EUR", 0, &app->err), 0);
	assert_int_equal(desk_note_customer(app->desk, "john.brown@mailbox.example", true, "two chargebacks", &app->err), 0);
	assert_int_equal(desk_note_customer(app->desk, "john.brown@mailbox.example", false, "likes blue", &app->err), 0);
	open_reader(state, "from:john.brown");
	text = pane_text(app, 38, 150);
	assert_non_null(strstr(text, "\n ! already compensated twice in 90 days\n ! fraud: two chargebacks\n"));
	assert_non_null(strstr(text, "\n Noted and given\n Tue 8 Sep  likes blue\n"
				     " Tue 8 Sep  voucher SORRY5  5.00 EUR\n Tue 8 Sep  voucher SORRY10  10.00 EUR\n"));
	free(text);
}

static void a_reload_brings_what_is_new(void **state)
{
	struct app *app = *state;

	open_reader(state, "from:john.brown");
	assert_true(kit_has(app, 38, 120, "No orders were imported yet"));
	import(app, orders);
	app_changed(app);
	pane_shows(app, 38, 120, john);
}

static void another_customers_order_is_a_warning(void **state)
{
	struct app *app = *state;
	char *text;

	import(app, "Order no,Email,Payment status,Currency,Total,Created at\n"
		    "#10482,mary@other.example,paid,EUR,59.00,2026-09-01 10:00:00 +0300\n");
	open_reader(state, "from:john.brown");
	text = pane_text(app, 38, 160);
	assert_non_null(strstr(text, " ! order #10482, which is named here, is that of\n"));
	assert_non_null(strstr(text, "\n No orders (imported now)"));
	free(text);
}

static void other_threads_are_listed(void **state)
{
	struct app *app = *state;
	char *text;

	assert_int_equal(desk_merge_customers(app->desk, "grace@murphyhome.example", "emma.clarke@phonemail.example", &app->err), 0);
	open_reader(state, "from:grace");
	text = pane_text(app, 38, 120);
	assert_non_null(strstr(text, "\n emma.clarke@phonemail.example\n"));
	assert_non_null(strstr(text, "\n Other threads\n Wrong colour\n   Tue 8 Sep, open\n"));
	assert_null(strstr(text, "Refund for order"));
	free(text);
}

/* Whether a line that ends in the text, as it reads on a screen, begins so. */
static bool has_visual(const char *screen, const char *text, const char *before)
{
	struct buf visual = { .limit = 1000 };
	char *line;
	bool found;

	bidi_visual(text, &visual);
	line = mem_printf("%s%s\n", before, buf_text(&visual));
	found = strstr(screen, line) != NULL;
	free(line);
	buf_clear(&visual);
	return found;
}

static void arabic_reads_from_right_to_left(void **state)
{
	struct app *app = *state;
	struct canvas c;
	char *text;

	import(app, orders);
	open_reader(state, "from:layla");
	canvas_init(&c, 20, 120);
	c.reorder = true;
	app->view->type->draw(app->view, &c);
	text = canvas_text(&c);
	assert_true(has_visual(text, "ليلى حداد", "│ "));
	assert_true(has_visual(text, "  2 x صحن السلطة الأزرق", "│ "));
	assert_non_null(strstr(text, "│ #10439  Thu 20 Aug  80.00 EUR\n"));
	for (int row = 0; row < 20; row++)
		assert_string_equal(canvas_at(&c, row, 81)->text, "│");
	free(text);
	canvas_clear(&c);
}

int main(int argc, char **argv)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_wide_screen_has_room_for_the_buyer),
		KIT_TEST(it_tells_who_wrote_and_what_she_bought),
		KIT_TEST(the_order_that_is_spoken_of_comes_first),
		KIT_TEST(what_does_not_fit_is_counted),
		KIT_TEST(warnings_and_vouchers_are_in_sight),
		KIT_TEST(a_reload_brings_what_is_new),
		KIT_TEST(another_customers_order_is_a_warning),
		KIT_TEST(other_threads_are_listed),
		KIT_TEST(arabic_reads_from_right_to_left),
	};

	if (KIT_WORKER(argc, argv))
		return worker_main(NULL, NULL);
	return cmocka_run_group_tests(tests, NULL, NULL);
}
