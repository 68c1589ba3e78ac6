/* The parts of net that need no line: what a response looks like, sets, codes, names. */
#include "test.h"

#include <stdlib.h>
#include <string.h>

#include "base/buf.h"
#include "base/endpoint.h"
#include "base/err.h"
#include "base/mem.h"
#include "net/imap.h"
#include "net/imap_code.h"
#include "net/imap_guard.h"
#include "net/imap_set.h"
#include "net/login.h"
#include "net/mutf7.h"
#include "net/sasl.h"
#include "net/scram.h"
#include "net/smtp_body.h"
#include "net/smtp_reply.h"

/* The guard's answer to one line, and the literal that it found. */
static int guard(const char *line, size_t *literal)
{
	struct imap_guard g = { 0 };

	return imap_guard_line(&g, line, strlen(line), literal, NULL);
}

static void a_literal_is_found_at_the_end_of_a_line(void **state)
{
	struct imap_guard g = { 0 };
	static const char first[] = "* 1 FETCH (UID 5 BODY[] {310}\r\n";
	size_t literal;

	(void)state;
	assert_int_equal(imap_guard_line(&g, first, strlen(first), &literal, NULL), 1);
	assert_int_equal(literal, 310);
	assert_int_equal(imap_guard_line(&g, " FLAGS ())\r\n", 12, &literal, NULL), 0);
}

static void a_response_that_is_no_honest_one_is_refused(void **state)
{
	static const char *const lines[] = {
		"* 1 FETCH (BODY[] {-1}\r\n",
		"* 1 FETCH (BODY[] {}\r\n",
		"* 1 FETCH (BODY[] {1x}\r\n",
		"* 1 FETCH (BODY[] {12\r\n",
		"* 1 FETCH (BODY[] {12} x)\r\n",
		"* 1 FETCH (BODY[] {4294967296}\r\n",
		"* 1 FETCH (BODY[] {18446744073709551626}\r\n",
		"* 1 FETCH (FLAGS ()\r\n",
		"* 1 FETCH (FLAGS ()))\r\n",
		"* LIST () \"/\" \"open\r\n",
		"* LIST () \"/\" \"escaped\\\"\r\n",
		"* LIST () \"/\" \"end\\",
	};
	size_t literal;

	(void)state;
	for (size_t i = 0; i < sizeof(lines) / sizeof(*lines); i++)
		assert_int_equal(guard(lines[i], &literal), -1);
}

/* The guard's answer to a response of so many parentheses, all of them closed. */
static int guard_nested(int depth, struct err *err)
{
	struct imap_guard g = { 0 };
	struct buf line = { 0 };
	size_t literal;
	int rc;

	buf_puts(&line, "* 1 FETCH ");
	for (int i = 0; i < depth; i++)
		buf_putc(&line, '(');
	for (int i = 0; i < depth; i++)
		buf_putc(&line, ')');
	rc = imap_guard_line(&g, buf_text(&line), line.len, &literal, err);
	buf_clear(&line);
	return rc;
}

static void nesting_has_a_limit(void **state)
{
	struct err err = { 0 };

	(void)state;
	assert_int_equal(guard_nested(IMAP_GUARD_DEPTH, &err), 0);
	assert_int_equal(guard_nested(IMAP_GUARD_DEPTH + 1, &err), -1);
	assert_string_equal(err.text, "the server sends an answer that is nested more than 50 levels deep");
}

static void text_for_people_has_no_structure(void **state)
{
	static const char *const lines[] = {
		"* OK it's (half {12}\r\n",
		"* BYE \"\r\n",
		"* ok\r\n",
		"A7 NO :-(\r\n",
		"+ go on {5}\r\n",
	};
	size_t literal;

	(void)state;
	for (size_t i = 0; i < sizeof(lines) / sizeof(*lines); i++)
		assert_int_equal(guard(lines[i], &literal), 0);
	assert_int_equal(guard("* OKAY (\r\n", &literal), -1);
}

static void quotes_hide_parentheses(void **state)
{
	size_t literal;

	(void)state;
	assert_int_equal(guard("* LIST () \"/\" \"a)(\\\"{5}\"\r\n", &literal), 0);
	assert_int_equal(guard("* LIST () NIL brace}\r\n", &literal), 0);
}

