#include "test.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/buf.h"
#include "base/err.h"
#include "base/mem.h"
#include "calendar/zone.h"
#include "letter/context.h"
#include "letter/liquid.h"

/* A text of n copies of part between head and tail. */
static char *repeat(const char *head, const char *part, int n, const char *tail)
{
	struct buf out = { 0 };

	buf_puts(&out, head);
	for (int i = 0; i < n; i++)
		buf_puts(&out, part);
	buf_puts(&out, tail);
	return buf_take(&out);
}

static int render(const struct liquid *how, const char *json, const char *text, struct buf *out,
	struct err *err)
{
	struct context *context = context_new();
	struct liquid l = *how;
	int rc;

	*err = (struct err) { 0 };
	if (json)
		assert_int_equal(context_merge_json(context, json, strlen(json), err), 0);
	l.context = context;
	rc = liquid_render(&l, "t.md", text, strlen(text), 1, out, err);
	context_free(context);
	return rc;
}

/* Values that are escaped stand between marks, here shown as « and ». */
static char *show_marks(const char *text)
{
	struct buf out = { 0 };

	for (const char *p = text; *p; p++) {
		if (strncmp(p, "\xEF\xB7\x90", 3) != 0 && strncmp(p, "\xEF\xB7\x91", 3) != 0) {
			buf_putc(&out, *p);
			continue;
		}
		buf_puts(&out, p[2] == '\x90' ? "«" : "»");
		p += 2;
	}
	return buf_take(&out);
}

static void expect(const struct liquid *how, const char *json, const char *text, const char *result)
{
	struct buf out = { 0 };
	struct err err;
	char *shown;

	if (render(how, json, text, &out, &err) < 0)
		fail_msg("%s: %s", text, err.text);
	shown = show_marks(buf_text(&out));
	assert_string_equal(shown, result);
	free(shown);
	buf_clear(&out);
}

static void expect_error(const struct liquid *how, const char *json, const char *text, const char *what)
{
	struct buf out = { 0 };
	struct err err;

	assert_int_equal(render(how, json, text, &out, &err), -1);
	assert_int_equal(err.kind, ERR_DATA);
	if (!strstr(err.text, what))
		fail_msg("%s\nlacks: %s", err.text, what);
	assert_int_equal(out.len, 0);
	buf_clear(&out);
}

static const struct liquid lenient = { .now = 1789394400 };
static const struct liquid strict = { .strict = true, .now = 1789394400 };
static const struct liquid markdown = { .escape = LIQUID_MARKDOWN };

static void a_missing_value_is_named_with_its_place(void **state)
{
	(void)state;
	expect_error(&strict, "{}", "Hi\n\n  {{ customer.first_name }},", "t.md:3:6: customer.first_name has no value");
	expect_error(&strict, "{}", "Hi\n\n  {{ customer.first_name }},",
		"\n  {{ customer.first_name }},\n     ^");
}

static void one_error_names_all_that_is_missing(void **state)
{
	(void)state;
	expect_error(&strict, "{}", "{{ a }}\n{{ b.c | upcase }}\n{{ d }}\n{{ e }}\n{{ a }}", "t.md:1:4: a has no value");
	expect_error(&strict, "{}", "{{ a }}\n{{ b.c | upcase }}\n{{ d }}\n{{ e }}\n{{ a }}", "t.md:2:4: b.c has no value");
	expect_error(&strict, "{}", "{{ a }}\n{{ b.c | upcase }}\n{{ d }}\n{{ e }}\n{{ a }}", "t.md:4:4: e has no value");
}

static void what_cannot_be_seen_is_missing(void **state)
{
	(void)state;
	expect_error(&strict, "{\"x\": \"\"}", "{{ x }}", "x has no value");
	expect_error(&strict, "{\"x\": \" \\t\\u200b\\u00a0\\u202e\"}", "{{ x }}", "x has no value");
	expect_error(&strict, "{\"x\": []}", "{{ x | join: \", \" }}", "x has no value");
	expect_error(&strict, "{\"x\": \"a\"}", "{{ x | remove: \"a\" }}", "x has no value");
	expect_error(&strict, "{}", "{{ \"Dear \" | append: x }}", "x has no value");
	expect_error(&strict, "{}", "{% for i in x %}{{ i }}{% endfor %}", "x has no value");
	expect_error(&strict, "{}", "{% assign y = x | append: \"!\" %}{{ y }}", "x has no value");
	expect(&strict, "{\"x\": 0, \"y\": false}", "{{ x }} {{ y }}", "0 false");
}

