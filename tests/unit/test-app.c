/* app - views on a stack, between bars, and what keys do to them; without a terminal. */
#include "test.h"

#include <stdlib.h>
#include <string.h>

#include "base/buf.h"
#include "base/err.h"
#include "base/mem.h"
#include "desk/desk.h"
#include "desk/reply.h"
#include "tui/app.h"
#include "tui/canvas.h"
#include "tui/shell.h"
#include "tui/tui.h"
#include "tui/verbs.h"
#include "tui/view.h"
#include "tui/views.h"

enum {
	ROWS = 16,
	COLUMNS = 60,
	NOW = 1789376400, /* 2026-09-14, a Monday, 09:00 UTC */
};

struct fixture {
	struct desk *desk;
	struct app *app;
	struct canvas canvas;
};

/* A view that remembers what it was asked to run and what was typed. */
struct note_view {
	struct view base;
	char *ran;
	int *freed;
};

static void note_draw(struct view *v, struct canvas *c)
{
	canvas_put(c, 0, 0, c->columns, STYLE_TEXT, ((struct note_view *)v)->ran);
	canvas_put(c, c->rows - 1, 0, c->columns, STYLE_TEXT, "last line");
}

static int note_run(struct view *v, const struct strs *words, struct err *err)
{
	struct note_view *note = (struct note_view *)v;

	if (strcmp(words->v[0], "done") == 0)
		return err_set(err, ERR_REFUSED, "done was refused");
	if (strcmp(words->v[0], "up") != 0)
		return 0;
	free(note->ran);
	note->ran = mem_printf("ran up, %zu words", words->n);
	app_pop(v->app); /* it must outlive its own end */
	app_push(v->app, help_view_new(v->app, "queue", err));
	return note->ran[0] ? 1 : 0;
}

static bool note_type(struct view *v, const char *text)
{
	struct note_view *note = (struct note_view *)v;
	char *ran = mem_printf("%s%s", note->ran, *text == '\b' ? "<" : text);

	free(note->ran);
	note->ran = ran;
	return true;
}

static char *note_title(const struct view *v)
{
	(void)v;
	return mem_dup("Notes");
}

static void note_free(struct view *v)
{
	struct note_view *note = (struct note_view *)v;

	++*note->freed;
	free(note->ran);
	free(note);
}

static const struct view_type quiet_type = {
	.name = "queue",
	.draw = note_draw,
	.run = note_run,
	.title = note_title,
	.free = note_free,
};

static const struct view_type typing_type = {
	.name = "picker",
	.draw = note_draw,
	.type = note_type,
	.title = note_title,
	.free = note_free,
};

static int *push_note(struct fixture *f, const struct view_type *type)
{
	static int freed;
	struct note_view *note = mem_alloc(sizeof(*note));

	freed = 0;
	note->base.type = type;
	note->base.app = f->app;
	note->ran = mem_dup("");
	note->freed = &freed;
	app_push(f->app, &note->base);
	return &freed;
}

static int set_up(void **state)
{
	const struct desk_options options = { .clock = { .is_fixed = true, .fixed = NOW } };
	struct fixture *f = mem_alloc(sizeof(*f));
	struct err err = { 0 };

	setenv("XDG_CONFIG_HOME", "/nonexistent", 1); /* not that of whoever runs the test */
	f->desk = desk_open(&options, DESK_BARE, &err);
	assert_non_null(f->desk);
	f->app = app_new(&(const struct tui_options) { .desk = f->desk });
	canvas_init(&f->canvas, ROWS, COLUMNS);
	*state = f;
	return 0;
}

static int tear_down(void **state)
{
	struct fixture *f = *state;

	app_free(f->app);
	desk_close(f->desk);
	canvas_clear(&f->canvas);
	free(f);
	return 0;
}

