#include "sync/settle.h"

#include <stdlib.h>

#include "base/clock.h"
#include "base/err.h"
#include "base/i18n.h"
#include "store/mail.h"
#include "store/outbox.h"
#include "store/store.h"
#include "sync/arrival.h"
#include "sync/judge.h"

/* 1 and the letter, or 0: none has this Message-ID. */
static int load_letter(const struct judge *j, const char *message_id, struct letter_row *out,
	struct err *err)
{
	int64_t id = 0;
	int rc = store_letter_by_message_id(j->store, message_id, &id, err);

	return rc > 0 ? store_letter(j->store, id, out, err) : rc;
}

static int move_letter(const struct judge *j, const struct letter_row *l, enum outbox_state to,
	const char *error, struct err *err)
{
	struct letter_move move = {
		.from = l->state,
		.to = to,
		.send_at = l->send_at,
		.error = error,
		.now = clock_now(j->clock),
	};

	return store_move_letter(j->store, l->id, &move, err) < 0 ? -1 : 0;
}

static int settle_sent(const struct judge *j, struct letter_row *l, enum folder_role role,
	struct err *err)
{
	char *missing;
	int rc;

	if (arrival_take_letter(j, l, err) < 0)
		return -1;
	if (l->state == OUTBOX_SENT && role != FOLDER_SENT)
		return 0;
	if (l->state == OUTBOX_UNKNOWN && store_settle_recipients(j->store, l, err) < 0)
		return -1;
	missing = letter_missing(l);
	rc = move_letter(j, l, role == FOLDER_SENT ? OUTBOX_FILED : OUTBOX_SENT, missing, err);
	free(missing);
	return rc;
}

/* Another tillmail sent it, or this one before its store was put back to an older state. */
static int settle_held(const struct judge *j, const struct letter_row *l, struct err *err)
{
	return move_letter(j, l, OUTBOX_CANCELLED, _("it was sent before: a copy of it lies in the mailbox"),
		err);
}

/* Whoever waits for a letter that may never have left has a question that is open. */
static int judge_letters(const struct judge *j, const struct letter_list *letters, struct err *err)
{
	for (size_t i = 0; i < letters->n; i++)
		if (judge_thread(j, letters->v[i].thread, err) < 0)
			return -1;
	return 0;
}

int settle_cut_short(const struct judge *j, int *n_unknown, struct err *err)
{
	struct letter_list cut = { 0 };
	int rc = -1;

	if (store_begin(j->store, err) < 0)
		return -1;
	if (store_letters(j->store, 1u << OUTBOX_DOT, &cut, err) == 0 &&
		store_recover_letters(j->store, clock_now(j->clock), n_unknown, err) == 0 &&
		judge_letters(j, &cut, err) == 0)
		rc = store_commit(j->store, err);
	if (rc < 0)
		store_rollback(j->store);
	letter_list_clear(&cut);
	return rc;
}

int settle_copy(const struct judge *j, const char *message_id, enum folder_role role,
	int64_t *mail, struct err *err)
{
	struct letter_row l = { 0 };
	int rc = load_letter(j, message_id, &l, err);

	if (rc > 0 && (l.state == OUTBOX_UNKNOWN || l.state == OUTBOX_SENT))
		rc = settle_sent(j, &l, role, err);
	else if (rc > 0 && l.state == OUTBOX_HELD && !l.mail)
		rc = settle_held(j, &l, err);
	*mail = l.mail;
	letter_row_clear(&l);
	return rc < 0 ? -1 : *mail != 0;
}

int settle_bounce(const struct judge *j, const struct mail *bounce, struct err *err)
{
	const char *words = bounce->message.report.diagnostic;
	struct letter_row l = { 0 };
	int rc = load_letter(j, bounce->bounce_of, &l, err);

	if (rc > 0 && l.state == OUTBOX_UNKNOWN) {
		rc = move_letter(j, &l, OUTBOX_FAILED,
			words ? words : _("it came back: see the mail of the postmaster"), err);
		if (rc == 0)
			rc = judge_thread(j, l.thread, err);
	}
	letter_row_clear(&l);
	return rc < 0 ? -1 : 0;
}
