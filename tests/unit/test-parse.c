#include "test.h"

#include <stdlib.h>
#include <string.h>

#include "base/base64.h"
#include "base/buf.h"
#include "base/err.h"
#include "base/file.h"
#include "base/mem.h"
#include "mail/flowed.h"
#include "mail/guard.h"
#include "mail/limits.h"
#include "mail/message.h"
#include "parsing.h"

static void load(const char *name, struct buf *out)
{
	const char *root = getenv("TOP_SRCDIR");
	char *path = mem_printf("%s/tests/data/mail/%s.eml", root ? root : ".", name);
	struct err err;

	if (file_read(path, MAIL_MAX, out, &err) < 0)
		fail_msg("%s", err.text);
	free(path);
}

static void parse(const char *name, struct message *m)
{
	struct buf mail = { 0 };

	load(name, &mail);
	*m = (struct message) { 0 };
	assert_int_equal(guard_check(mail.data, mail.len, NULL), 0);
	message_of(mail.data, mail.len, m);
	buf_clear(&mail);
}

static void expect_text(const char *mail, const char *text)
{
	struct message m = { 0 };

	message_of(mail, strlen(mail), &m);
	assert_string_equal(m.text, text);
	message_clear(&m);
}

static void the_envelope_is_read(void **state)
{
	struct message m;

	(void)state;
	parse("alternative", &m);
	assert_string_equal(m.message_id, "q1@poczta.example");
	assert_string_equal(m.in_reply_to, "s1@lumen.example");
	assert_int_equal(m.references.n, 2);
	assert_string_equal(m.references.v[0], "s0@lumen.example");
	assert_string_equal(message_sender(&m)->name, "Agnieszka Wójcik");
	assert_string_equal(m.to.v[0].name, "Lumen Ceramics");
	assert_string_equal(m.cc.v[0].addr, "kasia@poczta.example");
	assert_string_equal(m.subject, "Gdzie jest moje zamówienie 1024?");
	assert_int_equal(m.date, 1789377000);
	assert_int_equal(m.n_fields, 10);
	assert_string_equal(m.fields[8].name, "MIME-Version");
	message_clear(&m);
}

static void plain_text_is_preferred_to_html(void **state)
{
	struct message m;

	(void)state;
	parse("alternative", &m);
	assert_string_equal(m.text, "Dzień dobry,\n\ngdzie jest moje zamówienie?\n");
	assert_false(m.from_html);
	assert_int_equal(m.n_attachments, 0);
	message_clear(&m);
}

static void html_becomes_text_when_there_is_no_other(void **state)
{
	struct message m;

	(void)state;
	parse("html-only", &m);
	assert_string_equal(m.text, "Buenos días:\n\n¿Dónde está mi pedido?\n");
	assert_true(m.from_html);
	message_clear(&m);
}

static void a_plain_text_that_only_excuses_itself_is_not_preferred(void **state)
{
	struct message m;

	(void)state;
	parse("excuse", &m);
	assert_string_equal(m.text, "Where is my order?\n");
	assert_true(m.from_html);
	assert_int_equal(m.n_attachments, 1);
	assert_string_equal(m.attachments[0].name, "attachment-1.ics");
	message_clear(&m);
}

static void flowed_paragraphs_are_joined(void **state)
{
	struct buf out = { 0 };
	struct message m;

	(void)state;
	parse("flowed", &m);
	assert_string_equal(m.text, "On Monday Ana wrote:\n> Your parcel is on its way.\n>> When?\n"
				    "It is not. The page says delivered, but I have nothing.\nFrom John\n-- \nJohn\n");
	message_clear(&m);
	flowed_join("a \nb\n> c \nd \n-- \n", 18, true, &out);
	assert_string_equal(out.data, "ab\n> c\nd\n-- \n");
	buf_clear(&out);
}

