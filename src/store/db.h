/*
 * db - a thin layer over SQLite: statements prepared once, values bound by
 * type, failures that say what the owner can do.
 *
 * A statement is known by the address of its SQL, so SQL stands as a static
 * array in the function that runs it. Rows are read as db_query(), db_next()
 * until it is not 1, db_done(); a statement is not run again before it is done.
 */
#ifndef STORE_DB_H
#define STORE_DB_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include <sqlite3.h>

#include "base/attr.h"

struct err;
struct strs;

enum { DB_APPLICATION = 0x746C6D6C }; /* "tlml": marks the file as ours */

struct statement {
	const char *sql;
	sqlite3_stmt *q;
};

struct store {
	sqlite3 *db;
	char *path;
	struct statement *statements;
	size_t n_statements;
	bool lacks_log; /* as far as this process knows: see store_fill_begin() */
};

enum bind_type {
	BIND_END,
	BIND_INT,
	BIND_TIME,
	BIND_ID,
	BIND_REAL,
	BIND_TEXT,
	BIND_BLOB,
};

struct bind {
	enum bind_type type;
	int64_t integer;
	double real;
	const void *bytes;
	size_t n;
};

#define INT(value) ((struct bind) { .type = BIND_INT, .integer = (value) })
#define TIME(value) ((struct bind) { .type = BIND_TIME, .integer = (value) }) /* NO_TIME is NULL */
#define ID(value) ((struct bind) { .type = BIND_ID, .integer = (value) })     /* 0 is NULL */
#define REAL(value) ((struct bind) { .type = BIND_REAL, .real = (value) })
#define TEXT(value) ((struct bind) { .type = BIND_TEXT, .bytes = (value) }) /* NULL is NULL */
#define BLOB(p, size) ((struct bind) { .type = BIND_BLOB, .bytes = (p), .n = (size) })

/* The values of a statement, in order. What they point to stays until it is done. */
#define BIND(...) ((const struct bind[]) { __VA_ARGS__, { .type = BIND_END } })

int db_open(struct store *st, struct err *err) MUST_CHECK;
void db_close(struct store *st);

/*
 * The write-ahead log, by which readers and the writer do not wait for each other; a mode of the file. Without it a
 * rollback journal keeps what is overwritten, so that pages that are appended are written once and not twice.
 * db_stop_log() fails while anybody else has the store open; db_start_log(), which db_open() calls, is for
 * everybody, between two transactions of the others: ERR_BUSY when there is none within a second.
 */
int db_start_log(struct store *st, struct err *err) MUST_CHECK;
int db_stop_log(struct store *st, struct err *err) MUST_CHECK;

/* Move all that was written into the file itself. */
int db_empty_log(struct store *st, struct err *err) MUST_CHECK;

/* Describe what SQLite just refused. Returns -1. */
int db_fail(sqlite3 *db, struct err *err);

/* ERR_DAMAGED, and the next round will look at all of the store. Returns -1. */
int db_damaged(sqlite3 *db, struct err *err);

/* Run SQL that is not worth keeping prepared: pragmas, schema steps. */
int db_script(struct store *st, const char *sql, struct err *err) MUST_CHECK;

/* Run a statement that gives no rows. values may be NULL. */
int db_exec(struct store *st, const char *sql, const struct bind *values,
	struct err *err) MUST_CHECK;
int64_t db_changes(const struct store *st); /* rows that the last db_exec() changed */
int64_t db_new_id(const struct store *st);  /* of the last INSERT */

/* Start a statement that gives rows. NULL on error. */
sqlite3_stmt *db_query(struct store *st, const char *sql, const struct bind *values,
	struct err *err);

/* The same for SQL that was put together; values end with BIND_END; db_drop() ends it. */
sqlite3_stmt *db_query_once(struct store *st, const char *sql, const struct bind *values,
	struct err *err);

/* 1: there is a row, 0: no more. -1 also when q is NULL, with the error that db_query() set. */
int db_next(sqlite3_stmt *q, struct err *err) MUST_CHECK;
void db_done(sqlite3_stmt *q); /* NULL is fine */
void db_drop(sqlite3_stmt *q);

/* The first column of the first row: 1, or 0 and *value untouched: there is none. */
int db_int(struct store *st, const char *sql, const struct bind *values, int64_t *value,
	struct err *err) MUST_CHECK;

/* The first column of all rows; the caller frees *v. */
int db_ids(struct store *st, const char *sql, const struct bind *values, int64_t **v, size_t *n,
	struct err *err) MUST_CHECK;

/* The same of a text that is never NULL; they are added to out, also before an error. */
int db_strs(struct store *st, const char *sql, const struct bind *values, struct strs *out,
	struct err *err) MUST_CHECK;

/* A column of the row. */
const char *db_text(sqlite3_stmt *q, int column); /* NULL for NULL; until the next row */
char *db_dup(sqlite3_stmt *q, int column);        /* a copy of it */
int64_t db_time(sqlite3_stmt *q, int column);     /* NO_TIME for NULL */

/*
 * Take part in the open transaction, or make one: *own says which, and is for
 * db_leave(), which commits or, after a failure, rolls back an own one. It returns rc, or
 * -1 when the commit failed.
 */
int db_enter(struct store *st, bool *own, struct err *err) MUST_CHECK;
int db_leave(struct store *st, bool own, int rc, struct err *err) MUST_CHECK;

#endif