static void a_default_silences_what_is_missing(void **state)
{
	(void)state;
	expect(&strict, "{\"e\": \"\"}", "{{ e | default: \"there\" }}", "there");
	expect(&strict, "{}", "{{ a.b | default: \"there\" }}", "there");
	expect(&strict, "{}", "{{ a | strip | default: \"there\" }}", "there");
	expect(&strict, "{}", "{{ a | default: \"\" }}", "");
	expect_error(&strict, "{}", "{{ a | default: b }}", "a has no value");
}

static void a_condition_may_ask_for_what_is_missing(void **state)
{
	(void)state;
	expect(&strict, "{}", "{% if a.b %}yes{% elsif c == 1 %}one{% else %}no{% endif %}", "no");
	expect(&strict, "{}", "{% if a > 1 %}yes{% else %}no{% endif %}", "no");
	expect(&strict, "{}", "{% for i in x %}{{ i }}{% else %}none{% endfor %}", "none");
}

static void a_mistake_is_shown_where_it_is(void **state)
{
	(void)state;
	expect_error(&lenient, NULL, "a\nbé {{ x | upcse }}", "t.md:2:11: there is no filter \"upcse\"; did you mean \"upcase\"?\nbé {{ x | upcse }}\n          ^");
	expect_error(&lenient, NULL, "{% fi x %}{% endif %}", "t.md:1:1: there is no tag \"fi\"");
	expect_error(&lenient, NULL, "{% if x %}\n{{ y }}", "t.md:1:1: \"if\" is never closed");
	expect_error(&lenient, NULL, "{{ x", "t.md:1:1: this is never closed; end it with }}");
	expect_error(&lenient, NULL, "{{ 'x }}", "t.md:1:4: this quote is not closed");
	expect_error(&lenient, NULL, "{{ x y }}", "t.md:1:6: expected nothing more, not \"y\"");
	expect_error(&lenient, NULL, "{% endif %}", "\"endif\"");
	expect_error(&lenient, NULL, "{% for x in y %}{% else %}{% else %}{% endfor %}", "t.md:1:27");
	expect_error(&strict, "{\"x\": \"soon\"}", "{{ x | date: \"long\" }}", "\"soon\" is not a time");
}

static char *load(void *data, const char *name)
{
	(void)data;
	if (strcmp(name, "policy") == 0)
		return mem_dup("Within\n{{ days }} days");
	if (strcmp(name, "self") == 0)
		return mem_dup("{% include 'self' %}");
	if (strcmp(name, "wrong") == 0)
		return mem_dup("one\n{{ | }}");
	return strcmp(name, "../secret") == 0 ? mem_dup("secret") : NULL;
}

static void a_mistake_in_an_include_is_shown_there(void **state)
{
	struct liquid l = { .strict = true, .load = load };

	(void)state;
	expect(&l, "{\"days\": 30}", "{% include \"policy\" %}.", "Within\n30 days.");
	expect_error(&l, "{}", "{% include \"policy\" %}", "policy:2:4: days has no value");
	expect_error(&l, "{}", "{% include \"wrong\" %}", "wrong:2:4: ");
	expect_error(&l, "{}", "\n{% include \"none\" %}", "t.md:2:1: there is no template \"none\"");
}

static void an_include_stays_in_its_folder(void **state)
{
	struct liquid l = { .load = load };

	(void)state;
	expect_error(&l, "{\"x\": \"../secret\"}", "{% include x %}", "there is no template");
}

static void values_are_never_read_as_a_template(void **state)
{
	(void)state;
	expect(&lenient, "{\"x\": \"{{ y }}{% if %}\", \"y\": \"no\"}", "{{ x }}", "{{ y }}{% if %}");
	expect(&markdown, "{\"x\": \"{{ y }}\", \"y\": \"no\"}", "{% capture z %}{{ x }}{% endcapture %}{{ z }}",
		"«\\{\\{ y \\}\\}»");
}

static void values_are_escaped_once_for_markdown(void **state)
{
	(void)state;
	expect(&markdown, "{\"x\": \"*a*\"}", "*{{ x }}*", "*«\\*a\\*»*");
	expect(&markdown, "{\"x\": \"*a*\"}", "{% capture y %}**b** {{ x }}{% endcapture %}{{ y }}", "**b** «\\*a\\*»");
	expect(&markdown, "{\"x\": \"*a*\"}", "{% capture y %}{{ x }}{% endcapture %}{{ y | upcase }}", "«\\*A\\*»");
	expect(&markdown, "{\"x\": \"a\\r\\n\\r\\n# b\\u0007c\\u001b[0m\"}", "{{ x }}", "«a \\# bc\\[0m»");
	expect(&markdown, "{\"x\": \"    code\"}", "{{ x }}", "«code»");
}

