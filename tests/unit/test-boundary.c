#include "test.h"

#include <stdlib.h>
#include <string.h>

#include "base/buf.h"
#include "base/mem.h"
#include "mail/guard.h"
#include "mail/message.h"
#include "parsing.h"

/* A part of a multipart, from its delimiter on, and so many pieces in it. */
static void write_mail(const char *type, const char *start, const char *piece, int times, struct buf *out)
{
	buf_printf(out, "Content-Type: multipart/mixed; boundary=%s\n\n%s", type, start);
	for (int i = 0; i < times; i++)
		buf_puts(out, piece);
	buf_puts(out, "the end\n");
}

static enum parse_end read_mail(const struct buf *mail, struct message *m)
{
	*m = (struct message) { 0 };
	if (guard_check(mail->data, mail->len, NULL) < 0) {
		header_of(mail->data, mail->len, m);
		return PARSE_REFUSED;
	}
	return message_of(mail->data, mail->len, m);
}

/* What is no delimiter to the guard is none to the parser: all of it is the text of one part. */
static void expect_one_text(const char *type, const char *start, const char *piece, int times, const char *end)
{
	struct buf mail = { 0 };
	struct message m;
	size_t n;

	write_mail(type, start, piece, times, &mail);
	n = mail.len;
	buf_puts(&mail, end);
	assert_int_equal(read_mail(&mail, &m), PARSE_DONE);
	buf_cut(&mail, n);
	assert_string_equal(m.text, strstr(mail.data, "hello"));
	assert_int_equal(m.n_attachments, 0);
	message_clear(&m);
	buf_clear(&mail);
}

static void what_only_speaks_of_a_boundary_makes_none(void **state)
{
	static const char start[] = "boundary=\"x y\"\n--x_y\n\nhello\n--x y\n";
	static const char nested[] = "Content-Type: multipart/mixed; boundary=\"\\\"\"\n\n--\"\n\nhi\n--\"--\n";
	static const char text[] = "--x_y\n\nhello\nContent-Type: multipart/mixed; boundary=\"x y\"\n\n--x y\n\nhi\n";

	(void)state;
	expect_one_text("\"x_y\"", start, "--x y\n\nhi\n", 20000, "--x_y--\n");
	expect_one_text("\"x_y\"", start, "Content-Type: message/rfc822\n\n", 20000, "--x_y--\n");
	expect_one_text("\"x_y\"", start, nested, 1, "--x_y--\n");
	expect_one_text("\"x_y\"", text, "--x y\n", 300, "--x_y--\n");
}

static void delimiters_of_another_boundary_are_none(void **state)
{
	static const char *const boundaries[][2] = { { "a  b", "a b" }, { "a b", "a_b" }, { "=?utf-8?q?a?=", "a" } };

	(void)state;
	for (size_t i = 0; i < sizeof(boundaries) / sizeof(*boundaries); i++) {
		const char *real = boundaries[i][0];
		char *start = mem_printf("--o\nContent-Type: multipart/mixed; boundary=\"%s\"\n\n--%s\n\nhello\n", real, real);
		char *piece = mem_printf("--%s\n\nhi\n", boundaries[i][1]);
		char *end = mem_printf("--%s--\n--o--\n", real);

		expect_one_text("o", start, piece, 300, end);
		free(start);
		free(piece);
		free(end);
	}
}

static void expect_refused(const char *type, const char *start, const char *piece, int times)
{
	struct buf mail = { 0 };
	struct message m;

	write_mail(type, start, piece, times, &mail);
	assert_int_equal(read_mail(&mail, &m), PARSE_REFUSED);
	assert_string_equal(m.text, "");
	message_clear(&m);
	buf_clear(&mail);
}

static void a_disguised_boundary_hides_no_part(void **state)
{
	static const char inner[] = "--o\nContent-Type: multipart/mixed; boundary=";
	struct buf start = { 0 };

	(void)state;
	expect_refused("x; boundary*0=a; boundary*1=b", "", "--ab\n\nhi\n", 300);
	expect_refused("\"\"", "", "--\n\nhi\n", 300);
	buf_printf(&start, "%s\"\n a\"\n\n", inner);
	expect_refused("o", start.data, "-- a\n\nhi\n", 300);
	buf_cut(&start, 0);
	buf_printf(&start, "%s\"a\n \\\"b\"\n\n", inner);
	expect_refused("o", start.data, "--a \"b\n\nhi\n", 1);
	buf_clear(&start);
}

static void a_boundary_is_not_read_where_nothing_can_stand_for_it(void **state)
{
	struct buf start = { 0 };

	(void)state;
	buf_puts(&start, "--x y\n\nhello\n");
	for (char c = '!'; c < 0x7f; c++)
		buf_printf(&start, "--x%cy\n", c);
	expect_refused("\"x y\"", start.data, "", 0);
	buf_clear(&start);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(what_only_speaks_of_a_boundary_makes_none),
		cmocka_unit_test(delimiters_of_another_boundary_are_none),
		cmocka_unit_test(a_disguised_boundary_hides_no_part),
		cmocka_unit_test(a_boundary_is_not_read_where_nothing_can_stand_for_it),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
