#include "tui-kit.h"

#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/mem.h"
#include "desk/threads.h"
#include "desk/view.h"
#include "mail/reader.h"
#include "tui/lines.h"
#include "tui/reader_layout.h"
#include "tui/views.h"

static const char john_at_80x24[] =
	"customer, open; reply due in 6 h, 18:00; en\n"
	"> - John Brown <john.brown@mailbox.example>                         8 Sep, 10:30\n"
	" Hi,\n"
	"\n"
	" the tracking page for my order #10482 (LM204417730RO) says \"delivered,\n"
	" left at the front door\". I was at home all the time, and the dog would have\n"
	" told me. I looked behind the bins and asked both neighbours: nothing.\n"
	"\n"
	" It is the blue Harbour mug set for my sister's birthday on Saturday. Could you\n"
	" find out where it went?\n"
	"\n"
	" Thank you,\n"
	" John Brown";

static const char javier_at_80x24[] =
	"customer, open; reply due in 6 h, 18:00; es\n"
	"  + Javier Muñoz <javier@munoz.example>                             4 Sep, 11:20\n"
	"  + we: Ana <ana@lumen.example>                                     4 Sep, 13:20\n"
	"> - Javier Muñoz <javier@munoz.example>                             8 Sep, 10:40\n"
	" ¡Perfecto, muchas gracias! Acabo de pedir dos (#10490).\n"
	"\n"
	" ¿Podríais meter una tarjeta que diga «Para Nora, que nunca se enfríe»?\n"
	"\n"
	" Javier\n"
	"\n"
	" Ana escribió:\n"
	" [3 quoted lines]";

/* Open the conversation that a query finds. */
static struct app *open_reader(void **state, const char *query)
{
	struct app *app = *state;

	kit_open(app, reader_view_new(app, kit_thread(app, query), &app->err));
	return app;
}

static void a_mail_is_read_at_once(void **state)
{
	struct app *app = open_reader(state, "from:john.brown");

	kit_title_is(app, "Order #10482 says delivered. It is not here");
	kit_shows(app, 24, 80, john_at_80x24);
}

static void old_messages_and_quotes_are_folded(void **state)
{
	struct app *app = open_reader(state, "from:javier");

	kit_shows(app, 24, 80, javier_at_80x24);
	assert_int_equal(kit_run(app, "unfold"), 1);
	assert_true(kit_has(app, 24, 80, "\n > Gracias por preguntar antes de comprar."));
	assert_false(kit_has(app, 24, 80, "quoted lines]"));
	assert_int_equal(kit_run(app, "unfold"), 1);
	kit_shows(app, 24, 80, javier_at_80x24);
}

static void stepping_opens_messages(void **state)
{
	struct app *app = open_reader(state, "from:javier");

	assert_int_equal(kit_run(app, "next"), 1);
	assert_string_equal(app->toast, "This is the newest message");
	assert_int_equal(kit_run(app, "previous"), 1);
	assert_true(kit_has(app, 24, 80, "\n> - we: Ana <ana@lumen.example>"));
	assert_int_equal(kit_run(app, "open"), 1);
	assert_true(kit_has(app, 24, 80, "\n> + we: Ana <ana@lumen.example>"));
	assert_int_equal(kit_run(app, "previous"), 1);
	assert_int_equal(kit_run(app, "previous"), 1);
	assert_string_equal(app->toast, "This is the first message");
}

static void what_followed_the_customers_words_is_open_too(void **state)
{
	struct app *app = open_reader(state, "from:ioana");

	assert_true(kit_has(app, 40, 80, "> - Ioana Popescu"));
	assert_true(kit_has(app, 40, 80, "  - we: Ana"));
	assert_true(kit_has(app, 40, 80, "  - Mail Delivery System"));
	assert_true(kit_has(app, 40, 80, "\n Subject: Undelivered Mail Returned to Sender\n"));
}

