#include "test.h"

#include <string.h>

#include "base/buf.h"
#include "text/terms.h"

/* The words of a text between blanks. */
static const char *words_of(const char *text, struct buf *out)
{
	struct terms t = { 0 };

	buf_cut(out, 0);
	terms_add(&t, text, 100);
	for (size_t i = 0; i < t.n; i++)
		buf_printf(out, "%s%s", i ? " " : "", term_word(&t, i));
	terms_clear(&t);
	return buf_text(out);
}

static void words_are_folded(void **state)
{
	static const struct {
		const char *text;
		const char *words;
	} cases[] = {
		{ "Zamówienie nr 1042, proszę!", "zamowienie nr 0000 prosze !" },
		{ "Where's it? See https://x.example/a?b=1 or ask a.b@x.example.", "where s it ? see xurlx or ask xmailx" },
		{ "s\u0430l\u0435 of 50% for £9 or 9€", "sale of 00 % for $ 0 or 0 $" },
		{ "un\u200Bsub\u00ADscribe", "unsubscribe" },
		{ "وأريد الطلبية؟", "اريد طلبيه ?" },
		{ "скидка", "скидка" },
		{ "a.b..c@ d.e@f-g_h.. ..i@j@k.l @m n@.o p.q@é", "a b c xmailx xmailx k l m n o p q e" },
		{ "caf\xe9 \xff\xfe ol\xc3", "caf ol" }, /* no UTF-8 */
		{ "", "" },
	};
	struct buf out = { 0 };

	(void)state;
	for (size_t i = 0; i < sizeof(cases) / sizeof(*cases); i++)
		assert_string_equal(words_of(cases[i].text, &out), cases[i].words);
	buf_clear(&out);
}

static void a_word_knows_where_it_stands(void **state)
{
	const char *text = "Ço va, Łódź";
	struct terms t = { 0 };

	(void)state;
	terms_add(&t, text, 2);
	assert_int_equal(t.n, 2); /* the limit */
	terms_clear(&t);
	terms_add(&t, text, 9);
	assert_int_equal(t.n, 3);
	assert_memory_equal(t.v[2].at, "Łódź", t.v[2].len);
	assert_string_equal(term_word(&t, 2), "lodz");
	terms_clear(&t);
}

static void lines_of_signs_take_linear_time(void **state)
{
	static const char *const pieces[] = { ".", "-", "_+", "a.", "é-", ".\u200B", "a@-" };
	clock_t start = clock();

	(void)state;
	for (size_t i = 0; i < sizeof(pieces) / sizeof(*pieces); i++) {
		struct buf text = { 0 };
		struct terms t = { 0 };

		while (text.len < 1000000)
			buf_puts(&text, pieces[i]);
		buf_putc(&text, '@');
		terms_add(&t, buf_text(&text), text.len);
		terms_clear(&t);
		buf_clear(&text);
	}
	assert_not_slow(start);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(words_are_folded),
		cmocka_unit_test(a_word_knows_where_it_stands),
		cmocka_unit_test(lines_of_signs_take_linear_time),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
