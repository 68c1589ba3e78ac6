#include "sync-desk.h"

#include "sync/lesson.h"

static const char slip[] =
	"From: Max <max@maker.test>\nTo: shop@x.test\nMessage-ID: <1@maker.test>\nSubject: Order slip\nPrecedence: bulk\n\nTwo jugs.\n";
static const char next_slip[] =
	"From: Max <max@maker.test>\nTo: shop@x.test\nMessage-ID: <2@maker.test>\nSubject: Order slip\nPrecedence: bulk\n\nTwo mugs.\n";

static const struct teaching customer = { .source = LESSON_MARK, .lane = LANE_CUSTOMER };
static const struct teaching junk = { .source = LESSON_JUNK, .lane = LANE_PITCH };

/* A desk that can learn, and another program on the same store. */
struct pair {
	struct test_desk *d;
	struct judge other;
	struct lessons lessons, others;
	int n_asked;
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

/* Begin an action that teaches what a mail is. */
static void teach(const struct judge *j, int64_t mail, struct teaching *t)
{
	struct mail m = { 0 };
	struct err err = { 0 };

	assert_int_equal(judge_begin(j, &err), 0);
	assert_int_equal(store_action(j->store, "mark", NOW, &t->action, &err), 0);
	assert_int_equal(store_mail(j->store, mail, &m, &err), 1);
	assert_int_equal(lesson_begin(j, t, &err), 0);
	assert_true(lesson_learn(j, t, mail, &m.message, &err) >= 0);
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

static void what_another_program_teaches_counts_at_once(void **state)
{
	struct teaching t = customer;
	struct pair p;
	int64_t mail;

	pair_open(&p, *state);
	mail = desk_arrival(p.d, FOLDER_INBOX, NOW - 60, slip, 1);
	assert_int_equal(desk_lane(p.d, mail), LANE_PITCH);
	teach(&p.other, mail, &t);
	commit(&p.other);
	mail = desk_arrival(p.d, FOLDER_INBOX, NOW - 50, next_slip, 1);
	assert_int_not_equal(desk_lane(p.d, mail), LANE_PITCH);
	pair_close(&p);
}

static void what_was_rolled_back_is_not_known(void **state)
{
	struct teaching t = customer;
	struct err err = { 0 };
	struct pair p;
	int64_t mail;

	pair_open(&p, *state);
	mail = desk_arrival(p.d, FOLDER_INBOX, NOW - 60, slip, 1);
	teach(&p.d->judge, mail, &t);
	store_rollback(p.d->judge.store);
	assert_int_equal(n_known(&p.d->judge), 0);
	teach(&p.d->judge, mail, &t);
	assert_int_equal(lesson_apply(&p.d->judge, t.action, &err), 0);
	assert_int_equal(p.lessons.taught.n, 1);
	store_rollback(p.d->judge.store);
	assert_int_equal(n_known(&p.d->judge), 0);
	pair_close(&p);
}

static int64_t ask(struct pair *p, const char *sender, int64_t received)
{
	int n = ++p->n_asked;
	char *bytes = mem_printf("From: %s\nTo: shop@x.test\nMessage-ID: <q%d@mail.test>\nSubject: My order\n\nWhere is parcel %d?\n",
		sender, n, n);
	int64_t mail = desk_arrival(p->d, FOLDER_INBOX, received, bytes, 1);

	free(bytes);
	return mail;
}

/* So many that nothing older is among those that everybody's lessons reach. */
static void ask_often(struct pair *p, int64_t received)
{
	for (int i = 0; i < 310; i++)
		ask(p, "cleo@three.test", received);
}

/* A verdict that no judge would give: it stays until the mail is judged anew. */
static void misjudge(struct pair *p, int64_t mail)
{
	const struct verdict wrong = { .lane = LANE_NOTICE };

	assert_int_equal(store_set_verdict(p->d->judge.store, mail, &wrong, NULL), 0);
}

static bool is_misjudged(struct pair *p, int64_t mail)
{
	struct mail m = { 0 };
	bool is;

	desk_mail(p->d, mail, &m);
	is = m.lane == LANE_NOTICE;
	mail_clear(&m);
	return is;
}

static void a_mark_leaves_what_was_seen_on_the_server_to_be_applied(void **state)
{
	struct teaching seen = junk;
	struct teaching own = customer;
	struct err err = { 0 };
	struct pair p;
	int64_t of_seen, of_own;

	pair_open(&p, *state);
	of_own = ask(&p, "ann@one.test", NOW - 60);
	of_seen = ask(&p, "ben@two.test", NOW - 50);
	teach(&p.d->judge, of_seen, &seen);
	commit(&p.d->judge);
	misjudge(&p, of_own);
	misjudge(&p, of_seen);
	teach(&p.other, of_own, &own);
	assert_int_equal(lesson_apply(&p.other, own.action, &err), 0);
	commit(&p.other);
	assert_false(is_misjudged(&p, of_own));
	misjudge(&p, of_seen);
	assert_int_equal(lesson_catch_up(&p.d->judge, &err), 0);
	assert_false(is_misjudged(&p, of_seen));
	misjudge(&p, of_seen);
	assert_int_equal(lesson_catch_up(&p.d->judge, &err), 0); /* nothing was seen since */
	assert_true(is_misjudged(&p, of_seen));
	pair_close(&p);
}

static void what_is_applied_late_reaches_as_far_as_when_it_was_seen(void **state)
{
	struct teaching t = junk;
	struct err err = { 0 };
	struct pair p;
	int64_t oldest, taught;

	pair_open(&p, *state);
	oldest = ask(&p, "ann@one.test", NOW - 1000);
	taught = ask(&p, "ben@two.test", NOW - 900);
	teach(&p.d->judge, taught, &t);
	commit(&p.d->judge);
	ask_often(&p, NOW - 800);
	misjudge(&p, oldest);
	assert_int_equal(lesson_catch_up(&p.d->judge, &err), 0);
	assert_false(is_misjudged(&p, oldest));
	pair_close(&p);
}

static void a_letter_takes_back_a_lesson_from_all_of_its_domain(void **state)
{
	static const char slip_of_colleague[] =
		"From: Ann <ann@maker.test>\nTo: shop@x.test\nReply-To: <answers@desk.test>\nMessage-ID: <3@maker.test>\nSubject: Slip\n\nTwo cups.\n";
	static const char letter[] =
		"From: shop@x.test\nTo: answers@desk.test\nMessage-ID: <a@x.test>\nSubject: Re: Slip\n\nThank you.\n";
	struct teaching t = junk;
	struct pair p;
	int64_t of_domain, of_stranger, taught;

	pair_open(&p, *state);
	of_domain = desk_arrival(p.d, FOLDER_INBOX, NOW - 1000, slip, 1);
	of_stranger = ask(&p, "ben@two.test", NOW - 1000);
	ask_often(&p, NOW - 800);
	taught = desk_arrival(p.d, FOLDER_INBOX, NOW - 100, slip_of_colleague, 1);
	teach(&p.d->judge, taught, &t);
	commit(&p.d->judge);
	misjudge(&p, of_domain);
	misjudge(&p, of_stranger);
	desk_arrival(p.d, FOLDER_SENT, NOW, letter, 1);
	assert_false(is_misjudged(&p, of_domain));
	assert_true(is_misjudged(&p, of_stranger));
	pair_close(&p);
}

static void the_newest_lessons_on_a_sender_are_told_oldest_first(void **state)
{
	enum { N = 25,
		TOLD = 20 };
	struct teaching t = customer;
	struct lesson_list told;
	struct err err = { 0 };
	struct pair p;
	int64_t mail;

	pair_open(&p, *state);
	mail = desk_arrival(p.d, FOLDER_INBOX, NOW - 60, slip, 1);
	for (int i = 0; i < N; i++) {
		p.d->clock.fixed = NOW + i;
		teach(&p.d->judge, mail, &t);
		commit(&p.d->judge);
	}
	assert_int_equal(store_undo(p.d->judge.store, t.action, NOW + N, &err), 0);
	assert_int_equal(store_lessons_about(p.d->judge.store, "max@maker.test", 0, &told, &err), 0);
	assert_int_equal(told.n, TOLD);
	assert_int_equal(told.v[0].at, NOW + N - TOLD);
	assert_int_equal(told.v[TOLD - 1].at, NOW + N - 1);
	assert_int_equal(told.v[0].lane, LANE_CUSTOMER);
	assert_int_equal(told.v[0].source, LESSON_MARK);
	assert_true(told.v[0].counts && !told.v[0].is_undone);
	assert_true(told.v[TOLD - 1].is_undone && !told.v[TOLD - 1].counts);
	assert_true(told.v[0].thread > 0);
	free(told.v);
	pair_close(&p);
}

#define DESK_TEST(name) cmocka_unit_test_setup_teardown(name, desk_setup, desk_teardown)

int main(void)
{
	const struct CMUnitTest tests[] = {
		DESK_TEST(what_another_program_teaches_counts_at_once),
		DESK_TEST(what_was_rolled_back_is_not_known),
		DESK_TEST(a_mark_leaves_what_was_seen_on_the_server_to_be_applied),
		DESK_TEST(what_is_applied_late_reaches_as_far_as_when_it_was_seen),
		DESK_TEST(a_letter_takes_back_a_lesson_from_all_of_its_domain),
		DESK_TEST(the_newest_lessons_on_a_sender_are_told_oldest_first),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
