#include "desk/acts.h"

#include <stdlib.h>
#include <string.h>

#include "base/err.h"
#include "base/i18n.h"
#include "base/mem.h"
#include "desk/deed.h"
#include "desk/inside.h"
#include "desk/mark.h"
#include "store/journal.h"
#include "store/outbox.h"
#include "store/rule.h"
#include "store/store.h"
#include "store/thread.h"
#include "sync/lesson.h"

/* What done or open means for one mail, and what the server is to be told about it. */
static int act_on_mail(struct desk *d, int64_t action, const struct mail *mail, enum act_kind kind,
	struct err *err)
{
	const struct act act = { .kind = kind, .at = desk_now(d), .mail = mail->id };

	if (kind == ACT_DONE && store_add_act(d->store, action, mail->thread, &act, err) < 0)
		return -1;
	if (mail->direction == MAIL_OUT)
		return 0;
	return store_journal_add(d->store, action, mail->id,
		kind == ACT_DONE ? JOURNAL_DONE : JOURNAL_OPEN, err);
}

/*
 * Done are the mails that the owner could see, one by one: a mail that arrived
 * before but is fetched later was never seen, and opens the thread. Open is the whole thread.
 */
static int act_on(struct desk *d, int64_t action, const struct deed_thread *c, const void *data,
	struct err *err)
{
	const enum act_kind *kind = data;
	const struct act whole = { .kind = *kind, .at = desk_now(d) };
	int rc = 0;

	if (*kind == ACT_OPENED)
		rc = store_add_act(d->store, action, c->thread.id, &whole, err);
	for (size_t i = 0; rc == 0 && i < c->mails.n; i++)
		rc = act_on_mail(d, action, &c->mails.v[i], *kind, err);
	return rc;
}

int desk_done(struct desk *d, const int64_t *threads, size_t n, struct err *err)
{
	const enum act_kind kind = ACT_DONE;

	return deed_do(d, &(struct deed) { .verb = "done", .act = act_on, .data = &kind }, threads, n, err);
}

int desk_reopen(struct desk *d, const int64_t *threads, size_t n, struct err *err)
{
	const enum act_kind kind = ACT_OPENED;

	return deed_do(d, &(struct deed) { .verb = "open", .act = act_on, .data = &kind }, threads, n, err);
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
	struct strs patterns = { 0 };
	int rc = judge_begin(&d->judge, err);

	if (rc == 0)
		rc = store_rules_of_action(d->store, u->action, &patterns, err);
	if (rc == 0)
		rc = cancel_letters(d, u->action, err);
	if (rc == 0)
		rc = store_undo(d->store, u->action, desk_now(d), err);
	if (rc == 0)
		rc = lesson_apply(&d->judge, u->action, err);
	for (size_t i = 0; rc == 0 && i < patterns.n; i++)
		rc = mark_judge_mails(d, patterns.v[i], err);
	for (size_t i = 0; rc == 0 && i < u->n_threads; i++)
		rc = judge_thread(&d->judge, u->threads[i], err);
	if (rc == 0)
		rc = store_commit(d->store, err);
	if (rc < 0)
		store_rollback(d->store);
	strs_clear(&patterns);
	return rc;
}

/* What was taken back, and of how many threads, where it was about any. The caller frees. */
static char *say_undone(const struct undone *u)
{
	if (strcmp(u->verb, ACTION_SEEN) == 0)
		return mem_dup(_("what another program said of it is taken back"));
	if (!u->n_threads)
		return mem_printf(_("%s taken back"), u->verb);
	return mem_printf(ngettext("%s taken back (%zu thread)", "%s taken back (%zu threads)", u->n_threads),
		u->verb, u->n_threads);
}

/* thread 0: whatever the owner did last. */
static int undo_newest(struct desk *d, int64_t thread, struct strs *done, struct err *err)
{
	struct undone u = { 0 };
	int found = thread ? store_newest_action_on(d->store, thread, &u, err)
			   : store_newest_action(d->store, &u, err);
	int rc = found == 1 ? undo_one(d, &u, err) : -1;

	if (found == 0 && thread)
		err_set(err, ERR_NOT_FOUND, _("there is nothing to take back on thread %lld"), (long long)thread);
	else if (found == 0)
		err_set(err, ERR_NOT_FOUND, _("there is nothing to take back"));
	if (rc == 0) {
		char *text = say_undone(&u);

		strs_add(done, text);
		free(text);
	}
	undone_clear(&u);
	return rc;
}

int desk_undo(struct desk *d, int64_t thread, int n, struct strs *done, struct err *err)
{
	int rc = 0;

	for (int i = 0; i < n && rc == 0; i++)
		rc = undo_newest(d, thread, done, err);
	return rc;
}
