#include "test.h"

#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "base/rfc3339.h"
#include "calendar/calendar.h"
#include "calendar/due.h"
#include "triage/state.h"

/*
 * Times are minutes after Monday, 14 September 2026, 09:00 UTC, when the shop opens
 * (until 18:00, Monday to Friday); days are multiples of DAY.
 */
enum {
	HOUR = 60
};
enum {
	DAY = 24 * HOUR
};

static int64_t minute(int n)
{
	int64_t t;

	assert_int_equal(rfc3339_parse("2026-09-14T09:00:00Z", &t, NULL), 0);
	return t + (int64_t)n * 60;
}

static struct fact received(int64_t mail, int at, int64_t answers)
{
	return (struct fact) { FACT_RECEIVED, minute(at), mail, answers, NO_TIME, false };
}

static struct fact sent(int64_t mail, int at, int64_t answers)
{
	return (struct fact) { FACT_SENT, minute(at), mail, answers, NO_TIME, false };
}

static struct fact promised(int64_t mail, int at, int64_t answers, int promise)
{
	return (struct fact) { FACT_SENT, minute(at), mail, answers, minute(promise), false };
}

static struct fact closed(int64_t mail, int at, int64_t answers)
{
	return (struct fact) { FACT_SENT, minute(at), mail, answers, NO_TIME, true };
}

static struct fact bounced(int64_t mail, int at, int64_t letter)
{
	return (struct fact) { FACT_BOUNCED, minute(at), mail, letter, NO_TIME, false };
}

static struct fact done(int64_t mail, int at)
{
	return (struct fact) { FACT_DONE, minute(at), mail, 0, NO_TIME, false };
}

static struct fact opened(int at)
{
	return (struct fact) { FACT_OPENED, minute(at), 0, 0, NO_TIME, false };
}

static struct calendar make_shop(void)
{
	struct calendar c = { .zone = zone_new("UTC", NULL) };

	assert_non_null(c.zone);
	for (int i = 0; i < 5; i++)
		assert_int_equal(hours_parse("09:00-18:00", &c.week[i], NULL), 0);
	return c;
}

static struct conclusion conclude_since(const struct fact *facts, size_t n, int64_t old_before)
{
	struct calendar c = make_shop();
	struct conclusion out;

	thread_conclude(facts, n, old_before, &c, &(struct policy) { 0 }, &out);
	calendar_clear(&c);
	return out;
}

static bool is_same(const struct conclusion *a, const struct conclusion *b)
{
	return a->state == b->state && a->received == b->received && a->due == b->due &&
	       a->due_kind == b->due_kind && a->promise == b->promise && a->bounced == b->bounced &&
	       a->old == b->old;
}

/* Conclude, and make sure that the order in which messages became known does not matter. */
static struct conclusion conclude(const struct fact *facts, size_t n)
{
	struct conclusion out = conclude_since(facts, n, NO_TIME);
	struct fact *turned = calloc(n + 1, sizeof(*turned));

	assert_non_null(turned);
	for (size_t i = 0; i < n; i++)
		turned[i] = facts[n - 1 - i];
	for (size_t round = 0; round < n; round++) {
		struct conclusion other = conclude_since(turned, n, NO_TIME);
		struct fact first = turned[0];

		assert_true(is_same(&out, &other));
		conclusion_clear(&other);
		memmove(turned, turned + 1, (n - 1) * sizeof(*turned));
		turned[n - 1] = first;
	}
	free(turned);
	return out;
}

#define FACTS(...)                               \
	((const struct fact[]) { __VA_ARGS__ }), \
		sizeof((const struct fact[]) { __VA_ARGS__ }) / sizeof(struct fact)

enum {
	NEVER = INT32_MIN
};

static int64_t moment(int n)
{
	return n == NEVER ? NO_TIME : minute(n);
}

/* State, from when the clock runs, what is due and when. */
static void assert_is(struct conclusion c, enum state state, int from, enum due_kind kind, int due)
{
	assert_int_equal(c.state, state);
	assert_int_equal(c.received, moment(from));
	assert_int_equal(c.due_kind, kind);
	assert_int_equal(c.due, moment(due));
	assert_true((c.due_why != NULL) == (kind != DUE_NONE));
	conclusion_clear(&c);
}

