#include "store/folder.h"

#include <stdlib.h>
#include <string.h>

#include "base/err.h"
#include "base/mem.h"
#include "mail/flag.h"
#include "store/db.h"

static const char *const roles[] = {
	[FOLDER_INBOX] = "inbox",
	[FOLDER_SENT] = "sent",
	[FOLDER_ARCHIVE] = "archive",
	[FOLDER_PITCHES] = "pitches",
	[FOLDER_JUNK] = "junk",
};

enum { N_ROLES = sizeof(roles) / sizeof(roles[0]) };

static enum folder_role role_of(const char *name)
{
	for (int i = 0; i < N_ROLES; i++)
		if (strcmp(roles[i], name) == 0)
			return (enum folder_role)i;
	return FOLDER_ARCHIVE;
}

void folder_clear(struct folder *f)
{
	free(f->name);
	*f = (struct folder) { 0 };
}

static int find_folder(struct store *st, const char *name, struct folder *out, struct err *err)
{
	static const char sql[] =
		"SELECT id, name, role, uid_validity, uid_next, exists_there, highest_modseq, complete"
		" FROM folder WHERE name = ?";
	sqlite3_stmt *q = db_query(st, sql, BIND(TEXT(name)), err);
	int rc = db_next(q, err);

	if (rc > 0)
		*out = (struct folder) {
			.id = sqlite3_column_int64(q, 0),
			.name = db_dup(q, 1),
			.role = role_of(db_text(q, 2)),
			.uid_validity = (uint32_t)sqlite3_column_int64(q, 3),
			.uid_next = (uint32_t)sqlite3_column_int64(q, 4),
			.exists = (uint32_t)sqlite3_column_int64(q, 5),
			.highest_modseq = (uint64_t)sqlite3_column_int64(q, 6),
			.complete = sqlite3_column_int(q, 7) != 0,
		};
	db_done(q);
	return rc;
}

int store_folder(struct store *st, const char *name, enum folder_role role, struct folder *out,
	struct err *err)
{
	static const char sql[] =
		"INSERT INTO folder (name, role) VALUES (?, ?)"
		" ON CONFLICT (name) DO UPDATE SET role = excluded.role";
	int rc;

	*out = (struct folder) { 0 };
	rc = find_folder(st, name, out, err);
	if (rc < 0 || (rc > 0 && out->role == role))
		return rc < 0 ? -1 : 0;
	folder_clear(out);
	if (db_exec(st, sql, BIND(TEXT(name), TEXT(roles[role])), err) < 0)
		return -1;
	return find_folder(st, name, out, err) < 0 ? -1 : 0;
}

int store_folder_save(struct store *st, const struct folder *f, struct err *err)
{
	static const char sql[] =
		"UPDATE folder SET uid_validity = ?, uid_next = ?, exists_there = ?,"
		" highest_modseq = ?, complete = ? WHERE id = ?";

	return db_exec(st, sql,
		BIND(INT(f->uid_validity), INT(f->uid_next), INT(f->exists),
			INT((int64_t)f->highest_modseq), INT(f->complete), INT(f->id)),
		err);
}

int store_folder_mails(struct store *st, int64_t folder, int64_t **mails, size_t *n, struct err *err)
{
	static const char sql[] = "SELECT DISTINCT mail FROM location WHERE folder = ? ORDER BY mail";

	return db_ids(st, sql, BIND(INT(folder)), mails, n, err);
}

int store_folder_reset(struct store *st, int64_t folder, struct err *err)
{
	static const char forget[] = "DELETE FROM location WHERE folder = ?";
	static const char restart[] =
		"UPDATE folder SET uid_validity = 0, uid_next = 0, exists_there = 0,"
		" highest_modseq = 0, complete = 0 WHERE id = ?";
	bool own;
	int rc;

	if (db_enter(st, &own, err) < 0)
		return -1;
	rc = db_exec(st, forget, BIND(INT(folder)), err);
	if (rc == 0)
		rc = db_exec(st, restart, BIND(INT(folder)), err);
	return db_leave(st, own, rc, err);
}

void location_list_clear(struct location_list *list)
{
	for (size_t i = 0; i < list->n; i++)
		free(list->v[i].folder_name);
	free(list->v);
	*list = (struct location_list) { 0 };
}

