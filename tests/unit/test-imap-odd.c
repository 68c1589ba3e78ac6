/* What servers answer that is allowed but rare, or wrong but common. */
#include "test.h"

#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "imap-visit.h"

#define LOGIN                                                     \
	"> * OK [CAPABILITY IMAP4rev1 AUTH=PLAIN SASL-IR] hello", \
		"< A1 AUTHENTICATE PLAIN AGFuYQBnZWhlaW0=",       \
		"> A1 OK [CAPABILITY IMAP4rev1 X-GM-EXT-1] welcome"
#define SELECT                                   \
	LOGIN,                                   \
		"< A2 SELECT \"INBOX\"",         \
		"> * 3 EXISTS",                  \
		"> * OK [UIDVALIDITY 42] valid", \
		"> * OK [UIDNEXT 4] next",       \
		"> A2 OK done"

enum { STEPS_MAX = 32 };

/* A script of three parts. */
struct steps {
	const char *v[STEPS_MAX];
	size_t n;
};

static void steps_add(struct steps *s, const char *const *more)
{
	while (*more) {
		assert_true(s->n + 1 < STEPS_MAX);
		s->v[s->n++] = *more++;
	}
}

/* What is read of 1:3 when a server answers so. */
static void check_fetch(enum imap_fetch what, const char *const *answer, const char *expected)
{
	static const char *const head[] = { SELECT, "< A3 UID FETCH 1:3 (", NULL };
	static const char *const tail[] = { "> A3 OK done", LOGOUT("A4"), NULL };
	struct imap_range range = { .set = (char[]) { "1:3" }, .n = 3 };
	struct buf notes = { 0 };
	struct imap_fetch_job job = { .what = what, .ranges = &range, .n_ranges = 1, .max_size = 100, .message = note_message, .data = &notes };
	struct steps steps = { 0 };
	struct visit v;

	steps_add(&steps, head);
	steps_add(&steps, answer);
	steps_add(&steps, tail);
	visit_select(&v, steps.v);
	if (imap_fetch(v.imap, &job, &v.err) < 0)
		fail_msg("%s: %s", *answer, v.err.text);
	assert_string_equal(buf_text(&notes), expected);
	buf_clear(&notes);
	visit_close(&v);
}

#define DATE "INTERNALDATE \"14-Sep-2026 11:10:00 +0300\" RFC822.SIZE 3"

static void a_mail_is_read_in_whatever_shape_it_comes(void **state)
{
	static const struct {
		const char *answer[6];
		const char *expected;
	} cases[] = {
		{ { "> * 1 FETCH (UID 1 FLAGS () " DATE " BODY[] ~{3}", ">>one)\r\n" }, "1=one " },
		{ { "> * 1 FETCH (UID 1 FLAGS () " DATE " BODY[] {3+}", ">>one)\r\n" }, "1=one " },
		{ { "> * 1 FETCH (UID 1 FLAGS () " DATE " BODY[]<0> {3}", ">>one)\r\n" }, "1=one " },
		{ { "> * 1 FETCH (UID 1 FLAGS () " DATE " BODY[] {0}", ">>)\r\n" }, "1= " },
		{ { "> * 1 FETCH (UID 1 FLAGS () " DATE " BODY[] \"\")" }, "1= " },
		{ { "> * 1 FETCH (UID 1 FLAGS () " DATE " BODY[] \"a \\\"q\\\" \\\\ {9} ~{3}\")" }, "1=a \"q\" \\ {9} ~{3} " },
		{ { "> * 1 FETCH (BODY[] {3}", ">>one FLAGS (\\Seen) UID 1 " DATE ")\r\n" }, "1=ones " },
		{ { "> * 1 fetch (uid 1 flags (\\SEEN) " DATE " body[] {3}", ">>one)\r\n" }, "1=ones " },
		{ { "> * 1 FETCH (UID 1 MODSEQ (9223372036854775807) FLAGS (\\Seen \\Recent Junk $x) " DATE " BODY[] {3}", ">>one)\r\n" }, "1=ones+Junk+$x " },
		{ { "> * 1 FETCH (UID 1 FLAGS () INTERNALDATE \" 4-Sep-2026 11:10:00 +0300\" RFC822.SIZE 3 BODY[] {3}", ">>one)\r\n" }, "1=one " },
		{ { "> * 1 FETCH (UID 1 FLAGS () INTERNALDATE \"4-Sep-2026 11:10:00 +0300\" RFC822.SIZE 3 BODY[] {3}", ">>one)\r\n" }, "1=one " },
		{ { "> * 1 FETCH (UID 1 FLAGS () INTERNALDATE NIL RFC822.SIZE 3 BODY[] {3}", ">>one)\r\n" }, "1=one! " },
		{ { "> * 1 FETCH (UID 1 FLAGS NIL " DATE " BODY[] {3}", ">>one)\r\n" }, "1=one " },
		{ { "> * 1 FETCH (UID 1 FLAGS (\\Seen ) " DATE " BODY[] {3}", ">>one)\r\n" }, "1=ones " },
		{ { "> * 1 FETCH ( UID 1  FLAGS (\\Seen) " DATE " BODY[] {3}", ">>one )\r\n" }, "1=ones " },
		{ { "> * 1 FETCH (UID 1 FLAGS (\\Seen [x] a]b) " DATE " BODY[] {3}", ">>one)\r\n" }, "1=ones+[x]+a]b " },
		{ { "> * 1 FETCH (UID 1 FLAGS (\\Seen) " DATE " RFC822 {3}", ">>one)\r\n" }, "1=ones " },
	};

	(void)state;
	for (size_t i = 0; i < sizeof(cases) / sizeof(*cases); i++)
		check_fetch(IMAP_FETCH_MAILS, cases[i].answer, cases[i].expected);
}

