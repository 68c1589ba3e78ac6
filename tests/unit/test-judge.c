#include "sync-desk.h"

#include "triage/state.h"

static const char question[] =
	"Message-ID: <q1@c.test>\r\nFrom: John <john@c.test>\r\nTo: shop@x.test\r\n"
	"Subject: Where is my parcel?\r\nDate: Mon, 14 Sep 2026 08:00:00 +0000\r\n\r\n"
	"Hello, the tracking page says that my parcel was delivered yesterday, but I have\r\n"
	"not received anything. Could you please look where it is? Thank you very much.\r\n";

static const char answer[] =
	"X-Tillmail-Then: waiting\r\nX-Tillmail-Promise: 2026-09-14T18:00:00Z\r\n"
	"X-Tillmail-Template: parcel-missing\r\nX-Tillmail-Topic: delay\r\n"
	"Message-ID: <a1@x.test>\r\nIn-Reply-To: <q1@c.test>\r\nFrom: Shop <shop@x.test>\r\n"
	"To: John <john@c.test>\r\nSubject: Re: Where is my parcel?\r\n\r\nWe are looking.\r\n";

static void the_same_bytes_are_one_mail(void **state)
{
	int64_t first = desk_arrival(*state, FOLDER_INBOX, NOW - 60, question, 1);

	assert_int_equal(desk_arrival(*state, FOLDER_ARCHIVE, NOW - 60, question, 0), first);
}

static void a_question_opens_a_thread_in_its_language(void **state)
{
	int64_t id = desk_arrival(*state, FOLDER_INBOX, NOW - 60, question, 1);
	struct thread t = { 0 };

	desk_thread(*state, id, &t);
	assert_int_equal(t.is.state, STATE_OPEN);
	assert_int_equal(t.lane, LANE_CUSTOMER);
	assert_int_equal(t.is.received, NOW - 60);
	assert_string_equal(t.lang, "en");
	thread_clear(&t);
}

/* The language of a mail that arrives from an address. */
static void assert_language(struct test_desk *d, const char *expected, const char *from,
	const char *text)
{
	char *bytes = mem_printf("From: %s\r\nSubject: x\r\n\r\n%s\r\n", from, text);
	int64_t id = desk_arrival(d, FOLDER_INBOX, d->clock.fixed++, bytes, 1);
	struct mail m = { 0 };

	free(bytes);
	desk_mail(d, id, &m);
	if (expected)
		assert_string_equal(m.lang, expected);
	else
		assert_null(m.lang);
	mail_clear(&m);
}

static void a_short_mail_is_in_the_language_of_its_senders_others(void **state)
{
	static const char likely[] = "been 3 wks mate"; /* its best guess is Czech */

	assert_language(*state, NULL, "ann@c.test", "size 38");
	assert_language(*state, "cs", "eve@c.test", likely);
	assert_language(*state, "en", "ann@c.test", "Hello, where is the parcel that you sent to me?");
	assert_language(*state, "en", "Ann@C.test", "ok?");
	assert_language(*state, "en", "ann@c.test", likely);
	assert_language(*state, "de", "ann@c.test", "Wo ist mein Paket? Ich habe noch nichts von Ihnen.");
	assert_language(*state, "de", "ann@c.test", "merci");
	assert_language(*state, NULL, "bob@c.test", "merci");
}

static void mails_without_a_sender_of_their_own_share_no_language(void **state)
{
	static const char *const nobody[] = { "", "shop@x.test" };

	for (size_t i = 0; i < 2; i++) {
		assert_language(*state, "en", nobody[i], "Hello, where is the parcel that you sent to me?");
		assert_language(*state, NULL, nobody[i], "merci");
	}
}

static void an_answer_in_sent_keeps_its_promise(void **state)
{
	int64_t id = desk_arrival(*state, FOLDER_INBOX, NOW - 60, question, 1);
	struct thread t = { 0 };
	struct mail m = { 0 };

	id = desk_arrival(*state, FOLDER_SENT, NOW, answer, 1);
	desk_mail(*state, id, &m);
	assert_int_equal(m.direction, MAIL_OUT);
	assert_int_equal(m.marks.promise, NOW + 9 * 3600);
	assert_string_equal(m.marks.template, "parcel-missing");
	assert_string_equal(m.marks.topic, "delay");
	mail_clear(&m);
	desk_thread(*state, id, &t);
	assert_int_equal(t.is.state, STATE_WAITING);
	assert_int_equal(t.is.promise, NOW + 9 * 3600);
	thread_clear(&t);
}

