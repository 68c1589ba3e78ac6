#include "test.h"

#include <string.h>

#include "base/buf.h"
#include "base/err.h"
#include "mail/guard.h"

/* times copies of piece between a header and a tail are refused with this text, and soon. */
static void expect_refused(const char *head, const char *piece, size_t times, const char *reason)
{
	struct buf mail = { 0 };
	clock_t start = clock();
	struct err err;

	buf_puts(&mail, head);
	for (size_t i = 0; i < times; i++)
		buf_puts(&mail, piece);
	assert_int_equal(guard_check(mail.data, mail.len, &err), -1);
	assert_int_equal(err.kind, ERR_DATA);
	if (!strstr(err.text, reason))
		fail_msg("\"%s\" is not in \"%s\"", reason, err.text);
	assert_not_slow(start);
	buf_clear(&mail);
}

static void expect_fine(const char *mail)
{
	struct err err = { 0 };

	if (guard_check(mail, strlen(mail), &err) < 0)
		fail_msg("refused: %s", err.text);
}

static void ordinary_mail_passes(void **state)
{
	(void)state;
	expect_fine("");
	expect_fine("From: a@b.test\r\nSubject: where is it (((((((((((((((((((((((((((\r\n\r\nhello\r\n");
	expect_fine("Content-Type: multipart/mixed; boundary=\"a b'()+_,-./:=?\"\r\n\r\n"
		    "--a b'()+_,-./:=?\r\n\r\nx\r\n--a b'()+_,-./:=?--\r\n");
	expect_fine("Content-Type: multipart/mixed; boundary=\"\"\r\n\r\nx");
	expect_fine("Content-Type: multipart/mixed\r\n\r\nx");
}

static void parts_that_follow_each_other_are_not_nested(void **state)
{
	struct buf mail = { 0 };
	struct err err = { 0 };

	(void)state;
	buf_puts(&mail, "Content-Type: multipart/mixed; boundary=x\n\n");
	for (int i = 0; i < 60; i++)
		buf_printf(&mail,
			"--x\nContent-Type: multipart/alternative; boundary=y%d\n\n--y%d\n\na\n--y%d--\n", i, i, i);
	assert_int_equal(guard_check(mail.data, mail.len, &err), 0);
	buf_clear(&mail);
}

static void nesting_is_limited(void **state)
{
	struct buf mail = { 0 };
	struct err err;

	(void)state;
	for (int i = 0; i < 21; i++)
		buf_printf(&mail, "Content-Type: multipart/mixed; boundary=b%d\n\n--b%d\n", i, i);
	assert_int_equal(guard_check(mail.data, mail.len, &err), -1);
	assert_string_equal(err.text, "nested too deeply: more than 20 levels of MIME parts");
	buf_clear(&mail);
	expect_refused("", "Content-Type: message/rfc822\n\n", 20000, "nested too deeply");
	expect_refused("Content-Type: multipart/digest; boundary=x\n\n--x\n\n",
		"Content-Type: message/rfc822\n\n", 21, "nested too deeply");
}

static void sizes_and_numbers_are_limited(void **state)
{
	(void)state;
	expect_refused("Content-Type: multipart/mixed; boundary=x\n\n", "--x\n\na\n", 100000, "more than 200 MIME parts");
	expect_refused("", "X-Filler: y\r\n", 300000, "more than 1000 header fields");
	expect_refused("Subject: ", "A", 65537, "a header field is longer than 64 KiB");
	expect_refused("A: b\n\nb", "aaaaaaaaaaaaaaaa", (25 << 20) / 16, "larger than 25 MiB");
	expect_refused("", "X-Filler: 0123456789 0123456789 0123456789 0123456789 0123456789 "
			   "0123456789 0123456789 0123456789 0123456789 0123456789 0123456789 "
			   "0123456789 0123456789 0123456789 0123456789 0123456789 0123456789 "
			   "0123456789 0123456789 0123456789 0123456789 0123456789 0123456789 "
			   "0123456789 0123456789 0123456789 0123456789 0123456789 0123456789\n",
		999, "a header is longer than 256 KiB");
}

static void comments_in_comments_are_limited(void **state)
{
	(void)state;
	expect_refused("From: ", "(", 21, "more than 20 comments within each other in From");
	expect_refused("A: b\nContent-Type: multipart/mixed; boundary=x\n\n--x\nContent-Type: ", "(", 21, "comments");
	expect_refused("Content-Type: message/rfc822\n\nTo: ", "(", 21, "comments");
	expect_fine("From: \"((((((((((((((((((((((((((\" <a@b.test>\n\n");
}