static void a_question_is_open_and_due_at_close(void **state)
{
	struct conclusion c = conclude(FACTS(received(1, 130, 0)));

	(void)state;
	assert_string_equal(c.due_why, "Received Mon 11:10, open. Close that day 18:00.");
	assert_is(c, STATE_OPEN, 130, DUE_REPLY, 9 * HOUR);
}

static void the_clock_runs_from_the_oldest_question_since_our_last_reply(void **state)
{
	(void)state;
	assert_is(conclude(FACTS(received(1, 10, 0), sent(2, 20, 1), received(3, DAY, 2), received(4, 2 * DAY, 2))),
		STATE_OPEN, DAY, DUE_REPLY, DAY + 9 * HOUR);
}

static void after_our_reply_we_wait_for_the_customer(void **state)
{
	(void)state;
	assert_is(conclude(FACTS(received(1, 10, 0), received(2, 15, 1), sent(3, 20, 2))),
		STATE_WAITING, 15, DUE_NONE, NEVER);
}

static void a_reply_from_the_phone_without_headers_counts_by_its_time(void **state)
{
	(void)state;
	assert_is(conclude(FACTS(received(1, 10, 0), sent(2, 20, 0))), STATE_WAITING, 10, DUE_NONE, NEVER);
	assert_is(conclude(FACTS(received(1, 30, 0), sent(2, 20, 0))), STATE_OPEN, 30, DUE_REPLY, 9 * HOUR);
}

static void a_letter_that_is_on_its_way_answers(void **state)
{
	(void)state;
	assert_is(conclude(FACTS(received(1, 10, 0), sent(0, 20, 1))), STATE_WAITING, 10, DUE_NONE, NEVER);
}

static void what_a_letter_answers_is_answered_whatever_the_clocks_say(void **state)
{
	(void)state;
	assert_is(conclude(FACTS(received(1, 30, 0), sent(2, 20, 1))), STATE_WAITING, 30, DUE_NONE, NEVER);
	/* So is what that message itself followed. */
	assert_is(conclude(FACTS(received(1, 25, 0), received(2, 30, 1), sent(3, 20, 2))),
		STATE_WAITING, 30, DUE_NONE, NEVER);
}

static void a_slow_clock_of_ours_answers_no_other_question(void **state)
{
	(void)state;
	assert_is(conclude(FACTS(received(1, 30, 0), received(2, 25, 0), sent(3, 20, 1))),
		STATE_OPEN, 25, DUE_REPLY, 9 * HOUR);
}

static void what_answers_our_letter_came_after_it_whatever_the_clocks_say(void **state)
{
	(void)state;
	assert_is(conclude(FACTS(received(1, 10, 0), sent(2, 40, 1), received(3, 35, 2))),
		STATE_OPEN, 35, DUE_REPLY, 9 * HOUR);
	/* And after all that we sent before that letter. */
	assert_is(conclude(FACTS(sent(5, 36, 0), sent(2, 40, 0), received(3, 35, 2))),
		STATE_OPEN, 35, DUE_REPLY, 9 * HOUR);
	/* But a later letter answers it. */
	assert_is(conclude(FACTS(sent(2, 40, 0), received(3, 35, 2), sent(4, 41, 0))),
		STATE_WAITING, 35, DUE_NONE, NEVER);
}

static void messages_of_one_second_follow_their_ids(void **state)
{
	(void)state;
	assert_is(conclude(FACTS(received(1, 10, 0), sent(2, 10, 0))), STATE_WAITING, 10, DUE_NONE, NEVER);
	assert_is(conclude(FACTS(received(2, 10, 0), sent(1, 10, 0))), STATE_OPEN, 10, DUE_REPLY, 9 * HOUR);
	/* Newest first, the answer has the lower id. */
	assert_is(conclude(FACTS(received(2, 10, 0), sent(1, 10, 2))), STATE_WAITING, 10, DUE_NONE, NEVER);
	assert_is(conclude(FACTS(received(1, 10, 2), sent(2, 10, 0))), STATE_OPEN, 10, DUE_REPLY, 9 * HOUR);
}

