#include "sync-desk.h"

#include <stdint.h>
#include <time.h>

#include "counting-worker.h"
#include "mail/message.h"
#include "mail/reader.h"
#include "net/imap.h"
#include "store/folder.h"
#include "sync/batch.h"
#include "sync/round.h"
#include "sync/work.h"

enum { MAILS = 100 };

struct mails {
	char *v[MAILS];
};

static void mails_make(struct mails *mails, const char *subject)
{
	for (int i = 0; i < MAILS; i++)
		mails->v[i] = mem_printf("From: a%d@x.test\nMessage-ID: <%d@x.test>\nSubject: %s %d\n\nHi\n", i, i, subject, i);
}

static void mails_clear(struct mails *mails)
{
	for (int i = 0; i < MAILS; i++)
		free(mails->v[i]);
}

static void come(struct batch *b, uint32_t uid, const char *bytes, const char *why)
{
	struct imap_message m = {
		.uid = uid,
		.internal_date = NOW,
		.bytes = mem_dup(bytes),
		.n_bytes = strlen(bytes),
	};

	batch_add(b, &m, why);
	free(m.bytes);
}

static void come_all(struct batch *b, const struct mails *mails)
{
	for (uint32_t i = 0; i < MAILS; i++)
		come(b, i + 1, mails->v[i], NULL);
}

static void expect_subject(struct test_desk *d, const char *bytes, const char *subject)
{
	struct message m;

	assert_int_equal(reader_message(d->judge.reader, bytes, strlen(bytes), 0, &m, NULL), 0);
	assert_string_equal(m.subject, subject);
	message_clear(&m);
}

static void a_mail_is_read_while_others_come(void **state)
{
	struct test_desk *d = *state;
	struct batch b = { .reader = d->judge.reader };
	struct mails mails;

	mails_make(&mails, "order");
	come(&b, 1, mails.v[0], NULL);
	assert_int_equal(b.prepared, 1);
	come(&b, 2, mails.v[1], "it is too large");
	come(&b, 3, mails.v[2], NULL);
	assert_int_equal(b.prepared, 3);
	expect_subject(d, b.v[0].bytes, "order 0");
	expect_subject(d, b.v[2].bytes, "order 2");
	for (uint32_t i = 3; i < MAILS; i++)
		come(&b, i + 1, mails.v[i], NULL);
	assert_int_equal(b.prepared, MAILS); /* the reader has room for so many */
	batch_clear(&b);
	assert_int_equal(b.prepared, 0);
	mails_clear(&mails);
}

static void a_batch_that_is_dropped_is_not_taken_for_the_next(void **state)
{
	struct test_desk *d = *state;
	struct batch b = { .reader = d->judge.reader };
	struct mails mails;
	char *bytes;

	mails_make(&mails, "one");
	come_all(&b, &mails);
	bytes = b.v[0].bytes;
	b.v[0].bytes = NULL; /* the same place in memory for another mail */
	batch_clear(&b);
	memcpy(strstr(bytes, "one"), "two", strlen("two"));
	expect_subject(d, bytes, "two 0");
	free(bytes);
	mails_clear(&mails);
}

static void expect_here(struct test_desk *d, const char *bytes, const char *subject)
{
	struct thread t = { 0 };

	desk_thread(d, desk_arrival(d, FOLDER_INBOX, NOW, bytes, 0), &t);
	assert_string_equal(t.subject, subject);
	thread_clear(&t);
}

static void all_are_taken_in_and_the_batch_is_empty(void **state)
{
	struct test_desk *d = *state;
	struct batch b = { .reader = d->judge.reader };
	struct round_report report = { 0 };
	struct work w = { .judge = &d->judge, .report = &report };
	struct folder inbox = { 0 };
	struct mails mails;
	struct err err = { 0 };

	mails_make(&mails, "order");
	assert_int_equal(store_folder(d->judge.store, "INBOX", FOLDER_INBOX, &inbox, &err), 0);
	for (int round = 0; round < 2; round++) { /* the second time they are known */
		come_all(&b, &mails);
		assert_true(b.bytes > 0);
		assert_int_equal(batch_take(&b, b.n, b.n, &w, &inbox, &err), 0);
		assert_int_equal(b.n, 0);
		assert_int_equal(b.bytes, 0);
		assert_ptr_equal(b.reader, d->judge.reader);
		assert_int_equal(report.fetched, MAILS);
	}
	expect_here(d, mails.v[0], "order 0");
	expect_here(d, mails.v[MAILS - 1], "order 99");
	batch_clear(&b);
	folder_clear(&inbox);
	mails_clear(&mails);
}

