#include "tui-kit.h"

#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "base/strs.h"
#include "desk/acts.h"
#include "desk/days.h"
#include "desk/desk.h"
#include "desk/threads.h"
#include "desk/view.h"
#include "mail/reader.h"
#include "tui/canvas.h"
#include "tui/queue_columns.h"
#include "tui/views.h"

static const char at_80x24[] =
	"[Queue 12] Customer 13  Unsure 0  Notice 0  Pitch 10\n"
	"Overdue\n"
	"> ! 7 d ago    Mon 31 Aug Grace Murphy       Refund for order #10398   en  1\n"
	"  ! 5 d ago    Wed 18:00  Matteo Conti       Ordine #10420 mai arriva… it  1\n"
	"Today\n"
	"    in 6 h     18:00      Paweł Śliwa        Gdzie jest zamówienie #1… pl  2 P\n"
	"    in 6 h     18:00      ليلى حداد          أين طلبي رقم 10439؟       ar  1\n"
	"    in 6 h     18:00      Ioana Popescu      Ambalaj de cadou?         ro  3 B\n"
	"    in 6 h     18:00      Lucía Fernández    Jarrón roto (pedido #104… es  1 A\n"
	"    in 6 h     18:00      Giulia Rossi       Fattura ordine #10461     it  1\n"
	"    in 6 h     18:00      John Brown         Order #10482 says delive… en  1\n"
	"    in 6 h     18:00      Javier Muñoz       ¿Qué esmalte lleva la ta… es  3\n"
	"    in 6 h     18:00      Andrei Rădulescu   Comanda #10488: altă adr… ro  1\n"
	"    in 6 h     18:00      Agnieszka Wójcik   Zwrot: zamówienie #10470  pl  1\n"
	"    in 6 h     18:00      Emma Clarke        Wrong colour              en  1";

static const char at_60x16[] =
	"[Queue 12] Customer 13  Unsure 0  Notice 0  Pitch 10\n"
	"Overdue\n"
	"> ! 7 d ago    Grace Murphy   Refund for order #10398 en\n"
	"  ! 5 d ago    Matteo Conti   Ordine #10420 mai arri… it\n"
	"Today\n"
	"    in 6 h     Paweł Śliwa    Gdzie jest zamówienie … pl P\n"
	"    in 6 h     ليلى حداد      أين طلبي رقم 10439؟     ar\n"
	"    in 6 h     Ioana Popescu  Ambalaj de cadou?       ro B\n"
	"    in 6 h     Lucía Fernánd… Jarrón roto (pedido #1… es A\n"
	"    in 6 h     Giulia Rossi   Fattura ordine #10461   it\n"
	"    in 6 h     John Brown     Order #10482 says deli… en\n"
	"    in 6 h     Javier Muñoz   ¿Qué esmalte lleva la … es\n"
	"    in 6 h     Andrei Rădule… Comanda #10488: altă a… ro\n"
	"    in 6 h     Agnieszka Wój… Zwrot: zamówienie #104… pl\n"
	"    in 6 h     Emma Clarke    Wrong colour            en";

static int setup(void **state)
{
	struct app *app;

	kit_setup(state);
	app = *state;
	kit_open(app, queue_view_new(app, &app->err));
	return 0;
}

/* What stands on the line with the cursor. */
static bool cursor_is_on(struct app *app, const char *who)
{
	char *screen = kit_draw(app, 40, 120);
	char *line = strstr(screen, "\n>");
	char *found = line ? strstr(line, who) : NULL;
	bool is_there = found && (size_t)(found - line) <= strcspn(line + 1, "\n");

	free(screen);
	return is_there;
}

static void threads_stand_in_groups_by_due(void **state)
{
	struct app *app = *state;

	kit_shows(app, 24, 80, at_80x24);
	kit_title_is(app, "12 left, 2 overdue, 10 new pitches");
}

static void a_narrow_screen_keeps_who_and_what(void **state)
{
	kit_shows(*state, 16, 60, at_60x16);
}

static void a_wide_screen_has_words_for_lane_and_flags(void **state)
{
	struct app *app = *state;

	assert_true(kit_has(app, 40, 120,
		"    in 6 h     18:00      Paweł Śliwa              customer Gdzie jest zamówienie #10465?      pl   2 promise"));
	assert_true(kit_has(app, 40, 200, "Paweł Śliwa <pawel.sliwa@poczta.example>"));
}

