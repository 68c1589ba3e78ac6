/* IMAP sessions with a server that follows a script. */
#include "test.h"

#include <stdlib.h>
#include <string.h>

#include "imap-visit.h"

#define CAPABILITIES "IMAP4rev1 UIDPLUS MOVE CONDSTORE"
#define LOGIN                                                  \
	"> * OK ready",                                        \
		"< A1 CAPABILITY",                             \
		"> * CAPABILITY IMAP4rev1 AUTH=PLAIN SASL-IR", \
		"> A1 OK done",                                \
		"< A2 AUTHENTICATE PLAIN AGFuYQBnZWhlaW0=",    \
		"> A2 OK [CAPABILITY " CAPABILITIES "] welcome"
#define SELECT                                                    \
	LOGIN,                                                    \
		"< A3 SELECT \"INBOX\" (CONDSTORE)",              \
		"> * 3 EXISTS",                                   \
		"> * OK [PERMANENTFLAGS (\\Seen \\*)] flags",     \
		"> * OK [UIDVALIDITY 42] valid",                  \
		"> * OK [UIDNEXT 4] next",                        \
		"> * OK [HIGHESTMODSEQ 9007199254740993] modseq", \
		"> A3 OK [READ-WRITE] done"

static int note_range(void *data, size_t range, struct err *err)
{
	(void)err;
	buf_printf(data, "|%zu ", range);
	return 0;
}

static int fetch(struct visit *v, enum imap_fetch what, char **sets, size_t n, struct buf *notes)
{
	struct imap_range ranges[4];
	struct imap_fetch_job job = { .what = what, .ranges = ranges, .n_ranges = n, .max_size = 100, .message = note_message, .range_done = note_range, .data = notes };

	for (size_t i = 0; i < n; i++)
		ranges[i] = (struct imap_range) { sets[i], 3 };
	return imap_fetch(v->imap, &job, &v->err);
}

static void select_tells_what_the_server_says(void **state)
{
	static const char *const steps[] = { SELECT, LOGOUT("A4"), NULL };
	struct visit v;

	(void)state;
	visit_select(&v, steps);
	assert_int_equal(v.selected.uid_validity, 42);
	assert_int_equal(v.selected.uid_next, 4);
	assert_int_equal(v.selected.exists, 3);
	assert_true(v.selected.highest_modseq == UINT64_C(9007199254740993));
	assert_true(v.selected.takes_keywords);
	assert_false(v.selected.read_only);
	assert_true(imap_has(v.imap, "move"));
	assert_false(imap_has(v.imap, "MOV"));
	visit_close(&v);
}

static void mixed_answers_reach_the_caller_and_ranges_end_in_order(void **state)
{
	static const char *const steps[] = {
		SELECT,
		"< A4 UID FETCH 1:2 (UID FLAGS INTERNALDATE RFC822.SIZE BODY.PEEK[])",
		"< A5 UID FETCH 3 (",
		"> * 3 FETCH (UID 3 FLAGS () INTERNALDATE \"14-Sep-2026 11:10:00 +0300\""
		" RFC822.SIZE 3 BODY[] {3}",
		">>for)\r\n",
		"> A5 OK done",
		"> * 1 FETCH (UID 1 BODY[] \"one\" FLAGS (\\Seen $Junk) INTERNALDATE"
		" \"14-Sep-2026 11:10:00 +0300\" RFC822.SIZE 3)",
		"> A4 OK done",
		LOGOUT("A6"),
		NULL,
	};
	struct buf notes = { 0 };
	struct visit v;

	(void)state;
	visit_select(&v, steps);
	assert_int_equal(fetch(&v, IMAP_FETCH_MAILS, (char *[]) { (char[]) { "1:2" }, (char[]) { "3" } }, 2, &notes), 0);
	assert_string_equal(buf_text(&notes), "3=for 1=ones+$Junk |0 |1 ");
	buf_clear(&notes);
	visit_close(&v);
}

