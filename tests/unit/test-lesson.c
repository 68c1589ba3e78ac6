#include "sync-desk.h"

#include "sync/lesson.h"

static const char slip[] =
	"From: Max <max@maker.test>\nTo: shop@x.test\nMessage-ID: <1@maker.test>\nSubject: Order slip\nPrecedence: bulk\n\nTwo jugs.\n";
static const char next_slip[] =
	"From: Max <max@maker.test>\nTo: shop@x.test\nMessage-ID: <2@maker.test>\nSubject: Order slip\nPrecedence: bulk\n\nTwo mugs.\n";

/* A desk that can learn, and another program on the same store. */
struct pair {
	struct test_desk *d;
	struct judge other;
	struct lessons lessons, others;
};

static void pair_open(struct pair *p, struct test_desk *d)
{
	struct err err = { 0 };

	*p = (struct pair) { .d = d, .other = d->judge };
	d->judge.lessons = &p->lessons;
	assert_int_equal(lesson_load(&d->judge, &err), 0);
	p->other.lessons = &p->others;
	p->other.store = store_open(d->path, "shop@x.test", &err);
	assert_non_null(p->other.store);
}

static void pair_close(struct pair *p)
{
	store_close(p->other.store);
	lessons_clear(&p->lessons);
	lessons_clear(&p->others);
}

/* Begin an action that teaches that a mail is a customer's. */
static void teach(const struct judge *j, int64_t mail)
{
	struct teaching t = { .source = LESSON_MARK, .lane = LANE_CUSTOMER };
	struct mail m = { 0 };
	struct err err = { 0 };

	assert_int_equal(judge_begin(j, &err), 0);
	assert_int_equal(store_action(j->store, "mark", NOW, &t.action, &err), 0);
	assert_int_equal(store_mail(j->store, mail, &m, &err), 1);
	assert_int_equal(lesson_begin(j, &t, &err), 0);
	assert_int_equal(lesson_learn(j, &t, mail, &m.message, &err), 0);
	mail_clear(&m);
}

static void commit(const struct judge *j)
{
	struct err err = { 0 };

	assert_int_equal(store_commit(j->store, &err), 0);
}

/* How many senders are known to be customers where a transaction begins. */
static size_t n_known(const struct judge *j)
{
	struct err err = { 0 };

	assert_int_equal(judge_begin(j, &err), 0);
	commit(j);
	return j->lessons->taught.n;
}

static enum lane lane_of_thread(struct pair *p, int64_t mail)
{
	struct thread t = { 0 };
	enum lane lane;

	desk_thread(p->d, mail, &t);
	lane = t.lane;
	thread_clear(&t);
	return lane;
}

static void what_another_program_teaches_counts_at_once(void **state)
{
	struct pair p;
	int64_t mail;

	pair_open(&p, *state);
	mail = desk_arrival(p.d, FOLDER_INBOX, NOW - 60, slip, 1);
	assert_int_equal(lane_of_thread(&p, mail), LANE_PITCH);
	teach(&p.other, mail);
	commit(&p.other);
	mail = desk_arrival(p.d, FOLDER_INBOX, NOW - 50, next_slip, 1);
	assert_int_not_equal(lane_of_thread(&p, mail), LANE_PITCH);
	pair_close(&p);
}

static void what_was_rolled_back_is_not_known(void **state)
{
	struct strs senders = { 0 };
	struct err err = { 0 };
	struct pair p;
	int64_t mail;

	pair_open(&p, *state);
	mail = desk_arrival(p.d, FOLDER_INBOX, NOW - 60, slip, 1);
	teach(&p.d->judge, mail);
	store_rollback(p.d->judge.store);
	assert_int_equal(n_known(&p.d->judge), 0);
	teach(&p.d->judge, mail);
	assert_int_equal(lesson_apply(&p.d->judge, &senders, &err), 0);
	assert_int_equal(p.lessons.taught.n, 1);
	store_rollback(p.d->judge.store);
	assert_int_equal(n_known(&p.d->judge), 0);
	pair_close(&p);
}

#define DESK_TEST(name) cmocka_unit_test_setup_teardown(name, desk_setup, desk_teardown)

int main(void)
{
	const struct CMUnitTest tests[] = {
		DESK_TEST(what_another_program_teaches_counts_at_once),
		DESK_TEST(what_was_rolled_back_is_not_known),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