static void a_nul_in_a_line_is_refused(void **state)
{
	struct imap_guard g = { 0 };
	size_t literal;

	(void)state;
	assert_int_equal(imap_guard_line(&g, "* OK a\0b\r\n", 10, &literal, NULL), -1);
}

static void mailbox_names_go_both_ways(void **state)
{
	static const struct {
		const char *name;
		const char *wire;
	} names[] = {
		{ "INBOX", "INBOX" },
		{ "R&D", "R&-D" },
		{ "Entw\xC3\xBCrfe", "Entw&APw-rfe" },
		{ "\xE6\x97\xA5\xE6\x9C\xAC", "&ZeVnLA-" },
		{ "~peter/mail/\xE5\x8F\xB0\xE5\x8C\x97/\xE6\x97\xA5\xE6\x9C\xAC\xE8\xAA\x9E",
			"~peter/mail/&U,BTFw-/&ZeVnLIqe-" },
		{ "\xF0\x9F\x93\xA6", "&2D3c5g-" },
		{ "\xC3\xA9&\xC3\xA9", "&AOk-&-&AOk-" },
	};
	struct buf out = { 0 };

	(void)state;
	for (size_t i = 0; i < sizeof(names) / sizeof(*names); i++) {
		buf_cut(&out, 0);
		assert_true(mutf7_encode(names[i].name, &out));
		assert_string_equal(buf_text(&out), names[i].wire);
		buf_cut(&out, 0);
		assert_true(mutf7_decode(names[i].wire, strlen(names[i].wire), &out));
		assert_string_equal(buf_text(&out), names[i].name);
	}
	buf_clear(&out);
}

static void a_name_that_is_no_modified_utf7_is_told_apart(void **state)
{
	static const char *const wires[] = { "&AGE", "&!-", "&2D0-", "&3OY-", "&AG", "a\tb", "caf\xE9",
		"&AAA-", "&A-", "&AOl-" };
	struct buf out = { 0 };

	(void)state;
	for (size_t i = 0; i < sizeof(wires) / sizeof(*wires); i++)
		assert_false(mutf7_decode(wires[i], strlen(wires[i]), &out));
	assert_false(mutf7_encode("caf\xE9", &out));
	assert_false(mutf7_encode("\xED\xA0\x80", &out));
	assert_false(mutf7_encode("\xC0\xAF", &out));
	buf_clear(&out);
}

static void a_set_is_written_as_runs(void **state)
{
	static const uint32_t uids[] = { 1, 2, 3, 5, 8, 9, 4294967295u };
	char *set = imap_set(uids, 7);

	(void)state;
	assert_string_equal(set, "1:3,5,8:9,4294967295");
	free(set);
	set = imap_set(uids, 0);
	assert_string_equal(set, "");
	free(set);
}

static void a_set_knows_what_is_in_it(void **state)
{
	struct imap_spans spans;

	(void)state;
	assert_int_equal(imap_spans_parse("9:7,2,3:4,100:*", &spans, NULL), 0);
	assert_true(imap_spans_has(&spans, 2));
	assert_true(imap_spans_has(&spans, 4));
	assert_true(imap_spans_has(&spans, 8));
	assert_true(imap_spans_has(&spans, 4294967295u));
	assert_false(imap_spans_has(&spans, 1));
	assert_false(imap_spans_has(&spans, 5));
	assert_false(imap_spans_has(&spans, 99));
	imap_spans_clear(&spans);
}

static void what_is_no_set_goes_into_no_command(void **state)
{
	static const char *const sets[] = { "", "0", "1,", ",1", "1:", "a", "1 2", "1\r\nA9 LOGOUT",
		"4294967296", "1:2:3", "-1" };
	struct imap_spans spans;

	(void)state;
	for (size_t i = 0; i < sizeof(sets) / sizeof(*sets); i++)
		assert_int_equal(imap_spans_parse(sets[i], &spans, NULL), -1);
}

static void a_uid_is_remembered_with_its_number(void **state)
{
	struct imap_seen seen = { 0 };

	(void)state;
	for (uint32_t i = 1; i <= 5000; i++)
		assert_int_equal(imap_seen_add(&seen, 7 * i, i), 0);
	for (uint32_t i = 1; i <= 5000; i++)
		assert_int_equal(imap_seen_add(&seen, 7 * i, 9), i);
	imap_seen_clear(&seen);
}