static void a_mail_nobody_asked_for_is_not_handed_over(void **state)
{
	static const char *const steps[] = {
		SELECT,
		"< A4 UID FETCH 2 (UID FLAGS)",
		"> * 9 FETCH (UID 9 FLAGS ())",
		"> * 8 FETCH (FLAGS (\\Deleted))",
		"> * X-NEWS {4}",
		">>((((\r\n",
		"> * 2 FETCH (UID 2 FLAGS (\\Seen))",
		"> * 2 FETCH (UID 2 FLAGS ())",
		"> A4 OK done",
		LOGOUT("A5"),
		NULL,
	};
	struct buf notes = { 0 };
	struct visit v;

	(void)state;
	visit_select(&v, steps);
	assert_int_equal(fetch(&v, IMAP_FETCH_FLAGS, (char *[]) { (char[]) { "2" } }, 1, &notes), 0);
	assert_string_equal(buf_text(&notes), "2s! |0 ");
	buf_clear(&notes);
	visit_close(&v);
}

static void a_mail_without_a_date_or_a_body_is_still_a_mail(void **state)
{
	static const char *const steps[] = {
		SELECT,
		"< A4 UID FETCH 1:3 (",
		"> * 1 FETCH (UID 1 FLAGS () INTERNALDATE \"32-Foo-9999\" BODY[] {1}",
		">>a)\r\n",
		"> * 2 FETCH (UID 2 FLAGS () INTERNALDATE \"01-Jan-0000 00:00:00 +0000\" BODY[] NIL)",
		"> * 3 FETCH (UID 3 FLAGS () BODY[] no body at all)",
		"> A4 OK done",
		LOGOUT("A5"),
		NULL,
	};
	struct buf notes = { 0 };
	struct visit v;

	(void)state;
	visit_select(&v, steps);
	assert_int_equal(fetch(&v, IMAP_FETCH_MAILS, (char *[]) { (char[]) { "1:3" } }, 1, &notes), 0);
	assert_string_equal(buf_text(&notes), "1=a! 2! |0 ");
	buf_clear(&notes);
	visit_close(&v);
}

/* The session must end with this kind of failure after these answers to a FETCH of 1:3. */
static void check_fetch_fails(const char *const *steps, enum err_kind kind)
{
	struct buf notes = { 0 };
	struct visit v;

	visit_select(&v, steps);
	assert_int_equal(fetch(&v, IMAP_FETCH_MAILS, (char *[]) { (char[]) { "1:3" } }, 1, &notes), -1);
	assert_int_equal(v.err.kind, kind);
	assert_false(imap_is_alive(v.imap));
	assert_int_equal(imap_noop(v.imap, &v.err), -1);
	buf_clear(&notes);
	visit_close(&v);
}

/* Room is made for mails of up to 3 bytes. */
static int note_room(void *data, size_t n, struct err *err)
{
	buf_printf(data, "(%zu) ", n);
	return n <= 3 ? 0 : err_set(err, ERR_BUSY, "no room");
}

static void room_is_asked_for_before_the_bytes_come(void **state)
{
	static const char *const steps[] = {
		SELECT,
		"< A4 UID FETCH 1:3 (",
		"> * 1 FETCH (UID 1 BODY[] {3}",
		">>abc)\r\n",
		"> * 2 FETCH (UID 2 BODY[] {4}",
		NULL, /* and never sends them */
	};
	struct buf notes = { 0 };
	struct imap_range range = { (char[]) { "1:3" }, 3 };
	const struct imap_fetch_job job = { .what = IMAP_FETCH_MAILS, .ranges = &range, .n_ranges = 1, .max_size = 100, .message = note_message, .room = note_room, .data = &notes };
	struct visit v;

	(void)state;
	visit_select(&v, steps);
	assert_int_equal(imap_fetch(v.imap, &job, &v.err), -1);
	assert_string_equal(v.err.text, "no room");
	assert_false(imap_is_alive(v.imap));
	assert_string_equal(buf_text(&notes), "(3) 1=abc! (4) ");
	buf_clear(&notes);
	visit_close(&v);
}

static void an_end_of_file_within_a_mail_is_a_failure(void **state)
{
	static const char *const steps[] = { SELECT, "< A4 UID FETCH",
		"> * 1 FETCH (UID 1 BODY[] {50}", ">>half", NULL };

	(void)state;
	check_fetch_fails(steps, ERR_NETWORK);
}

static void a_mail_above_the_limit_is_refused_before_it_is_read(void **state)
{
	static const char *const steps[] = { SELECT, "< A4 UID FETCH",
		"> * 1 FETCH (UID 1 BODY[] {101}", NULL };

	(void)state;
	check_fetch_fails(steps, ERR_PROTOCOL);
}

