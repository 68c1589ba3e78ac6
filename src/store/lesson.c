#include "store/lesson.h"

#include <string.h>

#include "base/mem.h"
#include "base/strs.h"
#include "store/db.h"
#include "store/names.h"
#include "triage/model.h"

/* Where an answer to the mail of a lesson l goes. */
#define LESSON_ADDRESSES "l.sender, (SELECT i.reply_to_addr FROM mail i WHERE i.id = l.mail)"

/* Of the table lesson l. */
#define COUNTS                                                              \
	" NOT EXISTS (SELECT 1 FROM action u WHERE u.undoes = l.action)"    \
	" AND NOT (l.lane = 'pitch' AND EXISTS (SELECT 1 FROM written_to w" \
	"  JOIN mail m ON m.id = w.mail WHERE w.addr IN (" LESSON_ADDRESSES ") AND m.received >= l.at))"

static const char *const sources[] = {
	[LESSON_MARK] = "mark",
	[LESSON_TRAIN] = "train",
	[LESSON_HISTORY] = "history",
	[LESSON_KEYWORD] = "keyword",
	[LESSON_JUNK] = "junk",
	[LESSON_NOT_JUNK] = "not-junk",
	[LESSON_IN_PITCHES] = "in-pitches",
	[LESSON_TO_PITCHES] = "to-pitches",
	[LESSON_TO_JUNK] = "to-junk",
	[LESSON_OUT_OF_PITCHES] = "out-of-pitches",
	[LESSON_OUT_OF_JUNK] = "out-of-junk",
};

int store_add_lesson(struct store *st, const struct lesson *lesson, struct err *err)
{
	static const char sql[] =
		"INSERT INTO lesson (action, mail, at, source, sender, lane, was, deltas) VALUES (?, ?, ?, ?, ?, ?, ?, ?)";
	static const char nothing[1] = "";
	const struct deltas *d = lesson->deltas;

	return db_exec(st, sql,
		BIND(ID(lesson->action), ID(lesson->mail), INT(lesson->at), TEXT(sources[lesson->source]),
			TEXT(lesson->sender), TEXT(lane_name(lesson->lane)), TEXT(lane_name(lesson->was)),
			BLOB(d->n ? (const void *)d->v : nothing, d->n * sizeof(*d->v))),
		err);
}

static enum lesson_source source_of(const char *name)
{
	for (size_t i = 0; i < sizeof(sources) / sizeof(*sources); i++)
		if (strcmp(sources[i], name) == 0)
			return (enum lesson_source)i;
	return LESSON_KEYWORD;
}

int store_lessons_about(struct store *st, const char *sender, int64_t thread, struct lesson_list *out,
	struct err *err)
{
	static const char sql[] =
		"SELECT * FROM (SELECT l.id, l.at, l.source, l.lane, coalesce(m.thread, 0),"
		"  EXISTS (SELECT 1 FROM action u WHERE u.undoes = l.action)," COUNTS
		" FROM lesson l LEFT JOIN mail m ON m.id = l.mail"
		" WHERE l.id IN (SELECT id FROM lesson WHERE sender = nullif(?1, '')"
		"  UNION SELECT k.id FROM mail i JOIN lesson k ON k.mail = i.id WHERE i.thread = ?2)"
		" ORDER BY l.id DESC LIMIT 20) ORDER BY 1";
	sqlite3_stmt *q = db_query(st, sql, BIND(TEXT(sender), INT(thread)), err);
	int rc;

	*out = (struct lesson_list) { 0 };
	while ((rc = db_next(q, err)) > 0) {
		out->v = mem_grow(out->v, out->n, sizeof(*out->v));
		out->v[out->n++] = (struct lesson_told) {
			.at = sqlite3_column_int64(q, 1),
			.source = source_of(db_text(q, 2)),
			.lane = lane_of(db_text(q, 3)),
			.thread = sqlite3_column_int64(q, 4),
			.is_undone = sqlite3_column_int(q, 5) != 0,
			.counts = sqlite3_column_int(q, 6) != 0,
		};
	}
	db_done(q);
	return rc;
}

/* A row is an array of struct delta, as this machine writes it. */
static void read_deltas(sqlite3_stmt *q, struct deltas *all)
{
	const void *bytes = sqlite3_column_blob(q, 0);
	size_t n = (size_t)sqlite3_column_bytes(q, 0) / sizeof(struct delta);
	struct delta one;

	for (size_t i = 0; i < n; i++) {
		memcpy(&one, (const char *)bytes + i * sizeof(one), sizeof(one));
		all->v = mem_grow(all->v, all->n, sizeof(*all->v));
		all->v[all->n++] = one;
	}
}

int store_learnt(struct store *st, struct deltas *out, struct err *err)
{
	static const char sql[] = "SELECT l.deltas FROM lesson l WHERE" COUNTS " ORDER BY l.id";
	sqlite3_stmt *q = db_query(st, sql, NULL, err);
	struct deltas all = { 0 };
	int rc;

	*out = (struct deltas) { 0 };
	while ((rc = db_next(q, err)) > 0)
		read_deltas(q, &all);
	db_done(q);
	if (rc == 0)
		deltas_add(out, &all, 1);
	deltas_clear(&all);
	return rc;
}

