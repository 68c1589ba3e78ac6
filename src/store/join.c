#include "store/join.h"

#include "base/strs.h"
#include "store/db.h"
#include "store/regroup.h"

static int make_thread(struct store *st, int64_t *thread, struct err *err)
{
	static const char sql[] = "INSERT INTO thread DEFAULT VALUES";

	if (db_exec(st, sql, NULL, err) < 0)
		return -1;
	*thread = db_new_id(st);
	return 0;
}

int thread_merge(struct store *st, int64_t old, int64_t into, struct err *err)
{
	static const char mails[] = "UPDATE mail SET thread = ?2 WHERE thread = ?1";
	static const char acts[] = "UPDATE act SET thread = ?2 WHERE thread = ?1";
	static const char letters[] = "UPDATE outbox SET thread = ?2 WHERE thread = ?1";
	static const char ids[] = "UPDATE msgid SET thread = ?2 WHERE thread = ?1";
	static const char earlier[] = "UPDATE merged SET thread = ?2 WHERE thread = ?1";
	static const char apart_a[] = "UPDATE apart SET a = ?2 WHERE a = ?1";
	static const char apart_b[] = "UPDATE apart SET b = ?2 WHERE b = ?1";
	static const char number[] = "INSERT INTO merged (old, thread) VALUES (?, ?)";
	static const char gone[] = "DELETE FROM thread WHERE id = ?";
	const char *const moves[] = { mails, acts, letters, ids, earlier, apart_a, apart_b, number };

	for (size_t i = 0; i < sizeof(moves) / sizeof(moves[0]); i++)
		if (db_exec(st, moves[i], BIND(INT(old), INT(into)), err) < 0)
			return -1;
	return db_exec(st, gone, BIND(INT(old)), err);
}

/* Take found into *thread (0: none yet), whichever of the two is lower. */
static int unite(struct store *st, int64_t *thread, int64_t found, struct err *err)
{
	int64_t old = *thread;
	int apart;

	if (found == old)
		return 0;
	if (old == 0) {
		*thread = found;
		return 0;
	}
	apart = regroup_are_apart(st, old, found, err);
	if (apart)
		return apart < 0 ? -1 : 0;
	if (found > old)
		return thread_merge(st, found, old, err);
	*thread = found;
	return thread_merge(st, old, found, err);
}

int thread_claim_id(struct store *st, const char *message_id, int64_t thread, struct err *err)
{
	static const char sql[] =
		"INSERT INTO msgid (message_id, thread) VALUES (?, ?) ON CONFLICT DO NOTHING";

	return db_exec(st, sql, BIND(TEXT(message_id), INT(thread)), err);
}

/* The thread that the ids are known of, 0: none; those that are known of none are added to unknown. */
static int find_thread(struct store *st, const struct strs *ids, int64_t *thread, struct strs *unknown,
	struct err *err)
{
	static const char find[] = "SELECT thread FROM msgid WHERE message_id = ?";
	int64_t found;
	int rc;

	*thread = 0;
	for (size_t i = 0; i < ids->n; i++) {
		rc = db_int(st, find, BIND(TEXT(ids->v[i])), &found, err);
		if (rc < 0 || (rc > 0 && unite(st, thread, found, err) < 0))
			return -1;
		if (rc == 0)
			strs_add(unknown, ids->v[i]);
	}
	return 0;
}

int thread_join(struct store *st, const struct strs *ids, int64_t *thread, struct err *err)
{
	static const struct strs none;
	struct strs unknown = { 0 };
	int rc = find_thread(st, ids ? ids : &none, thread, &unknown, err);

	if (rc == 0 && *thread == 0)
		rc = make_thread(st, thread, err);
	for (size_t i = 0; rc == 0 && i < unknown.n; i++)
		rc = thread_claim_id(st, unknown.v[i], *thread, err);
	strs_clear(&unknown);
	return rc;
}

int thread_resolve(struct store *st, int64_t *thread, struct err *err)
{
	static const char sql[] =
		"SELECT id FROM thread"
		" WHERE id = coalesce((SELECT thread FROM merged WHERE old = ?1), ?1)";

	return db_int(st, sql, BIND(INT(*thread)), thread, err);
}