/* What the session says where a limit is reached by an answer to a FETCH of 1:3. */
static void check_limit(const char *answer, const char *words)
{
	const char *const steps[] = { SELECT, "< A4 UID FETCH", answer, NULL };
	struct buf notes = { 0 };
	struct visit v;

	visit_select(&v, steps);
	assert_int_equal(fetch(&v, IMAP_FETCH_MAILS, (char *[]) { (char[]) { "1:3" } }, 1, &notes), -1);
	if (!strstr(v.err.text, words))
		fail_msg("%s lacks %s", v.err.text, words);
	assert_false(imap_is_alive(v.imap));
	buf_clear(&notes);
	visit_close(&v);
}

static void limits_are_named_when_they_are_reached(void **state)
{
	struct buf line = { 0 };
	struct buf lines = { 0 };

	(void)state;
	check_limit("> * 1 FETCH (UID 1 BODY[] {101}", "sends a mail of 101 bytes, more than the 100 that are taken");
	check_limit("> * LIST () \"/\" {4000000}", "sends a string of 4000000 bytes, more than the ");
	buf_puts(&line, ">>* 1 FETCH (UID 1 FLAGS (");
	while (line.len < 3 << 20)
		buf_puts(&line, "aaaaaaaaaaaaaaaa ");
	check_limit(buf_text(&line), "the server sends a line longer than ");
	buf_puts(&lines, ">>");
	for (int i = 0; i < 201000; i++)
		buf_puts(&lines, "* 3 EXISTS\r\n");
	check_limit(buf_text(&lines), "answers one command with more lines than the 200006 that are taken");
	buf_clear(&line);
	buf_clear(&lines);
}

static void one_uid_for_two_mails_is_refused(void **state)
{
	static const char *const steps[] = { SELECT, "< A4 UID FETCH",
		"> * 1 FETCH (UID 3 BODY[] \"a\")", "> * 2 FETCH (UID 3 BODY[] \"b\")", NULL };

	(void)state;
	check_fetch_fails(steps, ERR_PROTOCOL);
}

static void a_tag_nobody_sent_is_no_success(void **state)
{
	static const char *const early[] = { SELECT, "< A4 UID FETCH", "> A5 OK done", NULL };
	static const char *const late[] = { SELECT, "< A4 UID FETCH", "> A3 OK done", NULL };
	static const char *const other[] = { SELECT, "< A4 UID FETCH", "> A4x OK done", NULL };

	(void)state;
	check_fetch_fails(early, ERR_PROTOCOL);
	check_fetch_fails(late, ERR_PROTOCOL);
	check_fetch_fails(other, ERR_PROTOCOL);
}

static void one_command_is_not_answered_twice(void **state)
{
	static const char *const steps[] = { SELECT, "< A4 UID FETCH", "< A5 UID FETCH", "> A5 OK",
		"> A5 OK", NULL };
	char *sets[] = { (char[]) { "1:2" }, (char[]) { "3" } };
	struct buf notes = { 0 };
	struct visit v;

	(void)state;
	visit_select(&v, steps);
	assert_int_equal(fetch(&v, IMAP_FETCH_MAILS, sets, 2, &notes), -1);
	assert_int_equal(v.err.kind, ERR_PROTOCOL);
	assert_string_equal(buf_text(&notes), "");
	buf_clear(&notes);
	visit_close(&v);
}

static void a_goodbye_is_told_in_the_servers_words(void **state)
{
	static const char *const steps[] = { SELECT, "< A4 NOOP", "> * BYE maintenance", NULL };
	struct visit v;

	(void)state;
	visit_select(&v, steps);
	assert_int_equal(imap_noop(v.imap, &v.err), -1);
	assert_int_equal(v.err.kind, ERR_NETWORK);
	assert_non_null(strstr(v.err.text, "maintenance"));
	assert_false(imap_is_alive(v.imap));
	visit_close(&v);
}

static void a_refused_range_leaves_the_others_and_the_session(void **state)
{
	static const char *const steps[] = {
		SELECT,
		"< A4 UID FETCH 1 ",
		"< A5 UID FETCH 2 ",
		"< A6 UID FETCH 3 ",
		"> A4 NO [SERVERBUG] cannot read it",
		"> * 2 FETCH (UID 2 BODY[] \"two\")",
		"> A5 OK done",
		"> A6 OK done",
		LOGOUT("A7"),
		NULL,
	};
	char *sets[] = { (char[]) { "1" }, (char[]) { "2" }, (char[]) { "3" }, (char[]) { "4" } };
	struct buf notes = { 0 };
	struct visit v;

	(void)state;
	visit_select(&v, steps);
	assert_int_equal(fetch(&v, IMAP_FETCH_BODIES, sets, 4, &notes), -1);
	assert_int_equal(v.err.kind, ERR_SERVER);
	assert_string_equal(buf_text(&notes), "2=two! |1 |2 ");
	assert_true(imap_is_alive(v.imap));
	buf_clear(&notes);
	visit_close(&v);
}