static void a_promise_is_due_until_a_later_letter_keeps_it(void **state)
{
	struct conclusion c = conclude(FACTS(received(1, 130, 0), promised(2, 140, 1, 9 * HOUR)));

	(void)state;
	assert_int_equal(c.promise, minute(9 * HOUR));
	assert_string_equal(c.due_why, "Promised Mon 14 Sep 11:20 to write again by Mon 14 Sep, 18:00.");
	assert_is(c, STATE_WAITING, 130, DUE_PROMISE, 9 * HOUR);
	c = conclude(FACTS(received(1, 130, 0), promised(2, 140, 1, 9 * HOUR), sent(3, 8 * HOUR, 0)));
	assert_int_equal(c.promise, NO_TIME);
	assert_is(c, STATE_WAITING, 130, DUE_NONE, NEVER);
	assert_is(conclude(FACTS(received(1, 130, 0), promised(2, 140, 1, 9 * HOUR),
			  promised(3, 8 * HOUR, 0, 3 * DAY))),
		STATE_WAITING, 130, DUE_PROMISE, 3 * DAY);
}

static void a_new_message_does_not_undo_a_promise(void **state)
{
	(void)state;
	assert_is(conclude(FACTS(received(1, 10, 0), promised(2, 20, 1, 4 * HOUR), received(3, 30, 2))),
		STATE_OPEN, 30, DUE_PROMISE, 4 * HOUR);
	assert_is(conclude(FACTS(received(1, 10, 0), promised(2, 20, 1, 2 * DAY), received(3, 30, 2))),
		STATE_OPEN, 30, DUE_REPLY, 9 * HOUR);
}

static void a_promise_is_kept_by_what_continues_it_whatever_the_clocks_say(void **state)
{
	(void)state;
	assert_is(conclude(FACTS(received(1, 10, 0), promised(2, 40, 1, 4 * HOUR), sent(3, 39, 2))),
		STATE_WAITING, 10, DUE_NONE, NEVER);
}

static void a_bounced_letter_was_never_sent(void **state)
{
	struct conclusion c = conclude(FACTS(received(1, 10, 0), promised(2, 20, 1, 4 * HOUR), bounced(3, 21, 2)));

	(void)state;
	assert_true(c.bounced);
	assert_int_equal(c.promise, NO_TIME);
	assert_string_equal(c.due_why,
		"A letter of ours came back. Received Mon 09:10, open. Close that day 18:00.");
	assert_is(c, STATE_OPEN, 10, DUE_REPLY, 9 * HOUR);
}

static void a_letter_replaces_the_one_that_came_back(void **state)
{
	struct conclusion c = conclude(FACTS(received(1, 10, 0), sent(2, 20, 1), bounced(3, 21, 2),
		promised(4, 30, 1, 2 * DAY)));

	(void)state;
	assert_false(c.bounced);
	assert_is(c, STATE_WAITING, 10, DUE_PROMISE, 2 * DAY);
	/* One that was written before the news does not, unless it continues the lost one. */
	c = conclude(FACTS(received(1, 10, 0), sent(2, 20, 1), sent(4, 25, 1), bounced(3, 30, 2)));
	assert_true(c.bounced);
	assert_is(c, STATE_OPEN, 10, DUE_REPLY, 9 * HOUR);
	c = conclude(FACTS(received(1, 10, 0), sent(2, 20, 1), sent(4, 25, 2), bounced(3, 30, 2)));
	assert_false(c.bounced);
	assert_is(c, STATE_WAITING, 10, DUE_NONE, NEVER);
}

static void a_second_letter_that_bounces_raises_an_answered_thread(void **state)
{
	(void)state;
	assert_is(conclude(FACTS(received(1, 10, 0), sent(2, 20, 1), sent(3, DAY, 0), bounced(4, DAY + 5, 3))),
		STATE_OPEN, 10, DUE_REPLY, DAY + 9 * HOUR);
	/* The owner may call that done. */
	assert_is(conclude(FACTS(received(1, 10, 0), sent(2, 20, 1), sent(3, DAY, 0), bounced(4, DAY + 5, 3), done(0, DAY + 6))),
		STATE_DONE, 10, DUE_NONE, NEVER);
}

static void a_letter_that_the_customer_answered_did_arrive(void **state)
{
	struct conclusion c = conclude(FACTS(received(1, 10, 0), sent(2, 20, 1), bounced(3, 21, 2), received(4, 40, 2)));

	(void)state;
	assert_false(c.bounced);
	assert_is(c, STATE_OPEN, 40, DUE_REPLY, 9 * HOUR);
}

static void a_first_letter_of_ours_that_bounces_is_open(void **state)
{
	(void)state;
	assert_is(conclude(FACTS(sent(1, 10, 0), bounced(2, 12, 1))), STATE_OPEN, NEVER, DUE_REPLY, 9 * HOUR);
}

