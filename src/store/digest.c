#include "store/digest.h"

#include "store/db.h"
#include "triage/state.h"

/* The newest clearing that was not undone, as columns of digest c. */
#define LAST_CLEARING(column)                                                  \
	"(SELECT " column " FROM digest c JOIN action n ON n.id = c.action"    \
	" WHERE NOT EXISTS (SELECT 1 FROM action u WHERE u.undoes = c.action)" \
	" ORDER BY c.action DESC LIMIT 1)"

int store_digest_cleared(struct store *st, int64_t *at, struct err *err)
{
	static const char sql[] = "SELECT " LAST_CLEARING("n.at");
	sqlite3_stmt *q = db_query(st, sql, NULL, err);
	int rc = db_next(q, err);

	*at = rc > 0 ? db_time(q, 0) : NO_TIME;
	db_done(q);
	return rc < 0 ? -1 : 0;
}

int store_digest(struct store *st, int64_t **threads, size_t *n, struct err *err)
{
	static const char sql[] =
		"SELECT t.id FROM thread t WHERE t.lane = 'pitch' AND t.state = 'open' AND EXISTS ("
		"  SELECT 1 FROM mail m WHERE m.thread = t.id AND m.direction = 'in'"
		"  AND m.id > coalesce(" LAST_CLEARING("c.newest") ", 0))"
								   " ORDER BY (SELECT max(m.received) FROM mail m WHERE m.thread = t.id) DESC, t.id DESC";

	return db_ids(st, sql, NULL, threads, n, err);
}

int store_digest_rescued(struct store *st, int64_t *n, struct err *err)
{
	static const char sql[] =
		"SELECT count(DISTINCT a.thread) FROM act a WHERE a.kind = 'marked' AND a.lane = 'customer'"
		" AND a.action IS NOT NULL AND a.action > coalesce(" LAST_CLEARING("c.action") ", 0)"
											       " AND NOT EXISTS (SELECT 1 FROM action u WHERE u.undoes = a.action)"
											       " AND EXISTS (SELECT 1 FROM lesson l WHERE l.action = a.action AND l.was = 'pitch')";

	*n = 0;
	return db_int(st, sql, NULL, n, err) < 0 ? -1 : 0;
}

int store_digest_clear(struct store *st, int64_t action, struct err *err)
{
	static const char sql[] =
		"INSERT INTO digest (action, newest) SELECT ?, coalesce(max(id), 0) FROM mail";

	return db_exec(st, sql, BIND(INT(action)), err);
}
