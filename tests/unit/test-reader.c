#include "test.h"

#include <fcntl.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <sysexits.h>
#include <unistd.h>

#include "base/buf.h"
#include "base/err.h"
#include "base/mem.h"
#include "base/path.h"
#include "mail/message.h"
#include "mail/reader.h"
#include "mail/record.h"
#include "played-worker.h"

static const char simple[] = "From: Ana <ana@x.test>\r\nSubject: Hi\r\n\r\nWhere is it?\r\n";

static int setup(void **state)
{
	const char *program = getenv("TILLMAIL");

	assert_non_null(program);
	*state = reader_new(program, NULL);
	return 0;
}

static int teardown(void **state)
{
	reader_free(*state);
	return 0;
}

static void a_mail_is_read_in_a_worker(void **state)
{
	struct message m;

	assert_int_equal(reader_message(*state, simple, strlen(simple), 0, &m, NULL), 0);
	assert_null(m.quarantined);
	assert_string_equal(message_sender(&m)->addr, "ana@x.test");
	assert_string_equal(m.text, "Where is it?\n");
	message_clear(&m);
}

static void one_worker_reads_many_mails(void **state)
{
	struct message m;

	for (int i = 0; i < 1200; i++) { /* more than one worker is allowed to */
		assert_int_equal(reader_message(*state, simple, strlen(simple), 0, &m, NULL), 0);
		assert_null(m.quarantined);
		message_clear(&m);
	}
}

static void a_broken_limit_leaves_the_header_readable(void **state)
{
	struct buf mail = { 0 };
	struct message m;

	buf_puts(&mail, "From: Ana <ana@x.test>\nSubject: =?utf-8?q?d=C3=A9j=C3=A0?=\nMessage-ID: <1@x.test>\n"
			"Date: Mon, 01 Jan 2024 10:00:00 +0000\nMIME-Version: 1.0\n");
	for (int i = 0; i < 30; i++)
		buf_puts(&mail, "Content-Type: message/rfc822\n\n");
	assert_int_equal(reader_message(*state, mail.data, mail.len, 0, &m, NULL), 0);
	assert_string_equal(m.quarantined, "nested too deeply: more than 20 levels of MIME parts");
	assert_string_equal(m.subject, "déjà");
	assert_string_equal(m.message_id, "1@x.test");
	assert_int_equal(m.date, 1704103200);
	assert_string_equal(message_sender(&m)->name, "Ana");
	assert_string_equal(m.text, "");
	message_clear(&m);
	buf_clear(&mail);
}

static void parts_in_a_disguise_are_not_read(void **state)
{
	struct buf mail = { 0 };
	struct buf out = { 0 };
	struct err err;
	struct message m;

	buf_puts(&mail, "From: Ana <ana@x.test>\nContent-Type: multipart/mixed; boundary*0=a; boundary*1=b\n\n");
	for (int i = 0; i < 300; i++)
		buf_puts(&mail, "--ab\n\nhi\n");
	assert_int_equal(reader_message(*state, mail.data, mail.len, 0, &m, NULL), 0);
	assert_string_equal(m.quarantined, "MIME parts in a disguise that hides how many they are, or how deep");
	assert_string_equal(message_sender(&m)->addr, "ana@x.test");
	assert_string_equal(m.text, "");
	assert_int_equal(reader_attachment(*state, mail.data, mail.len, 0, &out, &err), -1);
	assert_int_equal(err.kind, ERR_DATA);
	assert_int_equal(reader_html(*state, mail.data, mail.len, &out, &err), -1);
	assert_int_equal(err.kind, ERR_DATA);
	message_clear(&m);
	buf_clear(&mail);
}

