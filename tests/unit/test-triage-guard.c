#include "test.h"

#include <string.h>

#include "calendar/calendar.h"
#include "shop-week.h"
#include "triage/guard.h"

static struct fact received(int64_t mail, int64_t at, int64_t answers)
{
	return (struct fact) { .kind = FACT_RECEIVED, .at = at, .mail = mail, .answers = answers, .promise = NO_TIME };
}

static struct fact sent(int64_t mail, int64_t at, int64_t answers)
{
	return (struct fact) { .kind = FACT_SENT, .at = at, .mail = mail, .answers = answers, .promise = NO_TIME };
}

static struct fact bounced(int64_t mail, int64_t at, int64_t letter)
{
	return (struct fact) { .kind = FACT_BOUNCED, .at = at, .mail = mail, .answers = letter, .promise = NO_TIME };
}

#define FACTS(...)                               \
	((const struct fact[]) { __VA_ARGS__ }), \
		sizeof((const struct fact[]) { __VA_ARGS__ }) / sizeof(struct fact)

static void a_letter_passes_while_nothing_happened(void **state)
{
	const struct guard_letter letter = { .last_received = 3, .last_sent = 2 };

	(void)state;
	assert_int_equal(guard_letter(&letter, FACTS(received(1, 10, 0), sent(2, 20, 1), received(3, 30, 2))), GUARD_PASS);
	assert_int_equal(guard_letter(&(struct guard_letter) { 0 }, NULL, 0), GUARD_PASS);
}

static void a_new_message_of_the_customer_stops_it(void **state)
{
	const struct guard_letter letter = { .last_received = 1 };
	const struct guard_letter blind = { 0 };

	(void)state;
	assert_int_equal(guard_letter(&letter, FACTS(received(1, 10, 0), received(2, 20, 0))), GUARD_CUSTOMER_WROTE);
	assert_int_equal(guard_letter(&blind, FACTS(received(1, 10, 0))), GUARD_CUSTOMER_WROTE);
}

static void thanks_alone_do_not(void **state)
{
	const struct guard_letter letter = { .last_received = 1 };
	struct fact thanks = received(2, 20, 0);

	(void)state;
	thanks.is_thanks = true;
	assert_int_equal(guard_letter(&letter, FACTS(received(1, 10, 0), thanks)), GUARD_PASS);
	assert_int_equal(guard_letter(&letter, FACTS(received(1, 10, 0), thanks, received(3, 30, 0))), GUARD_CUSTOMER_WROTE);
}

static void an_older_message_that_is_fetched_later_does_not(void **state)
{
	const struct guard_letter letter = { .last_received = 1 };

	(void)state;
	assert_int_equal(guard_letter(&letter, FACTS(received(1, 100, 0), received(2, 50, 0))), GUARD_PASS);
}

static void an_answer_from_elsewhere_stops_it(void **state)
{
	const struct guard_letter letter = { .last_received = 1 };
	const struct guard_letter second = { .last_received = 3, .last_sent = 2 };

	(void)state;
	assert_int_equal(guard_letter(&letter, FACTS(received(1, 10, 0), sent(2, 20, 0))), GUARD_ANSWERED);
	/* Also when the phone's clock is slow, for it answers the question. */
	assert_int_equal(guard_letter(&letter, FACTS(received(1, 10, 0), sent(2, 5, 1))), GUARD_ANSWERED);
	/* An older one that only comes to light answered another question. */
	assert_int_equal(guard_letter(&second,
				 FACTS(received(1, 10, 0), sent(2, 20, 1), received(3, 40, 2), sent(4, 30, 0))),
		GUARD_PASS);
}

static void letters_of_ours_that_are_on_their_way_do_not_stop_each_other(void **state)
{
	const struct guard_letter letter = { .last_received = 1 };

	(void)state;
	assert_int_equal(guard_letter(&letter, FACTS(received(1, 10, 0), sent(0, 20, 1), sent(0, 25, 0))), GUARD_PASS);
}

static void an_answer_that_bounced_does_not_stop_it(void **state)
{
	const struct guard_letter letter = { .last_received = 1 };

	(void)state;
	assert_int_equal(guard_letter(&letter,
				 FACTS(received(1, 10, 0), sent(2, 20, 1), bounced(3, 21, 2))),
		GUARD_PASS);
}

static void the_same_text_is_not_sent_twice(void **state)
{
	const struct guard_letter letter = { .last_received = 1, .has_twin = true };

	(void)state;
	assert_int_equal(guard_letter(&letter, FACTS(received(1, 10, 0))), GUARD_SAME_TEXT);
}

