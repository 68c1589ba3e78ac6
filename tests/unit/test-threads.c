#include "store-kit.h"

#include <stdlib.h>
#include <string.h>

static int64_t thread_of(struct kit *k, int64_t mail)
{
	struct mail m;
	int64_t thread;

	assert_int_equal(store_mail(k->store, mail, &m, &k->err), 1);
	thread = m.thread;
	mail_clear(&m);
	return thread;
}

/* A question, its answer and the thanks for it, in all six orders of arrival. */
static void a_conversation_is_one_thread_in_any_order_of_arrival(void **state)
{
	static const int orders[][3] = {
		{ 0, 1, 2 },
		{ 0, 2, 1 },
		{ 1, 0, 2 },
		{ 1, 2, 0 },
		{ 2, 0, 1 },
		{ 2, 1, 0 },
	};
	struct kit *k = *state;

	for (size_t i = 0; i < 6; i++) {
		char ids[3][8] = { "q", "a", "t" };
		const struct kit_mail mails[] = {
			{ .id = ids[0] },
			{ .id = ids[1], .answers = ids[0], .direction = MAIL_OUT },
			{ .id = ids[2], .answers = ids[1] }, /* says nothing of the question */
		};
		int64_t threads[3];
		int64_t added[3];

		for (int j = 0; j < 3; j++)
			ids[j][1] = (char)('0' + i);
		for (int j = 0; j < 3; j++)
			added[j] = kit_add(k, &mails[orders[i][j]], &threads[j]);
		for (int j = 0; j < 3; j++)
			assert_int_equal(thread_of(k, added[j]), threads[0]);
	}
}

static void the_lowest_thread_wins_and_the_other_number_still_finds_it(void **state)
{
	struct kit *k = *state;
	struct thread t;
	int64_t first, second, third, joined;
	int64_t letter;

	kit_add(k, &(struct kit_mail) { .id = "a@x" }, &first);
	kit_add(k, &(struct kit_mail) { .id = "b@x" }, &second);
	kit_add(k, &(struct kit_mail) { .id = "c@x" }, &third);
	assert_true(first < second && second < third);
	assert_int_equal(kit_letter(k, third, "john@buyer.example", 5000, &letter), 1);
	kit_add(k, &(struct kit_mail) { .id = "d@x", .refers = "c@x b@x" }, &joined);
	assert_int_equal(joined, second);
	kit_add(k, &(struct kit_mail) { .id = "e@x", .refers = "b@x", .answers = "a@x" }, &joined);
	assert_int_equal(joined, first);
	assert_int_equal(store_thread(k->store, third, &t, &k->err), 1);
	assert_int_equal(t.id, first);
	thread_clear(&t);
	kit_add(k, &(struct kit_mail) { .id = "f@x" }, &joined);
	assert_true(joined > third); /* the number of a merged thread is not given again */
}

static void what_hangs_on_a_merged_thread_comes_along(void **state)
{
	const struct act done = { .kind = ACT_DONE, .at = 1500 };
	struct kit *k = *state;
	struct fact *facts;
	size_t n;
	int64_t first, second, action, letter;

	kit_add(k, &(struct kit_mail) { .id = "a@x" }, &first);
	kit_add(k, &(struct kit_mail) { .id = "b@x" }, &second);
	assert_int_equal(store_action(k->store, "done", 1500, &action, &k->err), 0);
	assert_int_equal(store_add_act(k->store, action, second, &done, &k->err), 0);
	assert_int_equal(kit_letter(k, second, "john@buyer.example", 5000, &letter), 1);
	kit_add(k, &(struct kit_mail) { .id = "c@x", .refers = "a@x b@x" }, NULL);
	assert_int_equal(store_facts(k->store, first, &facts, &n, &k->err), 0);
	assert_int_equal(n, 5); /* three mails, a letter, an act */
	free(facts);
	assert_int_equal(store_facts(k->store, second, &facts, &n, &k->err), 0);
	assert_int_equal(n, 5);
	free(facts);
}

