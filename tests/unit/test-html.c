#include "test.h"

#include <stdlib.h>
#include <string.h>

#include "base/buf.h"
#include "base/err.h"
#include "text/html.h"
#include "text/utf8.h"

static void check(const char *html, const char *want)
{
	struct buf out = { 0 };
	struct err err = { 0 };

	assert_int_equal(html_to_text(html, strlen(html), &out, &err), 0);
	assert_string_equal(buf_text(&out), want);
	assert_false(out.full);
	buf_clear(&out);
}

static void paragraphs_and_lines_keep_their_shape(void **state)
{
	(void)state;
	check("<p>Hello\n  Ana,</p><p>where is   it?</p>", "Hello Ana,\n\nwhere is it?");
	check("<div>one</div><div>two</div>", "one\ntwo");
	check("<div>one</div><div><br></div><div>two</div>", "one\n\ntwo");
	check("one<br>two<br><br><br><br>three", "one\ntwo\n\nthree");
	check("<h1>Title</h1>text<hr>more", "Title\n\ntext\n----------\nmore");
	check("<b>bo</b>ld <i>x</i>", "bold x");
	check("<p class=MsoNormal>Hi,</p><p class=MsoNormal>&nbsp;</p><p class=MsoNormal>one</p>"
	      "<p class=MsoNormal>two</p>",
		"Hi,\n\none\ntwo");
	check("<pre>a\n  b\tc</pre>", "a\n  b        c");
	check("text without any tag", "text without any tag");
	check("", "");
	check("  \n", "");
}

static void what_nobody_sees_is_left_out(void **state)
{
	(void)state;
	check("<html><head><title>T</title><style>p{}</style></head><body>x</body></html>", "x");
	check("<p>Hi</p><div style=\"display:none\">secret order 5</div><script>alert(1)</script>", "Hi");
	check("<p>Hi</p><div style='color:red; DISPLAY : none !important'>x</div>", "Hi");
	check("<p>Hi</p><span hidden>x</span><i style='visibility:hidden'>y</i>", "Hi");
	check("<script>if (a<b && c==\"</x>\") {}</script>seen", "seen");
	check("a<!-- b -->c<!--[if mso]>d<![endif]-->", "ac");
	check("<![if !mso]>shown<![endif]>", "shown");
	check("pre\u200B\u00ADview \u200C\u034F &nbsp; &zwnj;x", "preview x");
	check("<td style='font-size:0'><p style='font-size:14px'>seen</p></td>", "seen");
}

static void an_unclosed_mark_hides_nothing(void **state)
{
	(void)state;
	check("where is <!-- my order?", "where is my order?");
	check("where <![if is my order?", "where if is my order?");
	check("where is <style>my order?", "where is my order?");
	check("1 < 2 & 3 > 2", "1 < 2 & 3 > 2");
}

static void a_quote_is_marked(void **state)
{
	(void)state;
	check("Yes.<blockquote>Is it?<blockquote>Hm.</blockquote></blockquote>Bye",
		"Yes.\n\n> Is it?\n\n> > Hm.\n\nBye");
	check("<blockquote type=cite><p>a</p><p>b</p></blockquote>", "> a\n\n> b");
	check("<blockquote style='margin:0 0 0 40px;border:none;padding:0px'>mine</blockquote>", "mine");
	check("<blockquote class='gmail_quote' style='border: none'>yours</blockquote>", "> yours");
}

static void a_link_shows_where_it_leads(void **state)
{
	(void)state;
	check("<a href='https://t.example/x?a=1&amp;b=2'>track</a>, <a href=\"https://t.example/x?a=1&amp;b=2\">again</a>",
		"track [1], again [1]\n\n[1] https://t.example/x?a=1&b=2");
	check("<a href='http://evil.test/'>http://example.test/</a>",
		"http://example.test/ [1]\n\n[1] http://evil.test/");
	check("<a href='https://shop.example/'>shop.example</a>", "shop.example");
	check("<a href='mailto:a@b.test?attach=/etc/passwd&bcc=t@evil.test'>write us</a>", "write us (a@b.test)");
	check("<a href='mailto:a@b.test'>a@b.test</a>", "a@b.test");
	check("<a href='mailto:a@b.test'>Ana (A@b.test)</a>", "Ana (A@b.test)");
	check("<a href='https://a.test/x'>x<br></a>y", "x [1]\ny\n\n[1] https://a.test/x");
	check("<a href='javascript:x()'>x</a> <a href='#top'>top</a> <a name=y>y</a>", "x top y");
	check("<a href='https://a.test/\nb c\x01'>x</a>", "x [1]\n\n[1] https://a.test/bc");
	check("<p>a</p><a href='https://a.test'><img alt='Logo'></a>", "a\n\n[image: Logo] [1]\n\n[1] https://a.test");
	check("<a href='https://a.test'></a>x", "x");
}

static void an_image_is_its_description(void **state)
{
	(void)state;
	check("a <img src='http://127.0.0.1:9/x' alt='a broken mug'> b", "a [image: a broken mug] b");
	check("a<img src=x><img alt=' '><img alt=p width=1 height=1><img alt=q height='1px'>", "a");
	check("<img alt=mug width=100>", "[image: mug]");
}

static void lists_have_bullets_and_numbers(void **state)
{
	(void)state;
	check("I want<ul><li>a mug</li><li><p>a bowl</p></li><li></li></ul>now",
		"I want\n\n- a mug\n\n- a bowl\n\nnow");
	check("<ol start=3><li>a<ol><li>b<li>c</ol><li>d</ol>", "3. a\n  1. b\n  2. c\n4. d");
	check("<dl><dt>Order<dd>1001</dl>x", "Order\n  1001\nx");
	check("<li>stray", "- stray");
}