static void a_boundary_is_short_and_legal(void **state)
{
	static const char folded_nul[] = "Content-Type: multipart/mixed; boundary=\"a\r\n \0b c\"\r\n\r\n--a b c\r\n";
	struct err err;

	(void)state;
	assert_int_equal(guard_check(folded_nul, sizeof(folded_nul) - 1, &err), -1);
	assert_string_equal(err.text, "a MIME boundary has an illegal character");
	expect_refused("Content-Type: multipart/mixed; boundary=\"\\\"\"\r\n\r\n", "--\"\n", 1, "illegal character");
	expect_refused("Content-Type: multipart/mixed; boundary=", "b", 201, "longer than 200 characters");
	expect_refused("Content-Type: multipart/mixed; boundary=x\n\n--x\n"
		       "Content-Type: multipart/mixed;\n\tBOUNDARY = \"\\",
		"\"", 1, "illegal character");
}

/* Each of these was read by libetpan as the header of a multipart, with 300 parts. */
static void a_multipart_in_disguise_is_seen(void **state)
{
	static const char *const headers[] = {
		"Content-Type: multipart/mixed; boundary(c)=a\n",
		"Content-Type: multipart/mixed; boundary (x\n (y\\) ) z)\n = (x) a\n",
		"Content-Type: multipart/mixed; name=\"boundary=zz ;\"; boundary=a\n",
		"Content-Type (x): multipart/mixed; boundary=a\n",
		"Content-Type\n : multipart/mixed; boundary=a\n",
		"Foo (c): bar\nContent-Type: multipart/mixed; boundary=a\n",
		"F\x80o: bar\nContent-Type: multipart/mixed; boundary=a\n",
		"X: y\nContent-Type (c): multipart/mixed; boundary=a\nContent-ID: <a@b>\n",
		"\nContent-Type: multipart/mixed; boundary=a\n",
		"\n\n\nContent-Type (c): multipart/mixed; boundary=a\n",
		"Content-Type (c): message (d) / rfc822\n\nContent-Type: multipart/mixed; boundary=a\n",
	};
	struct buf mail = { 0 };

	(void)state;
	for (size_t i = 0; i < sizeof(headers) / sizeof(*headers); i++) {
		buf_cut(&mail, 0);
		buf_printf(&mail, "Content-Type: multipart/mixed; boundary=o\n\n--o\n%s\n", headers[i]);
		expect_refused(mail.data, "--a\n\nhi\n", 300, "more than 200 MIME parts");
	}
	buf_clear(&mail);
	expect_refused("Content-Type: multipart/mixed; boundary=o\n\n", "--o\nX: y\n", 300, "more than 200 MIME parts");
	expect_refused("Content-Type: multipart/mixed; boundary=o\n\n--o\nContent-Type (c): multipart / digest; boundary=a\n\n",
		"--a\n\nX: y\n\n", 300, "more than 200 MIME parts");
}

static void comments_take_linear_time(void **state)
{
	(void)state;
	expect_refused("Content-Type: multipart/mixed; boundary=o\n\n--o\n", "boundary(", 2000000, "a header is longer");
	expect_refused("Content-Type: multipart/mixed; boundary=o\n\n", "--o\n\nFoo (\n", 1000000, "a header is longer");
	expect_refused("Content-Type: multipart/mixed; boundary=o\n\n--o\n", "message\\(\n", 1000000, "a header is longer");
}

static void a_text_without_a_header_is_a_text(void **state)
{
	struct buf mail = { 0 };

	(void)state;
	buf_puts(&mail, "Content-Type: multipart/mixed; boundary=o\n\n--o\n\nHello,\nContent-Type: multipart/mixed; boundary=\"\\\"\n");
	for (int i = 0; i < 300; i++)
		buf_puts(&mail, "a message/part of (it\n\n");
	buf_puts(&mail, "--o--\n");
	expect_fine(mail.data);
	buf_clear(&mail);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(ordinary_mail_passes),
		cmocka_unit_test(parts_that_follow_each_other_are_not_nested),
		cmocka_unit_test(nesting_is_limited),
		cmocka_unit_test(sizes_and_numbers_are_limited),
		cmocka_unit_test(comments_in_comments_are_limited),
		cmocka_unit_test(a_boundary_is_short_and_legal),
		cmocka_unit_test(a_multipart_in_disguise_is_seen),
		cmocka_unit_test(comments_take_linear_time),
		cmocka_unit_test(a_text_without_a_header_is_a_text),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