/* One line of what is shown; the caller frees. */
static char *line(struct fixture *f, int row)
{
	char *text;
	char *p;
	char *found;

	app_draw(f->app, &f->canvas);
	text = canvas_text(&f->canvas);
	for (p = text; row > 0; row--)
		p = strchr(p, '\n') + 1;
	found = mem_dupn(p, strcspn(p, "\n"));
	free(text);
	return found;
}

static void assert_line(struct fixture *f, int row, const char *expected)
{
	char *text = line(f, row);

	assert_string_equal(text, expected);
	free(text);
}

static void a_view_stands_between_its_bars(void **state)
{
	struct fixture *f = *state;

	push_note(f, &quiet_type);
	assert_line(f, 0, " Notes                                        14 Sep, 09:00");
	assert_line(f, ROWS - 3, "last line");
	assert_line(f, ROWS - 2, "");
	assert_int_equal(app_view_rows(f->app), ROWS - 3);
}

static void hints_are_whole_or_not_there(void **state)
{
	struct fixture *f = *state;

	push_note(f, &quiet_type);
	assert_line(f, ROWS - 1, " r reply  e done  s snooze  ! pitch  w why  tab lane  u undo");
}

static void a_small_screen_says_what_it_needs(void **state)
{
	struct fixture *f = *state;

	push_note(f, &quiet_type);
	canvas_clear(&f->canvas);
	canvas_init(&f->canvas, ROWS - 1, COLUMNS);
	assert_line(f, 0, "60x15 is too small: tillmail needs 60x16");
}

static void a_view_may_end_itself(void **state)
{
	struct fixture *f = *state;
	int *freed = push_note(f, &quiet_type);

	app_key(f->app, "k");
	assert_int_equal(*freed, 0);
	assert_false(app_is_over(f->app));
	assert_line(f, 1, " Keys of this page");
	assert_int_equal(*freed, 1);
}

static void leaving_the_last_view_ends_the_program(void **state)
{
	struct fixture *f = *state;

	push_note(f, &quiet_type);
	app_key(f->app, "?");
	app_key(f->app, "q");
	assert_false(app_is_over(f->app));
	app_key(f->app, "esc");
	assert_false(app_is_over(f->app));
	app_key(f->app, "q");
	assert_true(app_is_over(f->app));
}

static void an_error_stays_until_it_is_taken_away(void **state)
{
	struct fixture *f = *state;

	push_note(f, &quiet_type);
	app_key(f->app, "e");
	assert_line(f, ROWS - 4, "  done was refused");
	app_key(f->app, "f5");
	assert_line(f, ROWS - 4, "  done was refused");
	app_key(f->app, "esc");
	assert_line(f, ROWS - 3, "last line");
}

static void a_second_error_does_not_hide_the_first(void **state)
{
	struct fixture *f = *state;

	push_note(f, &quiet_type);
	app_key(f->app, "e");
	app_run(f->app, "dnoe");
	app_run(f->app, "dnoe");
	assert_line(f, ROWS - 5, "  done was refused");
	assert_line(f, ROWS - 4, "  there is no command \"dnoe\"; did you mean \"done\"?");
}

static void a_command_that_is_not_of_this_page_says_so(void **state)
{
	struct fixture *f = *state;

	push_note(f, &quiet_type);
	app_run(f->app, "headers");
	assert_line(f, ROWS - 4, "  headers has nothing to do here; ? tells what has");
}

static void a_toast_tells_what_was_done(void **state)
{
	struct fixture *f = *state;

	push_note(f, &quiet_type);
	app_toast(f->app, "Done: %d threads", 2);
	assert_line(f, ROWS - 2, " Done: 2 threads");
}

static void where_one_types_characters_run_nothing(void **state)
{
	struct fixture *f = *state;

	push_note(f, &typing_type);
	app_key(f->app, "q");
	app_key(f->app, "space");
	app_key(f->app, "ż");
	app_key(f->app, "backspace");
	assert_line(f, 1, "q ż<");
	app_key(f->app, "f1");
	assert_line(f, 1, " Keys of this page");
}

