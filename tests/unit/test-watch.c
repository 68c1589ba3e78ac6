#include "test.h"

#include "desk/watch.h"

enum { MINUTE = 60 * 1000 };

static void a_round_comes_every_few_minutes(void **state)
{
	(void)state;
	assert_int_equal(watch_pause(0, ERR_NONE), 5 * MINUTE);
}

static void the_pauses_grow_with_the_failures(void **state)
{
	(void)state;
	for (int n = 1; n < 5; n++)
		assert_true(watch_pause(n, ERR_NETWORK) < watch_pause(n + 1, ERR_NETWORK));
	assert_int_equal(watch_pause(1, ERR_NETWORK), MINUTE / 2);
	assert_int_equal(watch_pause(5, ERR_NETWORK), 15 * MINUTE);
	assert_int_equal(watch_pause(1000000, ERR_NETWORK), 15 * MINUTE);
}

static void a_refused_login_is_not_tried_again_soon(void **state)
{
	(void)state;
	assert_int_equal(watch_pause(1, ERR_LOGIN), 15 * MINUTE);
	assert_int_equal(watch_pause(1, ERR_TOKEN), 15 * MINUTE);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_round_comes_every_few_minutes),
		cmocka_unit_test(the_pauses_grow_with_the_failures),
		cmocka_unit_test(a_refused_login_is_not_tried_again_soon),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
