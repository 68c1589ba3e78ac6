#include "store/thread.h"

#include <stdlib.h>
#include <string.h>

#include "base/err.h"
#include "base/i18n.h"
#include "base/mem.h"
#include "store/act.h"
#include "store/db.h"
#include "store/join.h"
#include "store/names.h"
#include "store/regroup.h"
#include "store/reverse.h"

static const char *const kinds[] = {
	[ACT_DONE] = "done",
	[ACT_OPENED] = "opened",
	[ACT_SNOOZED] = "snoozed",
	[ACT_MARKED] = "marked",
	[ACT_NOTED] = "noted",
	[ACT_TOPIC] = "topic",
	[ACT_MERGED] = "merged",
	[ACT_SPLIT] = "split",
};

const char *act_kind_name(enum act_kind kind)
{
	return kinds[kind];
}

static bool find_kind(const char *name, enum act_kind *kind)
{
	for (size_t i = 0; i < sizeof(kinds) / sizeof(kinds[0]); i++)
		if (strcmp(kinds[i], name) == 0) {
			*kind = (enum act_kind)i;
			return true;
		}
	return false;
}

void act_list_clear(struct act_list *list)
{
	for (size_t i = 0; i < list->n; i++) {
		free(list->v[i].verb);
		free(list->v[i].text);
	}
	free(list->v);
	*list = (struct act_list) { 0 };
}

int act_list_of(struct store *st, int64_t thread, struct act_list *out, struct err *err)
{
	static const char sql[] =
		"SELECT a.kind, a.at, coalesce(a.mail, 0), a.until, a.lane, nullif(n.verb, '" ACTION_SEEN "'), a.text"
		" FROM act a LEFT JOIN action n ON n.id = a.action"
		" WHERE a.thread = ?"
		" AND NOT EXISTS (SELECT 1 FROM action u WHERE u.undoes = a.action)"
		" ORDER BY a.id";
	enum act_kind kind;
	sqlite3_stmt *q;
	int rc;

	*out = (struct act_list) { 0 };
	q = db_query(st, sql, BIND(INT(thread)), err);
	while ((rc = db_next(q, err)) > 0) {
		if (!find_kind(db_text(q, 0), &kind)) /* of a newer program, which knows what it means */
			continue;
		out->v = mem_grow(out->v, out->n, sizeof(*out->v));
		out->v[out->n++] = (struct act) {
			.kind = kind,
			.at = sqlite3_column_int64(q, 1),
			.mail = sqlite3_column_int64(q, 2),
			.until = db_time(q, 3),
			.lane = kind == ACT_MARKED ? lane_of(db_text(q, 4)) : LANE_CUSTOMER,
			.verb = db_dup(q, 5),
			.text = db_dup(q, 6),
		};
	}
	db_done(q);
	if (rc < 0)
		act_list_clear(out);
	return rc;
}

int store_acts(struct store *st, int64_t thread, struct act_list *out, struct err *err)
{
	*out = (struct act_list) { 0 };
	return thread_resolve(st, &thread, err) < 0 ? -1 : act_list_of(st, thread, out, err);
}

int act_mark_of(struct store *st, int64_t thread, enum lane *lane, struct err *err)
{
	static const char sql[] =
		"SELECT a.lane FROM act a WHERE a.thread = ? AND a.kind = 'marked'"
		" AND NOT EXISTS (SELECT 1 FROM action u WHERE u.undoes = a.action)"
		" AND NOT (a.lane <> 'customer' AND EXISTS (SELECT 1 FROM mail i"
		"  JOIN written_to w ON w.addr IN (i.from_addr, i.reply_to_addr) JOIN mail o ON o.id = w.mail"
		"  WHERE i.thread = a.thread AND i.direction = 'in' AND o.received >= a.at))"
		" ORDER BY a.id DESC LIMIT 1";
	sqlite3_stmt *q = db_query(st, sql, BIND(INT(thread)), err);
	int rc = db_next(q, err);

	if (rc > 0)
		*lane = lane_of(db_text(q, 0));
	db_done(q);
	return rc;
}

int store_mark(struct store *st, int64_t thread, enum lane *lane, struct err *err)
{
	int rc = thread_resolve(st, &thread, err);

	return rc > 0 ? act_mark_of(st, thread, lane, err) : rc;
}

int store_seen_mark(struct store *st, int64_t thread, int64_t mail, int64_t *action, struct err *err)
{
	static const char sql[] =
		"SELECT n.id FROM action n JOIN journal r ON r.action = n.id AND r.mail = ?2 AND r.kind = 'marked'"
		" WHERE n.verb = '" ACTION_SEEN "' AND n.id = (SELECT a.action FROM act a WHERE a.thread = ?1 AND a.kind = 'marked'"
		"  AND NOT EXISTS (SELECT 1 FROM action u WHERE u.undoes = a.action) ORDER BY a.id DESC LIMIT 1)";
	int rc = thread_resolve(st, &thread, err);

	return rc > 0 ? db_int(st, sql, BIND(INT(thread), INT(mail)), action, err) : rc;
}

int store_ends_marks(struct store *st, int64_t letter, const char *addr, int64_t **mails, size_t *n,
	struct err *err)
{
	static const char sql[] =
		"SELECT DISTINCT k.id FROM act a CROSS JOIN mail o ON o.id = ?1 AND o.received >= a.at"
		" CROSS JOIN mail i ON i.thread = a.thread AND i.direction = 'in'"
		" JOIN mail k ON k.thread = a.thread AND k.direction = 'in'"
		" WHERE a.kind = 'marked' AND a.lane <> 'customer' AND ?2 COLLATE NOCASE IN (i.from_addr, i.reply_to_addr)"
		" AND NOT EXISTS (SELECT 1 FROM action u WHERE u.undoes = a.action)"
		" AND NOT EXISTS (SELECT 1 FROM written_to w JOIN mail m ON m.id = w.mail"
		"  WHERE w.addr = ?2 AND m.id <> o.id AND m.received >= a.at) ORDER BY k.id";

