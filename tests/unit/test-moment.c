#include "test.h"

#include <stdlib.h>
#include <string.h>

#include "base/err.h"
#include "calendar/calendar.h"
#include "calendar/moment.h"
#include "shop-week.h"

/* Monday. */
static const char now[] = "2026-09-14T11:10:30+03:00";

/* Monday to Friday from 9, Saturday from 10; closed on Thursday, 17 September. */
static struct calendar make_shop(void)
{
	struct calendar c = shop_week("09:00-13:00 14:00-18:00");

	assert_int_equal(hours_parse("10:00-13:00", &c.week[5], NULL), 0);
	add_special(&c, "2026-09-17", NULL);
	return c;
}

struct row {
	const char *text, *moment;
};

static void assert_rows(const struct row *rows, size_t n)
{
	struct calendar c = make_shop();

	for (size_t i = 0; i < n; i++) {
		struct err err = { 0 };
		char *moment;
		int64_t t;

		if (moment_parse(&c, rows[i].text, at(now), &t, &err) < 0)
			fail_msg("%s: %s", rows[i].text, err.text);
		moment = zone_rfc3339(c.zone, t);
		if (strcmp(moment, rows[i].moment) != 0)
			fail_msg("%s is %s, not %s", rows[i].text, moment, rows[i].moment);
		free(moment);
	}
	calendar_clear(&c);
}

#define ROWS(...)                               \
	((const struct row[]) { __VA_ARGS__ }), \
		sizeof((const struct row[]) { __VA_ARGS__ }) / sizeof(struct row)

static void a_clock_time_is_today(void **state)
{
	(void)state;
	assert_rows(ROWS(
		{ "14:30", "2026-09-14T14:30:00+03:00" },
		{ "at 14:30", "2026-09-14T14:30:00+03:00" },
		{ " 5pm ", "2026-09-14T17:00:00+03:00" },
		{ "12:15 PM", "2026-09-14T12:15:00+03:00" },
		{ "23:59", "2026-09-14T23:59:00+03:00" }));
}

static void a_day_with_a_time(void **state)
{
	(void)state;
	assert_rows(ROWS(
		{ "tomorrow 9", "2026-09-15T09:00:00+03:00" },
		{ "Tomorrow at 9:30", "2026-09-15T09:30:00+03:00" },
		{ "today 18", "2026-09-14T18:00:00+03:00" },
		{ "monday 14:00", "2026-09-21T14:00:00+03:00" },
		{ "sun 7am", "2026-09-20T07:00:00+03:00" },
		{ "3d 12am", "2026-09-17T00:00:00+03:00" },
		{ "2026-10-25 10:00", "2026-10-25T10:00:00+02:00" },
		{ "2026-09-14 16:00:00+03:00", "2026-09-14T16:00:00+03:00" },
		{ "2026-09-14T16:00:00Z", "2026-09-14T19:00:00+03:00" }));
}

static void a_day_without_a_time_begins_when_the_shop_opens(void **state)
{
	(void)state;
	assert_rows(ROWS(
		{ "tomorrow", "2026-09-15T09:00:00+03:00" },
		{ "sat", "2026-09-19T10:00:00+03:00" },
		{ "2026-09-16", "2026-09-16T09:00:00+03:00" },
		{ "1d", "2026-09-15T09:00:00+03:00" }));
}

static void a_closed_day_gives_way_to_the_next_open_one(void **state)
{
	(void)state;
	assert_rows(ROWS(
		{ "thu", "2026-09-18T09:00:00+03:00" },
		{ "3d", "2026-09-18T09:00:00+03:00" },
		{ "sunday", "2026-09-21T09:00:00+03:00" }));
}

static void a_weekday_is_never_today(void **state)
{
	(void)state;
	assert_rows(ROWS(
		{ "mon", "2026-09-21T09:00:00+03:00" },
		{ "mon 17:00", "2026-09-21T17:00:00+03:00" },
		{ "tue", "2026-09-15T09:00:00+03:00" },
		{ "Tuesday", "2026-09-15T09:00:00+03:00" }));
}

static void spans_count_from_now_or_from_today(void **state)
{
	(void)state;
	assert_rows(ROWS(
		{ "2h", "2026-09-14T13:10:30+03:00" },
		{ "in 90 minutes", "2026-09-14T12:40:30+03:00" },
		{ "30m", "2026-09-14T11:40:30+03:00" },
		{ "2 days", "2026-09-16T09:00:00+03:00" },
		{ "1w", "2026-09-21T09:00:00+03:00" },
		{ "in 2 weeks at 8", "2026-09-28T08:00:00+03:00" }));
}

static void working_days_are_open_days(void **state)
{
	(void)state;
	assert_rows(ROWS(
		{ "in 2 working days", "2026-09-16T09:00:00+03:00" },
		{ "3 business days", "2026-09-18T09:00:00+03:00" },
		{ "4 working days 11:00", "2026-09-19T11:00:00+03:00" },
		{ "in 5 working days", "2026-09-21T09:00:00+03:00" }));
}

static void assert_refused(const char *text, const char *why)
{
	struct calendar c = make_shop();
	struct err err = { 0 };
	int64_t t;

	if (moment_parse(&c, text, at(now), &t, &err) == 0)
		fail_msg("\"%s\" was taken", text);
	assert_int_equal(err.kind, ERR_DATA);
	assert_non_null(strstr(err.text, why));
	calendar_clear(&c);
}

static void what_is_no_time_is_refused(void **state)
{
	static const char *const texts[] = { "", " ", "9", "soon", "mon tue", "tomorrow 25", "14:3", "14:60",
		"13pm", "0am", "2026-13-01", "2026-02-30", "0d", "99999d", "3x", "3", "in", "in 2 working",
		"-3d", "tomorrow 9:", "tomorrowx", "3dd", "2h 14:00", "009:00" };

	(void)state;
	for (size_t i = 0; i < sizeof(texts) / sizeof(*texts); i++)
		assert_refused(texts[i], "is no time");
	assert_refused("\xcd\xc6 999", "is no time"); /* no UTF-8 */
}

static void what_is_over_is_refused(void **state)
{
	(void)state;
	assert_refused("11:10", "is over");
	assert_refused("today", "is over");
	assert_refused("2026-09-13", "is over");
	assert_refused("2026-09-14T11:10:30+03:00", "is over");
}

static void a_shop_that_never_opens_still_takes_a_clock_time(void **state)
{
	struct calendar c = { .zone = zone_new("Europe/Bucharest", NULL) };
	int64_t t;

	(void)state;
	assert_int_equal(moment_parse(&c, "tomorrow 9", at(now), &t, NULL), 0);
	assert_int_equal(moment_parse(&c, "tomorrow", at(now), &t, NULL), -1);
	assert_int_equal(moment_parse(&c, "9999 working days", at(now), &t, NULL), -1);
	calendar_clear(&c);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_clock_time_is_today),
		cmocka_unit_test(a_day_with_a_time),
		cmocka_unit_test(a_day_without_a_time_begins_when_the_shop_opens),
		cmocka_unit_test(a_closed_day_gives_way_to_the_next_open_one),
		cmocka_unit_test(a_weekday_is_never_today),
		cmocka_unit_test(spans_count_from_now_or_from_today),
		cmocka_unit_test(working_days_are_open_days),
		cmocka_unit_test(what_is_no_time_is_refused),
		cmocka_unit_test(what_is_over_is_refused),
		cmocka_unit_test(a_shop_that_never_opens_still_takes_a_clock_time),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