static void scrolling_stays_within_the_text(void **state)
{
	struct app *app = open_reader(state, "from:ioana");

	app->rows = 15;
	assert_true(kit_has(app, 15, 80, "\n> - Ioana"));
	assert_int_equal(kit_run(app, "bottom"), 1);
	assert_true(kit_has(app, 15, 80, "Attachment 2: attachment-2.bin (308 bytes, text/rfc822-headers)"));
	assert_int_equal(kit_run(app, "page-down"), 1);
	assert_true(kit_has(app, 15, 80, "Attachment 2: "));
	assert_false(kit_has(app, 15, 80, "Ioana Popescu <"));
	assert_int_equal(kit_run(app, "top"), 1);
	assert_int_equal(kit_run(app, "up"), 1);
	assert_true(kit_has(app, 15, 80, "Ioana Popescu <ioana.popescu@scoala.example>"));
}

static void a_resize_keeps_the_message(void **state)
{
	struct app *app = open_reader(state, "from:ioana");

	assert_int_equal(kit_run(app, "next"), 1);
	assert_true(kit_has(app, 10, 120, "\n> - we: Ana"));
	assert_true(kit_has(app, 10, 60, "\n> - we: Ana"));
}

static void the_address_is_shown_whatever_the_name_says(void **state)
{
	struct app *app = open_reader(state, "from:lucia");

	assert_true(kit_has(app, 16, 60, "\n> - Lucía Fer… <lucia.fernandez@correo.example> 8 Sep, 09:45\n"));
	open_reader(state, "from:emma");
	assert_true(kit_has(app, 16, 60, "Emma Clarke <emma.clarke@phonemail.example>"));
}

static void what_makes_it_wise_to_look_twice_is_above_the_text(void **state)
{
	struct caution_view caution = { "lookalike", (char[]) { "The sender's domain paypa1.com looks\033 like paypal.com." } };
	struct message_view message = { .direction = "in", .subject = (char[]) { "x" }, .text = (char[]) { "Pay now" }, .from = { (char[]) { "" }, (char[]) { "x@paypa1.com" } }, .cautions = { &caution, 1 }, .seal = "encrypted", .seal_text = (char[]) { "Its content is encrypted." } };
	struct conversation c = { .thread = { .subject = message.subject, .customer = message.from }, .messages = &message, .n_messages = 1 };
	struct reader_message how;
	struct lines lines = { 0 };

	(void)state;
	reader_message_init(&how, &message);
	how.is_open = true;
	reader_lay_out(&c, &how, 40, &lines);
	assert_int_equal(lines.n, 6);
	assert_string_equal(lines.v[1].text, " Caution: The sender's domain paypa1.com");
	assert_string_equal(lines.v[2].text, " looks\uFFFD like paypal.com.");
	assert_int_equal(lines.v[2].style, STYLE_ERROR);
	assert_string_equal(lines.v[3].text, " Its content is encrypted.");
	assert_string_equal(lines.v[4].text, " Pay now");
	lines_clear(&lines);
	reader_message_clear(&how);
}

static void headers_and_raw_bytes_are_shown_when_asked_for(void **state)
{
	struct app *app = open_reader(state, "from:john.brown");

	assert_int_equal(kit_run(app, "headers"), 1);
	assert_true(kit_has(app, 24, 80, "\n Message-ID: <c01.john@mailbox.example>"));
	assert_int_equal(kit_run(app, "headers"), 1);
	kit_shows(app, 24, 80, john_at_80x24);
	assert_int_equal(kit_run(app, "raw"), 1);
	assert_true(kit_has(app, 24, 80, "\nFrom: John Brown <john.brown@mailbox.example>\n"));
	kit_title_is(app, "Order #10482 says delivered. It is not here (raw)");
	assert_int_equal(kit_run(app, "raw"), 1);
	kit_shows(app, 24, 80, john_at_80x24);
}