static void what_is_left_of_a_batch_is_read_meanwhile(void **state)
{
	enum { LEFT = 12 };
	struct test_desk *d = *state;
	struct batch b = { .reader = d->judge.reader };
	struct round_report report = { 0 };
	struct work w = { .judge = &d->judge, .report = &report };
	struct folder inbox = { 0 };
	struct mails mails;
	struct err err = { 0 };

	mails_make(&mails, "order");
	assert_int_equal(store_folder(d->judge.store, "INBOX", FOLDER_INBOX, &inbox, &err), 0);
	come_all(&b, &mails);
	assert_int_equal(batch_take(&b, MAILS - LEFT, MAILS - LEFT, &w, &inbox, &err), 0);
	assert_int_equal(report.fetched, MAILS - LEFT);
	assert_int_equal(b.n, LEFT);
	assert_int_equal(b.v[0].uid, MAILS - LEFT + 1);
	assert_int_equal(b.prepared, LEFT);
	assert_true(reader_is_ahead(b.reader));
	come(&b, MAILS + 1, mails.v[0], NULL); /* known: nobody asks for what was read of it */
	come(&b, MAILS + 2, mails.v[1], NULL);
	assert_int_equal(batch_take(&b, LEFT + 1, LEFT + 1, &w, &inbox, &err), 0);
	assert_int_equal(report.fetched, MAILS);
	assert_int_equal(batch_take(&b, 1, 1, &w, &inbox, &err), 0);
	assert_int_equal(b.n + b.bytes, 0);
	assert_false(reader_is_ahead(b.reader));
	expect_here(d, mails.v[MAILS - 1], "order 99");
	batch_clear(&b);
	folder_clear(&inbox);
	mails_clear(&mails);
}

static void what_may_be_left_is_half_in_number_and_few_bytes(void **state)
{
	struct batch b = { 0 };
	struct mails mails;

	(void)state;
	mails_make(&mails, "order");
	assert_int_equal(batch_least(&b, SIZE_MAX), 0);
	come_all(&b, &mails);
	assert_int_equal(batch_least(&b, SIZE_MAX), MAILS - MAILS / 2);
	assert_int_equal(batch_least(&b, 0), MAILS);
	assert_int_equal(batch_least(&b, 2 * b.v[MAILS - 1].n_bytes), MAILS - 2);
	assert_int_equal(batch_least(&b, 2 * b.v[MAILS - 1].n_bytes - 1), MAILS - 1);
	b.v[MAILS - 3].n_bytes = 1000; /* what is before a large one goes with it */
	assert_int_equal(batch_least(&b, 999), MAILS - 2);
	b.n = 3;
	assert_int_equal(batch_least(&b, SIZE_MAX), 2);
	b.n = MAILS;
	batch_clear(&b);
	mails_clear(&mails);
}

/* Mails that a worker is given which counts them. */
struct counted {
	char by[COUNTING_SIZE];
	struct batch batch;
	struct round_report report;
	struct work work;
	struct folder inbox;
	struct mails mails;
};

static void counted_begin(struct counted *c, struct test_desk *d, const char *kind)
{
	struct err err = { 0 };

	*c = (struct counted) { .work = { .judge = &d->judge, .report = &c->report } };
	counting_begin(d, c->by);
	c->batch.reader = d->judge.reader;
	mails_make(&c->mails, kind);
	assert_int_equal(store_folder(d->judge.store, "INBOX", FOLDER_INBOX, &c->inbox, &err), 0);
}

