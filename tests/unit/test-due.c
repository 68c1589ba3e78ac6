#include "test.h"

#include <stdlib.h>
#include <string.h>

#include "calendar/calendar.h"
#include "calendar/due.h"
#include "shop-week.h"

static const char split[] = "09:00-13:00 14:00-18:00";

/* Monday to Friday with a break, Christmas, half a day on New Year's Eve. */
static struct calendar make_shop(void)
{
	struct calendar c = shop_week(split);

	add_special(&c, "2026-12-24", "Christmas Eve");
	add_special(&c, "2026-12-25", "Christmas Day");
	add_special(&c, "2026-12-26", "Boxing Day"); /* a Saturday */
	add_special(&c, "2026-12-28", NULL);
	add_special(&c, "2026-12-31 09:00-13:00", NULL);
	return c;
}

static void assert_due(const struct calendar *c, const struct policy *p, const char *received,
	const char *due, const char *why)
{
	char *reason = NULL;
	int64_t t = due_at(c, p, at(received), &reason);
	char *text = zone_rfc3339(c->zone, t);

	assert_string_equal(text, due);
	assert_string_equal(reason, why);
	assert_int_equal(due_at(c, p, at(received), NULL), t);
	free(text);
	free(reason);
}

static void a_mail_is_due_at_the_close_of_its_day_or_of_the_next_open_one(void **state)
{
	static const char *const rows[][3] = {
		{ "2026-09-14T11:10:00+03:00", "2026-09-14T18:00:00+03:00",
			"Received Mon 11:10, open. Close that day 18:00." },
		{ "2026-09-14T07:30:00+03:00", "2026-09-14T18:00:00+03:00",
			"Received Mon 07:30, before opening. Close that day 18:00." },
		{ "2026-09-14T09:00:00+03:00", "2026-09-14T18:00:00+03:00",
			"Received Mon 09:00, open. Close that day 18:00." },
		{ "2026-09-14T13:00:00+03:00", "2026-09-14T18:00:00+03:00",
			"Received Mon 13:00, in the break. Close that day 18:00." },
		{ "2026-09-14T17:59:59+03:00", "2026-09-14T18:00:00+03:00",
			"Received Mon 17:59, open. Close that day 18:00." },
		{ "2026-09-14T18:00:00+03:00", "2026-09-15T18:00:00+03:00",
			"Received Mon 18:00, after close. Next open day Tue 15 Sep, close 18:00." },
		{ "2026-09-12T18:12:00+03:00", "2026-09-14T18:00:00+03:00",
			"Received Sat 18:12, closed (weekend). Next open day Mon 14 Sep, close 18:00." },
		{ "2026-09-11T23:59:59+03:00", "2026-09-14T18:00:00+03:00",
			"Received Fri 23:59, after close. Next open day Mon 14 Sep, close 18:00." },
	};
	struct calendar c = make_shop();

	(void)state;
	for (size_t i = 0; i < sizeof(rows) / sizeof(*rows); i++)
		assert_due(&c, &(struct policy) { 0 }, rows[i][0], rows[i][1], rows[i][2]);
	calendar_clear(&c);
}

static void holidays_are_told_by_name(void **state)
{
	struct calendar c = make_shop();
	struct policy p = { 0 };

	(void)state;
	assert_due(&c, &p, "2026-12-23T19:40:00+02:00", "2026-12-29T18:00:00+02:00",
		"Received Wed 19:40, after close. Closed for holidays: Thu 24 Dec (Christmas Eve), "
		"Fri 25 Dec (Christmas Day), Mon 28 Dec. Next open day Tue 29 Dec, close 18:00.");
	assert_due(&c, &p, "2026-12-25T10:00:00+02:00", "2026-12-29T18:00:00+02:00",
		"Received Fri 10:00, closed (holiday: Christmas Day). Closed for holidays: Mon 28 Dec. "
		"Next open day Tue 29 Dec, close 18:00.");
	assert_due(&c, &p, "2026-12-28T10:00:00+02:00", "2026-12-29T18:00:00+02:00",
		"Received Mon 10:00, closed (holiday). Next open day Tue 29 Dec, close 18:00.");
	assert_due(&c, &p, "2026-12-31T10:00:00+02:00", "2026-12-31T13:00:00+02:00",
		"Received Thu 10:00, open. Close that day 13:00 (special hours).");
	add_special(&c, "2026-12-29", NULL);
	add_special(&c, "2026-12-30", NULL);
	assert_due(&c, &p, "2026-12-23T19:40:00+02:00", "2026-12-31T13:00:00+02:00",
		"Received Wed 19:40, after close. Closed for holidays: Thu 24 Dec (Christmas Eve), "
		"Fri 25 Dec (Christmas Day), Mon 28 Dec and more. Next open day Thu 31 Dec, close 13:00 "
		"(special hours).");
	calendar_clear(&c);
}

static void a_closed_weekday_is_no_weekend(void **state)
{
	struct calendar c = make_shop();

	(void)state;
	hours_clear(&c.week[2]);
	assert_due(&c, &(struct policy) { 0 }, "2026-09-16T10:00:00+03:00", "2026-09-17T18:00:00+03:00",
		"Received Wed 10:00, closed (weekly day off). Next open day Thu 17 Sep, close 18:00.");
	calendar_clear(&c);
}

