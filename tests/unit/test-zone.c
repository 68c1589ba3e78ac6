#include "test.h"

#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

#include "base/err.h"
#include "base/rfc3339.h"
#include "calendar/zone.h"

static int64_t utc(const char *text)
{
	int64_t t;

	assert_int_equal(rfc3339_parse(text, &t, NULL), 0);
	return t;
}

static struct zone *open_zone(const char *name)
{
	struct zone *z = zone_new(name, NULL);

	assert_non_null(z);
	return z;
}

/* What zone_time() makes of a wall-clock time, written in the zone. */
static void assert_time(const char *zone, struct civil wall, const char *expected)
{
	struct zone *z = open_zone(zone);
	char *text = zone_rfc3339(z, zone_time(z, &wall));

	assert_string_equal(text, expected);
	free(text);
	zone_free(z);
}

static void names_of_the_tz_database_are_zones(void **state)
{
	static const char *const names[] = { "Europe/Bucharest", "America/Argentina/Buenos_Aires",
		"UTC", "Etc/GMT+3", "Asia/Calcutta", "EST", "EST5EDT", "Europe/Kyiv", "America/Port-au-Prince" };

	(void)state;
	for (size_t i = 0; i < sizeof(names) / sizeof(*names); i++) {
		struct zone *z = open_zone(names[i]);

		assert_string_equal(zone_name(z), names[i]);
		zone_free(z);
	}
}

static void other_names_are_configuration_errors(void **state)
{
	static const char *const names[] = { "", "Etc/Unknown", "GMT+3", "UTC+2", "PST", "IST",
		"SystemV/PST8", "europe/bucharest", "Europe/Bucharest ", "Mars/Olympus", "\xFF", "E\xC3\xA9",
		"A name that is far longer than any that was ever in the tz database, and then some" };

	(void)state;
	for (size_t i = 0; i < sizeof(names) / sizeof(*names); i++) {
		struct err err = { 0 };

		assert_null(zone_new(names[i], &err));
		assert_int_equal(err.kind, ERR_CONFIG);
		assert_int_equal(err_kind_status(err.kind), 78);
	}
}

static void a_name_of_any_length_is_only_a_name(void **state)
{
	char name[200];
	struct err err;

	(void)state;
	for (size_t n = 1; n < sizeof(name); n++) {
		memset(name, 'x', n);
		name[n] = '\0';
		assert_null(zone_new(name, &err));
		assert_int_equal(err.kind, ERR_CONFIG);
	}
}

static void a_misspelt_zone_is_guessed(void **state)
{
	static const char *const pairs[][2] = {
		{ "Europe/Bucarest", "Europe/Bucharest" },
		{ "europe/bucharest", "Europe/Bucharest" },
		{ "Bucharest", "Europe/Bucharest" },
		{ "America/New York", "America/New_York" },
		{ "PST", "America/Los_Angeles" },
	};
	struct err err;

	(void)state;
	for (size_t i = 0; i < sizeof(pairs) / sizeof(*pairs); i++) {
		assert_null(zone_new(pairs[i][0], &err));
		assert_non_null(strstr(err.text, "did you mean"));
		assert_non_null(strstr(err.text, pairs[i][1]));
	}
}

static void a_guess_never_turns_the_offset_around(void **state)
{
	struct err err;

	(void)state;
	assert_null(zone_new("GMT+3", &err));
	assert_null(strstr(err.text, "Etc/"));
}

static void a_time_that_the_clock_jumps_over_is_the_end_of_the_gap(void **state)
{
	(void)state;
	assert_time("Europe/Berlin", (struct civil) { 2025, 3, 30, 150, 0, 0 },
		"2025-03-30T03:00:00+02:00");
	assert_time("America/Sao_Paulo", (struct civil) { 2018, 11, 4, 0, 0, 0 },
		"2018-11-04T01:00:00-02:00");
	assert_time("Australia/Lord_Howe", (struct civil) { 2025, 10, 5, 130, 0, 0 },
		"2025-10-05T02:30:00+11:00");
}

static void a_time_that_comes_twice_is_its_first_occurrence(void **state)
{
	(void)state;
	assert_time("Europe/Berlin", (struct civil) { 2025, 10, 26, 150, 0, 0 },
		"2025-10-26T02:30:00+02:00");
	assert_time("Australia/Lord_Howe", (struct civil) { 2025, 4, 6, 105, 0, 0 },
		"2025-04-06T01:45:00+11:00");
}

static void a_day_that_never_was_is_the_next_one(void **state)
{
	(void)state;
	assert_time("Pacific/Apia", (struct civil) { 2011, 12, 30, 720, 0, 0 },
		"2011-12-31T00:00:00+14:00");
}