static void counted_take(struct counted *c, size_t n)
{
	struct err err = { 0 };

	assert_int_equal(batch_take(&c->batch, n, n, &c->work, &c->inbox, &err), 0);
}

/* How many the worker was given. */
static off_t counted_end(struct counted *c)
{
	batch_clear(&c->batch);
	folder_clear(&c->inbox);
	mails_clear(&c->mails);
	return counting_end(c->by);
}

/* Wait, as long as it takes, until the answer about the next mail comes. */
static void wait_for_answer(const struct batch *b)
{
	static const struct timespec moment = { .tv_nsec = 1000 * 1000 };

	while (!reader_has_answer(b->reader))
		nanosleep(&moment, NULL);
}

static void what_is_read_by_then_is_taken_in_too(void **state)
{
	struct counted c;
	struct err err = { 0 };

	counted_begin(&c, *state, "order");
	assert_false(reader_has_answer(c.batch.reader));
	come_all(&c.batch, &c.mails);
	while (c.batch.n) {
		size_t before = c.batch.n;

		wait_for_answer(&c.batch);
		assert_int_equal(batch_take(&c.batch, 0, before, &c.work, &c.inbox, &err), 0);
		assert_true(c.batch.n < before);
		assert_int_equal(c.batch.n + (size_t)c.report.fetched, MAILS);
	}
	assert_int_equal(counted_end(&c), MAILS);
}

/* Of many of which the tenth kills the worker. */
static off_t read_with_a_killer(struct test_desk *d)
{
	struct counted c;

	counted_begin(&c, d, "killer");
	come_all(&c.batch, &c.mails);
	counted_take(&c, c.batch.n);
	assert_int_equal(c.report.fetched, MAILS);
	assert_int_equal(c.report.quarantined, 1);
	return counted_end(&c);
}

/* What was read ahead behind it, and is lost, is not thrown away over and over. */
static void a_killer_has_no_mail_behind_it_read_twice(void **state)
{
	assert_in_range(read_with_a_killer(*state), MAILS, MAILS + 10);
}

/* Of many that are taken in by two batches; the first that is left has no bytes, and comes again. */
static off_t read_around_one_without_bytes(struct test_desk *d)
{
	enum { TAKEN = 88 };
	struct counted c;

	counted_begin(&c, d, "order");
	for (uint32_t i = 0; i < MAILS; i++)
		come(&c.batch, i + 1, c.mails.v[i], i == TAKEN ? "it is too large" : NULL);
	counted_take(&c, TAKEN);
	assert_null(c.batch.v[0].bytes);
	come(&c.batch, MAILS + 1, c.mails.v[TAKEN], NULL);
	counted_take(&c, c.batch.n);
	assert_int_equal(c.report.fetched, MAILS + 1);
	return counted_end(&c);
}

static void one_without_bytes_has_no_mail_behind_it_read_twice(void **state)
{
	assert_int_equal(read_around_one_without_bytes(*state), MAILS);
}

int main(int argc, char **argv)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(a_mail_is_read_while_others_come, desk_setup, desk_teardown),
		cmocka_unit_test_setup_teardown(a_batch_that_is_dropped_is_not_taken_for_the_next, desk_setup, desk_teardown),
		cmocka_unit_test_setup_teardown(all_are_taken_in_and_the_batch_is_empty, desk_setup, desk_teardown),
		cmocka_unit_test(what_may_be_left_is_half_in_number_and_few_bytes),
		cmocka_unit_test_setup_teardown(what_is_left_of_a_batch_is_read_meanwhile, desk_setup, desk_teardown),
		cmocka_unit_test_setup_teardown(what_is_read_by_then_is_taken_in_too, desk_setup, desk_teardown),
		cmocka_unit_test_setup_teardown(a_killer_has_no_mail_behind_it_read_twice, desk_setup, desk_teardown),
		cmocka_unit_test_setup_teardown(one_without_bytes_has_no_mail_behind_it_read_twice, desk_setup, desk_teardown),
	};

	if (argc == 3 && strcmp(argv[1], "--worker") == 0)
		return counting_play(argv[2]);
	return cmocka_run_group_tests(tests, NULL, NULL);
}
