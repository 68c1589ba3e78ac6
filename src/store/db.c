#include "store/db.h"

#include <assert.h>
#include <stdlib.h>
#include <string.h>

#include "base/clock.h"
#include "base/err.h"
#include "base/i18n.h"
#include "base/mem.h"
#include "base/strs.h"
#include "store/place.h"
#include "store/store.h"
#include "triage/state.h"

enum { BUSY_MS = 5000 };
enum { LOG_MS = 1000 };
enum { RETRY_MS = 5 };

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

/* SQLite's own handler sleeps ever longer, past the moment between two transactions of who fills the store. */
static int wait_briefly(void *end, int n)
{
	(void)n;
	if (clock_monotonic_ms() >= *(const int64_t *)end)
		return 0;
	sqlite3_sleep(RETRY_MS);
	return 1;
}

/* Another program's database is not ours to change. The first look at the file: it may have to wait. */
static int check_owner(struct store *st, struct err *err)
{
	static const char sql[] =
		"SELECT (SELECT application_id FROM pragma_application_id) = ?"
		"  OR NOT EXISTS (SELECT 1 FROM sqlite_schema)";
	int64_t end = clock_monotonic_ms() + BUSY_MS;
	int64_t is_ours = 0;
	int rc;

	sqlite3_busy_handler(st->db, wait_briefly, &end);
	rc = db_int(st, sql, BIND(INT(DB_APPLICATION)), &is_ours, err);
	sqlite3_busy_timeout(st->db, BUSY_MS);
	if (rc < 0)
		return -1;
	if (!is_ours)
		return err_set(err, ERR_CONFIG, _("%s is no store of tillmail; move it aside"), st->path);
	return 0;
}

/* WAL does not work everywhere: then SQLite answers with the mode that it kept. */
static int ask_for_wal(struct store *st, struct err *err)
{
	sqlite3_stmt *q = db_query_once(st, "PRAGMA journal_mode = WAL", NULL, err);
	int rc = db_next(q, err);

	if (rc > 0 && strcmp(db_text(q, 0), "wal") != 0)
		rc = err_set(err, ERR_IO, _("%s: no write-ahead log is possible there; keep it on a disk of this computer"),
			st->path);
	db_drop(q);
	return rc < 0 ? -1 : 0;
}

/*
 * SQLite does not wait, whatever the busy timeout says, when two processes
 * open a new file at once, or one opens what another is just closing. Where another fills the store (see
 * db_stop_log()), it would sleep too long to meet the moment between two transactions.
 */
int db_start_log(struct store *st, struct err *err)
{
	int64_t end = clock_monotonic_ms() + LOG_MS;
	int rc;

	sqlite3_busy_timeout(st->db, 0);
	while ((rc = ask_for_wal(st, err)) < 0 && (sqlite3_errcode(st->db) & 0xff) == SQLITE_BUSY &&
		clock_monotonic_ms() < end)
		sqlite3_sleep(RETRY_MS);
	sqlite3_busy_timeout(st->db, BUSY_MS);
	return rc;
}

void db_stop_log(struct store *st)
{
	struct err ignored; /* somebody else has the store open */

	if (db_script(st, "PRAGMA journal_mode = TRUNCATE", &ignored) < 0)
		return;
}

/* This program has no threads, and asks the library for nothing that it counts. Refused, and as well, once a store was open. */
static void configure(void)
{
	(void)sqlite3_config(SQLITE_CONFIG_SINGLETHREAD);
	(void)sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0);
}

/* Without the log where another writes for so long: whether the file has one is asked anew by each transaction. */
static int join_log(struct store *st, struct err *err)
{
	return db_start_log(st, err) < 0 && err->kind != ERR_BUSY ? -1 : 0;
}

int db_open(struct store *st, struct err *err)
{
	static const char before_wal[] = "PRAGMA page_size = 16384"; /* mails are large, of 15 KiB in the mean; a file that is there keeps its own */
	static const char pragmas[] =
		"PRAGMA synchronous = FULL;"
		"PRAGMA foreign_keys = ON;"
		"PRAGMA temp_store = MEMORY;" /* no mail in a temporary file */
		"PRAGMA cache_size = -12288;"
		"PRAGMA wal_autocheckpoint = 2000;";

	configure();
	if (sqlite3_open_v2(st->path, &st->db, SQLITE_OPEN_READWRITE, NULL) != SQLITE_OK)
		return st->db ? db_fail(st->db, err) : err_set(err, ERR_IO, _("not enough memory"));
	sqlite3_extended_result_codes(st->db, 1);
	sqlite3_db_config(st->db, SQLITE_DBCONFIG_DEFENSIVE, 1, NULL);
	sqlite3_db_config(st->db, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, NULL);
	sqlite3_db_config(st->db, SQLITE_DBCONFIG_DQS_DML, 0, NULL);
	sqlite3_db_config(st->db, SQLITE_DBCONFIG_DQS_DDL, 0, NULL);
	if (check_owner(st, err) < 0 || db_script(st, before_wal, err) < 0 ||
		join_log(st, err) < 0)
		return -1;
	return db_script(st, pragmas, err);
}

void db_close(struct store *st)
{
	for (size_t i = 0; i < st->n_statements; i++)
		sqlite3_finalize(st->statements[i].q);
	free(st->statements);
	sqlite3_close(st->db);
}

int db_empty_log(struct store *st, struct err *err)
{
	if (sqlite3_wal_checkpoint_v2(st->db, NULL, SQLITE_CHECKPOINT_TRUNCATE, NULL, NULL) != SQLITE_OK)
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
