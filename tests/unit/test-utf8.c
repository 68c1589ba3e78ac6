#include "test.h"

#include <string.h>

#include <locale.h>
#include <stdlib.h>
#include <wchar.h>

#include "base/buf.h"
#include "text/utf8.h"

static void check_repair(const char *bytes, size_t n, const char *want)
{
	struct buf out = { 0 };

	utf8_repair(bytes, n, &out);
	assert_string_equal(buf_text(&out), want);
	assert_true(utf8_is_valid(out.data, out.len));
	buf_clear(&out);
}

static void bytes_that_are_no_text_are_replaced_one_by_one(void **state)
{
	(void)state;
	check_repair("a\0b", 3, "a\uFFFDb");
	check_repair("caf\xE9", 4, "caf\uFFFD");
	check_repair("\xFF\xC0\xAF", 3, "\uFFFD\uFFFD\uFFFD");
	check_repair("\xED\xA0\x80", 3, "\uFFFD\uFFFD\uFFFD"); /* half of a surrogate pair */
	check_repair("\xE2\x82", 2, "\uFFFD\uFFFD");
	check_repair("Łódź", 7, "Łódź");
	check_repair("", 0, "");
}

/* ASCII is passed over in steps of eight bytes. */
static void a_bad_byte_is_found_wherever_it_stands(void **state)
{
	char text[21];

	(void)state;
	for (size_t i = 0; i < sizeof(text); i++) {
		memset(text, 'a', sizeof(text));
		assert_true(utf8_is_valid(text, sizeof(text)));
		text[i] = (char)0xFF;
		assert_false(utf8_is_valid(text, sizeof(text)));
		text[i] = (char)0xC3; /* what must follow is cut off, or is no byte of a character */
		assert_false(utf8_is_valid(text, sizeof(text)));
		if (i + 1 < sizeof(text)) {
			text[i + 1] = (char)0xA9;
			assert_true(utf8_is_valid(text, sizeof(text)));
		}
	}
	assert_true(utf8_is_valid("", 0));
}

static void ascii_ends_at_the_first_other_byte(void **state)
{
	char text[40];

	(void)state;
	memset(text, 'a', sizeof(text));
	assert_int_equal(utf8_ascii_run(text, sizeof(text)), sizeof(text));
	assert_int_equal(utf8_ascii_run(text, 0), 0);
	for (size_t i = 0; i < sizeof(text); i++) {
		text[i] = '\x80';
		assert_int_equal(utf8_ascii_run(text, sizeof(text)), i);
		assert_int_equal(utf8_ascii_run(text, i), i);
		text[i] = '\x7F';
	}
}

static void a_limit_never_cuts_a_character(void **state)
{
	struct buf out = { .limit = 4 };

	(void)state;
	utf8_repair("ab€€", 8, &out);
	assert_string_equal(buf_text(&out), "ab");
	assert_true(out.full);
	buf_clear(&out);
}

static void text_is_clipped_at_a_character(void **state)
{
	(void)state;
	assert_int_equal(utf8_count("", 0), 0);
	assert_int_equal(utf8_count("abc", 2), 2);
	assert_int_equal(utf8_count("a€b", 5), 3);
	assert_int_equal(utf8_count("a€b", 2), 2); /* it begins there */
	assert_int_equal(utf8_clip("abc", 10), 3);
	assert_int_equal(utf8_clip("abc", 2), 2);
	assert_int_equal(utf8_clip("a€b", 3), 1);
	assert_int_equal(utf8_clip("a€b", 4), 4);
	assert_int_equal(utf8_clip("€", 0), 0);
}

static void a_text_can_be_read_character_by_character(void **state)
{
	uint32_t c;

	(void)state;
	assert_int_equal(utf8_char("€b", &c), 3);
	assert_int_equal(c, 0x20AC);
	assert_int_equal(utf8_char("b", &c), 1);
	assert_int_equal(c, 'b');
	assert_int_equal(utf8_char("", &c), 0);
}

static void width_counts_columns_not_bytes(void **state)
{
	(void)state;
	assert_int_equal(utf8_width("Łódź"), 4);
	assert_int_equal(utf8_width("日本"), 4);
	assert_int_equal(utf8_width("e\u0301"), 1);
	assert_int_equal(utf8_width("شحنة"), 4);
	assert_int_equal(utf8_width(""), 0);
}

/* The screen is drawn by the C library's idea of widths. */
static void width_agrees_with_the_screen(void **state)
{
	int differ = 0;

	(void)state;
	if (!setlocale(LC_CTYPE, "C.UTF-8"))
		skip();
	for (uint32_t c = 0xA0; c < 0x20000; c++)
		if (wcwidth((wchar_t)c) >= 0 && c != 0xAD)
			differ += wcwidth((wchar_t)c) != utf8_char_width(c);
	assert_in_range(differ, 0, 20);
}

static void check_fit(const char *s, int columns, const char *want)
{
	struct buf out = { 0 };

	utf8_fit(s, columns, &out);
	assert_string_equal(buf_text(&out), want);
	assert_int_equal(utf8_width(buf_text(&out)), columns > 0 ? columns : 0);
	buf_clear(&out);
}

static void a_column_of_a_list_is_exactly_as_wide_as_asked(void **state)
{
	(void)state;
	check_fit("abc", 5, "abc  ");
	check_fit("abcde", 5, "abcde");
	check_fit("abcdef", 5, "abcd…");
	check_fit("日本語", 5, "日本…");
	check_fit("日本語", 4, "日… ");
	check_fit("cafe\u0301s", 5, "cafe\u0301s");
	check_fit("cafe\u0301s!", 5, "cafe\u0301…");
	check_fit("abc", 1, "…");
	check_fit("abc", 0, "");
	check_fit("", 2, "  ");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(bytes_that_are_no_text_are_replaced_one_by_one),
		cmocka_unit_test(a_bad_byte_is_found_wherever_it_stands),
		cmocka_unit_test(ascii_ends_at_the_first_other_byte),
		cmocka_unit_test(a_limit_never_cuts_a_character),
		cmocka_unit_test(text_is_clipped_at_a_character),
		cmocka_unit_test(a_text_can_be_read_character_by_character),
		cmocka_unit_test(width_counts_columns_not_bytes),
		cmocka_unit_test(width_agrees_with_the_screen),
		cmocka_unit_test(a_column_of_a_list_is_exactly_as_wide_as_asked),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