static void a_missing_link_joins_what_it_ties_when_it_comes(void **state)
{
	struct kit *k = *state;
	int64_t first, second, joined;

	kit_add(k, &(struct kit_mail) { .id = "a@x" }, &first);
	kit_add(k, &(struct kit_mail) { .id = "c@x", .answers = "b@x" }, &second);
	assert_int_not_equal(first, second);
	kit_add(k, &(struct kit_mail) { .id = "d@x", .answers = "lost@x", .refers = "a@x gone@x lost@x" }, &joined);
	assert_int_equal(joined, first);
	kit_add(k, &(struct kit_mail) { .id = "b@x", .answers = "a@x" }, &joined);
	assert_int_equal(joined, first);
}

/* Split off the last mail of a thread; returns its new one. */
static int64_t split_last(struct kit *k, int64_t thread)
{
	struct mail_list mails;
	struct mail_list last;
	int64_t action, fresh;

	assert_int_equal(store_thread_mails(k->store, thread, &mails, &k->err), 0);
	last = (struct mail_list) { .v = &mails.v[mails.n - 1], .n = 1 };
	assert_int_equal(store_action(k->store, "split", 1500, &action, &k->err), 0);
	assert_int_equal(store_split(k->store, action, thread, &last, &fresh, &k->err), 0);
	mail_list_clear(&mails);
	return fresh;
}

static void a_mail_behind_a_split_joins_its_nearest_ancestor(void **state)
{
	struct kit *k = *state;
	int64_t thread, fresh, joined;

	kit_add(k, &(struct kit_mail) { .id = "a@x" }, &thread);
	kit_add(k, &(struct kit_mail) { .id = "b@x", .answers = "a@x" }, NULL);
	fresh = split_last(k, thread);
	/* What it answers is not here; it names both threads, and they stay apart. */
	kit_add(k, &(struct kit_mail) { .id = "d@x", .answers = "c@x", .refers = "a@x b@x c@x" }, &joined);
	assert_int_equal(joined, fresh);
	kit_add(k, &(struct kit_mail) { .id = "c@x", .answers = "b@x", .refers = "a@x b@x" }, &joined);
	assert_int_equal(joined, fresh);
	kit_add(k, &(struct kit_mail) { .id = "e@x", .answers = "lost@x", .refers = "a@x lost@x" }, &joined);
	assert_int_equal(joined, thread);
}

static void a_mail_without_an_id_is_a_thread_of_its_own(void **state)
{
	struct kit *k = *state;
	int64_t first, second;

	kit_add(k, &(struct kit_mail) { .subject = "Hello" }, &first);
	kit_add(k, &(struct kit_mail) { .subject = "Hello" }, &second);
	assert_int_not_equal(first, second);
}

static void two_mails_of_one_id_are_both_kept(void **state)
{
	struct kit *k = *state;
	struct mail_list mails;
	int64_t first, second;

	kit_add(k, &(struct kit_mail) { .id = "same@x", .text = "one" }, &first);
	kit_add(k, &(struct kit_mail) { .id = "same@x", .text = "two" }, &second);
	assert_int_equal(first, second);
	assert_int_equal(store_thread_mails(k->store, first, &mails, &k->err), 0);
	assert_int_equal(mails.n, 2);
	assert_string_equal(mails.v[1].message.text, "two");
	mail_list_clear(&mails);
}

static struct fact fact_of(const struct fact *facts, size_t n, int64_t mail)
{
	for (size_t i = 0; i < n; i++)
		if (facts[i].mail == mail)
			return facts[i];
	fail_msg("no fact of mail %lld", (long long)mail);
	return (struct fact) { 0 };
}