static void codes_are_read_strictly(void **state)
{
	(void)state;
	assert_int_equal(imap_code_number("[UIDNEXT 4392] next", "UIDNEXT", UINT32_MAX), 4392);
	assert_int_equal(imap_code_number("[uidnext 4392]", "UIDNEXT", UINT32_MAX), 4392);
	assert_int_equal(imap_code_number("[UIDNEXT 4294967296]", "UIDNEXT", UINT32_MAX), 0);
	assert_int_equal(imap_code_number("[UIDNEXT 12x]", "UIDNEXT", UINT32_MAX), 0);
	assert_int_equal(imap_code_number("[UIDNEXTS 12]", "UIDNEXT", UINT32_MAX), 0);
	assert_int_equal(imap_code_number("UIDNEXT 12", "UIDNEXT", UINT32_MAX), 0);
	assert_non_null(imap_code("[READ-ONLY] ok", "READ-ONLY"));
	assert_null(imap_code("[READ-ONLY", "READ-WRITE"));
}

static void a_uid_is_believed_only_when_it_is_whole(void **state)
{
	static const char *const garbage[] = { "[APPENDUID]", "[APPENDUID 0 0]", "[APPENDUID x y]",
		"[APPENDUID 1 99999999999]", "[APPENDUID 1 1:4294967295]", "[APPENDUID 1 5",
		"[COPYUID 1 1:5 7]", "stored" };

	(void)state;
	assert_int_equal(imap_code_append_uid("[APPENDUID 38505 3955] done"), 3955);
	for (size_t i = 0; i < sizeof(garbage) / sizeof(*garbage); i++)
		assert_int_equal(imap_code_append_uid(garbage[i]), 0);
}

static void copies_are_told_apart(void **state)
{
	static const char *const garbage[] = { "[COPYUID 1 304 ]", "[COPYUID 1 304 1:2]", "[COPYUID 1 304:305 1]",
		"[COPYUID 1 9 1]", "[COPYUID 1 304:4294967295 1:4294967295]", "[COPYUID 1 304 1", "[COPYUID 1 x 1]", "done" };
	const uint32_t uids[] = { 304, 305, 319 };
	uint32_t copies[3] = { 0 };

	(void)state;
	for (size_t i = 0; i < sizeof(garbage) / sizeof(*garbage); i++)
		assert_false(imap_code_copy_uids(garbage[i], uids, 3, copies));
	assert_int_equal(copies[0], 0);
	assert_true(imap_code_copy_uids("[COPYUID 38505 304,319:320 3956:3958]", (const uint32_t[]) { 304, 319, 320 }, 3, copies));
	assert_int_equal(copies[2], 3958);
	assert_true(imap_code_copy_uids("[COPYUID 38505 319,304:305 7,20:21] done", uids, 3, copies));
	assert_int_equal(copies[0], 20);
	assert_int_equal(copies[1], 21);
	assert_int_equal(copies[2], 7);
	assert_true(imap_code_copy_uids("[COPYUID 38505 304 3956] done", uids, 3, copies));
	assert_int_equal(copies[0], 3956);
}

static void the_lines_of_a_reply_belong_together(void **state)
{
	struct smtp_reply r = { 0 };

	(void)state;
	assert_int_equal(smtp_reply_add(&r, "250-test.invalid greets you", NULL), 1);
	assert_int_equal(smtp_reply_add(&r, "250-SIZE 2000", NULL), 1);
	assert_int_equal(smtp_reply_add(&r, "250-STARTTLS", NULL), 1);
	assert_int_equal(smtp_reply_add(&r, "250 AUTH PLAIN LOGIN", NULL), 0);
	assert_string_equal(smtp_reply_extension(&r, "size"), "2000");
	assert_string_equal(smtp_reply_extension(&r, "STARTTLS"), "");
	assert_null(smtp_reply_extension(&r, "START"));
	assert_null(smtp_reply_extension(&r, "test.invalid"));
	smtp_reply_clear(&r);
	assert_int_equal(smtp_reply_add(&r, "250-fine", NULL), 1);
	assert_int_equal(smtp_reply_add(&r, "554 not fine", NULL), -1);
	smtp_reply_clear(&r);
}

static void what_is_no_reply_is_never_taken_for_one(void **state)
{
	static const char *const lines[] = { "999 maybe", "25", "abc def", "", "2 50 ok", "\xFF\xFE",
		"-250 ok", "150 hm", "250ok", "600 ok" };
	struct smtp_reply r = { 0 };

	(void)state;
	for (size_t i = 0; i < sizeof(lines) / sizeof(*lines); i++)
		assert_int_equal(smtp_reply_add(&r, lines[i], NULL), -1);
	smtp_reply_clear(&r);
}

