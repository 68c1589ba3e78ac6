#include "test.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/err.h"
#include "calendar/calendar.h"
#include "shop-week.h"

enum {
	MINUTE = 60,
	HOUR = 60 * MINUTE,
	DAY = 24 * HOUR,
};

/* hours: one for each day from Monday, NULL is closed. */
static struct calendar make(const char *zone, const char *const hours[7])
{
	struct calendar c = { .zone = zone_new(zone, NULL) };

	assert_non_null(c.zone);
	for (int i = 0; i < 7; i++)
		if (hours[i])
			assert_int_equal(hours_parse(hours[i], &c.week[i], NULL), 0);
	return c;
}

static struct calendar make_weekly(const char *zone, const char *hours)
{
	const char *const week[7] = { hours, hours, hours, hours, hours };

	return make(zone, week);
}

static void assert_moment(const struct calendar *c, int64_t t, const char *expected)
{
	char *text = zone_rfc3339(c->zone, t);

	assert_string_equal(text, expected);
	free(text);
}

static void specials_stay_in_order_and_the_last_word_counts(void **state)
{
	struct calendar c = make_weekly("UTC", "09:00-18:00");
	const struct special_day *special;
	struct civil day = { 2026, 12, 24, 0, 0, 0 };

	(void)state;
	add_special(&c, "2026-12-25", NULL);
	add_special(&c, "2026-01-01", NULL);
	add_special(&c, "2026-12-24", "Christmas Eve");
	add_special(&c, "2026-12-24 09:00-12:00", "half a day");
	assert_int_equal(c.n_specials, 3);
	assert_int_equal(c.specials[0].month, 1);
	assert_int_equal(c.specials[2].day, 25);
	assert_int_equal(calendar_day(&c, &day, &special)->v[0].to, 720);
	assert_string_equal(special->name, "half a day");
	day.day = 32; /* 1 January 2027 is no special day */
	assert_int_equal(calendar_day(&c, &day, &special)->n, 1);
	assert_null(special);
	calendar_clear(&c);
}

static void the_shop_is_open_from_the_first_minute_to_before_the_last(void **state)
{
	struct calendar c = make_weekly("Europe/Bucharest", "09:00-13:00 14:00-18:00");

	(void)state;
	assert_false(calendar_is_open(&c, at("2026-09-14T08:59:59+03:00")));
	assert_true(calendar_is_open(&c, at("2026-09-14T09:00:00+03:00")));
	assert_true(calendar_is_open(&c, at("2026-09-14T12:59:59+03:00")));
	assert_false(calendar_is_open(&c, at("2026-09-14T13:00:00+03:00")));
	assert_true(calendar_is_open(&c, at("2026-09-14T17:59:59+03:00")));
	assert_false(calendar_is_open(&c, at("2026-09-14T18:00:00+03:00")));
	calendar_clear(&c);
}

static void a_shop_that_never_closes_closes_at_midnight(void **state)
{
	const char *const always[7] = { "00:00-24:00", "00:00-24:00", "00:00-24:00", "00:00-24:00",
		"00:00-24:00", "00:00-24:00", "00:00-24:00" };
	struct calendar c = make("America/New_York", always);
	int64_t midnight = at("2026-09-15T00:00:00-04:00");

	(void)state;
	assert_true(calendar_is_open(&c, midnight - 1));
	assert_true(calendar_is_open(&c, midnight));
	assert_int_equal(calendar_next_close(&c, midnight - 1), midnight);
	assert_int_equal(calendar_next_close(&c, midnight), midnight + DAY);
	assert_int_equal(calendar_after_open(&c, midnight - HOUR, 30 * HOUR), midnight + 29 * HOUR);
	calendar_clear(&c);
}

static void working_days_skip_weekends_and_holidays(void **state)
{
	static const struct {
		int n;
		const char *close;
	} rows[] = {
		{ 0, "2027-12-23T18:00:00+02:00" },
		{ 1, "2027-12-24T12:00:00+02:00" },
		{ 2, "2027-12-28T18:00:00+02:00" },
		{ 3, "2027-12-29T18:00:00+02:00" },
		{ 5, "2027-12-31T18:00:00+02:00" },
		{ 6, "2028-01-04T18:00:00+02:00" },
		{ 45, "2028-02-28T18:00:00+02:00" },
		{ 46, "2028-02-29T18:00:00+02:00" },
		{ 47, "2028-03-01T18:00:00+02:00" },
	};
	struct calendar c = make_weekly("Europe/Bucharest", "09:00-18:00");
	int64_t t = at("2027-12-23T10:00:00+02:00"); /* a Thursday */

	(void)state;
	add_special(&c, "2027-12-24 09:00-12:00", NULL);
	add_special(&c, "2027-12-27", "Boxing Day, moved");
	add_special(&c, "2028-01-03", NULL);
	for (size_t i = 0; i < sizeof(rows) / sizeof(*rows); i++)
		assert_moment(&c, calendar_close_in(&c, t, rows[i].n), rows[i].close);
	/* From a closed day, the first open day is the first working day. */
	assert_moment(&c, calendar_close_in(&c, at("2027-12-25T10:00:00+02:00"), 1),
		"2027-12-28T18:00:00+02:00");
	/* After the close, today does not count any more. */
	assert_moment(&c, calendar_close_in(&c, at("2027-12-23T19:00:00+02:00"), 1),
		"2027-12-24T12:00:00+02:00");
	calendar_clear(&c);
}