static void a_mail_close_to_closing_counts_as_overnight(void **state)
{
	struct calendar c = make_shop();
	struct policy p = { .cutoff = 45 * 60 };

	(void)state;
	assert_due(&c, &p, "2026-09-14T17:15:00+03:00", "2026-09-14T18:00:00+03:00",
		"Received Mon 17:15, open. Close that day 18:00.");
	assert_due(&c, &p, "2026-09-14T17:15:01+03:00", "2026-09-15T18:00:00+03:00",
		"Received Mon 17:15, less than 45 min before close. Next open day Tue 15 Sep, close 18:00.");
	/* The break is no close of the day. */
	assert_due(&c, &p, "2026-09-14T12:50:00+03:00", "2026-09-14T18:00:00+03:00",
		"Received Mon 12:50, open. Close that day 18:00.");
	calendar_clear(&c);
}

static void open_hours_count_from_receipt_and_the_earlier_wins(void **state)
{
	struct calendar c = make_shop();
	struct policy p = { .cutoff = 45 * 60, .within = 6 * 3600 };

	(void)state;
	assert_due(&c, &p, "2026-09-14T09:10:00+03:00", "2026-09-14T16:10:00+03:00",
		"Received Mon 09:10, open. Within 6 open hours: Mon 14 Sep, 16:10.");
	assert_due(&c, &p, "2026-09-14T11:00:00+03:00", "2026-09-14T18:00:00+03:00",
		"Received Mon 11:00, open. Close that day 18:00.");
	/* The cutoff does not move what is counted from receipt. */
	assert_due(&c, &p, "2026-09-14T17:30:00+03:00", "2026-09-15T15:30:00+03:00",
		"Received Mon 17:30, less than 45 min before close. Within 6 open hours: "
		"Tue 15 Sep, 15:30.");
	p.within = 90 * 60;
	assert_due(&c, &p, "2026-09-12T11:00:00+03:00", "2026-09-14T10:30:00+03:00",
		"Received Sat 11:00, closed (weekend). Within 90 open minutes: Mon 14 Sep, 10:30.");
	p.within = 3600;
	assert_due(&c, &p, "2026-12-27T11:00:00+02:00", "2026-12-29T10:00:00+02:00",
		"Received Sun 11:00, closed (weekend). Closed for holidays: Mon 28 Dec. "
		"Within 1 open hour: Tue 29 Dec, 10:00.");
	calendar_clear(&c);
}

static void midnight_is_told_as_24_hours(void **state)
{
	struct calendar c = make_shop();

	(void)state;
	hours_clear(&c.week[0]);
	assert_int_equal(hours_parse("00:00-24:00", &c.week[0], NULL), 0);
	assert_due(&c, &(struct policy) { 0 }, "2026-09-13T10:00:00+03:00", "2026-09-15T00:00:00+03:00",
		"Received Sun 10:00, closed (weekend). Next open day Mon 14 Sep, close 24:00.");
	calendar_clear(&c);
}

static void the_close_follows_a_change_of_the_clock(void **state)
{
	struct calendar c = make_shop();

	(void)state;
	assert_due(&c, &(struct policy) { 0 }, "2026-10-24T10:00:00+03:00", "2026-10-26T18:00:00+02:00",
		"Received Sat 10:00, closed (weekend). Next open day Mon 26 Oct, close 18:00.");
	calendar_clear(&c);
}

static void a_calendar_that_ran_out_gives_no_time_to_answer(void **state)
{
	struct calendar c = { .zone = zone_new("UTC", NULL) };

	(void)state;
	assert_due(&c, &(struct policy) { .within = 60 }, "2026-09-14T10:00:00Z",
		"2026-09-14T10:00:00+00:00",
		"Received Mon 10:00, closed (weekly day off). No open day is in sight.");
	calendar_clear(&c);
}

/* A first sync computes one for each thread: that must not be felt. */
static void thousands_of_due_times_cost_less_than_a_second(void **state)
{
	struct calendar c = make_shop();
	struct policy p = { .within = 6 * 3600 };
	int64_t t = at("2026-01-01T00:00:00Z");
	clock_t start = clock();

	(void)state;
	for (int i = 0; i < 2000; i++, t += 15685) {
		char *why;

		due_at(&c, &p, t, &why);
		free(why);
	}
	assert_not_slow(start);
	calendar_clear(&c);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_mail_is_due_at_the_close_of_its_day_or_of_the_next_open_one),
		cmocka_unit_test(holidays_are_told_by_name),
		cmocka_unit_test(a_closed_weekday_is_no_weekend),
		cmocka_unit_test(a_mail_close_to_closing_counts_as_overnight),
		cmocka_unit_test(open_hours_count_from_receipt_and_the_earlier_wins),
		cmocka_unit_test(midnight_is_told_as_24_hours),
		cmocka_unit_test(the_close_follows_a_change_of_the_clock),
		cmocka_unit_test(a_calendar_that_ran_out_gives_no_time_to_answer),
		cmocka_unit_test(thousands_of_due_times_cost_less_than_a_second),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
