#include "desk/acts.h"

#include <stdlib.h>

#include "base/err.h"
#include "base/i18n.h"
#include "base/mem.h"
#include "desk/inside.h"
#include "store/journal.h"
#include "store/outbox.h"
#include "store/store.h"
#include "store/thread.h"

/* Tell the server about every incoming mail of a thread. */
static int journal_thread(struct desk *d, int64_t action, int64_t thread, enum journal_kind kind,
	struct err *err)
{
	struct mail_list mails = { 0 };
	int rc = store_thread_mails(d->store, thread, &mails, err);

	for (size_t i = 0; rc == 0 && i < mails.n; i++)
		if (mails.v[i].direction == MAIL_IN)
			rc = store_journal_add(d->store, action, mails.v[i].id, kind, err);
	mail_list_clear(&mails);
	return rc;
}

static int act_on(struct desk *d, int64_t action, int64_t id, enum act_kind kind, struct err *err)
{
	const struct act act = { .kind = kind, .at = desk_now(d) };
	const enum journal_kind told = kind == ACT_DONE ? JOURNAL_DONE : JOURNAL_OPEN;
	struct thread t = { 0 };
	int rc = desk_thread(d, id, &t, err);

	if (rc == 0)
		rc = store_add_act(d->store, action, t.id, &act, err);
	if (rc == 0)
		rc = journal_thread(d, action, t.id, told, err);
	if (rc == 0)
		rc = judge_thread(&d->judge, t.id, err);
	thread_clear(&t);
	return rc;
}

static int act(struct desk *d, const char *verb, enum act_kind kind, const int64_t *threads,
	size_t n, struct err *err)
{
	int64_t action;
	int rc = store_begin(d->store, err);

	if (rc == 0)
		rc = store_action(d->store, verb, desk_now(d), &action, err);
	for (size_t i = 0; rc == 0 && i < n; i++)
		rc = act_on(d, action, threads[i], kind, err);
	if (rc == 0)
		rc = store_commit(d->store, err);
	if (rc < 0)
		store_rollback(d->store);
	return rc;
}

int desk_done(struct desk *d, const int64_t *threads, size_t n, struct err *err)
{
	return act(d, "done", ACT_DONE, threads, n, err);
}

int desk_reopen(struct desk *d, const int64_t *threads, size_t n, struct err *err)
{
	return act(d, "open", ACT_OPENED, threads, n, err);
}

/* Letters of an action come back, if they all still can. */
static int cancel_letters(struct desk *d, int64_t action, struct err *err)
{
	struct letter_list letters = { 0 };
	int rc = store_letters_of_action(d->store, action, &letters, err);
	int moved = 1;

	for (size_t i = 0; rc == 0 && moved == 1 && i < letters.n; i++) {
		const struct letter_row *l = &letters.v[i];
		const struct letter_move move = {
			.from = OUTBOX_HELD,
			.to = OUTBOX_CANCELLED,
			.send_at = NO_TIME,
			.error = _("taken back by the owner"),
			.now = desk_now(d),
		};

		if (l->state == OUTBOX_CANCELLED || l->state == OUTBOX_FAILED)
			continue;
		moved = store_move_letter(d->store, l->id, &move, err);
		if (moved == 0)
			err_set(err, ERR_REFUSED, _("letter %lld to %s has left and cannot be taken back"),
				(long long)l->id, l->to[0].addr);
	}
	letter_list_clear(&letters);
	return rc < 0 || moved != 1 ? -1 : 0;
}

static int undo_one(struct desk *d, const struct undone *u, struct err *err)
{
	int rc = store_begin(d->store, err);

	if (rc == 0)
		rc = cancel_letters(d, u->action, err);
	if (rc == 0)
		rc = store_undo(d->store, u->action, desk_now(d), err);
	for (size_t i = 0; rc == 0 && i < u->n_threads; i++)
		rc = judge_thread(&d->judge, u->threads[i], err);
	if (rc == 0)
		rc = store_commit(d->store, err);
	if (rc < 0)
		store_rollback(d->store);
	return rc;
}

int desk_undo(struct desk *d, int n, struct strs *done, struct err *err)
{
	struct undone u = { 0 };
	int rc = 0;

	for (int i = 0; i < n && rc == 0; i++) {
		int found = store_newest_action(d->store, &u, err);

		if (found == 0)
			err_set(err, ERR_NOT_FOUND, _("there is nothing to take back"));
		rc = found == 1 ? undo_one(d, &u, err) : -1;
		if (rc == 0) {
			char *text = mem_printf(ngettext("%s taken back (%zu thread)",
							"%s taken back (%zu threads)", u.n_threads),
				u.verb, u.n_threads);

			strs_add(done, text);
			free(text);
		}
		undone_clear(&u);
	}
	return rc;
}