static void what_others_do_meanwhile_confuses_no_numbers(void **state)
{
	static const char *const answer[] = {
		"> * 1 FETCH (UID 1 FLAGS ())",
		"> * 2 FETCH (UID 2 FLAGS (\\Seen))",
		"> * 1 EXPUNGE",
		"> * 7 EXISTS",
		"> * 4 FETCH (FLAGS (\\Deleted))",
		"> * 1 FETCH (UID 2 FLAGS ())",
		"> * VANISHED 2",
		"> * OK [HIGHESTMODSEQ 12] Still here",
		"> * 1 FETCH (UID 3 FLAGS (x))",
		NULL,
	};

	(void)state;
	check_fetch(IMAP_FETCH_FLAGS, answer, "1! 2s! 3!+x ");
}

static void labels_come_as_any_kind_of_string(void **state)
{
	static const char *const answer[] = {
		"> * 1 FETCH (X-GM-LABELS (\"\\\\Inbox\" Plain \"with \\\"quotes\\\" and )\" {7}",
		">>a\"b)\\ c \"\\\\Sent\") UID 1 FLAGS (\\Seen))\r\n",
		"> * 2 FETCH (UID 2 X-GM-LABELS () FLAGS ())",
		"> * 3 FETCH (UID 3 FLAGS () X-GM-LABELS ({99}",
		">>0123456789012345678901234567890123456789012345678901234567890123456789012345678901234567890123456789))\r\n",
		NULL,
	};

	(void)state;
	check_fetch(IMAP_FETCH_LABELS, answer,
		"1s!#\\Inbox#Plain#with \"quotes\" and )#a\"b)\\ c#\\Sent 2! "
		"3!#012345678901234567890123456789012345678901234567890123456789012345678901234567890123456789012345678#9 ");
}

