/* canvas - a grid of cells that mail cannot bring out of order. */
#include "test.h"

#include <stdlib.h>
#include <string.h>

#include "tui/canvas.h"

static int set_up(void **state)
{
	static struct canvas c;

	canvas_init(&c, 2, 8);
	*state = &c;
	return 0;
}

static int tear_down(void **state)
{
	canvas_clear(*state);
	return 0;
}

static void assert_shows(const struct canvas *c, const char *expected)
{
	char *text = canvas_text(c);

	assert_string_equal(text, expected);
	free(text);
}

static void text_stands_where_it_was_put(void **state)
{
	struct canvas *c = *state;

	assert_int_equal(canvas_put(c, 1, 2, 4, STYLE_STRONG, "abc"), 3);
	assert_shows(c, "\n  abc\n");
	assert_int_equal(canvas_at(c, 1, 2)->style, STYLE_STRONG);
	assert_int_equal(canvas_at(c, 1, 5)->style, STYLE_TEXT);
}

static void cut_text_ends_in_an_ellipsis(void **state)
{
	struct canvas *c = *state;

	assert_int_equal(canvas_put(c, 0, 0, 4, STYLE_TEXT, "abcdef"), 4);
	assert_shows(c, "abc…\n\n");
}

static void nothing_leaves_the_canvas(void **state)
{
	struct canvas *c = *state;

	assert_int_equal(canvas_put(c, 0, 6, 10, STYLE_TEXT, "abcdef"), 2);
	assert_int_equal(canvas_put(c, 2, 0, 4, STYLE_TEXT, "below"), 0);
	assert_int_equal(canvas_put(c, -1, 0, 4, STYLE_TEXT, "above"), 0);
	assert_int_equal(canvas_put(c, 1, 8, 4, STYLE_TEXT, "beside"), 0);
	assert_int_equal(canvas_put(c, 1, 0, 0, STYLE_TEXT, "none"), 0);
	canvas_put_right(c, 5, 0, 4, STYLE_TEXT, "below");
	canvas_fill(c, 1, -3, 4, STYLE_BAR);
	canvas_restyle(c, 1, 7, 100, STYLE_BAR);
	assert_shows(c, "      a…\n\n");
}

static void controls_do_not_reach_a_cell(void **state)
{
	struct canvas *c = *state;

	canvas_put(c, 0, 0, 8, STYLE_TEXT, "a\033[2Jb");
	assert_shows(c, "a\uFFFD[2Jb\n\n");
	canvas_put(c, 1, 0, 8, STYLE_TEXT, "x\ny\xFFz");
	assert_shows(c, "a\uFFFD[2Jb\nx y\uFFFDz\n");
}

static void wide_characters_take_two_cells(void **state)
{
	struct canvas *c = *state;

	assert_int_equal(canvas_put(c, 0, 0, 8, STYLE_TEXT, "漢字x"), 5);
	assert_string_equal(canvas_at(c, 0, 0)->text, "漢");
	assert_string_equal(canvas_at(c, 0, 1)->text, "");
	assert_string_equal(canvas_at(c, 0, 4)->text, "x");
}

static void a_wide_character_is_never_halved(void **state)
{
	struct canvas *c = *state;

	assert_int_equal(canvas_put(c, 0, 0, 4, STYLE_TEXT, "漢字漢"), 4);
	assert_string_equal(canvas_at(c, 0, 2)->text, "…");
	canvas_put(c, 1, 0, 8, STYLE_TEXT, "漢字漢");
	canvas_put(c, 1, 3, 1, STYLE_TEXT, "x");
	assert_shows(c, "漢…\n漢 x漢\n");
	canvas_fill(c, 1, 1, 1, STYLE_TEXT);
	assert_string_equal(canvas_at(c, 1, 0)->text, " ");
}

static void marks_share_the_cell_of_their_base(void **state)
{
	struct canvas *c = *state;

	assert_int_equal(canvas_put(c, 0, 0, 8, STYLE_TEXT, "e\u0301\u0323x"), 2);
	assert_string_equal(canvas_at(c, 0, 0)->text, "e\u0301\u0323");
	assert_string_equal(canvas_at(c, 0, 1)->text, "x");
}

