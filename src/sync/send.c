#include "sync/send.h"

#include <stdbool.h>
#include <stdlib.h>

#include "base/buf.h"
#include "base/clock.h"
#include "base/err.h"
#include "base/i18n.h"
#include "base/log.h"
#include "base/mem.h"
#include "conf/conf.h"
#include "net/smtp.h"
#include "store/outbox.h"
#include "store/store.h"
#include "sync/arrival.h"
#include "sync/guarding.h"
#include "sync/judge.h"
#include "sync/pace.h"
#include "sync/round.h"
#include "sync/work.h"
#include "text/safe.h"
#include "triage/state.h"

enum {
	MINUTE = 60,
	HOUR = 60 * MINUTE,
	GIVE_UP = 48 * HOUR, /* after the first attempt */
	UNKNOWN_MAX = 2,     /* in a row: the server has a trouble that no letter should share */
};

/* Pauses behind the first attempts; hourly then. */
static const int pauses[] = { 1 * MINUTE, 5 * MINUTE, 15 * MINUTE, 60 * MINUTE };

/* One letter on its way. */
struct sending {
	struct work *w;
	struct letter_row *letter;
	enum outbox_state state;   /* as the store has it */
	struct smtp_recipient *to; /* those that are tried */
	size_t *places;            /* of each among the letter's recipients */
	size_t n_to;
};

static int64_t now(const struct sending *s)
{
	return clock_now(s->w->judge->clock);
}

/* 1, or 0: somebody else moved it. */
static int move(struct sending *s, enum outbox_state to, int64_t send_at, const char *error,
	struct err *err)
{
	struct letter_move m = {
		.from = s->state,
		.to = to,
		.send_at = send_at,
		.error = error,
		.now = now(s),
	};
	int rc = store_move_letter(s->w->judge->store, s->letter->id, &m, err);

	if (rc > 0)
		s->state = to;
	return rc;
}

static bool has_pending(const struct letter_row *l)
{
	for (size_t i = 0; i < l->n_to; i++)
		if (!l->to[i].is_done)
			return true;
	return false;
}

/* Whom to try: who is left or, when the owner says to try again what had failed, who has it not. */
static void list_recipients(struct sending *s)
{
	const struct letter_row *l = s->letter;
	bool any = has_pending(l);

	s->to = mem_alloc(l->n_to * sizeof(*s->to));
	s->places = mem_alloc(l->n_to * sizeof(*s->places));
	for (size_t i = 0; i < l->n_to; i++) {
		if (any ? l->to[i].is_done : l->to[i].is_sent)
			continue;
		s->to[s->n_to].addr = l->to[i].addr;
		s->places[s->n_to++] = i;
	}
}

static void sending_clear(struct sending *s)
{
	for (size_t i = 0; i < s->n_to; i++)
		free(s->to[i].reply);
	free(s->to);
	free(s->places);
}

/* What the server has said of each; nobody has the letter before its end. */
static int note_recipients(struct sending *s, bool is_over, struct err *err)
{
	for (size_t i = 0; i < s->n_to; i++) {
		struct outbox_recipient *r = &s->letter->to[s->places[i]];

		r->is_sent = is_over && s->to[i].outcome == SMTP_SENT;
		r->is_done = r->is_sent || s->to[i].outcome == SMTP_FAILED;
		free(r->reply);
		r->reply = mem_dup(s->to[i].reply);
		if (store_set_recipient(s->w->judge->store, s->letter->id, r, err) < 0)
			return -1;
	}
	return 0;
}

/* The last moment before the letter is out of our hands: from here on it may have left, to those who were not refused. */
static int on_dot(void *data, struct err *err)
{
	struct sending *s = data;
	struct store *store = s->w->judge->store;
	int rc;

	if (store_begin(store, err) < 0)
		return -1;
	rc = note_recipients(s, false, err);
	if (rc == 0)
		rc = move(s, OUTBOX_DOT, s->letter->send_at, NULL, err);
	if (rc == 0)
		err_set(err, ERR_REFUSED, _("the letter was taken back"));
	if (rc > 0 && store_commit(store, err) == 0)
		return 0;
	store_rollback(store);
	s->state = OUTBOX_SENDING;
	return -1;
}