static void mailboxes_are_known_in_whatever_way_they_are_listed(void **state)
{
	static const char *const head[] = {
		LOGIN,
		"< A2 LIST \"\" \"*\"",
		"> * LIST (\\HasNoChildren) NIL inbox",
		"> * LIST (\\HasNoChildren \\sent) / Wys\305\202ane",
		"> * LIST (\\Flagged \\Archive) \"\\\\\" \"a \\\"b\\\" \\\\\"",
		"> * LIST (\\HasChildren \\NonExistent) \".\" INBOX.Old (\"CHILDINFO\" (\"SUBSCRIBED\"))",
		"> * LIST () \"/\" Sent Items",
		"> * LIST (\\HasNoChildren \\Important $x [y]) \"/\" {3}",
		">>A&B (\"OLDNAME\" (\"x\"))\r\n",
		"> * LIST () \"/\" \"\"",
		"> * LIST () \"/\" {3}",
		">>a\nb\r\n",
		"> * LIST () \"/\"",
		"> * LIST \"/\" x",
		"> A2 OK done",
		LOGOUT("A3"),
		NULL,
	};
	struct imap_mailbox_list list;
	struct steps steps = { 0 };
	struct visit v;

	(void)state;
	steps_add(&steps, head);
	visit_open(&v, steps.v);
	assert_non_null(v.imap);
	assert_int_equal(imap_list(v.imap, &list, &v.err), 0);
	assert_int_equal(list.n, 6);
	assert_string_equal(list.v[0].name, "INBOX");
	assert_int_equal(list.v[0].delimiter, '\0');
	assert_string_equal(list.v[1].name, "Wys\305\202ane");
	assert_string_equal(list.v[1].use, "\\Sent");
	assert_int_equal(list.v[1].delimiter, '/');
	assert_string_equal(list.v[2].name, "a \"b\" \\");
	assert_string_equal(list.v[2].use, "\\Flagged \\Archive");
	assert_true(imap_mailbox_has_use(&list.v[2], "\\Flagged"));
	assert_true(imap_mailbox_has_use(&list.v[2], "\\Archive"));
	assert_false(imap_mailbox_has_use(&list.v[2], "\\Sent"));
	assert_false(imap_mailbox_has_use(&list.v[3], "\\Sent"));
	assert_int_equal(list.v[2].delimiter, '\\');
	assert_string_equal(list.v[3].name, "INBOX.Old");
	assert_false(list.v[3].selectable);
	assert_string_equal(list.v[4].name, "Sent Items");
	assert_true(list.v[4].selectable);
	assert_string_equal(list.v[5].name, "A&B");
	imap_mailbox_list_clear(&list);
	visit_close(&v);
}

/* What NAMESPACE says: the prefix, "-" for none that is told. */
static void check_namespace(const char *answer, const char *prefix)
{
	const char *const script[] = {
		"> * OK [CAPABILITY IMAP4rev1 AUTH=PLAIN SASL-IR NAMESPACE] ready",
		"< A1 AUTHENTICATE PLAIN",
		"> A1 OK [CAPABILITY IMAP4rev1 NAMESPACE] in",
		"< A2 NAMESPACE",
		"< A3 LIST \"\" \"*\"",
		answer,
		"> * LIST () \"/\" INBOX",
		"> A3 OK done",
		LOGOUT("A4"),
		NULL,
	};
	struct imap_mailbox_list list;
	struct visit v;

	visit_open(&v, script);
	assert_non_null(v.imap);
	assert_int_equal(imap_list(v.imap, &list, &v.err), 0);
	assert_int_equal(list.n, 1);
	assert_string_equal(list.prefix ? list.prefix : "-", prefix);
	imap_mailbox_list_clear(&list);
	visit_close(&v);
}

static void the_prefix_of_names_is_that_of_the_first_personal_namespace(void **state)
{
	static const char *const answers[][2] = {
		{ "(\"INBOX.\" \".\")) NIL NIL", "INBOX." },
		{ "(\"\" \"/\")) ((\"~\" \"/\")) ((\"#shared/\" \"/\")(\"#public/\" \"/\"))", "" },
		{ "(\"Mail/\" \"/\" \"X-PARAM\" (\"FLAG1\" \"FLAG2\"))(\"#mh/\" \"/\")) NIL NIL", "Mail/" },
		{ " ( INBOX/ \"/\" )) NIL NIL", "INBOX/" },
		{ "(INBOX \".\")) NIL NIL", "INBOX." },
		{ "(\"Bo&AO4-te\" \"/\" \"X-PARAM\" (\"FLAG1\"))) NIL NIL", "Bo\303\256te/" },
		{ "(\"x\" \"\\\\\")) NIL NIL", "x\\" },
		{ "(Mail NIL)) NIL NIL", "Mail" },
		{ "(Mail)) NIL NIL", "Mail" },
		{ "(\"Bo&AO4-te.\" NIL)) NIL NIL", "Bo\303\256te." },
		{ "(\"\\\"x\\\\\" \"\\\\\")) NIL NIL", "\"x\\" },
		{ ") NIL NIL", "-" },
		{ "(NIL NIL)) NIL NIL", "-" },
		{ "(\"a\177\" \".\")) NIL NIL", "-" },
	};
	char *answer;

	(void)state;
	for (size_t i = 0; i < sizeof(answers) / sizeof(*answers); i++) {
		answer = mem_printf("> * NAMESPACE (%s\r\nA2 OK done", answers[i][0]);
		check_namespace(answer, answers[i][1]);
		free(answer);
	}
	check_namespace("> * NAMESPACE NIL NIL ((\"#shared.\" \".\"))\r\nA2 OK done", "-");
	check_namespace("> A2 NO not today", "-");
	check_namespace("> A2 BAD unknown command", "-");
}

