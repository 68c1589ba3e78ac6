/* prompt - a line that the owner types, by readline and drawn by us. */
#include "test.h"

#include <stdlib.h>
#include <string.h>

#include "tui/canvas.h"
#include "tui/command.h"
#include "tui/prompt.h"

static struct prompt *p;

static void begin(const char *initial, const struct command *table)
{
	p = prompt_new(":", initial, table);
}

static int tear_down(void **state)
{
	(void)state;
	prompt_free(p);
	p = NULL;
	prompt_save_history(NULL);
	return 0;
}

/* Keys by name, blanks between. */
static enum prompt_state type(const char *keys)
{
	enum prompt_state state = PROMPT_OPEN;

	while (*keys) {
		size_t n = strcspn(keys, " ");
		char *key = strndup(keys, n);

		state = prompt_key(p, key);
		free(key);
		keys += n + (keys[n] == ' ');
	}
	return state;
}

static void what_is_typed_is_entered(void **state)
{
	(void)state;
	begin("", NULL);
	assert_int_equal(type("a ż space b"), PROMPT_OPEN);
	assert_string_equal(prompt_text(p), "aż b");
	assert_int_equal(type("enter"), PROMPT_ENTERED);
	assert_string_equal(prompt_text(p), "aż b");
}

static void what_is_entered_is_utf8_whatever_was_in_the_line(void **state)
{
	(void)state;
	begin("caf\xE9 \xF0\x9F\x98", NULL); /* as a history of another locale has it */
	assert_int_equal(type("enter"), PROMPT_ENTERED);
	assert_string_equal(prompt_text(p), "caf\uFFFD \uFFFD\uFFFD\uFFFD");
}

static void the_line_can_be_edited(void **state)
{
	(void)state;
	begin("abc", NULL);
	type("left backspace X end Y ^a Z");
	assert_string_equal(prompt_text(p), "ZaXcY");
}

static void the_line_can_be_thrown_away(void **state)
{
	(void)state;
	begin("", commands);
	type("s n tab m tab");
	assert_int_equal(type("^u"), PROMPT_OPEN);
	assert_string_equal(prompt_text(p), "");
	assert_int_equal(type("l"), PROMPT_OPEN);
	assert_string_equal(prompt_text(p), "l");
}

static void esc_leaves_it(void **state)
{
	(void)state;
	begin("text", NULL);
	assert_int_equal(type("esc"), PROMPT_LEFT);
	assert_string_equal(prompt_text(p), "");
}

static void a_line_can_be_left_in_the_middle_of_anything(void **state)
{
	static const char *const keys[] = { "^r o n", "^v", "^q", "alt-3", "up up X down Y up", "a b ^w ^y", "^x", "alt-esc" };

	(void)state;
	prompt_load_history(NULL);
	begin("", commands);
	type("o n e enter");
	prompt_free(p);
	begin("", commands);
	type("t w o enter");
	for (size_t i = 0; i < sizeof(keys) / sizeof(*keys); i++) {
		prompt_free(p);
		begin("", commands);
		type(keys[i]);
		assert_int_equal(type("esc"), PROMPT_LEFT);
		prompt_free(p);
		begin("", commands);
		type("z");
		assert_string_equal(prompt_text(p), "z");
	}
}

static void a_key_that_edits_nothing_is_harmless(void **state)
{
	(void)state;
	begin("text", NULL);
	assert_int_equal(type("f5 pgdn insert backtab alt-x"), PROMPT_OPEN);
	assert_string_equal(prompt_text(p), "text");
}

static void tab_completes_a_command_and_what_follows_it(void **state)
{
	(void)state;
	begin("", commands);
	type("s n tab");
	assert_string_equal(prompt_text(p), "snooze ");
	type("t o tab");
	assert_string_equal(prompt_text(p), "snooze tomorrow ");
}

static void tab_shows_what_there_is_to_choose_from(void **state)
{
	(void)state;
	begin("", commands);
	type("p a g tab");
	assert_string_equal(prompt_text(p), "page-");
	assert_string_equal(prompt_choices(p), "page-down  page-up");
	type("u");
	assert_string_equal(prompt_choices(p), "");
}

static void tab_completes_nothing_where_no_command_is_asked_for(void **state)
{
	(void)state;
	begin("", NULL);
	type("s n tab");
	assert_string_equal(prompt_text(p), "sn");
}

static void commands_have_a_history_and_other_texts_have_none(void **state)
{
	(void)state;
	prompt_load_history(NULL);
	begin("", commands);
	type("s y n c enter");
	prompt_free(p);
	begin("", NULL);
	type("up");
	assert_string_equal(prompt_text(p), "");
	type("x enter");
	prompt_free(p);
	begin("", commands);
	type("up");
	assert_string_equal(prompt_text(p), "sync");
}

static void the_cursor_stands_behind_what_was_typed(void **state)
{
	struct canvas c;
	char *text;

	(void)state;
	canvas_init(&c, 1, 20);
	begin("漢字 x", NULL);
	prompt_draw(p, &c, 0);
	text = canvas_text(&c);
	assert_string_equal(text, ":漢字 x\n");
	assert_int_equal(c.cursor_column, 7);
	free(text);
	canvas_clear(&c);
}

static void a_long_line_shows_where_one_types(void **state)
{
	struct canvas c;
	char *text;

	(void)state;
	canvas_init(&c, 1, 10);
	begin("abcdefghijklmnop", NULL);
	prompt_draw(p, &c, 0);
	text = canvas_text(&c);
	assert_string_equal(text, ":ijklmnop\n");
	assert_int_equal(c.cursor_column, 9);
	free(text);
	canvas_clear(&c);
}

#define TEST(name) cmocka_unit_test_teardown(name, tear_down)

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(what_is_typed_is_entered),
		TEST(what_is_entered_is_utf8_whatever_was_in_the_line),
		TEST(the_line_can_be_edited),
		TEST(the_line_can_be_thrown_away),
		TEST(esc_leaves_it),
		TEST(a_line_can_be_left_in_the_middle_of_anything),
		TEST(a_key_that_edits_nothing_is_harmless),
		TEST(tab_completes_a_command_and_what_follows_it),
		TEST(tab_shows_what_there_is_to_choose_from),
		TEST(tab_completes_nothing_where_no_command_is_asked_for),
		TEST(commands_have_a_history_and_other_texts_have_none),
		TEST(the_cursor_stands_behind_what_was_typed),
		TEST(a_long_line_shows_where_one_types),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
