/* bidi - right-to-left text in the order of a screen. */
#include "test.h"

#include <stdlib.h>

#include "base/buf.h"
#include "text/bidi.h"
#include "text/utf8.h"

static void assert_visual(const char *line, const char *expected)
{
	struct buf out = { 0 };

	bidi_visual(line, &out);
	assert_string_equal(buf_text(&out), expected);
	buf_clear(&out);
}

static void what_is_written_from_the_left_stays(void **state)
{
	(void)state;
	assert_false(bidi_is_needed("Zażółć 漢字 (1) €"));
	assert_visual("Zażółć 漢字 (1) €", "Zażółć 漢字 (1) €");
	assert_visual("", "");
}

static void hebrew_runs_to_the_left(void **state)
{
	(void)state;
	assert_true(bidi_is_needed("שלום"));
	assert_visual("שלום", "םולש");
}

static void a_number_keeps_its_order(void **state)
{
	(void)state;
	assert_visual("אבג 10432 דה", "הד 10432 גבא");
}

static void brackets_are_mirrored(void **state)
{
	(void)state;
	assert_visual("אב (גד)", "(דג) בא");
}

static void arabic_letters_are_joined(void **state)
{
	(void)state;
	/* beh, teh, beh: final, medial and initial forms, from left to right */
	assert_visual("بتب", "\uFE90\uFE98\uFE91");
}

static void lam_and_alef_become_one_column(void **state)
{
	struct buf out = { 0 };

	(void)state;
	bidi_visual("لا", &out);
	assert_string_equal(buf_text(&out), "\uFEFB");
	assert_int_equal(utf8_width(buf_text(&out)), 1);
	buf_clear(&out);
}

static void a_mark_stays_behind_its_letter(void **state)
{
	(void)state;
	/* shin with a dot, lamed */
	assert_visual("ש\u05C1ל", "לש\u05C1");
}

static void the_first_letter_says_where_a_line_begins(void **state)
{
	(void)state;
	assert_true(bidi_is_from_right("10432: אב cd"));
	assert_false(bidi_is_from_right("Re: אב"));
	assert_false(bidi_is_from_right("10432"));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(what_is_written_from_the_left_stays),
		cmocka_unit_test(hebrew_runs_to_the_left),
		cmocka_unit_test(a_number_keeps_its_order),
		cmocka_unit_test(brackets_are_mirrored),
		cmocka_unit_test(arabic_letters_are_joined),
		cmocka_unit_test(lam_and_alef_become_one_column),
		cmocka_unit_test(a_mark_stays_behind_its_letter),
		cmocka_unit_test(the_first_letter_says_where_a_line_begins),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
