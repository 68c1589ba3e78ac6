#include "store/db.h"

#include <assert.h>
#include <stdlib.h>
#include <string.h>

#include "base/err.h"
#include "base/i18n.h"
#include "base/mem.h"
#include "base/strs.h"
#include "store/place.h"
#include "store/store.h"
#include "triage/state.h"

static const struct {
	int code;
	enum err_kind kind;
	const char *text;
} failures[] = {
	{ SQLITE_BUSY, ERR_BUSY, N_("another tillmail is writing to it; try again in a moment") },
	{ SQLITE_LOCKED, ERR_BUSY, N_("another tillmail is writing to it; try again in a moment") },
	{ SQLITE_FULL, ERR_IO, N_("the disk is full; make room and try again") },
	{ SQLITE_IOERR, ERR_IO, N_("the disk fails or is full; see to it and try again") },
	{ SQLITE_CANTOPEN, ERR_IO, N_("it cannot be opened; see that the file and its folder are yours") },
	{ SQLITE_READONLY, ERR_IO, N_("it cannot be written; see that the file and its folder are yours") },
	{ SQLITE_PERM, ERR_IO, N_("it cannot be written; see that the file and its folder are yours") },
	{ SQLITE_PROTOCOL, ERR_IO, N_("it cannot be locked; keep it on a disk of this computer") },
	{ SQLITE_NOLFS, ERR_IO, N_("the file is too large for this file system") },
	{ SQLITE_NOMEM, ERR_IO, N_("not enough memory") },
};

/* Borrowed; "" when SQLite does not know it any more. */
static const char *path_of(sqlite3 *db)
{
	const char *path = sqlite3_db_filename(db, "main");

	return path ? path : "";
}

int db_damaged(sqlite3 *db, struct err *err)
{
	const char *path = path_of(db);

	if (*path)
		place_doubt(path);
	return err_set(err, ERR_DAMAGED, _("%s is damaged; `tillmail sync` sets it aside and fetches all mail again"),
		path);
}

int db_fail(sqlite3 *db, struct err *err)
{
	const char *path = path_of(db);
	int code = sqlite3_errcode(db) & 0xff;

	if (code == SQLITE_CORRUPT || code == SQLITE_NOTADB)
		return db_damaged(db, err);
	for (size_t i = 0; i < sizeof(failures) / sizeof(failures[0]); i++)
		if (failures[i].code == code)
			return err_set(err, failures[i].kind, "%s: %s", path, _(failures[i].text));
	return err_set(err, ERR_BUG, _("%s: the store did not expect this, please report it: %s"),
		path, sqlite3_errmsg(db));
}

int db_script(struct store *st, const char *sql, struct err *err)
{
	if (sqlite3_exec(st->db, sql, NULL, NULL, NULL) != SQLITE_OK)
		return db_fail(st->db, err);
	return 0;
}

static void bind_one(sqlite3_stmt *q, int i, const struct bind *b)
{
	switch (b->type) {
	case BIND_END:
		break;
	case BIND_INT:
		sqlite3_bind_int64(q, i, b->integer);
		break;
	case BIND_TIME:
		if (b->integer != NO_TIME)
			sqlite3_bind_int64(q, i, b->integer);
		break;
	case BIND_ID:
		if (b->integer)
			sqlite3_bind_int64(q, i, b->integer);
		break;
	case BIND_REAL:
		sqlite3_bind_double(q, i, b->real);
		break;
	case BIND_TEXT:
		sqlite3_bind_text(q, i, b->bytes, -1, SQLITE_STATIC);
		break;
	case BIND_BLOB:
		if (b->bytes)
			sqlite3_bind_blob64(q, i, b->n ? b->bytes : "", b->n, SQLITE_STATIC);
		break;
	}
}

static void bind_all(sqlite3_stmt *q, const struct bind *values)
{
	int n = 0;

	while (values && values[n].type != BIND_END) {
		bind_one(q, n + 1, &values[n]);
		n++;
	}
	assert(n == sqlite3_bind_parameter_count(q));
}

static sqlite3_stmt *prepare(struct store *st, const char *sql, unsigned flags, struct err *err)
{
	sqlite3_stmt *q = NULL;

	if (sqlite3_prepare_v3(st->db, sql, -1, flags, &q, NULL) == SQLITE_OK)
		return q;
	db_fail(st->db, err);
	return NULL;
}

