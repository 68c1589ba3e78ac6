#include "test.h"

#include <stdlib.h>
#include <string.h>

#include "base/buf.h"
#include "base/err.h"
#include "base/file.h"
#include "base/mem.h"
#include "calendar/zone.h"
#include "letter/context.h"
#include "letter/letter.h"
#include "letter/markdown.h"
#include "letter/template.h"

/* What the text/plain of a letter in one's own words is, without a signature. */
static void expect_text(const char *markdown, const char *text)
{
	struct letter letter;
	struct err err = { 0 };

	if (letter_from_text("Hello", markdown, "en", NULL, &letter, &err) < 0)
		fail_msg("%s", err.text);
	assert_string_equal(letter.text, text);
	letter_clear(&letter);
}

static void expect_html(const char *markdown, const char *part)
{
	struct letter letter;

	assert_int_equal(letter_from_text("Hello", markdown, "en", NULL, &letter, NULL), 0);
	if (!strstr(letter.html, part))
		fail_msg("%s\nlacks: %s", letter.html, part);
	letter_clear(&letter);
}

static void what_is_not_utf8_is_no_letter(void **state)
{
	struct letter letter;
	struct err err = { 0 };

	(void)state;
	assert_int_equal(letter_from_text("Hello", "caf\xE9", "en", NULL, &letter, &err), -1);
	assert_int_equal(err.kind, ERR_DATA);
	assert_int_equal(letter_from_text("Hello", "a \xF0\x9F\x98", "en", NULL, &letter, &err), -1);
}

static void the_plain_text_is_what_a_person_would_type(void **state)
{
	(void)state;
	expect_text("# Hello\n\nThis is **very** *good* `code` \\*.", "Hello\n\nThis is very good code *.\n");
	expect_text("one\ntwo\n\nthree", "one\ntwo\n\nthree\n");
	expect_text("- one\n- two\n  - three\n  - four\n- five\n\nend", "- one\n- two\n  - three\n  - four\n- five\n\nend\n");
	expect_text("3. one\n4. two\n", "3. one\n4. two\n");
	expect_text("- one\n\n- two\n\n  more\n", "- one\n\n- two\n\n  more\n");
	expect_text("> one\n>\n> two\n>> three\n\nfour", "> one\n>\n> two\n>\n> > three\n\nfour\n");
	expect_text("a\n\n    code  x\n    line\n\nb", "a\n\ncode  x\nline\n\nb\n");
	expect_text("a\n\n---\n\nb", "a\n\n-----\n\nb\n");
	expect_text("a &amp; b &lt;c&gt;", "a & b <c>\n");
}

static void a_link_shows_where_it_leads(void **state)
{
	(void)state;
	expect_text("[our page](https://shop.example/a)", "our page (https://shop.example/a)\n");
	expect_text("<https://shop.example/a>", "https://shop.example/a\n");
	expect_text("[https://shop.example/a](https://shop.example/a)", "https://shop.example/a\n");
	expect_text("<ana@shop.example>", "ana@shop.example\n");
	expect_text("[our page with a long name](https://shop.example/a-page-with-a-long-name-too)",
		"our page with a long name (https://shop.example/a-page-with-a-long-name-too)\n");
	expect_text("[](https://shop.example)", "https://shop.example\n");
	expect_text("[x](javascript:alert(1)) [y](data:text/html,z)", "x y\n");
	expect_html("[x](javascript:alert(1))", "<p>x</p>");
}

static void a_letter_loads_nothing(void **state)
{
	(void)state;
	expect_text("![our shop](https://shop.example/a.png)", "our shop (https://shop.example/a.png)\n");
	expect_html("![our shop](https://shop.example/a.png)", "<p><a href=\"https://shop.example/a.png\">our shop</a></p>");
	expect_html("[![logo](https://a.example/l.png)](https://a.example/)", "<p><a href=\"https://a.example/\">logo</a></p>");
}