static void the_end_of_a_day_is_midnight(void **state)
{
	(void)state;
	assert_time("Europe/Bucharest", (struct civil) { 2026, 12, 31, 1440, 0, 0 },
		"2027-01-01T00:00:00+02:00");
}

static void days_beyond_the_months_end_count_on(void **state)
{
	(void)state;
	assert_time("UTC", (struct civil) { 2026, 12, 32, 0, 0, 0 }, "2027-01-01T00:00:00+00:00");
	assert_time("UTC", (struct civil) { 2028, 2, 30, 0, 0, 0 }, "2028-03-01T00:00:00+00:00");
}

static void times_far_away_do_not_overflow(void **state)
{
	struct zone *z = open_zone("Europe/Bucharest");
	struct civil c = zone_civil(z, utc("2038-01-19T03:14:08Z"));

	(void)state;
	assert_int_equal(c.year, 2038);
	assert_int_equal(c.minute, 5 * 60 + 14);
	assert_int_equal(zone_civil(z, utc("9999-12-31T00:00:00Z")).year, 9999);
	assert_true(zone_civil(z, INT64_MAX).year >= 9999);
	assert_true(zone_civil(z, INT64_MIN).year <= 1);
	zone_free(z);
}

/* Compare with the C library, which reads the tz database in its own way. */
static void compare_with_libc(const char *name)
{
	struct zone *z = open_zone(name);
	int64_t first = utc("2005-01-01T00:00:00Z");
	int64_t last = utc("2021-12-31T00:00:00Z");

	setenv("TZ", name, 1);
	tzset();
	for (int i = 0; i < 20000; i++) {
		int64_t t = first + (int64_t)(((double)rand() / RAND_MAX) * (double)(last - first));
		struct civil c = zone_civil(z, t);
		time_t when = (time_t)t;
		struct tm tm;

		localtime_r(&when, &tm);
		assert_int_equal(c.year, tm.tm_year + 1900);
		assert_int_equal(c.month, tm.tm_mon + 1);
		assert_int_equal(c.day, tm.tm_mday);
		assert_int_equal(c.minute, tm.tm_hour * 60 + tm.tm_min);
		assert_int_equal(c.second, tm.tm_sec);
		assert_int_equal(c.weekday, (tm.tm_wday + 6) % 7);
		assert_int_equal(zone_offset(z, t), tm.tm_gmtoff);
	}
	zone_free(z);
}

static void wall_clocks_agree_with_the_c_library(void **state)
{
	static const char *const names[] = { "Europe/Bucharest", "America/New_York",
		"Australia/Lord_Howe", "Asia/Kathmandu", "America/Sao_Paulo", "Pacific/Apia",
		"America/St_Johns", "Africa/Casablanca" };

	(void)state;
	if (access("/usr/share/zoneinfo/Pacific/Apia", R_OK) != 0) {
		print_message("no tz database in /usr/share/zoneinfo\n");
		skip();
	}
	srand(1);
	for (size_t i = 0; i < sizeof(names) / sizeof(*names); i++)
		compare_with_libc(names[i]);
}

static void a_time_comes_back_from_its_wall_clock(void **state)
{
	struct zone *z = open_zone("America/St_Johns");
	int64_t t = utc("2007-01-01T00:00:00Z");

	(void)state;
	for (int i = 0; i < 40000; i++, t += 3571) {
		struct civil c = zone_civil(z, t);
		int64_t back = zone_time(z, &c);

		if (back != t) /* the second occurrence of a time that comes twice */
			assert_int_equal(zone_offset(z, back) - zone_offset(z, t), t - back);
		assert_true(back <= t);
	}
	zone_free(z);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(names_of_the_tz_database_are_zones),
		cmocka_unit_test(other_names_are_configuration_errors),
		cmocka_unit_test(a_name_of_any_length_is_only_a_name),
		cmocka_unit_test(a_misspelt_zone_is_guessed),
		cmocka_unit_test(a_guess_never_turns_the_offset_around),
		cmocka_unit_test(a_time_that_the_clock_jumps_over_is_the_end_of_the_gap),
		cmocka_unit_test(a_time_that_comes_twice_is_its_first_occurrence),
		cmocka_unit_test(a_day_that_never_was_is_the_next_one),
		cmocka_unit_test(the_end_of_a_day_is_midnight),
		cmocka_unit_test(days_beyond_the_months_end_count_on),
		cmocka_unit_test(times_far_away_do_not_overflow),
		cmocka_unit_test(wall_clocks_agree_with_the_c_library),
		cmocka_unit_test(a_time_comes_back_from_its_wall_clock),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
