#include "test.h"

#include <stdlib.h>
#include <string.h>

#include "base/buf.h"
#include "base/mem.h"
#include "mail/header.h"
#include "mail/param.h"
#include "mail/word.h"

static char *decode(const char *s)
{
	struct buf out = { 0 };

	word_decode(s, strlen(s), &out);
	return buf_take(&out);
}

static void expect_word(const char *raw, const char *text)
{
	char *decoded = decode(raw);

	assert_string_equal(decoded, text);
	free(decoded);
}

/* The fields of a header as "name=value|", then what follows it. */
static char *fields_of(const char *mail)
{
	struct header_cursor c = header_of_mail(mail, strlen(mail));
	struct buf out = { 0 };
	struct raw_field f;

	while (header_next(&c, &f)) {
		buf_add(&out, f.name, f.name_len);
		buf_putc(&out, '=');
		header_unfold(&f, &out);
		buf_putc(&out, '|');
	}
	buf_add(&out, c.p, (size_t)(c.end - c.p));
	return buf_take(&out);
}

static void expect_fields(const char *mail, const char *fields)
{
	char *found = fields_of(mail);

	assert_string_equal(found, fields);
	free(found);
}

static void fields_are_unfolded(void **state)
{
	(void)state;
	expect_fields("A: 1\r\nB:  two\r\n  lines \r\n\r\nbody", "A=1|B=two  lines|body");
	expect_fields("A: 1\nB:\n\t2\n\nbody", "A=1|B=2|body");
	expect_fields("A : 1\r\r\n\r\r\nbody", "A=1|body");
	expect_fields("", "");
	expect_fields("A: 1", "A=1|");
}

static void what_precedes_the_header_is_skipped(void **state)
{
	(void)state;
	expect_fields("From a@b.test Mon Jan  1 10:00:00 2024\nA: 1\n\nbody", "A=1|body");
	expect_fields("\r\n\r\nA: 1\r\n\r\nbody", "A=1|body");
	expect_fields("From: a@b.test\n\nbody", "From=a@b.test|body");
}

static void a_line_without_a_colon_hides_no_field(void **state)
{
	(void)state;
	expect_fields("A: 1\njunk line\nSubject: s\n\nbody", "A=1|Subject=s|body");
	expect_fields("A: 1\nDear shop,\nwhere is it?\n", "A=1|Dear shop,\nwhere is it?\n");
	expect_fields("no header at all\n", "no header at all\n");
}

static void encoded_words_become_text(void **state)
{
	(void)state;
	expect_word("=?utf-8?q?Zam=C3=B3wienie_1?=", "Zamówienie 1");
	expect_word("Re: =?UTF-8?B?xYLDs2TFug==?= and more", "Re: łódź and more");
	expect_word("=?iso-8859-1*en?q?caf=E9?=", "café");
	expect_word("=?utf-8?q?a?=\t =?utf-8?q?b?= c", "ab c");
	expect_word("=?iso-2022-jp?B?GyRCJDMbKEI=?=", "こ");
}

static void a_character_may_be_split_between_words(void **state)
{
	(void)state;
	expect_word("=?utf-8?b?w6==?= =?utf-8?b?qQ==?=", "\xC3\xA9");
	expect_word("=?utf-8?q?caf=C3?= =?utf-8?q?=A9?=", "café");
}

static void bad_words_stay_as_they_are(void **state)
{
	(void)state;
	expect_word("=?utf-8?x?abc?=", "=?utf-8?x?abc?=");
	expect_word("=?=?=?", "=?=?=?");
	expect_word("=?utf-8?q?a", "=?utf-8?q?a");
	expect_word("=?utf-8?q?two words?=", "two words");
	expect_word("1 =? 2 ?= 3", "1 =? 2 ?= 3");
	expect_word("=?utf-8?q?open and =?utf-8?q?closed?=", "=?utf-8?q?open and closed");
}

static void raw_bytes_become_valid_text(void **state)
{
	(void)state;
	expect_word("Zamówienie", "Zamówienie");
	expect_word("caf\xE9", "café");
	expect_word("a\tb\x1b[2J\xC2\x9B", "a b [2J ");
}

