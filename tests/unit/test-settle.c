#include "sync-desk.h"

#include "store/journal.h"
#include "store/outbox.h"
#include "sync/settle.h"
#include "triage/state.h"

static const char question[] =
	"Message-ID: <q1@c.test>\r\nFrom: John <john@c.test>\r\nTo: shop@x.test\r\n"
	"Subject: Parcel\r\n\r\nWhere is it?\r\n";

static const char letter[] =
	"Message-ID: <l1@x.test>\r\nIn-Reply-To: <q1@c.test>\r\nFrom: Shop <shop@x.test>\r\n"
	"To: John <john@c.test>\r\nSubject: Re: Parcel\r\n\r\nWe are looking.\r\n";

static const char bounce[] =
	"Message-ID: <b1@mx.test>\r\nFrom: MAILER-DAEMON@mx.test\r\nTo: shop@x.test\r\n"
	"Subject: Undelivered\r\nAuto-Submitted: auto-replied\r\nMIME-Version: 1.0\r\n"
	"Content-Type: multipart/report; report-type=delivery-status; boundary=\"b\"\r\n\r\n"
	"--b\r\nContent-Type: text/plain\r\n\r\nSorry.\r\n"
	"--b\r\nContent-Type: message/delivery-status\r\n\r\n"
	"Reporting-MTA: dns; mx.test\r\n\r\n"
	"Final-Recipient: rfc822; john@c.test\r\nAction: failed\r\nStatus: 5.1.1\r\n"
	"Diagnostic-Code: smtp; 550 no such user\r\n\r\n"
	"--b\r\nContent-Type: text/rfc822-headers\r\n\r\n"
	"Message-ID: <l1@x.test>\r\nSubject: Re: Parcel\r\n\r\n--b--\r\n";

/* The question, and a letter that answers it, brought to a state. */
static int64_t queue(struct test_desk *d, int64_t *asked, enum outbox_state state)
{
	static const enum outbox_state way[] = { OUTBOX_SENDING, OUTBOX_DOT, OUTBOX_UNKNOWN };
	struct outbox_recipient to = { .addr = mem_dup("john@c.test") };
	struct letter_row l = {
		.message_id = mem_dup("l1@x.test"),
		.from = mem_dup("shop@x.test"),
		.to = &to,
		.n_to = 1,
		.subject = mem_dup("Re: Parcel"),
		.text = mem_dup("We are looking."),
		.marks = { .promise = NOW + 3600 },
		.send_at = NOW,
		.created = NOW,
	};
	struct mail m = { 0 };
	int64_t id;

	*asked = desk_arrival(d, FOLDER_INBOX, NOW - 60, question, 1);
	desk_mail(d, *asked, &m);
	l.thread = m.thread;
	l.answers = *asked;
	l.last_received = *asked;
	mail_clear(&m);
	assert_int_equal(store_queue_letter(d->judge.store, &l, letter, strlen(letter), NULL), 1);
	for (size_t i = 0; i < 3 && l.state != state; i++) {
		struct letter_move move = { .from = l.state, .to = way[i], .send_at = NOW, .now = NOW };

		assert_int_equal(store_move_letter(d->judge.store, l.id, &move, NULL), 1);
		l.state = way[i];
	}
	assert_int_equal(judge_thread(&d->judge, l.thread, NULL), 0);
	id = l.id;
	l.to = NULL; /* on the stack */
	l.n_to = 0;
	letter_row_clear(&l);
	free(to.addr);
	return id;
}

static void check_letter(struct test_desk *d, int64_t id, enum outbox_state state, bool is_mail)
{
	struct letter_row l = { 0 };

	assert_int_equal(store_letter(d->judge.store, id, &l, NULL), 1);
	assert_int_equal(l.state, state);
	assert_int_equal(l.mail != 0, is_mail);
	letter_row_clear(&l);
}

static void check_thread(struct test_desk *d, int64_t mail, enum state state, int64_t promise)
{
	struct thread t = { 0 };

	desk_thread(d, mail, &t);
	assert_int_equal(t.is.state, state);
	assert_true(t.is.promise == promise);
	thread_clear(&t);
}

