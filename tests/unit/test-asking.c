/* When the mails that come are taken in, and what if they cannot be. */
#include "sync-desk.h"

#include <sqlite3.h>

#include "counting-worker.h"
#include "imap-visit.h"
#include "net/imap.h"
#include "store/folder.h"
#include "sync/asking.h"
#include "sync/round.h"
#include "sync/want.h"
#include "sync/work.h"

enum {
	KIB = 1 << 10,
	MIB = 1 << 20,
	WANTED = 1000,
};

/* Mails of a folder that are asked for, in the order of their UIDs. */
struct question {
	struct round_report report;
	struct round_options options;
	struct work work;
	struct folder inbox;
	struct want want;
	struct asking asking;
	uint32_t last; /* UID that came */
};

static void question_begin(struct question *q, struct test_desk *d)
{
	uint32_t uids[WANTED];
	struct err err = { 0 };

	*q = (struct question) { 0 };
	for (uint32_t i = 0; i < WANTED; i++)
		uids[i] = i + 1;
	want_init(&q->want, uids, WANTED, NULL, 0);
	assert_int_equal(store_folder(d->judge.store, "INBOX", FOLDER_INBOX, &q->inbox, &err), 0);
	q->work = (struct work) { .judge = &d->judge, .options = &q->options, .report = &q->report };
	q->asking = (struct asking) {
		.w = &q->work,
		.folder = &q->inbox,
		.want = &q->want,
		.batch = { .reader = d->judge.reader },
	};
}

static void question_end(struct question *q)
{
	batch_clear(&q->asking.batch);
	want_clear(&q->want);
	folder_clear(&q->inbox);
}

/* So many mails come, each of n bytes. */
static void come(struct question *q, unsigned count, size_t n)
{
	char *bytes = mem_alloc(n + 1);
	struct err err = { 0 };

	memset(bytes, '\n', n);
	for (unsigned i = 0; i < count; i++) {
		struct imap_message m = { .uid = ++q->last, .internal_date = NOW, .n_bytes = n };

		assert_true(snprintf(bytes, n, "Message-ID: <%u@x.test>\n", m.uid) < (int)n);
		m.bytes = mem_dupn(bytes, n);
		assert_int_equal(asking_on_mail(&q->asking, &m, &err), 0);
		assert_null(m.bytes); /* no second copy */
	}
	free(bytes);
}

static void expect_waiting(const struct question *q, size_t n)
{
	assert_int_equal(q->asking.batch.n, n);
	assert_int_equal(q->report.fetched, q->last - n);
}

/* So that none of them is read but that which is taken in. */
static void read_none_ahead(struct question *q)
{
	q->asking.batch.reader = NULL;
}

static void half_of_them_wait_for_the_next(void **state)
{
	struct question q;

	question_begin(&q, *state);
	read_none_ahead(&q);
	come(&q, 80, 100 * KIB);
	expect_waiting(&q, 80);
	come(&q, 1, 200 * KIB);
	expect_waiting(&q, 40 + 1);
	question_end(&q);
}

static void a_large_mail_waits_alone(void **state)
{
	struct question q;

	question_begin(&q, *state);
	come(&q, 80, KIB);
	come(&q, 1, 9 * MIB);
	expect_waiting(&q, 1);
	come(&q, 1, 9 * MIB);
	expect_waiting(&q, 1);
	come(&q, 1, KIB);
	expect_waiting(&q, 1);
	question_end(&q);
}

static void room_is_made_before_a_large_mail_is_read(void **state)
{
	struct question q;
	struct err err = { 0 };

	question_begin(&q, *state);
	come(&q, 80, KIB);
	assert_int_equal(asking_on_room(&q.asking, MIB, &err), 0);
	expect_waiting(&q, 80);
	assert_int_equal(asking_on_room(&q.asking, 9 * MIB, &err), 0);
	expect_waiting(&q, 0);
	question_end(&q);
}

static void those_before_a_large_mail_are_left_as_far_as_there_is_room(void **state)
{
	struct question q;

	question_begin(&q, *state);
	read_none_ahead(&q);
	come(&q, 40, 100 * KIB);
	come(&q, 1, 8 * MIB - 450 * KIB);
	expect_waiting(&q, 4 + 1);
	question_end(&q);
}

/* From now on the store takes no mail. */
static void refuse_mails(const struct test_desk *d)
{
	sqlite3 *db = NULL;

	assert_int_equal(sqlite3_open(d->path, &db), SQLITE_OK);
	assert_int_equal(sqlite3_exec(db, "CREATE TRIGGER refuse BEFORE INSERT ON mail BEGIN SELECT RAISE(ABORT, 'no room'); END",
				 NULL, NULL, NULL),
		SQLITE_OK);
	sqlite3_close(db);
}