static void attachments_and_html_are_given_out(void **state)
{
	static const char mail[] = "Content-Type: multipart/mixed; boundary=x\n\n"
				   "--x\nContent-Type: text/html; charset=iso-8859-1\n\n<p>caf\xE9\n"
				   "--x\nContent-Type: application/pdf; name=a.pdf\n"
				   "Content-Transfer-Encoding: base64\n\nJVBERgA=\n--x--\n";
	struct buf out = { 0 };
	struct err err;

	assert_int_equal(reader_attachment(*state, mail, strlen(mail), 0, &out, &err), 0);
	assert_int_equal(out.len, 5);
	assert_memory_equal(out.data, "%PDF", 5);
	assert_int_equal(reader_attachment(*state, mail, strlen(mail), 1, &out, &err), -1);
	assert_int_equal(err.kind, ERR_NOT_FOUND);
	buf_cut(&out, 0);
	assert_int_equal(reader_html(*state, mail, strlen(mail), &out, &err), 0);
	assert_string_equal(out.data, "<p>café");
	assert_int_equal(reader_html(*state, simple, strlen(simple), &out, &err), -1);
	assert_int_equal(err.kind, ERR_NOT_FOUND);
	buf_clear(&out);
}

static void the_largest_mail_passes_both_pipes(void **state)
{
	static const char head[] = "Content-Type: multipart/mixed; boundary=x\n\n--x\n\nhello\n"
				   "--x\nContent-Type: application/zip\n\n";
	size_t n = 25 << 20;
	char *mail = mem_alloc(n);
	struct buf out = { 0 };

	memset(mail, 'a', n);
	memcpy(mail, head, strlen(head));
	assert_int_equal(reader_attachment(*state, mail, n, 0, &out, NULL), 0);
	assert_int_equal(out.len, n - strlen(head));
	buf_clear(&out);
	free(mail);
}

static void what_is_read_ahead_is_what_is_asked_for(void **state)
{
	static const char other[] = "From: Ion <ion@x.test>\n\nAnother one.\n";
	struct message m;

	reader_prepare(*state, simple, strlen(simple), 0);
	assert_int_equal(reader_message(*state, simple, strlen(simple), 0, &m, NULL), 0);
	assert_string_equal(m.text, "Where is it?\n");
	message_clear(&m);
	reader_prepare(*state, simple, strlen(simple), 0);
	assert_int_equal(reader_message(*state, other, strlen(other), 0, &m, NULL), 0);
	assert_string_equal(m.text, "Another one.\n");
	message_clear(&m);
	reader_prepare(*state, simple, strlen(simple), 0);
	reader_prepare(*state, other, strlen(other), 0);
	assert_int_equal(reader_message(*state, other, strlen(other), 0, &m, NULL), 0);
	assert_string_equal(m.text, "Another one.\n");
	message_clear(&m);
}

/* More than wait at once, and than one worker reads; some of them are not asked for. */
static void many_mails_are_read_ahead_in_their_order(void **state)
{
	enum { MAILS = 4100 };
	char *mails[MAILS];
	struct message m;
	size_t prepared = 0;
	size_t most = 0;
	char subject[20];

	for (int i = 0; i < MAILS; i++)
		mails[i] = mem_printf("Subject: %d\n\n", i);
	for (size_t i = 0; i < MAILS; i++) {
		prepared = prepared < i ? i : prepared;
		while (prepared < MAILS && reader_prepare(*state, mails[prepared], strlen(mails[prepared]), 0))
			prepared++;
		most = prepared - i > most ? prepared - i : most;
		if (i % 7 == 3)
			continue;
		assert_int_equal(reader_message(*state, mails[i], strlen(mails[i]), 0, &m, NULL), 0);
		snprintf(subject, sizeof(subject), "%zu", i);
		assert_string_equal(m.subject, subject);
		message_clear(&m);
	}
	assert_in_range(most, 2, 512);
	for (int i = 0; i < MAILS; i++)
		free(mails[i]);
}

static void what_is_forgotten_is_not_taken_for_another_mail(void **state)
{
	char mail[] = "Subject: one\n\n";
	struct message m;

	reader_prepare(*state, mail, strlen(mail), 0);
	reader_forget(*state, NULL);
	memcpy(mail, "Subject: two", strlen("Subject: two"));
	assert_int_equal(reader_message(*state, mail, strlen(mail), 0, &m, NULL), 0);
	assert_string_equal(m.subject, "two");
	message_clear(&m);
}

static void the_largest_mail_is_read_ahead(void **state)
{
	size_t n = 25 << 20;
	char *mail = mem_alloc(n);
	struct message m;

	memset(mail, 'a', n);
	memcpy(mail, simple, strlen(simple));
	reader_prepare(*state, mail, n, 0);
	assert_int_equal(reader_message(*state, mail, n, 0, &m, NULL), 0);
	assert_string_equal(message_sender(&m)->addr, "ana@x.test");
	message_clear(&m);
	free(mail);
}