static void html_that_was_typed_is_shown_as_text(void **state)
{
	(void)state;
	expect_text("a <b>c</b>\n\n<div>\nd\n</div>\n\n<!-- note -->\n\ne", "a <b>c</b>\n\n<div>\nd\n</div>\n\ne\n");
	expect_html("a <b>c</b>", "<p>a &lt;b&gt;c&lt;/b&gt;</p>");
	expect_html("<script>x</script>", "<p>&lt;script&gt;x&lt;/script&gt;</p>");
}

static void lines_are_not_longer_than_78_columns(void **state)
{
	char *word = mem_printf("%s", "lorem ipsum dolor sit amet "), *text;
	struct buf markdown = { 0 };
	struct letter letter;

	(void)state;
	for (int i = 0; i < 20; i++)
		buf_puts(&markdown, word);
	text = mem_printf("%s\n\n- %s\n\n> %s", buf_text(&markdown), buf_text(&markdown), buf_text(&markdown));
	assert_int_equal(letter_from_text("Hello", text, "en", NULL, &letter, NULL), 0);
	for (const char *p = letter.text; *p; p += strcspn(p, "\n") + 1)
		assert_true(strcspn(p, "\n") <= 78);
	assert_non_null(strstr(letter.text, "\n  "));
	assert_non_null(strstr(letter.text, "\n> "));
	letter_clear(&letter);
	buf_clear(&markdown);
	free(text);
	free(word);
}

static void the_signature_stands_below_two_dashes(void **state)
{
	struct letter letter;

	(void)state;
	assert_int_equal(letter_from_text("Hello", "Bye", "en", "Ana <a>\r\n*Lumen*\n", &letter, NULL), 0);
	assert_string_equal(letter.text, "Bye\n\n-- \nAna <a>\n*Lumen*\n");
	assert_non_null(strstr(letter.html, "<p>Bye</p>\n<p>-- <br>\nAna &lt;a&gt;<br>\n*Lumen*</p>\n"));
	letter_clear(&letter);
}

static void a_signature_that_was_typed_makes_no_heading(void **state)
{
	(void)state;
	expect_text("Bye\n-- \nAna", "Bye\n--\nAna\n");
	expect_text("Bye\n--\nAna", "Bye\n--\nAna\n");
}

static void arabic_runs_from_right_to_left(void **state)
{
	struct letter letter;

	(void)state;
	assert_int_equal(letter_from_text("x", "مرحبا", "ar", NULL, &letter, NULL), 0);
	assert_non_null(strstr(letter.html, "<div lang=\"ar\" dir=\"rtl\""));
	letter_clear(&letter);
	assert_int_equal(letter_from_text("x", "hi", "es", NULL, &letter, NULL), 0);
	assert_non_null(strstr(letter.html, "<div lang=\"es\" dir=\"ltr\""));
	letter_clear(&letter);
}

static void a_letter_is_neither_empty_nor_endless(void **state)
{
	struct letter letter;
	struct buf text = { 0 };
	struct err err = { 0 };

	(void)state;
	assert_int_equal(letter_from_text("x", " \n<!-- a -->\n", "en", "Ana", &letter, &err), -1);
	assert_int_equal(err.kind, ERR_DATA);
	assert_int_equal(letter_from_text(" ", "a", "en", "Ana", &letter, &err), -1);
	for (int i = 0; i < 10000; i++)
		buf_puts(&text, "lorem ");
	assert_int_equal(letter_from_text("x", buf_text(&text), "en", NULL, &letter, &err), 0);
	letter_clear(&letter);
	for (int i = 0; i < 1000; i++)
		buf_puts(&text, "lorem ");
	assert_int_equal(letter_from_text("x", buf_text(&text), "en", NULL, &letter, &err), -1);
	assert_string_equal(err.text, "the letter is longer than 65536 bytes; shorten it");
	buf_clear(&text);
}

static void hostile_markdown_takes_no_time(void **state)
{
	static const char *const parts[] = { "> ", "![[]()", "*a **a ", "[", "- ", "`", "1. a\n", "<b ", "&#x0;", "\n- a\n  " };
	struct letter letter;
	clock_t start = clock();

	(void)state;
	for (size_t i = 0; i < sizeof(parts) / sizeof(*parts); i++) {
		struct buf text = { .limit = LETTER_MAX_MARKDOWN };

		while (!text.full)
			buf_puts(&text, parts[i]);
		if (letter_from_text("x", buf_text(&text), "en", NULL, &letter, NULL) == 0)
			letter_clear(&letter);
		buf_clear(&text);
	}
	assert_not_slow(start);
}