	return db_ids(st, sql, BIND(INT(letter), TEXT(addr)), mails, n, err);
}

int store_action(struct store *st, const char *verb, int64_t now, int64_t *action,
	struct err *err)
{
	static const char sql[] = "INSERT INTO action (verb, at) VALUES (?, ?)";

	if (db_exec(st, sql, BIND(TEXT(verb), INT(now)), err) < 0)
		return -1;
	*action = db_new_id(st);
	return 0;
}

int store_add_act(struct store *st, int64_t action, int64_t thread, const struct act *act,
	struct err *err)
{
	static const char sql[] =
		"INSERT INTO act (action, thread, kind, at, mail, until, lane, text) VALUES (?, ?, ?, ?, ?, ?, ?, ?)";
	const char *lane = act->kind == ACT_MARKED ? lane_name(act->lane) : NULL;
	int64_t until = act->kind == ACT_SNOOZED ? act->until : NO_TIME;
	bool own;
	int rc;

	if (db_enter(st, &own, err) < 0)
		return -1;
	rc = thread_resolve(st, &thread, err);
	if (rc == 0)
		rc = err_set(err, ERR_NOT_FOUND, _("there is no thread %lld"), (long long)thread);
	if (rc > 0)
		rc = db_exec(st, sql,
			BIND(ID(action), INT(thread), TEXT(kinds[act->kind]), INT(act->at),
				ID(act->mail), TIME(until), TEXT(lane), TEXT(act->text)),
			err);
	return db_leave(st, own, rc, err);
}

void undone_clear(struct undone *u)
{
	free(u->verb);
	free(u->threads);
	*u = (struct undone) { 0 };
}

/* sql, with one value, gives number and verb of an action. */
static int read_action(struct store *st, const char *sql, int64_t value, struct undone *out, struct err *err)
{
	static const char threads[] =
		"SELECT thread FROM act WHERE action = ?1"
		" UNION SELECT thread FROM outbox WHERE action = ?1"
		" UNION SELECT before FROM regroup WHERE action = ?1"
		" UNION SELECT after FROM regroup WHERE action = ?1 ORDER BY thread";
	sqlite3_stmt *q = db_query(st, sql, BIND(INT(value)), err);
	int rc = db_next(q, err);

	*out = (struct undone) { 0 };
	if (rc > 0) {
		out->action = sqlite3_column_int64(q, 0);
		out->verb = db_dup(q, 1);
	}
	db_done(q);
	if (rc > 0 &&
		db_ids(st, threads, BIND(INT(out->action)), &out->threads, &out->n_threads, err) < 0) {
		undone_clear(out);
		return -1;
	}
	return rc;
}

int store_newest_action(struct store *st, struct undone *out, struct err *err)
{
	static const char sql[] =
		"SELECT a.id, a.verb FROM action a WHERE a.undoes IS NULL AND a.verb <> '" ACTION_SEEN "' AND a.id > ?"
		" AND NOT EXISTS (SELECT 1 FROM action u WHERE u.undoes = a.id)"
		" ORDER BY a.id DESC LIMIT 1";

	return read_action(st, sql, 0, out, err);
}

int store_newest_action_on(struct store *st, int64_t thread, struct undone *out, struct err *err)
{
	static const char sql[] =
		"SELECT a.id, a.verb FROM action a WHERE a.undoes IS NULL"
		" AND NOT EXISTS (SELECT 1 FROM action u WHERE u.undoes = a.id)"
		" AND a.id IN (SELECT action FROM act WHERE thread = ?1"
		"  UNION ALL SELECT action FROM outbox WHERE thread = ?1"
		"  UNION ALL SELECT action FROM regroup WHERE ?1 IN (before, after)"
		"  UNION ALL SELECT l.action FROM mail m JOIN lesson l ON l.mail = m.id WHERE m.thread = ?1)"
		" ORDER BY a.id DESC LIMIT 1";
	int rc = thread_resolve(st, &thread, err);

	return rc <= 0 ? rc : read_action(st, sql, thread, out, err);
}

/* Addresses that the action made another customer's go back. */
static int undo_moves(struct store *st, int64_t action, struct err *err)
{
	static const char sql[] =
		"UPDATE contact SET person = m.before FROM contact_move m"
		" WHERE m.action = ? AND contact.id = m.contact";

	return db_exec(st, sql, BIND(INT(action)), err);
}

static int undo(struct store *st, int64_t action, int64_t now, struct err *err)
{
	static const char sql[] =
		"INSERT INTO action (verb, at, undoes)"
		" SELECT 'undo', ?2, a.id FROM action a WHERE a.id = ?1 AND a.undoes IS NULL"
		" AND NOT EXISTS (SELECT 1 FROM action u WHERE u.undoes = a.id)";

	if (db_exec(st, sql, BIND(INT(action), INT(now)), err) < 0)
		return -1;
	if (db_changes(st) == 0)
		return err_set(err, ERR_NOT_FOUND, _("that was undone already"));
	if (journal_reverse(st, action, db_new_id(st), err) < 0)
		return -1;
	if (undo_moves(st, action, err) < 0)
		return -1;
	return regroup_undo(st, action, err);
}

int store_undo(struct store *st, int64_t action, int64_t now, struct err *err)
{
	bool own;

	if (db_enter(st, &own, err) < 0)
		return -1;
	return db_leave(st, own, undo(st, action, now, err), err);
}
