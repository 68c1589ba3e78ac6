#include "store/backup.h"

#include <errno.h>
#include <fcntl.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/clock.h"
#include "base/err.h"
#include "base/i18n.h"
#include "base/mem.h"
#include "base/path.h"
#include "mail/address.h"
#include "store/db.h"
#include "store/place.h"
#include "store/schema.h"
#include "store/store.h"

enum {
	BUSY_MS = 5000,
	RETRY_MS = 5,
	HEADER_BYTES = 72,     /* of a database, as far as we look */
	APPLICATION_BYTE = 68, /* of the header; big-endian */
};

/* 1 when the file begins like a store of ours, 0 when not, -1 when there is none or it cannot be read. */
static int is_store(const char *path)
{
	static const char magic[] = "SQLite format 3"; /* with its NUL */
	unsigned char head[HEADER_BYTES] = { 0 };
	const unsigned char *p = head + APPLICATION_BYTE;
	struct stat st;
	int fd = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK);
	ssize_t n;

	if (fd < 0)
		return -1;
	n = fstat(fd, &st) == 0 && S_ISREG(st.st_mode) ? read(fd, head, sizeof(head)) : 0;
	close(fd);
	return n == (ssize_t)sizeof(head) && memcmp(head, magic, sizeof(magic)) == 0 &&
	       ((unsigned)p[0] << 24 | (unsigned)p[1] << 16 | (unsigned)p[2] << 8 | p[3]) == (unsigned)DB_APPLICATION;
}

static bool is_same_file(const char *a, const char *b)
{
	struct stat x;
	struct stat y;

	return stat(a, &x) == 0 && stat(b, &y) == 0 && x.st_dev == y.st_dev && x.st_ino == y.st_ino;
}

