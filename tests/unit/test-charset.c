#include "test.h"

#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/buf.h"
#include "base/mem.h"
#include "text/charset.h"
#include "text/utf8.h"

static bool check(const char *label, const char *bytes, size_t n, const char *want)
{
	struct buf out = { 0 };
	bool known = charset_to_utf8(label, bytes, n, &out);

	assert_string_equal(buf_text(&out), want);
	assert_int_equal(strlen(buf_text(&out)), out.len);
	assert_true(utf8_is_valid(buf_text(&out), out.len));
	buf_clear(&out);
	return known;
}

static void labels_mean_what_mail_means_by_them(void **state)
{
	static const struct {
		const char *label;
		const char *bytes;
		const char *text;
	} rows[] = {
		{ "iso-8859-1", "\x93gr\xFC\xDF"
				"e\x94 10 \x80",
			"“grüße” 10 €" },
		{ "ISO-8859-1", "caf\xE9", "café" },
		{ "ISO-8859-1", "café żółw", "café żółw" }, /* a program that lies */
		{ "ISO-8859-1", "café\xE9", "cafÃ©é" },
		{ "iso-8859-2", "Ă©", "Ä\xC2\x82ÂŠ" },
		{ " \"Windows-1252\" ", "caf\xE9", "café" },
		{ "charset=iso-8859-2", "\xB3\xF3\xBC", "łóź" },
		{ "iso-8859-2", "\xA3\xF3"
				"d\xBC",
			"Łódź" },
		{ "iso-8859-15", "10 \xA4", "10 €" },
		{ "windows-1250", "zam\xF3wienie \x9C", "zamówienie ś" },
		{ "windows-1256", "\xE3\xD1\xCD\xC8\xC7", "مرحبا" },
		{ "iso-8859-6", "\xE5\xD1\xCD\xC8\xC7", "مرحبا" },
		{ "iso-8859-8-i", "\xF9\xEC\xE5\xED", "שלום" },
		{ "iso-8859-16", "\xAA"
				 "i \xFE"
				 "ar\xE3",
			"Și țară" },
		{ "koi8-r", "\xF0\xD2\xC9\xD7\xC5\xD4", "Привет" },
		{ "gb2312", "\xC4\xE3\xBA\xC3", "你好" },
		{ "x-gbk", "\xC4\xE3\xBA\xC3", "你好" },
		{ "big5", "\xA7\x41\xA6\x6E", "你好" },
		{ "ks_c_5601-1987", "\xBE\xC8\xB3\xE7", "안녕" },
		{ "x-sjis", "\x82\xB1\x82\xF1 \x87\x40", "こん ①" },
		{ "iso-2022-jp", "\x1B$B$3$s\x1B(B.", "こん." },
		{ "unicode-1-1-utf-7", "caf+AOk-", "café" },
		{ "x-mac-roman", "caf\x8E", "café" },
		{ "cp-850", "caf\x82", "café" },
		{ "utf8", "café", "café" },
		{ "utf-8", "\xEF\xBB\xBF"
			   "café",
			"café" },
		{ "us-ascii", "plain", "plain" },
		{ "us-ascii", "d\xED"
			      "as, se\xF1or, \xBF"
			      "d\xF3nde?",
			"días, señor, ¿dónde?" },
	};

	(void)state;
	for (size_t i = 0; i < sizeof(rows) / sizeof(*rows); i++)
		assert_true(check(rows[i].label, rows[i].bytes, strlen(rows[i].bytes), rows[i].text));
}

static int hex_digit(char c)
{
	return c <= '9' ? c - '0' : c - 'a' + 10;
}

/* Decodes in place. */
static size_t from_hex(char *hex)
{
	size_t n = 0;

	for (; hex[2 * n]; n++)
		hex[n] = (char)(unsigned char)(hex_digit(hex[2 * n]) << 4 | hex_digit(hex[2 * n + 1]));
	return n;
}