static void facts_say_what_answers_what(void **state)
{
	struct kit *k = *state;
	struct fact *facts;
	size_t n;
	int64_t thread, question, answer, thanks, later;

	question = kit_add(k, &(struct kit_mail) { .id = "q@x", .received = 100 }, &thread);
	answer = kit_add(k,
		&(struct kit_mail) {
			.id = "a@x", .answers = "q@x", .direction = MAIL_OUT, .received = 200, .promise = 900 },
		NULL);
	thanks = kit_add(k, &(struct kit_mail) { .id = "t@x", .answers = "lost@x", .refers = "q@x a@x" },
		NULL);
	later = kit_add(k, &(struct kit_mail) { .id = "l@x", .refers = "q@x unknown@x" }, NULL);
	assert_int_equal(store_facts(k->store, thread, &facts, &n, &k->err), 0);
	assert_int_equal(n, 4);
	assert_int_equal(fact_of(facts, n, question).kind, FACT_RECEIVED);
	assert_int_equal(fact_of(facts, n, question).answers, 0);
	assert_int_equal(fact_of(facts, n, question).promise, NO_TIME);
	assert_int_equal(fact_of(facts, n, answer).kind, FACT_SENT);
	assert_int_equal(fact_of(facts, n, answer).answers, question);
	assert_int_equal(fact_of(facts, n, answer).promise, 900);
	assert_int_equal(fact_of(facts, n, thanks).answers, answer);
	assert_int_equal(fact_of(facts, n, later).answers, question);
	free(facts);
}

static void what_answers_a_lost_mail_answers_the_nearest_that_is_here(void **state)
{
	struct kit *k = *state;
	struct fact *facts;
	size_t n;
	int64_t thread, other, letter, answer;

	kit_add(k, &(struct kit_mail) { .id = "q@x", .received = 100 }, &thread);
	letter = kit_add(k, &(struct kit_mail) { .id = "a@x", .answers = "q@x", .direction = MAIL_OUT }, NULL);
	answer = kit_add(k,
		&(struct kit_mail) { .id = "t@x", .answers = "lost@x", .refers = "q@x a@x gone@x t@x lost@x" }, NULL);
	kit_add(k, &(struct kit_mail) { .id = "n@x", .answers = "nowhere@x" }, &other);
	kit_add(k, &(struct kit_mail) { .id = "m@x", .answers = "nowhere@x", .refers = "b@x c@x nowhere@x" }, NULL);
	assert_int_equal(store_facts(k->store, thread, &facts, &n, &k->err), 0);
	assert_int_equal(fact_of(facts, n, answer).answers, letter);
	free(facts);
	assert_int_equal(store_facts(k->store, other, &facts, &n, &k->err), 0);
	assert_int_equal(n, 2);
	assert_int_equal(facts[0].answers + facts[1].answers, 0);
	free(facts);
}

static void what_is_passed_on_to_somebody_else_is_no_answer(void **state)
{
	struct kit *k = *state;
	struct fact *facts;
	size_t n;
	int64_t thread, question, answer;

	question = kit_add(k, &(struct kit_mail) { .id = "q@x", .received = 100 }, &thread);
	kit_add(k,
		&(struct kit_mail) {
			.id = "f@x", .answers = "q@x", .direction = MAIL_OUT, .received = 200, .to = "depot@carrier.example" },
		NULL);
	assert_int_equal(store_facts(k->store, thread, &facts, &n, &k->err), 0);
	assert_int_equal(n, 1);
	assert_int_equal(facts[0].mail, question);
	free(facts);
	answer = kit_add(k,
		&(struct kit_mail) {
			.id = "a@x", .answers = "q@x", .direction = MAIL_OUT, .received = 300, .to = "JOHN@buyer.example" },
		NULL);
	assert_int_equal(store_facts(k->store, thread, &facts, &n, &k->err), 0);
	assert_int_equal(n, 2);
	assert_int_equal(fact_of(facts, n, answer).kind, FACT_SENT);
	free(facts);
}

