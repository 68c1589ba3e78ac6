#include "store/outbox.h"

#include <stdlib.h>

#include "base/buf.h"
#include "base/err.h"
#include "base/i18n.h"
#include "base/mem.h"
#include "store/db.h"
#include "store/join.h"
#include "store/names.h"
#include "store/raw.h"

#define LETTER_COLUMNS                                                          \
	"id, thread, action, state, send_at, attempts, error, message_id, key," \
	" sender, subject, text, promise, template, topic, closes, answers,"    \
	" last_received, last_sent, allowed, created, mail, followup"

void letter_row_clear(struct letter_row *l)
{
	free(l->error);
	free(l->message_id);
	free(l->key);
	free(l->from);
	for (size_t i = 0; i < l->n_to; i++) {
		free(l->to[i].addr);
		free(l->to[i].reply);
	}
	free(l->to);
	free(l->subject);
	free(l->text);
	letter_marks_clear(&l->marks);
	strs_clear(&l->allowed);
	*l = (struct letter_row) { 0 };
}

void letter_list_clear(struct letter_list *list)
{
	for (size_t i = 0; i < list->n; i++)
		letter_row_clear(&list->v[i]);
	free(list->v);
	*list = (struct letter_list) { 0 };
}

static void read_allowed(const char *names, struct strs *out)
{
	struct err none_given;

	if (strs_split(out, names, &none_given) < 0)
		strs_clear(out);
}

/* A row of LETTER_COLUMNS. */
static struct letter_row read_letter(sqlite3_stmt *q)
{
	struct letter_row l = {
		.id = sqlite3_column_int64(q, 0),
		.thread = sqlite3_column_int64(q, 1),
		.action = sqlite3_column_int64(q, 2),
		.state = outbox_state_of(db_text(q, 3)),
		.send_at = db_time(q, 4),
		.attempts = sqlite3_column_int(q, 5),
		.error = db_dup(q, 6),
		.message_id = db_dup(q, 7),
		.key = db_dup(q, 8),
		.from = db_dup(q, 9),
		.subject = db_dup(q, 10),
		.text = db_dup(q, 11),
		.marks = {
			.promise = db_time(q, 12),
			.template = db_dup(q, 13),
			.topic = db_dup(q, 14),
			.closes = sqlite3_column_int(q, 15) != 0,
			.followup = sqlite3_column_int(q, 22),
		},
		.answers = sqlite3_column_int64(q, 16),
		.last_received = sqlite3_column_int64(q, 17),
		.last_sent = sqlite3_column_int64(q, 18),
		.created = sqlite3_column_int64(q, 20),
		.mail = sqlite3_column_int64(q, 21),
	};

	read_allowed(db_text(q, 19), &l.allowed);
	return l;
}

static int read_recipients(struct store *st, struct letter_row *l, struct err *err)
{
	static const char sql[] =
		"SELECT addr, is_done, is_sent, reply FROM outbox_recipient"
		" WHERE letter = ? ORDER BY position";
	sqlite3_stmt *q = db_query(st, sql, BIND(INT(l->id)), err);
	int rc;

	while ((rc = db_next(q, err)) > 0) {
		l->to = mem_grow(l->to, l->n_to, sizeof(*l->to));
		l->to[l->n_to++] = (struct outbox_recipient) {
			.addr = db_dup(q, 0),
			.is_done = sqlite3_column_int(q, 1) != 0,
			.is_sent = sqlite3_column_int(q, 2) != 0,
			.reply = db_dup(q, 3),
		};
	}
	db_done(q);
	return rc;
}

/* All letters that a query of LETTER_COLUMNS gives. */
static int read_letters(struct store *st, sqlite3_stmt *q, struct letter_list *out,
	struct err *err)
{
	int rc;

	*out = (struct letter_list) { 0 };
	while ((rc = db_next(q, err)) > 0) {
		out->v = mem_grow(out->v, out->n, sizeof(*out->v));
		out->v[out->n++] = read_letter(q);
	}
	db_done(q);
	for (size_t i = 0; rc == 0 && i < out->n; i++)
		rc = read_recipients(st, &out->v[i], err);
	if (rc < 0)
		letter_list_clear(out);
	return rc;
}

int store_letter(struct store *st, int64_t id, struct letter_row *out, struct err *err)
{
	static const char sql[] = "SELECT " LETTER_COLUMNS " FROM outbox WHERE id = ?";
	struct letter_list list;
	int rc = read_letters(st, db_query(st, sql, BIND(INT(id)), err), &list, err);

	*out = (struct letter_row) { 0 };
	if (rc < 0 || list.n == 0)
		return rc;
	*out = list.v[0];
	free(list.v);
	return 1;
}

int store_letters(struct store *st, unsigned states, struct letter_list *out, struct err *err)
{
	static const char sql[] =
		"SELECT " LETTER_COLUMNS " FROM outbox"
		" WHERE state IN (?, ?, ?, ?, ?, ?, ?, ?) ORDER BY id";
	struct bind names[OUTBOX_UNKNOWN + 2] = { 0 };

	for (int i = 0; i <= OUTBOX_UNKNOWN; i++)
		names[i] = TEXT((states & 1u << i) ? outbox_state_name((enum outbox_state)i) : NULL);
	return read_letters(st, db_query(st, sql, names, err), out, err);
}

int store_letters_of_action(struct store *st, int64_t action, struct letter_list *out,
	struct err *err)
{
	static const char sql[] =
		"SELECT " LETTER_COLUMNS " FROM outbox WHERE action = ? ORDER BY id";