static void a_value_in_a_link_is_encoded(void **state)
{
	(void)state;
	expect(&markdown, "{\"n\": \"RR 1)[x\"}", "[track](https://t.example/{{ n }})",
		"[track](https://t.example/RR%201%29%5Bx)");
	expect(&markdown, "{\"n\": \"a b>\"}", "<https://t.example/{{ n }}>", "<https://t.example/a%20b%3E>");
	expect(&markdown, "{\"n\": \"](http://evil\"}", "{{ n }}{{ n }}",
		"«\\]\\(http\\:\\/\\/evil»«\\]\\(http\\:\\/\\/evil»");
}

static void times_are_told_in_the_language_of_the_letter(void **state)
{
	struct zone *zone = zone_new("Europe/Madrid", NULL);
	struct liquid l = { .lang = "es", .now = 1789394400, .zone = zone };

	(void)state;
	expect(&l, "{\"t\": \"2026-09-14T16:00:00Z\"}", "{{ t | date: \"long\" }}", "lunes, 14 de septiembre de 2026, 18:00");
	expect(&l, "{\"t\": \"2026-09-14T16:00:00Z\"}", "{{ t | date: \"%A %-d de %B, %H:%M %z\" }}",
		"lunes 14 de septiembre, 18:00 +0200");
	l.lang = "pl";
	expect(&l, "{\"t\": \"2026-09-14 18:00\"}", "{{ t | date: \"%-d %B\" }}", "14 września");
	l.lang = "en";
	expect(&l, "{\"t\": \"2026-09-14 18:00\"}", "{{ t | date: \"long\" }}", "Monday, 14 September 2026 at 18:00");
	expect(&l, "{}", "{{ \"now\" | date: \"%F %T\" }}", "2026-09-14 16:00:00");
	zone_free(zone);
}

static void times_are_read_as_people_write_them(void **state)
{
	static const char *const times[] = {
		"2026-09-14T18:00:00Z",
		"2026-09-14 18:00:00 UTC",
		"2026-09-14 18:00",
		"2026-09-14T21:00:00+03:00",
		"Mon, 14 Sep 2026 18:00:00 +0000",
		"14 September 2026 6:00 pm",
		"September 14th, 2026 18:00",
		"14-Sep-2026 18:00",
		"18:00",
		"1789408800",
	};

	(void)state;
	for (size_t i = 0; i < sizeof(times) / sizeof(*times); i++) {
		char *text = mem_printf("{{ \"%s\" | date: \"%%F %%H:%%M\" }}", times[i]);

		expect(&lenient, NULL, text, "2026-09-14 18:00");
		free(text);
	}
	expect(&lenient, NULL, "{{ \"soon\" | date: \"%F\" }}", "soon");
	expect(&lenient, NULL, "{{ \"2026-02-29\" | date: \"%d\" }}", "2026-02-29");
	expect(&lenient, NULL, "{{ \"2028-02-29\" | date: \"%d\" }}", "29");
	expect(&lenient, NULL, "{{ \"12\" | date: \"%F\" }}", "1970-01-01");
}

static void strftime_is_that_of_ruby(void **state)
{
	(void)state;
	expect(&lenient, NULL, "{{ \"2027-01-02 05:07\" | date: \"%j %e %-d %_m %^a %I %l %p %P %U %W %V %G %y %u %w\" }}",
		"002  2 2  1 SAT 05  5 AM am 00 00 53 2026 27 6 6");
	expect(&lenient, NULL, "{{ \"2027-01-02 05:07\" | date: \"%D %R %c %% %q %5d %:z\" }}",
		"01/02/27 05:07 Sat Jan  2 05:07:00 2027 % %q 00002 +00:00");
}