static void an_address_that_may_deceive_is_marked(void **state)
{
	struct app *app = *state;
	struct thread_view t = { .subject = mem_dup("Pay"), .lane = "customer", .state = "open", .due = DESK_NO_TIME, .snoozed_until = DESK_NO_TIME, .customer = { mem_dup("Bank"), mem_dup("pay@paypa1.com") }, .messages = 1 };
	const struct queue_line line = { .thread = &t, .near = NEAR_NEVER };
	const struct queue_columns columns = queue_columns(80);
	struct canvas c;
	char *text;

	strs_add(&t.flags, "attachment");
	strs_add(&t.flags, "lookalike");
	canvas_init(&c, 1, 80);
	queue_line_draw(&c, 0, app->desk, &columns, &line);
	text = canvas_text(&c);
	assert_non_null(strstr(text, " 1 LA"));
	free(text);
	canvas_clear(&c);
	thread_view_clear(&t);
}

static void done_takes_the_cursor_to_the_next_thread(void **state)
{
	struct app *app = *state;

	assert_int_equal(kit_run(app, "done"), 1);
	assert_string_equal(app->toast, "Done: Refund for order #10398. u takes it back");
	assert_int_equal(app->changes, 1);
	kit_title_is(app, "11 left, 1 overdue, 10 new pitches");
	assert_true(cursor_is_on(app, "Matteo Conti"));
	assert_int_equal(kit_run(app, "done"), 1);
	assert_true(cursor_is_on(app, "Paweł"));
}

static void done_on_the_last_line_takes_the_cursor_up(void **state)
{
	struct app *app = *state;

	assert_int_equal(kit_run(app, "bottom"), 1);
	assert_true(cursor_is_on(app, "Emma"));
	assert_int_equal(kit_run(app, "done"), 1);
	assert_true(cursor_is_on(app, "Agnieszka"));
}

static void verbs_act_on_all_that_is_selected(void **state)
{
	struct app *app = *state;

	assert_int_equal(kit_run(app, "select"), 1);
	assert_int_equal(kit_run(app, "select"), 1);
	assert_int_equal(kit_run(app, "down"), 1);
	kit_title_is(app, "12 left, 2 overdue, 2 selected, 10 new pitches");
	assert_true(kit_has(app, 24, 80, "\n *! 7 d ago"));
	assert_int_equal(kit_run(app, "done"), 1);
	assert_string_equal(app->toast, "Done: 2 threads. u takes it back");
	kit_title_is(app, "10 left, 10 new pitches");
	assert_true(cursor_is_on(app, "ليلى"));
}

static void all_that_a_limit_leaves_can_be_selected(void **state)
{
	struct app *app = *state;

	assert_int_equal(kit_run(app, "limit lang:it"), 1);
	assert_int_equal(kit_run(app, "select-all"), 1);
	kit_title_is(app, "12 left, 2 overdue, 2 selected, 10 new pitches");
	assert_int_equal(kit_run(app, "select-all"), 1);
	kit_title_is(app, "12 left, 2 overdue, 10 new pitches");
	assert_int_equal(kit_run(app, "select"), 1);
	assert_int_equal(kit_run(app, "select-all"), 1);
	assert_int_equal(kit_run(app, "done"), 1);
	assert_string_equal(app->toast, "Done: 2 threads. u takes it back");
}

static void a_selected_reply_is_for_all(void **state)
{
	struct app *app = *state;

	assert_int_equal(kit_run(app, "select"), 1);
	assert_int_equal(kit_run(app, "select"), 1);
	assert_int_equal(kit_run(app, "reply"), -1); /* the kit has no picker */
	assert_memory_equal(app->replied, "picker 0 2 ", strlen("picker 0 2 "));
	assert_int_equal(kit_run(app, "forward"), -1);
	assert_int_equal(app->err.kind, ERR_USAGE);
}

static void the_place_is_kept_when_others_go(void **state)
{
	struct app *app = *state;
	int64_t grace = kit_thread(app, "from:grace");

	assert_int_equal(kit_run(app, "down"), 1);
	assert_int_equal(desk_done(app->desk, &grace, 1, &app->err), 0);
	app_changed(app);
	assert_true(cursor_is_on(app, "Matteo"));
}

static void a_limit_shows_what_a_query_finds(void **state)
{
	struct app *app = *state;

	assert_int_equal(kit_run(app, "limit lang:es"), 1);
	assert_true(kit_has(app, 24, 80, "[Queue 2]"));
	assert_true(kit_has(app, 24, 80, "Limited to: lang:es"));
	kit_title_is(app, "12 left, 2 overdue, 10 new pitches");
	assert_int_equal(kit_run(app, "limit due:nonsense"), -1);
	assert_int_equal(app->err.kind, ERR_DATA);
	assert_true(kit_has(app, 24, 80, "Limited to: lang:es"));
	assert_int_equal(kit_run(app, "limit subject:\"delivered it is\""), 1);
	assert_true(kit_has(app, 24, 80, "[Queue 1]"));
	assert_int_equal(kit_run(app, "clear"), 1);
	assert_true(kit_has(app, 24, 80, "[Queue 12]"));
	assert_true(cursor_is_on(app, "John Brown"));
}

