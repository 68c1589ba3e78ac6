#include "test.h"

#include "base/err.h"
#include "calendar/calendar.h"

static void hours_are_read_in_order_and_joined(void **state)
{
	struct day_hours h;

	(void)state;
	assert_int_equal(hours_parse(" 14:00-18:00 9:00-13:00  20:00-24:00", &h, NULL), 0);
	assert_int_equal(h.n, 3);
	assert_int_equal(h.v[0].from, 540);
	assert_int_equal(h.v[2].to, 1440);
	hours_clear(&h);
	assert_int_equal(hours_parse("09:00-13:00 13:00-18:00", &h, NULL), 0);
	assert_int_equal(h.n, 1);
	assert_int_equal(h.v[0].to, 1080);
	hours_clear(&h);
}

static void hours_that_make_no_sense_are_refused(void **state)
{
	static const char *const bad[] = { "", "  ", "09:00", "09:00-", "18:00-09:00", "09:00-09:00",
		"09:00-13:00 12:00-18:00", "09:00-13:00,14:00-18:00", "9-17", "09:00-24:01", "09:60-10:00",
		"09:00-13:0", "09:00-13:000", "-1:00-02:00", "25:00-26:00", "09:00-18:00x", "closed" };

	(void)state;
	for (size_t i = 0; i < sizeof(bad) / sizeof(*bad); i++) {
		struct day_hours h = { 0 };
		struct err err = { 0 };

		assert_int_equal(hours_parse(bad[i], &h, &err), -1);
		assert_int_equal(err.kind, ERR_CONFIG);
		assert_null(h.v);
	}
}

static void weekdays_may_wrap(void **state)
{
	bool days[7] = { false, true };

	(void)state;
	assert_int_equal(weekdays_parse("sat-mon", days, NULL), 0);
	assert_true(days[0] && days[5] && days[6]);
	assert_false(days[1] || days[2] || days[3] || days[4]);
	assert_int_equal(weekdays_parse("mon-sun", days, NULL), 0);
	for (int i = 0; i < 7; i++)
		assert_true(days[i]);
	assert_int_equal(weekdays_parse("wed", days, NULL), 0);
	assert_true(days[2]);
	assert_false(days[0] || days[3]);
}

static void what_is_no_weekday_is_refused(void **state)
{
	static const char *const bad[] = { "", "mo", "monday", "mon-", "-fri", "mon-fri-", "mon,tue" };
	bool days[7];

	(void)state;
	for (size_t i = 0; i < sizeof(bad) / sizeof(*bad); i++)
		assert_int_equal(weekdays_parse(bad[i], days, NULL), -1);
}

static void special_days_are_dates_with_or_without_hours(void **state)
{
	static const char *const bad[] = { "", "2026-02-29", "2026-13-01", "2026-1-1", "24.12.2026",
		"2026-12-24T09:00", "2026-12-24x", "2026-12-31 09:00", "20261-02-03", "2026-00-10",
		"2026-01-00" };
	struct special_day day;

	(void)state;
	assert_int_equal(special_day_parse("2028-02-29", &day, NULL), 0);
	assert_int_equal(day.day, 29);
	assert_int_equal(day.hours.n, 0);
	assert_int_equal(special_day_parse("2026-12-31 09:00-13:00", &day, NULL), 0);
	assert_int_equal(day.hours.n, 1);
	hours_clear(&day.hours);
	for (size_t i = 0; i < sizeof(bad) / sizeof(*bad); i++)
		assert_int_equal(special_day_parse(bad[i], &day, NULL), -1);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(hours_are_read_in_order_and_joined),
		cmocka_unit_test(hours_that_make_no_sense_are_refused),
		cmocka_unit_test(weekdays_may_wrap),
		cmocka_unit_test(what_is_no_weekday_is_refused),
		cmocka_unit_test(special_days_are_dates_with_or_without_hours),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