/* When it is tried again, or NO_TIME: never. */
static int find_next_try(const struct sending *s, int64_t *t, struct err *err)
{
	size_t n_pauses = sizeof(pauses) / sizeof(*pauses);
	size_t attempt = (size_t)s->letter->attempts;
	int64_t first = now(s);

	if (store_letter_tried_since(s->w->judge->store, s->letter->id, &first, err) < 0)
		return -1;
	*t = NO_TIME;
	if (now(s) - first < GIVE_UP)
		*t = now(s) + pauses[attempt < n_pauses ? attempt : n_pauses - 1];
	return 0;
}

/* At least one recipient has it. */
static int end_sent(struct sending *s, struct err *err)
{
	struct letter_row *l = s->letter;
	char *missing;
	int rc;

	s->w->report->sent += l->mail == 0;
	if (arrival_take_letter(s->w->judge, l, err) < 0)
		return -1;
	if (s->state == OUTBOX_SENDING && move(s, OUTBOX_DOT, l->send_at, NULL, err) < 0)
		return -1;
	missing = letter_missing(l);
	rc = move(s, OUTBOX_SENT, l->send_at, missing, err);
	free(missing);
	return rc;
}

/* No further attempt: it failed, unless somebody has it from an earlier one. */
static int end_refused(struct sending *s, const struct err *failure, struct err *err)
{
	if (s->letter->mail)
		return end_sent(s, err);
	s->w->report->failed++;
	return move(s, OUTBOX_FAILED, NO_TIME, failure->text, err);
}

static int end_temporary(struct sending *s, const struct err *failure, struct err *err)
{
	int64_t next;

	if (find_next_try(s, &next, err) < 0)
		return -1;
	if (next == NO_TIME)
		return end_refused(s, failure, err);
	return move(s, OUTBOX_HELD, next, failure->text, err);
}

/* Some have it, for others it is too early: the letter stays, for those. */
static int end_partly(struct sending *s, struct err *err)
{
	struct err failure;
	char *missing = letter_missing(s->letter);

	err_set(&failure, ERR_NETWORK, "%s", missing);
	free(missing);
	s->w->report->sent += s->letter->mail == 0;
	if (arrival_take_letter(s->w->judge, s->letter, err) < 0)
		return -1;
	return end_temporary(s, &failure, err);
}

/* Neither sent nor failed nor held: no figure of the report says that the owner must look. */
static void tell_unknown(const struct letter_row *l, const struct err *failure)
{
	char *why = safe_line(failure->text);

	log_warn(_("letter %lld: %s"), (long long)l->id, why);
	free(why);
}

static int end_as(struct sending *s, enum smtp_outcome outcome, const struct err *failure,
	struct err *err)
{
	switch (outcome) {
	case SMTP_SENT:
		return has_pending(s->letter) ? end_partly(s, err) : end_sent(s, err);
	case SMTP_FAILED:
		return end_refused(s, failure, err);
	case SMTP_TEMPORARY:
		return end_temporary(s, failure, err);
	case SMTP_UNKNOWN:
		tell_unknown(s->letter, failure);
		return move(s, OUTBOX_UNKNOWN, NO_TIME, failure->text, err);
	}
	return 0;
}

/* Write down what became of the letter, with all that follows, in one transaction. */
static int end(struct sending *s, enum smtp_outcome outcome, const struct err *failure,
	struct err *err)
{
	struct store *store = s->w->judge->store;

	if (judge_begin(s->w->judge, err) < 0)
		return -1;
	if (note_recipients(s, true, err) == 0 && end_as(s, outcome, failure, err) >= 0 &&
		judge_thread(s->w->judge, s->letter->thread, err) == 0 &&
		store_commit(store, err) == 0)
		return 0;
	store_rollback(store);
	return -1;
}

static enum smtp_outcome talk(struct sending *s, struct smtp *smtp, struct err *failure)
{
	struct buf bytes = { 0 };
	struct smtp_letter letter = {
		.from = s->letter->from,
		.to = s->to,
		.n_to = s->n_to,
		.after_dot = s->w->judge->conf->after_dot,
		.before_dot = on_dot,
		.data = s,
	};
	enum smtp_outcome outcome = SMTP_TEMPORARY;

	if (store_letter_bytes(s->w->judge->store, s->letter->id, &bytes, failure) > 0) {
		letter.bytes = buf_text(&bytes);
		letter.n_bytes = bytes.len;
		outcome = smtp_send(smtp, &letter, failure);
	}
	buf_clear(&bytes);
	return outcome;
}