static void an_append_waits_for_its_plus_and_learns_its_uid(void **state)
{
	static const char *const steps[] = {
		LOGIN,
		"< A3 APPEND \"Entw&APw-rfe\" (\\Seen \\Draft) \"14-Sep-2026 08:10:00 +0000\" {5}\r\n",
		"> * 7 EXISTS",
		"> * OK still there",
		"> + go ahead",
		"<< 5",
		"< \r\n",
		"> * 8 EXISTS",
		"> A3 OK [APPENDUID 42 8] stored",
		"< A4 APPEND \"Sent\" () {1}",
		"> A4 NO [OVERQUOTA] full",
		"< A5 APPEND \"Sent\" () {1}",
		"> + go",
		"<< 3",
		"> A5 OK [APPENDUID 42 x] stored",
		LOGOUT("A6"),
		NULL,
	};
	static const struct imap_new_mail draft = { IMAP_SEEN | IMAP_DRAFT, 1789373400, "a\r\nb\n", 5 };
	static const struct imap_new_mail small = { 0, 0, "a", 1 };
	static const struct imap_new_mail undated = { 0, INT64_MIN, "a", 1 };
	uint32_t uid = 1;
	struct visit v;

	(void)state;
	visit_open(&v, steps);
	assert_int_equal(imap_append(v.imap, "Entw\xC3\xBCrfe", &draft, &uid, &v.err),
		0);
	assert_int_equal(uid, 8);
	assert_int_equal(imap_append(v.imap, "Sent", &small, &uid, &v.err), -1);
	assert_int_equal(v.err.kind, ERR_SERVER);
	assert_non_null(strstr(v.err.text, "[OVERQUOTA] full"));
	assert_int_equal(imap_append(v.imap, "Sent", &undated, &uid, &v.err), 0);
	assert_int_equal(uid, 0);
	visit_close(&v);
}

static void a_refusal_that_passes_is_told_apart(void **state)
{
	static const char *const steps[] = {
		SELECT,
		"< A4 UID STORE 1:3 +FLAGS.SILENT (\\Answered tillmail-pitch)",
		"> A4 NO [INUSE] somebody else writes",
		"< A5 UID STORE 1:3 -FLAGS.SILENT (\\Seen)",
		"> A5 NO [NOPERM] never",
		LOGOUT("A6"),
		NULL,
	};
	struct visit v;

	(void)state;
	visit_select(&v, steps);
	assert_int_equal(imap_store(v.imap, "1:3", true, IMAP_ANSWERED, "tillmail-pitch", &v.err), -1);
	assert_int_equal(v.err.kind, ERR_NETWORK);
	assert_true(imap_is_alive(v.imap));
	assert_int_equal(imap_store(v.imap, "1:3", false, IMAP_SEEN, NULL, &v.err), -1);
	assert_int_equal(v.err.kind, ERR_SERVER);
	visit_close(&v);
}

static void a_long_set_is_stored_in_parts(void **state)
{
	static const char *const steps[] = { SELECT, "< A4 UID STORE 1,3,", "> A4 OK", "< A5 UID STORE ",
		"> A5 OK", LOGOUT("A6"), NULL };
	uint32_t uids[3000];
	struct visit v;
	char *set;

	(void)state;
	for (uint32_t i = 0; i < 3000; i++)
		uids[i] = 2 * i + 1;
	set = imap_set(uids, 3000);
	visit_select(&v, steps);
	assert_int_equal(imap_store(v.imap, set, true, IMAP_SEEN, NULL, &v.err), 0);
	free(set);
	visit_close(&v);
}

