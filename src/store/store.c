#include "store/store.h"

#include <assert.h>
#include <stdlib.h>
#include <string.h>

#include "base/clock.h"
#include "base/err.h"
#include "base/i18n.h"
#include "base/mem.h"
#include "mail/address.h"
#include "store/db.h"
#include "store/place.h"
#include "store/schema.h"

enum { SLOW_MS = 100 }; /* what the disk may take for a transaction while the store is filled */

/* See place_prepare(): a store without a mailbox yet. */
static int make_empty(const char *path, struct err *err)
{
	struct store st = { .path = mem_dup(path) };
	int rc = db_open(&st, err);

	if (rc == 0)
		rc = schema_migrate(&st, err);
	if (rc == 0)
		rc = db_empty_log(&st, err);
	db_close(&st);
	free(st.path);
	return rc;
}

static int check_mailbox(struct store *st, const char *mailbox, struct err *err)
{
	char *known = NULL;
	int rc = store_setting(st, "mailbox", &known, err);

	if (rc == 0)
		rc = store_set_setting(st, "mailbox", mailbox, err);
	else if (rc > 0 && !address_same(known, mailbox))
		rc = err_set(err, ERR_CONFIG,
			_("%s is the store of %s, not of %s; use a profile of its own (-p) for each mailbox"),
			st->path, known, mailbox);
	free(known);
	return rc < 0 ? -1 : 0;
}

struct store *store_open(const char *path, const char *mailbox, struct err *err)
{
	struct store *st;

	if (place_prepare(path, make_empty, err) < 0)
		return NULL;
	st = mem_alloc(sizeof(*st));
	st->path = mem_dup(path);
	if (db_open(st, err) == 0 && schema_migrate(st, err) == 0 &&
		check_mailbox(st, mailbox, err) == 0)
		return st;
	store_close(st);
	return NULL;
}

void store_close(struct store *st)
{
	if (!st)
		return;
	store_rollback(st);
	db_close(st);
	free(st->path);
	free(st);
}

static int check_pages(struct store *st, struct err *err)
{
	sqlite3_stmt *q = db_query_once(st, "PRAGMA quick_check(1)", NULL, err);
	int rc = db_next(q, err);

	if (rc > 0 && strcmp(db_text(q, 0), "ok") != 0)
		rc = db_damaged(st->db, err);
	db_drop(q);
	return rc < 0 ? -1 : 0;
}

int store_check(struct store *st, struct err *err)
{
	static const char words[] = "INSERT INTO search (search) VALUES ('integrity-check')";

	return check_pages(st, err) < 0 ? -1 : db_exec(st, words, NULL, err);
}

bool store_is_doubted(const struct store *st)
{
	return place_is_doubted(st->path);
}

void store_doubt(const struct store *st)
{
	place_doubt(st->path);
}

void store_trust(const struct store *st)
{
	place_trust(st->path);
}

static bool is_slow(int64_t begin)
{
	return clock_monotonic_ms() - begin > SLOW_MS;
}

/* The first step shows what the disk is like, and has to be done anyway; each of the others waits for it more often. */
void store_fill_begin(struct store *st)
{
	static const char sql[] = "SELECT 1 FROM mail LIMIT 1";
	int64_t begin = clock_monotonic_ms();
	struct err ignored; /* whoever asks next is told; or somebody has the store open */
	int64_t one;

	if (db_int(st, sql, NULL, &one, &ignored) != 0 ||
		db_script(st, "PRAGMA wal_checkpoint", &ignored) < 0 || is_slow(begin))
		return;
	if (db_stop_log(st, &ignored) == 0)
		st->lacks_log = true;
	if (is_slow(begin))
		store_fill_end(st);
}

void store_fill_end(struct store *st)
{
	struct err ignored; /* the next slow commit does it, or who opens the store next */

	if (st->lacks_log)
		st->lacks_log = db_start_log(st, &ignored) < 0;
}

int store_version(struct store *st, int64_t *version, struct err *err)
{
	static const char sql[] = "PRAGMA data_version";

	return db_int(st, sql, NULL, version, err) < 0 ? -1 : 0;
}

int store_begin(struct store *st, struct err *err)
{
	static const char sql[] = "BEGIN IMMEDIATE"; /* a lock that comes later could be refused */

	assert(sqlite3_get_autocommit(st->db));
	return db_exec(st, sql, NULL, err);
}

int store_commit(struct store *st, struct err *err)
{
	static const char sql[] = "COMMIT";
	int64_t begin = clock_monotonic_ms();
	int rc = db_exec(st, sql, NULL, err);

	if (rc == 0 && st->lacks_log && is_slow(begin))
		store_fill_end(st);
	return rc;
}

void store_rollback(struct store *st)
{
	static const char sql[] = "ROLLBACK";
	struct err ignored; /* SQLite ends the transaction whatever it says */

	if (st->db && !sqlite3_get_autocommit(st->db) && db_exec(st, sql, NULL, &ignored) < 0)
		return;
}

int store_setting(struct store *st, const char *name, char **value, struct err *err)
{
	static const char sql[] = "SELECT value FROM setting WHERE name = ?";
	sqlite3_stmt *q = db_query(st, sql, BIND(TEXT(name)), err);
	int rc = db_next(q, err);

	*value = rc > 0 ? db_dup(q, 0) : NULL;
	db_done(q);
	return rc;
}

int store_set_setting(struct store *st, const char *name, const char *value, struct err *err)
{
	static const char sql[] =
		"INSERT INTO setting (name, value) VALUES (?, ?)"
		" ON CONFLICT (name) DO UPDATE SET value = excluded.value";

	return db_exec(st, sql, BIND(TEXT(name), TEXT(value)), err);
}
