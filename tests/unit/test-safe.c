#include "test.h"

#include <stdlib.h>
#include <string.h>

#include "base/buf.h"
#include "text/safe.h"
#include "text/utf8.h"

static void check(const char *s, enum safe_shape shape, const char *want)
{
	struct buf out = { 0 };

	safe_text(s, shape, &out);
	assert_string_equal(buf_text(&out), want);
	buf_clear(&out);
}

static void no_control_reaches_the_terminal(void **state)
{
	(void)state;
	check("\x1b]0;owned\x07", SAFE_TEXT, "\uFFFD]0;owned\uFFFD");
	check("a\302\2332J\302\220b", SAFE_TEXT, "a\uFFFD2J\uFFFDb");
	check("evil\b\b\x7F", SAFE_LINE, "evil\uFFFD\uFFFD\uFFFD");
	check("\2332J", SAFE_LINE, "\uFFFD2J");
	check("caf\xE9\xC3", SAFE_LINE, "caf\uFFFD\uFFFD");
}

static void every_byte_string_becomes_harmless(void **state)
{
	struct buf out = { 0 };
	char s[4] = "";

	(void)state;
	for (int a = 1; a < 256; a++)
		for (int b = 1; b < 256; b++) {
			s[0] = (char)a;
			s[1] = (char)b;
			buf_cut(&out, 0);
			safe_text(s, SAFE_LINE, &out);
			assert_true(utf8_is_valid(out.data, out.len));
			for (size_t i = 0; i < out.len; i++) {
				unsigned char c = (unsigned char)out.data[i];

				assert_true(c >= ' ' && c != 0x7F);
				assert_false(c == 0xC2 && (unsigned char)out.data[i + 1] < 0xA0);
			}
		}
	buf_clear(&out);
}

static void lines_stay_or_become_blanks(void **state)
{
	(void)state;
	check("a\r\nb\nc\rd\te", SAFE_TEXT, "a\nb\nc\nd e");
	check("a\r\nb\nc\rd\te", SAFE_LINE, "a b c d e");
	check("a\u2028b\u2029c", SAFE_TEXT, "a\nb\nc");
	check("a\u2028b\u2029c", SAFE_LINE, "a b c");
}

static void text_keeps_the_order_it_is_read_in(void **state)
{
	(void)state;
	check("inv\u202Egpj.exe\u202C", SAFE_LINE, "invgpj.exe");
	check("\u2066a\u2069\u200E\u200F\u061C\uFEFF\U000E0041b\u200B\u00AD", SAFE_LINE, "ab");
	check("نمی\u200Cخواهم", SAFE_LINE, "نمی\u200Cخواهم");
}

static void marks_do_not_pile_up(void **state)
{
	char zalgo[201] = "Z";

	(void)state;
	for (int i = 0; i < 100; i++)
		memcpy(zalgo + 1 + 2 * i, "\u0301", i < 99 ? 3 : 2);
	zalgo[199] = '\0';
	check(zalgo, SAFE_LINE, "Z\u0301\u0301\u0301\u0301");
	check("\u0301a\n\u0301b", SAFE_TEXT, "a\nb");
	check("e\u0301e\u0301", SAFE_LINE, "e\u0301e\u0301");
	check("👩\u200D👩\u200D👧", SAFE_LINE, "👩\u200D👩\u200D👧");
}

static void what_has_no_known_width_is_replaced(void **state)
{
	(void)state;
	check("a\U000EFFF0\uFFFFb", SAFE_LINE, "a\uFFFD\uFFFDb");
	check("日本 Łódź 10 €", SAFE_LINE, "日本 Łódź 10 €");
}

static void a_line_is_the_callers(void **state)
{
	char *line = safe_line("a\nb");

	(void)state;
	assert_string_equal(line, "a b");
	free(line);
	line = safe_line("");
	assert_string_equal(line, "");
	free(line);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(no_control_reaches_the_terminal),
		cmocka_unit_test(every_byte_string_becomes_harmless),
		cmocka_unit_test(lines_stay_or_become_blanks),
		cmocka_unit_test(text_keeps_the_order_it_is_read_in),
		cmocka_unit_test(marks_do_not_pile_up),
		cmocka_unit_test(what_has_no_known_width_is_replaced),
		cmocka_unit_test(a_line_is_the_callers),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