static void machines_make_no_facts_but_bounces(void **state)
{
	struct kit *k = *state;
	struct fact *facts;
	size_t n;
	int64_t thread, answer, bounce;

	kit_add(k, &(struct kit_mail) { .id = "q@x" }, &thread);
	answer = kit_add(k, &(struct kit_mail) { .id = "a@x", .answers = "q@x", .direction = MAIL_OUT },
		NULL);
	kit_add(k,
		&(struct kit_mail) {
			.id = "v@x", .answers = "a@x", .is_automatic = true, .lane = LANE_NOTICE },
		NULL);
	kit_add(k, &(struct kit_mail) { .id = "n@x", .answers = "a@x", .lane = LANE_NOTICE }, NULL);
	kit_add(k,
		&(struct kit_mail) {
			.id = "ack@x", .answers = "q@x", .is_automatic = true, .direction = MAIL_OUT },
		NULL);
	bounce = kit_add(k,
		&(struct kit_mail) { .id = "b@x", .bounce_of = "a@x", .lane = LANE_NOTICE, .is_automatic = true },
		NULL);
	kit_add(k, &(struct kit_mail) { .id = "c@x", .bounce_of = "never@x", .refers = "q@x" }, NULL);
	assert_int_equal(store_facts(k->store, thread, &facts, &n, &k->err), 0);
	assert_int_equal(n, 3);
	assert_int_equal(fact_of(facts, n, bounce).kind, FACT_BOUNCED);
	assert_int_equal(fact_of(facts, n, bounce).answers, answer);
	free(facts);
}

static void a_letter_is_a_fact_while_it_is_on_its_way(void **state)
{
	const struct letter_move move = { .from = OUTBOX_HELD, .to = OUTBOX_SENDING };
	struct kit *k = *state;
	struct fact *facts;
	size_t n;
	int64_t thread, letter, mail;

	kit_add(k, &(struct kit_mail) { .id = "q@x" }, &thread);
	assert_int_equal(kit_letter(k, thread, "john@buyer.example", 5000, &letter), 1);
	assert_int_equal(store_facts(k->store, thread, &facts, &n, &k->err), 0);
	assert_int_equal(n, 2);
	assert_int_equal(facts[1].kind, FACT_SENT);
	free(facts);

	/* Held back until the owner says so: the customer is still waiting. */
	kit_hold_back(k, letter);
	assert_int_equal(store_facts(k->store, thread, &facts, &n, &k->err), 0);
	assert_int_equal(n, 1);
	free(facts);

	mail = kit_add(k, &(struct kit_mail) { .id = "s@x", .answers = "q@x", .direction = MAIL_OUT },
		NULL);
	assert_int_equal(store_move_letter(k->store, letter, &move, &k->err), 1);
	assert_int_equal(store_set_letter_mail(k->store, letter, mail, &k->err), 0);
	assert_int_equal(store_facts(k->store, thread, &facts, &n, &k->err), 0);
	assert_int_equal(n, 2); /* and not the letter beside its own mail */
	free(facts);
}

static void a_thread_shows_what_its_mails_say(void **state)
{
	struct kit *k = *state;
	struct thread t;
	int64_t thread;

	kit_add(k,
		&(struct kit_mail) {
			.id = "q@x", .subject = "Re: AW: Fwd[2]: Where is it?", .lane = LANE_PITCH, .received = 100, .has_attachment = true, .lang = "es" },
		&thread);
	kit_add(k,
		&(struct kit_mail) {
			.id = "w@x", .answers = "q@x", .received = 200, .lane = LANE_UNSURE, .subject = "Re: Where is it?", .from = "Mary <mary@buyer.example>" },
		NULL);
	kit_add(k,
		&(struct kit_mail) {
			.id = "a@x", .answers = "w@x", .direction = MAIL_OUT, .received = 300, .topic = "delay", .from = "shop@lumen.example", .to = "Mary <mary@buyer.example>" },
		NULL);
	kit_conclude(k, thread, STATE_WAITING, 0);
	assert_int_equal(store_thread(k->store, thread, &t, &k->err), 1);
	assert_string_equal(t.subject, "Where is it?");
	assert_string_equal(t.customer.name, "Mary");
	assert_string_equal(t.customer.addr, "mary@buyer.example");
	assert_int_equal(t.lane, LANE_UNSURE);
	assert_true(t.score < 0.5);
	assert_string_equal(t.topic, "delay");
	assert_string_equal(t.lang, "es");
	assert_int_equal(t.messages, 3);
	assert_true(t.has_attachment);
	assert_false(t.is_quarantined);
	assert_int_equal(t.is.state, STATE_WAITING);
	assert_int_equal(t.is.due, NO_TIME);
	assert_null(t.is.due_why);
	thread_clear(&t);
}