static void a_reply_has_a_last_line(void **state)
{
	struct smtp_reply r = { 0 };
	struct err err = { 0 };

	(void)state;
	for (int i = 0; i < SMTP_REPLY_LINES; i++)
		assert_int_equal(smtp_reply_add(&r, "250-more", NULL), 1);
	assert_int_equal(smtp_reply_add(&r, "250-more", &err), -1);
	assert_string_equal(err.text, "the server answers with more than 100 lines");
	smtp_reply_clear(&r);
}

static void a_letter_has_only_whole_lines_and_doubled_dots(void **state)
{
	static const char letter[] = ".one\ntwo\r.\r\n..\r\n\nend";
	static const char wire[] = "..one\r\ntwo\r\n..\r\n...\r\n\r\nend\r\n";
	struct buf out = { 0 };

	(void)state;
	for (size_t room = 1; room < 40; room += 13) {
		struct buf part = { 0 };

		buf_cut(&out, 0);
		for (size_t at = 0; at < strlen(letter); buf_cut(&part, 0)) {
			smtp_body_add(letter, strlen(letter), &at, room, &part);
			buf_add(&out, part.data, part.len);
		}
		assert_string_equal(buf_text(&out), wire);
		buf_clear(&part);
	}
	assert_int_equal(smtp_body_size(letter, strlen(letter)), strlen(wire) - 3);
	buf_clear(&out);
}

/* One mechanism alone, named by data. */
static bool offers_one(const void *data, const char *mechanism)
{
	return strcmp(data, mechanism) == 0;
}

static void a_secret_is_encoded_whole(void **state)
{
	static const struct login tim = { .user = "tim", .password = "tanstaaftanstaaf" };
	static const struct login token = { .user = "tim", .password = "ya29", .is_token = true };
	struct sasl *sasl = sasl_new(&tim, offers_one, "PLAIN");
	struct buf out = { 0 };

	(void)state;
	assert_int_equal(sasl_step(sasl, NULL, &out, NULL), 0); /* RFC 4616's own example */
	assert_string_equal(buf_text(&out), "AHRpbQB0YW5zdGFhZnRhbnN0YWFm");
	assert_false(sasl_try_next(&sasl, offers_one, "LOGIN"));
	assert_null(sasl_new(&token, offers_one, "PLAIN"));
	assert_null(sasl_new(&tim, offers_one, "XOAUTH2"));
	sasl_free(sasl);
	sasl = sasl_new(&token, offers_one, "XOAUTH2");
	buf_cut(&out, 0);
	assert_int_equal(sasl_step(sasl, NULL, &out, NULL), 0);
	assert_string_equal(buf_text(&out), "dXNlcj10aW0BYXV0aD1CZWFyZXIgeWEyOQEB");
	sasl_free(sasl);
	secret_clear(&out);
}

static void a_token_is_told_as_the_server_wants_it(void **state)
{
	static char host[] = "server.example.com";
	static const struct endpoint server = { host, 143, ENDPOINT_TLS };
	static const struct {
		struct login login;
		const char *word;
	} cases[] = {
		/* RFC 7628's own example */
		{ { "user@example.com", "vF9dft4qmTc2Nvb3RlckBhbHRhdmlzdGEuY29tCg==", true, &server },
			"bixhPXVzZXJAZXhhbXBsZS5jb20sAWhvc3Q9c2VydmVyLmV4YW1wbGUuY29tAXBvcnQ9MTQzAWF1dGg9QmVhcmVyIHZGOWRmdDRxbVRj"
			"Mk52YjNSbGNrQmhiSFJoZG1semRHRXVZMjl0Q2c9PQEB" },
		{ { .user = "a,b=c", .password = "ya29", .is_token = true }, "bixhPWE9MkNiPTNEYywBYXV0aD1CZWFyZXIgeWEyOQEB" },
	};
	struct buf out = { 0 };
	struct sasl *sasl;
	struct err err;

	(void)state;
	for (size_t i = 0; i < sizeof(cases) / sizeof(*cases); i++) {
		sasl = sasl_new(&cases[i].login, offers_one, "OAUTHBEARER");
		buf_cut(&out, 0);
		assert_int_equal(sasl_step(sasl, NULL, &out, NULL), 0);
		assert_string_equal(buf_text(&out), cases[i].word);
		buf_cut(&out, 0); /* "{}": it is refused, and wants to hear ^A before it says so */
		assert_int_equal(sasl_step(sasl, "e30=", &out, NULL), 0);
		assert_string_equal(buf_text(&out), "AQ==");
		assert_int_equal(sasl_step(sasl, "e30=", &out, &err), -1);
		assert_int_equal(err.kind, ERR_PROTOCOL);
		sasl_free(sasl);
	}
	secret_clear(&out);
}

