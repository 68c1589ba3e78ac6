#include "test.h"

#include <stdlib.h>
#include <string.h>

#include "base/rfc3339.h"
#include "calendar/words.h"
#include "calendar/zone.h"

static char *say(const char *time, const char *lang, enum words_style style)
{
	struct zone *z = zone_new("Europe/Bucharest", NULL);
	char *words;
	int64_t t;

	assert_non_null(z);
	assert_int_equal(rfc3339_parse(time, &t, NULL), 0);
	words = time_in_words(z, t, lang, style);
	zone_free(z);
	return words;
}

static void assert_words(const char *lang, enum words_style style, const char *expected)
{
	char *words = say("2026-09-14T18:05:00+03:00", lang, style);

	assert_string_equal(words, expected);
	free(words);
}

static void english_puts_the_day_first_and_counts_24_hours(void **state)
{
	(void)state;
	assert_words("en", WORDS_LONG, "Monday, 14 September 2026 at 18:05");
	assert_words("en", WORDS_SHORT, "14 Sep, 18:05");
	assert_words("en", WORDS_DAY, "Mon 14 Sep");
	assert_words("en", WORDS_WEEKDAY, "Mon");
	assert_words("en", WORDS_CLOCK, "18:05");
	assert_words(NULL, WORDS_DAY, "Mon 14 Sep");
}

static void the_fields_of_a_time_are_all_there(const char *lang, const char *weekday,
	const char *month)
{
	char *words = say("2026-09-14T18:05:00+03:00", lang, WORDS_LONG);

	assert_non_null(strstr(words, weekday));
	assert_non_null(strstr(words, month));
	assert_non_null(strstr(words, "14"));
	assert_non_null(strstr(words, "2026"));
	assert_non_null(strstr(words, "18:05"));
	free(words);
}

static void every_language_names_days_and_months_its_own_way(void **state)
{
	(void)state;
	the_fields_of_a_time_are_all_there("es", "lunes", "septiembre");
	the_fields_of_a_time_are_all_there("it", "luned\xC3\xAC", "settembre");
	the_fields_of_a_time_are_all_there("ro", "luni", "septembrie");
	the_fields_of_a_time_are_all_there("pl", "poniedzia\xC5\x82"
						 "ek",
		"wrze\xC5\x9Bnia");
	the_fields_of_a_time_are_all_there("de", "Montag", "September");
	the_fields_of_a_time_are_all_there("fr", "lundi", "septembre");
}

static void arabic_has_latin_digits(void **state)
{
	(void)state;
	the_fields_of_a_time_are_all_there("ar", "\xD8\xA7\xD9\x84\xD8\xA7\xD8\xAB\xD9\x86\xD9\x8A\xD9\x86",
		"\xD8\xB3\xD8\xA8\xD8\xAA\xD9\x85\xD8\xA8\xD8\xB1");
	assert_words("ar", WORDS_CLOCK, "18:05");
}

static void the_clock_is_the_zones(void **state)
{
	char *words = say("2026-01-01T23:30:00Z", "ro", WORDS_CLOCK);

	(void)state;
	assert_string_equal(words, "01:30");
	free(words);
}

static void what_is_no_language_still_gives_a_time(void **state)
{
	static const char *const tags[] = { "", "xx", "e", "\xFF", "no-such-language-tag-at-all-anywhere-in-the-whole-wide-world-of-words" };

	(void)state;
	for (size_t i = 0; i < sizeof(tags) / sizeof(*tags); i++) {
		char *words = say("2026-09-14T18:05:00+03:00", tags[i], WORDS_LONG);

		assert_non_null(strstr(words, "18:05"));
		free(words);
	}
}

static void assert_away(int64_t seconds, const char *expected)
{
	char *words = time_away(1000000 + seconds, 1000000);

	assert_string_equal(words, expected);
	free(words);
}

static void how_far_a_time_is_away_is_told_in_two_units_at_most(void **state)
{
	enum {
		MINUTE = 60,
		HOUR = 60 * MINUTE,
		DAY = 24 * HOUR,
	};

	(void)state;
	assert_away(0, "now");
	assert_away(59, "now");
	assert_away(-59, "now");
	assert_away(MINUTE, "in 1 min");
	assert_away(2 * HOUR + 10 * MINUTE, "in 2 h 10 min");
	assert_away(2 * HOUR, "in 2 h");
	assert_away(DAY, "in 1 d");
	assert_away(DAY + 4 * HOUR + 5 * MINUTE, "in 1 d 4 h");
	assert_away(-3 * DAY - 5 * HOUR, "3 d ago");
	assert_away(-HOUR - 1, "1 h ago");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(english_puts_the_day_first_and_counts_24_hours),
		cmocka_unit_test(every_language_names_days_and_months_its_own_way),
		cmocka_unit_test(arabic_has_latin_digits),
		cmocka_unit_test(the_clock_is_the_zones),
		cmocka_unit_test(what_is_no_language_still_gives_a_time),
		cmocka_unit_test(how_far_a_time_is_away_is_told_in_two_units_at_most),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
