#include "store/regroup.h"

#include "store/db.h"
#include "store/join.h"
#include "store/mail.h"
#include "store/thread.h"

/* Note what is about to move, as a statement finds it: ?1 the action, ?2 from where, ?3 to where. */
#define NOTE_MOVE(kind, key, source)                             \
	"INSERT INTO regroup (action, kind, key, before, after)" \
	" SELECT ?1, '" kind "', " key ", ?2, ?3 FROM " source

static int run_all(struct store *st, const char *const sql[], size_t n, const struct bind *values,
	struct err *err)
{
	for (size_t i = 0; i < n; i++)
		if (db_exec(st, sql[i], values, err) < 0)
			return -1;
	return 0;
}

#define RUN_ALL(st, sql, values, err) run_all(st, sql, sizeof(sql) / sizeof(*(sql)), values, err)

int store_merge(struct store *st, int64_t action, int64_t from, int64_t into, struct err *err)
{
	static const char *const notes[] = {
		NOTE_MOVE("thread", "id", "thread WHERE id = ?2"),
		NOTE_MOVE("mail", "id", "mail WHERE thread = ?2"),
		NOTE_MOVE("act", "id", "act WHERE thread = ?2"),
		NOTE_MOVE("outbox", "id", "outbox WHERE thread = ?2"),
		NOTE_MOVE("msgid", "message_id", "msgid WHERE thread = ?2"),
		NOTE_MOVE("merged", "old", "merged WHERE thread = ?2"),
	};

	if (RUN_ALL(st, notes, BIND(INT(action), INT(from), INT(into)), err) < 0)
		return -1;
	return thread_merge(st, from, into, err);
}

/* What hangs on one mail goes with it. */
static int move_mail(struct store *st, int64_t action, const struct mail *m, int64_t fresh,
	struct err *err)
{
	static const char *const notes[] = {
		NOTE_MOVE("mail", "id", "mail WHERE thread = ?2 AND id = ?4"),
		NOTE_MOVE("act", "id", "act WHERE thread = ?2 AND mail = ?4"),
		NOTE_MOVE("outbox", "id", "outbox WHERE thread = ?2 AND (mail = ?4 OR answers = ?4)"),
		NOTE_MOVE("msgid", "message_id", "msgid WHERE thread = ?2"
						 " AND message_id = (SELECT message_id FROM mail WHERE id = ?4)"),
	};

	return RUN_ALL(st, notes, BIND(INT(action), INT(m->thread), INT(fresh), INT(m->id)), err);
}

/* Play the notes of an action: everything is where they say it went. */
static int play(struct store *st, int64_t action, struct err *err)
{
	static const char *const moves[] = {
		"UPDATE mail SET thread = r.after FROM regroup r WHERE r.action = ?1 AND r.kind = 'mail' AND mail.id = CAST(r.key AS INTEGER)",
		"UPDATE act SET thread = r.after FROM regroup r WHERE r.action = ?1 AND r.kind = 'act' AND act.id = CAST(r.key AS INTEGER)",
		"UPDATE outbox SET thread = r.after FROM regroup r WHERE r.action = ?1 AND r.kind = 'outbox' AND outbox.id = CAST(r.key AS INTEGER)",
		"UPDATE msgid SET thread = r.after FROM regroup r WHERE r.action = ?1 AND r.kind = 'msgid' AND msgid.message_id = r.key",
	};

	return RUN_ALL(st, moves, BIND(INT(action)), err);
}

int store_split(struct store *st, int64_t action, int64_t thread, const struct mail_list *mails,
	int64_t *fresh, struct err *err)
{
	static const char make[] = "INSERT INTO thread DEFAULT VALUES";
	static const char part[] = "INSERT INTO apart (action, a, b) VALUES (?, ?, ?)";

	if (db_exec(st, make, NULL, err) < 0)
		return -1;
	*fresh = db_new_id(st);
	for (size_t i = 0; i < mails->n; i++)
		if (move_mail(st, action, &mails->v[i], *fresh, err) < 0)
			return -1;
	if (play(st, action, err) < 0)
		return -1;
	return db_exec(st, part, BIND(INT(action), INT(thread), INT(*fresh)), err);
}

/* What a split made is part of its origin again, with what has come since. */
static int undo_split(struct store *st, int64_t action, struct err *err)
{
	static const char find[] = "SELECT a FROM apart WHERE action = ?";
	static const char find_fresh[] = "SELECT b FROM apart WHERE action = ?";
	static const char forget[] = "DELETE FROM apart WHERE action = ?";
	int64_t origin, fresh;
	int rc = db_int(st, find, BIND(INT(action)), &origin, err);

	if (rc <= 0)
		return rc;
	if (db_int(st, find_fresh, BIND(INT(action)), &fresh, err) < 0 ||
		db_exec(st, forget, BIND(INT(action)), err) < 0 || thread_resolve(st, &origin, err) < 0)
		return -1;
	rc = thread_resolve(st, &fresh, err);
	return rc > 0 && fresh != origin ? thread_merge(st, fresh, origin, err) : rc;
}

int regroup_undo(struct store *st, int64_t action, struct err *err)
{
	static const char *const moves[] = {
		"INSERT INTO thread (id) SELECT before FROM regroup WHERE action = ?1 AND kind = 'thread'",
		"DELETE FROM merged WHERE old IN (SELECT before FROM regroup WHERE action = ?1 AND kind = 'thread')",
		"UPDATE merged SET thread = r.before FROM regroup r WHERE r.action = ?1 AND r.kind = 'merged' AND merged.old = CAST(r.key AS INTEGER)",
		"UPDATE mail SET thread = r.before FROM regroup r WHERE r.action = ?1 AND r.kind = 'mail' AND mail.id = CAST(r.key AS INTEGER)",
		"UPDATE act SET thread = r.before FROM regroup r WHERE r.action = ?1 AND r.kind = 'act' AND act.id = CAST(r.key AS INTEGER)",
		"UPDATE outbox SET thread = r.before FROM regroup r WHERE r.action = ?1 AND r.kind = 'outbox' AND outbox.id = CAST(r.key AS INTEGER)",
		"UPDATE msgid SET thread = r.before FROM regroup r WHERE r.action = ?1 AND r.kind = 'msgid' AND msgid.message_id = r.key",
	};

	static const char has[] = "SELECT count(*) FROM apart WHERE action = ?";
	int64_t splits;

	if (db_int(st, has, BIND(INT(action)), &splits, err) < 0)
		return -1;
	return splits ? undo_split(st, action, err) : RUN_ALL(st, moves, BIND(INT(action)), err);
}

int regroup_are_apart(struct store *st, int64_t a, int64_t b, struct err *err)
{
	static const char sql[] =
		"SELECT count(*) FROM apart WHERE (a = ?1 AND b = ?2) OR (a = ?2 AND b = ?1)";
	int64_t n;

	return db_int(st, sql, BIND(INT(a), INT(b)), &n, err) < 0 ? -1 : n > 0;
}
