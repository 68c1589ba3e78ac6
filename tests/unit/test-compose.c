/* compose - from a thread to the outbox: picker, form, preview, in an app without a terminal. */
#include "test.h"

#include <ftw.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/err.h"
#include "base/mem.h"
#include "desk/demo.h"
#include "desk/desk.h"
#include "desk/outbox_view.h"
#include "desk/threads.h"
#include "mail/reader.h"
#include "tui/app.h"
#include "tui/canvas.h"
#include "tui/fuzzy.h"
#include "tui/tui.h"
#include "tui/view.h"
#include "tui/views.h"
#include "tui/words.h"

enum {
	NOW = 1788855600, /* Tue 8 Sep 2026, 11:20 in the demo's shop */
	ROWS = 24,
	COLUMNS = 80,
};

#define TEST(f) cmocka_unit_test_setup_teardown(f, setup, teardown)

struct fixture {
	struct desk *desk;
	char *folder;
	struct app *app;
	struct outbox_views letters; /* of last_letter() */
	struct err err;
};

static int setup(void **state)
{
	const struct clock clock = { .is_fixed = true, .fixed = NOW };
	struct fixture *f = mem_alloc(sizeof(*f));
	struct tui_options options = { 0 };

	f->desk = desk_demo_open(NULL, &clock, &f->folder, &f->err);
	if (!f->desk)
		fail_msg("%s", f->err.text);
	setenv("XDG_DATA_HOME", f->folder, 1);
	options.desk = f->desk;
	f->app = app_new(&options);
	*state = f;
	return 0;
}

static int remove_one(const char *path, const struct stat *st, int what, struct FTW *at)
{
	(void)st;
	(void)what;
	(void)at;
	return remove(path);
}

static int teardown(void **state)
{
	struct fixture *f = *state;

	outbox_views_clear(&f->letters);
	app_free(f->app);
	desk_close(f->desk);
	nftw(f->folder, remove_one, 8, FTW_DEPTH | FTW_PHYS);
	free(f->folder);
	free(f);
	return 0;
}

static int64_t thread_of(struct fixture *f, const char *query)
{
	struct thread_views found = { 0 };
	int64_t id;

	assert_int_equal(desk_search(f->desk, query, &found, &f->err), 0);
	assert_int_equal(found.n, 1);
	id = found.v[0].id;
	thread_views_clear(&found);
	return id;
}

static char *screen_of(struct fixture *f, int rows, int columns)
{
	struct canvas c;
	char *text;

	canvas_init(&c, rows, columns);
	app_draw(f->app, &c);
	text = canvas_text(&c);
	canvas_clear(&c);
	return text;
}

static void keys(struct fixture *f, const char *text)
{
	for (; *text; text++) {
		const char key[] = { *text, '\0' };

		app_key(f->app, *text == ' ' ? "space" : key);
	}
}

static char *screen(struct fixture *f)
{
	return screen_of(f, ROWS, COLUMNS);
}

/* Keys by their names, blanks between. */
static void press(struct fixture *f, const char *names)
{
	while (*names) {
		char *name = mem_dupn(names, strcspn(names, " "));

		names += strlen(name) + (names[strlen(name)] == ' ');
		app_key(f->app, name);
		free(name);
	}
}

static void has(struct fixture *f, const char *text)
{
	char *shown = screen(f);

	if (!strstr(shown, text))
		fail_msg("%s\nlacks: %s", shown, text);
	free(shown);
}

static void lacks(struct fixture *f, const char *text)
{
	char *shown = screen(f);

	if (strstr(shown, text))
		fail_msg("%s\nhas: %s", shown, text);
	free(shown);
}

/* The line of the screen that has the cursor's mark begins with this. */
static void cursor_is_on(struct fixture *f, const char *begin)
{
	char *line = mem_printf("\n> %s", begin);

	has(f, line);
	free(line);
}