static void decoding_takes_linear_time(void **state)
{
	static const char *const pieces[] = { "=?utf-8?q?a?= ", "=?", "=?a?q?", "?=", "=?utf-8?b?" };

	(void)state;
	for (size_t i = 0; i < sizeof(pieces) / sizeof(pieces[0]); i++) {
		struct buf text = { 0 };
		struct buf out = { 0 };
		clock_t start = clock();

		while (text.len < 1 << 20)
			buf_puts(&text, pieces[i]);
		word_decode(text.data, text.len, &out);
		assert_not_slow(start);
		buf_clear(&text);
		buf_clear(&out);
	}
}

static void expect_param(const char *value, const char *name, const char *expected)
{
	struct params params;
	char *main_value = params_parse(value, &params);
	const char *found = params_find(&params, name);

	if (!expected)
		assert_null(found);
	else if (!found)
		fail_msg("no %s in %s", name, value);
	else
		assert_string_equal(found, expected);
	free(main_value);
	params_clear(&params);
}

static void parameters_are_read(void **state)
{
	struct params params;
	char *type = params_parse(" Text/Plain (a comment); Charset=\"UTF-8\" ; x", &params);

	(void)state;
	assert_string_equal(type, "text/plain");
	assert_string_equal(params_find(&params, "charset"), "UTF-8");
	free(type);
	params_clear(&params);
	expect_param("a; filename=my file.pdf", "filename", "my file.pdf");
	expect_param("a; filename=\"a\\\"b.pdf\"; x=1", "filename", "a\"b.pdf");
	expect_param("text/plain; charset=us-ascii (plain)", "charset", "us-ascii");
	expect_param("text/plain; charset=\"", "charset", "");
	expect_param("a; filename=\"=?utf-8?q?caf=C3=A9.pdf?=\"", "filename", "café.pdf");
}

static void parameters_in_pieces_are_joined(void **state)
{
	(void)state;
	expect_param("a; filename*=UTF-8''Gr%C3%BC%C3%9Fe.pdf", "filename", "Grüße.pdf");
	expect_param("a; filename*=iso-8859-1'de'Gr%FC%DFe.pdf; filename=x", "filename", "Grüße.pdf");
	expect_param("a; filename=x; filename*=utf-8''r%C3%A9sum%C3%A9.pdf; filename=y", "filename", "résumé.pdf");
	expect_param("a; filename*1=b; filename*0=a; filename*2=c", "filename", "abc");
	expect_param("a; filename*0*=utf-8''a%20; filename*1=%20; filename*2*=%C3%A9", "filename", "a %20é");
	expect_param("a; filename*99999999999999999999=a; filename*-1=b; filename*0*=utf-8''%ZZ%41%", "filename", "%ZZA%");
	expect_param("a; filename*1=b", "filename", NULL);
}

static void no_more_than_a_hundred_pieces_are_joined(void **state)
{
	struct buf value = { 0 };
	struct params params;

	(void)state;
	buf_puts(&value, "attachment");
	for (int i = 0; i < 20000; i++)
		buf_printf(&value, "; filename*%d=a", i);
	free(params_parse(buf_text(&value), &params));
	assert_int_equal(strlen(params_find(&params, "filename")), 100);
	params_clear(&params);
	buf_clear(&value);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(fields_are_unfolded),
		cmocka_unit_test(what_precedes_the_header_is_skipped),
		cmocka_unit_test(a_line_without_a_colon_hides_no_field),
		cmocka_unit_test(encoded_words_become_text),
		cmocka_unit_test(a_character_may_be_split_between_words),
		cmocka_unit_test(bad_words_stay_as_they_are),
		cmocka_unit_test(raw_bytes_become_valid_text),
		cmocka_unit_test(decoding_takes_linear_time),
		cmocka_unit_test(parameters_are_read),
		cmocka_unit_test(parameters_in_pieces_are_joined),
		cmocka_unit_test(no_more_than_a_hundred_pieces_are_joined),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
