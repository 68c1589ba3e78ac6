#include "store/lesson.h"

#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "base/strs.h"
#include "store/db.h"
#include "store/names.h"
#include "triage/model.h"

/* Where an answer to the mail of a lesson l goes. */
#define LESSON_ADDRESSES "l.sender, (SELECT i.reply_to_addr FROM mail i WHERE i.id = l.mail)"

/* Of the table lesson l. */
#define COUNTS                                                                  \
	" NOT EXISTS (SELECT 1 FROM action u WHERE u.undoes = l.action)"        \
	" AND NOT (l.lane <> 'customer' AND EXISTS (SELECT 1 FROM written_to w" \
	"  JOIN mail m ON m.id = w.mail WHERE w.addr IN (" LESSON_ADDRESSES ") AND m.received >= l.at))"

/* On the server; the others are the owner's here. */
#define IS_SEEN "source NOT IN ('mark', 'train', 'history')"

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
		"INSERT INTO lesson (action, mail, at, source, sender, lane, was, deltas, judged_from) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)";
	static const char nothing[1] = "";
	const struct deltas *d = lesson->deltas;

	return db_exec(st, sql,
		BIND(ID(lesson->action), ID(lesson->mail), INT(lesson->at), TEXT(sources[lesson->source]),
			TEXT(lesson->sender), TEXT(lane_name(lesson->lane)), TEXT(lane_name(lesson->was)),
			BLOB(d->n ? (const void *)d->v : nothing, d->n * sizeof(*d->v)), INT(lesson->reach)),
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
		"SELECT l.at, l.source, l.lane, coalesce(m.thread, 0),"
		"  EXISTS (SELECT 1 FROM action u WHERE u.undoes = l.action)," COUNTS
		" FROM lesson l LEFT JOIN mail m ON m.id = l.mail"
		" WHERE l.id IN (SELECT id FROM lesson WHERE sender = nullif(?1, '')"
		"  UNION SELECT k.id FROM mail i JOIN lesson k ON k.mail = i.id WHERE i.thread = ?2"
		"  ORDER BY id DESC LIMIT 20) ORDER BY l.id";
	sqlite3_stmt *q = db_query(st, sql, BIND(TEXT(sender), INT(thread)), err);
	int rc;

	*out = (struct lesson_list) { 0 };
	while ((rc = db_next(q, err)) > 0) {
		out->v = mem_grow(out->v, out->n, sizeof(*out->v));
		out->v[out->n++] = (struct lesson_told) {
			.at = sqlite3_column_int64(q, 0),
			.source = source_of(db_text(q, 1)),
			.lane = lane_of(db_text(q, 2)),
			.thread = sqlite3_column_int64(q, 3),
			.is_undone = sqlite3_column_int(q, 4) != 0,
			.counts = sqlite3_column_int(q, 5) != 0,
		};
	}
	db_done(q);
	if (rc < 0) {
		free(out->v);
		*out = (struct lesson_list) { 0 };
	}
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

/* The sum of the deltas that q gives. */
static int add_up(sqlite3_stmt *q, struct deltas *out, struct err *err)
{
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

int store_learnt(struct store *st, struct deltas *out, struct err *err)
{
	static const char sql[] = "SELECT l.deltas FROM lesson l WHERE" COUNTS " ORDER BY l.id";

	return add_up(db_query(st, sql, NULL, err), out, err);
}

int store_learnt_for(struct store *st, int64_t received, const char *sender, const char *domain,
	struct deltas *out, struct err *err)
{
	static const char sql[] =
		"SELECT l.deltas FROM lesson l WHERE (l.judged_from <= ?1 OR l.sender = ?2"
		" OR substr(l.sender, instr(l.sender, '@') + 1) = ?3 COLLATE NOCASE) AND" COUNTS " ORDER BY l.id";

	return add_up(db_query(st, sql, BIND(INT(received), TEXT(sender), TEXT(domain)), err), out, err);
}

int store_taught_customers(struct store *st, struct strs *out, struct err *err)
{
	/* Of the columns of a group, SQLite takes those of the row that has the maximum. */
	static const char sql[] =
		"SELECT l.sender, l.lane, max(l.id) FROM lesson l WHERE l.sender <> '' AND l.lane <> 'notice' AND" COUNTS
		" GROUP BY l.sender";
	sqlite3_stmt *q = db_query(st, sql, NULL, err);
	int rc;

	while ((rc = db_next(q, err)) > 0)
		if (lane_of(db_text(q, 1)) == LANE_CUSTOMER)
			strs_add(out, db_text(q, 0));
	db_done(q);
	return rc;
}

/* The lane that the first row of a query about the mail has. */
static int find_lane(struct store *st, const char *sql, int64_t mail, enum lane *lane, struct err *err)
{
	sqlite3_stmt *q = db_query(st, sql, BIND(INT(mail)), err);
	int rc = db_next(q, err);

	if (rc > 0)
		*lane = lane_of(db_text(q, 0));
	db_done(q);
	return rc;
}

int store_last_seen(struct store *st, int64_t mail, enum lane *lane, struct err *err)
{
	return find_lane(st,
		"SELECT lane FROM lesson WHERE mail = ? AND " IS_SEEN " ORDER BY id DESC LIMIT 1",
		mail, lane, err);
}

int store_last_flagged(struct store *st, int64_t mail, enum lane *lane, struct err *err)
{
	return find_lane(st,
		"SELECT lane FROM lesson WHERE mail = ? AND source IN ('junk', 'not-junk')"
		" ORDER BY id DESC LIMIT 1",
		mail, lane, err);
}

/* Rows of mail and lane; of several of one mail the first counts. */
static int read_examples(sqlite3_stmt *q, struct example_list *out, struct err *err)
{
	int rc;

	*out = (struct example_list) { 0 };
	while ((rc = db_next(q, err)) > 0) {
		int64_t mail = sqlite3_column_int64(q, 0);
		size_t i = 0;

		while (i < out->n && out->v[i].mail != mail)
			i++;
		if (i < out->n)
			continue;
		out->v = mem_grow(out->v, out->n, sizeof(*out->v));
		out->v[out->n++] = (struct example) { mail, lane_of(db_text(q, 1)) };
	}
	db_done(q);
	return rc;
}

int store_has_notices(struct store *st, struct err *err)
{
	static const char sql[] = "SELECT 1 FROM lesson WHERE lane = 'notice' LIMIT 1";
	int64_t one;

	return db_int(st, sql, NULL, &one, err);
}

int store_notice_examples(struct store *st, const char *sender, const char *domain,
	struct example_list *out, struct err *err)
{
	/* Most senders have none, which the partial index tells at once. */
	static const char any[] =
		"SELECT 1 FROM lesson WHERE lane = 'notice' AND (sender = ?1"
		" OR substr(sender, instr(sender, '@') + 1) = ?2 COLLATE NOCASE) LIMIT 1";
	static const char sql[] =
		"SELECT l.mail, l.lane FROM lesson l WHERE l.mail IS NOT NULL AND (l.sender = ?1"
		" OR substr(l.sender, instr(l.sender, '@') + 1) = ?2 COLLATE NOCASE)"
		" AND" COUNTS " ORDER BY l.id DESC LIMIT 40";
	int64_t one;
	int rc = db_int(st, any, BIND(TEXT(sender), TEXT(domain)), &one, err);

	*out = (struct example_list) { 0 };
	return rc <= 0 ? rc : read_examples(db_query(st, sql, BIND(TEXT(sender), TEXT(domain)), err), out, err);
}

int store_newest_lesson(struct store *st, int64_t *id, struct err *err)
{
	static const char sql[] = "SELECT coalesce(max(id), 0) FROM lesson";

	return db_int(st, sql, NULL, id, err) < 0 ? -1 : 0;
}

int store_ends_lessons(struct store *st, int64_t letter, const char *addr, struct err *err)
{
	static const char sql[] =
		"SELECT 1 FROM lesson l JOIN mail o ON o.id = ?1"
		" WHERE l.lane <> 'customer' AND o.received >= l.at AND ?2 COLLATE NOCASE IN (" LESSON_ADDRESSES ")"
		" AND NOT EXISTS (SELECT 1 FROM action u WHERE u.undoes = l.action)"
		" AND NOT EXISTS (SELECT 1 FROM written_to w JOIN mail m ON m.id = w.mail"
		"  WHERE w.addr = ?2 AND m.id <> o.id AND m.received >= l.at) LIMIT 1";
	int64_t one;

	return db_int(st, sql, BIND(INT(letter), TEXT(addr)), &one, err);
}

/* The newest of a query's mails, as far as no lesson is about them; nothing that only this store knows orders them. */
#define HISTORY_OF(mails)                                                              \
	"SELECT h.id FROM (" mails                                                     \
	" ORDER BY i.received DESC, i.message_id DESC, i.digest DESC LIMIT ?) h"       \
	" WHERE NOT EXISTS (SELECT 1 FROM lesson l WHERE l.mail = h.id AND" COUNTS ")" \
	" ORDER BY h.received, h.message_id, h.digest"

/* What was ever answered is a customer's; what lies among pitches, and was not answered, is none. */
int store_history(struct store *st, enum lane lane, size_t max, int64_t **ids, size_t *n,
	struct err *err)
{
	static const char customers[] = HISTORY_OF(
		"SELECT i.id, i.received, i.message_id, i.digest FROM mail i"
		" WHERE i.direction = 'in' AND i.bounce_of IS NULL AND i.is_automatic = 0"
		" AND EXISTS (SELECT 1 FROM written_to a WHERE a.addr IN (i.from_addr, i.reply_to_addr))");
	static const char pitches[] = HISTORY_OF(
		"SELECT i.id, i.received, i.message_id, i.digest FROM mail i JOIN thread t ON t.id = i.thread"
		" WHERE i.direction = 'in' AND t.lane = 'pitch' AND i.bounce_of IS NULL"
		" AND NOT EXISTS (SELECT 1 FROM written_to a WHERE a.addr IN (i.from_addr, i.reply_to_addr))");

	return db_ids(st, lane == LANE_CUSTOMER ? customers : pitches, BIND(INT((int64_t)max)), ids, n, err);
}

int store_received_of_newest(struct store *st, size_t max, int64_t *received, struct err *err)
{
	static const char sql[] =
		"SELECT coalesce(min(received), 0) FROM"
		" (SELECT received FROM mail WHERE direction = 'in' ORDER BY received DESC LIMIT ?)";

	return db_int(st, sql, BIND(INT((int64_t)max)), received, err) < 0 ? -1 : 0;
}

int store_mails_since(struct store *st, int64_t received, int64_t **ids, size_t *n, struct err *err)
{
	static const char sql[] =
		"SELECT id FROM mail WHERE direction = 'in' AND received >= ? ORDER BY received DESC, id DESC";

	return db_ids(st, sql, BIND(INT(received)), ids, n, err);
}

int store_newest_reach(struct store *st, int64_t *received, struct err *err)
{
	static const char sql[] = "SELECT coalesce(max(judged_from), 0) FROM lesson";

	return db_int(st, sql, NULL, received, err) < 0 ? -1 : 0;
}

void lesson_reach_clear(struct lesson_reach *r)
{
	strs_clear(&r->senders);
	*r = (struct lesson_reach) { 0 };
}

/* Rows of a sender and of the time since which everybody's mails are reached. */
static int read_reach(sqlite3_stmt *q, struct lesson_reach *out, struct err *err)
{
	int found = 0;
	int rc;

	*out = (struct lesson_reach) { .since = INT64_MAX };
	while ((rc = db_next(q, err)) > 0) {
		int64_t since = sqlite3_column_int64(q, 1);

		found = 1;
		if (*db_text(q, 0))
			strs_add(&out->senders, db_text(q, 0));
		if (since < out->since)
			out->since = since;
	}
	db_done(q);
	return rc < 0 ? -1 : found;
}

int store_reach_of_action(struct store *st, int64_t action, struct lesson_reach *out, struct err *err)
{
	static const char sql[] = "SELECT sender, min(judged_from) FROM lesson WHERE action = ? GROUP BY sender";

	return read_reach(db_query(st, sql, BIND(INT(action)), err), out, err);
}

int store_reach_against(struct store *st, const char *addr, struct lesson_reach *out, struct err *err)
{
	static const char sql[] =
		"SELECT l.sender, min(l.judged_from) FROM lesson l WHERE l.lane <> 'customer'"
		" AND ?1 COLLATE NOCASE IN (" LESSON_ADDRESSES ") GROUP BY l.sender";

	return read_reach(db_query(st, sql, BIND(TEXT(addr)), err), out, err);
}

int store_reach_of_seen(struct store *st, int64_t lesson, struct lesson_reach *out, struct err *err)
{
	static const char sql[] =
		"SELECT sender, min(judged_from) FROM lesson WHERE id > ? AND " IS_SEEN " GROUP BY sender";

	return read_reach(db_query(st, sql, BIND(INT(lesson)), err), out, err);
}