static void a_thread_that_we_began_waits(void **state)
{
	(void)state;
	assert_is(conclude(FACTS(sent(1, 10, 0))), STATE_WAITING, NEVER, DUE_NONE, NEVER);
	assert_is(conclude(FACTS(sent(1, 10, 0), received(2, 20, 1))), STATE_OPEN, 20, DUE_REPLY, 9 * HOUR);
}

static void a_thread_of_notices_alone_is_done(void **state)
{
	(void)state;
	assert_is(conclude_since(NULL, 0, NO_TIME), STATE_DONE, NEVER, DUE_NONE, NEVER);
}

static void a_closing_letter_leaves_nothing_to_do(void **state)
{
	(void)state;
	assert_is(conclude(FACTS(received(1, 10, 0), closed(2, 20, 1))), STATE_DONE, 10, DUE_NONE, NEVER);
	assert_is(conclude(FACTS(received(1, 10, 0), closed(2, 20, 1), received(3, 30, 2))),
		STATE_OPEN, 30, DUE_REPLY, 9 * HOUR);
	assert_is(conclude(FACTS(received(1, 10, 0), closed(2, 20, 1), sent(3, 30, 0))),
		STATE_WAITING, 10, DUE_NONE, NEVER);
}

static void done_settles_what_came_until_then(void **state)
{
	(void)state;
	assert_is(conclude(FACTS(received(1, 10, 0), received(2, 20, 0), done(0, 30))),
		STATE_DONE, 20, DUE_NONE, NEVER);
	assert_is(conclude(FACTS(received(1, 10, 0), done(0, 30), received(2, 40, 0))),
		STATE_OPEN, 40, DUE_REPLY, 9 * HOUR);
	assert_is(conclude(FACTS(received(1, 10, 0), promised(2, 20, 1, 4 * HOUR), done(0, 30))),
		STATE_DONE, 10, DUE_NONE, NEVER);
	assert_is(conclude(FACTS(received(1, 10, 0), done(0, 30), sent(2, 40, 1))),
		STATE_WAITING, 10, DUE_NONE, NEVER);
}

static void done_for_one_mail_settles_that_mail(void **state)
{
	(void)state;
	assert_is(conclude(FACTS(received(1, 10, 0), received(2, 20, 0), done(1, 30))),
		STATE_OPEN, 20, DUE_REPLY, 9 * HOUR);
	assert_is(conclude(FACTS(received(1, 10, 0), received(2, 20, 0), done(1, 30), done(2, 30))),
		STATE_DONE, 20, DUE_NONE, NEVER);
	/* Archived after the reply: done. */
	assert_is(conclude(FACTS(received(1, 10, 0), sent(2, 20, 1), done(1, 30))),
		STATE_DONE, 10, DUE_NONE, NEVER);
	/* Filing the question away does not break the promise; only it, or its letter, can be done. */
	assert_is(conclude(FACTS(received(1, 10, 0), promised(2, 20, 1, 4 * HOUR), done(1, 30))),
		STATE_DONE, 10, DUE_PROMISE, 4 * HOUR);
	assert_is(conclude(FACTS(received(1, 10, 0), promised(2, 20, 1, 4 * HOUR), done(2, 30))),
		STATE_DONE, 10, DUE_NONE, NEVER);
}

static void opened_again_runs_from_the_last_message(void **state)
{
	struct conclusion c = conclude(FACTS(received(1, 10, 0), received(2, 15, 0), sent(3, 20, 2), opened(30)));

	(void)state;
	assert_string_equal(c.due_why,
		"Opened again by hand. Received Mon 09:15, open. Close that day 18:00.");
	assert_is(c, STATE_OPEN, 15, DUE_REPLY, 9 * HOUR);
	assert_is(conclude(FACTS(received(1, 10, 0), closed(2, 20, 1), opened(30))),
		STATE_OPEN, 10, DUE_REPLY, 9 * HOUR);
	assert_is(conclude(FACTS(received(1, 10, 0), sent(2, 20, 1), opened(30), sent(3, 40, 0))),
		STATE_WAITING, 10, DUE_NONE, NEVER);
	assert_is(conclude(FACTS(received(1, 10, 0), sent(2, 20, 1), opened(30), done(0, 40))),
		STATE_DONE, 10, DUE_NONE, NEVER);
	assert_is(conclude(FACTS(sent(1, 10, 0), opened(30))), STATE_OPEN, NEVER, DUE_NONE, NEVER);
}

