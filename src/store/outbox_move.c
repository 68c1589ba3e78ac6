/* How a letter enters the outbox, and what may become of it there. */
#include "store/outbox.h"

#include <string.h>

#include "base/buf.h"
#include "base/err.h"
#include "base/i18n.h"
#include "store/db.h"
#include "store/join.h"
#include "store/names.h"
#include "store/raw.h"

#define TO(state) (1u << OUTBOX_##state)

static const struct {
	const char *name;
	unsigned next; /* states that it may go to */
} states[] = {
	/* Held again: with another time, or with the reason why it does not leave. */
	[OUTBOX_HELD] = { "held", TO(HELD) | TO(SENDING) | TO(FAILED) | TO(CANCELLED) },
	[OUTBOX_SENDING] = { "sending", TO(DOT) | TO(HELD) | TO(FAILED) },
	[OUTBOX_DOT] = { "dot", TO(SENT) | TO(HELD) | TO(FAILED) | TO(UNKNOWN) },
	[OUTBOX_SENT] = { "sent", TO(SENT) | TO(FILED) }, /* again: with the reason why it is not filed */
	[OUTBOX_FILED] = { "filed", 0 },
	[OUTBOX_FAILED] = { "failed", TO(HELD) | TO(CANCELLED) },
	[OUTBOX_CANCELLED] = { "cancelled", 0 },
	/* The owner, a copy in Sent or a bounce settles it. */
	[OUTBOX_UNKNOWN] = { "unknown", TO(SENT) | TO(FILED) | TO(HELD) | TO(FAILED) | TO(CANCELLED) },
};

enum { N_STATES = sizeof(states) / sizeof(states[0]) };

const char *outbox_state_name(enum outbox_state state)
{
	return states[state].name;
}

enum outbox_state outbox_state_of(const char *name)
{
	for (int i = 0; i < N_STATES; i++)
		if (strcmp(states[i].name, name) == 0)
			return (enum outbox_state)i;
	return OUTBOX_UNKNOWN;
}

/* Write down what has just become of a letter. */
static int add_event(struct store *st, int64_t id, int64_t now, struct err *err)
{
	static const char sql[] =
		"INSERT INTO outbox_event (letter, at, state, send_at, error)"
		" SELECT id, ?2, state, send_at, error FROM outbox WHERE id = ?1";

	return db_exec(st, sql, BIND(INT(id), INT(now)), err);
}

static void write_allowed(const struct letter_row *l, struct buf *out)
{
	for (size_t i = 0; i < l->allowed.n; i++)
		buf_printf(out, "%s%s", i ? " " : "", l->allowed.v[i]);
}

static int insert_letter(struct store *st, struct letter_row *l, struct err *err)
{
	static const char sql[] =
		"INSERT INTO outbox (thread, action, state, send_at, error, message_id, key,"
		" sender, subject, text, promise, template, topic, closes,"
		" answers, last_received, last_sent, allowed, created, followup)"
		" VALUES (?, ?, 'held', ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
	struct buf allowed = { 0 };
	int rc;

	write_allowed(l, &allowed);
	rc = db_exec(st, sql,
		BIND(INT(l->thread), ID(l->action), TIME(l->send_at), TEXT(l->error),
			TEXT(l->message_id), TEXT(l->key), TEXT(l->from), TEXT(l->subject),
			TEXT(l->text), TIME(l->marks.promise), TEXT(l->marks.template),
			TEXT(l->marks.topic), INT(l->marks.closes), ID(l->answers),
			ID(l->last_received), ID(l->last_sent), TEXT(buf_text(&allowed)),
			INT(l->created), INT(l->marks.followup)),
		err);
	buf_clear(&allowed);
	if (rc < 0)
		return -1;
	l->id = db_new_id(st);
	l->state = OUTBOX_HELD;
	return 0;
}

static int insert_recipients(struct store *st, const struct letter_row *l, struct err *err)
{
	static const char sql[] =
		"INSERT INTO outbox_recipient (letter, position, addr, is_done, is_sent)"
		" VALUES (?, ?, ?, 0, 0)";

	for (size_t i = 0; i < l->n_to; i++)
		if (db_exec(st, sql, BIND(INT(l->id), INT((int64_t)i), TEXT(l->to[i].addr)), err) < 0)
			return -1;
	return 0;
}