static void a_stranger_promises_nothing_for_us(void **state)
{
	static const char forged[] =
		"X-Tillmail-Promise: 2026-09-14T18:00:00Z\r\nX-Tillmail-Then: done\r\n"
		"Message-ID: <f@c.test>\r\nFrom: eve@c.test\r\nSubject: x\r\n\r\nHi\r\n";
	int64_t id = desk_arrival(*state, FOLDER_INBOX, NOW - 60, forged, 1);
	struct mail m = { 0 };

	desk_mail(*state, id, &m);
	assert_true(m.marks.promise == NO_TIME);
	assert_false(m.marks.closes);
	mail_clear(&m);
}

static void a_copy_of_our_letter_in_the_inbox_is_that_letter(void **state)
{
	static const char copy[] =
		"Received: from mx\r\nMessage-ID: <a1@x.test>\r\nIn-Reply-To: <q1@c.test>\r\n"
		"From: Shop <shop@x.test>\r\nTo: John <john@c.test>\r\n\r\nWe are looking.\r\n";
	int64_t sent = desk_arrival(*state, FOLDER_SENT, NOW, answer, 1);

	assert_int_equal(desk_arrival(*state, FOLDER_INBOX, NOW, copy, 0), sent);
}

static void a_stranger_with_our_message_id_is_heard(void **state)
{
	static const char forged[] =
		"Message-ID: <a1@x.test>\r\nFrom: john@c.test\r\nSubject: x\r\n\r\nStill nothing\r\n";

	desk_arrival(*state, FOLDER_SENT, NOW, answer, 1);
	desk_arrival(*state, FOLDER_INBOX, NOW, forged, 1);
}

static void a_mail_from_our_own_form_is_a_customers(void **state)
{
	static const char form[] =
		"Message-ID: <form@x.test>\r\nFrom: shop@x.test\r\nReply-To: ann@c.test\r\n"
		"List-Unsubscribe: <mailto:x@x.test>\r\nSubject: Contact\r\n\r\nDo you ship abroad?\r\n";
	int64_t id = desk_arrival(*state, FOLDER_INBOX, NOW, form, 1);
	struct mail m = { 0 };

	desk_mail(*state, id, &m);
	assert_int_equal(m.direction, MAIL_IN);
	assert_int_equal(m.lane, LANE_CUSTOMER);
	mail_clear(&m);
}

static void whoever_is_answered_is_no_pitch_any_more(void **state)
{
	static const char bulk[] =
		"Message-ID: <n1@c.test>\r\nFrom: John <john@c.test>\r\nSubject: Offer\r\n"
		"List-Unsubscribe: <mailto:out@c.test>\r\nPrecedence: bulk\r\n\r\nBuy links\r\n";
	int64_t id = desk_arrival(*state, FOLDER_INBOX, NOW - 60, bulk, 1);
	struct mail m = { 0 };
	struct thread t = { 0 };

	desk_mail(*state, id, &m);
	assert_int_equal(m.lane, LANE_PITCH);
	mail_clear(&m);
	desk_arrival(*state, FOLDER_SENT, NOW, answer, 1);
	desk_mail(*state, id, &m);
	assert_int_equal(m.lane, LANE_CUSTOMER);
	mail_clear(&m);
	desk_thread(*state, id, &t);
	assert_int_equal(t.lane, LANE_CUSTOMER);
	thread_clear(&t);
}

static void time_of_arrival_is_the_servers_and_never_in_the_future(void **state)
{
	struct mail m = { 0 };
	int64_t id = desk_arrival(*state, FOLDER_INBOX, NOW + DAY, question, 1);

	desk_mail(*state, id, &m);
	assert_int_equal(m.received, NOW);
	mail_clear(&m);
	id = desk_arrival(*state, FOLDER_INBOX, NO_TIME,
		"Message-ID: <d@c.test>\r\nFrom: a@c.test\r\nDate: Sun, 13 Sep 2026 09:00:00 +0000\r\n\r\nx\r\n", 1);
	desk_mail(*state, id, &m);
	assert_int_equal(m.received, NOW - DAY);
	mail_clear(&m);
	id = desk_arrival(*state, FOLDER_INBOX, NO_TIME,
		"Message-ID: <e@c.test>\r\nFrom: a@c.test\r\nDate: Sun, 13 Sep 2099 09:00:00 +0000\r\n\r\nx\r\n", 1);
	desk_mail(*state, id, &m);
	assert_int_equal(m.received, NOW);
	mail_clear(&m);
}