static void opening_takes_back_what_was_done(void **state)
{
	(void)state;
	assert_is(conclude(FACTS(received(1, 10, 0), received(2, 20, 0), done(0, 30), opened(40))),
		STATE_OPEN, 10, DUE_REPLY, 9 * HOUR);
	assert_is(conclude(FACTS(received(1, 10, 0), done(1, 30), opened(40), done(1, 50))),
		STATE_DONE, 10, DUE_NONE, NEVER);
}

static void acts_of_one_second_count_in_the_order_given(void **state)
{
	(void)state;
	assert_is(conclude_since(FACTS(received(1, 10, 0), done(0, 30), opened(30)), NO_TIME),
		STATE_OPEN, 10, DUE_REPLY, 9 * HOUR);
	assert_is(conclude_since(FACTS(received(1, 10, 0), opened(30), done(0, 30)), NO_TIME),
		STATE_DONE, 10, DUE_NONE, NEVER);
}

static void a_thread_of_old_messages_is_done_and_old(void **state)
{
	const int64_t before = minute(0);
	struct conclusion c = conclude_since(FACTS(received(1, -2 * DAY, 0)), before);

	(void)state;
	assert_true(c.old);
	assert_is(c, STATE_DONE, -2 * DAY, DUE_NONE, NEVER);
	c = conclude_since(FACTS(received(1, -2 * DAY, 0), sent(2, -DAY, 1)), before);
	assert_true(c.old);
	assert_is(c, STATE_DONE, -2 * DAY, DUE_NONE, NEVER);
}

static void what_is_new_wakes_an_old_thread(void **state)
{
	const int64_t before = minute(0);
	struct conclusion c;

	(void)state;
	/* The clock runs from the new message, not from what was old. */
	c = conclude_since(FACTS(received(1, -2 * DAY, 0), received(2, 10, 0)), before);
	assert_false(c.old);
	assert_is(c, STATE_OPEN, 10, DUE_REPLY, 9 * HOUR);
	assert_is(conclude_since(FACTS(received(1, -2 * DAY, 0), opened(10)), before),
		STATE_OPEN, -2 * DAY, DUE_REPLY, 9 * HOUR); /* that was a Saturday */
	assert_is(conclude_since(FACTS(received(1, -2 * DAY, 0), sent(2, 10, 0)), before),
		STATE_WAITING, -2 * DAY, DUE_NONE, NEVER);
	/* A promise that falls due in our time is owed, however long ago it was made. */
	assert_is(conclude_since(FACTS(received(1, -2 * DAY, 0), promised(2, -DAY, 1, HOUR)), before),
		STATE_WAITING, -2 * DAY, DUE_PROMISE, HOUR);
	c = conclude_since(FACTS(received(1, -4 * DAY, 0), promised(2, -3 * DAY, 1, -DAY)), before);
	assert_true(c.old);
	assert_is(c, STATE_DONE, -4 * DAY, DUE_NONE, NEVER);
}

static void messages_that_answer_each_other_in_a_circle_are_all_heard(void **state)
{
	(void)state;
	assert_is(conclude(FACTS(received(1, 10, 2), received(2, 20, 1))), STATE_OPEN, 10, DUE_REPLY, 9 * HOUR);
	assert_is(conclude(FACTS(received(1, 10, 1))), STATE_OPEN, 10, DUE_REPLY, 9 * HOUR);
	/* What claims to answer our letter stays in front of the owner. */
	assert_is(conclude(FACTS(received(1, 10, 3), received(2, 20, 1), sent(3, 30, 2))),
		STATE_OPEN, 10, DUE_REPLY, 9 * HOUR);
}

/* A hostile sender can make a thread as long as she likes. */
static void a_thread_of_fifty_thousand_messages_is_concluded_at_once(void **state)
{
	enum {
		N = 50000
	};
	struct fact *facts = calloc(N, sizeof(*facts));
	clock_t start = clock();

	(void)state;
	assert_non_null(facts);
	for (int i = 0; i < N; i++)
		facts[i] = i % 3 ? received(i + 1, N - i, i) : sent(i + 1, N - i, i);
	assert_is(conclude_since(facts, N, NO_TIME), STATE_OPEN, 1, DUE_REPLY, 9 * HOUR);
	assert_true(clock() - start < CLOCKS_PER_SEC);
	free(facts);
}

