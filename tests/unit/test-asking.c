/* When the mails that come are taken in. */
#include "sync-desk.h"

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
	q->work = (struct work) { .judge = &d->judge, .report = &q->report };
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
		const struct imap_message m = { .uid = ++q->last, .internal_date = NOW, .bytes = bytes, .n_bytes = n };

		assert_true(snprintf(bytes, n, "Message-ID: <%u@x.test>\n", m.uid) < (int)n);
		assert_int_equal(asking_on_mail(&q->asking, &m, &err), 0);
	}
	free(bytes);
}

static void expect_waiting(const struct question *q, size_t n)
{
	assert_int_equal(q->asking.batch.n, n);
	assert_int_equal(q->report.fetched, q->last - n);
}

static void the_last_few_wait_for_the_next(void **state)
{
	struct question q;

	question_begin(&q, *state);
	come(&q, 80, 100 * KIB);
	expect_waiting(&q, 80);
	come(&q, 1, 200 * KIB);
	expect_waiting(&q, 10 + 1);
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

static void those_before_a_large_mail_are_left_as_far_as_there_is_room(void **state)
{
	struct question q;

	question_begin(&q, *state);
	come(&q, 40, 100 * KIB);
	come(&q, 1, 8 * MIB - 450 * KIB);
	expect_waiting(&q, 4 + 1);
	question_end(&q);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(the_last_few_wait_for_the_next, desk_setup, desk_teardown),
		cmocka_unit_test_setup_teardown(a_large_mail_waits_alone, desk_setup, desk_teardown),
		cmocka_unit_test_setup_teardown(those_before_a_large_mail_are_left_as_far_as_there_is_room, desk_setup, desk_teardown),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