static void attachments_are_named_and_counted(void **state)
{
	static const struct {
		const char *name;
		const char *type;
		int64_t size;
	} expected[] = {
		{ "attachment-1.png", "image/png", 8 },
		{ "Factură țară.pdf", "application/pdf", 19 },
		{ "notă.txt", "text/plain", 15 },
		{ "authorized_keys", "application/octet-stream", 1 },
		{ "attachment-5.eml", "message/rfc822", 93 },
	};
	struct message m;

	(void)state;
	parse("attachments", &m);
	assert_int_equal(m.n_attachments, sizeof(expected) / sizeof(expected[0]));
	for (size_t i = 0; i < m.n_attachments; i++) {
		assert_string_equal(m.attachments[i].name, expected[i].name);
		assert_string_equal(m.attachments[i].type, expected[i].type);
		assert_int_equal(m.attachments[i].size, expected[i].size);
	}
	message_clear(&m);
}

static void all_inline_texts_are_read_in_order(void **state)
{
	struct message m;

	(void)state;
	parse("attachments", &m);
	assert_string_equal(m.text, "Vedeți pozele.\n\nSent from my phone\n");
	assert_false(m.from_html);
	message_clear(&m);
}

static void an_attachment_is_given_out_decoded(void **state)
{
	struct buf mail = { 0 };
	struct buf out = { 0 };

	(void)state;
	load("attachments", &mail);
	assert_int_equal(attachment_of(mail.data, mail.len, 1, &out), PARSE_DONE);
	assert_string_equal(out.data, "%PDF-1.4 not really");
	buf_cut(&out, 0);
	assert_int_equal(attachment_of(mail.data, mail.len, 4, &out), PARSE_DONE);
	assert_memory_equal(out.data, "From: other@posta.example", 25);
	assert_int_equal(attachment_of(mail.data, mail.len, 5, &out), PARSE_NONE);
	buf_clear(&mail);
	buf_clear(&out);
}

static void a_bounce_tells_whom_it_did_not_reach(void **state)
{
	struct message m;

	(void)state;
	parse("bounce", &m);
	assert_string_equal(m.report.action, "failed");
	assert_string_equal(m.report.recipient, "john@mail.example");
	assert_string_equal(m.report.diagnostic, "550 5.1.1 <j.doe@inner.example>: no such user");
	assert_string_equal(m.report.original_id, "s1@lumen.example");
	assert_string_equal(m.text, "I could not deliver your message.\n");
	message_clear(&m);
	parse("alternative", &m);
	assert_null(m.report.action);
	message_clear(&m);
}

static void old_charsets_are_read(void **state)
{
	struct message m;

	(void)state;
	parse("japanese", &m);
	assert_string_equal(m.subject, "注文");
	assert_string_equal(m.text, "注文はどこですか\n");
	assert_string_equal(message_sender(&m)->name, "山田");
	message_clear(&m);
}

static void a_body_without_an_empty_line_before_it_is_kept(void **state)
{
	struct message m;

	(void)state;
	parse("no-blank-line", &m);
	assert_string_equal(m.text, "Dov'è il mio ordine?\nGrazie\n");
	message_clear(&m);
}

static void odd_mails_keep_their_text(void **state)
{
	(void)state;
	expect_text("", "");
	expect_text("\r\nonly a body\r\n", "only a body\n");
	expect_text("From: a@b.test\rSubject: cr\r\rbody\r", "body\n");
	expect_text("Content-Type: multipart/mixed\n\ntext", "text\n");
	expect_text("Content-Type: multipart/mixed; boundary=x; ; junk\n\n--x\n\nfirst\n--x\n\nlast, never closed",
		"first\n\nlast, never closed\n");
	expect_text("Content-Type: multipart/mixed; boundary=x\n\nno part at all\n", "no part at all\n");
	expect_text("Content-Type: text/html\nContent-Type: text/plain\n\n<p>a &amp; b", "a & b\n");
	expect_text("Content-Transfer-Encoding: x-nonsense\n\nas it is\n", "as it is\n");
	expect_text("Content-Transfer-Encoding: quoted-printable\n\n<a b=\"1\"> a=3Db=\nc= \t\n =ZZ=4=\n=1", "<a b=\"1\"> a=bc =ZZ=4=1\n");
	expect_text("Content-Transfer-Encoding: base64\n\naGkg\ndQ==\n-- \nfooter of a list\n", "hi u\n");
	expect_text("Content-Type: text/enriched\nContent-Disposition: attachment\n\nalone\n", "alone\n");
	expect_text("Content-Type: multipart/mixed; boundary=x\n\n--x\nContent-Type: text/plain\nno colon\n"
		    "Content-Transfer-Encoding: base64\n\naGk=\n--x--\n",
		"hi\n");
}