static void pick_for(struct fixture *f, const int64_t *threads, size_t n, enum reply_to whom)
{
	struct view *queue = queue_view_new(f->app, &f->err);
	struct view *picker = picker_view_new(f->app, threads, n, whom, &f->err);

	if (!queue || !picker)
		fail_msg("%s", f->err.text);
	app_push(f->app, queue);
	app_push(f->app, picker);
}

static void pick(struct fixture *f, const char *query)
{
	int64_t thread = thread_of(f, query);

	pick_for(f, &thread, 1, REPLY_TO_SENDER);
}

/* The letter that was queued last. */
static struct outbox_view last_letter(struct fixture *f)
{
	outbox_views_clear(&f->letters);
	assert_int_equal(desk_outbox(f->desk, &f->letters, &f->err), 0);
	assert_true(f->letters.n > 0);
	return f->letters.v[f->letters.n - 1];
}

/* An editor that puts a text in the place of what the file has down to a line of the shell's pattern. */
static void use_editor(struct fixture *f, const char *script)
{
	char *path = mem_printf("%s/editor", f->folder);
	FILE *file = fopen(path, "w");

	assert_non_null(file);
	fprintf(file, "#!/bin/sh\n%s\n", script);
	fclose(file);
	assert_int_equal(chmod(path, 0700), 0);
	setenv("VISUAL", path, 1);
	free(path);
}

static void templates_of_the_topic_come_first(void **state)
{
	struct fixture *f = *state;

	pick(f, "from:pawel");
	has(f, "> parcel-missing       parcel-missing pl +5  ");
	has(f, "\n  parcel-replaced      parcel-missing pl +5  ");
	has(f, "\n  cancel-done          cancel         pl +5  ");
}

static void letters_in_their_order_find_a_template(void **state)
{
	struct fixture *f = *state;

	pick(f, "from:john.brown");
	cursor_is_on(f, "cancel-done");
	keys(f, "Rfd");
	has(f, "Template: Rfd");
	cursor_is_on(f, "refund-done");
	lacks(f, "cancel-done");
	keys(f, "zz");
	has(f, "No template has these letters");
	press(f, "enter");
	has(f, "Backspace takes the last one away");
	press(f, "esc backspace backspace");
	cursor_is_on(f, "refund-done");
	press(f, "^u down");
	cursor_is_on(f, "cancel-too-late");
}

static void what_a_template_asks_is_asked(void **state)
{
	struct fixture *f = *state;

	pick(f, "from:john.brown");
	keys(f, "delay");
	press(f, "enter");
	has(f, "delay asks");
	has(f, "New delivery date? (YYYY-MM-DD)\n  >");
	lacks(f, "missing");
	keys(f, "2026-09-12");
	press(f, "backspace 1 tab enter");
	has(f, "Voucher code for the next order? ! missing");
	keys(f, "SORRY 10");
	press(f, "enter");
	has(f, " To        John Brown <john.brown@mailbox.example>");
	has(f, " Promise   Fri 11 Sep, 18:00 (in 3 d)");
	has(f, "by Friday, 11 September");
	has(f, "next order: SORRY 10.");
	press(f, "q"); /* what was typed is still there */
	has(f, "\n    2026-09-11\n");
	has(f, "> SORRY 10\n");
}

static void a_value_that_makes_no_letter_is_told_where_it_was_typed(void **state)
{
	struct fixture *f = *state;

	pick(f, "from:john.brown");
	keys(f, "delay");
	press(f, "enter");
	keys(f, "soon");
	press(f, "enter x enter");
	has(f, "\"soon\"");
	press(f, "esc");
	has(f, "delay asks");
}

