#include "tui-kit.h"

#include <stdlib.h>
#include <string.h>

#include "desk/acts.h"
#include "desk/desk.h"
#include "desk/digest.h"
#include "mail/reader.h"
#include "tui/views.h"

static struct app *open_digest(void **state)
{
	struct app *app = *state;

	kit_open(app, digest_view_new(app, &app->err));
	return app;
}

static void undo(struct app *app)
{
	struct strs done = { 0 };

	assert_int_equal(desk_undo(app->desk, 0, 1, &done, &app->err), 0);
	strs_clear(&done);
	app_changed(app);
}

static const char at_80x24[] =
	">  DataPeak           Following up: 214,000 … just floating this to the top of …\n"
	"   Web Felice         Ho provato a ordinare … ieri ho provato a ordinare dal Vo…\n"
	"   Dana at SwiftCap   Ana, 45,000 EUR is wai… Lumen Ceramics has been PRE-APPRO…\n"
	"   Ventas Cartopack   Cajas a medida para su… Por el lanzamiento ofrecemos 500 …\n"
	"   Business Listings… ACTION REQUIRED: your … Our records show that the map lis…\n"
	"   Coco & Friends Ag… Collab with @lumencera… we are OBSESSED with your mugs!!\n"
	"   Nadia Wells        your slow replies       we wrote to your shop as a test c…\n"
	"   LabelHub           Last chance: 40 % off … Labels. 40 % off. Until Sunday.\n"
	"   Jake from Starlift Question about your or… quick question: do your customers…\n"
	"   Mia Parker         Could not check out on… My team fixes this for shops like…\n"
	"\n\n"
	" just floating this to the top of your inbox.";

static void a_pitch_is_a_line_of_who_what_and_why(void **state)
{
	struct app *app = open_digest(state);

	kit_title_is(app, "Digest: 10 pitches");
	kit_shows(app, 13, 80, at_80x24);
	assert_true(kit_has(app, 24, 160, "Ana, 45,000 EUR is waiting                          Lumen Ceramics has been PRE-APPROVED for up to 45,000 EUR."));
	assert_true(kit_has(app, 13, 60, ">  DataPeak       Following up: 21… just floating this to t…"));
}

static void a_rescue_takes_the_line_away_at_once(void **state)
{
	struct app *app = open_digest(state);

	assert_int_equal(kit_run(app, "down"), 1);
	assert_int_equal(kit_run(app, "mark customer"), 1);
	assert_string_equal(app->toast, "Marked as customer: Ho provato a ordinar…. u takes it back");
	kit_title_is(app, "Digest: 9 pitches, 1 rescued");
	assert_true(kit_has(app, 24, 80, "\n>  Dana at SwiftCap"));
	undo(app);
	kit_title_is(app, "Digest: 10 pitches");
	assert_true(kit_has(app, 24, 80, "\n   Web Felice"));
}

static void several_are_rescued_at_once(void **state)
{
	struct app *app = open_digest(state);

	assert_int_equal(kit_run(app, "select"), 1);
	assert_int_equal(kit_run(app, "select"), 1);
	kit_title_is(app, "Digest: 10 pitches, 2 selected");
	assert_true(kit_has(app, 24, 80, " * Web Felice"));
	assert_int_equal(kit_run(app, "clear"), 1);
	kit_title_is(app, "Digest: 10 pitches");
	assert_int_equal(kit_run(app, "select-all"), 1);
	assert_int_equal(kit_run(app, "mark customer"), 1);
	assert_string_equal(app->toast, "Marked as customer: 10 threads. u takes it back");
	kit_title_is(app, "Digest: 0 pitches, 10 rescued");
	assert_true(kit_has(app, 24, 80, "  No pitch waits here."));
}

static void the_page_is_cleared_and_comes_back(void **state)
{
	struct app *app = open_digest(state);

	assert_int_equal(kit_run(app, "clear-page"), 1);
	assert_string_equal(app->toast, "Cleared: 10 pitches, nothing is deleted. u takes it back");
	kit_shows(app, 24, 80, "  No new pitch since 8 Sep, 11:20. All of them are in the lane pitch.");
	assert_int_equal(kit_run(app, "clear-page"), -1);
	assert_int_equal(app->err.kind, ERR_NOT_FOUND);
	assert_int_equal(kit_run(app, "mark customer"), -1);
	assert_int_equal(kit_run(app, "open"), 1);
	undo(app);
	kit_title_is(app, "Digest: 10 pitches");
}

/* What became a pitch behind the back of whoever clears the page was not seen. */
static void a_page_has_what_was_read_and_no_more(void **state)
{
	struct app *app = open_digest(state);
	int64_t grace = kit_thread(app, "from:grace");
	struct digest_view read = { 0 };

	assert_int_equal(desk_digest(app->desk, &read, &app->err), 0);
	assert_int_equal(desk_mark(app->desk, "pitch", &grace, 1, MARK_THREAD, &app->err), 0);
	assert_int_equal(desk_digest_clear(app->desk, &read, &app->err), 0);
	digest_view_clear(&read);
	app_changed(app);
	kit_title_is(app, "Digest: 1 pitch");
	assert_true(kit_has(app, 24, 80, ">  Grace Murphy"));
}

static void a_pitch_can_be_read(void **state)
{
	struct app *app = open_digest(state);

	assert_int_equal(kit_run(app, "digest"), 1);
	assert_int_equal(kit_run(app, "bottom"), 1);
	assert_int_equal(kit_run(app, "open"), 1);
	assert_string_equal(app->view->type->name, "reader");
	assert_true(kit_has(app, 24, 80, "Mia Parker"));
}

static void the_queue_counts_what_waits_there(void **state)
{
	struct app *app = *state;

	kit_open(app, queue_view_new(app, &app->err));
	kit_title_is(app, "12 left, 2 overdue, 10 new pitches");
	kit_open(app, digest_view_new(app, &app->err));
	assert_int_equal(kit_run(app, "clear-page"), 1);
	app_pop(app);
	kit_title_is(app, "12 left, 2 overdue");
}

int main(int argc, char **argv)
{
	const struct CMUnitTest tests[] = {
		KIT_TEST(a_pitch_is_a_line_of_who_what_and_why),
		KIT_TEST(a_rescue_takes_the_line_away_at_once),
		KIT_TEST(several_are_rescued_at_once),
		KIT_TEST(the_page_is_cleared_and_comes_back),
		KIT_TEST(a_page_has_what_was_read_and_no_more),
		KIT_TEST(a_pitch_can_be_read),
		KIT_TEST(the_queue_counts_what_waits_there),
	};

	if (KIT_WORKER(argc, argv))
		return worker_main(NULL, NULL);
	return cmocka_run_group_tests(tests, NULL, NULL);
}
