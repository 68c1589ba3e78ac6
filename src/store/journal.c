#include "store/journal.h"

#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "store/db.h"
#include "store/reverse.h"

static const struct {
	const char *name;
	const char *reverse; /* NULL: the customer has her answer, nothing takes that back */
} kinds[] = {
	[JOURNAL_ANSWERED] = { "answered", NULL },
	[JOURNAL_DONE] = { "done", "open" },
	[JOURNAL_OPEN] = { "open", "done" },
	[JOURNAL_MARKED] = { "marked", "marked" },
};

enum { N_KINDS = sizeof(kinds) / sizeof(kinds[0]) };

static int find_kind(const char *name)
{
	for (int i = 0; i < N_KINDS; i++)
		if (strcmp(kinds[i].name, name) == 0)
			return i;
	return -1;
}

static int add_row(struct store *st, int64_t action, int64_t mail, const char *kind,
	struct err *err)
{
	static const char sql[] = "INSERT INTO journal (action, mail, kind) VALUES (?, ?, ?)";

	return db_exec(st, sql, BIND(ID(action), INT(mail), TEXT(kind)), err);
}

int store_journal_add(struct store *st, int64_t action, int64_t mail, enum journal_kind kind,
	struct err *err)
{
	return add_row(st, action, mail, kinds[kind].name, err);
}

int store_journal_told(struct store *st, int64_t action, int64_t mail, enum journal_kind kind,
	struct err *err)
{
	static const char sql[] = "INSERT INTO journal (action, mail, kind, status) VALUES (?, ?, ?, 'played')";

	return db_exec(st, sql, BIND(ID(action), INT(mail), TEXT(kinds[kind].name)), err);
}

int store_journal(struct store *st, struct journal_list *out, struct err *err)
{
	static const char sql[] =
		"SELECT id, mail, kind FROM journal WHERE status = 'waiting' ORDER BY id";
	sqlite3_stmt *q = db_query(st, sql, NULL, err);
	int kind;
	int rc;

	*out = (struct journal_list) { 0 };
	while ((rc = db_next(q, err)) > 0) {
		kind = find_kind(db_text(q, 2));
		if (kind < 0) /* of a newer program; that one will play it */
			continue;
		out->v = mem_grow(out->v, out->n, sizeof(*out->v));
		out->v[out->n++] = (struct journal_row) {
			.id = sqlite3_column_int64(q, 0),
			.mail = sqlite3_column_int64(q, 1),
			.kind = (enum journal_kind)kind,
		};
	}
	db_done(q);
	if (rc < 0) {
		free(out->v);
		*out = (struct journal_list) { 0 };
	}
	return rc;
}

int store_journal_put_off(struct store *st, int64_t id, struct err *err)
{
	static const char sql[] =
		"UPDATE journal SET put_off = 1, seen = coalesce((SELECT group_concat(l.keywords, ' ') FROM location l"
		" WHERE l.mail = journal.mail), seen) WHERE id = ? AND status = 'waiting'";

	return db_exec(st, sql, BIND(INT(id)), err);
}

int store_journal_put_off_homeless(struct store *st, enum journal_kind kind, struct err *err)
{
	static const char sql[] =
		"UPDATE journal SET put_off = 1 WHERE status = 'waiting' AND NOT put_off AND kind = ?"
		" AND NOT EXISTS (SELECT 1 FROM location l WHERE l.mail = journal.mail)";

	return db_exec(st, sql, BIND(TEXT(kinds[kind].name)), err);
}

int store_journal_is_newest(struct store *st, int64_t mail, enum journal_kind kind, struct err *err)
{
	static const char sql[] =
		"SELECT 1 FROM journal WHERE status = 'waiting' AND NOT put_off AND mail = ? AND kind = ? LIMIT 1";
	int64_t one;

	return db_int(st, sql, BIND(INT(mail), TEXT(kinds[kind].name)), &one, err);
}