static void sending_queues_the_letter_and_counts_down(void **state)
{
	struct fixture *f = *state;
	struct outbox_view letter;

	pick(f, "from:john.brown");
	keys(f, "parmis");
	press(f, "enter");
	has(f, " Promise   Tue 8 Sep, 18:00 (in 6 h)\n");
	has(f, " Written   in en, from parcel-missing\n");
	press(f, "y");
	letter = last_letter(f);
	assert_string_equal(letter.to.v[0].email, "john.brown@mailbox.example");
	assert_string_equal(letter.state, "held");
	assert_int_equal(letter.send_at, NOW + 15);
	has(f, "To John Brown in 15 s. u takes it back");
	has(f, "Queue"); /* picker and preview are gone */
	press(f, "u");
	assert_string_equal(last_letter(f).state, "cancelled");
	press(f, "esc");
	lacks(f, "John Brown in 15 s");
}

static void a_countdown_that_is_not_the_newest_promises_no_undo(void **state)
{
	struct fixture *f = *state;

	pick(f, "from:john.brown");
	keys(f, "parmis");
	press(f, "enter enter e esc");
	has(f, "To John Brown in 15 s\n");
}

static void a_draft_waits_in_the_outbox(void **state)
{
	struct fixture *f = *state;

	pick(f, "from:john.brown");
	keys(f, "parmis");
	press(f, "enter d");
	has(f, "Draft to John Brown kept in the outbox");
	assert_int_equal(last_letter(f).send_at, DESK_NO_TIME);
}

static void the_smallest_screen_shows_what_matters(void **state)
{
	struct fixture *f = *state;
	char *text;

	pick(f, "from:john.brown");
	press(f, "down down down down down");
	text = screen_of(f, 16, 60);
	assert_non_null(strstr(text, "\n> follow-up            en +5  "));
	free(text);
	press(f, "up up enter");
	keys(f, "a value that is much longer than the line of the field in which it is typed is wide");
	text = screen_of(f, 16, 60);
	assert_non_null(strstr(text, "in which it is typed is wide\n"));
	free(text);
	press(f, "esc down down");
	keys(f, "parmis");
	press(f, "enter");
	text = screen_of(f, 16, 60);
	assert_non_null(strstr(text, " Promise   Tue 8 Sep, 18:00 (in 6 h)\n"));
	assert_non_null(strstr(text, "more lines\n"));
	assert_non_null(strstr(text, "\n Hi John,\n"));
	free(text);
}

static void the_promise_can_be_changed(void **state)
{
	struct fixture *f = *state;

	pick(f, "from:john.brown");
	keys(f, "parmis");
	press(f, "enter p");
	has(f, "Promise by (a time, or none):");
	keys(f, "tomorrow 12");
	press(f, "enter");
	has(f, " Promise   Wed 9 Sep, 12:00 (in 1 d)\n");
	has(f, "Wednesday, 9 September 2026 at 12:00");
	app_run(f->app, "promise gibberish");
	has(f, "gibberish");
	press(f, "esc");
	has(f, " Promise   Wed 9 Sep, 12:00 (in 1 d)\n");
	app_run(f->app, "promise none"); /* but the template names its time */
	has(f, "promise");
}

static void the_language_can_be_changed(void **state)
{
	struct fixture *f = *state;

	pick(f, "from:lucia");
	keys(f, "parmis");
	press(f, "enter");
	has(f, "Hola, Lucía");
	app_run(f->app, "language it");
	has(f, " Written   in it, from parcel-missing\n");
	has(f, "Lucía");
	lacks(f, "Hola");
}

static void a_file_is_attached_or_told_of(void **state)
{
	struct fixture *f = *state;
	char *command = mem_printf("attach \"%s/tillmail.db\"", f->folder);

	pick(f, "from:john.brown");
	keys(f, "parmis");
	press(f, "enter");
	app_run(f->app, "attach /no/such/file");
	has(f, "/no/such/file");
	press(f, "esc");
	lacks(f, "attached:");
	app_run(f->app, command);
	has(f, "attached: tillmail.db");
	free(command);
}

