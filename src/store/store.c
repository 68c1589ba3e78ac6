#include "store/store.h"

#include <assert.h>
#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/err.h"
#include "base/file.h"
#include "base/i18n.h"
#include "base/mem.h"
#include "base/path.h"
#include "mail/address.h"
#include "store/db.h"
#include "store/schema.h"

static int make_folder(const char *path, struct err *err)
{
	char *folder = path_folder(path);
	int rc = file_make_dir(folder, err);

	free(folder);
	return rc;
}

/*
 * The file belongs to its owner alone before SQLite sees it; the files that
 * SQLite puts beside it get the same mode. An existing file is never opened here:
 * closing it would release the locks of another connection of this process.
 */
static int prepare_file(const char *path, struct err *err)
{
	struct stat st;
	int fd = open(path, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0600);

	if (fd >= 0) {
		close(fd);
		return 0;
	}
	if (errno != EEXIST)
		return err_errno(err, _("create %s"), path);
	if (lstat(path, &st) < 0)
		return err_errno(err, _("look at %s"), path);
	if (!S_ISREG(st.st_mode))
		return err_set(err, ERR_IO, _("%s is not a regular file; move it aside"), path);
	if ((st.st_mode & 077) && chmod(path, 0600) < 0)
		return err_errno(err, _("keep others from reading %s"), path);
	return 0;
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

	if (make_folder(path, err) < 0 || prepare_file(path, err) < 0)
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

int store_begin(struct store *st, struct err *err)
{
	static const char sql[] = "BEGIN IMMEDIATE"; /* a lock that comes later could be refused */

	assert(sqlite3_get_autocommit(st->db));
	return db_exec(st, sql, NULL, err);
}

int store_commit(struct store *st, struct err *err)
{
	static const char sql[] = "COMMIT";

	return db_exec(st, sql, NULL, err);
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
