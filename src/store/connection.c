/* connection - how the file is opened and closed, and its write-ahead log. */
#include "store/db.h"

#include <stdlib.h>
#include <string.h>

#include "base/clock.h"
#include "base/err.h"
#include "base/i18n.h"
#include "store/tokens.h"

enum {
	BUSY_MS = 5000,
	LOG_MS = 1000,
	RETRY_MS = 5,
};

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

int db_stop_log(struct store *st, struct err *err)
{
	return db_script(st, "PRAGMA journal_mode = TRUNCATE", err);
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
	st->lacks_log = db_start_log(st, err) < 0;
	return st->lacks_log && err->kind != ERR_BUSY ? -1 : 0;
}

int db_open(struct store *st, struct err *err)
{
	static const char before_wal[] = "PRAGMA page_size = 16384"; /* mails are large, of 15 KiB in the mean; a file that is there keeps its own */
	static const char pragmas[] =
		"PRAGMA synchronous = FULL;"
		"PRAGMA foreign_keys = ON;"
		"PRAGMA temp_store = MEMORY;" /* no mail in a temporary file */
		"PRAGMA cache_size = -8192;"
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
		join_log(st, err) < 0 || tokens_begin(st, err) < 0)
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