static void a_refusal_stops_the_letter_until_it_is_allowed(void **state)
{
	struct fixture *f = *state;

	pick(f, "from:john.brown");
	keys(f, "parmis");
	press(f, "enter y");
	pick(f, "from:john.brown");
	keys(f, "parmis");
	press(f, "enter");
	has(f, "! refused (same-text): ");
	press(f, "y");
	has(f, "this letter is refused");
	press(f, "esc A");
	has(f, "look (same-text): ");
	press(f, "y");
	has(f, "To John Brown in 15 s");
}

static void several_customers_get_a_letter_each(void **state)
{
	struct fixture *f = *state;
	const int64_t threads[] = { thread_of(f, "from:john.brown"), thread_of(f, "from:lucia"), thread_of(f, "from:john.brown") };

	pick_for(f, threads, 3, REPLY_TO_SENDER);
	has(f, "Letters to 3 customers");
	press(f, "^e");
	has(f, "own words go to one customer");
	press(f, "esc");
	keys(f, "parmis");
	press(f, "enter");
	has(f, "Letter 1 of 2");
	has(f, "Hi John");
	press(f, "tab");
	has(f, "Letter 2 of 2");
	has(f, "Hola, Lucía");
	press(f, "tab");
	has(f, "this is the last letter");
	press(f, "esc y");
	has(f, "To 2 customers in 15 s");
	assert_int_equal(last_letter(f).thread, threads[1]);
	press(f, "u");
	assert_string_equal(last_letter(f).state, "cancelled");
}

static void a_letter_can_be_edited_and_keeps_its_promise(void **state)
{
	struct fixture *f = *state;

	use_editor(f, "sed -i 's/^Hi John,/Dear *John*,/' \"$1\"");
	pick(f, "from:john.brown");
	keys(f, "parmis");
	press(f, "enter e");
	has(f, " Dear John,");
	has(f, " Promise   Tue 8 Sep, 18:00 (in 6 h)\n");
	has(f, " Written   in en, from parcel-missing, changed\n");
	lacks(f, "# >");
	press(f, "y");
	has(f, "To John Brown in 15 s");
}

static void words_that_make_no_letter_are_not_lost(void **state)
{
	struct fixture *f = *state;

	use_editor(f, "printf '%s\\n' 'Hi {{ name }}' 'It is here.' >\"$1\"");
	pick(f, "from:john.brown");
	press(f, "^e");
	has(f, "! What you wrote makes no letter: line 1: {{ name }}");
	has(f, "It is here.");
	press(f, "y");
	has(f, "{{ name }} is a placeholder");
	use_editor(f, "sed -i 's/{{ name }}/John/' \"$1\"");
	press(f, "esc e");
	has(f, " Written   in en, your own words\n");
	has(f, " Hi John\n It is here.\n");
	has(f, " Promise   none\n");
}

static void words_that_did_not_leave_are_kept(void **state)
{
	struct fixture *f = *state;

	use_editor(f, "printf '%s\\n' 'It is here.' >\"$1\"");
	pick(f, "from:john.brown");
	press(f, "^e");
	has(f, " It is here.\n");
	press(f, "q");
	has(f, "Template:");
	has(f, "What you wrote is kept");
	use_editor(f, "sed -i 's/here/there/' \"$1\"");
	press(f, "^e");
	has(f, " It is there.\n");
	press(f, "y u"); /* nor do those that were taken back */
	press(f, "esc");
	use_editor(f, "sed -i 's/there/everywhere/' \"$1\"");
	assert_int_equal(reply_in_own_words(f->app, thread_of(f, "from:john.brown"), REPLY_TO_SENDER, &f->err), 0);
	has(f, " It is everywhere.\n");
}

static void nothing_written_is_no_letter(void **state)
{
	struct fixture *f = *state;

	use_editor(f, "sed -n '/^# ----/,$p' \"$1\" >\"$1.new\" && mv \"$1.new\" \"$1\"");
	pick(f, "from:john.brown");
	press(f, "^e");
	has(f, "nothing was written");
	press(f, "esc");
	has(f, "Template:");
}

