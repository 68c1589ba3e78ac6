/* command - what can be typed behind ":". */
#include "test.h"

#include <string.h>

#include "base/strs.h"
#include "tui/command.h"

static void commands_are_in_order(void **state)
{
	(void)state;
	for (const struct command *c = commands; c->name && c[1].name; c++)
		if (strcmp(c->name, c[1].name) >= 0)
			assert_string_equal(c->name, c[1].name);
}

static void a_command_is_found_by_its_whole_name(void **state)
{
	(void)state;
	assert_string_equal(command_find(commands, "snooze")->name, "snooze");
	assert_null(command_find(commands, "snoo"));
	assert_null(command_find(commands, ""));
}

static void a_misspelt_command_is_guessed(void **state)
{
	(void)state;
	assert_string_equal(command_near(commands, "snoze"), "snooze");
	assert_string_equal(command_near(commands, "quitt"), "quit");
	assert_null(command_near(commands, "xyzzy"));
}

static void assert_completes(const char *line, const char *first, size_t n)
{
	struct strs words = { 0 };

	command_complete(commands, line, &words);
	assert_int_equal(words.n, n);
	if (n)
		assert_string_equal(words.v[0], first);
	strs_clear(&words);
}

static void what_was_begun_is_completed(void **state)
{
	(void)state;
	assert_completes("sn", "snooze", 1);
	assert_completes("page-", "page-down", 2);
	assert_completes("mark ", "customer", 5);
	assert_completes("mark pitch d", "domain", 1);
	assert_completes("done ", NULL, 0);
	assert_completes("nothing ", NULL, 0);
	assert_completes("zzz", NULL, 0);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(commands_are_in_order),
		cmocka_unit_test(a_command_is_found_by_its_whole_name),
		cmocka_unit_test(a_misspelt_command_is_guessed),
		cmocka_unit_test(what_was_begun_is_completed),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