static void attachments_are_saved_where_the_owner_says(void **state)
{
	struct app *app = open_reader(state, "from:lucia");
	char *folder = mem_printf("%s/saved", app->folder);
	char *command = mem_printf("save %s", folder);
	char *path = mem_printf("%s/jarrón roto.png", folder);

	assert_true(kit_has(app, 24, 80, "\n Attachment 1: jarrón roto.png (570 bytes, image/png)"));
	assert_int_equal(kit_run(app, "save"), 1);
	assert_non_null(strstr(app->label, "Save attachments"));
	app->answer(app, app->answer_data, folder);
	assert_int_equal(access(path, R_OK), 0);
	assert_non_null(strstr(app->toast, path));
	assert_int_equal(kit_run(app, command), 1);
	assert_non_null(strstr(app->toast, "2-jarrón roto.png")); /* nothing was overwritten */
	free(path);
	free(command);
	free(folder);
}

static void attachments_are_opened_from_a_folder_of_the_owner_alone(void **state)
{
	struct app *app = open_reader(state, "from:lucia");
	struct stat st;
	char *path;

	setenv("XDG_RUNTIME_DIR", app->folder, 1);
	assert_int_equal(kit_run(app, "open-attachment 2"), -1);
	assert_int_equal(app->err.kind, ERR_NOT_FOUND);
	assert_null(app->program);
	assert_int_equal(kit_run(app, "open-attachment 1"), 1);
	assert_memory_equal(app->program, "xdg-open /", strlen("xdg-open /"));
	assert_non_null(strstr(app->program, "/jarrón roto.png"));
	path = mem_dup(strchr(app->program, '/'));
	assert_int_equal(stat(path, &st), 0);
	assert_int_equal(st.st_mode & 0777, 0600);
	*strrchr(path, '/') = '\0';
	assert_memory_equal(path, app->folder, strlen(app->folder));
	assert_int_equal(stat(path, &st), 0);
	assert_int_equal(st.st_mode & 0777, 0700);
	free(path);
	unsetenv("XDG_RUNTIME_DIR");
}

static void a_conversation_without_attachments_says_so(void **state)
{
	struct app *app = open_reader(state, "from:john.brown");

	assert_int_equal(kit_run(app, "save"), -1);
	assert_int_equal(kit_run(app, "open-attachment 1"), -1);
	assert_int_equal(app->err.kind, ERR_NOT_FOUND);
}

static void links_have_numbers_and_are_opened_by_them(void **state)
{
	struct app *app = open_reader(state, "from:verify@biz-listing-desk.example");

	assert_true(kit_has(app, 24, 80, "     https://verify.biz-listing-desk.example/pay/000913 [1]\n"));
	assert_int_equal(kit_run(app, "link 2"), -1);
	assert_int_equal(kit_run(app, "link x"), -1);
	assert_null(app->program);
	assert_int_equal(kit_run(app, "link 1"), 1);
	assert_string_equal(app->program, "xdg-open https://verify.biz-listing-desk.example/pay/000913");
	assert_string_equal(app->toast, "Opened https://verify.biz-listing-desk.example/pay/000913");
}

/* The list below, with the reader above it. */
static struct app *read_from_queue(void **state)
{
	struct app *app = *state;

	kit_open(app, queue_view_new(app, &app->err));
	assert_int_equal(kit_run(app, "open"), 1);
	assert_string_equal(app->view->type->name, "reader");
	return app;
}

static void done_leads_to_the_next_thread_of_the_list(void **state)
{
	struct app *app = read_from_queue(state);

	assert_int_equal(kit_run(app, "done"), 1);
	kit_title_is(app, "Ordine #10420 mai arrivato");
	assert_int_equal(kit_run(app, "next-thread"), 1);
	kit_title_is(app, "Gdzie jest zamówienie #10465?");
	app_pop(app);
	assert_true(kit_has(app, 24, 80, "\n>   in 6 h     18:00      Paweł"));
	assert_false(kit_has(app, 24, 80, "Grace"));
}

static void a_thread_that_sleeps_says_until_when(void **state)
{
	struct app *app = read_from_queue(state);
	int64_t grace = kit_thread(app, "from:grace");

	assert_int_equal(kit_run(app, "snooze tomorrow 9"), 1);
	kit_title_is(app, "Ordine #10420 mai arrivato");
	kit_open(app, reader_view_new(app, grace, &app->err));
	assert_true(kit_has(app, 24, 80, "customer, snoozed until 9 Sep, 09:00; en\n"));
}

