/* SMTP sessions with a server that follows a script. */
#include "test.h"

#include <stdbool.h>
#include <stdlib.h>
#include <string.h>

#include "base/err.h"
#include "net-script.h"
#include "net/smtp.h"

#define HELLO                                        \
	"> 220 ready",                               \
		"< EHLO [127.0.0.1]\r\n",            \
		"> 250-test.invalid",                \
		"> 250-SIZE 1000",                   \
		"> 250 AUTH PLAIN LOGIN",            \
		"< AUTH PLAIN AGFuYQBnZWhlaW0=\r\n", \
		"> 235 welcome"
#define ENVELOPE                                               \
	HELLO,                                                 \
		"< MAIL FROM:<ana@lumen.example> SIZE=25\r\n", \
		"> 250 ok",                                    \
		"< RCPT TO:<john@customer.example>\r\n",       \
		"> 250 ok",                                    \
		"< DATA\r\n"
#define BODY ENVELOPE, "> 354 go", "< Subject: x\r\n", "< \r\n", "< ..dot\r\n", "< end\r\n"
#define QUIT "< QUIT\r\n", "> 221 bye"

static const char text[] = "Subject: x\n\n.dot\r\nend";

struct visit {
	struct script script;
	struct smtp *smtp;
	struct err err;
	struct smtp_recipient to[3];
	struct smtp_letter letter;
	int dots;        /* how often before_dot was called */
	bool has_veto;   /* and that it says no, */
	bool awaits_end; /* or waits until the server is gone */
};

static int before_dot(void *data, struct err *err)
{
	struct visit *v = data;

	v->dots++;
	if (v->awaits_end)
		script_await(&v->script);
	return v->has_veto ? err_set(err, ERR_IO, "no") : 0;
}

static void visit_open(struct visit *v, const char *const *steps)
{
	*v = (struct visit) { 0 };
	script_start(&v->script, steps);
	v->smtp = smtp_open(&v->script.endpoint, &v->script.options, &script_login, &v->err);
	v->to[0].addr = "john@customer.example";
	v->letter = (struct smtp_letter) { .from = "ana@lumen.example", .to = v->to, .n_to = 1, .bytes = text, .n_bytes = sizeof(text) - 1, .after_dot = 5, .before_dot = before_dot, .data = v };
}

static void visit_close(struct visit *v)
{
	for (size_t i = 0; i < 3; i++)
		free(v->to[i].reply);
	smtp_close(v->smtp);
	assert_int_equal(script_end(&v->script), 0);
}

/* One letter over these steps; the outcome, and whether the session outlives it. */
static void check_letter(const char *const *steps, enum smtp_outcome outcome, int dots,
	bool alive)
{
	struct visit v;

	visit_open(&v, steps);
	assert_non_null(v.smtp);
	v.awaits_end = outcome == SMTP_TEMPORARY && !alive;
	assert_int_equal(smtp_send(v.smtp, &v.letter, &v.err), outcome);
	assert_int_equal(v.to[0].outcome, outcome);
	assert_int_equal(v.dots, dots);
	assert_int_equal(smtp_is_alive(v.smtp), alive);
	assert_int_equal(v.err.kind == ERR_NONE, outcome == SMTP_SENT);
	visit_close(&v);
}

static void a_letter_arrives_with_crlf_and_doubled_dots(void **state)
{
	static const char *const steps[] = { BODY, "< .\r\n", "> 250 queued", QUIT, NULL };

	(void)state;
	check_letter(steps, SMTP_SENT, 1, true);
}

static void a_line_lost_before_the_dot_is_certainly_not_sent(void **state)
{
	static const char *const early[] = { ENVELOPE, "> 354 go", "< Subject: x", NULL };
	static const char *const at_data[] = { ENVELOPE, NULL };
	static const char *const spoken[] = { BODY, "> 452 full", NULL };

	(void)state;
	check_letter(early, SMTP_TEMPORARY, 1, false);
	check_letter(at_data, SMTP_TEMPORARY, 0, false);
	check_letter(spoken, SMTP_TEMPORARY, 1, false);
}