static void a_placeholder_left_over_is_found(void **state)
{
	struct letter letter;
	struct err err = { 0 };

	(void)state;
	assert_int_equal(letter_from_text("x", "Hi\n\nyour order {{ order.number }}", "en", NULL, &letter, &err), -1);
	assert_int_equal(strncmp(err.text, "line 3: {{ order.number }} is a placeholder", 43), 0);
	assert_int_equal(letter_from_text("x", "Hi\n\n> {{ quoted }}", "en", NULL, &letter, &err), 0);
	letter_clear(&letter);
}

static struct template *load_shipped(const char *lang, const char *name)
{
	const char *top = getenv("TOP_SRCDIR");
	char *path = mem_printf("%s/templates/%s/%s.md", top ? top : ".", lang, name);
	struct buf text = { 0 };
	struct err err = { 0 };
	struct template *t;

	if (file_read(path, 1 << 16, &text, &err) < 0)
		fail_msg("%s", err.text);
	t = template_parse(path, buf_text(&text), text.len, &err);
	if (!t)
		fail_msg("%s", err.text);
	buf_clear(&text);
	free(path);
	return t;
}

/* Fill in a shipped template the way the desk does. */
static void fill(const char *lang, const char *name, const char *first_name, struct letter *letter)
{
	struct template *t = load_shipped(lang, name);
	struct zone *zone = zone_new("Europe/Bucharest", NULL);
	struct context *context = context_new();
	struct liquid l = { .context = context, .lang = lang, .zone = zone, .now = 1789379400 };
	struct err err = { 0 };

	context_set(context, "customer.first_name", first_name);
	context_set(context, "thread.subject", "AW: My parcel\r\nBcc: x@evil.example");
	context_set(context, "promise", "2026-09-14T18:00:00+03:00");
	if (letter_fill(t, &l, "Ana, Lumen Ceramics", letter, &err) < 0)
		fail_msg("%s", err.text);
	context_free(context);
	zone_free(zone);
	template_free(t);
}

static void the_shipped_templates_make_letters(void **state)
{
	static const char *const names[] = { "parcel-missing", "received" };
	static const struct {
		const char *lang, *greeting, *anonymous, *thanks, *time;
	} langs[] = {
		{ "en", "Hi John,\n\n", "Hi there,\n\n", "Thank you", "Monday, 14 September 2026 at\n18:00" },
		{ "es", "Hola, John:\n\n", "Hola:\n\n", "Gracias", "lunes, 14 de septiembre de 2026, 18:00" },
	};
	struct letter letter;

	(void)state;
	for (size_t i = 0; i < sizeof(langs) / sizeof(*langs) * 2; i++) {
		fill(langs[i / 2].lang, names[i % 2], "John", &letter);
		assert_string_equal(letter.subject, "Re: My parcel Bcc: x@evil.example");
		assert_int_equal(strncmp(letter.text, langs[i / 2].greeting, strlen(langs[i / 2].greeting)), 0);
		assert_non_null(strstr(letter.text, langs[i / 2].thanks));
		assert_non_null(strstr(letter.text, "18:00"));
		assert_null(strstr(letter.text, "today"));
		assert_null(strstr(letter.text, "hoy"));
		assert_non_null(strstr(letter.text, "\n-- \nAna, Lumen Ceramics\n"));
		letter_clear(&letter);
		fill(langs[i / 2].lang, names[i % 2], "", &letter);
		assert_int_equal(strncmp(letter.text, langs[i / 2].anonymous, strlen(langs[i / 2].anonymous)), 0);
		letter_clear(&letter);
	}
}

static void the_parcel_template_asks_nothing_and_promises_the_close(void **state)
{
	static const char *const langs[] = { "en", "es" };

	(void)state;
	for (size_t i = 0; i < 2; i++) {
		struct template *t = load_shipped(langs[i], "parcel-missing");

		assert_int_equal(t->n_asks, 0);
		assert_string_equal(t->promise, "close-of-business");
		assert_false(t->closes);
		template_free(t);
	}
}