/*
 * Try to send. *is_stale: the server had closed the line after the letter before;
 * nothing of this one was sent, and a new session may be tried at once. Neither that nor
 * being asked to end is the letter's fault: it stays due.
 */
static int attempt(struct sending *s, struct smtp *smtp, bool is_fresh, bool *is_stale,
	struct err *err)
{
	struct err failure = { 0 };
	enum smtp_outcome outcome;
	bool is_untouched;
	bool is_stopped;
	int rc = move(s, OUTBOX_SENDING, s->letter->send_at, NULL, err);

	*is_stale = false;
	if (rc <= 0)
		return rc;
	outcome = talk(s, smtp, &failure);
	is_untouched = outcome == SMTP_TEMPORARY && s->state == OUTBOX_SENDING && !smtp_is_alive(smtp);
	is_stopped = is_untouched && failure.kind == ERR_STOPPED;
	*is_stale = is_untouched && !is_stopped && !is_fresh;
	if ((*is_stale || is_stopped) && move(s, OUTBOX_HELD, s->letter->send_at, failure.text, err) < 0)
		return -1;
	if (is_stopped)
		return err_set(err, ERR_STOPPED, "%s", failure.text);
	if (*is_stale)
		return 0;
	return end(s, outcome, &failure, err);
}

static int send_letter(struct work *w, struct smtp **smtp, struct letter_row *l, int *n_unknown,
	struct err *err)
{
	struct sending s = { .w = w, .letter = l, .state = OUTBOX_HELD };
	bool is_stale = true;
	int rc = 0;

	list_recipients(&s);
	while (rc == 0 && is_stale) {
		bool is_fresh = !*smtp || !smtp_is_alive(*smtp);

		if (is_fresh) {
			smtp_close(*smtp);
			*smtp = line_smtp(&w->line, err);
		}
		rc = *smtp ? attempt(&s, *smtp, is_fresh, &is_stale, err) : -1;
	}
	*n_unknown = s.state == OUTBOX_UNKNOWN ? *n_unknown + 1 : 0;
	sending_clear(&s);
	return rc;
}

/* The letter waits for the owner's word, with the reason. */
static int hold_back(struct work *w, const struct letter_row *l, enum guard guard,
	struct err *err)
{
	struct store *store = w->judge->store;
	struct letter_move m = {
		.from = OUTBOX_HELD,
		.to = OUTBOX_HELD,
		.send_at = NO_TIME,
		.error = guard_text(guard),
		.now = clock_now(w->judge->clock),
	};

	if (store_begin(store, err) < 0)
		return -1;
	if (store_move_letter(store, l->id, &m, err) >= 0 &&
		judge_thread(w->judge, l->thread, err) == 0 && store_commit(store, err) == 0)
		return 0;
	store_rollback(store);
	return -1;
}

/* Send a letter that is due, unless a guard or the limit of a bulk stops it. */
static int send_due(struct work *w, struct smtp **smtp, struct pace *pace, struct letter_row *l,
	int *n_unknown, struct err *err)
{
	enum guard guard = GUARD_PASS;
	int rc = guarding_check(w->judge, l, &guard, err);

	if (rc == 0 && guard != GUARD_PASS)
		return hold_back(w, l, guard, err);
	if (rc == 0)
		rc = pace_ask(pace, w, l, err);
	return rc > 0 ? send_letter(w, smtp, l, n_unknown, err) : rc;
}

static bool is_due(const struct work *w, const struct letter_row *l)
{
	return l->send_at != NO_TIME && l->send_at <= w->started;
}

int send_run(struct work *w, struct err *err)
{
	struct letter_list held = { 0 };
	struct pace pace;
	struct smtp *smtp = NULL;
	int n_unknown = 0;
	int n_due = 0;
	int n = 0;
	int rc = pace_begin(&pace, w, err);

	if (rc == 0)
		rc = store_letters(w->judge->store, 1u << OUTBOX_HELD, &held, err);
	for (size_t i = 0; i < held.n; i++)
		n_due += is_due(w, &held.v[i]);
	for (size_t i = 0; i < held.n && rc == 0 && n_unknown < UNKNOWN_MAX; i++) {
		if (!is_due(w, &held.v[i]))
			continue;
		work_tell(w, _("letter %d of %d"), ++n, n_due);
		rc = send_due(w, &smtp, &pace, &held.v[i], &n_unknown, err);
	}
	pace_end(&pace);
	smtp_close(smtp);
	letter_list_clear(&held);
	return rc;
}
