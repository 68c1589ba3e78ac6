/* What views do with text before they draw it: folding, links, lines, places in lists. */
#include "test.h"

#include <stdlib.h>
#include <string.h>

#include "base/buf.h"
#include "base/err.h"
#include "base/mem.h"
#include "base/strs.h"
#include "tui/canvas.h"
#include "tui/fold.h"
#include "tui/lines.h"
#include "tui/list.h"
#include "tui/reader_links.h"

/* Folds as text: "T2 Q3 S1" for two lines of text, three quoted ones, one of a signature. */
static void folds_are(const char *text, const char *expected)
{
	struct buf found = { 0 };
	struct folds folds;
	size_t len = 0;

	fold_text(text, &folds);
	for (size_t i = 0; i < folds.n; i++) {
		assert_ptr_equal(folds.v[i].text, text + len);
		len += folds.v[i].len;
		buf_printf(&found, "%s%c%zu", i ? " " : "", "TQS"[folds.v[i].kind], folds.v[i].lines);
	}
	assert_int_equal(len, strlen(text));
	assert_string_equal(buf_text(&found), expected);
	folds_clear(&folds);
	buf_clear(&found);
}

static void long_quotes_are_folded(void **state)
{
	(void)state;
	folds_are("Thanks\n\nAna wrote:\n> a\n> b\n>\n> c\n", "T3 Q4");
	folds_are("a\n> 1\n\n> 2\n\nb\n", "T1 Q3 T2");
	folds_are("", "");
	folds_are("one line", "T1");
}

static void short_quotes_stay_with_their_answers(void **state)
{
	(void)state;
	folds_are("> When does it come?\n> Please?\nOn Monday.\n> And where?\nHome.\n", "T5");
}

static void answers_between_quotes_are_never_hidden(void **state)
{
	(void)state;
	folds_are("> 1\n> 2\n> 3\nIt never came!\n> 4\n> 5\n> 6\n", "Q3 T1 Q3");
}

static void a_signature_is_folded(void **state)
{
	(void)state;
	folds_are("Hello\n\n-- \nJohn\nTel. 1\n", "T2 S3");
	folds_are("Hello\n--\nJohn\n> 1\n> 2\n> 3\n", "T1 S2 Q3");
	folds_are("Hello\n--- not one\nJohn\n", "T3");
}

static void a_long_text_below_dashes_is_no_signature(void **state)
{
	struct buf text = { 0 };

	(void)state;
	buf_puts(&text, "Hello\n--\n");
	for (int i = 0; i < 20; i++)
		buf_puts(&text, "where is my order?\n");
	folds_are(buf_text(&text), "T22");
	buf_clear(&text);
}

static void a_copied_mail_is_folded(void **state)
{
	(void)state;
	folds_are("Yes.\n-----Original Message-----\nFrom: Ana\n\nShall we?\n", "T1 Q4");
	folds_are("Yes.\n________________________________\nFrom: Ana\nShall we?\n", "T1 Q3");
	folds_are("Yes.\n________________________________\nmine\n", "T3");
}

static void what_is_only_quotes_is_shown(void **state)
{
	(void)state;
	folds_are("-----Original Message-----\nFrom: Ana\n\nHi\n", "T4");
	folds_are("> a\n> b\n> c\n\n", "T4");
}

static void links_are(const char *text, const char *expected, const char *targets)
{
	struct strs found = { 0 };
	struct buf out = { 0 };
	struct buf list = { 0 };

	links_number(text, &found, &out);
	assert_string_equal(buf_text(&out), expected);
	for (size_t i = 0; i < found.n; i++)
		buf_printf(&list, i ? " %s" : "%s", found.v[i]);
	assert_string_equal(buf_text(&list), targets);
	buf_clear(&list);
	buf_clear(&out);
	strs_clear(&found);
}