static void a_move_tells_the_new_uid_from_either_place(void **state)
{
	static const char *const steps[] = {
		SELECT,
		"< A4 UID MOVE 2 \"Archive\"",
		"> * OK [COPYUID 43 2 17] moved",
		"> * 2 EXPUNGE",
		"> A4 OK done",
		"< A5 UID MOVE 3 \"Archive\"",
		"> A5 OK [COPYUID 43 3 18] done",
		"< A6 UID MOVE 1 \"Archive\"",
		"> A6 OK [COPYUID 43 9 19] done",
		LOGOUT("A7"),
		NULL,
	};
	uint32_t uid;
	struct visit v;

	(void)state;
	visit_select(&v, steps);
	assert_int_equal(imap_move(v.imap, (const uint32_t[]) { 2 }, 1, "Archive", &uid, &v.err), 0);
	assert_int_equal(uid, 17);
	assert_int_equal(imap_move(v.imap, (const uint32_t[]) { 3 }, 1, "Archive", &uid, &v.err), 0);
	assert_int_equal(uid, 18);
	assert_int_equal(imap_move(v.imap, (const uint32_t[]) { 1 }, 1, "Archive", &uid, &v.err), 0);
	assert_int_equal(uid, 0);
	visit_close(&v);
}

static void a_mail_is_copied_and_expunged_alone(void **state)
{
	static const char *const steps[] = {
		"> * OK ready",
		"< A1 CAPABILITY",
		"> * CAPABILITY IMAP4rev1 UIDPLUS",
		"> A1 OK done",
		"< A2 LOGIN \"ana\" \"geheim\"",
		"> A2 OK welcome",
		"< A3 CAPABILITY",
		"> * CAPABILITY IMAP4rev1 UIDPLUS",
		"> A3 OK done",
		"< A4 SELECT \"INBOX\"\r\n",
		"> * OK [UIDVALIDITY 42] valid",
		"> A4 OK [READ-ONLY] done",
		"< A5 UID COPY 2 \"Archive\"",
		"> A5 OK [COPYUID 43 2 17] copied",
		"< A6 UID STORE 2 +FLAGS.SILENT (\\Deleted)",
		"> A6 OK done",
		"< A7 UID EXPUNGE 2\r\n",
		"> A7 OK done",
		LOGOUT("A8"),
		NULL,
	};
	uint32_t uid;
	struct visit v;

	(void)state;
	visit_select(&v, steps);
	assert_true(v.selected.read_only);
	assert_int_equal(imap_copy(v.imap, (const uint32_t[]) { 2 }, 1, "Archive", &uid, &v.err), 0);
	assert_int_equal(uid, 17);
	assert_true(imap_can_remove(v.imap));
	assert_int_equal(imap_remove(v.imap, (const uint32_t[]) { 2 }, 1, &v.err), 0);
	visit_close(&v);
}

static void a_list_that_breaks_off_is_no_list(void **state)
{
	static const char *const steps[] = { LOGIN, "< A3 LIST", "> * LIST () \"/\" Sent",
		"> * LIST (nonsense", NULL };
	struct imap_mailbox_list list;
	struct visit v;

	(void)state;
	visit_open(&v, steps);
	assert_int_equal(imap_list(v.imap, &list, &v.err), -1);
	assert_int_equal(v.err.kind, ERR_PROTOCOL);
	assert_int_equal(list.n, 0);
	visit_close(&v);
}

static void a_name_that_cannot_be_encoded_is_sent_as_it_was_spelled(void **state)
{
	static const char *const steps[] = {
		LOGIN,
		"< A3 LIST \"\" \"*\"",
		"> * LIST (\\HasNoChildren) \"/\" inbox",
		"> * LIST (\\HasNoChildren \\Sent) \"/\" \"R&-D\"",
		"> * LIST (\\Noselect) \"/\" \"&ZeVnLA-\"",
		"> * LIST () \"/\" {6}",
		">>Bo\xEE\"te\r\n",
		"> * LIST () \"/\" {3}",
		">>a\rb\r\n",
		"> A3 OK done",
		"< A4 SELECT {6}",
		"> + go",
		"< Bo\xEE\"te (CONDSTORE)",
		"> * OK [UIDVALIDITY 42] valid",
		"> A4 OK done",
		"< A5 SELECT \"R&-D\" (CONDSTORE)",
		"> A5 OK without a UIDVALIDITY",
		LOGOUT("A6"),
		NULL,
	};
	struct imap_mailbox_list list;
	struct visit v;

	(void)state;
	visit_open(&v, steps);
	assert_int_equal(imap_list(v.imap, &list, &v.err), 0);
	assert_int_equal(list.n, 4);
	assert_string_equal(list.v[0].name, "INBOX");
	assert_string_equal(list.v[1].name, "R&D");
	assert_string_equal(list.v[1].use, "\\Sent");
	assert_true(list.v[1].selectable);
	assert_string_equal(list.v[2].name, "\xE6\x97\xA5\xE6\x9C\xAC");
	assert_false(list.v[2].selectable);
	assert_string_equal(list.v[3].name, "Bo\xEF\xBF\xBD\"te");
	assert_int_equal(imap_select(v.imap, list.v[3].name, &v.selected, &v.err), 0);
	assert_int_equal(imap_select(v.imap, "R&D", &v.selected, &v.err), -1);
	assert_int_equal(v.err.kind, ERR_SERVER);
	imap_mailbox_list_clear(&list);
	visit_close(&v);
}