static sqlite3_stmt *find_statement(struct store *st, const char *sql, struct err *err)
{
	sqlite3_stmt *q;

	for (size_t i = 0; i < st->n_statements; i++)
		if (st->statements[i].sql == sql) {
			assert(!sqlite3_stmt_busy(st->statements[i].q));
			return st->statements[i].q;
		}
	q = prepare(st, sql, SQLITE_PREPARE_PERSISTENT, err);
	if (!q)
		return NULL;
	st->statements = mem_grow(st->statements, st->n_statements, sizeof(*st->statements));
	st->statements[st->n_statements++] = (struct statement) { sql, q };
	return q;
}

sqlite3_stmt *db_query(struct store *st, const char *sql, const struct bind *values,
	struct err *err)
{
	sqlite3_stmt *q = find_statement(st, sql, err);

	if (q)
		bind_all(q, values);
	return q;
}

sqlite3_stmt *db_query_once(struct store *st, const char *sql, const struct bind *values,
	struct err *err)
{
	sqlite3_stmt *q = prepare(st, sql, 0, err);

	if (q)
		bind_all(q, values);
	return q;
}

int db_next(sqlite3_stmt *q, struct err *err)
{
	if (!q)
		return -1;
	switch (sqlite3_step(q)) {
	case SQLITE_ROW:
		return 1;
	case SQLITE_DONE:
		return 0;
	default:
		return db_fail(sqlite3_db_handle(q), err);
	}
}

void db_done(sqlite3_stmt *q)
{
	sqlite3_reset(q);
	if (q)
		sqlite3_clear_bindings(q);
}

void db_drop(sqlite3_stmt *q)
{
	sqlite3_finalize(q);
}

int db_exec(struct store *st, const char *sql, const struct bind *values, struct err *err)
{
	sqlite3_stmt *q = db_query(st, sql, values, err);
	int rc = db_next(q, err);

	assert(rc <= 0);
	db_done(q);
	return rc;
}

int64_t db_changes(const struct store *st)
{
	return sqlite3_changes64(st->db);
}

int64_t db_new_id(const struct store *st)
{
	return sqlite3_last_insert_rowid(st->db);
}

int db_int(struct store *st, const char *sql, const struct bind *values, int64_t *value,
	struct err *err)
{
	sqlite3_stmt *q = db_query(st, sql, values, err);
	int rc = db_next(q, err);

	if (rc > 0)
		*value = sqlite3_column_int64(q, 0);
	db_done(q);
	return rc;
}

int db_ids(struct store *st, const char *sql, const struct bind *values, int64_t **v, size_t *n,
	struct err *err)
{
	sqlite3_stmt *q = db_query(st, sql, values, err);
	int rc;

	*v = NULL;
	*n = 0;
	while ((rc = db_next(q, err)) > 0) {
		*v = mem_grow(*v, *n, sizeof(**v));
		(*v)[(*n)++] = sqlite3_column_int64(q, 0);
	}
	db_done(q);
	if (rc < 0) {
		free(*v);
		*v = NULL;
		*n = 0;
	}
	return rc;
}

int db_strs(struct store *st, const char *sql, const struct bind *values, struct strs *out,
	struct err *err)
{
	sqlite3_stmt *q = db_query(st, sql, values, err);
	int rc;

	while ((rc = db_next(q, err)) > 0)
		strs_add(out, db_text(q, 0));
	db_done(q);
	return rc;
}

const char *db_text(sqlite3_stmt *q, int column)
{
	return (const char *)sqlite3_column_text(q, column);
}

char *db_dup(sqlite3_stmt *q, int column)
{
	return mem_dup(db_text(q, column));
}

int64_t db_time(sqlite3_stmt *q, int column)
{
	if (sqlite3_column_type(q, column) == SQLITE_NULL)
		return NO_TIME;
	return sqlite3_column_int64(q, column);
}

int db_enter(struct store *st, bool *own, struct err *err)
{
	*own = sqlite3_get_autocommit(st->db) != 0;
	return *own ? store_begin(st, err) : 0;
}

int db_leave(struct store *st, bool own, int rc, struct err *err)
{
	if (!own)
		return rc;
	if (rc >= 0 && store_commit(st, err) < 0)
		rc = -1;
	if (rc < 0)
		store_rollback(st);
	return rc;
}