/* Rows of folder, its role and name, UID, mail and flags. */
static int read_locations(sqlite3_stmt *q, struct location_list *out, struct err *err)
{
	int rc;

	*out = (struct location_list) { 0 };
	while ((rc = db_next(q, err)) > 0) {
		out->v = mem_grow(out->v, out->n, sizeof(*out->v));
		out->v[out->n++] = (struct location) {
			.folder = sqlite3_column_int64(q, 0),
			.role = role_of(db_text(q, 1)),
			.folder_name = db_dup(q, 2),
			.uid = (uint32_t)sqlite3_column_int64(q, 3),
			.mail = sqlite3_column_int64(q, 4),
			.flags = (unsigned)sqlite3_column_int64(q, 5),
		};
	}
	db_done(q);
	if (rc < 0)
		location_list_clear(out);
	return rc;
}

int store_mail_locations(struct store *st, int64_t mail, struct location_list *out,
	struct err *err)
{
	static const char sql[] =
		"SELECT l.folder, f.role, f.name, l.uid, l.mail, l.flags"
		" FROM location l JOIN folder f ON f.id = l.folder"
		" WHERE l.mail = ? ORDER BY l.folder, l.uid";

	return read_locations(db_query(st, sql, BIND(INT(mail)), err), out, err);
}

int store_pitch_locations(struct store *st, int64_t folder, bool is_pitch,
	struct location_list *out, struct err *err)
{
	static const char sql[] =
		"SELECT l.folder, f.role, f.name, l.uid, l.mail, l.flags"
		" FROM location l JOIN folder f ON f.id = l.folder"
		" JOIN mail m ON m.id = l.mail JOIN thread t ON t.id = m.thread"
		" WHERE l.folder = ? AND m.direction = 'in' AND (t.lane = 'pitch') = ? ORDER BY l.uid";

	return read_locations(db_query(st, sql, BIND(INT(folder), INT(is_pitch)), err), out, err);
}

int store_is_in(struct store *st, int64_t mail, enum folder_role role, struct err *err)
{
	static const char sql[] =
		"SELECT 1 FROM location l JOIN folder f ON f.id = l.folder"
		" WHERE l.mail = ? AND f.role = ? LIMIT 1";
	int64_t one;

	return db_int(st, sql, BIND(INT(mail), TEXT(roles[role])), &one, err);
}

int store_mail_at(struct store *st, int64_t folder, uint32_t uid, int64_t *mail, struct err *err)
{
	static const char sql[] = "SELECT mail FROM location WHERE folder = ? AND uid = ?";

	return db_int(st, sql, BIND(INT(folder), INT(uid)), mail, err);
}

int store_lies_only_there(struct store *st, int64_t folder, uint32_t uid, struct err *err)
{
	static const char sql[] =
		"SELECT 1 FROM location l WHERE l.folder = ? AND l.uid = ? AND NOT EXISTS"
		" (SELECT 1 FROM location o WHERE o.mail = l.mail AND (o.folder <> l.folder OR o.uid <> l.uid))";
	int64_t one;

	return db_int(st, sql, BIND(INT(folder), INT(uid)), &one, err);
}

int store_may_lie_in(struct store *st, int64_t mail, int64_t folder, struct err *err)
{
	static const char sql[] =
		"SELECT 1 FROM location WHERE mail = ?1 AND folder = ?2 AND NOT flags & ?3"
		" UNION ALL SELECT 1 FROM own_move WHERE mail = ?1 AND folder = ?2 LIMIT 1";
	int64_t one;

	return db_int(st, sql, BIND(INT(mail), INT(folder), INT(IMAP_DELETED)), &one, err);
}

int store_own_move(struct store *st, int64_t mail, int64_t folder, struct err *err)
{
	static const char sql[] = "INSERT OR REPLACE INTO own_move (mail, folder) VALUES (?, ?)";

	return db_exec(st, sql, BIND(INT(mail), INT(folder)), err);
}

int store_own_move_ends(struct store *st, int64_t mail, int64_t folder, struct err *err)
{
	static const char sql[] = "DELETE FROM own_move WHERE mail = ? AND folder = ?";

	return db_exec(st, sql, BIND(INT(mail), INT(folder)), err) < 0 ? -1 : db_changes(st) > 0;
}

int store_own_moves_failed(struct store *st, int64_t folder, struct err *err)
{
	static const char sql[] =
		"DELETE FROM own_move WHERE folder = ?1 AND EXISTS"
		" (SELECT 1 FROM location l WHERE l.mail = own_move.mail AND l.folder <> ?1 AND NOT l.flags & ?2)";

	return db_exec(st, sql, BIND(INT(folder), INT(IMAP_DELETED)), err);
}

int store_own_move_unread(struct store *st, int64_t folder, int64_t received, int64_t *mail, struct err *err)
{
	static const char sql[] =
		"SELECT m.id FROM own_move o JOIN mail m ON m.id = o.mail WHERE o.folder = ? AND m.received = ?"
		" AND NOT EXISTS (SELECT 1 FROM raw r WHERE r.mail = m.id) ORDER BY m.id LIMIT 1";

	return db_int(st, sql, BIND(INT(folder), INT(received)), mail, err);
}