static void money_and_plurals_follow_the_language(void **state)
{
	struct liquid l = { .lang = "es" };

	(void)state;
	expect(&l, "{\"x\": \"1234.5\"}", "{{ x | money: \"EUR\" }}", "1.234,50\xC2\xA0€");
	expect(&l, "{\"x\": \"12.50 USD\"}", "{{ x | money }}", "12,50\xC2\xA0US$");
	expect(&l, "{\"x\": \"EUR 12,50\"}", "{{ x | money }}", "12,50\xC2\xA0€");
	expect(&l, "{\"x\": \"-1.234.567,5\"}", "{{ x | money }}", "-1.234.567,50");
	expect_error(&l, "{\"x\": \"1.234\"}", "{{ x | money }}", "\"1.234\" is not an amount of money");
	expect(&l, "{\"x\": 12.5, \"shop\": {\"currency\": \"EUR\"}}", "{{ x | money }}", "12,50\xC2\xA0€");
	expect_error(&l, "{\"x\": \"free\"}", "{{ x | money }}", "\"free\" is not an amount of money");
	expect(&l, NULL, "{{ 1 | plural: 'pieza', 'piezas' }} {{ 3 | plural: 'pieza', 'piezas' }}", "pieza piezas");
	l.lang = "pl";
	expect(&l, NULL, "{% for i in (1..5) %}{{ i | plural: one: 'paczka', few: 'paczki', many: 'paczek' }} {% endfor %}",
		"paczka paczki paczki paczki paczek ");
	expect_error(&l, NULL, "{{ 5 | plural: one: 'paczka', few: 'paczki' }}", "plural lacks a word for 5");
}

static void oddities_are_those_of_shopify(void **state)
{
	(void)state;
	expect(&lenient, "{\"a\": [1, 1.0, \"1\", 1]}", "{{ a | uniq | join: '#' }}", "1#1.0#1");
	expect(&lenient, NULL, "{{ 'abc' | replace: '', '-' }} {{ 'a' | replace_last: '', '-' }}", "-a-b-c- a-");
	expect(&lenient, NULL, "{% if (1..3) contains 2.5 %}in{% endif %}", "in");
	expect(&lenient, NULL, "{{ 10.1 | modulo: 7.0 }} {{ 0.1 | plus: 0.2 }} {{ 1.005 | round: 2 }}", "3.1 0.3 1.01");
	expect(&lenient, NULL, "{{ 9223372036854775807 | plus: 1 }}", "9.223372036854776e+18");
	expect(&lenient, NULL, "{{ \"9223372036854775807\" | minus: 7 }}", "9223372036854775800");
	expect(&lenient, NULL, "{{ (9223372036854775806..9223372036854775807) | join }}", "9223372036854775806 9223372036854775807");
	expect(&lenient, NULL, "{{ -7 | divided_by: 2 }} {{ -7 | modulo: 2 }}", "-4 1");
	expect(&lenient, NULL, "{{ 'a,,b,,' | split: ',' | join: '#' }}", "a##b");
	expect(&lenient, "{\"a\": []}", "{{ a | slice: -3, 2 | join: '#' }}{{ a | slice: 0 | size }}", "0");
	expect(&lenient, NULL, "{{ 'one two ' | truncatewords: 2 }}", "one two...");
	expect(&lenient, NULL, "{{ '&amp; &#39; &x; & <' | escape_once }}", "&amp; &#39; &x; &amp; &lt;");
	expect(&lenient, "{\"h\": {\"a\": [1, \"x\", null]}}", "{{ h }}", "{\"a\"=>[1, \"x\", nil]}");
	expect(&lenient, NULL, "{% tablerow i in (1..3) cols: 2 %}{{ i }}{% endtablerow %}",
		"<tr class=\"row1\">\n<td class=\"col1\">1</td><td class=\"col2\">2</td></tr>\n<tr class=\"row2\"><td class=\"col1\">3</td></tr>\n");
	/* Without cols: there is one row. A row that ends early has no last column. */
	expect(&lenient, NULL, "{% tablerow i in (1..2) %}{{ tablerowloop.index }}{{ tablerowloop.col_last }}{% endtablerow %}",
		"<tr class=\"row1\">\n<td class=\"col1\">1false</td><td class=\"col2\">2true</td></tr>\n");
	expect(&lenient, NULL, "{% tablerow i in (1..3) cols: 2 %}{{ tablerowloop.col_last }}{% endtablerow %}",
		"<tr class=\"row1\">\n<td class=\"col1\">false</td><td class=\"col2\">true</td></tr>\n<tr class=\"row2\"><td class=\"col1\">false</td></tr>\n");
	expect(&lenient, NULL, "{% for i in (1..4) %}{% ifchanged %}{{ i | divided_by: 2 }}{% endifchanged %}{% endfor %}", "012");
	expect(&lenient, NULL, "a{% break %}b", "a");
}