static void a_limit_without_a_query_asks(void **state)
{
	struct app *app = *state;

	assert_int_equal(kit_run(app, "limit"), 1);
	assert_string_equal(app->label, "Limit to: ");
	app->answer(app, app->answer_data, "john");
	assert_true(kit_has(app, 24, 80, "Limited to: john"));
	app->answer(app, app->answer_data, "is:");
	assert_non_null(app->failure);
	app->answer(app, app->answer_data, "");
	assert_true(kit_has(app, 24, 80, "[Queue 12]"));
}

static void lanes_are_tabs(void **state)
{
	struct app *app = *state;

	assert_int_equal(kit_run(app, "lane pitch"), 1);
	assert_true(kit_has(app, 24, 80, " Queue 12  Customer 13  Unsure 0  Notice 0 [Pitch 10]"));
	assert_true(kit_has(app, 24, 80, "RankRocket") || kit_has(app, 24, 80, "Mia Parker"));
	assert_int_equal(kit_run(app, "lane next"), 1);
	assert_true(kit_has(app, 24, 80, "[Queue 12]"));
	assert_int_equal(kit_run(app, "lane previous"), 1);
	assert_true(kit_has(app, 24, 80, "[Pitch 10]"));
	assert_int_equal(kit_run(app, "lane vip"), -1);
	assert_int_equal(kit_run(app, "lane customer"), 1);
	assert_true(kit_has(app, 24, 80, "Nothing owed\n    waiting               Oliver Hughes"));
	assert_int_equal(kit_run(app, "lane notice"), 1);
	assert_true(kit_has(app, 24, 80, "Nothing in this lane."));
}

static void an_empty_queue_is_a_kind_line(void **state)
{
	struct app *app = *state;

	for (int i = 0; i < 12; i++)
		assert_int_equal(kit_run(app, "done"), 1);
	kit_title_is(app, "0 left, 10 new pitches");
	assert_true(kit_has(app, 24, 80, "\n  Nothing is waiting. Next sweep 13:00."));
	assert_int_equal(kit_run(app, "done"), -1);
	assert_int_equal(app->err.kind, ERR_NOT_FOUND);
	assert_int_equal(kit_run(app, "down"), 1);
	assert_int_equal(kit_run(app, "select"), 1);
	assert_int_equal(kit_run(app, "open"), 1);
}

static void snooze_without_a_time_asks(void **state)
{
	struct app *app = *state;

	assert_int_equal(kit_run(app, "snooze"), 1);
	app->answer(app, app->answer_data, "tomorrow 9");
	assert_string_equal(app->ran, "snooze tomorrow 9");
	assert_int_equal(kit_run(app, "snooze tomorrow 9"), 1);
	assert_string_equal(app->toast, "Snoozed until 9 Sep, 09:00: Refund for orde…. u takes it back");
	kit_title_is(app, "11 left, 1 overdue, 10 new pitches");
	assert_int_equal(kit_run(app, "lane customer"), 1);
	assert_true(kit_has(app, 24, 80,
		"Next open day (Wed 9 Sep)\n    snoozed    Wed 09:00  Grace Murphy"));
}

static void note_and_topic_without_words_ask(void **state)
{
	struct app *app = *state;

	assert_int_equal(kit_run(app, "note"), 1);
	app->answer(app, app->answer_data, "said \"don't\"");
	assert_string_equal(app->ran, "note \"said \\\"don't\\\"\"");
	assert_int_equal(kit_run(app, "note \"said \\\"don't\\\"\""), 1);
	assert_string_equal(app->toast, "Noted: Refund for order #10398. u takes it back");
	assert_int_equal(kit_run(app, "topic"), 1);
	app->answer(app, app->answer_data, "wholesale");
	assert_string_equal(app->ran, "topic \"wholesale\"");
	assert_int_equal(kit_run(app, "topic \"two words\""), -1);
	assert_int_equal(kit_run(app, "topic wholesale"), 1);
	assert_string_equal(app->toast, "Topic set: Refund for order #10398. u takes it back");
	assert_int_equal(kit_run(app, "limit topic:wholesale"), 1);
	assert_true(kit_has(app, 24, 80, "Refund for order #10398"));
}

