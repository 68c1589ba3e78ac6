/* keys - one table says what keys do, and the owner's own bindings win. */
#include "test.h"

#include <stdlib.h>
#include <string.h>

#include "base/strs.h"
#include "cli/cli.h"
#include "tui/command.h"
#include "tui/keys.h"

/* Shipped keys and one of the owner's. */
static struct keys *with_own(const char *name, const char *command, struct strs *problems)
{
	struct strs own = { 0 };
	struct keys *k;

	strs_add(&own, name);
	strs_add(&own, command);
	k = keys_new(&own, commands, problems);
	strs_clear(&own);
	return k;
}

static void a_key_runs_what_its_page_says(void **state)
{
	const struct strs none = { 0 };
	struct keys *k = keys_new(&none, commands, NULL);

	(void)state;
	assert_string_equal(keys_find(k, "queue", "e"), "done");
	assert_string_equal(keys_find(k, "all", "?"), "help");
	assert_null(keys_find(k, "queue", "?"));
	assert_null(keys_find(k, "queue", "€"));
	keys_free(k);
}

static void every_shipped_key_runs_a_command_that_there_is(void **state)
{
	struct strs verbs = { 0 }; /* of the shell; a key may run those, too */

	(void)state;
	cli_verbs(&verbs);
	for (const struct key_table *t = key_tables; t->view; t++)
		for (const struct binding *b = t->bindings; b->key; b++) {
			char *name = strndup(b->command, strcspn(b->command, " "));

			assert_true(key_is_valid(b->key));
			if (!command_find(commands, name) && !strs_has(&verbs, name))
				assert_string_equal(name, "a command");
			free(name);
		}
	strs_clear(&verbs);
}

static void no_shipped_key_is_bound_twice_on_a_page(void **state)
{
	(void)state;
	for (const struct key_table *t = key_tables; t->view; t++)
		for (const struct binding *b = t->bindings; b->key; b++)
			for (const struct binding *other = b + 1; other->key; other++)
				if (strcmp(b->key, other->key) == 0)
					assert_string_equal(t->view, b->key);
}

static void the_owner_binds_keys(void **state)
{
	struct strs problems = { 0 };
	struct keys *k = with_own("queue.x", "mark pitch domain", &problems);

	(void)state;
	assert_int_equal(problems.n, 0);
	assert_string_equal(keys_find(k, "queue", "x"), "mark pitch domain");
	assert_string_equal(keys_find(k, "queue", "e"), "done");
	keys_free(k);
}

static void a_dot_can_be_bound(void **state)
{
	struct strs problems = { 0 };
	struct keys *k = with_own("queue..", "done", &problems);

	(void)state;
	assert_int_equal(problems.n, 0);
	assert_string_equal(keys_find(k, "queue", "."), "done");
	keys_free(k);
}

static void the_owner_takes_a_binding_away(void **state)
{
	struct strs problems = { 0 };
	struct keys *k = with_own("queue.e", "", &problems);

	(void)state;
	assert_int_equal(problems.n, 0);
	assert_null(keys_find(k, "queue", "e"));
	keys_free(k);
}

static void the_hint_names_the_owners_key(void **state)
{
	struct strs problems = { 0 };
	struct keys *k = with_own("queue.x", "done", &problems);
	const struct binding *b;
	const char *key = NULL;

	(void)state;
	for (size_t i = 0; (b = keys_of_view(k, "queue", i)) != NULL; i++)
		if (b->hint && strcmp(b->command, "done") == 0) {
			assert_null(key);
			key = b->key;
		}
	assert_string_equal(key, "x");
	keys_free(k);
}

static void assert_problem(const char *name, const char *command, const char *expected)
{
	struct strs problems = { 0 };
	struct keys *k = with_own(name, command, &problems);

	assert_int_equal(problems.n, 1);
	if (!strstr(problems.v[0], expected))
		assert_string_equal(problems.v[0], expected);
	assert_string_equal(keys_find(k, "queue", "e"), "done");
	keys_free(k);
	strs_clear(&problems);
}

static void what_is_wrong_with_a_binding_is_said_and_the_rest_holds(void **state)
{
	(void)state;
	assert_problem("quue.x", "done", "no page \"quue\"");
	assert_problem("queue.xy", "done", "no key \"xy\"");
	assert_problem("queue.x", "dnoe", "no command \"dnoe\"; did you mean \"done\"?");
}

static void a_character_is_a_text_and_a_name_is_none(void **state)
{
	(void)state;
	assert_true(key_is_text("a"));
	assert_true(key_is_text("€"));
	assert_true(key_is_text("space"));
	assert_false(key_is_text("enter"));
	assert_false(key_is_text("^c"));
	assert_false(key_is_text(""));
	assert_false(key_is_text("ab"));
	assert_false(key_is_text("\033"));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_key_runs_what_its_page_says),
		cmocka_unit_test(every_shipped_key_runs_a_command_that_there_is),
		cmocka_unit_test(no_shipped_key_is_bound_twice_on_a_page),
		cmocka_unit_test(the_owner_binds_keys),
		cmocka_unit_test(a_dot_can_be_bound),
		cmocka_unit_test(the_owner_takes_a_binding_away),
		cmocka_unit_test(the_hint_names_the_owners_key),
		cmocka_unit_test(what_is_wrong_with_a_binding_is_said_and_the_rest_holds),
		cmocka_unit_test(a_character_is_a_text_and_a_name_is_none),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
