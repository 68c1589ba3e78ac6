/* tour - the hints of the sample mailbox, and what ends each. */
#include "test.h"

#include <stdlib.h>
#include <string.h>

#include "base/err.h"
#include "base/strs.h"
#include "tui/command.h"
#include "tui/keys.h"
#include "tui/tour.h"

static void run(struct tour *t, const char *command)
{
	struct strs words = { 0 };
	struct err err = { 0 };

	assert_int_equal(strs_split(&words, command, &err), 0);
	tour_see(t, &words);
	strs_clear(&words);
}

static void expect(const struct tour *t, const struct keys *keys, const char *part)
{
	char *text = tour_text(t, keys);

	if (!text || !strstr(text, part))
		fail_msg("\"%s\" is not in \"%s\"", part, text ? text : "(none)");
	free(text);
}

static void each_hint_goes_when_it_was_followed(void **state)
{
	const struct strs none = { 0 };
	struct keys *keys = keys_new(&none, commands, NULL);
	struct tour t;

	(void)state;
	tour_begin(&t);
	expect(&t, keys, "1 of 5: r ");
	run(&t, "reply"); /* it only begins the letter */
	expect(&t, keys, "1 of 5: r ");
	run(&t, "send");
	expect(&t, keys, "2 of 5: u ");
	run(&t, "snooze"); /* it only asks until when */
	run(&t, "undo");
	expect(&t, keys, "3 of 5: e ");
	run(&t, "done");
	expect(&t, keys, "4 of 5: s ");
	run(&t, "snooze tomorrow");
	expect(&t, keys, "5 of 5: / ");
	run(&t, "limit john");
	expect(&t, keys, "That was the tour");
	keys_free(keys);
}

static void what_was_followed_before_its_turn_is_not_asked_again(void **state)
{
	const struct strs none = { 0 };
	struct keys *keys = keys_new(&none, commands, NULL);
	struct tour t;

	(void)state;
	tour_begin(&t);
	run(&t, "undo");
	run(&t, "done");
	run(&t, "send");
	expect(&t, keys, "4 of 5");
	keys_free(keys);
}

static void the_tour_can_be_left(void **state)
{
	const struct strs none = { 0 };
	struct keys *keys = keys_new(&none, commands, NULL);
	struct tour t;

	(void)state;
	tour_begin(&t);
	tour_leave(&t);
	run(&t, "send");
	assert_null(tour_text(&t, keys));
	keys_free(keys);
}

static void a_hint_names_the_owners_key(void **state)
{
	struct strs own = { 0 };
	struct strs problems = { 0 };
	struct keys *keys;
	struct tour t;

	(void)state;
	strs_add(&own, "queue.r");
	strs_add(&own, "");
	keys = keys_new(&own, commands, &problems);
	tour_begin(&t);
	expect(&t, keys, "1 of 5: :reply answers");
	keys_free(keys);
	strs_add(&own, "queue.x");
	strs_add(&own, "reply");
	keys = keys_new(&own, commands, &problems);
	expect(&t, keys, "1 of 5: x answers");
	assert_int_equal(problems.n, 0);
	keys_free(keys);
	strs_clear(&own);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(each_hint_goes_when_it_was_followed),
		cmocka_unit_test(what_was_followed_before_its_turn_is_not_asked_again),
		cmocka_unit_test(the_tour_can_be_left),
		cmocka_unit_test(a_hint_names_the_owners_key),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