static void a_line_lost_behind_the_dot_leaves_nobody_knowing(void **state)
{
	static const char *const lost[] = { BODY, "< .\r\n", NULL };
	static const char *const cut[] = { BODY, "< .\r\n", ">>250 ok", NULL };
	static const char *const garbage[] = { BODY, "< .\r\n", "> certainly", NULL };
	static const char *const both[] = { BODY, "< .\r\n", "> 250-fine", "> 554 not fine", NULL };
	static const char *const more[] = { BODY, "< .\r\n", "> 354 go on", NULL };

	(void)state;
	check_letter(lost, SMTP_UNKNOWN, 1, false);
	check_letter(cut, SMTP_UNKNOWN, 1, false);
	check_letter(garbage, SMTP_UNKNOWN, 1, false);
	check_letter(both, SMTP_UNKNOWN, 1, false);
	check_letter(more, SMTP_UNKNOWN, 1, false);
}

static void the_answer_to_the_dot_decides(void **state)
{
	static const char *const later[] = { BODY, "< .\r\n", "> 451 later", QUIT, NULL };
	static const char *const never[] = { BODY, "< .\r\n", "> 554 never", QUIT, NULL };

	(void)state;
	check_letter(later, SMTP_TEMPORARY, 1, true);
	check_letter(never, SMTP_FAILED, 1, true);
}

static void a_server_that_leaves_is_tried_again(void **state)
{
	static const char *const at_dot[] = { BODY, "< .\r\n", "> 421 shutting down", NULL };
	static const char *const at_rcpt[] = { HELLO, "< MAIL", "> 250 ok", "< RCPT", "> 421 bye", NULL };
	struct visit v;

	(void)state;
	check_letter(at_rcpt, SMTP_TEMPORARY, 0, false);
	visit_open(&v, at_dot);
	assert_int_equal(smtp_send(v.smtp, &v.letter, &v.err), SMTP_TEMPORARY);
	assert_false(smtp_is_alive(v.smtp));
	visit_close(&v);
}

static void the_books_may_stop_the_dot(void **state)
{
	static const char *const steps[] = { BODY, NULL };
	struct visit v;

	(void)state;
	visit_open(&v, steps);
	v.has_veto = true;
	assert_int_equal(smtp_send(v.smtp, &v.letter, &v.err), SMTP_TEMPORARY);
	assert_int_equal(v.err.kind, ERR_IO);
	assert_false(smtp_is_alive(v.smtp));
	visit_close(&v);
}

static void only_354_lets_the_letter_begin(void **state)
{
	static const char *const sure[] = { ENVELOPE, "> 250 sure", NULL };
	static const char *const never[] = { ENVELOPE, "> 554 no valid recipients", "< RSET",
		"> 250 ok", QUIT, NULL };

	(void)state;
	check_letter(sure, SMTP_TEMPORARY, 0, false);
	check_letter(never, SMTP_FAILED, 0, true);
}

static void garbage_before_the_dot_is_tried_again(void **state)
{
	static const char *const steps[] = { HELLO, "< MAIL", "> 25", NULL };
	static const char *const empty[] = { HELLO, "< MAIL", "> ", NULL };

	(void)state;
	check_letter(steps, SMTP_TEMPORARY, 0, false);
	check_letter(empty, SMTP_TEMPORARY, 0, false);
}

static void each_recipient_has_its_own_outcome(void **state)
{
	static const char *const steps[] = {
		HELLO,
		"< MAIL FROM:<ana@lumen.example> SIZE=25",
		"> 250 ok",
		"< RCPT TO:<john@customer.example>",
		"> 550 5.1.1 no such user",
		"< RCPT TO:<b@customer.example>",
		"> 251 forwarded",
		"< RCPT TO:<c@customer.example>",
		"> 450 greylisted",
		"< DATA",
		"> 354 go",
		"< Subject",
		"< \r\n",
		"< ..dot",
		"< end",
		"< .\r\n",
		"> 250 queued",
		QUIT,
		NULL,
	};
	struct visit v;

	(void)state;
	visit_open(&v, steps);
	v.letter.n_to = 3;
	v.to[1].addr = "b@customer.example";
	v.to[2].addr = "c@customer.example";
	assert_int_equal(smtp_send(v.smtp, &v.letter, &v.err), SMTP_SENT);
	assert_int_equal(v.to[0].outcome, SMTP_FAILED);
	assert_string_equal(v.to[0].reply, "550 5.1.1 no such user");
	assert_int_equal(v.to[1].outcome, SMTP_SENT);
	assert_int_equal(v.to[2].outcome, SMTP_TEMPORARY);
	visit_close(&v);
}