static void addresses_in_plain_text_get_numbers(void **state)
{
	(void)state;
	links_are("see https://a.example/x, or (http://b.example/y(1)).",
		"see https://a.example/x [1], or (http://b.example/y(1) [2]).",
		"https://a.example/x http://b.example/y(1)");
	links_are("https://a.example https://a.example\n", "https://a.example [1] https://a.example [1]\n",
		"https://a.example");
	links_are("<HTTPS://A.example/>", "<HTTPS://A.example/ [1]>", "HTTPS://A.example/");
	links_are("xhttps://a.example https:// javascript:alert(1)", "xhttps://a.example https:// javascript:alert(1)", "");
	links_are("", "", "");
}

static void a_text_of_html_keeps_its_own_numbers(void **state)
{
	const char *text = "Track [1] or ask [2].\n\n[1] https://a.example/t\n[2] https://b.example/q\n";

	(void)state;
	links_are(text, text, "https://a.example/t https://b.example/q");
}

static void a_list_with_a_gap_is_none(void **state)
{
	(void)state;
	links_are("[1] see\n[3] https://a.example", "[1] see\n[3] https://a.example [1]", "https://a.example");
}

static void only_web_and_mail_addresses_may_be_opened(void **state)
{
	(void)state;
	assert_true(links_may_open("https://a.example"));
	assert_true(links_may_open("HTTP://a.example"));
	assert_true(links_may_open("mailto:a@b.example"));
	assert_false(links_may_open("file:///etc/passwd"));
	assert_false(links_may_open("-h"));
	assert_false(links_may_open("javascript:alert(1)"));
	assert_false(links_may_open(""));
}

static void no_line_is_wider_than_the_width(void **state)
{
	struct lines lines = { 0 };

	(void)state;
	lines_wrap(&lines, STYLE_TEXT, 2, 20, "aaaa bbbb cccc dddd eeee\nhttps://a.example/0123456789abcdef\n\n\x1b[31mred");
	assert_int_equal(lines.n, 6);
	assert_string_equal(lines.v[0].text, "  aaaa bbbb cccc");
	assert_string_equal(lines.v[1].text, "  dddd eeee");
	assert_string_equal(lines.v[2].text, "  https://a.example/");
	assert_string_equal(lines.v[3].text, "  0123456789abcdef");
	assert_string_equal(lines.v[4].text, "  ");
	assert_string_equal(lines.v[5].text, "  \xEF\xBF\xBD[31mred");
	lines_clear(&lines);
}

static void wide_characters_break_in_time(void **state)
{
	struct lines lines = { 0 };

	(void)state;
	lines_wrap(&lines, STYLE_TEXT, 0, 11, "://漢字漢字漢字");
	assert_int_equal(lines.n, 2);
	assert_string_equal(lines.v[0].text, "://漢字漢字");
	assert_string_equal(lines.v[1].text, "漢字");
	lines_clear(&lines);
}

/* Rows with these ids; 0 is a heading. */
static void set_rows(struct list *l, const int64_t *ids, size_t n)
{
	struct list_row *rows = mem_alloc((n + 1) * sizeof(*rows));

	for (size_t i = 0; i < n; i++)
		rows[i].id = ids[i];
	list_set(l, rows, n);
}

static void run(struct list *l, const char *command, int expected)
{
	struct strs words = { 0 };

	strs_add(&words, command);
	assert_int_equal(list_select(l, &words) || list_run(l, &words, 4), expected);
	strs_clear(&words);
}

static void the_cursor_skips_headings(void **state)
{
	struct list l = { 0 };

	(void)state;
	set_rows(&l, (const int64_t[]) { 0, 7, 0, 8, 9 }, 5);
	assert_int_equal(list_at(&l)->id, 7);
	run(&l, "up", 1);
	assert_int_equal(list_at(&l)->id, 7);
	run(&l, "down", 1);
	assert_int_equal(list_at(&l)->id, 8);
	run(&l, "bottom", 1);
	assert_int_equal(list_at(&l)->id, 9);
	run(&l, "page-up", 1);
	assert_int_equal(list_at(&l)->id, 7);
	run(&l, "open", 0);
	list_clear(&l);
}