/* Ask a server for four mails. */
static int ask(struct question *q, struct visit *v, const char *const *steps, size_t size, struct err *err)
{
	struct imap_fetch_job job = {
		.what = IMAP_FETCH_MAILS,
		.message = asking_on_mail,
		.range_done = asking_on_range,
	};
	int rc;

	visit_open(v, steps);
	assert_non_null(v->imap);
	q->want.n = 4;
	q->inbox.uid_validity = 42;
	q->work.line.imap = v->imap;
	rc = asking_run(&q->asking, &job, size, size, err);
	free(q->work.line.selected);
	visit_close(v);
	return rc;
}

/* Of four mails, in ranges of this size, the first that comes is one that the store refuses: it is read once. */
static void expect_one_try(struct test_desk *d, const char *const *steps, size_t size)
{
	char counted[COUNTING_SIZE];
	struct question q;
	struct visit v;
	struct err err = { 0 };

	counting_begin(d, counted);
	question_begin(&q, d);
	refuse_mails(d);
	assert_int_equal(ask(&q, &v, steps, size, &err), -1);
	assert_non_null(strstr(err.text, "no room"));
	assert_int_equal(asking_recover(&q.asking, &err), -1);
	assert_int_equal(q.report.fetched, 0);
	question_end(&q);
	assert_int_equal(counting_end(counted), 1);
}

#define SELECT                                                 \
	"> * OK ready",                                        \
		"< A1 CAPABILITY",                             \
		"> * CAPABILITY IMAP4rev1 AUTH=PLAIN SASL-IR", \
		"> A1 OK done",                                \
		"< A2 AUTHENTICATE PLAIN AGFuYQBnZWhlaW0=",    \
		"> A2 OK [CAPABILITY IMAP4rev1] welcome",      \
		"< A3 SELECT \"INBOX\"",                       \
		"> * 4 EXISTS",                                \
		"> * OK [UIDVALIDITY 42] valid",               \
		"> * OK [UIDNEXT 5] next",                     \
		"> A3 OK [READ-WRITE] done"
#define MAIL(n)                                                     \
	"> * " n " FETCH (UID " n " FLAGS () INTERNALDATE"          \
	" \"14-Sep-2026 11:10:00 +0300\" RFC822.SIZE 9 BODY[] {9}", \
		">>Subject: )\r\n"

static void what_the_store_refuses_is_tried_once(void **state)
{
	static const char *const steps[] = { SELECT, "< A4 UID FETCH 4 ", MAIL("4"), "> A4 OK done", NULL };

	expect_one_try(*state, steps, 1);
}

static void that_the_store_refuses_is_told_also_behind_a_server_that_does(void **state)
{
	static const char *const steps[] = { SELECT, "< A4 UID FETCH 3:4 ", "< A5 UID FETCH 1:2 ", "> A4 NO not now",
		MAIL("2"), "> A5 OK done", LOGOUT("A6"), NULL };

	expect_one_try(*state, steps, 2);
}

/* As net/imap_fetch.c does where the server's refusal is to be told. */
static void it_may_be_told_to_nobody_at_first(void **state)
{
	struct imap_message large = { .uid = 2, .internal_date = NOW, .bytes = (char[]) { "Hi" }, .n_bytes = 9 * MIB };
	struct test_desk *d = *state;
	struct question q;
	struct err err = { 0 };

	question_begin(&q, d);
	refuse_mails(d);
	come(&q, 1, KIB);
	assert_int_equal(asking_on_mail(&q.asking, &large, NULL), -1);
	assert_non_null(large.bytes);
	err_set(&err, ERR_SERVER, "not now");
	assert_int_equal(asking_recover(&q.asking, &err), -1);
	assert_int_equal(q.asking.batch.n, 1);
	assert_non_null(strstr(q.asking.unsettled.text, "no room"));
	question_end(&q);
}

int main(int argc, char **argv)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(half_of_them_wait_for_the_next, desk_setup, desk_teardown),
		cmocka_unit_test_setup_teardown(a_large_mail_waits_alone, desk_setup, desk_teardown),
		cmocka_unit_test_setup_teardown(room_is_made_before_a_large_mail_is_read, desk_setup, desk_teardown),
		cmocka_unit_test_setup_teardown(those_before_a_large_mail_are_left_as_far_as_there_is_room, desk_setup, desk_teardown),
		cmocka_unit_test_setup_teardown(what_the_store_refuses_is_tried_once, desk_setup, desk_teardown),
		cmocka_unit_test_setup_teardown(that_the_store_refuses_is_told_also_behind_a_server_that_does, desk_setup, desk_teardown),
		cmocka_unit_test_setup_teardown(it_may_be_told_to_nobody_at_first, desk_setup, desk_teardown),
	};

	if (argc == 3 && strcmp(argv[1], "--worker") == 0)
		return counting_play(argv[2]);
	return cmocka_run_group_tests(tests, NULL, NULL);
}