static void without_a_worker_there_is_an_error(void **state)
{
	static const char *const wrong[] = { "/nowhere/tillmail", "/bin/true" };

	(void)state;
	for (size_t i = 0; i < sizeof(wrong) / sizeof(wrong[0]); i++) {
		struct reader *r = reader_new(wrong[i], NULL);
		struct message m;
		struct err err;

		assert_int_equal(reader_message(r, simple, strlen(simple), 0, &m, &err), -1);
		assert_int_equal(err.kind, ERR_IO);
		message_clear(&m);
		reader_free(r);
	}
}

/* A worker that does what the mail says: this program itself plays it, see main(). It is its n-th. */
static void play(const char *mail, const struct wire_head *request, int n, const char *told)
{
	struct message m = { .date = MESSAGE_NO_DATE };
	struct buf out = { 0 };
	size_t record;

	if (strstr(mail, "crash") && (request->what == WIRE_MESSAGE || strstr(mail, "always")))
		raise(SIGSEGV);
	if (strstr(mail, "fresh") && n > 1)
		raise(SIGSEGV);
	if (strstr(mail, "spin"))
		raise(SIGPROF);
	if (strstr(mail, "reach out"))
		raise(SIGSYS);
	if (strstr(mail, "hoard"))
		_exit(EX_OSERR);
	if (strstr(mail, "babble"))
		buf_puts(&out, "no record");
	else
		record_encode(&m, &out);
	record = out.len + (strstr(mail, "overstate") != NULL);
	if (strstr(mail, "aside"))
		buf_puts(&out, "by the way");
	if (strstr(mail, "kind"))
		buf_printf(&out, "%u", request->index);
	if (strstr(mail, "tell"))
		buf_puts(&out, told ? told : "nothing");
	if (strstr(mail, "count"))
		buf_printf(&out, "%d", n);
	if (!played_answer(&out, record))
		_exit(1);
	buf_clear(&out);
}

/* Whether the worker is to die now: told is "when FILE", which counts the workers, and it is the second. */
static bool is_doomed(const char *when, const char *told)
{
	size_t n = strlen(when);
	struct stat counted;

	return told && strncmp(told, when, n) == 0 && told[n] == ' ' && stat(told + n + 1, &counted) == 0 && counted.st_size == 2;
}

static void count_worker(const char *told)
{
	const char *path = told ? strchr(told, '/') : NULL;
	int fd = path ? open(path, O_WRONLY | O_APPEND) : -1;

	if (fd >= 0 && write(fd, "+", 1) != 1)
		_exit(1);
	close(fd);
}

static int play_worker(const char *told)
{
	char mail[PLAYED_MAIL_MAX];
	struct wire_head request;

	played_begin();
	count_worker(told);
	if (is_doomed("mute", told) || !played_hello() || is_doomed("greeting", told))
		return 1;
	for (int i = 1; played_take(&request, mail); i++)
		play(mail, &request, i, told);
	return 0;
}

static void a_mail_that_kills_its_worker_is_quarantined_alone(void **state)
{
	static const struct {
		const char *mail;
		const char *reason;
	} cases[] = {
		{ "crash", "it crashed the parser (signal 11)" },
		{ "crash always", "it crashed the parser (signal 11)" },
		{ "spin", "reading it took more than 2 seconds of processor time" },
		{ "reach out", "it made the parser reach for what is forbidden" },
		{ "hoard", "reading it took too much memory" },
		{ "babble", "the parser could not read it" },
		{ "overstate", "the parser could not read it" },
	};
	char *self = path_executable();
	struct reader *r = reader_new(self, NULL);
	struct message m;

	(void)state;
	for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
		assert_int_equal(reader_message(r, "ok", 2, 0, &m, NULL), 0);
		assert_null(m.quarantined);
		message_clear(&m);
		assert_int_equal(reader_message(r, cases[i].mail, strlen(cases[i].mail), 0, &m, NULL), 0);
		assert_string_equal(m.quarantined, cases[i].reason);
		assert_string_equal(m.subject, "");
		message_clear(&m);
	}
	reader_free(r);
	free(self);
}