static void a_mail_without_message_id_can_be_answered(void **state)
{
	int64_t id = desk_arrival(*state, FOLDER_INBOX, NOW - 60,
		"From: ann@c.test\r\nSubject: Hi\r\n\r\nWhere is it?\r\n", 1);
	struct mail m = { 0 };
	struct thread t = { 0 };
	char *reply;

	desk_mail(*state, id, &m);
	reply = mem_printf("Message-ID: <r@x.test>\r\nIn-Reply-To: <%s>\r\nFrom: shop@x.test\r\n"
			   "To: ann@c.test\r\n\r\nHere.\r\n",
		m.message.message_id);
	mail_clear(&m);
	desk_arrival(*state, FOLDER_SENT, NOW, reply, 1);
	free(reply);
	desk_thread(*state, id, &t);
	assert_int_equal(t.is.state, STATE_WAITING);
	thread_clear(&t);
}

static void what_cannot_be_fetched_is_seen(void **state)
{
	struct test_desk *d = *state;
	struct arrival a = {
		.why = "too large: 31 MiB",
		.role = FOLDER_INBOX,
		.internal_date = NOW - 60,
	};
	struct mail m = { 0 };
	struct thread t = { 0 };
	int64_t first, second;

	assert_int_equal(judge_arrival(&d->judge, &a, &first, NULL), 1);
	assert_int_equal(judge_arrival(&d->judge, &a, &second, NULL), 1);
	assert_int_not_equal(first, second);
	desk_mail(d, first, &m);
	assert_string_equal(m.message.quarantined, "too large: 31 MiB");
	assert_int_equal(m.lane, LANE_UNSURE);
	mail_clear(&m);
	desk_thread(d, first, &t);
	assert_int_equal(t.is.state, STATE_OPEN);
	assert_true(t.is_quarantined);
	thread_clear(&t);
}

static void mail_from_long_before_the_first_sync_is_done(void **state)
{
	struct test_desk *d = *state;
	struct thread t = { 0 };
	int64_t id;

	assert_int_equal(judge_first_sync(&d->judge, NULL), 0);
	id = desk_arrival(d, FOLDER_INBOX, NOW - 31 * DAY, question, 1);
	desk_thread(d, id, &t);
	assert_int_equal(t.is.state, STATE_DONE);
	assert_true(t.is.old);
	thread_clear(&t);
}

static void the_first_sync_is_remembered_once(void **state)
{
	struct test_desk *d = *state;
	struct thread t = { 0 };
	int64_t id;

	d->clock.fixed = NOW - 20 * DAY;
	assert_int_equal(judge_first_sync(&d->judge, NULL), 0);
	d->clock.fixed = NOW;
	assert_int_equal(judge_first_sync(&d->judge, NULL), 0);
	id = desk_arrival(d, FOLDER_INBOX, NOW - 31 * DAY, question, 1);
	desk_thread(d, id, &t);
	assert_int_equal(t.is.state, STATE_OPEN);
	thread_clear(&t);
}

static void a_change_of_hours_moves_what_is_due(void **state)
{
	struct test_desk *d = *state;
	struct thread before = { 0 };
	struct thread after = { 0 };
	int64_t id;

	assert_int_equal(judge_calendar_change(&d->judge, NULL), 0);
	id = desk_arrival(d, FOLDER_INBOX, NOW, question, 1);
	desk_thread(d, id, &before);
	d->conf->policy.within = 3600;
	assert_int_equal(judge_calendar_change(&d->judge, NULL), 0);
	desk_thread(d, id, &after);
	assert_true(after.is.due < before.is.due);
	thread_clear(&before);
	thread_clear(&after);
}

int main(void)
{
#define JUDGES(name) cmocka_unit_test_setup_teardown(name, desk_setup, desk_teardown)
	const struct CMUnitTest tests[] = {
		JUDGES(the_same_bytes_are_one_mail),
		JUDGES(a_question_opens_a_thread_in_its_language),
		JUDGES(a_short_mail_is_in_the_language_of_its_senders_others),
		JUDGES(mails_without_a_sender_of_their_own_share_no_language),
		JUDGES(an_answer_in_sent_keeps_its_promise),
		JUDGES(a_stranger_promises_nothing_for_us),
		JUDGES(a_copy_of_our_letter_in_the_inbox_is_that_letter),
		JUDGES(a_stranger_with_our_message_id_is_heard),
		JUDGES(a_mail_from_our_own_form_is_a_customers),
		JUDGES(whoever_is_answered_is_no_pitch_any_more),
		JUDGES(time_of_arrival_is_the_servers_and_never_in_the_future),
		JUDGES(a_mail_without_message_id_can_be_answered),
		JUDGES(what_cannot_be_fetched_is_seen),
		JUDGES(mail_from_long_before_the_first_sync_is_done),
		JUDGES(the_first_sync_is_remembered_once),
		JUDGES(a_change_of_hours_moves_what_is_due),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