static void what_is_found_comes_in_order(void **state)
{
	static const char *const steps[] = {
		SELECT,
		"< A4 UID SEARCH SINCE 13-Sep-2026\r\n",
		"> * SEARCH 9 3",
		"> * SEARCH",
		"> * SEARCH 4294967295 4",
		"> A4 OK done",
		"< A5 UID SEARCH HEADER Message-ID \"<a\\\"b@c>\" UNDELETED",
		"> A5 OK done",
		"< A6 UID SEARCH UID 3:4,9 UNDELETED",
		"> * SEARCH 9",
		"> A6 OK done",
		"< A7 UID SEARCH ALL",
		"> * SEARCH 3 3",
		"> A7 OK done",
		NULL,
	};
	uint32_t asked[] = { 3, 4, 9 };
	struct imap_uids uids;
	struct visit v;

	(void)state;
	visit_select(&v, steps);
	assert_int_equal(imap_search_since(v.imap, 1789376400, &uids, &v.err), 0);
	assert_int_equal(uids.n, 4);
	assert_int_equal(uids.v[0], 3);
	assert_int_equal(uids.v[3], 4294967295u);
	imap_uids_clear(&uids);
	assert_int_equal(imap_search_message_id(v.imap, "<a\"b@c>", &uids, &v.err), 0);
	assert_int_equal(uids.n, 0);
	assert_int_equal(imap_search_there(v.imap, &(struct imap_uids) { asked, 3 }, &uids, &v.err), 0);
	assert_int_equal(uids.n, 1);
	assert_int_equal(uids.v[0], 9);
	imap_uids_clear(&uids);
	assert_int_equal(imap_search_since(v.imap, 0, &uids, &v.err), -1);
	assert_int_equal(v.err.kind, ERR_PROTOCOL);
	visit_close(&v);
}

static void nothing_of_ours_becomes_a_second_command(void **state)
{
	static const char *const steps[] = { SELECT, LOGOUT("A4"), NULL };
	static const struct imap_new_mail with_nul = { 0, 0, "a\0b", 3 };
	struct imap_uids uids;
	uint32_t uid;
	struct visit v;

	(void)state;
	visit_select(&v, steps);
	assert_int_equal(imap_create(v.imap, "x\"\r\nA9 CREATE pwned", &v.err), -1);
	assert_int_equal(v.err.kind, ERR_DATA);
	assert_int_equal(imap_select(v.imap, "", &v.selected, &v.err), -1);
	assert_int_equal(imap_select(v.imap, "caf\xE9", &v.selected, &v.err), -1);
	assert_int_equal(imap_store(v.imap, "1", true, 0, "a\r\nA9 LOGOUT", &v.err), -1);
	assert_int_equal(imap_store(v.imap, "1", true, 0, "a)b", &v.err), -1);
	assert_int_equal(imap_store(v.imap, "1 +FLAGS x", true, IMAP_SEEN, NULL, &v.err), -1);
	assert_int_equal(imap_store(v.imap, "1", true, 0, NULL, &v.err), 0);
	assert_int_equal(imap_search_message_id(v.imap, "<a>\r\nA9 LOGOUT", &uids, &v.err), -1);
	assert_int_equal(imap_append(v.imap, "Sent", &with_nul, &uid, &v.err), -1);
	assert_int_equal(imap_move(v.imap, (const uint32_t[]) { 1 }, 1, "a\nb", &uid, &v.err), -1);
	assert_true(imap_is_alive(v.imap));
	visit_close(&v);
}

static void *enter(const struct script *s, const struct login *who, struct err *err)
{
	return imap_open(&s->endpoint, &s->options, who, err);
}