static void scram_refuses_a_server_that_makes_no_sense(void **state)
{
	static const char *const challenges[] = {
		"",
		"r=,s=QUJD,i=4096",
		"r=other,s=QUJD,i=4096",
		"e=other-error",
		"m=x,r=1,s=QUJD,i=1",
	};
	static const struct login ana = { .user = "ana", .password = "geheim" };
	struct buf out = { 0 };

	(void)state;
	for (size_t i = 0; i < sizeof(challenges) / sizeof(*challenges); i++) {
		struct scram *s = scram_new("SCRAM-SHA-256", &ana);
		struct err err = { 0 };

		buf_cut(&out, 0);
		assert_int_equal(scram_answer(s, NULL, &out, &err), 0);
		assert_memory_equal(buf_text(&out), "n,,n=ana,r=", 11);
		assert_int_equal(scram_answer(s, challenges[i], &out, &err), -1);
		assert_int_equal(err.kind, ERR_PROTOCOL);
		assert_false(scram_is_proven(s));
		scram_free(s);
	}
	buf_clear(&out);
}

static void scram_wants_the_server_to_know_the_password(void **state)
{
	static const struct login ana = { .user = "a,b=c", .password = "geheim" };
	struct scram *s = scram_new("SCRAM-SHA-1", &ana);
	struct buf out = { 0 };
	struct err err = { 0 };
	char *challenge;

	(void)state;
	assert_int_equal(scram_answer(s, NULL, &out, &err), 0);
	assert_memory_equal(buf_text(&out), "n,,n=a=2Cb=3Dc,r=", 17);
	challenge = mem_printf("r=%smore,s=QSXCR+Q6sek8bf92,i=4096", strstr(buf_text(&out), ",r=") + 3);
	assert_int_equal(scram_answer(s, challenge, &out, &err), 0);
	assert_int_equal(scram_answer(s, "v=rmF9pqV8S7suAoZWja4dJRkFsKQ=", &out, &err), -1);
	assert_int_equal(err.kind, ERR_LOGIN);
	free(challenge);
	buf_clear(&out);
	scram_free(s);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_literal_is_found_at_the_end_of_a_line),
		cmocka_unit_test(a_response_that_is_no_honest_one_is_refused),
		cmocka_unit_test(nesting_has_a_limit),
		cmocka_unit_test(text_for_people_has_no_structure),
		cmocka_unit_test(quotes_hide_parentheses),
		cmocka_unit_test(a_nul_in_a_line_is_refused),
		cmocka_unit_test(mailbox_names_go_both_ways),
		cmocka_unit_test(a_name_that_is_no_modified_utf7_is_told_apart),
		cmocka_unit_test(a_set_is_written_as_runs),
		cmocka_unit_test(a_set_knows_what_is_in_it),
		cmocka_unit_test(what_is_no_set_goes_into_no_command),
		cmocka_unit_test(a_uid_is_remembered_with_its_number),
		cmocka_unit_test(codes_are_read_strictly),
		cmocka_unit_test(a_uid_is_believed_only_when_it_is_whole),
		cmocka_unit_test(copies_are_told_apart),
		cmocka_unit_test(the_lines_of_a_reply_belong_together),
		cmocka_unit_test(what_is_no_reply_is_never_taken_for_one),
		cmocka_unit_test(a_reply_has_a_last_line),
		cmocka_unit_test(a_letter_has_only_whole_lines_and_doubled_dots),
		cmocka_unit_test(a_secret_is_encoded_whole),
		cmocka_unit_test(a_token_is_told_as_the_server_wants_it),
		cmocka_unit_test(scram_refuses_a_server_that_makes_no_sense),
		cmocka_unit_test(scram_wants_the_server_to_know_the_password),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