static int insert_all(struct store *st, struct letter_row *l, const char *bytes, size_t n,
	struct err *err)
{
	if (insert_letter(st, l, err) < 0 || insert_recipients(st, l, err) < 0 ||
		raw_insert(st, RAW_LETTER, l->id, bytes, n, err) < 0 ||
		thread_claim_id(st, l->message_id, l->thread, err) < 0 ||
		add_event(st, l->id, l->created, err) < 0)
		return -1;
	return 1;
}

static int queue_letter(struct store *st, struct letter_row *l, const char *bytes, size_t n,
	struct err *err)
{
	int rc;

	if (l->thread == 0 && thread_join(st, NULL, &l->thread, err) < 0)
		return -1;
	rc = thread_resolve(st, &l->thread, err);
	if (rc == 0)
		return err_set(err, ERR_NOT_FOUND, _("there is no thread %lld"), (long long)l->thread);
	if (rc > 0)
		rc = l->key ? store_letter_by_key(st, l->key, l->thread, &l->id, err) : 0;
	if (rc != 0)
		return rc < 0 ? -1 : 0;
	return insert_all(st, l, bytes, n, err);
}

int store_queue_letter(struct store *st, struct letter_row *l, const char *bytes, size_t n,
	struct err *err)
{
	bool own;

	if (db_enter(st, &own, err) < 0)
		return -1;
	return db_leave(st, own, queue_letter(st, l, bytes, n, err), err);
}

int store_set_letter_seen(struct store *st, const struct letter_row *l, struct err *err)
{
	static const char sql[] =
		"UPDATE outbox SET last_received = ?2, last_sent = ?3, allowed = ?4 WHERE id = ?1";
	struct buf allowed = { 0 };
	int rc;

	write_allowed(l, &allowed);
	rc = db_exec(st, sql,
		BIND(INT(l->id), ID(l->last_received), ID(l->last_sent), TEXT(buf_text(&allowed))), err);
	buf_clear(&allowed);
	return rc;
}

static int move_letter(struct store *st, int64_t id, const struct letter_move *move,
	struct err *err)
{
	static const char sql[] =
		"UPDATE outbox SET state = ?3, error = ?4,"
		" send_at = CASE ?3 WHEN 'held' THEN ?5 ELSE send_at END,"
		" attempts = attempts + (?3 = 'sending')"
		" WHERE id = ?1 AND state = ?2";

	if (db_exec(st, sql,
		    BIND(INT(id), TEXT(states[move->from].name), TEXT(states[move->to].name),
			    TEXT(move->error), TIME(move->send_at)),
		    err) < 0)
		return -1;
	if (db_changes(st) == 0)
		return 0;
	return add_event(st, id, move->now, err) < 0 ? -1 : 1;
}

int store_move_letter(struct store *st, int64_t id, const struct letter_move *move,
	struct err *err)
{
	bool own;

	if (!(states[move->from].next & 1u << move->to))
		return err_set(err, ERR_BUG, _("a letter that is %s cannot become %s; please report this"),
			states[move->from].name, states[move->to].name);
	if (db_enter(st, &own, err) < 0)
		return -1;
	return db_leave(st, own, move_letter(st, id, move, err), err);
}

/* Move all letters of one state; *n counts them. */
static int move_all(struct store *st, const struct letter_move *move, int *n, struct err *err)
{
	struct letter_list list;
	struct letter_move one = *move;
	int rc = store_letters(st, 1u << move->from, &list, err);

	*n = 0;
	for (size_t i = 0; rc >= 0 && i < list.n; i++) {
		one.send_at = list.v[i].send_at;
		rc = move_letter(st, list.v[i].id, &one, err);
		*n += rc > 0;
	}
	letter_list_clear(&list);
	return rc < 0 ? -1 : 0;
}

int store_recover_letters(struct store *st, int64_t now, int *n_unknown, struct err *err)
{
	const struct letter_move unsent = {
		.from = OUTBOX_SENDING,
		.to = OUTBOX_HELD,
		.error = _("the program ended before the letter had left; it is tried again"),
		.now = now,
	};
	const struct letter_move at_dot = {
		.from = OUTBOX_DOT,
		.to = OUTBOX_UNKNOWN,
		.error = _("the program ended while the letter left; look whether it has arrived"),
		.now = now,
	};
	bool own;
	int n_unsent;
	int rc;

	if (db_enter(st, &own, err) < 0)
		return -1;
	rc = move_all(st, &unsent, &n_unsent, err);
	if (rc == 0)
		rc = move_all(st, &at_dot, n_unknown, err);
	return db_leave(st, own, rc, err);
}