static void selected_threads_are_merged_and_one_that_is_whole_is_not_split(void **state)
{
	struct app *app = *state;

	assert_int_equal(kit_run(app, "merge"), -1);
	assert_int_equal(app->err.kind, ERR_USAGE);
	assert_int_equal(kit_run(app, "split x"), -1);
	assert_int_equal(app->err.kind, ERR_USAGE);
	assert_int_equal(kit_run(app, "select"), 1);
	assert_int_equal(kit_run(app, "select"), 1);
	assert_int_equal(kit_run(app, "split"), -1);
	assert_int_equal(kit_run(app, "merge"), 1);
	assert_string_equal(app->toast, "Merged: 2 threads. u takes it back");
	kit_title_is(app, "11 left, 1 overdue, 10 new pitches");
	assert_int_equal(kit_run(app, "top"), 1);
	assert_int_equal(kit_run(app, "split"), 1);
	assert_string_equal(app->toast, "Split: Refund for order #10398. u takes it back");
}

static void mark_corrects_the_lane(void **state)
{
	struct app *app = *state;

	assert_int_equal(kit_run(app, "mark pitch"), 1);
	assert_string_equal(app->toast, "Marked as pitch: Refund for order #10398. u takes it back");
	assert_true(kit_has(app, 24, 80, "Pitch 11"));
	assert_int_equal(kit_run(app, "mark"), -1);
	assert_int_equal(kit_run(app, "mark pitch world"), -1);
	assert_int_equal(app->err.kind, ERR_USAGE);
}

static void what_others_do_is_not_run_here(void **state)
{
	assert_int_equal(kit_run(*state, "outbox"), 0);
}

static void the_cursor_is_always_on_the_screen(void **state)
{
	struct app *app = *state;

	app->rows = 6;
	for (int i = 0; i < 14; i++) {
		assert_true(kit_has(app, 6, 80, "\n>"));
		assert_int_equal(kit_run(app, "down"), 1);
	}
	assert_true(kit_has(app, 6, 80, "> "));
	assert_int_equal(kit_run(app, "page-up"), 1);
	assert_true(kit_has(app, 6, 80, "\n>"));
	assert_int_equal(kit_run(app, "top"), 1);
	assert_true(kit_has(app, 6, 80, "\nOverdue\n>"));
}

/* The demo's shop is open from 09:00 to 18:00, Monday to Friday; now is a Tuesday. */
static void days_end_where_the_shops_do(void **state)
{
	struct app *app = *state;
	const int64_t hour = 3600;
	const int64_t close = KIT_NOW + 6 * hour + 40 * 60;
	struct near_days days;

	desk_near_days(app->desk, &days);
	assert_int_equal(desk_nearness(&days, KIT_NOW - 1), NEAR_OVERDUE);
	assert_int_equal(desk_nearness(&days, close), NEAR_TODAY);
	assert_int_equal(desk_nearness(&days, close + 6 * hour), NEAR_NEXT);
	assert_int_equal(desk_nearness(&days, close + 24 * hour), NEAR_NEXT);
	assert_int_equal(desk_nearness(&days, close + 48 * hour), NEAR_LATER);
	assert_int_equal(desk_nearness(&days, DESK_NO_TIME), NEAR_NEVER);
}

#define QUEUE_TEST(f) cmocka_unit_test_setup_teardown(f, setup, kit_teardown)

int main(int argc, char **argv)
{
	const struct CMUnitTest tests[] = {
		QUEUE_TEST(threads_stand_in_groups_by_due),
		QUEUE_TEST(a_narrow_screen_keeps_who_and_what),
		QUEUE_TEST(a_wide_screen_has_words_for_lane_and_flags),
		QUEUE_TEST(an_address_that_may_deceive_is_marked),
		QUEUE_TEST(done_takes_the_cursor_to_the_next_thread),
		QUEUE_TEST(done_on_the_last_line_takes_the_cursor_up),
		QUEUE_TEST(verbs_act_on_all_that_is_selected),
		QUEUE_TEST(all_that_a_limit_leaves_can_be_selected),
		QUEUE_TEST(a_selected_reply_is_for_all),
		QUEUE_TEST(the_place_is_kept_when_others_go),
		QUEUE_TEST(a_limit_shows_what_a_query_finds),
		QUEUE_TEST(a_limit_without_a_query_asks),
		QUEUE_TEST(lanes_are_tabs),
		QUEUE_TEST(an_empty_queue_is_a_kind_line),
		QUEUE_TEST(snooze_without_a_time_asks),
		QUEUE_TEST(note_and_topic_without_words_ask),
		QUEUE_TEST(selected_threads_are_merged_and_one_that_is_whole_is_not_split),
		QUEUE_TEST(mark_corrects_the_lane),
		QUEUE_TEST(what_others_do_is_not_run_here),
		QUEUE_TEST(the_cursor_is_always_on_the_screen),
		QUEUE_TEST(days_end_where_the_shops_do),
	};

	if (KIT_WORKER(argc, argv))
		return worker_main(NULL, NULL);
	return cmocka_run_group_tests(tests, NULL, NULL);
}