static void open_time_stands_still_while_the_shop_is_closed(void **state)
{
	struct calendar c = make_weekly("Europe/Bucharest", "09:00-13:00 14:00-18:00");
	int64_t friday = at("2026-09-11T17:00:00+03:00");

	(void)state;
	assert_int_equal(calendar_after_open(&c, friday, 0), friday);
	assert_moment(&c, calendar_after_open(&c, friday, HOUR), "2026-09-11T18:00:00+03:00");
	assert_moment(&c, calendar_after_open(&c, friday, HOUR + 1), "2026-09-14T09:00:01+03:00");
	assert_moment(&c, calendar_after_open(&c, friday, 6 * HOUR), "2026-09-14T15:00:00+03:00");
	calendar_clear(&c);
}

static void hours_follow_the_wall_clock_over_a_change_of_it(void **state)
{
	struct calendar c = make("Europe/Bucharest", (const char *const[7]) { [6] = "02:00-05:00" });

	(void)state;
	/* The clock jumps from 03:00 to 04:00: two hours of three are left. */
	assert_moment(&c, calendar_after_open(&c, at("2026-03-29T00:00:00+02:00"), 2 * HOUR),
		"2026-03-29T05:00:00+03:00");
	/* It goes back from 04:00 to 03:00: there are four. */
	assert_moment(&c, calendar_after_open(&c, at("2026-10-25T00:00:00+03:00"), 4 * HOUR),
		"2026-10-25T05:00:00+02:00");
	calendar_clear(&c);
}

static void hours_that_the_clock_jumps_over_are_no_hours(void **state)
{
	struct calendar c = make("Europe/Bucharest",
		(const char *const[7]) { [0] = "09:00-18:00", [6] = "03:00-04:00" });

	(void)state;
	assert_moment(&c, calendar_next_close(&c, at("2026-03-29T00:00:00+02:00")),
		"2026-03-30T18:00:00+03:00");
	calendar_clear(&c);
}

static void a_calendar_without_an_open_minute_is_refused(void **state)
{
	struct calendar c = make("UTC", (const char *const[7]) { NULL });
	int64_t now = at("2026-09-14T12:00:00Z");
	struct err err;

	(void)state;
	assert_int_equal(calendar_check(&c, now, &err), -1);
	assert_int_equal(err.kind, ERR_CONFIG);
	assert_int_equal(calendar_close_in(&c, now, 3), now);
	assert_int_equal(calendar_after_open(&c, now, 60), now);
	add_special(&c, "2026-09-14 08:00-12:00", NULL); /* is over */
	assert_int_equal(calendar_check(&c, now, &err), -1);
	add_special(&c, "2027-09-14 08:00-12:00", NULL);
	assert_int_equal(calendar_check(&c, now, &err), 0);
	calendar_clear(&c);
}

static void a_shop_open_one_day_a_week_survives_its_holidays(void **state)
{
	struct calendar c = make("UTC", (const char *const[7]) { [1] = "10:00-12:00" });

	(void)state;
	add_special(&c, "2026-09-15", NULL);
	add_special(&c, "2026-09-22", NULL);
	assert_moment(&c, calendar_next_close(&c, at("2026-09-08T12:00:00Z")),
		"2026-09-29T12:00:00+00:00");
	calendar_clear(&c);
}

static void a_fingerprint_tells_calendars_apart(void **state)
{
	struct calendar a = make_weekly("UTC", "09:00-18:00");
	struct calendar b = make_weekly("UTC", "09:00-18:00");
	char *first = calendar_fingerprint(&a);
	char *same = calendar_fingerprint(&b);
	char *other;

	(void)state;
	assert_string_equal(first, same);
	add_special(&b, "2026-12-24", NULL);
	other = calendar_fingerprint(&b);
	assert_string_not_equal(first, other);
	free(first);
	free(same);
	free(other);
	calendar_clear(&a);
	calendar_clear(&b);
}

/*
 * The reference: time is counted in minutes, one by one, in a table of some days that
 * says which of them are open and to which date they belong, made by the wall clock
 * alone. Nowhere do clocks change but at a quarter of an hour, so the wall clock is read then.
 */
enum { TICK = MINUTE };
enum { QUARTER = 15 };
enum { TICKS = 20 * DAY / TICK };
enum { STEP_DAYS = 12 };

struct slow {
	int64_t start;
	unsigned char open[TICKS];
	int day[TICKS]; /* of the month */
};