/* Its type and its encoding are written at length, each line gets its CR. */
static void a_header_may_grow_for_the_parser(void **state)
{
	(void)state;
	expect_text("Content-Type:multipart/mixed;boundary=x\nContent-Transfer-Encoding:8bit\n\n--x\n\none\r\r\n\r\r\ntwo\r\r\n--x\n\nthree\n--x--\n",
		"one\n\ntwo\n\nthree\n");
	expect_text("Content-Type:text/plain\n\n\r\r\n\r\r\n.\r", ".\n");
}

static void the_size_of_an_attachment_is_what_it_decodes_to(void **state)
{
	static const char *const encodings[] = { "8bit", "base64", "quoted-printable" };

	(void)state;
	for (size_t i = 0; i < sizeof(encodings) / sizeof(encodings[0]); i++) {
		char *mail = mem_printf("Content-Type: a/b\nContent-Disposition: attachment\nContent-Transfer-Encoding: %s\n\n"
					"=\n=3D= \n=ZZ aGVsbG8==\t",
			encodings[i]);
		struct message m = { 0 };
		struct buf file = { 0 };

		assert_int_equal(message_of(mail, strlen(mail), &m), PARSE_DONE);
		assert_int_equal(attachment_of(mail, strlen(mail), 0, &file), PARSE_DONE);
		assert_int_equal(m.attachments[0].size, file.len);
		buf_clear(&file);
		message_clear(&m);
		free(mail);
	}
}

static void base64_may_be_broken_anywhere(void **state)
{
	enum { LONG = 5000 }; /* more than is decoded at once */
	char text[LONG + 2];

	(void)state;
	for (size_t i = 0; i < LONG; i++)
		text[i] = (char)('a' + i % 26);
	memcpy(text + LONG, "\n", 2);
	for (size_t width = 1; width <= 76; width++) {
		struct buf mail = { 0 };

		buf_puts(&mail, "Content-Transfer-Encoding: base64\n\n");
		base64_encode(&mail, text, LONG + 1, width);
		expect_text(buf_text(&mail), text);
		buf_clear(&mail);
	}
}

/* A multipart in another one, each with its boundary. */
static void check_boundaries(const char *outer, const char *inner)
{
	char *mail = mem_printf("Content-Type: multipart/mixed;\r\n\tboundary=\"%s\"; x=y\r\n\r\npreamble\r\n--%s\r\n"
				"Content-Type: multipart/alternative;\r\n boundary=\"%s\"\r\n\r\n"
				"--%s \r\nContent-Type: text/plain\r\n\r\nplain\r\n--%s\r\nContent-Type: text/html\r\n\r\n<p>rich\r\n--%s--\r\n"
				"--%s\r\nContent-Type: text/csv; name=a.csv\r\n\r\n--a  b\r\n1,2?\r\n--%s--\r\nepilogue\r\n",
		outer, outer, inner, inner, inner, inner, outer, outer);
	struct message m = { 0 };
	struct buf file = { 0 };

	message_of(mail, strlen(mail), &m);
	assert_string_equal(m.text, "plain\n");
	assert_int_equal(m.n_attachments, 1);
	assert_string_equal(m.attachments[0].name, "a.csv");
	assert_int_equal(attachment_of(mail, strlen(mail), 0, &file), PARSE_DONE);
	assert_string_equal(buf_text(&file), "--a  b\r\n1,2?");
	buf_clear(&file);
	message_clear(&m);
	free(mail);
}

