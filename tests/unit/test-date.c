#include "test.h"

#include <stdlib.h>

#include "mail/date.h"
#include "mail/message.h"

enum {
	NOON = 1704103200
}; /* 2024-01-01 10:00 UTC */

static void dates_are_read_as_mailers_write_them(void **state)
{
	static const char *const same[] = {
		"Mon, 01 Jan 2024 10:00:00 +0000", "Mon, 1 Jan 2024 12:00 +0200", "1 Jan 24 10:00:00 GMT",
		"Mon, 01 Jan 2024 05:00:00 EST", "Mon, 01 Jan 2024 05:00:00 -0500 (EST)",
		"Mon (a comment (nested)), 01 jan 2024 10:00:00 UT", "Mon Jan  1 10:00:00 2024",
		"2024-01-01T10:00:00Z", "2024-01-01 12:00:00+02:00", "2024-01-01 10:00:00",
		"lun, 1 Jan 2024 10:00:00 +00:00", "  Mon,01 Jan 2024 10:00:00 Z ", "Mon, 01-Jan-2024 10:00:00 +0000"
	};

	(void)state;
	for (size_t i = 0; i < sizeof(same) / sizeof(same[0]); i++)
		assert_int_equal(date_parse(same[i]), NOON);
	assert_int_equal(date_parse("Mon, 1 Jan 1996 00:00:00 +0000"), date_parse("1 Jan 96 00:00:00 +0000"));
}

static void what_makes_no_sense_is_no_date(void **state)
{
	static const char *const bad[] = {
		"", "yesterday evening", "Mon, 01 Jan 1900 00:00:00 +0000", "Thu, 29 Feb 2023 10:00:00 -0000",
		"Thu, 01 Feb 2024 25:61:61 -0000",
		"31 Dec 9999 23:59:59 -1200", "9999-12-31T23:59:59-12:00", "1969-12-31T23:59:59Z", "Mon, 01 Jan 99999999999999 10:00:00 +0000",
		"32 Jan 2024 10:00:00", "1 Foo 2024 10:00:00", "Mon, 01 Jan 2024", "((((((", "1 1 1 1 1:1:1:1:1"
	};

	(void)state;
	for (size_t i = 0; i < sizeof(bad) / sizeof(bad[0]); i++)
		assert_true(date_parse(bad[i]) == MESSAGE_NO_DATE);
}

static void an_impossible_zone_counts_as_utc(void **state)
{
	(void)state;
	assert_int_equal(date_parse("Mon, 01 Jan 2024 10:00:00 +9999"), NOON);
	assert_int_equal(date_parse("Mon, 01 Jan 2024 10:00:00 LMT"), NOON);
}

static void a_date_is_written_as_the_rfc_says(void **state)
{
	char *text = date_format(NOON, 3 * 3600);

	(void)state;
	assert_string_equal(text, "Mon, 01 Jan 2024 13:00:00 +0300");
	assert_int_equal(date_parse(text), NOON);
	free(text);
	text = date_format(NOON, -(3 * 3600 + 1800));
	assert_string_equal(text, "Mon, 01 Jan 2024 06:30:00 -0330");
	free(text);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(dates_are_read_as_mailers_write_them),
		cmocka_unit_test(what_makes_no_sense_is_no_date),
		cmocka_unit_test(an_impossible_zone_counts_as_utc),
		cmocka_unit_test(a_date_is_written_as_the_rfc_says),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