static void slow_init(struct slow *s, const struct calendar *c, int64_t start)
{
	struct civil now = { 0 };
	const struct day_hours *h = NULL;

	s->start = start;
	for (int i = 0; i < TICKS; i++, now.minute++) {
		if (i % QUARTER == 0) {
			now = zone_civil(c->zone, start + (int64_t)i * TICK);
			h = calendar_day(c, &now, NULL);
		}
		s->day[i] = now.day;
		s->open[i] = 0;
		for (size_t k = 0; k < h->n; k++)
			s->open[i] |= now.minute >= h->v[k].from && now.minute < h->v[k].to;
	}
}

/* The end of the last open minute of its date, for the first date that has one left after t. */
static int64_t slow_next_close(const struct slow *s, int64_t t)
{
	int first = (int)((t - s->start) / TICK);
	int i;
	int last;

	for (i = first; !s->open[i]; i++)
		assert_true(i + 1 < TICKS);
	last = i;
	for (int day = s->day[i]; i < TICKS && s->day[i] == day; i++)
		if (s->open[i])
			last = i;
	return s->start + (int64_t)(last + 1) * TICK;
}

static int64_t slow_after_open(const struct slow *s, int64_t t, int ticks)
{
	int i = (int)((t - s->start) / TICK);

	for (; ticks > 0; i++) {
		assert_true(i < TICKS);
		ticks -= s->open[i];
	}
	return s->start + (int64_t)i * TICK;
}

static void compare_at(const struct calendar *c, const struct slow *s, int64_t t)
{
	int ticks = rand() % 750 + 1;

	assert_int_equal(calendar_is_open(c, t), s->open[(t - s->start) / TICK]);
	assert_int_equal(calendar_next_close(c, t), slow_next_close(s, t));
	assert_int_equal(calendar_after_open(c, t, (int64_t)ticks * TICK), slow_after_open(s, t, ticks));
}

/* Over ten years, with holidays and short days in all of them. */
static void compare_zone(const char *zone, const char *const hours[7])
{
	struct calendar c = make(zone, hours);
	struct slow *s = malloc(sizeof(*s));
	char special[64];

	assert_non_null(s);
	for (int year = 2010; year <= 2020; year++) {
		snprintf(special, sizeof(special), "%d-03-15", year);
		add_special(&c, special, NULL);
		snprintf(special, sizeof(special), "%d-11-05 10:00-12:00", year);
		add_special(&c, special, NULL);
		snprintf(special, sizeof(special), "%d-12-26", year);
		add_special(&c, special, NULL);
	}
	for (int64_t start = at("2010-01-01T00:00:00Z"); start < at("2020-01-01T00:00:00Z"); start += STEP_DAYS * DAY) {
		slow_init(s, &c, start);
		for (int i = 0; i < 20; i++)
			compare_at(&c, s, start + (int64_t)(rand() % (STEP_DAYS * DAY / TICK)) * TICK);
	}
	free(s);
	calendar_clear(&c);
}

static const char *const zones[] = { "Europe/Bucharest", "America/New_York", "Australia/Lord_Howe",
	"Asia/Kathmandu", "America/Sao_Paulo", "Pacific/Apia", "Africa/Casablanca", "Asia/Tehran",
	"America/St_Johns", "Europe/Warsaw" };

static void shop_hours_agree_with_counting_minutes(void **state)
{
	const char *const hours[7] = { "09:00-13:00 14:00-18:00", "09:00-18:00", "10:30-19:45",
		"09:00-13:00 14:00-24:00", "00:00-06:00 22:15-24:00", "10:00-13:00" };

	(void)state;
	srand(2);
	for (size_t i = 0; i < sizeof(zones) / sizeof(*zones); i++)
		compare_zone(zones[i], hours);
}

static void days_of_24_hours_agree_with_counting_minutes(void **state)
{
	const char *const hours[7] = { "00:00-24:00", "00:00-24:00", "00:00-24:00", "00:00-24:00",
		"00:00-24:00", "00:00-24:00", "00:00-24:00" };

	(void)state;
	srand(3);
	for (size_t i = 0; i < 3; i++)
		compare_zone(zones[i], hours);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(specials_stay_in_order_and_the_last_word_counts),
		cmocka_unit_test(the_shop_is_open_from_the_first_minute_to_before_the_last),
		cmocka_unit_test(a_shop_that_never_closes_closes_at_midnight),
		cmocka_unit_test(working_days_skip_weekends_and_holidays),
		cmocka_unit_test(open_time_stands_still_while_the_shop_is_closed),
		cmocka_unit_test(hours_follow_the_wall_clock_over_a_change_of_it),
		cmocka_unit_test(hours_that_the_clock_jumps_over_are_no_hours),
		cmocka_unit_test(a_calendar_without_an_open_minute_is_refused),
		cmocka_unit_test(a_shop_open_one_day_a_week_survives_its_holidays),
		cmocka_unit_test(a_fingerprint_tells_calendars_apart),
		cmocka_unit_test(shop_hours_agree_with_counting_minutes),
		cmocka_unit_test(days_of_24_hours_agree_with_counting_minutes),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