static void a_message_is_passed_on_to_whom_one_says(void **state)
{
	struct fixture *f = *state;
	int64_t thread = thread_of(f, "from:lucia");

	pick_for(f, &thread, 1, REPLY_FORWARD);
	has(f, "Pass on what Lucía Fernández wrote");
	keys(f, "received");
	press(f, "enter");
	has(f, "Pass it on to:");
	keys(f, "nobody");
	press(f, "enter");
	has(f, "\"nobody\" is no address");
	press(f, "esc enter");
	keys(f, "Rita Moss <rita@moss.example>");
	press(f, "enter");
	has(f, " To        Rita Moss <rita@moss.example>");
	has(f, " Subject   Fwd: ");
	has(f, "Hi Rita,");
	press(f, "G");
	has(f, "Lucía");
	press(f, "y");
	has(f, "To Rita Moss in 15 s");
}

static void what_stands_below_the_line_is_not_sent(void **state)
{
	char *edited = words_with_question("Hello", "Where is it?\n\x1b[31mvim: set x:");
	char *alone = words_alone(edited);
	char *rest = words_alone("Hello\n# a heading\n# > of the question\n\n\n");

	(void)state;
	assert_string_equal(alone, "Hello\n");
	assert_non_null(strstr(edited, "\n# > Where is it?\n"));
	assert_null(strchr(edited, '\x1b'));
	assert_string_equal(edited + strlen(edited) - 10, "#\n#\n#\n#\n#\n");
	assert_string_equal(rest, "Hello\n# a heading\n");
	free(rest);
	free(alone);
	free(edited);
}

static void starts_of_words_count_more(void **state)
{
	(void)state;
	assert_int_equal(fuzzy_score("", "anything"), 0);
	assert_int_equal(fuzzy_score("pm", "parcel"), -1);
	assert_int_equal(fuzzy_score("mp", "parcel-missing"), -1);
	assert_true(fuzzy_score("pm", "parcel-missing") > fuzzy_score("pm", "stamp-more"));
	assert_true(fuzzy_score("PM", "parcel-missing") == fuzzy_score("pm", "parcel-missing"));
	assert_true(fuzzy_score("ref", "refund") > fuzzy_score("ref", "r-xe-xf"));
	assert_true(fuzzy_score("ref", "x refund") > fuzzy_score("ref", "prefer"));
	assert_true(fuzzy_score("an", "a-nothing") > fuzzy_score("an", "banana"));
	assert_true(fuzzy_score("zamow", "Zamówienie") > 0);
}

int main(int argc, char **argv)
{
	const struct CMUnitTest tests[] = {
		TEST(templates_of_the_topic_come_first),
		TEST(letters_in_their_order_find_a_template),
		TEST(what_a_template_asks_is_asked),
		TEST(a_value_that_makes_no_letter_is_told_where_it_was_typed),
		TEST(sending_queues_the_letter_and_counts_down),
		TEST(a_countdown_that_is_not_the_newest_promises_no_undo),
		TEST(a_draft_waits_in_the_outbox),
		TEST(the_smallest_screen_shows_what_matters),
		TEST(the_promise_can_be_changed),
		TEST(the_language_can_be_changed),
		TEST(a_file_is_attached_or_told_of),
		TEST(a_refusal_stops_the_letter_until_it_is_allowed),
		TEST(several_customers_get_a_letter_each),
		TEST(a_letter_can_be_edited_and_keeps_its_promise),
		TEST(words_that_make_no_letter_are_not_lost),
		TEST(words_that_did_not_leave_are_kept),
		TEST(nothing_written_is_no_letter),
		TEST(a_message_is_passed_on_to_whom_one_says),
		cmocka_unit_test(what_stands_below_the_line_is_not_sent),
		cmocka_unit_test(starts_of_words_count_more),
	};

	if (argc >= 2 && strcmp(argv[1], "--worker") == 0)
		return worker_main(NULL, NULL);
	return cmocka_run_group_tests(tests, NULL, NULL);
}