static void a_thread_of_our_own_mail_alone_is_a_customers(void **state)
{
	struct kit *k = *state;
	struct thread t;
	int64_t thread;

	kit_add(k,
		&(struct kit_mail) {
			.id = "w@x", .direction = MAIL_OUT, .from = "shop@lumen.example", .to = "Ann <ann@buyer.example>" },
		&thread);
	kit_add(k,
		&(struct kit_mail) {
			.id = "b@x", .bounce_of = "w@x", .lane = LANE_NOTICE, .from = "mailer-daemon@lumen.example" },
		NULL);
	kit_conclude(k, thread, STATE_OPEN, 0);
	assert_int_equal(store_thread(k->store, thread, &t, &k->err), 1);
	assert_string_equal(t.customer.addr, "ann@buyer.example");
	assert_int_equal(t.lane, LANE_CUSTOMER); /* what machines say hides no conversation of ours */
	thread_clear(&t);
}

static void a_notice_alone_is_a_notice(void **state)
{
	struct kit *k = *state;
	struct thread t;
	int64_t thread;

	kit_add(k, &(struct kit_mail) { .id = "n@x", .lane = LANE_NOTICE, .from = "dhl@carrier.example" },
		&thread);
	kit_conclude(k, thread, STATE_DONE, 0);
	assert_int_equal(store_thread(k->store, thread, &t, &k->err), 1);
	assert_int_equal(t.lane, LANE_NOTICE);
	assert_string_equal(t.customer.addr, "dhl@carrier.example");
	thread_clear(&t);
}

static void lists_come_by_due_then_received(void **state)
{
	struct thread_filter filter = { .queue = true, .now = 500 };
	struct kit *k = *state;
	struct thread_list list;
	int64_t none, late, soon, pitch, done;

	kit_add(k, &(struct kit_mail) { .id = "none" }, &none);
	kit_add(k, &(struct kit_mail) { .id = "soon" }, &soon);
	kit_add(k, &(struct kit_mail) { .id = "late" }, &late);
	kit_add(k, &(struct kit_mail) { .id = "pitch", .lane = LANE_PITCH }, &pitch);
	kit_add(k, &(struct kit_mail) { .id = "done" }, &done);
	kit_conclude(k, none, STATE_OPEN, 0);
	kit_conclude(k, soon, STATE_OPEN, 600);
	kit_conclude(k, late, STATE_OPEN, 400);
	kit_conclude(k, pitch, STATE_OPEN, 100);
	kit_conclude(k, done, STATE_DONE, 0);

	assert_int_equal(store_threads(k->store, &filter, &list, &k->err), 0);
	assert_int_equal(list.n, 3);
	assert_int_equal(list.v[0].id, late);
	assert_int_equal(list.v[1].id, soon);
	assert_int_equal(list.v[2].id, none);
	thread_list_clear(&list);

	filter.overdue = true;
	assert_int_equal(store_threads(k->store, &filter, &list, &k->err), 0);
	assert_int_equal(list.n, 1);
	assert_int_equal(list.v[0].id, late);
	thread_list_clear(&list);

	filter = (struct thread_filter) { .lanes = 1u << LANE_PITCH | 1u << LANE_CUSTOMER,
		.states = 1u << STATE_DONE | 1u << STATE_OPEN };
	assert_int_equal(store_threads(k->store, &filter, &list, &k->err), 0);
	assert_int_equal(list.n, 5);
	thread_list_clear(&list);

	filter.states = 1u << STATE_SNOOZED;
	assert_int_equal(store_threads(k->store, &filter, &list, &k->err), 0);
	assert_int_equal(list.n, 0);
	thread_list_clear(&list);
}

