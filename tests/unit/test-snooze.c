#include "facts.h"

/* Until when the thread is out of sight, and what it is then. */
static void assert_sleeps(struct conclusion c, int until, enum state then)
{
	assert_int_equal(c.snoozed_until, moment(until));
	assert_int_equal(c.state, then);
	conclusion_clear(&c);
}

static void a_snoozed_thread_comes_back(void **state)
{
	struct conclusion c = conclude(FACTS(received(1, 10, 0), snoozed(1, 20, DAY)));

	(void)state;
	assert_int_equal(state_at(&c, minute(DAY) - 1), STATE_SNOOZED);
	assert_int_equal(state_at(&c, minute(DAY)), STATE_OPEN);
	assert_false(is_in_queue(LANE_CUSTOMER, &c, minute(DAY) - 1));
	assert_true(is_in_queue(LANE_CUSTOMER, &c, minute(DAY)));
	conclusion_clear(&c);
}

static void it_comes_back_with_its_reason(void **state)
{
	struct conclusion c = conclude(FACTS(received(1, 10, 0), snoozed(1, 20, DAY)));

	(void)state;
	assert_string_equal(c.due_why,
		"Snoozed until Tue 15 Sep, 09:00. Received Mon 09:10, open. Close that day 18:00.");
	assert_is(c, STATE_OPEN, 10, DUE_REPLY, 9 * HOUR); /* late, so it is on top */
	c = conclude(FACTS(received(1, 10, 0), snoozed(1, 20, 2 * HOUR)));
	assert_is(c, STATE_OPEN, 10, DUE_FOLLOWUP, 2 * HOUR); /* before the answer is due */
}

static void what_sleeps_is_not_late(void **state)
{
	struct conclusion c = conclude(FACTS(received(1, 10, 0), snoozed(1, 20, 2 * DAY)));

	(void)state;
	assert_false(is_overdue(&c, minute(DAY)));
	assert_true(is_overdue(&c, minute(2 * DAY)));
	conclusion_clear(&c);
}

static void it_wakes_when_the_customer_writes(void **state)
{
	(void)state;
	assert_sleeps(conclude(FACTS(received(1, 10, 0), snoozed(1, 20, DAY), received(2, 30, 1))),
		NEVER, STATE_OPEN);
}

static void a_mail_from_before_that_was_not_here_yet_wakes_it(void **state)
{
	(void)state;
	assert_sleeps(conclude(FACTS(received(1, 10, 0), snoozed(1, 20, DAY), received(2, 15, 1))),
		NEVER, STATE_OPEN);
}

static void it_wakes_when_a_letter_comes_back(void **state)
{
	(void)state;
	assert_sleeps(conclude(FACTS(received(1, 10, 0), sent(2, 15, 1), snoozed(2, 20, DAY), bounced(3, 30, 2))),
		NEVER, STATE_OPEN);
}

static void an_answer_ends_the_snooze(void **state)
{
	(void)state;
	assert_sleeps(conclude(FACTS(received(1, 10, 0), snoozed(1, 20, DAY), sent(2, 30, 1))),
		NEVER, STATE_WAITING);
	assert_sleeps(conclude(FACTS(received(1, 10, 0), snoozed(1, 20, DAY), sent(0, 20, 1))),
		NEVER, STATE_WAITING);
}

static void done_and_open_end_the_snooze(void **state)
{
	(void)state;
	assert_sleeps(conclude(FACTS(received(1, 10, 0), snoozed(1, 20, DAY), done(0, 30))),
		NEVER, STATE_DONE);
	assert_sleeps(conclude(FACTS(received(1, 10, 0), snoozed(1, 20, DAY), opened(30))),
		NEVER, STATE_OPEN);
	assert_sleeps(conclude_since(FACTS(received(1, 10, 0), snoozed(1, 20, DAY), done(1, 20)), NO_TIME),
		NEVER, STATE_DONE);
}

static void the_last_snooze_counts(void **state)
{
	(void)state;
	assert_sleeps(conclude(FACTS(received(1, 10, 0), snoozed(1, 20, DAY), snoozed(1, 30, 2 * HOUR))),
		2 * HOUR, STATE_OPEN);
	assert_sleeps(conclude(FACTS(received(1, 10, 0), snoozed(1, 20, DAY), done(0, 30), snoozed(1, 40, 2 * DAY))),
		2 * DAY, STATE_OPEN);
}

static void a_thread_that_waits_or_is_done_may_be_snoozed_as_a_reminder(void **state)
{
	struct conclusion c = conclude(FACTS(received(1, 10, 0), sent(2, 15, 1), snoozed(2, 20, DAY)));

	(void)state;
	assert_string_equal(c.due_why, "Snoozed until Tue 15 Sep, 09:00.");
	assert_is(c, STATE_OPEN, 10, DUE_FOLLOWUP, DAY);
	assert_sleeps(conclude(FACTS(received(1, 10, 0), done(0, 15), snoozed(1, 20, DAY))), DAY, STATE_OPEN);
	c = conclude_since(FACTS(received(1, -2 * DAY, 0), snoozed(1, 20, DAY)), minute(0));
	assert_false(c.old);
	assert_sleeps(c, DAY, STATE_OPEN);
}

static void a_promise_is_not_slept_through(void **state)
{
	struct conclusion c = conclude(FACTS(received(1, 10, 0), promised(2, 15, 1, 9 * HOUR), snoozed(2, 20, DAY)));

	(void)state;
	assert_int_equal(c.snoozed_until, minute(9 * HOUR));
	assert_is(c, STATE_OPEN, 10, DUE_PROMISE, 9 * HOUR);
	/* One that was broken when the owner put it off is not in the way. */
	assert_sleeps(conclude(FACTS(received(1, 10, 0), promised(2, 15, 1, 18), snoozed(2, 20, DAY))),
		DAY, STATE_OPEN);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_snoozed_thread_comes_back),
		cmocka_unit_test(it_comes_back_with_its_reason),
		cmocka_unit_test(what_sleeps_is_not_late),
		cmocka_unit_test(it_wakes_when_the_customer_writes),
		cmocka_unit_test(a_mail_from_before_that_was_not_here_yet_wakes_it),
		cmocka_unit_test(it_wakes_when_a_letter_comes_back),
		cmocka_unit_test(an_answer_ends_the_snooze),
		cmocka_unit_test(done_and_open_end_the_snooze),
		cmocka_unit_test(the_last_snooze_counts),
		cmocka_unit_test(a_thread_that_waits_or_is_done_may_be_snoozed_as_a_reminder),
		cmocka_unit_test(a_promise_is_not_slept_through),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