static void a_name_is_only_a_name(void **state)
{
	static const char *const names[] = {
		"[pay here](http://evil.example)",
		"<script>alert(1)</script>",
		"{{ customer.email }}",
		"*Bob*",
		"![x](http://evil.example/p.png)",
		"<http://evil.example>",
		"`x`",
		"&lt;b&gt;",
		"\\*a\\*",
		"# Bob",
		"1. Bob",
		"- Bob",
		"> Bob",
		"    Bob\n    Bob",
		"Bob\n===\n",
		"[x]: http://evil.example",
		"~~x~~",
	};
	struct letter letter;

	(void)state;
	for (size_t i = 0; i < sizeof(names) / sizeof(*names); i++) {
		fill("en", "received", names[i], &letter);
		assert_null(strstr(letter.html, "<a "));
		assert_null(strstr(letter.html, "<img"));
		assert_null(strstr(letter.html, "<script"));
		assert_null(strstr(letter.html, "<em>"));
		assert_null(strstr(letter.html, "<h1>"));
		assert_null(strstr(letter.html, "<code>"));
		assert_non_null(strstr(letter.html, "<p>Hi "));
		if (!strchr(names[i], '\n')) {
			char *greeting = mem_printf("Hi %s,\n", names[i]);

			assert_int_equal(strncmp(letter.text, greeting, strlen(greeting)), 0);
			free(greeting);
		}
		letter_clear(&letter);
	}
}

static void a_value_in_code_is_shown_as_it_is(void **state)
{
	static const char text[] = "---\nsubject: x\n---\n`{{ n }}` <b>{{ n }}</b> \\* [page](https://t.example/{{ n }})\n\n    {{ n }}\n";
	struct template *t = template_parse("t.md", text, strlen(text), NULL);
	struct context *context = context_new();
	struct liquid l = { .context = context };
	struct letter letter;

	(void)state;
	context_set(context, "n", "RR-12_3.RO");
	assert_int_equal(letter_fill(t, &l, NULL, &letter, NULL), 0);
	assert_string_equal(letter.text, "RR-12_3.RO <b>RR-12_3.RO</b> * page (https://t.example/RR-12_3.RO)\n\nRR-12_3.RO\n");
	assert_non_null(strstr(letter.html, "<code>RR-12_3.RO</code> &lt;b&gt;RR-12_3.RO&lt;/b&gt; * "));
	letter_clear(&letter);
	context_set(context, "n", "`[x](http://evil.example)`");
	assert_int_equal(letter_fill(t, &l, NULL, &letter, NULL), 0);
	assert_null(strstr(letter.html, "\"http://evil"));
	assert_null(strstr(letter.html, "\xEF\xB7"));
	assert_null(strstr(letter.text, "\xEF\xB7"));
	letter_clear(&letter);
	context_free(context);
	template_free(t);
}

static void one_error_names_what_subject_and_body_lack(void **state)
{
	static const char text[] = "---\nsubject: \"Order {{ order.number }}\"\n---\nHi {{ customer.first_name }},\n{{ eta }}\n";
	struct template *t = template_parse("delay.md", text, strlen(text), NULL);
	struct context *context = context_new();
	struct liquid l = { .context = context };
	struct letter letter;
	struct err err = { 0 };

	(void)state;
	assert_non_null(t);
	assert_int_equal(letter_fill(t, &l, "Ana", &letter, &err), -1);
	assert_int_equal(err.kind, ERR_DATA);
	assert_non_null(strstr(err.text, "delay.md:2:20: order.number has no value"));
	assert_non_null(strstr(err.text, "delay.md:4:7: customer.first_name has no value"));
	assert_non_null(strstr(err.text, "delay.md:5:4: eta has no value"));
	template_free(t);
	context_free(context);
}