static void what_is_pasted_runs_nothing(void **state)
{
	struct fixture *f = *state;

	push_note(f, &quiet_type);
	app_key(f->app, "paste");
	app_key(f->app, "q");
	app_key(f->app, "enter");
	app_key(f->app, "pasted");
	assert_false(app_is_over(f->app));
	assert_line(f, ROWS - 2, " What was pasted is not taken here");
}

static void pasted_lines_become_one_in_the_prompt(void **state)
{
	static const char *const keys[] = { ":", "paste", "a", "enter", "b", "pasted", NULL };
	struct fixture *f = *state;

	push_note(f, &quiet_type);
	for (size_t i = 0; keys[i]; i++)
		app_key(f->app, keys[i]);
	assert_line(f, ROWS - 1, ":a b");
}

static void take_answer(struct app *app, void *data, const char *text)
{
	(void)data;
	app_toast(app, "got %s", text);
}

static void an_answer_goes_to_who_asked(void **state)
{
	struct fixture *f = *state;

	push_note(f, &quiet_type);
	app_ask(f->app, "Until: ", "mon", take_answer, NULL);
	assert_line(f, ROWS - 1, "Until: mon");
	app_key(f->app, "9");
	app_key(f->app, "enter");
	assert_line(f, ROWS - 2, " got mon9");
	app_ask(f->app, "Until: ", "", take_answer, NULL);
	app_key(f->app, "esc");
	assert_line(f, ROWS - 2, " got mon9");
}

static void help_is_searched_without_regard_to_case_and_accents(void **state)
{
	struct fixture *f = *state;

	push_note(f, &quiet_type);
	app_key(f->app, "?");
	app_run(f->app, "limit SNÓOZE");
	assert_line(f, 0, " Help: SNÓOZE                                 14 Sep, 09:00");
	assert_line(f, 1, " s             snooze           away until a time: tomorrow…");
	assert_line(f, 2, " snooze [TIME]                  away until a time: tomorrow…");
	assert_line(f, 3, "");
}

static struct strs ran; /* by the shell of the test */

static int run_fake(struct desk *desk, const struct strs *words, struct buf *out, struct err *err)
{
	(void)desk;
	strs_clear(&ran);
	for (size_t i = 0; i < words->n; i++)
		strs_add(&ran, words->v[i]);
	if (strcmp(words->v[0], "report") == 0)
		buf_puts(out, "Received 12\nAnswered 11\n");
	else if (words->n < 3)
		return err_set(err, ERR_USAGE, "there is nothing to remark");
	return 0;
}

static const char *const fake_verbs[] = { "remark", "ID TEXT", "a remark on a thread", "report", "", "figures",
	"label", "COLOR ID...", "a coloured label", "done", "ID...", "nothing more to do" };

static void lend_shell(struct fixture *f, struct strs *verbs)
{
	for (size_t i = 0; i < sizeof(fake_verbs) / sizeof(*fake_verbs); i++)
		strs_add(verbs, fake_verbs[i]);
	app_free(f->app);
	f->app = app_new(&(const struct tui_options) { .desk = f->desk, .shell = { verbs, run_fake } });
	push_note(f, &quiet_type);
}

/* What the shell was given, for threads 7 and 12. */
static void assert_runs(struct fixture *f, const char *typed, const char *expected)
{
	const int64_t ids[] = { 7, 12 };
	const struct chosen chosen = { .ids = ids, .n = 2 };
	struct strs words = { 0 };
	struct buf text = { 0 };
	struct err err = { 0 };

	assert_int_equal(strs_split(&words, typed, &err), 0);
	assert_int_equal(shell_run(f->app, &chosen, &words, &err), 1);
	for (size_t i = 0; i < ran.n; i++)
		buf_printf(&text, "%s[%s]", i ? " " : "", ran.v[i]);
	assert_string_equal(buf_text(&text), expected);
	buf_clear(&text);
	strs_clear(&words);
}