static void a_boundary_may_have_blanks_and_question_marks(void **state)
{
	static const char *const boundaries[] = { "b", "x y", "x  y", "x   y  z", "x=?", "=?x", "=?x?=", "=?utf-8?q?x?=", "?", "a?b",
		"0'()+_,-./:=?", "x=?y  z", "x_y", "x?y", "x-y" };
	const size_t n = sizeof(boundaries) / sizeof(*boundaries);

	(void)state;
	for (size_t i = 0; i < n; i++)
		for (size_t k = 0; k < n; k++)
			if (i != k)
				check_boundaries(boundaries[i], boundaries[k]);
	check_boundaries("x  y", "x  y  z"); /* one begins like the other */
	check_boundaries("x=?1", "x=?");
	expect_text("Content-Type: multipart/mixed;\n boundary=\"a\n  b\"\n\n--a  b\n\nhi\n--a  b--\n", "hi\n");
	expect_text("Content-Type: multipart/mixed; boundary=m\n\n--m\nContent-Type: multipart/mixed;\n boundary=\"a\n  b?\"\n\n"
		    "--a  b?\n\nhi\n--a  b?--\n--m\n\nboundary=\"c  d\"\n--m--\n",
		"hi\n\nboundary=\"c  d\"\n");
	expect_text("Content-Type: multipart/mixed; boundary=x=?\n\n--x=?\n\nhi\n--x=?--\n", "hi\n");
}

static void many_odd_boundaries_take_no_time(void **state)
{
	struct buf mail = { 0 };
	struct message m = { 0 };

	(void)state;
	buf_puts(&mail, "Content-Type: multipart/mixed; boundary=\"x  y\"\n\n--x  y\n\n");
	for (int i = 0; i < 200000; i++)
		buf_printf(&mail, "boundary=\"a b%d\"\n", i);
	buf_puts(&mail, "--x  y--\n");
	message_of(buf_text(&mail), mail.len, &m);
	assert_true(strncmp(m.text, "boundary=\"a b0\"\n", 16) == 0);
	message_clear(&m);
	buf_clear(&mail);
}

static void a_boundary_ends_before_its_blanks(void **state)
{
	static const char *const ends[] = { "--", " --", "-- " };

	(void)state;
	for (size_t i = 0; i < sizeof(ends) / sizeof(*ends); i++) {
		char *mail = mem_printf("Content-Type: multipart/mixed; boundary=\"abc \"\n\n--abc\n\nWhere is it?\n--abc \n"
					"Content-Type: multipart/mixed;\n boundary=\"x y\n \t\"\n\n--x y\n"
					"Content-Type: text/csv; name=a.csv\n\n1,2\n--x y%s\nepilogue\n--abc%s\nepilogue\n",
			ends[i], ends[i]);
		struct message m = { 0 };
		struct buf file = { 0 };

		assert_int_equal(message_of(mail, strlen(mail), &m), PARSE_DONE);
		assert_string_equal(m.text, "Where is it?\n");
		assert_int_equal(m.n_attachments, 1);
		assert_string_equal(m.attachments[0].name, "a.csv");
		assert_int_equal(attachment_of(mail, strlen(mail), 0, &file), PARSE_DONE);
		assert_string_equal(buf_text(&file), "1,2");
		buf_clear(&file);
		message_clear(&m);
		free(mail);
	}
}

static void a_relay_that_writes_cr_cr_lf_hides_no_part(void **state)
{
	(void)state;
	expect_text("From: a@b.example\r\r\nContent-Type: multipart/mixed; boundary=b\r\r\n\r\r\n"
		    "--b\r\r\nContent-Type: text/plain\r\r\n\r\r\none\r\r\ntwo\r\r\n--b\r\r\n"
		    "Content-Type: text/plain\r\r\n\r\r\nthree\r\r\n--b--\r\r\n",
		"one\ntwo\n\nthree\n");
}