static void when_nobody_is_taken_there_is_no_data(void **state)
{
	static const char *const never[] = { HELLO, "< MAIL", "> 250 ok", "< RCPT", "> 550 no",
		"< RSET", "> 250 ok", QUIT, NULL };
	static const char *const later[] = { HELLO, "< MAIL", "> 250 ok", "< RCPT", "> 450 later",
		"< RSET", "> 500 what?", NULL };
	static const char *const sender[] = { HELLO, "< MAIL", "> 553 not you", QUIT, NULL };

	(void)state;
	check_letter(never, SMTP_FAILED, 0, true);
	check_letter(later, SMTP_TEMPORARY, 0, false);
	check_letter(sender, SMTP_FAILED, 0, true);
}

static void a_session_carries_more_than_one_letter(void **state)
{
	static const char *const steps[] = { BODY, "< .\r\n", "> 250 queued",
		"< MAIL FROM:<ana@lumen.example> SIZE=25\r\n", "> 452 full", QUIT, NULL };
	struct visit v;

	(void)state;
	visit_open(&v, steps);
	assert_int_equal(smtp_send(v.smtp, &v.letter, &v.err), SMTP_SENT);
	free(v.to[0].reply);
	assert_int_equal(smtp_send(v.smtp, &v.letter, &v.err), SMTP_TEMPORARY);
	assert_null(v.to[0].reply);
	visit_close(&v);
}

static void what_the_server_cannot_take_is_not_begun(void **state)
{
	static const char *const steps[] = { HELLO, QUIT, NULL };
	char long_text[1001];
	struct visit v;

	(void)state;
	memset(long_text, 'x', sizeof(long_text));
	visit_open(&v, steps);
	v.letter.bytes = long_text;
	v.letter.n_bytes = sizeof(long_text);
	assert_int_equal(smtp_send(v.smtp, &v.letter, &v.err), SMTP_FAILED);
	assert_non_null(strstr(v.err.text, "1003"));
	assert_non_null(strstr(v.err.text, "1000"));
	v.letter.bytes = "caf\xC3\xA9";
	v.letter.n_bytes = 5;
	assert_int_equal(smtp_send(v.smtp, &v.letter, &v.err), SMTP_FAILED);
	v.letter.bytes = text;
	v.to[0].addr = "a@b>\r\nRCPT TO:<c@d";
	assert_int_equal(smtp_send(v.smtp, &v.letter, &v.err), SMTP_FAILED);
	v.to[0].addr = "\xC3\xA9@b";
	assert_int_equal(smtp_send(v.smtp, &v.letter, &v.err), SMTP_FAILED);
	v.to[0].addr = "a b@c";
	assert_int_equal(smtp_send(v.smtp, &v.letter, &v.err), SMTP_FAILED);
	visit_close(&v);
}

static void eight_bit_text_is_announced(void **state)
{
	static const char *const steps[] = { "> 220 ready", "< EHLO", "> 250-x", "> 250-8BITMIME",
		"> 250 AUTH PLAIN", "< AUTH", "> 235 ok",
		"< MAIL FROM:<ana@lumen.example> BODY=8BITMIME\r\n", "> 553 no", QUIT, NULL };
	struct visit v;

	(void)state;
	visit_open(&v, steps);
	v.letter.bytes = "caf\xC3\xA9";
	v.letter.n_bytes = 5;
	assert_int_equal(smtp_send(v.smtp, &v.letter, &v.err), SMTP_FAILED);
	visit_close(&v);
}

static void *enter(const struct script *s, const struct login *who, struct err *err)
{
	return smtp_open(&s->endpoint, &s->options, who, err);
}

static void check_no_session(const char *const *steps, enum err_kind kind)
{
	script_refuses(enter, steps, ENDPOINT_PLAIN, &script_login, kind);
}

static void a_login_is_refused_fails_for_now_or_does_not_end(void **state)
{
	static const char *const never[] = { "> 220 ready", "< EHLO", "> 250-x", "> 250 AUTH PLAIN",
		"< AUTH", "> 535 no", NULL };
	static const char *const later[] = { "> 220 ready", "< EHLO", "> 250-x", "> 250 AUTH PLAIN",
		"< AUTH", "> 454 later", NULL };
	static const char *const loop[] = { "> 220 ready", "< EHLO", "> 250-x", "> 250 AUTH=LOGIN",
		"< AUTH LOGIN\r\n", "> 334 VXNlcm5hbWU6", "< YW5h\r\n", "> 334 UGFzc3dvcmQ6",
		"< Z2VoZWlt\r\n", "> 334 YWdhaW4=", NULL };
	static const char *const other[] = { "> 220 ready", "< EHLO", "> 250-x",
		"> 250 AUTH CRAM-MD5 XPLAIN", NULL };

	(void)state;
	check_no_session(never, ERR_LOGIN);
	check_no_session(later, ERR_NETWORK);
	check_no_session(loop, ERR_PROTOCOL);
	check_no_session(other, ERR_LOGIN);
}