static void a_copy_in_sent_proves_that_a_letter_left(void **state)
{
	int64_t asked;
	int64_t id = queue(*state, &asked, OUTBOX_UNKNOWN);
	struct journal_list rows = { 0 };
	struct test_desk *d = *state;

	check_thread(d, asked, STATE_OPEN, NO_TIME);
	desk_arrival(d, FOLDER_SENT, NOW, letter, 0);
	check_letter(d, id, OUTBOX_FILED, true);
	check_thread(d, asked, STATE_WAITING, NOW + 3600); /* our promise, though the copy has none */
	assert_int_equal(store_journal(d->judge.store, &rows, NULL), 0);
	assert_int_equal(rows.n, 1);
	assert_int_equal(rows.v[0].kind, JOURNAL_ANSWERED);
	assert_int_equal(rows.v[0].mail, asked);
	free(rows.v);
}

static void a_copy_in_the_inbox_proves_it_too_but_files_nothing(void **state)
{
	int64_t asked;
	int64_t id = queue(*state, &asked, OUTBOX_UNKNOWN);

	desk_arrival(*state, FOLDER_INBOX, NOW, letter, 0);
	check_letter(*state, id, OUTBOX_SENT, true);
	desk_arrival(*state, FOLDER_SENT, NOW, letter, 0);
	check_letter(*state, id, OUTBOX_FILED, true);
}

static void a_bounce_settles_what_was_unknown(void **state)
{
	int64_t asked;
	int64_t id = queue(*state, &asked, OUTBOX_UNKNOWN);

	desk_arrival(*state, FOLDER_INBOX, NOW, bounce, 1);
	check_letter(*state, id, OUTBOX_FAILED, false);
	check_thread(*state, asked, STATE_OPEN, NO_TIME);
}

static void a_held_letter_that_lies_in_sent_does_not_leave_again(void **state)
{
	int64_t asked;
	int64_t id = queue(*state, &asked, OUTBOX_HELD);

	check_thread(*state, asked, STATE_WAITING, NOW + 3600);
	desk_arrival(*state, FOLDER_SENT, NOW, letter, 1);
	check_letter(*state, id, OUTBOX_CANCELLED, false);
	check_thread(*state, asked, STATE_WAITING, NO_TIME);
}

static void a_letter_cut_short_at_its_dot_answers_nobody(void **state)
{
	struct test_desk *d = *state;
	int64_t asked;
	int64_t id = queue(d, &asked, OUTBOX_DOT);
	int n_unknown = 0;

	check_thread(d, asked, STATE_WAITING, NOW + 3600);
	assert_int_equal(settle_cut_short(&d->judge, &n_unknown, NULL), 0);
	assert_int_equal(n_unknown, 1);
	check_letter(d, id, OUTBOX_UNKNOWN, false);
	check_thread(d, asked, STATE_OPEN, NO_TIME);
}

static void a_bounce_opens_the_thread_it_speaks_of(void **state)
{
	int64_t asked = desk_arrival(*state, FOLDER_INBOX, NOW - 60, question, 1);
	struct thread t = { 0 };
	struct mail m = { 0 };
	int64_t id;

	desk_arrival(*state, FOLDER_SENT, NOW - 30, letter, 1);
	check_thread(*state, asked, STATE_WAITING, NO_TIME);
	id = desk_arrival(*state, FOLDER_INBOX, NOW, bounce, 1);
	desk_mail(*state, id, &m);
	assert_string_equal(m.bounce_of, "l1@x.test");
	assert_true(m.is_automatic);
	assert_int_equal(m.lane, LANE_NOTICE);
	mail_clear(&m);
	desk_thread(*state, asked, &t);
	assert_int_equal(t.is.state, STATE_OPEN);
	assert_true(t.is.bounced);
	assert_int_equal(t.lane, LANE_CUSTOMER);
	thread_clear(&t);
}

int main(void)
{
#define SETTLES(name) cmocka_unit_test_setup_teardown(name, desk_setup, desk_teardown)
	const struct CMUnitTest tests[] = {
		SETTLES(a_copy_in_sent_proves_that_a_letter_left),
		SETTLES(a_copy_in_the_inbox_proves_it_too_but_files_nothing),
		SETTLES(a_bounce_settles_what_was_unknown),
		SETTLES(a_held_letter_that_lies_in_sent_does_not_leave_again),
		SETTLES(a_letter_cut_short_at_its_dot_answers_nobody),
		SETTLES(a_bounce_opens_the_thread_it_speaks_of),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