static void a_long_text_is_cut_with_a_mark(void **state)
{
	struct buf mail = { 0 };
	struct message m = { 0 };
	size_t n;

	(void)state;
	buf_puts(&mail, "Content-Type: text/plain; charset=utf-8\n\n");
	while (mail.len < 8 << 20)
		buf_puts(&mail, "żółć");
	message_of(mail.data, mail.len, &m);
	n = strlen(m.text);
	assert_true(n <= MAIL_TEXT_MAX && n > MAIL_TEXT_MAX - 20);
	assert_non_null(strstr(m.text + n - 60, "\n[… cut here: of a mail's text, 2 MiB are shown]\n"));
	message_clear(&m);
	buf_clear(&mail);
}

/* So many times in HTML, of which the text has as much as can be shown, or nothing. */
static void check_html_mark(const char *piece, size_t bytes, bool is_marked)
{
	struct buf mail = { 0 };
	struct message m = { 0 };

	buf_puts(&mail, "Content-Type: multipart/mixed; boundary=b\n\n--b\nContent-Type: text/html; charset=utf-8\n\n<p>begin\n");
	while (mail.len < bytes)
		buf_puts(&mail, piece);
	buf_puts(&mail, "\n--b\n\nlast part\n--b--\n");
	message_of(mail.data, mail.len, &m);
	assert_true(strncmp(m.text, "begin", 5) == 0);
	assert_int_equal(strstr(m.text, "\n[… cut here: of HTML, 4 MiB or 100,000 tags are read, and 1 MiB of text shown]\n") != NULL, is_marked);
	assert_non_null(strstr(m.text, "\nlast part\n"));
	message_clear(&m);
	buf_clear(&mail);
}

static void long_html_is_cut_with_a_mark(void **state)
{
	struct buf mail = { 0 };
	struct buf html = { 0 };

	(void)state;
	check_html_mark("<p>żółć", 3 << 20, true);
	check_html_mark("<!-- nothing -->\n", 5 << 20, true);
	check_html_mark("<p>żółć", 1 << 20, false);
	check_html_mark("<!-- nothing -->\n", 3 << 20, false);
	buf_puts(&mail, "Content-Type: text/html\n\n");
	while (mail.len < 5 << 20)
		buf_puts(&mail, "<p>a");
	assert_int_equal(html_of(mail.data, mail.len, &html), PARSE_DONE);
	assert_non_null(strstr(buf_text(&html), "\n<!-- cut here: of HTML, 4 MiB are read -->\n"));
	buf_clear(&html);
	buf_clear(&mail);
}

static void many_references_keep_the_first_and_the_latest(void **state)
{
	struct buf mail = { 0 };
	struct message m = { 0 };

	(void)state;
	buf_puts(&mail, "References:");
	for (int i = 0; i < 5000; i++)
		buf_printf(&mail, "\n <r%d@x>", i);
	buf_puts(&mail, "\nMessage-ID: no-brackets@x\n\n");
	message_of(mail.data, mail.len, &m);
	assert_int_equal(m.references.n, MAIL_REFERENCES_MAX);
	assert_string_equal(m.references.v[0], "r0@x");
	assert_string_equal(m.references.v[1], "r4901@x");
	assert_string_equal(m.references.v[99], "r4999@x");
	assert_string_equal(m.message_id, "no-brackets@x");
	assert_int_equal(message_too_many_references(&m), 5000);
	message_clear(&m);
	buf_cut(&mail, 0);
	buf_puts(&mail, "References:\nReferences:");
	for (int i = 0; i < MAIL_REFERENCES_MAX; i++)
		buf_printf(&mail, "\n <r%d@x>", i);
	buf_puts(&mail, "\n\n");
	message_of(mail.data, mail.len, &m);
	assert_int_equal(m.references.n, MAIL_REFERENCES_MAX);
	assert_int_equal(message_too_many_references(&m), 0);
	message_clear(&m);
	buf_clear(&mail);
}