static void check_no_session(const char *const *steps, enum err_kind kind)
{
	script_refuses(enter, steps, ENDPOINT_PLAIN, &script_login, kind);
}

static void preauth_is_refused(void **state)
{
	static const char *const steps[] = { "> * PREAUTH welcome", "< A1 LOGOUT", "> * BYE", NULL };

	(void)state;
	check_no_session(steps, ERR_TLS);
}

static void a_refused_login_is_told_apart_from_one_that_fails_for_now(void **state)
{
	static const char *const never[] = { "> * OK ready", "< A1 CAPABILITY", "> A1 OK",
		"< A2 LOGIN ", "> A2 NO [AUTHENTICATIONFAILED] no", LOGOUT("A3"), NULL };
	static const char *const later[] = { "> * OK ready", "< A1 CAPABILITY", "> A1 OK",
		"< A2 LOGIN ", "> A2 NO [UNAVAILABLE] the directory is down", LOGOUT("A3"), NULL };
	static const char *const disabled[] = { "> * OK ready", "< A1 CAPABILITY",
		"> * CAPABILITY IMAP4rev1 LOGINDISABLED", "> A1 OK", LOGOUT("A2"), NULL };
	static const char *const loop[] = { "> * OK ready", "< A1 CAPABILITY",
		"> * CAPABILITY IMAP4rev1 AUTH=PLAIN", "> A1 OK", "< A2 AUTHENTICATE PLAIN\r\n", "> + ",
		"< AGFuYQBnZWhlaW0=\r\n", "> + YWdhaW4=", NULL };

	(void)state;
	check_no_session(never, ERR_LOGIN);
	check_no_session(later, ERR_NETWORK);
	check_no_session(disabled, ERR_LOGIN);
	check_no_session(loop, ERR_PROTOCOL);
}

static void an_access_token_is_told_by_xoauth2_or_else_by_oauthbearer(void **state)
{
	static const char *const xoauth2[] = { "> * OK [CAPABILITY SASL-IR AUTH=PLAIN AUTH=OAUTHBEARER AUTH=XOAUTH2] hello",
		"< A1 AUTHENTICATE XOAUTH2 dXNlcj1hbmEBYXV0aD1CZWFyZXIgeWEyOQEB\r\n", "> + eyJzdGF0dXMiOiI0MDAifQ==",
		"< \r\n", "> A1 NO [AUTHENTICATIONFAILED] expired", LOGOUT("A2"), NULL };
	static const char *const bearer[] = { "> * OK [CAPABILITY SASL-IR AUTH=PLAIN AUTH=OAUTHBEARER] hello",
		"< A1 AUTHENTICATE OAUTHBEARER bixhPWFuYSwBYXV0aD1CZWFyZXIgeWEyOQEB\r\n",
		"> + eyJzdGF0dXMiOiJpbnZhbGlkX3Rva2VuIn0=", "< AQ==\r\n", "> A1 NO [AUTHENTICATIONFAILED] expired",
		LOGOUT("A2"), NULL };
	static const char *const later[] = { "> * OK [CAPABILITY AUTH=OAUTHBEARER] hello",
		"< A1 AUTHENTICATE OAUTHBEARER\r\n", "> + ", "< bixhPWFuYSwBYXV0aD1CZWFyZXIgeWEyOQEB\r\n",
		"> + eyJzdGF0dXMiOiJpbnZhbGlkX3Rva2VuIn0=", "< AQ==\r\n", "> A1 NO [AUTHENTICATIONFAILED] expired",
		LOGOUT("A2"), NULL };
	static const char *const neither[] = { "> * OK [CAPABILITY SASL-IR AUTH=PLAIN] hello", LOGOUT("A1"), NULL };

	(void)state;
	script_refuses(enter, xoauth2, ENDPOINT_PLAIN, &script_token, ERR_TOKEN);
	script_refuses(enter, bearer, ENDPOINT_PLAIN, &script_token, ERR_TOKEN);
	script_refuses(enter, later, ENDPOINT_PLAIN, &script_token, ERR_TOKEN);
	script_refuses(enter, neither, ENDPOINT_PLAIN, &script_token, ERR_LOGIN);
}

static void what_is_no_imap_server_is_named_so(void **state)
{
	static const char *const other[] = { "> HTTP/1.1 400 Bad Request", NULL };
	static const char *const busy[] = { "> * BYE too many connections", NULL };

	(void)state;
	check_no_session(other, ERR_PROTOCOL);
	check_no_session(busy, ERR_NETWORK);
}