int store_journal_overtaken(struct store *st, int64_t mail, enum journal_kind kind, struct err *err)
{
	static const char sql[] =
		"UPDATE journal SET status = 'overtaken' WHERE status = 'waiting' AND put_off AND mail = ? AND kind = ?";

	return db_exec(st, sql, BIND(INT(mail), TEXT(kinds[kind].name)), err);
}

int store_journal_has_seen(struct store *st, int64_t mail, enum journal_kind kind, const char *keyword,
	struct err *err)
{
	static const char sql[] =
		"SELECT 1 FROM journal WHERE status = 'waiting' AND put_off AND mail = ? AND kind = ?"
		" AND instr(' ' || lower(seen) || ' ', ' ' || ? || ' ') LIMIT 1";
	int64_t one;

	return db_int(st, sql, BIND(INT(mail), TEXT(kinds[kind].name), TEXT(keyword)), &one, err);
}

int store_journal_newest(struct store *st, int64_t *id, struct err *err)
{
	static const char sql[] = "SELECT coalesce(max(id), 0) FROM journal WHERE status = 'waiting'";

	return db_int(st, sql, NULL, id, err) < 0 ? -1 : 0;
}

struct reversal {
	int64_t mail;
	const char *kind;
};

struct reversal_list {
	struct reversal *v;
	size_t n;
};

/* sql gives mail and kind of rows, with one value. */
static int find_reversals(struct store *st, const char *sql, int64_t value,
	struct reversal_list *out, struct err *err)
{
	sqlite3_stmt *q = db_query(st, sql, BIND(INT(value)), err);
	int kind;
	int rc;

	*out = (struct reversal_list) { 0 };
	while ((rc = db_next(q, err)) > 0) {
		kind = find_kind(db_text(q, 1));
		if (kind < 0 || !kinds[kind].reverse)
			continue;
		out->v = mem_grow(out->v, out->n, sizeof(*out->v));
		out->v[out->n++] = (struct reversal) { sqlite3_column_int64(q, 0), kinds[kind].reverse };
	}
	db_done(q);
	return rc;
}

static int add_reversals(struct store *st, const char *sql, int64_t value, int64_t undo,
	struct err *err)
{
	struct reversal_list list;
	int rc = find_reversals(st, sql, value, &list, err);

	for (size_t i = 0; rc == 0 && i < list.n; i++)
		rc = add_row(st, undo, list.v[i].mail, list.v[i].kind, err);
	free(list.v);
	return rc;
}

int journal_reverse(struct store *st, int64_t action, int64_t undo, struct err *err)
{
	static const char played[] =
		"SELECT mail, kind FROM journal WHERE action = ? AND status = 'played' ORDER BY id DESC";
	static const char withdraw[] =
		"UPDATE journal SET status = 'withdrawn' WHERE action = ? AND status = 'waiting'";

	if (add_reversals(st, played, action, undo, err) < 0)
		return -1;
	return db_exec(st, withdraw, BIND(INT(action)), err);
}

/*
 * A row that was withdrawn while the server was being told of it is played all
 * the same, so the server has to be told the reverse.
 */
static int play(struct store *st, int64_t id, struct err *err)
{
	static const char late[] = "SELECT mail, kind FROM journal WHERE id = ? AND status = 'withdrawn'";
	static const char undone_by[] =
		"SELECT u.id FROM journal j JOIN action u ON u.undoes = j.action WHERE j.id = ?";
	static const char sql[] = "UPDATE journal SET status = 'played' WHERE id = ?";
	int64_t undo = 0;

	if (db_int(st, undone_by, BIND(INT(id)), &undo, err) < 0 ||
		add_reversals(st, late, id, undo, err) < 0)
		return -1;
	return db_exec(st, sql, BIND(INT(id)), err);
}

int store_journal_played(struct store *st, int64_t id, struct err *err)
{
	bool own;

	if (db_enter(st, &own, err) < 0)
		return -1;
	return db_leave(st, own, play(st, id, err), err);
}

int store_journal_refused(struct store *st, int64_t id, struct err *err)
{
	static const char sql[] = "UPDATE journal SET status = 'refused' WHERE id = ? AND status = 'waiting'";

	return db_exec(st, sql, BIND(INT(id)), err);
}
