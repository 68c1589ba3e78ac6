#include "test.h"

#include <ctype.h>
#include <string.h>

#include "base/buf.h"
#include "text/fold.h"

static void check(const char *s, const char *want)
{
	struct buf out = { 0 };

	text_fold(s, &out);
	assert_string_equal(buf_text(&out), want);
	buf_clear(&out);
}

static void letters_lose_their_marks_and_case(void **state)
{
	(void)state;
	check("Zamówienie ŁÓDŹ", "zamowienie lodz");
	check("Größe STRASSE", "grosse strasse");
	check("mărimea și țara şi ţara", "marimea si tara si tara");
	check("Ærø Œuvre Þór Đorđe ĦAL ŦAL", "aero oeuvre thor dorde hal tal");
	check("İstanbul ıssız", "istanbul issiz");
	check("e\u0301 E\u0301", "e e");
	check("ΟΔΟΣ οδος", "οδοσ οδοσ");
	check("ＡＢＣ ﬁn №", "abc fin no");
	check("naïve Ünï", "naive uni");
}

static void forms_of_an_arabic_letter_are_one(void **state)
{
	(void)state;
	check("أإآٱا", "ااااا");
	check("مدرسة على", "مدرسه علي");
	check("شُحْنَة", "شحنه");
	check("كتـــاب ک ی", "كتاب ك ي");
	check("طلب ١٠٤٣٢ ۱۲", "طلب 10432 12");
}

static void folding_twice_changes_nothing(void **state)
{
	static const char *const texts[] = { "Zamówienie", "İŞ ß ﷺ", "أهلا ١٢", "日本 がぎ" };

	(void)state;
	for (size_t i = 0; i < sizeof(texts) / sizeof(*texts); i++) {
		struct buf once = { 0 };

		text_fold(texts[i], &once);
		check(buf_text(&once), buf_text(&once));
		buf_clear(&once);
	}
}

static void bytes_that_are_no_text_are_replaced(void **state)
{
	(void)state;
	check("Ab\xE9z", "ab\uFFFDz");
	check("", "");
}

static void bytes_are_folded_up_to_their_number(void **state)
{
	struct buf out = { 0 };

	(void)state;
	text_fold_bytes("ŁÓDŹ Kraków", 10, &out);
	assert_string_equal(buf_text(&out), "lodz kr");
	buf_clear(&out);
	text_fold_bytes("Łódź", 0, &out);
	text_fold_bytes("AłB", 3, &out);
	assert_string_equal(buf_text(&out), "al");
	buf_clear(&out);
}

/* At whatever place of a run, and behind whatever it ends with. */
static void each_sign_of_ascii_is_folded_alone(void **state)
{
	enum { N = 700 };
	char text[N + 3] = { 0 };
	struct buf out = { 0 };

	(void)state;
	for (int shift = 0; shift < 300; shift += 7) {
		for (int i = 0; i < N; i++)
			text[i] = (char)(1 + (i + shift) % 127);
		memcpy(text + N, "Ł", 3);
		text_fold_bytes(text + shift % 9, strlen(text) - (size_t)(shift % 9), &out);
		assert_int_equal(out.len, N - shift % 9 + 1);
		assert_int_equal(out.data[out.len - 1], 'l');
		for (size_t i = 0; i + 1 < out.len; i++)
			assert_int_equal(out.data[i], tolower(text[i + (size_t)(shift % 9)]));
		buf_clear(&out);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(letters_lose_their_marks_and_case),
		cmocka_unit_test(forms_of_an_arabic_letter_are_one),
		cmocka_unit_test(folding_twice_changes_nothing),
		cmocka_unit_test(bytes_that_are_no_text_are_replaced),
		cmocka_unit_test(bytes_are_folded_up_to_their_number),
		cmocka_unit_test(each_sign_of_ascii_is_folded_alone),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