static void a_file_name_is_safe_in_any_folder(void **state)
{
	static const struct {
		const char *sent;
		const char *kept;
	} names[] = {
		{ "filename=\"../../etc/passwd\"", "passwd" },
		{ "filename=\"..\\\\..\\\\x.txt\"", "x.txt" },
		{ "filename=\".bashrc\"", "_bashrc" },
		{ "filename=\"-rf\"", "_rf" },
		{ "filename=\"\"", "attachment-1.bin" },
		{ "filename=\"..\"", "attachment-1.bin" },
		{ "filename=\"a/\"", "attachment-1.bin" },
		{ "filename*=utf-8''a%E2%80%AEtxt.exe", "atxt.exe" },
		{ "filename*=utf-8''..%2F..%2Fx", "x" },
	};

	(void)state;
	for (size_t i = 0; i < sizeof(names) / sizeof(names[0]); i++) {
		char *mail = mem_printf("Content-Type: application/x-a\nContent-Disposition: attachment; %s\n\nx",
			names[i].sent);
		struct message m = { 0 };

		message_of(mail, strlen(mail), &m);
		assert_string_equal(m.attachments[0].name, names[i].kept);
		message_clear(&m);
		free(mail);
	}
}

static void a_long_file_name_keeps_its_extension(void **state)
{
	struct buf mail = { 0 };
	struct message m = { 0 };
	const char *name;

	(void)state;
	buf_puts(&mail, "Content-Type: application/x-a; name=\"");
	for (int i = 0; i < 5000; i++)
		buf_puts(&mail, "é");
	buf_puts(&mail, ".txt\"\n\nx");
	message_of(mail.data, mail.len, &m);
	name = m.attachments[0].name;
	assert_true(strlen(name) <= 150);
	assert_string_equal(name + strlen(name) - 4, ".txt");
	message_clear(&m);
	buf_clear(&mail);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(the_envelope_is_read),
		cmocka_unit_test(plain_text_is_preferred_to_html),
		cmocka_unit_test(html_becomes_text_when_there_is_no_other),
		cmocka_unit_test(a_plain_text_that_only_excuses_itself_is_not_preferred),
		cmocka_unit_test(flowed_paragraphs_are_joined),
		cmocka_unit_test(attachments_are_named_and_counted),
		cmocka_unit_test(all_inline_texts_are_read_in_order),
		cmocka_unit_test(an_attachment_is_given_out_decoded),
		cmocka_unit_test(a_bounce_tells_whom_it_did_not_reach),
		cmocka_unit_test(old_charsets_are_read),
		cmocka_unit_test(a_body_without_an_empty_line_before_it_is_kept),
		cmocka_unit_test(odd_mails_keep_their_text),
		cmocka_unit_test(a_header_may_grow_for_the_parser),
		cmocka_unit_test(the_size_of_an_attachment_is_what_it_decodes_to),
		cmocka_unit_test(base64_may_be_broken_anywhere),
		cmocka_unit_test(a_boundary_may_have_blanks_and_question_marks),
		cmocka_unit_test(a_boundary_ends_before_its_blanks),
		cmocka_unit_test(many_odd_boundaries_take_no_time),
		cmocka_unit_test(a_relay_that_writes_cr_cr_lf_hides_no_part),
		cmocka_unit_test(a_long_text_is_cut_with_a_mark),
		cmocka_unit_test(long_html_is_cut_with_a_mark),
		cmocka_unit_test(many_references_keep_the_first_and_the_latest),
		cmocka_unit_test(a_file_name_is_safe_in_any_folder),
		cmocka_unit_test(a_long_file_name_keeps_its_extension),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