static void an_open_promise_keeps_a_thread_in_the_queue(void **state)
{
	const struct thread_filter filter = { .queue = true };
	const struct conclusion promised = { .state = STATE_WAITING,
		.received = NO_TIME,
		.due = 700,
		.due_kind = DUE_PROMISE,
		.promise = 700,
		.due_why = (char[]) { "promised" } };
	struct kit *k = *state;
	struct thread_list list;
	int64_t thread;

	kit_add(k, &(struct kit_mail) { .id = "q" }, &thread);
	assert_int_equal(store_conclude(k->store, thread, &promised, &k->err), 0);
	assert_int_equal(store_threads(k->store, &filter, &list, &k->err), 0);
	assert_int_equal(list.n, 1);
	assert_int_equal(list.v[0].is.promise, 700);
	assert_int_equal(list.v[0].is.due_kind, DUE_PROMISE);
	assert_string_equal(list.v[0].is.due_why, "promised");
	assert_int_equal(list.v[0].is.received, NO_TIME);
	thread_list_clear(&list);
}

/* How many threads a filter lists at a moment. */
static size_t count(struct kit *k, struct thread_filter filter, int64_t now)
{
	struct thread_list list;
	size_t n;

	filter.now = now;
	assert_int_equal(store_threads(k->store, &filter, &list, &k->err), 0);
	n = list.n;
	thread_list_clear(&list);
	return n;
}

static void a_snoozed_thread_sleeps_until_its_time(void **state)
{
	const struct thread_filter queue = { .queue = true };
	const struct thread_filter overdue = { .queue = true, .overdue = true };
	const struct thread_filter open = { .lanes = ~0u, .states = 1u << STATE_OPEN };
	const struct thread_filter snoozed = { .lanes = ~0u, .states = 1u << STATE_SNOOZED };
	struct conclusion c = {
		.state = STATE_OPEN,
		.received = 1000,
		.due = 1500,
		.due_kind = DUE_REPLY,
		.promise = 1500,
		.snoozed_until = 2000,
	};
	struct kit *k = *state;
	struct thread t;
	int64_t thread;

	kit_add(k, &(struct kit_mail) { .id = "a@x" }, &thread);
	assert_int_equal(store_conclude(k->store, thread, &c, &k->err), 0);
	assert_int_equal(store_thread(k->store, thread, &t, &k->err), 1);
	assert_int_equal(t.is.snoozed_until, 2000);
	thread_clear(&t);
	assert_int_equal(count(k, queue, 1999), 0);
	assert_int_equal(count(k, queue, 2000), 1);
	assert_int_equal(count(k, overdue, 2000), 1);
	assert_int_equal(count(k, open, 1999), 0);
	assert_int_equal(count(k, open, 2000), 1);
	assert_int_equal(count(k, snoozed, 1999), 1);
	assert_int_equal(count(k, snoozed, 2000), 0);
	c.snoozed_until = NO_TIME;
	assert_int_equal(store_conclude(k->store, thread, &c, &k->err), 0);
	assert_int_equal(count(k, queue, 1000), 1);
	assert_int_equal(count(k, snoozed, 1000), 0);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		KIT_TEST(a_conversation_is_one_thread_in_any_order_of_arrival),
		KIT_TEST(the_lowest_thread_wins_and_the_other_number_still_finds_it),
		KIT_TEST(what_hangs_on_a_merged_thread_comes_along),
		KIT_TEST(a_missing_link_joins_what_it_ties_when_it_comes),
		KIT_TEST(a_mail_behind_a_split_joins_its_nearest_ancestor),
		KIT_TEST(a_mail_without_an_id_is_a_thread_of_its_own),
		KIT_TEST(two_mails_of_one_id_are_both_kept),
		KIT_TEST(facts_say_what_answers_what),
		KIT_TEST(what_answers_a_lost_mail_answers_the_nearest_that_is_here),
		KIT_TEST(what_is_passed_on_to_somebody_else_is_no_answer),
		KIT_TEST(machines_make_no_facts_but_bounces),
		KIT_TEST(a_letter_is_a_fact_while_it_is_on_its_way),
		KIT_TEST(a_thread_shows_what_its_mails_say),
		KIT_TEST(a_thread_of_our_own_mail_alone_is_a_customers),
		KIT_TEST(a_notice_alone_is_a_notice),
		KIT_TEST(lists_come_by_due_then_received),
		KIT_TEST(an_open_promise_keeps_a_thread_in_the_queue),
		KIT_TEST(a_snoozed_thread_sleeps_until_its_time),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