static void an_access_token_is_told_by_xoauth2_or_else_by_oauthbearer(void **state)
{
	static const char *const xoauth2[] = { "> 220 ready", "< EHLO", "> 250-x", "> 250 AUTH OAUTHBEARER PLAIN XOAUTH2",
		"< AUTH XOAUTH2 dXNlcj1hbmEBYXV0aD1CZWFyZXIgeWEyOQEB\r\n", "> 334 eyJzdGF0dXMiOiI0MDAifQ==", "< \r\n",
		"> 535 5.7.8 expired", NULL };
	static const char *const bearer[] = { "> 220 ready", "< EHLO", "> 250-x", "> 250 AUTH OAUTHBEARER PLAIN",
		"< AUTH OAUTHBEARER bixhPWFuYSwBYXV0aD1CZWFyZXIgeWEyOQEB\r\n",
		"> 334 eyJzdGF0dXMiOiJpbnZhbGlkX3Rva2VuIn0=", "< AQ==\r\n", "> 535 5.7.8 expired", NULL };
	static const char *const neither[] = { "> 220 ready", "< EHLO", "> 250-x", "> 250 AUTH PLAIN", NULL };

	(void)state;
	script_refuses(enter, xoauth2, ENDPOINT_PLAIN, &script_token, ERR_TOKEN);
	script_refuses(enter, bearer, ENDPOINT_PLAIN, &script_token, ERR_TOKEN);
	script_refuses(enter, neither, ENDPOINT_PLAIN, &script_token, ERR_LOGIN);
}

static void a_greeting_that_is_none_is_named_so(void **state)
{
	static const char *const other[] = { "> HTTP/1.1 400 Bad Request", NULL };
	static const char *const never[] = { "> 554 no mail here", NULL };
	static const char *const later[] = { "> 421 too many", NULL };

	(void)state;
	check_no_session(other, ERR_PROTOCOL);
	check_no_session(never, ERR_SERVER);
	check_no_session(later, ERR_NETWORK);
}

static void starttls_that_is_missing_or_refused_ends_the_session(void **state)
{
	static const char *const missing[] = { "> 220 ready", "< EHLO", "> 250-x", "> 250 AUTH PLAIN",
		NULL };
	static const char *const refused[] = { "> 220 ready", "< EHLO", "> 250-x", "> 250 STARTTLS",
		"< STARTTLS", "> 454 no", NULL };
	static const char *const injected[] = { "> 220 ready", "< EHLO", "> 250-x", "> 250 STARTTLS",
		"< STARTTLS", ">>220 go\r\n250 AUTH PLAIN\r\n", NULL };

	(void)state;
	script_refuses(enter, missing, ENDPOINT_STARTTLS, &script_login, ERR_TLS);
	script_refuses(enter, refused, ENDPOINT_STARTTLS, &script_login, ERR_TLS);
	script_refuses(enter, injected, ENDPOINT_STARTTLS, &script_login, ERR_TLS);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_letter_arrives_with_crlf_and_doubled_dots),
		cmocka_unit_test(a_line_lost_before_the_dot_is_certainly_not_sent),
		cmocka_unit_test(a_line_lost_behind_the_dot_leaves_nobody_knowing),
		cmocka_unit_test(the_answer_to_the_dot_decides),
		cmocka_unit_test(a_server_that_leaves_is_tried_again),
		cmocka_unit_test(the_books_may_stop_the_dot),
		cmocka_unit_test(only_354_lets_the_letter_begin),
		cmocka_unit_test(garbage_before_the_dot_is_tried_again),
		cmocka_unit_test(each_recipient_has_its_own_outcome),
		cmocka_unit_test(when_nobody_is_taken_there_is_no_data),
		cmocka_unit_test(a_session_carries_more_than_one_letter),
		cmocka_unit_test(what_the_server_cannot_take_is_not_begun),
		cmocka_unit_test(eight_bit_text_is_announced),
		cmocka_unit_test(a_login_is_refused_fails_for_now_or_does_not_end),
		cmocka_unit_test(an_access_token_is_told_by_xoauth2_or_else_by_oauthbearer),
		cmocka_unit_test(a_greeting_that_is_none_is_named_so),
		cmocka_unit_test(starttls_that_is_missing_or_refused_ends_the_session),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
