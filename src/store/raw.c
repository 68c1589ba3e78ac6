/* SQLite makes a copy of each row that it writes or reads, but not of zeroes, nor of what lies in a row that is there. */
#include "store/raw.h"

#include <stdbool.h>

#include "base/buf.h"
#include "base/err.h"
#include "store/db.h"

enum {
	LARGE = 4 << 20, /* bytes of a mail that is not held twice; a smaller one is written once, and not over zeroes */
	CHUNK = 64 << 10,
};

static const struct {
	const char *table;
	const char *has;
	const char *insert;
	const char *make_room;
} kinds[] = {
	[RAW_MAIL] = {
		"raw",
		"SELECT 1 FROM raw WHERE mail = ?",
		"INSERT INTO raw (mail, bytes) VALUES (?, ?)",
		"INSERT INTO raw (mail, bytes) VALUES (?, zeroblob(?))",
	},
	[RAW_LETTER] = {
		"outbox_bytes",
		"SELECT 1 FROM outbox_bytes WHERE letter = ?",
		"INSERT INTO outbox_bytes (letter, bytes) VALUES (?, ?)",
		"INSERT INTO outbox_bytes (letter, bytes) VALUES (?, zeroblob(?))",
	},
};

static sqlite3_blob *open_bytes(struct store *st, enum raw_kind kind, int64_t id, bool writes, struct err *err)
{
	sqlite3_blob *blob = NULL;

	if (sqlite3_blob_open(st->db, "main", kinds[kind].table, "bytes", id, writes, &blob) == SQLITE_OK)
		return blob;
	db_fail(st->db, err);
	return NULL;
}

static int write_bytes(struct store *st, enum raw_kind kind, int64_t id, const char *bytes, size_t n, struct err *err)
{
	sqlite3_blob *blob = open_bytes(st, kind, id, true, err);
	int rc = 0;

	if (!blob)
		return -1;
	if (sqlite3_blob_write(blob, bytes, (int)n, 0) != SQLITE_OK)
		rc = db_fail(st->db, err);
	sqlite3_blob_close(blob);
	return rc;
}

int raw_insert(struct store *st, enum raw_kind kind, int64_t id, const char *bytes, size_t n, struct err *err)
{
	if (n <= LARGE)
		return db_exec(st, kinds[kind].insert, BIND(INT(id), BLOB(bytes, n)), err);
	if (db_exec(st, kinds[kind].make_room, BIND(INT(id), INT((int64_t)n)), err) < 0)
		return -1;
	return write_bytes(st, kind, id, bytes, n, err);
}

static int read_bytes(struct store *st, enum raw_kind kind, int64_t id, struct buf *out, struct err *err)
{
	sqlite3_blob *blob = open_bytes(st, kind, id, false, err);
	int size = blob ? sqlite3_blob_bytes(blob) : 0;
	char chunk[CHUNK];
	int rc = blob ? 1 : -1;

	for (int at = 0; rc > 0 && at < size;) {
		int n = size - at < CHUNK ? size - at : CHUNK;

		if (sqlite3_blob_read(blob, chunk, n, at) != SQLITE_OK)
			rc = db_fail(st->db, err);
		else
			buf_add(out, chunk, (size_t)n);
		at += n;
	}
	sqlite3_blob_close(blob);
	if (size > LARGE)
		sqlite3_db_release_memory(st->db); /* its pages are not asked for again */
	return rc;
}

int raw_read(struct store *st, enum raw_kind kind, int64_t id, struct buf *out, struct err *err)
{
	int64_t one;
	int rc = db_int(st, kinds[kind].has, BIND(INT(id)), &one, err);

	return rc > 0 ? read_bytes(st, kind, id, out, err) : rc;
}
