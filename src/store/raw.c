/* SQLite makes a copy of each row that it writes or reads, but not of zeroes, nor of what lies in a row that is there. */
#include "store/raw.h"

#include <stdbool.h>

#include "base/buf.h"
#include "base/err.h"
#include "store/db.h"
#include "store/mail.h"

enum {
	LARGE = 4 << 20, /* bytes of a mail that is not held twice; a smaller one is written once, and not over zeroes */
	CHUNK = 64 << 10,
};

static sqlite3_blob *open_bytes(struct store *st, int64_t mail, bool writes, struct err *err)
{
	sqlite3_blob *blob = NULL;

	if (sqlite3_blob_open(st->db, "main", "raw", "bytes", mail, writes, &blob) == SQLITE_OK)
		return blob;
	db_fail(st->db, err);
	return NULL;
}

static int write_bytes(struct store *st, int64_t mail, const char *bytes, size_t n, struct err *err)
{
	sqlite3_blob *blob = open_bytes(st, mail, true, err);
	int rc = 0;

	if (!blob)
		return -1;
	if (sqlite3_blob_write(blob, bytes, (int)n, 0) != SQLITE_OK)
		rc = db_fail(st->db, err);
	sqlite3_blob_close(blob);
	return rc;
}

int raw_insert(struct store *st, int64_t mail, const char *bytes, size_t n, struct err *err)
{
	static const char sql[] = "INSERT INTO raw (mail, bytes) VALUES (?, ?)";
	static const char room[] = "INSERT INTO raw (mail, bytes) VALUES (?, zeroblob(?))";

	if (n <= LARGE)
		return db_exec(st, sql, BIND(INT(mail), BLOB(bytes, n)), err);
	if (db_exec(st, room, BIND(INT(mail), INT((int64_t)n)), err) < 0)
		return -1;
	return write_bytes(st, mail, bytes, n, err);
}

static int read_bytes(struct store *st, int64_t mail, struct buf *out, struct err *err)
{
	sqlite3_blob *blob = open_bytes(st, mail, false, err);
	int left = blob ? sqlite3_blob_bytes(blob) : 0;
	char chunk[CHUNK];
	int rc = blob ? 1 : -1;

	for (int at = 0; rc > 0 && left > 0;) {
		int n = left < CHUNK ? left : CHUNK;

		if (sqlite3_blob_read(blob, chunk, n, at) != SQLITE_OK)
			rc = db_fail(st->db, err);
		else
			buf_add(out, chunk, (size_t)n);
		at += n;
		left -= n;
	}
	sqlite3_blob_close(blob);
	return rc;
}

int store_mail_raw(struct store *st, int64_t id, struct buf *out, struct err *err)
{
	int64_t one;
	int rc = db_int(st, "SELECT 1 FROM raw WHERE mail = ?", BIND(INT(id)), &one, err);

	return rc > 0 ? read_bytes(st, id, out, err) : rc;
}