static void clear_text_needs_leave_and_a_loopback_host(void **state)
{
	static char elsewhere[] = "192.0.2.1";
	static char here[] = "127.0.0.1";
	struct endpoint endpoint = { elsewhere, 1, ENDPOINT_PLAIN };
	struct stream_options options = { .timeout = 1, .insecure = true, .stop = -1 };
	struct err err = { 0 };

	(void)state;
	assert_null(imap_open(&endpoint, &options, &script_login, &err));
	assert_int_equal(err.kind, ERR_TLS);
	endpoint.host = here;
	options.insecure = false;
	err = (struct err) { 0 };
	assert_null(imap_open(&endpoint, &options, &script_login, &err));
	assert_int_equal(err.kind, ERR_TLS);
	options.insecure = true;
	assert_null(imap_open(&endpoint, &options, &script_login, &err));
	assert_int_equal(err.kind, ERR_NETWORK);
}

static void starttls_that_is_missing_or_refused_ends_the_session(void **state)
{
	static const char *const missing[] = { "> * OK ready", "< A1 CAPABILITY",
		"> * CAPABILITY IMAP4rev1", "> A1 OK", NULL };
	static const char *const refused[] = { "> * OK ready", "< A1 CAPABILITY",
		"> * CAPABILITY IMAP4rev1 STARTTLS", "> A1 OK", "< A2 STARTTLS", "> A2 NO", NULL };
	static const char *const injected[] = { "> * OK ready", "< A1 CAPABILITY",
		"> * CAPABILITY IMAP4rev1 STARTTLS", "> A1 OK", "< A2 STARTTLS",
		">>A2 OK\r\n* CAPABILITY IMAP4rev1\r\n", NULL };

	(void)state;
	script_refuses(enter, missing, ENDPOINT_STARTTLS, &script_login, ERR_TLS);
	script_refuses(enter, refused, ENDPOINT_STARTTLS, &script_login, ERR_TLS);
	script_refuses(enter, injected, ENDPOINT_STARTTLS, &script_login, ERR_TLS);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(select_tells_what_the_server_says),
		cmocka_unit_test(mixed_answers_reach_the_caller_and_ranges_end_in_order),
		cmocka_unit_test(a_mail_nobody_asked_for_is_not_handed_over),
		cmocka_unit_test(a_mail_without_a_date_or_a_body_is_still_a_mail),
		cmocka_unit_test(room_is_asked_for_before_the_bytes_come),
		cmocka_unit_test(an_end_of_file_within_a_mail_is_a_failure),
		cmocka_unit_test(a_mail_above_the_limit_is_refused_before_it_is_read),
		cmocka_unit_test(limits_are_named_when_they_are_reached),
		cmocka_unit_test(one_uid_for_two_mails_is_refused),
		cmocka_unit_test(a_tag_nobody_sent_is_no_success),
		cmocka_unit_test(one_command_is_not_answered_twice),
		cmocka_unit_test(a_goodbye_is_told_in_the_servers_words),
		cmocka_unit_test(a_refused_range_leaves_the_others_and_the_session),
		cmocka_unit_test(an_append_waits_for_its_plus_and_learns_its_uid),
		cmocka_unit_test(a_refusal_that_passes_is_told_apart),
		cmocka_unit_test(a_long_set_is_stored_in_parts),
		cmocka_unit_test(a_move_tells_the_new_uid_from_either_place),
		cmocka_unit_test(a_mail_is_copied_and_expunged_alone),
		cmocka_unit_test(a_list_that_breaks_off_is_no_list),
		cmocka_unit_test(a_name_that_cannot_be_encoded_is_sent_as_it_was_spelled),
		cmocka_unit_test(what_is_found_comes_in_order),
		cmocka_unit_test(nothing_of_ours_becomes_a_second_command),
		cmocka_unit_test(preauth_is_refused),
		cmocka_unit_test(a_refused_login_is_told_apart_from_one_that_fails_for_now),
		cmocka_unit_test(an_access_token_is_told_by_xoauth2_or_else_by_oauthbearer),
		cmocka_unit_test(what_is_no_imap_server_is_named_so),
		cmocka_unit_test(clear_text_needs_leave_and_a_loopback_host),
		cmocka_unit_test(starttls_that_is_missing_or_refused_ends_the_session),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