/* What an editor gets of a template's text makes the same letter when nothing is changed. */
static void expect_source(const char *markdown, const char *source)
{
	struct markdown *m = markdown_parse(markdown, false, NULL);
	struct letter before = { 0 };
	char *edited = markdown_to_source(m);

	assert_string_equal(edited, source);
	assert_int_equal(letter_from_text("S", edited, "en", NULL, &before, NULL), 0);
	letter_clear(&before);
	free(edited);
	markdown_free(m);
}

static void a_filled_letter_can_be_edited(void **state)
{
	(void)state;
	expect_source("Hi Ann,\n\nit will be\nthere *soon*.\n", "Hi Ann,\n\nit will be there *soon*.\n");
	expect_source("\xEF\xB7\x90\\#10490\\!\xEF\xB7\x91 is at 18\\:00!\n", "\\#10490! is at 18:00!\n");
	expect_source("a # b \\![x](http://a.b/)\n", "a # b \\![x](http://a.b/)\n");
	expect_source("\\# no heading\n\n> \\# neither\n", "\\# no heading\n\n> \\# neither\n");
	expect_source("`a\\!b` \\*\n", "`a\\!b` \\*\n");
}

static void the_question_stands_below_the_signature(void **state)
{
	const struct quoted q = { .heading = "On Monday, Ann wrote:", .text = "Where <b>is</b> it?\n\n> older\n\n" };
	struct letter l = { 0 };

	(void)state;
	assert_int_equal(letter_from_text("S", "Here.", "en", "Tom", &l, NULL), 0);
	letter_quote(&l, &q);
	assert_string_equal(l.text, "Here.\n\n-- \nTom\n\nOn Monday, Ann wrote:\n> Where <b>is</b> it?\n>\n>> older\n");
	assert_non_null(strstr(l.html, "Where &lt;b&gt;is&lt;/b&gt; it?<br>\n<br>\n&gt; older</blockquote>\n</div>\n</body>\n</html>\n"));
	assert_string_equal(l.markdown, "Here.\n");
	letter_clear(&l);
}

static void what_is_passed_on_is_not_marked(void **state)
{
	const struct quoted q = { .heading = "From: Ann\nTo: Tom", .text = "It is\x1b[31m \u202ebroken.", .is_passed_on = true };
	struct letter l = { 0 };

	(void)state;
	assert_int_equal(letter_from_text("S", "See below.", "en", NULL, &l, NULL), 0);
	letter_quote(&l, &q);
	assert_null(strchr(l.text, '\x1b'));
	assert_null(strstr(l.text, "\u202e"));
	assert_non_null(strstr(l.text, "See below.\n\nFrom: Ann\nTo: Tom\n\nIt is"));
	assert_non_null(strstr(l.html, "From: Ann<br>\nTo: Tom</p>\n<div dir=\"auto\">It is"));
	letter_clear(&l);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(what_is_not_utf8_is_no_letter),
		cmocka_unit_test(the_plain_text_is_what_a_person_would_type),
		cmocka_unit_test(a_link_shows_where_it_leads),
		cmocka_unit_test(a_letter_loads_nothing),
		cmocka_unit_test(html_that_was_typed_is_shown_as_text),
		cmocka_unit_test(lines_are_not_longer_than_78_columns),
		cmocka_unit_test(the_signature_stands_below_two_dashes),
		cmocka_unit_test(a_signature_that_was_typed_makes_no_heading),
		cmocka_unit_test(arabic_runs_from_right_to_left),
		cmocka_unit_test(a_letter_is_neither_empty_nor_endless),
		cmocka_unit_test(hostile_markdown_takes_no_time),
		cmocka_unit_test(a_placeholder_left_over_is_found),
		cmocka_unit_test(the_shipped_templates_make_letters),
		cmocka_unit_test(the_parcel_template_asks_nothing_and_promises_the_close),
		cmocka_unit_test(a_name_is_only_a_name),
		cmocka_unit_test(a_value_in_code_is_shown_as_it_is),
		cmocka_unit_test(one_error_names_what_subject_and_body_lack),
		cmocka_unit_test(a_filled_letter_can_be_edited),
		cmocka_unit_test(the_question_stands_below_the_signature),
		cmocka_unit_test(what_is_passed_on_is_not_marked),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