static void done_with_the_last_thread_leads_back_to_the_list(void **state)
{
	struct app *app = *state;

	kit_open(app, queue_view_new(app, &app->err));
	assert_int_equal(kit_run(app, "bottom"), 1);
	assert_int_equal(kit_run(app, "open"), 1);
	kit_title_is(app, "Wrong colour");
	assert_int_equal(kit_run(app, "next-thread"), 1);
	kit_title_is(app, "Wrong colour");
	assert_int_equal(kit_run(app, "done"), 1);
	assert_string_equal(app->view->type->name, "queue");
}

static void replies_are_for_the_thread(void **state)
{
	struct app *app = open_reader(state, "from:john.brown");
	char *own = mem_printf("own 0 %lld", (long long)kit_thread(app, "from:john.brown"));
	char *all = mem_printf("picker 1 1 %lld", (long long)kit_thread(app, "from:john.brown"));

	assert_int_equal(kit_run(app, "reply-own"), 1);
	assert_string_equal(app->replied, own);
	assert_int_equal(kit_run(app, "reply-all"), -1);
	assert_string_equal(app->replied, all);
	free(all);
	free(own);
}

static void why_tells_lane_state_due_and_history(void **state)
{
	struct app *app = open_reader(state, "from:grace");

	assert_int_equal(kit_run(app, "why"), 1);
	kit_title_is(app, "Why: Refund for order #10398");
	assert_true(kit_has(app, 24, 80, "Lane customer (probability of a pitch: "));
	assert_true(kit_has(app, 24, 80, "\nState open\n  The customer's last question has no answer yet.\n"));
	assert_true(kit_has(app, 24, 80, "\nWas due 31 Aug, 18:00 (reply)\n  Received Sun 11:20, closed (weekend)."));
	assert_true(kit_has(app, 24, 80, "\nHistory\n  30 Aug, 11:20: received from grace@murphyhome.example"));
	app->rows = 5;
	assert_int_equal(kit_run(app, "bottom"), 1);
	assert_false(kit_has(app, 5, 80, "Lane customer"));
	assert_int_equal(kit_run(app, "open"), 0);
}

static void a_thread_that_is_gone_is_an_error(void **state)
{
	struct app *app = *state;

	assert_null(reader_view_new(app, 9999, &app->err));
	assert_int_equal(app->err.kind, ERR_NOT_FOUND);
	assert_null(why_view_new(app, 9999, &app->err));
}

int main(int argc, char **argv)
{
	const struct CMUnitTest tests[] = {
		KIT_TEST(a_mail_is_read_at_once),
		KIT_TEST(old_messages_and_quotes_are_folded),
		KIT_TEST(stepping_opens_messages),
		KIT_TEST(what_followed_the_customers_words_is_open_too),
		KIT_TEST(scrolling_stays_within_the_text),
		KIT_TEST(a_resize_keeps_the_message),
		KIT_TEST(the_address_is_shown_whatever_the_name_says),
		KIT_TEST(what_makes_it_wise_to_look_twice_is_above_the_text),
		KIT_TEST(headers_and_raw_bytes_are_shown_when_asked_for),
		KIT_TEST(attachments_are_saved_where_the_owner_says),
		KIT_TEST(attachments_are_opened_from_a_folder_of_the_owner_alone),
		KIT_TEST(a_conversation_without_attachments_says_so),
		KIT_TEST(links_have_numbers_and_are_opened_by_them),
		KIT_TEST(done_leads_to_the_next_thread_of_the_list),
		KIT_TEST(a_thread_that_sleeps_says_until_when),
		KIT_TEST(done_with_the_last_thread_leads_back_to_the_list),
		KIT_TEST(replies_are_for_the_thread),
		KIT_TEST(why_tells_lane_state_due_and_history),
		KIT_TEST(a_thread_that_is_gone_is_an_error),
	};

	if (KIT_WORKER(argc, argv))
		return worker_main(NULL, NULL);
	return cmocka_run_group_tests(tests, NULL, NULL);
}