int store_taught_customers(struct store *st, struct strs *out, struct err *err)
{
	/* Of the columns of a group, SQLite takes those of the row that has the maximum. */
	static const char sql[] =
		"SELECT l.sender, l.lane, max(l.id) FROM lesson l WHERE l.sender <> '' AND" COUNTS
		" GROUP BY l.sender";
	sqlite3_stmt *q = db_query(st, sql, NULL, err);
	int rc;

	while ((rc = db_next(q, err)) > 0)
		if (lane_of(db_text(q, 1)) == LANE_CUSTOMER)
			strs_add(out, db_text(q, 0));
	db_done(q);
	return rc;
}

int store_last_seen(struct store *st, int64_t mail, enum lane *lane, struct err *err)
{
	static const char sql[] =
		"SELECT lane FROM lesson WHERE mail = ? AND source NOT IN ('mark', 'train', 'history')"
		" ORDER BY id DESC LIMIT 1";
	sqlite3_stmt *q = db_query(st, sql, BIND(INT(mail)), err);
	int rc = db_next(q, err);

	if (rc > 0)
		*lane = lane_of(db_text(q, 0));
	db_done(q);
	return rc;
}

int store_newest_lesson(struct store *st, int64_t *id, struct err *err)
{
	static const char sql[] = "SELECT coalesce(max(id), 0) FROM lesson";

	return db_int(st, sql, NULL, id, err) < 0 ? -1 : 0;
}

int store_senders_taught_since(struct store *st, int64_t lesson, struct strs *out, struct err *err)
{
	static const char sql[] = "SELECT DISTINCT sender FROM lesson WHERE id > ? AND sender <> ''";
	sqlite3_stmt *q = db_query(st, sql, BIND(INT(lesson)), err);
	int rc;

	while ((rc = db_next(q, err)) > 0)
		strs_add(out, db_text(q, 0));
	db_done(q);
	return rc;
}

int store_ends_lessons(struct store *st, int64_t letter, const char *addr, struct err *err)
{
	static const char sql[] =
		"SELECT 1 FROM lesson l JOIN mail o ON o.id = ?1"
		" WHERE l.lane = 'pitch' AND o.received >= l.at AND ?2 COLLATE NOCASE IN (" LESSON_ADDRESSES ")"
		" AND NOT EXISTS (SELECT 1 FROM action u WHERE u.undoes = l.action)"
		" AND NOT EXISTS (SELECT 1 FROM written_to w JOIN mail m ON m.id = w.mail"
		"  WHERE w.addr = ?2 AND m.id <> o.id AND m.received >= l.at) LIMIT 1";
	int64_t one;

	return db_int(st, sql, BIND(INT(letter), TEXT(addr)), &one, err);
}

int store_taught_senders(struct store *st, int64_t action, struct strs *out, struct err *err)
{
	static const char sql[] = "SELECT DISTINCT sender FROM lesson WHERE action = ? AND sender <> ''";
	sqlite3_stmt *q = db_query(st, sql, BIND(INT(action)), err);
	int rc;

	while ((rc = db_next(q, err)) > 0)
		strs_add(out, db_text(q, 0));
	db_done(q);
	return rc;
}

/* What was ever answered is a customer's; what lies among pitches, and was not answered, is none. */
int store_history(struct store *st, enum lane lane, size_t max, int64_t **ids, size_t *n,
	struct err *err)
{
	static const char customers[] =
		"SELECT i.id FROM mail i WHERE i.direction = 'in' AND i.bounce_of IS NULL AND i.is_automatic = 0"
		" AND EXISTS (SELECT 1 FROM written_to a WHERE a.addr IN (i.from_addr, i.reply_to_addr))"
		" AND NOT EXISTS (SELECT 1 FROM lesson l WHERE l.mail = i.id AND" COUNTS ")"
		" ORDER BY i.received DESC, i.id DESC LIMIT ?";
	static const char pitches[] =
		"SELECT i.id FROM mail i JOIN thread t ON t.id = i.thread"
		" WHERE i.direction = 'in' AND t.lane = 'pitch' AND i.bounce_of IS NULL"
		" AND NOT EXISTS (SELECT 1 FROM written_to a WHERE a.addr IN (i.from_addr, i.reply_to_addr))"
		" AND NOT EXISTS (SELECT 1 FROM lesson l WHERE l.mail = i.id AND" COUNTS ")"
		" ORDER BY i.received DESC, i.id DESC LIMIT ?";

	return db_ids(st, lane == LANE_CUSTOMER ? customers : pitches, BIND(INT((int64_t)max)), ids, n, err);
}

int store_newest_mails(struct store *st, size_t max, int64_t **ids, size_t *n, struct err *err)
{
	static const char sql[] =
		"SELECT id FROM mail WHERE direction = 'in' ORDER BY received DESC, id DESC LIMIT ?";

	return db_ids(st, sql, BIND(INT((int64_t)max)), ids, n, err);
}