	return read_letters(st, db_query(st, sql, BIND(INT(action)), err), out, err);
}

int store_letters_with_key(struct store *st, const char *key, struct letter_list *out,
	struct err *err)
{
	static const char sql[] =
		"SELECT " LETTER_COLUMNS " FROM outbox WHERE key = ? ORDER BY id";

	return read_letters(st, db_query(st, sql, BIND(TEXT(key)), err), out, err);
}

int store_letter_by_key(struct store *st, const char *key, int64_t thread, int64_t *id,
	struct err *err)
{
	static const char sql[] =
		"SELECT id FROM outbox WHERE key = ? AND thread = ?"
		" AND state NOT IN ('failed', 'cancelled')";

	return db_int(st, sql, BIND(TEXT(key), INT(thread)), id, err);
}

int store_action_is_bulk(struct store *st, int64_t action, struct err *err)
{
	static const char sql[] = "SELECT 1 FROM outbox WHERE action = ? LIMIT 1 OFFSET 1";
	int64_t ignored;

	return action ? db_int(st, sql, BIND(INT(action)), &ignored, err) : 0;
}

int store_letters_left_since(struct store *st, int64_t since, int64_t *n, struct err *err)
{
	static const char sql[] = "SELECT count(*) FROM outbox_event WHERE state = 'dot' AND at > ?";

	return db_int(st, sql, BIND(INT(since)), n, err) < 0 ? -1 : 0;
}

int store_letter_bytes(struct store *st, int64_t id, struct buf *out, struct err *err)
{
	return raw_read(st, RAW_LETTER, id, out, err);
}

int store_letter_by_message_id(struct store *st, const char *message_id, int64_t *id,
	struct err *err)
{
	static const char sql[] = "SELECT id FROM outbox WHERE message_id = ?";

	return db_int(st, sql, BIND(TEXT(message_id)), id, err);
}

/*
 * A twin that waits for the owner's word does not count: of two that hold
 * each other back, none would ever leave.
 */
int store_has_twin(struct store *st, const struct letter_row *l, int64_t since, struct err *err)
{
	static const char sql[] =
		"SELECT 1 FROM outbox_recipient r JOIN outbox o ON o.id = r.letter"
		" WHERE r.addr = ?1 AND o.id <> ?2 AND o.text = ?3"
		" AND (o.state IN ('sending', 'dot', 'unknown')"
		"  OR (o.state = 'held' AND o.send_at IS NOT NULL)"
		"  OR (o.state IN ('sent', 'filed') AND ?4 <"
		"   (SELECT min(e.at) FROM outbox_event e"
		"    WHERE e.letter = o.id AND e.state IN ('sent', 'filed')))) LIMIT 1";
	int64_t ignored;
	int rc = 0;

	for (size_t i = 0; rc == 0 && i < l->n_to; i++)
		rc = db_int(st, sql,
			BIND(TEXT(l->to[i].addr), INT(l->id), TEXT(l->text), INT(since)), &ignored, err);
	return rc;
}

int store_set_recipient(struct store *st, int64_t id, const struct outbox_recipient *r,
	struct err *err)
{
	static const char sql[] =
		"UPDATE outbox_recipient SET is_done = ?, is_sent = ?, reply = ?"
		" WHERE letter = ? AND addr = ?";

	return db_exec(st, sql,
		BIND(INT(r->is_done), INT(r->is_sent), TEXT(r->reply), INT(id), TEXT(r->addr)), err);
}

int store_settle_recipients(struct store *st, struct letter_row *l, struct err *err)
{
	for (size_t i = 0; i < l->n_to; i++) {
		if (l->to[i].is_done || l->to[i].reply)
			continue;
		l->to[i].is_done = l->to[i].is_sent = true;
		if (store_set_recipient(st, l->id, &l->to[i], err) < 0)
			return -1;
	}
	return 0;
}

char *letter_missing(const struct letter_row *l)
{
	struct buf text = { 0 };
	bool has_any = false;

	for (size_t i = 0; i < l->n_to; i++) {
		has_any = has_any || l->to[i].is_sent;
		if (!l->to[i].is_sent)
			buf_printf(&text, "%s%s: %s", text.len ? "; " : "", l->to[i].addr,
				l->to[i].reply ? l->to[i].reply : _("refused"));
	}
	if (has_any && text.len)
		return buf_take(&text);
	buf_clear(&text);
	return NULL;
}

int store_set_letter_mail(struct store *st, int64_t id, int64_t mail, struct err *err)
{
	static const char sql[] = "UPDATE outbox SET mail = ? WHERE id = ?";

	return db_exec(st, sql, BIND(ID(mail), INT(id)), err);
}

int store_letter_tried_since(struct store *st, int64_t id, int64_t *t, struct err *err)
{
	static const char sql[] =
		"SELECT at FROM outbox_event WHERE letter = ?1 AND state = 'sending' AND id >"
		" coalesce((SELECT max(id) FROM outbox_event WHERE letter = ?1 AND state = 'failed'), 0)"
		" ORDER BY id LIMIT 1";

	return db_int(st, sql, BIND(INT(id)), t, err);
}

int store_letter_meant(struct store *st, int64_t id, int64_t *t, struct err *err)
{
	static const char sql[] =
		"SELECT send_at FROM outbox_event WHERE letter = ? AND state = 'held'"
		" AND error IS NULL AND send_at IS NOT NULL ORDER BY id DESC LIMIT 1";

	return db_int(st, sql, BIND(INT(id)), t, err);
}