static void cells_of_a_row_stand_apart(void **state)
{
	(void)state;
	check("<table><tr><td>Mug</td><td>2</td><td>24,00&nbsp;&euro;</td></tr>"
	      "<tr><td></td><td>Total</td></tr></table>end",
		"Mug  2  24,00 €\nTotal\nend");
	check("<table><tr><td><div>a</div></td><td>b</td></tr></table>", "a\nb");
}

static void entities_become_characters(void **state)
{
	(void)state;
	check("&lt;b&gt; &amp;amp; &eacute;&#233;&#xE9; &apos;&quot;", "<b> &amp; ééé '\"");
	check("it&#146;s &#150; 10 &#128;", "it’s – 10 €");
	check("&check; a&commat;b &unknown; &", "✓ a@b &unknown; &");
}

static void a_hostile_entity_is_no_control_character(void **state)
{
	static const char html[] =
		"&#27;[2J &#x1b;]0;owned&#7; &#155;2J &#0; &#xD800; &#1114112; &#99999999999;";
	struct buf out = { 0 };
	struct err err;

	(void)state;
	assert_int_equal(html_to_text(html, sizeof(html) - 1, &out, &err), 0);
	assert_true(utf8_is_valid(out.data, out.len));
	for (size_t i = 0; i < out.len; i++)
		assert_true((unsigned char)out.data[i] >= ' ');
	buf_clear(&out);
}

/* n times what, and then a word. */
static void fill(struct buf *html, const char *what, size_t n)
{
	for (size_t i = 0; i < n; i++)
		buf_puts(html, what);
}

static void check_quick(struct buf *html, const char *word)
{
	struct buf out = { 0 };
	struct err err;
	clock_t start = clock();

	if (html_to_text(html->data, html->len, &out, &err) == 0 && word)
		assert_non_null(strstr(buf_text(&out), word));
	assert_not_slow(start);
	assert_true(utf8_is_valid(buf_text(&out), out.len));
	buf_clear(&out);
	buf_clear(html);
}

static void hostile_shapes_take_no_time_and_lose_no_text(void **state)
{
	struct buf html = { 0 };

	(void)state;
	fill(&html, "<div>", 200000);
	buf_puts(&html, "deep");
	check_quick(&html, "deep");
	fill(&html, "<b>", 100000);
	fill(&html, "</i>", 100000);
	buf_puts(&html, "deep");
	check_quick(&html, "deep");
	fill(&html, "<blockquote>x", 20000);
	check_quick(&html, "> x");
	fill(&html, "<table>", 300);
	fill(&html, "<tr>", 1);
	fill(&html, "<td>x", 20000);
	check_quick(&html, "x");
	fill(&html, "<a href='x", 50000);
	buf_puts(&html, "<!--");
	fill(&html, "<![CDATA[", 1000);
	fill(&html, "&", 100000);
	check_quick(&html, NULL);
	buf_puts(&html, "<p");
	for (int i = 0; i < 100000; i++)
		buf_printf(&html, " a%d=x", i);
	buf_puts(&html, ">word");
	check_quick(&html, "word");
	fill(&html, "<!--", 500000);
	check_quick(&html, NULL);
	fill(&html, "<script>", 200000);
	check_quick(&html, NULL);
	fill(&html, "<li><td><dd>", 100000);
	check_quick(&html, NULL);
}

static void what_is_too_long_is_cut_and_said(void **state)
{
	struct buf html = { 0 };
	struct buf out = { 0 };
	struct err err;

	(void)state;
	fill(&html, "€ €", HTML_MAX_IN / 7 + 10);
	assert_int_equal(html_to_text(html.data, html.len, &out, &err), 0);
	assert_true(out.full);
	assert_true(out.len <= HTML_MAX_OUT && out.len > HTML_MAX_OUT - 4);
	assert_true(utf8_is_valid(out.data, out.len));
	buf_clear(&html);
	buf_clear(&out);
}

static void of_too_many_elements_the_first_are_read(void **state)
{
	struct buf html = { 0 };
	struct buf out = { 0 };
	struct err err;

	(void)state;
	buf_puts(&html, "<p>first</p>");
	fill(&html, "<br a=b c>", HTML_MAX_NODES / 4 + 10);
	buf_puts(&html, "<p>last</p>");
	assert_int_equal(html_to_text(html.data, html.len, &out, &err), 0);
	assert_true(out.full);
	assert_non_null(strstr(buf_text(&out), "first"));
	assert_null(strstr(buf_text(&out), "last"));
	buf_clear(&html);
	buf_clear(&out);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(paragraphs_and_lines_keep_their_shape),
		cmocka_unit_test(what_nobody_sees_is_left_out),
		cmocka_unit_test(an_unclosed_mark_hides_nothing),
		cmocka_unit_test(a_quote_is_marked),
		cmocka_unit_test(a_link_shows_where_it_leads),
		cmocka_unit_test(an_image_is_its_description),
		cmocka_unit_test(lists_have_bullets_and_numbers),
		cmocka_unit_test(cells_of_a_row_stand_apart),
		cmocka_unit_test(entities_become_characters),
		cmocka_unit_test(a_hostile_entity_is_no_control_character),
		cmocka_unit_test(hostile_shapes_take_no_time_and_lose_no_text),
		cmocka_unit_test(what_is_too_long_is_cut_and_said),
		cmocka_unit_test(of_too_many_elements_the_first_are_read),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