/* Every charset and alias that mail programs are known to write, with text that shows which one it is. */
static void every_known_label_is_read(void **state)
{
	char *path = mem_printf("%s/tests/data/charsets/labels.tsv", getenv("TOP_SRCDIR"));
	FILE *f = fopen(path, "re");
	char *line = NULL;
	size_t room = 0;
	int rows = 0;

	(void)state;
	assert_non_null(f);
	while (getline(&line, &room, f) > 0) {
		char *hex = strchr(line, '\t');
		char *text = hex ? strchr(hex + 1, '\t') : NULL;

		if (!text)
			continue;
		*hex++ = *text++ = '\0';
		text[strcspn(text, "\n")] = '\0';
		if (!check(line, hex, from_hex(hex), text))
			fail_msg("%s is not known", line);
		rows++;
	}
	assert_true(rows > 300);
	free(line);
	fclose(f);
	free(path);
}

static void an_unknown_label_leads_to_a_guess(void **state)
{
	(void)state;
	assert_false(check("x-none", "café", 5, "café"));
	assert_false(check("no-such-charset", "caf\xE9", 4, "café"));
	assert_true(check("x-unknown", "caf\xE9", 4, "café"));
	assert_true(check("default_charset", "Łódź", 7, "Łódź"));
	assert_true(check(NULL, "Łódź", 7, "Łódź"));
	assert_true(check("", "\xEF\xF0\xE8\xE2\xE5\xF2, \xE7\xE0\xEA\xE0\xE7 \xE5\xF9\xB8 \xED\xE5 \xEF\xF0\xE8\xF8\xB8\xEB",
		27, "привет, заказ ещё не пришёл"));
}

static void an_odd_label_never_reaches_the_converter(void **state)
{
	char longer[3001];

	(void)state;
	memset(longer, 'y', 3000);
	longer[3000] = '\0';
	assert_false(check("../../gconv", "a", 1, "a"));
	assert_false(check("%s%n", "a", 1, "a"));
	assert_false(check("utf-8,version=2", "a", 1, "a"));
	assert_false(check("utf-8\nb", "a", 1, "a"));
	assert_false(check("---", "a", 1, "a"));
	assert_false(check(longer, "a", 1, "a"));
}

static void what_cannot_be_converted_is_replaced(void **state)
{
	(void)state;
	check("utf-8", "\xFF\xC0\xAF", 3, "\uFFFD\uFFFD\uFFFD");
	check("utf-8", "a\0b", 3, "a\uFFFDb");
	check("windows-1252", "a\0b", 3, "a\uFFFDb");
	check("utf-16", "\xFF\xFE"
			"a\0b",
		5, "a\uFFFD");
	check("utf-16le", "\x00\xD8"
			  "a\0",
		4, "\uFFFDa");
	check("utf-16le", "\0\0a\0", 4, "\uFFFDa");
	check("iso-2022-jp", "\x1B$B$3$", 6, "こ\uFFFD");
	check("iso-8859-7", "\xAE", 1, "\uFFFD");
	check("utf-8", "", 0, "");
}

static void long_text_is_converted_across_buffers(void **state)
{
	enum { N = 20000 };
	static char bytes[2 * N];
	struct buf out = { 0 };

	(void)state;
	for (size_t i = 0; i < N; i++)
		memcpy(bytes + 2 * i, "\xC4\xE3", 2);
	assert_true(charset_to_utf8("gb2312", bytes, sizeof(bytes), &out));
	assert_int_equal(out.len, 3 * N);
	for (size_t i = 0; i < N; i++)
		assert_memory_equal(out.data + 3 * i, "你", 3);
	buf_clear(&out);
}

static void a_limit_never_cuts_a_converted_character(void **state)
{
	struct buf out = { .limit = 7 };

	(void)state;
	charset_to_utf8("gb2312", "\xC4\xE3\xBA\xC3\xC4\xE3", 6, &out);
	assert_string_equal(buf_text(&out), "你好");
	assert_true(out.full);
	buf_clear(&out);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(labels_mean_what_mail_means_by_them),
		cmocka_unit_test(every_known_label_is_read),
		cmocka_unit_test(an_unknown_label_leads_to_a_guess),
		cmocka_unit_test(an_odd_label_never_reaches_the_converter),
		cmocka_unit_test(what_cannot_be_converted_is_replaced),
		cmocka_unit_test(long_text_is_converted_across_buffers),
		cmocka_unit_test(a_limit_never_cuts_a_converted_character),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