static void a_mail_that_was_read_ahead_bears_its_own_blame(void **state)
{
	static const struct {
		const char *mail;
		const char *reason;
	} mails[] = {
		{ "ok", NULL },
		{ "spin", "reading it took more than 2 seconds of processor time" },
		{ "ok too", NULL },
		{ "crash", "it crashed the parser (signal 11)" },
		{ "babble", "the parser could not read it" },
		{ "fine", NULL },
		{ NULL, NULL },
	};
	char *self = path_executable();
	struct reader *r = reader_new(self, NULL);
	struct message m;

	(void)state;
	for (size_t i = 0; mails[i].mail; i++) {
		const char *next = mails[i + 1].mail;

		assert_int_equal(reader_message(r, mails[i].mail, strlen(mails[i].mail), 0, &m, NULL), 0);
		if (next)
			reader_prepare(r, next, strlen(next), 0);
		if (mails[i].reason)
			assert_string_equal(m.quarantined, mails[i].reason);
		else
			assert_null(m.quarantined);
		message_clear(&m);
	}
	for (size_t i = 0; mails[i].mail; i++)
		assert_true(reader_prepare(r, mails[i].mail, strlen(mails[i].mail), 0));
	for (size_t i = 0; mails[i].mail; i++) {
		assert_int_equal(reader_message(r, mails[i].mail, strlen(mails[i].mail), 0, &m, NULL), 0);
		if (mails[i].reason)
			assert_string_equal(m.quarantined, mails[i].reason);
		else
			assert_null(m.quarantined);
		message_clear(&m);
	}
	reader_prepare(r, "crash", strlen("crash"), 0);
	reader_free(r);
	free(self);
}

/* Read the i-th mail: a killer is quarantined, any other is read as it is. */
static void check_mail(struct reader *r, const char *mail, int i, bool is_killer)
{
	char subject[20];
	struct message m;
	size_t n_aside;

	assert_int_equal(reader_message(r, mail, strlen(mail), (unsigned)i, &m, NULL), 0);
	if (is_killer) {
		assert_non_null(m.quarantined);
	} else {
		snprintf(subject, sizeof(subject), "%d", i);
		assert_null(m.quarantined);
		assert_string_equal(reader_aside(r, &n_aside), subject);
	}
	message_clear(&m);
}

/* Read mails in their order; only the killer is to blame. */
static void check_blame(struct reader *r, char *const *mails, int n, int killer)
{
	for (int i = 0; i < n; i++)
		check_mail(r, mails[i], i, i == killer);
}

/* Wherever the killer stands, and whether the worker is dead by the time that the others are told to it. */
static void a_killer_amid_ten_good_mails_is_alone_to_blame(void **state)
{
	enum { MAILS = 11 };
	static const char *const killers[] = { "crash", "crash always", "spin", "hoard" };
	char *self = path_executable();

	(void)state;
	for (int killer = 0; killer < MAILS; killer++) {
		struct reader *r = reader_new(self, NULL);
		char *mails[MAILS];
		siginfo_t dead;

		for (int i = 0; i < MAILS; i++)
			mails[i] = i == killer ? mem_dup(killers[killer % 4]) : mem_printf("good of a kind, %d", i);
		for (int i = 0; i < MAILS; i++)
			assert_true(reader_prepare(r, mails[i], strlen(mails[i]), (unsigned)i));
		check_blame(r, mails, MAILS, killer);
		for (int i = 0; i <= killer; i++)
			assert_true(reader_prepare(r, mails[i], strlen(mails[i]), (unsigned)i));
		assert_int_equal(waitid(P_ALL, 0, &dead, WEXITED | WNOWAIT), 0);
		for (int i = killer + 1; i < MAILS; i++)
			(void)reader_prepare(r, mails[i], strlen(mails[i]), (unsigned)i);
		check_blame(r, mails, MAILS, killer);
		for (int i = 0; i < MAILS; i++)
			free(mails[i]);
		reader_free(r);
	}
	free(self);
}

