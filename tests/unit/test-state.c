#include "facts.h"

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

static void thanks_start_no_clock_and_break_no_promise(void **state)
{
	struct conclusion c;

	(void)state;
	assert_is(conclude(FACTS(received(1, 10, 0), sent(2, 20, 1), thanked(3, 30, 2))), STATE_WAITING, 30, DUE_NONE, NEVER);
	assert_is(conclude(FACTS(received(1, 10, 0), closed(2, 20, 1), thanked(3, 30, 2))), STATE_DONE, 30, DUE_NONE, NEVER);
	assert_is(conclude(FACTS(received(1, 10, 0), sent(2, 20, 1), done(0, 25), thanked(3, 30, 2))),
		STATE_DONE, 30, DUE_NONE, NEVER);
	assert_is(conclude(FACTS(received(1, 10, 0), promised(2, 20, 1, 9 * HOUR), thanked(3, 30, 2))),
		STATE_WAITING, 30, DUE_PROMISE, 9 * HOUR);
	c = conclude(FACTS(received(1, 10, 0), sent(2, 20, 1), thanked(3, 30, 2)));
	assert_true(c.thanks);
	conclusion_clear(&c);
	c = conclude(FACTS(received(1, 10, 0), sent(2, 20, 1), thanked(3, 30, 2), sent(4, 40, 3)));
	assert_false(c.thanks);
	conclusion_clear(&c);
}

static void thanks_answer_no_question_and_keep_what_was_opened(void **state)
{
	(void)state;
	assert_is(conclude(FACTS(received(1, 10, 0), thanked(2, 30, 1))), STATE_OPEN, 10, DUE_REPLY, 9 * HOUR);
	assert_is(conclude(FACTS(received(1, 10, 0), sent(2, 20, 1), thanked(3, 30, 2), received(4, 40, 3))),
		STATE_OPEN, 40, DUE_REPLY, 9 * HOUR);
	assert_is(conclude(FACTS(received(1, 10, 0), sent(2, 20, 1), thanked(3, 30, 2), opened(50))),
		STATE_OPEN, 30, DUE_REPLY, 9 * HOUR);
	assert_is(conclude(FACTS(received(1, 10, 0), sent(2, 20, 1), opened(50), done(1, 60), done(2, 60), thanked(3, 70, 2))),
		STATE_DONE, 70, DUE_NONE, NEVER);
}

static void silence_brings_a_letter_back_after_its_working_days(void **state)
{
	struct conclusion c;

	(void)state;
	c = conclude(FACTS(received(1, 10, 0), sent_for(2, 20, 1, 2)));
	assert_string_equal(c.due_why, "Written Mon 14 Sep; no answer for 2 working days.");
	assert_false(is_in_queue(LANE_CUSTOMER, &c, minute(2 * DAY) - 1));
	assert_true(is_in_queue(LANE_CUSTOMER, &c, minute(2 * DAY)));
	assert_is(c, STATE_WAITING, 10, DUE_FOLLOWUP, 2 * DAY);
	/* From Thursday on, over the weekend. */
	assert_is(conclude(FACTS(received(1, 10, 0), sent_for(2, 3 * DAY, 1, 3))), STATE_WAITING, 10, DUE_FOLLOWUP, 8 * DAY);
	assert_is(conclude(FACTS(sent_for(1, 20, 0, 2), thanked(2, 30, 1))), STATE_WAITING, 30, DUE_FOLLOWUP, 2 * DAY);
}

static void a_follow_up_is_settled_by_answer_letter_done_and_snooze(void **state)
{
	(void)state;
	assert_is(conclude(FACTS(sent_for(1, 20, 0, 2), received(2, 30, 1))), STATE_OPEN, 30, DUE_REPLY, 9 * HOUR);
	assert_is(conclude(FACTS(sent_for(1, 20, 0, 2), sent(2, 30, 1))), STATE_WAITING, NEVER, DUE_NONE, NEVER);
	assert_is(conclude(FACTS(sent_for(1, 20, 0, 2), done(1, 30))), STATE_DONE, NEVER, DUE_NONE, NEVER);
	assert_is(conclude(FACTS(sent_for(1, 20, 0, 2), snoozed(1, 30, 4 * DAY))), STATE_OPEN, NEVER, DUE_FOLLOWUP, 4 * DAY);
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
		cmocka_unit_test(thanks_start_no_clock_and_break_no_promise),
		cmocka_unit_test(thanks_answer_no_question_and_keep_what_was_opened),
		cmocka_unit_test(silence_brings_a_letter_back_after_its_working_days),
		cmocka_unit_test(a_follow_up_is_settled_by_answer_letter_done_and_snooze),
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
		cmocka_unit_test(the_queue_has_what_is_owed_to_customers),
		cmocka_unit_test(names_of_states_are_read_back),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
