#include "store/digest.h"

#include "base/mem.h"
#include "store/db.h"
#include "triage/state.h"

#define UNDONE(action) "EXISTS (SELECT 1 FROM action u WHERE u.undoes = " action ")"

/* The newest clearing that was not undone, as a column of action c. */
#define LAST_CLEARING(column) \
	"(SELECT " column " FROM action c WHERE c.verb = 'digest' AND NOT " UNDONE("c.id") " ORDER BY c.id DESC LIMIT 1)"

/* Of thread t. */
#define IS_IN_DIGEST                                                         \
	"t.lane = 'pitch' AND t.state = 'open' AND EXISTS ("                 \
	" SELECT 1 FROM mail m WHERE m.thread = t.id AND m.direction = 'in'" \
	" AND NOT EXISTS (SELECT 1 FROM digest_seen s WHERE s.mail = m.id AND NOT " UNDONE("s.action") "))"

int store_digest_cleared(struct store *st, int64_t *at, struct err *err)
{
	static const char sql[] = "SELECT " LAST_CLEARING("c.at");
	sqlite3_stmt *q = db_query(st, sql, NULL, err);
	int rc = db_next(q, err);

	*at = rc > 0 ? db_time(q, 0) : NO_TIME;
	db_done(q);
	return rc < 0 ? -1 : 0;
}

int store_digest(struct store *st, struct digest_page *out, struct err *err)
{
	static const char sql[] =
		"SELECT t.id, (SELECT max(m.id) FROM mail m WHERE m.thread = t.id) FROM thread t WHERE " IS_IN_DIGEST
		" ORDER BY (SELECT max(m.received) FROM mail m WHERE m.thread = t.id) DESC, t.id DESC";
	sqlite3_stmt *q = db_query(st, sql, NULL, err);
	int rc;

	*out = (struct digest_page) { 0 };
	while ((rc = db_next(q, err)) > 0) {
		out->v = mem_grow(out->v, out->n, sizeof(*out->v));
		out->v[out->n++] = (struct digest_line) {
			.thread = sqlite3_column_int64(q, 0),
			.newest = sqlite3_column_int64(q, 1),
		};
	}
	db_done(q);
	return rc;
}

int store_digest_count(struct store *st, int64_t *n, struct err *err)
{
	static const char sql[] = "SELECT count(*) FROM thread t WHERE " IS_IN_DIGEST;

	*n = 0;
	return db_int(st, sql, NULL, n, err) < 0 ? -1 : 0;
}

int store_digest_rescued(struct store *st, int64_t *n, struct err *err)
{
	static const char sql[] =
		"SELECT count(DISTINCT a.thread) FROM act a JOIN action n ON n.id = a.action"
		" WHERE n.verb = 'mark' AND a.kind = 'marked' AND a.lane = 'customer'"
		" AND EXISTS (SELECT 1 FROM lesson l WHERE l.action = n.id AND l.was = 'pitch')"
		" AND NOT EXISTS (SELECT 1 FROM thread t WHERE t.id = a.thread AND t.lane = 'pitch')"
		" AND NOT " UNDONE("n.id") " AND n.id > coalesce(" LAST_CLEARING("c.id") ", 0)";

	*n = 0;
	return db_int(st, sql, NULL, n, err) < 0 ? -1 : 0;
}

int store_digest_see(struct store *st, int64_t action, const struct digest_line *line, struct err *err)
{
	static const char sql[] =
		"INSERT OR IGNORE INTO digest_seen (action, mail)"
		" SELECT ?1, m.id FROM mail m WHERE m.thread = ?2 AND m.id <= ?3 AND m.direction = 'in'";

	return db_exec(st, sql, BIND(INT(action), INT(line->thread), INT(line->newest)), err);
}
