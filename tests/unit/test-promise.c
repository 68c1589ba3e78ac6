#include "facts.h"

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

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_promise_is_due_until_a_later_letter_keeps_it),
		cmocka_unit_test(a_new_message_does_not_undo_a_promise),
		cmocka_unit_test(a_promise_is_kept_by_what_continues_it_whatever_the_clocks_say),
		cmocka_unit_test(a_bounced_letter_was_never_sent),
		cmocka_unit_test(a_letter_replaces_the_one_that_came_back),
		cmocka_unit_test(a_second_letter_that_bounces_raises_an_answered_thread),
		cmocka_unit_test(a_letter_that_the_customer_answered_did_arrive),
		cmocka_unit_test(a_first_letter_of_ours_that_bounces_is_open),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