int store_location_move(struct store *st, const struct location *l, int64_t folder, uint32_t uid,
	struct err *err)
{
	static const char sql[] =
		"UPDATE OR REPLACE location SET folder = ?, uid = ? WHERE folder = ? AND uid = ?";

	return db_exec(st, sql, BIND(INT(folder), INT(uid), INT(l->folder), INT(l->uid)), err);
}

/*
 * Not one statement with DO UPDATE: that would make a savepoint, and at each
 * savepoint FTS5 writes out the words that it gathers, which halves the speed of a sync.
 */
static int save_location(struct store *st, const struct location *l, const char *keywords,
	struct err *err)
{
	static const char insert[] =
		"INSERT INTO location (folder, uid, mail, flags, keywords) VALUES (?, ?, ?, ?, ?)"
		" ON CONFLICT DO NOTHING";
	static const char update[] =
		"UPDATE location SET mail = ?3, flags = ?4, keywords = ?5"
		" WHERE folder = ?1 AND uid = ?2";
	const struct bind *values = BIND(INT(l->folder), INT(l->uid), INT(l->mail), INT(l->flags),
		TEXT(keywords ? keywords : ""));

	if (db_exec(st, insert, values, err) < 0)
		return -1;
	return db_changes(st) > 0 ? 0 : db_exec(st, update, values, err);
}

int store_location_add(struct store *st, const struct location *l, const char *keywords,
	struct err *err)
{
	bool own;

	if (db_enter(st, &own, err) < 0)
		return -1;
	return db_leave(st, own, save_location(st, l, keywords, err), err);
}

int store_location_remove(struct store *st, int64_t folder, uint32_t uid, struct err *err)
{
	static const char sql[] = "DELETE FROM location WHERE folder = ? AND uid = ?";

	return db_exec(st, sql, BIND(INT(folder), INT(uid)), err);
}

/* 1 and what is known of a location; only what is other than keywords and flags is copied. */
static int find_flags(struct store *st, struct location *l, const char *keywords,
	struct location_flags *out, struct err *err)
{
	static const char sql[] = "SELECT mail, flags, keywords FROM location WHERE folder = ? AND uid = ?";
	sqlite3_stmt *q = db_query(st, sql, BIND(INT(l->folder), INT(l->uid)), err);
	int rc = db_next(q, err);

	l->mail = rc > 0 ? sqlite3_column_int64(q, 0) : 0;
	if (rc > 0) {
		out->flags = (unsigned)sqlite3_column_int64(q, 1);
		rc = out->flags != l->flags || strcmp(db_text(q, 2), keywords) != 0;
	}
	if (rc > 0)
		out->keywords = db_dup(q, 2);
	db_done(q);
	return rc;
}

int store_location_set_flags(struct store *st, struct location *l, const char *keywords,
	struct location_flags *before, struct err *err)
{
	static const char sql[] = "UPDATE location SET flags = ?3, keywords = ?4 WHERE folder = ?1 AND uid = ?2";
	int rc;

	*before = (struct location_flags) { 0 };
	rc = find_flags(st, l, keywords, before, err);
	if (rc > 0 && db_exec(st, sql, BIND(INT(l->folder), INT(l->uid), INT(l->flags), TEXT(keywords)), err) < 0)
		rc = -1;
	return rc;
}

int store_readable_uid(struct store *st, int64_t folder, uint32_t *uid, struct err *err)
{
	static const char sql[] =
		"SELECT l.uid FROM location l JOIN raw r ON r.mail = l.mail WHERE l.folder = ?"
		" ORDER BY l.uid DESC LIMIT 1";
	int64_t newest = 0;
	int rc = db_int(st, sql, BIND(INT(folder)), &newest, err);

	*uid = (uint32_t)newest;
	return rc;
}

int store_folder_uids(struct store *st, int64_t folder, uint32_t **uids, size_t *n,
	struct err *err)
{
	static const char sql[] = "SELECT uid FROM location WHERE folder = ? ORDER BY uid";
	sqlite3_stmt *q = db_query(st, sql, BIND(INT(folder)), err);
	int rc;

	*uids = NULL;
	*n = 0;
	while ((rc = db_next(q, err)) > 0) {
		*uids = mem_grow(*uids, *n, sizeof(**uids));
		(*uids)[(*n)++] = (uint32_t)sqlite3_column_int64(q, 0);
	}
	db_done(q);
	if (rc < 0) {
		free(*uids);
		*uids = NULL;
		*n = 0;
	}
	return rc;
}
