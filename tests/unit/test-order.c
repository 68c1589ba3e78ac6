#include "facts.h"

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
	enum { N = 50000 };
	struct fact *facts = calloc(N, sizeof(*facts));
	clock_t start = clock();

	(void)state;
	assert_non_null(facts);
	for (int i = 0; i < N; i++)
		facts[i] = i % 3 ? received(i + 1, N - i, i) : sent(i + 1, N - i, i);
	assert_is(conclude_since(facts, N, NO_TIME), STATE_OPEN, 1, DUE_REPLY, 9 * HOUR);
	assert_not_slow(start);
	free(facts);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_reply_from_the_phone_without_headers_counts_by_its_time),
		cmocka_unit_test(a_letter_that_is_on_its_way_answers),
		cmocka_unit_test(what_a_letter_answers_is_answered_whatever_the_clocks_say),
		cmocka_unit_test(a_slow_clock_of_ours_answers_no_other_question),
		cmocka_unit_test(what_answers_our_letter_came_after_it_whatever_the_clocks_say),
		cmocka_unit_test(messages_of_one_second_follow_their_ids),
		cmocka_unit_test(messages_that_answer_each_other_in_a_circle_are_all_heard),
		cmocka_unit_test(a_thread_of_fifty_thousand_messages_is_concluded_at_once),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