static void the_queue_has_what_is_owed_to_customers(void **state)
{
	const struct conclusion open = { .state = STATE_OPEN, .due = NO_TIME, .promise = NO_TIME };
	const struct conclusion waiting = { .state = STATE_WAITING, .due = NO_TIME, .promise = NO_TIME };
	const struct conclusion owing = { .state = STATE_DONE, .due = 900, .promise = 900, .due_kind = DUE_PROMISE };
	const struct conclusion later = { .state = STATE_WAITING, .due = 900, .promise = NO_TIME, .due_kind = DUE_FOLLOWUP };

	(void)state;
	assert_true(is_in_queue(LANE_CUSTOMER, &open, 0));
	assert_true(is_in_queue(LANE_UNSURE, &open, 0));
	assert_false(is_in_queue(LANE_NOTICE, &open, 0));
	assert_false(is_in_queue(LANE_PITCH, &open, 0));
	assert_false(is_in_queue(LANE_CUSTOMER, &waiting, 0));
	assert_true(is_in_queue(LANE_CUSTOMER, &owing, 0));
	assert_false(is_in_queue(LANE_CUSTOMER, &later, 899));
	assert_true(is_in_queue(LANE_CUSTOMER, &later, 900));
}

static void names_of_states_are_read_back(void **state)
{
	enum state s;

	(void)state;
	for (enum state i = STATE_OPEN; i <= STATE_DONE; i++) {
		assert_true(state_parse(state_name(i), &s));
		assert_int_equal(s, i);
	}
	assert_false(state_parse("openn", &s));
	assert_string_equal(due_kind_name(DUE_PROMISE), "promise");
	assert_null(due_kind_name(DUE_NONE));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_question_is_open_and_due_at_close),
		cmocka_unit_test(the_clock_runs_from_the_oldest_question_since_our_last_reply),
		cmocka_unit_test(after_our_reply_we_wait_for_the_customer),
		cmocka_unit_test(a_reply_from_the_phone_without_headers_counts_by_its_time),
		cmocka_unit_test(a_letter_that_is_on_its_way_answers),
		cmocka_unit_test(what_a_letter_answers_is_answered_whatever_the_clocks_say),
		cmocka_unit_test(a_slow_clock_of_ours_answers_no_other_question),
		cmocka_unit_test(what_answers_our_letter_came_after_it_whatever_the_clocks_say),
		cmocka_unit_test(messages_of_one_second_follow_their_ids),
		cmocka_unit_test(a_promise_is_due_until_a_later_letter_keeps_it),
		cmocka_unit_test(a_new_message_does_not_undo_a_promise),
		cmocka_unit_test(a_promise_is_kept_by_what_continues_it_whatever_the_clocks_say),
		cmocka_unit_test(a_bounced_letter_was_never_sent),
		cmocka_unit_test(a_letter_replaces_the_one_that_came_back),
		cmocka_unit_test(a_second_letter_that_bounces_raises_an_answered_thread),
		cmocka_unit_test(a_letter_that_the_customer_answered_did_arrive),
		cmocka_unit_test(a_first_letter_of_ours_that_bounces_is_open),
		cmocka_unit_test(a_thread_that_we_began_waits),
		cmocka_unit_test(a_thread_of_notices_alone_is_done),
		cmocka_unit_test(a_closing_letter_leaves_nothing_to_do),
		cmocka_unit_test(done_settles_what_came_until_then),
		cmocka_unit_test(done_for_one_mail_settles_that_mail),
		cmocka_unit_test(opened_again_runs_from_the_last_message),
		cmocka_unit_test(opening_takes_back_what_was_done),
		cmocka_unit_test(acts_of_one_second_count_in_the_order_given),
		cmocka_unit_test(a_thread_of_old_messages_is_done_and_old),
		cmocka_unit_test(what_is_new_wakes_an_old_thread),
		cmocka_unit_test(messages_that_answer_each_other_in_a_circle_are_all_heard),
		cmocka_unit_test(a_thread_of_fifty_thousand_messages_is_concluded_at_once),
		cmocka_unit_test(the_queue_has_what_is_owed_to_customers),
		cmocka_unit_test(names_of_states_are_read_back),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