static void allowing_one_guard_allows_no_other(void **state)
{
	const struct guard_letter letter = { .last_received = 1, .has_twin = true };

	(void)state;
	assert_int_equal(guard_letter(&letter, FACTS(received(1, 10, 0), received(2, 20, 0))), GUARD_CUSTOMER_WROTE);
	assert_true(guard_stops(GUARD_SAME_TEXT, &letter, FACTS(received(1, 10, 0), received(2, 20, 0))));
	assert_false(guard_stops(GUARD_ANSWERED, &letter, FACTS(received(1, 10, 0), received(2, 20, 0))));
}

static void a_letter_is_fresh_until_the_close_of_the_next_working_day(void **state)
{
	struct calendar c = { .zone = zone_new("Europe/Bucharest", NULL) };
	struct special_day monday;

	(void)state;
	for (int i = 0; i < 5; i++)
		assert_int_equal(hours_parse("09:00-18:00", &c.week[i], NULL), 0);
	/* Monday, 14 September 2026: at any hour of the day. */
	assert_int_equal(guard_fresh_until(&c, at("2026-09-14T10:00:00+03:00")), at("2026-09-15T18:00:00+03:00"));
	assert_int_equal(guard_fresh_until(&c, at("2026-09-14T23:00:00+03:00")), at("2026-09-15T18:00:00+03:00"));
	/* A closed Monday is no working day; three days are the most. */
	assert_int_equal(guard_fresh_until(&c, at("2026-09-18T19:30:00+03:00")), at("2026-09-21T18:00:00+03:00"));
	assert_int_equal(special_day_parse("2026-09-21", &monday, NULL), 0);
	calendar_add_special(&c, &monday);
	assert_int_equal(guard_fresh_until(&c, at("2026-09-18T19:30:00+03:00")), at("2026-09-21T19:30:00+03:00"));
	calendar_clear(&c);
}

static void a_letter_that_is_kept_too_long_is_old(void **state)
{
	struct guard_letter letter = { .promise = NO_TIME, .now = 100, .fresh_until = 100 };

	(void)state;
	assert_int_equal(guard_letter(&letter, NULL, 0), GUARD_PASS);
	letter.now++;
	assert_int_equal(guard_letter(&letter, NULL, 0), GUARD_OLD);
}

static void a_promise_that_is_past_stops_it(void **state)
{
	struct guard_letter letter = { .promise = 100, .now = 100, .fresh_until = 1000 };

	(void)state;
	assert_int_equal(guard_letter(&letter, NULL, 0), GUARD_PASS);
	letter.now++;
	assert_int_equal(guard_letter(&letter, NULL, 0), GUARD_PROMISE_PAST);
}

static void every_guard_has_a_name_and_says_what_to_do(void **state)
{
	(void)state;
	assert_string_equal(guard_name(GUARD_CUSTOMER_WROTE), "customer-wrote");
	assert_string_equal(guard_name(GUARD_ANSWERED), "answered");
	assert_string_equal(guard_name(GUARD_SAME_TEXT), "same-text");
	assert_string_equal(guard_name(GUARD_PROMISE_PAST), "promise-past");
	assert_string_equal(guard_name(GUARD_OLD), "old");
	for (enum guard g = GUARD_PASS + 1; g <= GUARD_LAST; g++)
		assert_non_null(strstr(guard_text(g), "letter"));
	assert_string_equal(guard_text(GUARD_PASS), "");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_letter_passes_while_nothing_happened),
		cmocka_unit_test(a_new_message_of_the_customer_stops_it),
		cmocka_unit_test(thanks_alone_do_not),
		cmocka_unit_test(an_older_message_that_is_fetched_later_does_not),
		cmocka_unit_test(an_answer_from_elsewhere_stops_it),
		cmocka_unit_test(letters_of_ours_that_are_on_their_way_do_not_stop_each_other),
		cmocka_unit_test(an_answer_that_bounced_does_not_stop_it),
		cmocka_unit_test(the_same_text_is_not_sent_twice),
		cmocka_unit_test(allowing_one_guard_allows_no_other),
		cmocka_unit_test(a_letter_is_fresh_until_the_close_of_the_next_working_day),
		cmocka_unit_test(a_letter_that_is_kept_too_long_is_old),
		cmocka_unit_test(a_promise_that_is_past_stops_it),
		cmocka_unit_test(every_guard_has_a_name_and_says_what_to_do),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