static void nothing_goes_on_forever(void **state)
{
	struct liquid l = { .load = load };
	clock_t start = clock();
	char *text;

	(void)state;
	expect_error(&l, NULL, "{% include 'self' %}", "does it include itself?");
	expect_error(&lenient, NULL, "{% for i in (1..99999) %}{% for j in (1..99999) %}{% endfor %}{% endfor %}", "too long");
	expect_error(&lenient, NULL, "{{ (1..1000000000) | join }}", "a range can have");
	expect_error(&lenient, NULL, "{% assign x = 'xxxxxxxx' %}{% for i in (1..60) %}{% assign x = x | append: x %}{% endfor %}{{ x }}{{ x }}", "too long");
	expect_error(&lenient, NULL, "{% for i in (1..99999) %}{{ 'xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx' }}{% endfor %}", "too long");
	expect_error(&markdown, NULL, "{% for i in (1..99999) %}{{ 'xxxxxxxxxxxxxxxx' }}{% endfor %}", "too long");
	text = repeat("", "{% if a %}", 101, "");
	expect_error(&lenient, NULL, text, "nested more than 100 levels");
	free(text);
	text = repeat("{{ ", "a[", 5000, "}}");
	expect_error(&lenient, NULL, text, "nested too deeply");
	free(text);
	text = repeat("", "x", 65537, "");
	expect_error(&lenient, NULL, text, "longer than 65536 bytes");
	free(text);
	assert_not_slow(start);
}

static void a_text_that_is_not_utf8_is_refused(void **state)
{
	(void)state;
	expect_error(&lenient, NULL, "caf\xE9", "is not in UTF-8");
}

static void values_that_are_no_json_object_are_refused(void **state)
{
	struct context *context = context_new();
	struct err err;

	(void)state;
	assert_int_equal(context_merge_json(context, "[1]", 3, &err), -1);
	assert_int_equal(context_merge_json(context, "{\n\"a\": }", 8, &err), -1);
	assert_int_equal(err.kind, ERR_DATA);
	assert_int_equal(strncmp(err.text, "2:6: ", 5), 0);
	context_free(context);
}

static void values_are_set_by_path_and_merged(void **state)
{
	static const char text[] = "{{ customer.name }} {{ customer.email }} {{ n | plus: 1 }} {{ b }} {{ customer.size }}";
	struct context *context = context_new();
	struct liquid l = { .context = context };
	struct buf out = { 0 };
	struct err err;

	(void)state;
	context_set(context, "customer.name", "Ann");
	context_set(context, "customer.name", "Bob");
	context_set_number(context, "n", 41);
	context_set_bool(context, "b", true);
	assert_int_equal(context_merge_json(context, "{\"customer\": {\"email\": \"b@x\"}}", 30, &err), 0);
	assert_int_equal(liquid_render(&l, "t", text, strlen(text), 1, &out, &err), 0);
	assert_string_equal(buf_text(&out), "Bob b@x 42 true 2");
	buf_clear(&out);
	context_free(context);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_missing_value_is_named_with_its_place),
		cmocka_unit_test(one_error_names_all_that_is_missing),
		cmocka_unit_test(what_cannot_be_seen_is_missing),
		cmocka_unit_test(a_default_silences_what_is_missing),
		cmocka_unit_test(a_condition_may_ask_for_what_is_missing),
		cmocka_unit_test(a_mistake_is_shown_where_it_is),
		cmocka_unit_test(a_mistake_in_an_include_is_shown_there),
		cmocka_unit_test(an_include_stays_in_its_folder),
		cmocka_unit_test(values_are_never_read_as_a_template),
		cmocka_unit_test(values_are_escaped_once_for_markdown),
		cmocka_unit_test(a_value_in_a_link_is_encoded),
		cmocka_unit_test(times_are_told_in_the_language_of_the_letter),
		cmocka_unit_test(times_are_read_as_people_write_them),
		cmocka_unit_test(strftime_is_that_of_ruby),
		cmocka_unit_test(money_and_plurals_follow_the_language),
		cmocka_unit_test(oddities_are_those_of_shopify),
		cmocka_unit_test(nothing_goes_on_forever),
		cmocka_unit_test(a_text_that_is_not_utf8_is_refused),
		cmocka_unit_test(values_that_are_no_json_object_are_refused),
		cmocka_unit_test(values_are_set_by_path_and_merged),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
