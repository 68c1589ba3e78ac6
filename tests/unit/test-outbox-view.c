#include "tui-kit.h"

#include <stdlib.h>
#include <string.h>

#include "desk/desk.h"
#include "desk/outbox_view.h"
#include "desk/reply.h"
#include "mail/reader.h"
#include "tui/views.h"

static char text[] = "Thank you, John, I am on it.";

/* Queue a letter to a customer; at is when it leaves, in seconds from now, or DESK_NO_TIME for a draft. */
static int64_t queue(struct app *app, const char *query, int64_t at)
{
	const bool is_draft = at == DESK_NO_TIME;
	const struct reply_request request = { .text = text, .at = DESK_NO_TIME };
	const struct queue_request how = { .is_draft = is_draft, .at = is_draft ? at : KIT_NOW + at };
	struct letter_view letter = { 0 };
	struct queued_view queued = { 0 };
	int64_t id;

	assert_int_equal(desk_reply(app->desk, kit_thread(app, query), &request, &letter, &app->err), 0);
	assert_int_equal(desk_queue(app->desk, &letter, 1, &how, &queued, &app->err), 0);
	id = queued.outbox;
	queued_view_clear(&queued);
	letter_view_clear(&letter);
	return id;
}

static struct app *open_outbox(void **state)
{
	struct app *app = *state;

	kit_open(app, outbox_view_new(app, &app->err));
	return app;
}

static void three_letters(struct app *app)
{
	queue(app, "from:emma", DESK_NO_TIME);
	queue(app, "from:john.brown", 12);
	queue(app, "from:giulia", 26 * 3600);
}

static const char at_80x24[] =
	"To be decided\n"
	"> draft                   emma.clarke@phonemail.examp… Re: Wrong colour\n"
	"             a draft: `tillmail outbox retry` sends it\n"
	"On their way\n"
	"  leaves     in 1 d       giulia@studiorossi.example   Re: Fattura ordine #10461\n"
	"  leaves     in 12 s      john.brown@mailbox.example   Re: Order #10482 says de…";

static void an_empty_outbox_says_so(void **state)
{
	kit_shows(open_outbox(state), 24, 80, "  No letter was written yet.");
}

static void letters_stand_by_what_they_wait_for(void **state)
{
	struct app *app = open_outbox(state);

	three_letters(app);
	app_changed(app);
	kit_title_is(app, "Outbox: 3 waiting");
	kit_shows(app, 24, 80, at_80x24);
}

static void a_letter_is_cancelled_where_the_cursor_is(void **state)
{
	struct app *app = *state;

	three_letters(app);
	open_outbox(state);
	assert_int_equal(kit_run(app, "bottom"), 1);
	assert_int_equal(kit_run(app, "cancel"), 1);
	assert_string_equal(app->toast, "Cancelled: Re: Order #10482 says delivered. It is not here");
	assert_true(kit_has(app, 24, 80, "\nGone\n> cancelled "));
	assert_int_equal(kit_run(app, "cancel"), -1);
	assert_int_equal(app->err.kind, ERR_REFUSED);
}

static void a_draft_leaves_by_retry(void **state)
{
	struct app *app = *state;

	three_letters(app);
	open_outbox(state);
	assert_int_equal(kit_run(app, "retry"), 1);
	assert_true(kit_has(app, 24, 80, "> leaves     next round   emma.clarke"));
	assert_int_equal(kit_run(app, "resolve"), -1);
	assert_int_equal(app->err.kind, ERR_REFUSED);
}

static void a_letter_leads_to_its_thread(void **state)
{
	struct app *app = *state;

	three_letters(app);
	open_outbox(state);
	assert_int_equal(kit_run(app, "open"), 1);
	assert_string_equal(app->view->type->name, "reader");
}

static void nothing_is_decided_in_an_empty_outbox(void **state)
{
	struct app *app = open_outbox(state);

	assert_int_equal(kit_run(app, "cancel"), -1);
	assert_int_equal(app->err.kind, ERR_NOT_FOUND);
	assert_int_equal(kit_run(app, "open"), 0);
	assert_int_equal(kit_run(app, "done"), 0);
}

int main(int argc, char **argv)
{
	const struct CMUnitTest tests[] = {
		KIT_TEST(an_empty_outbox_says_so),
		KIT_TEST(letters_stand_by_what_they_wait_for),
		KIT_TEST(a_letter_is_cancelled_where_the_cursor_is),
		KIT_TEST(a_draft_leaves_by_retry),
		KIT_TEST(a_letter_leads_to_its_thread),
		KIT_TEST(nothing_is_decided_in_an_empty_outbox),
	};

	if (KIT_WORKER(argc, argv))
		return worker_main(NULL, NULL);
	return cmocka_run_group_tests(tests, NULL, NULL);
}
