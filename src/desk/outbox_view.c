#include "desk/outbox_view.h"

#include <stdlib.h>
#include <string.h>

#include "base/err.h"
#include "base/i18n.h"
#include "base/mem.h"
#include "desk/inside.h"
#include "desk/prepared.h"
#include "store/outbox.h"
#include "store/store.h"
#include "triage/guard.h"

enum {
	EVERY_STATE = ~0
};

void outbox_views_clear(struct outbox_views *list)
{
	for (size_t i = 0; i < list->n; i++) {
		people_clear(&list->v[i].to);
		free(list->v[i].subject);
		free(list->v[i].error);
		free(list->v[i].message_id);
	}
	free(list->v);
	*list = (struct outbox_views) { 0 };
}

static void fill(struct outbox_view *view, const struct letter_row *l)
{
	struct address_list to = { 0 };

	for (size_t i = 0; i < l->n_to; i++)
		address_add(&to, "", l->to[i].addr);
	*view = (struct outbox_view) {
		.id = l->id,
		.thread = l->thread,
		.subject = mem_dup(l->subject),
		.state = outbox_state_name(l->state),
		.send_at = l->send_at,
		.attempts = l->attempts,
		.error = mem_dup(l->error),
		.message_id = mem_dup(l->message_id),
	};
	people_fill(&view->to, &to);
	address_list_clear(&to);
}

int desk_outbox(struct desk *d, struct outbox_views *out, struct err *err)
{
	struct letter_list letters = { 0 };
	int rc = store_letters(d->store, (unsigned)EVERY_STATE, &letters, err);

	*out = (struct outbox_views) { 0 };
	for (size_t i = 0; rc == 0 && i < letters.n; i++) {
		out->v = mem_grow(out->v, out->n, sizeof(*out->v));
		fill(&out->v[out->n++], &letters.v[i]);
	}
	letter_list_clear(&letters);
	return rc;
}

/* One decision of the owner: which states it starts from, and where it leads. */
struct decision {
	const char *verb;
	unsigned from; /* mask of 1 << enum outbox_state */
	enum outbox_state to;
	bool leaves_now;
};

/* Which guard holds the letter back, if any does. */
static enum guard find_guard(const struct letter_row *l)
{
	for (enum guard g = GUARD_PASS + 1; g <= GUARD_LAST; g++)
		if (l->send_at == NO_TIME && l->error && strcmp(l->error, guard_text(g)) == 0)
			return g;
	return GUARD_PASS;
}

/*
 * Who sends a letter that a guard holds back was told why, and means it. What comes
 * to the thread after that is news again.
 */
static int overrule_guard(struct desk *d, struct letter_row *l, struct err *err)
{
	enum guard guard = find_guard(l);
	struct mail_list mails = { 0 };
	int rc;

	if (guard == GUARD_PASS)
		return 0;
	if (guard == GUARD_SAME_TEXT || guard == GUARD_PROMISE_PAST)
		strs_add(&l->allowed, guard_name(guard));
	rc = store_thread_mails(d->store, l->thread, &mails, err);
	if (rc == 0) {
		letter_remember_newest(l, &mails);
		rc = store_set_letter_seen(d->store, l, err);
	}
	mail_list_clear(&mails);
	return rc;
}

static int move_letter(struct desk *d, struct letter_row *l, const struct decision *how,
	struct err *err)
{
	struct letter_move move = {
		.from = l->state,
		.to = how->to,
		.send_at = how->leaves_now ? desk_now(d) : NO_TIME,
		.now = desk_now(d),
	};
	char *missing = NULL;
	int moved = 0;

	if (how->from & (1u << l->state)) {
		if (how->to == OUTBOX_SENT && store_settle_recipients(d->store, l, err) < 0)
			return -1;
		move.error = missing = how->to == OUTBOX_SENT ? letter_missing(l) : NULL;
		moved = store_move_letter(d->store, l->id, &move, err);
		free(missing);
	}
	if (moved == 0)
		return err_set(err, ERR_REFUSED, _("letter %lld is %s: %s does not apply to it"),
			(long long)l->id, outbox_state_name(l->state), how->verb);
	if (moved < 0)
		return -1;
	return judge_thread(&d->judge, l->thread, err);
}

static int decide(struct desk *d, int64_t id, const struct decision *how, struct err *err)
{
	struct letter_row l = { 0 };
	int found;
	int rc = -1;

	if (store_begin(d->store, err) < 0)
		return -1;
	found = store_letter(d->store, id, &l, err);
	if (found == 0)
		err_set(err, ERR_NOT_FOUND, _("there is no letter %lld in the outbox"), (long long)id);
	if (found == 1 && (!how->leaves_now || overrule_guard(d, &l, err) == 0))
		rc = move_letter(d, &l, how, err);
	if (rc == 0)
		rc = store_commit(d->store, err);
	if (rc < 0)
		store_rollback(d->store);
	letter_row_clear(&l);
	return rc;
}

static const struct decision cancel = {
	.verb = "cancel",
	.from = 1u << OUTBOX_HELD,
	.to = OUTBOX_CANCELLED,
};

int desk_outbox_cancel(struct desk *d, int64_t letter, struct err *err)
{
	return decide(d, letter, &cancel, err);
}

static int cancel_all(struct desk *d, const struct letter_list *letters, struct cancelled *out,
	struct err *err)
{
	int rc = 0;

	for (size_t i = 0; rc == 0 && i < letters->n; i++) {
		struct letter_row *l = &letters->v[i];

		if (l->state == OUTBOX_HELD) {
			rc = move_letter(d, l, &cancel, err);
			out->cancelled++;
		} else if (l->state != OUTBOX_CANCELLED && l->state != OUTBOX_FAILED) {
			out->gone++;
		}
	}
	return rc;
}

static int check_cancelled(const char *key, const struct letter_list *letters,
	const struct cancelled *c, struct err *err)
{
	if (!letters->n)
		return err_set(err, ERR_NOT_FOUND, _("no letter was queued with the key %s"), key);
	if (!c->cancelled && c->gone)
		return err_set(err, ERR_REFUSED, _("all letters with the key %s have left: cancel does not apply to them"), key);
	return 0;
}

int desk_outbox_cancel_key(struct desk *d, const char *key, struct cancelled *out, struct err *err)
{
	struct letter_list letters = { 0 };
	int rc;

	*out = (struct cancelled) { 0 };
	if (store_begin(d->store, err) < 0)
		return -1;
	rc = store_letters_with_key(d->store, key, &letters, err);
	if (rc == 0)
		rc = cancel_all(d, &letters, out, err);
	if (rc == 0)
		rc = check_cancelled(key, &letters, out, err);
	if (rc == 0)
		rc = store_commit(d->store, err);
	if (rc < 0)
		store_rollback(d->store);
	letter_list_clear(&letters);
	return rc;
}

int desk_outbox_retry(struct desk *d, int64_t letter, struct err *err)
{
	const struct decision retry = {
		.verb = "retry",
		.from = 1u << OUTBOX_HELD | 1u << OUTBOX_FAILED | 1u << OUTBOX_UNKNOWN,
		.to = OUTBOX_HELD,
		.leaves_now = true,
	};

	return decide(d, letter, &retry, err);
}

int desk_outbox_resolve(struct desk *d, int64_t letter, struct err *err)
{
	const struct decision resolve = {
		.verb = "resolve",
		.from = 1u << OUTBOX_UNKNOWN,
		.to = OUTBOX_SENT,
	};

	return decide(d, letter, &resolve, err);
}