static void the_seconds_of_a_letter_come_before_what_was_done_earlier(void **state)
{
	struct fixture *f = *state;
	const struct queued_view letter = { .outbox = 1, .thread = 1, .send_at = NOW + 10 };

	push_note(f, &quiet_type);
	app_toast(f->app, "Taken back");
	app_leaves(f->app, "John", &letter);
	assert_line(f, ROWS - 2, " To John in 10 s. u takes it back");
	app_toast(f->app, "Marked");
	assert_line(f, ROWS - 2, " Marked");
}

static void a_verb_of_the_shell_gets_the_chosen_threads(void **state)
{
	struct fixture *f = *state;
	struct strs verbs = { 0 };
	struct strs own = { 0 };
	struct err err = { 0 };

	lend_shell(f, &verbs);
	assert_runs(f, "remark call her", "[remark] [7] [12] [call] [her]");
	assert_runs(f, "remark \"3 parcels\"", "[remark] [7] [12] [3 parcels]");
	assert_runs(f, "label red", "[label] [red] [7] [12]");
	assert_runs(f, "report --week", "[report] [--week]");
	strs_add(&own, "done"); /* the screen has its own */
	assert_int_equal(shell_run(f->app, &(const struct chosen) { 0 }, &own, &err), 0);
	strs_clear(&own);
	strs_clear(&ran);
	strs_clear(&verbs);
}

static void what_a_verb_of_the_shell_prints_is_a_page(void **state)
{
	struct fixture *f = *state;
	struct strs verbs = { 0 };

	lend_shell(f, &verbs);
	app_run(f->app, "report");
	assert_line(f, 1, " Received 12");
	assert_line(f, 2, " Answered 11");
	app_key(f->app, "q");
	app_run(f->app, "remark x y");
	assert_line(f, ROWS - 2, " remark: done");
	app_run(f->app, "remark");
	assert_line(f, ROWS - 4, "  there is nothing to remark");
	strs_clear(&ran);
	app_free(f->app);
	f->app = NULL;
	strs_clear(&verbs);
}

static void the_demo_says_that_nothing_is_sent(void **state)
{
	struct fixture *f = *state;

	app_free(f->app);
	f->app = app_new(&(const struct tui_options) { .desk = f->desk, .demo_folder = "demo" });
	push_note(f, &quiet_type);
	assert_line(f, 0, " DEMO: nothing is sent                    Esc ends the tour");
	assert_line(f, 1, " Hint 1 of 5: r answers: take a template, y sends it.");
	assert_line(f, 2, " Notes                                        14 Sep, 09:00");
	app_key(f->app, "esc");
	assert_line(f, 0, " DEMO: nothing is sent");
	assert_line(f, 1, " Notes                                        14 Sep, 09:00");
	app_run(f->app, "sync");
	assert_line(f, ROWS - 4, "  nothing is sent");
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, set_up, tear_down)

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(a_view_stands_between_its_bars),
		TEST(hints_are_whole_or_not_there),
		TEST(a_small_screen_says_what_it_needs),
		TEST(a_view_may_end_itself),
		TEST(leaving_the_last_view_ends_the_program),
		TEST(an_error_stays_until_it_is_taken_away),
		TEST(a_second_error_does_not_hide_the_first),
		TEST(a_command_that_is_not_of_this_page_says_so),
		TEST(a_toast_tells_what_was_done),
		TEST(where_one_types_characters_run_nothing),
		TEST(what_is_pasted_runs_nothing),
		TEST(pasted_lines_become_one_in_the_prompt),
		TEST(an_answer_goes_to_who_asked),
		TEST(help_is_searched_without_regard_to_case_and_accents),
		TEST(the_seconds_of_a_letter_come_before_what_was_done_earlier),
		TEST(a_verb_of_the_shell_gets_the_chosen_threads),
		TEST(what_a_verb_of_the_shell_prints_is_a_page),
		TEST(the_demo_says_that_nothing_is_sent),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
