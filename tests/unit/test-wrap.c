#include "test.h"

#include "base/buf.h"
#include "text/wrap.h"

static void check(const char *s, int columns, const char *want)
{
	struct buf out = { 0 };

	text_wrap(s, columns, &out);
	assert_string_equal(buf_text(&out), want);
	buf_clear(&out);
}

static void long_lines_are_broken_between_words(void **state)
{
	(void)state;
	check("aaa bbb ccc", 7, "aaa bbb\nccc");
	check("aaa bbb ccc", 8, "aaa bbb\nccc");
	check("aaa bbb ccc", 3, "aaa\nbbb\nccc");
	check("aaa   bbb", 5, "aaa\nbbb");
	check("Zamówienie łódź źdźbło", 10, "Zamówienie\nłódź\nźdźbło");
	check("日本語日本語", 6, "日本語\n日本語");
}

static void short_lines_stay_as_they_are(void **state)
{
	(void)state;
	check("a  b\n\n c \nd", 10, "a  b\n\n c \nd");
	check("one\n", 10, "one\n");
	check("", 10, "");
	check("\n\n", 10, "\n\n");
}

static void a_link_is_never_broken(void **state)
{
	(void)state;
	check("see https://t.example/a-b/c?d=e%20f now", 10, "see\nhttps://t.example/a-b/c?d=e%20f\nnow");
	check("(https://t.example/a/b/c)", 5, "(https://t.example/a/b/c)");
	check("abcdefghijkl", 5, "abcdefghijkl");
}

static void a_quote_stays_a_quote(void **state)
{
	(void)state;
	check("> aaa bbb ccc", 9, "> aaa bbb\n> ccc");
	check("> > aaa bbb", 8, "> > aaa\n> > bbb");
	check(">>>> aaa", 4, ">>>>\naaa");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(long_lines_are_broken_between_words),
		cmocka_unit_test(short_lines_stay_as_they_are),
		cmocka_unit_test(a_link_is_never_broken),
		cmocka_unit_test(a_quote_stays_a_quote),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