static int create(const char *path, struct err *err)
{
	int fd;

	place_clear(path);
	fd = open(path, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
	if (fd < 0)
		return err_errno(err, _("create %s"), path);
	close(fd);
	return 0;
}

static int open_file(const char *path, int flags, struct store *out, struct err *err)
{
	*out = (struct store) { .path = mem_dup(path) };
	if (sqlite3_open_v2(path, &out->db, flags, NULL) == SQLITE_OK)
		return 0;
	return out->db ? db_fail(out->db, err) : err_set(err, ERR_IO, _("not enough memory"));
}

static void close_file(struct store *st)
{
	db_close(st);
	free(st->path);
}

/* All pages in one go: what others write meanwhile is in neither half. */
static int copy_pages(sqlite3 *from, sqlite3 *to, struct err *err)
{
	int64_t end = clock_monotonic_ms() + BUSY_MS;
	sqlite3_backup *b = sqlite3_backup_init(to, "main", from, "main");
	int code;

	if (!b)
		return db_fail(to, err);
	while ((code = sqlite3_backup_step(b, -1)) == SQLITE_BUSY || code == SQLITE_LOCKED) {
		if (clock_monotonic_ms() >= end)
			break;
		sqlite3_sleep(RETRY_MS);
	}
	code = sqlite3_backup_finish(b);
	return code == SQLITE_OK ? 0 : db_fail(to, err);
}

/* Its own log goes into the file, and every page and index is looked at. */
static int seal(struct store *copy, struct err *err)
{
	sqlite3_stmt *q;
	int rc;

	if (db_script(copy, "PRAGMA journal_mode = DELETE", err) < 0)
		return -1;
	q = db_query_once(copy, "PRAGMA integrity_check(1)", NULL, err);
	rc = db_next(q, err);
	if (rc > 0 && strcmp(db_text(q, 0), "ok") != 0)
		rc = err_set(err, ERR_DAMAGED, _("%s is damaged: %s"), copy->path, db_text(q, 0));
	db_drop(q);
	return rc < 0 ? -1 : 0;
}

/* A whole copy of an open store in a new file at path. */
static int copy_store(sqlite3 *from, const char *path, struct err *err)
{
	struct store copy = { 0 };
	int rc = create(path, err);

	if (rc == 0)
		rc = open_file(path, SQLITE_OPEN_READWRITE, &copy, err);
	if (rc == 0)
		rc = copy_pages(from, copy.db, err);
	close_file(&copy);
	if (rc < 0)
		return -1;
	rc = open_file(path, SQLITE_OPEN_READWRITE, &copy, err);
	if (rc == 0)
		rc = seal(&copy, err);
	close_file(&copy);
	return rc;
}

static int sync_path(const char *path, int flags, struct err *err)
{
	int fd = open(path, flags | O_CLOEXEC);
	int rc = 0;

	if (fd < 0)
		return err_errno(err, _("open %s"), path);
	if (fsync(fd) < 0)
		rc = err_errno(err, _("write %s"), path);
	close(fd);
	return rc;
}

/* The file takes its name for good. */
static int settle(const char *from, const char *to, struct err *err)
{
	char *folder = path_folder(to);
	int rc = sync_path(from, O_RDONLY, err);

	if (rc == 0 && rename(from, to) < 0)
		rc = err_errno(err, _("rename %s"), from);
	if (rc == 0)
		rc = sync_path(folder, O_RDONLY | O_DIRECTORY, err);
	free(folder);
	return rc;
}

int store_backup(struct store *st, const char *path, struct err *err)
{
	char *part;
	int rc;

	if (is_same_file(path, st->path))
		return err_set(err, ERR_REFUSED, _("%s is the store itself; keep the backup elsewhere"), path);
	if (is_store(path) == 0)
		return err_set(err, ERR_REFUSED, _("%s is there and is no backup of tillmail; choose another name"), path);
	if (place_has_beside(path))
		return err_set(err, ERR_REFUSED,
			_("what lies beside %s (-wal, -shm or -journal) would be read as part of it; move it away or choose another name"), path);
	part = mem_printf("%s.part", path);
	rc = copy_store(st->db, part, err);
	if (rc == 0)
		rc = settle(part, path, err);
	if (rc < 0)
		place_clear(part);
	free(part);
	return rc;
}

static int check_mailbox(struct store *backup, const char *mailbox, struct err *err)
{
	char *known = NULL;
	int rc = store_setting(backup, "mailbox", &known, err);

	if (rc == 0)
		rc = err_set(err, ERR_DATA, _("%s knows no mailbox: it is empty"), backup->path);
	else if (rc > 0 && !address_same(known, mailbox))
		rc = err_set(err, ERR_CONFIG, _("%s is a backup of %s, not of %s; name its profile (-p)"),
			backup->path, known, mailbox);
	free(known);
	return rc < 0 ? -1 : 0;
}

static int copy_checked(const char *backup, const char *draft, const char *mailbox, struct err *err)
{
	struct store from = { 0 };
	int64_t version;
	int rc = open_file(backup, SQLITE_OPEN_READONLY, &from, err);

	if (rc == 0)
		rc = schema_version(&from, &version, err);
	if (rc == 0)
		rc = check_mailbox(&from, mailbox, err);
	if (rc == 0)
		rc = copy_store(from.db, draft, err);
	close_file(&from);
	return rc;
}

/* What is damaged is the backup: there is nothing that a round could mend. */
static int tell_damage(const char *backup, struct err *err)
{
	place_trust(backup);
	if (err && err->kind == ERR_DAMAGED)
		err_set(err, ERR_DATA, _("the backup %s is damaged; nothing was changed"), backup);
	return -1;
}

int store_restore(const char *backup, const char *draft, const char *mailbox, struct err *err)
{
	struct store *st = NULL;
	int found = is_store(backup);
	int rc;

	if (found < 0)
		return err_set(err, ERR_NOT_FOUND, _("there is no backup %s that can be read"), backup);
	if (found == 0)
		return err_set(err, ERR_DATA, _("%s is no backup of tillmail"), backup);
	if (copy_checked(backup, draft, mailbox, err) < 0) {
		place_clear(draft);
		return tell_damage(backup, err);
	}
	st = store_open(draft, mailbox, err);
	rc = st ? store_check(st, err) : -1;
	store_close(st);
	if (rc == 0)
		return 0;
	place_clear(draft);
	return tell_damage(backup, err);
}

/* All of it into the file itself; ERR_BUSY while another process has it open. */
static int end_log(const char *path, struct err *err)
{
	struct store st = { 0 };
	int rc = open_file(path, SQLITE_OPEN_READWRITE, &st, err);

	if (rc == 0)
		rc = db_script(&st, "PRAGMA journal_mode = DELETE", err);
	close_file(&st);
	return rc;
}

/* Another process would go on writing to what is set aside. A store that is damaged is no reason to keep it. */
static int check_alone(const char *path, struct err *err)
{
	struct err why = { 0 };

	if (end_log(path, &why) < 0 && why.kind == ERR_BUSY)
		return err_set(err, ERR_BUSY, _("another tillmail has the store open; end the screen and sync --watch, then restore again"));
	return 0;
}

/* The draft did not take the name for good: the store before gets it back, or the owner is told where that lies. */
static void put_back(const char *aside, const char *path, struct err *err)
{
	struct err why = err ? *err : (struct err) { 0 };

	if (place_put_back(aside, path) == 0)
		err_set(err, why.kind, _("%s; nothing was restored, and the store is the one before"), why.text);
	else if (access(path, F_OK) == 0)
		err_set(err, why.kind, _("%s; the backup is restored, but the disk may forget it; the store before is kept as %s"),
			why.text, aside);
	else
		err_set(err, why.kind, _("%s; nothing was restored, and the store before lies as %s (with a -wal or -journal beside it,"
					 " if it has one): rename it to %s before anything else, or restore again"),
			why.text, aside, path);
}

/* Nobody makes a store at path meanwhile. */
static int replace(const char *draft, const char *path, const char *stamp, char **aside, struct err *err)
{
	struct stat st;

	if (lstat(path, &st) == 0 && (check_alone(path, err) < 0 || store_set_aside(path, "replaced", stamp, aside, err) < 0))
		return -1;
	/* What lies beside is also that of a store that was removed alone. */
	if (place_clear_beside(path, err) == 0 && settle(draft, path, err) == 0)
		return 0;
	if (*aside)
		put_back(*aside, path, err);
	return -1;
}

int store_replace(const char *draft, const char *path, const char *stamp, char **aside, struct err *err)
{
	int lock = -1;
	int rc = end_log(draft, err);

	*aside = NULL;
	if (rc == 0)
		rc = place_lock(path, &lock, err);
	if (rc == 0)
		rc = replace(draft, path, stamp, aside, err);
	if (rc < 0)
		place_clear(draft);
	if (lock >= 0)
		close(lock);
	return rc;
}

int store_sum_up(struct store *st, struct store_sums *out, struct err *err)
{
	static const char sql[] =
		"SELECT (SELECT count(*) FROM thread), (SELECT count(*) FROM mail),"
		" (SELECT count(*) FROM outbox), (SELECT count(*) FROM action), (SELECT count(*) FROM shop_order)";
	sqlite3_stmt *q = db_query(st, sql, NULL, err);
	int rc = db_next(q, err);

	if (rc > 0)
		*out = (struct store_sums) {
			.threads = sqlite3_column_int64(q, 0),
			.mails = sqlite3_column_int64(q, 1),
			.letters = sqlite3_column_int64(q, 2),
			.actions = sqlite3_column_int64(q, 3),
			.orders = sqlite3_column_int64(q, 4),
		};
	db_done(q);
	return rc < 0 ? -1 : 0;
}