/* As many wait as can, whenever one is taken; a worker that dies takes all of them along. */
static void killers_among_all_that_can_wait_lose_no_mail(void **state)
{
	enum { MAILS = 1300,
		BETWEEN = 97,
		AHEAD = 512 /* as in reader.c */ };
	static const char *const killers[] = { "crash", "crash always", "spin", "hoard" };
	char *self = path_executable();
	struct reader *r = reader_new(self, NULL);
	char *mails[MAILS];
	int prepared = 0;

	(void)state;
	for (int i = 0; i < MAILS; i++)
		mails[i] = i % BETWEEN == 0 ? mem_dup(killers[i / BETWEEN % 4]) : mem_printf("good of a kind, %d", i);
	for (int i = 0; i < MAILS; i++) {
		prepared = reader_is_ahead(r) ? prepared : i;
		while (prepared < MAILS && reader_prepare(r, mails[prepared], strlen(mails[prepared]), (unsigned)prepared))
			prepared++;
		assert_int_equal(prepared, i + AHEAD < MAILS ? i + AHEAD : MAILS);
		check_mail(r, mails[i], i, i % BETWEEN == 0);
	}
	for (int i = 0; i < MAILS; i++)
		free(mails[i]);
	reader_free(r);
	free(self);
}

/* Each of these is read by a fresh worker alone: what an older one fails on is no mail's fault. */
static void a_worker_that_is_worn_out_is_not_held_against_a_mail(void **state)
{
	static char mails[][20] = { "fresh of a kind 0", "fresh of a kind 1", "fresh of a kind 2" };
	char *const list[] = { mails[0], mails[1], mails[2] };
	char *self = path_executable();
	struct reader *r = reader_new(self, NULL);

	(void)state;
	check_blame(r, list, 3, -1);
	for (unsigned i = 0; i < 3; i++)
		(void)reader_prepare(r, list[i], strlen(list[i]), i);
	check_blame(r, list, 3, -1);
	reader_free(r);
	free(self);
}

/* It is started while its predecessor reads its last mails, and may be killed before it gets one. */
static void a_successor_that_dies_waiting_is_no_mails_fault(void **state)
{
	enum { MAILS_A_WORKER = 2000 }; /* as in reader.c: three workers are counted below */
	static const char *const whens[] = { "mute", "greeting" };
	char *self = path_executable();

	(void)state;
	for (size_t i = 0; i < sizeof(whens) / sizeof(*whens); i++) {
		char path[] = "/tmp/tillmail-workers-XXXXXX";
		int fd = mkstemp(path);
		char *told = mem_printf("%s %s", whens[i], path);
		struct reader *r = reader_new(self, told);
		struct stat workers;

		assert_true(fd >= 0);
		for (int n = 0; n < MAILS_A_WORKER + 10; n++) {
			struct message m;

			assert_true(n >= MAILS_A_WORKER || reader_prepare(r, "ok", 2, 0)); /* which would start another, too */
			assert_int_equal(reader_message(r, "ok", 2, 0, &m, NULL), 0);
			assert_null(m.quarantined);
			message_clear(&m);
		}
		assert_int_equal(fstat(fd, &workers), 0);
		assert_int_equal(workers.st_size, 3);
		reader_free(r);
		free(told);
		close(fd);
		unlink(path);
	}
	free(self);
}

static void what_is_said_aside_is_of_the_last_mail(void **state)
{
	static const char *const asides[][2] = {
		{ "ok", "" },
		{ "aside", "by the way" },
		{ "babble aside", "" },
		{ "aside again", "by the way" },
		{ "ok again", "" },
	};
	char *self = path_executable();
	struct reader *r = reader_new(self, NULL);
	struct message m;
	size_t n;

	(void)state;
	assert_string_equal(reader_aside(r, &n), "");
	for (size_t i = 0; i < sizeof(asides) / sizeof(*asides); i++) {
		assert_int_equal(reader_message(r, asides[i][0], strlen(asides[i][0]), 0, &m, NULL), 0);
		assert_string_equal(reader_aside(r, &n), asides[i][1]);
		assert_int_equal(n, strlen(asides[i][1]));
		message_clear(&m);
	}
	reader_free(r);
	free(self);
}

static void a_worker_is_told_what_it_is_to_know(void **state)
{
	static const char *const told[] = { NULL, "", "Ana Pop", "--worker" };
	char *self = path_executable();

	(void)state;
	for (size_t i = 0; i < sizeof(told) / sizeof(*told); i++) {
		struct reader *r = reader_new(self, told[i]);
		struct message m;
		size_t n;

		assert_int_equal(reader_message(r, "tell", 4, 0, &m, NULL), 0);
		assert_string_equal(reader_aside(r, &n), told[i] ? told[i] : "nothing");
		message_clear(&m);
		reader_free(r);
	}
	free(self);
}