/* 0 and *is_alive, or -1, when a server that has ENABLE answers it so. */
static int list_after(const char *answer, bool *is_alive)
{
	const char *const script[] = {
		"> * OK [CAPABILITY IMAP4rev1 AUTH=PLAIN SASL-IR] ready",
		"< A1 AUTHENTICATE PLAIN",
		"> A1 OK [CAPABILITY IMAP4rev1 ENABLE QRESYNC NAMESPACE] in",
		"< A2 ENABLE QRESYNC",
		"< A3 NAMESPACE",
		"< A4 LIST \"\" \"*\"",
		answer,
		"> A3 BAD Namespace?",
		"> * LIST () \"/\" INBOX",
		"> A4 OK done",
		NULL,
	};
	struct imap_mailbox_list list;
	struct visit v;
	int rc;

	visit_open(&v, script);
	assert_non_null(v.imap);
	rc = imap_list(v.imap, &list, &v.err);
	*is_alive = imap_is_alive(v.imap);
	imap_mailbox_list_clear(&list);
	imap_abandon(v.imap);
	imap_close(v.imap);
	(void)script_end(&v.script);
	return rc;
}

static void what_a_server_only_says_that_it_has_is_done_without(void **state)
{
	bool is_alive;

	(void)state;
	assert_int_equal(list_after("> A2 BAD Enable?", &is_alive), 0);
	assert_true(is_alive);
	assert_int_equal(list_after("> A2 NO", &is_alive), 0);
	assert_true(is_alive);
	assert_int_equal(list_after("> A2 PERHAPS", &is_alive), -1);
	assert_false(is_alive);
	assert_int_equal(list_after("> A9 BAD Enable?", &is_alive), -1);
	assert_false(is_alive);
}

static void an_alert_is_told_once(void **state)
{
	static const char *const head[] = {
		LOGIN,
		"< A2 NOOP",
		"> * NO [ALERT] nearly full",
		"> * OK [ALERT] nearly full",
		"> A2 OK done",
		"< A3 NOOP",
		"> * BAD [alert] full",
		"> A3 NO [LIMIT] too fast",
		LOGOUT("A4"),
		NULL,
	};
	struct steps steps = { 0 };
	struct visit v;

	(void)state;
	steps_add(&steps, head);
	visit_open(&v, steps.v);
	assert_non_null(v.imap);
	assert_null(imap_alert(v.imap));
	assert_int_equal(imap_noop(v.imap, &v.err), 0);
	assert_string_equal(imap_alert(v.imap), "nearly full");
	assert_null(imap_alert(v.imap));
	assert_int_equal(imap_noop(v.imap, &v.err), -1);
	assert_int_equal(v.err.kind, ERR_NETWORK);
	assert_true(imap_is_alive(v.imap));
	assert_string_equal(imap_alert(v.imap), "full");
	visit_close(&v);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_mail_is_read_in_whatever_shape_it_comes),
		cmocka_unit_test(what_others_do_meanwhile_confuses_no_numbers),
		cmocka_unit_test(labels_come_as_any_kind_of_string),
		cmocka_unit_test(mailboxes_are_known_in_whatever_way_they_are_listed),
		cmocka_unit_test(the_prefix_of_names_is_that_of_the_first_personal_namespace),
		cmocka_unit_test(what_a_server_only_says_that_it_has_is_done_without),
		cmocka_unit_test(an_alert_is_told_once),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