static void a_heap_of_marks_stays_in_its_cell(void **state)
{
	struct canvas *c = *state;
	char text[2 + 2 * 100] = "a";

	for (int i = 0; i < 100; i++)
		memcpy(text + 1 + 2 * i, "\u0301", 2);
	text[1 + 2 * 100] = '\0';
	assert_int_equal(canvas_put(c, 0, 0, 8, STYLE_TEXT, text), 1);
	assert_string_equal(canvas_at(c, 0, 0)->text, "a\u0301\u0301\u0301\u0301");
}

static void what_terminals_disagree_about_is_taken_apart(void **state)
{
	struct canvas *c = *state;

	/* a family of three, joined; and a heart that is asked to be an emoji */
	assert_int_equal(canvas_put(c, 0, 0, 8, STYLE_TEXT, "👩\u200D👩\u200D👧"), 6);
	assert_string_equal(canvas_at(c, 0, 0)->text, "👩");
	assert_int_equal(canvas_put(c, 1, 0, 8, STYLE_TEXT, "❤\uFE0F"), 1);
	assert_string_equal(canvas_at(c, 1, 0)->text, "❤");
}

static void text_can_end_at_the_right(void **state)
{
	struct canvas *c = *state;

	canvas_put_right(c, 0, 2, 6, STYLE_TEXT, "abc");
	canvas_put_right(c, 1, 2, 3, STYLE_TEXT, "abcdef");
	assert_shows(c, "     abc\n  ab…\n");
}

static void right_to_left_text_is_ordered_when_the_canvas_says_so(void **state)
{
	struct canvas *c = *state;

	canvas_put(c, 0, 0, 8, STYLE_TEXT, "שלום");
	c->reorder = true;
	canvas_put(c, 1, 0, 3, STYLE_TEXT, "שלום");
	assert_shows(c, "שלום\n…לש\n");
}

static void a_part_shares_the_cells(void **state)
{
	struct canvas *c = *state;
	struct canvas part = canvas_part(c, 1, 5);

	assert_int_equal(part.rows, 1);
	canvas_put(&part, 0, 0, 8, STYLE_TEXT, "below");
	assert_shows(c, "\nbelow\n");
	canvas_wipe(&part);
	assert_shows(c, "\n\n");
}

static void a_side_shares_the_cells(void **state)
{
	struct canvas *c = *state;
	struct canvas side = canvas_side(c, 5, 50);

	assert_int_equal(side.columns, 3);
	canvas_put(c, 1, 0, 8, STYLE_TEXT, "left");
	canvas_put(&side, 1, 0, 8, STYLE_TEXT, "right");
	canvas_put_right(&side, 0, 0, 8, STYLE_TEXT, "a");
	assert_shows(c, "       a\nleft ri…\n");
	canvas_wipe(&side);
	assert_shows(c, "\nleft\n");
	assert_int_equal(canvas_side(c, 9, 3).columns, 0);
}

static void a_style_can_change_without_the_text(void **state)
{
	struct canvas *c = *state;

	canvas_put(c, 0, 0, 8, STYLE_TEXT, "abc");
	canvas_restyle(c, 0, 0, 8, STYLE_CURSOR);
	assert_shows(c, "abc\n\n");
	assert_int_equal(canvas_at(c, 0, 7)->style, STYLE_CURSOR);
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, set_up, tear_down)

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(text_stands_where_it_was_put),
		TEST(cut_text_ends_in_an_ellipsis),
		TEST(nothing_leaves_the_canvas),
		TEST(controls_do_not_reach_a_cell),
		TEST(wide_characters_take_two_cells),
		TEST(a_wide_character_is_never_halved),
		TEST(marks_share_the_cell_of_their_base),
		TEST(a_heap_of_marks_stays_in_its_cell),
		TEST(what_terminals_disagree_about_is_taken_apart),
		TEST(text_can_end_at_the_right),
		TEST(right_to_left_text_is_ordered_when_the_canvas_says_so),
		TEST(a_part_shares_the_cells),
		TEST(a_side_shares_the_cells),
		TEST(a_style_can_change_without_the_text),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