static void a_mail_that_was_read_ahead_as_another_kind_is_read_anew(void **state)
{
	char *self = path_executable();
	struct reader *r = reader_new(self, NULL);
	static const char mail[] = "what kind";
	struct message m;
	size_t n;

	(void)state;
	for (unsigned kind = 0; kind < 3; kind++) {
		reader_prepare(r, mail, strlen(mail), 1);
		assert_int_equal(reader_message(r, mail, strlen(mail), kind, &m, NULL), 0);
		assert_int_equal(*reader_aside(r, &n), '0' + kind);
		message_clear(&m);
	}
	reader_free(r);
	free(self);
}

static void a_mail_that_the_guard_refuses_keeps_what_is_read_ahead(void **state)
{
	char *self = path_executable();
	struct reader *r = reader_new(self, NULL);
	struct buf deep = { 0 };
	struct message m;
	size_t n;

	(void)state;
	for (int i = 0; i < 30; i++)
		buf_puts(&deep, "Content-Type: message/rfc822\n\n");
	assert_true(reader_prepare(r, "ok", 2, 0));
	assert_true(reader_prepare(r, deep.data, deep.len, 0));
	assert_true(reader_prepare(r, "count", 5, 0));
	assert_int_equal(reader_message(r, "ok", 2, 0, &m, NULL), 0);
	message_clear(&m);
	assert_int_equal(reader_message(r, deep.data, deep.len, 0, &m, NULL), 0);
	assert_non_null(m.quarantined);
	message_clear(&m);
	assert_int_equal(reader_message(r, "count", 5, 0, &m, NULL), 0);
	message_clear(&m);
	assert_string_equal(reader_aside(r, &n), "3");
	reader_free(r);
	buf_clear(&deep);
	free(self);
}

int main(int argc, char **argv)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(a_mail_is_read_in_a_worker, setup, teardown),
		cmocka_unit_test_setup_teardown(one_worker_reads_many_mails, setup, teardown),
		cmocka_unit_test_setup_teardown(a_broken_limit_leaves_the_header_readable, setup, teardown),
		cmocka_unit_test_setup_teardown(parts_in_a_disguise_are_not_read, setup, teardown),
		cmocka_unit_test_setup_teardown(attachments_and_html_are_given_out, setup, teardown),
		cmocka_unit_test_setup_teardown(the_largest_mail_passes_both_pipes, setup, teardown),
		cmocka_unit_test_setup_teardown(what_is_read_ahead_is_what_is_asked_for, setup, teardown),
		cmocka_unit_test_setup_teardown(many_mails_are_read_ahead_in_their_order, setup, teardown),
		cmocka_unit_test_setup_teardown(what_is_forgotten_is_not_taken_for_another_mail, setup, teardown),
		cmocka_unit_test_setup_teardown(the_largest_mail_is_read_ahead, setup, teardown),
		cmocka_unit_test(without_a_worker_there_is_an_error),
		cmocka_unit_test(a_mail_that_kills_its_worker_is_quarantined_alone),
		cmocka_unit_test(a_mail_that_was_read_ahead_bears_its_own_blame),
		cmocka_unit_test(a_mail_that_the_guard_refuses_keeps_what_is_read_ahead),
		cmocka_unit_test(a_mail_that_was_read_ahead_as_another_kind_is_read_anew),
		cmocka_unit_test(a_worker_is_told_what_it_is_to_know),
		cmocka_unit_test(a_killer_amid_ten_good_mails_is_alone_to_blame),
		cmocka_unit_test(killers_among_all_that_can_wait_lose_no_mail),
		cmocka_unit_test(a_worker_that_is_worn_out_is_not_held_against_a_mail),
		cmocka_unit_test(a_successor_that_dies_waiting_is_no_mails_fault),
		cmocka_unit_test(what_is_said_aside_is_of_the_last_mail),
	};

	if (argc >= 2 && strcmp(argv[1], "--worker") == 0)
		return play_worker(argv[2]);
	return cmocka_run_group_tests(tests, NULL, NULL);
}