static void a_list_that_is_read_again_keeps_its_place(void **state)
{
	struct list l = { 0 };
	int64_t next;

	(void)state;
	set_rows(&l, (const int64_t[]) { 0, 1, 2, 3, 4 }, 5);
	assert_true(list_go(&l, 3));
	set_rows(&l, (const int64_t[]) { 0, 5, 1, 0, 3, 4 }, 6);
	assert_int_equal(list_at(&l)->id, 3);
	set_rows(&l, (const int64_t[]) { 0, 5, 1, 4 }, 4); /* 3 is gone: the next */
	assert_int_equal(list_at(&l)->id, 4);
	set_rows(&l, (const int64_t[]) { 0, 5, 1, 0 }, 4); /* and nothing behind it: the one before */
	assert_int_equal(list_at(&l)->id, 1);
	assert_false(list_after(&l, 1, &next));
	assert_true(list_after(&l, 5, &next));
	assert_int_equal(next, 1);
	set_rows(&l, NULL, 0);
	assert_null(list_at(&l));
	list_clear(&l);
}

static void a_selection_loses_what_is_gone(void **state)
{
	struct list l = { 0 };
	int64_t *ids;

	(void)state;
	set_rows(&l, (const int64_t[]) { 1, 2, 3 }, 3);
	run(&l, "bottom", 1);
	run(&l, "select", 1);
	run(&l, "top", 1);
	run(&l, "select", 1);
	assert_int_equal(list_chosen(&l, &ids), 2);
	assert_int_equal(ids[0], 1); /* in the order of the list */
	assert_int_equal(ids[1], 3);
	free(ids);
	set_rows(&l, (const int64_t[]) { 2, 3 }, 2);
	assert_int_equal(list_chosen(&l, &ids), 1);
	assert_int_equal(ids[0], 3);
	free(ids);
	run(&l, "bottom", 1);
	run(&l, "select", 1); /* not any more */
	run(&l, "top", 1);
	assert_int_equal(list_chosen(&l, &ids), 1);
	assert_int_equal(ids[0], 2); /* the cursor's */
	free(ids);
	list_clear(&l);
}

static void scrolling_shows_the_cursor_and_its_heading(void **state)
{
	struct list l = { 0 };

	(void)state;
	set_rows(&l, (const int64_t[]) { 0, 1, 2, 0, 3, 4, 5 }, 7);
	run(&l, "bottom", 1);
	list_scroll(&l, 3);
	assert_int_equal(l.top, 4);
	assert_true(list_go(&l, 3));
	list_scroll(&l, 3);
	assert_int_equal(l.top, 3);
	run(&l, "top", 1);
	list_scroll(&l, 3);
	assert_int_equal(l.top, 0);
	list_scroll(&l, 100);
	assert_int_equal(l.top, 0);
	list_clear(&l);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(long_quotes_are_folded),
		cmocka_unit_test(short_quotes_stay_with_their_answers),
		cmocka_unit_test(answers_between_quotes_are_never_hidden),
		cmocka_unit_test(a_signature_is_folded),
		cmocka_unit_test(a_long_text_below_dashes_is_no_signature),
		cmocka_unit_test(a_copied_mail_is_folded),
		cmocka_unit_test(what_is_only_quotes_is_shown),
		cmocka_unit_test(addresses_in_plain_text_get_numbers),
		cmocka_unit_test(a_text_of_html_keeps_its_own_numbers),
		cmocka_unit_test(a_list_with_a_gap_is_none),
		cmocka_unit_test(only_web_and_mail_addresses_may_be_opened),
		cmocka_unit_test(no_line_is_wider_than_the_width),
		cmocka_unit_test(wide_characters_break_in_time),
		cmocka_unit_test(the_cursor_skips_headings),
		cmocka_unit_test(a_list_that_is_read_again_keeps_its_place),
		cmocka_unit_test(a_selection_loses_what_is_gone),
		cmocka_unit_test(scrolling_shows_the_cursor_and_its_heading),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
