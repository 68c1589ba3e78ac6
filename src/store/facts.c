/* The facts of a thread, gathered from its mails, its letters and its acts. */
#include "store/thread.h"

#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "store/act.h"
#include "store/ancestor.h"
#include "store/db.h"
#include "store/join.h"

enum { LOST = -1 }; /* what a mail answers is not here, but one before it may be */

struct fact_list {
	struct fact *v;
	size_t n;
};

static void add_fact(struct fact_list *list, struct fact f)
{
	list->v = mem_grow(list->v, list->n, sizeof(*list->v));
	list->v[list->n++] = f;
}

static int add_bounces(struct store *st, int64_t thread, struct fact_list *list, struct err *err)
{
	static const char sql[] =
		"SELECT m.id, m.received,"
		" (SELECT o.id FROM mail o WHERE o.message_id = m.bounce_of AND o.direction = 'out'"
		"  ORDER BY o.id LIMIT 1) AS ours"
		" FROM mail m WHERE m.thread = ? AND m.bounce_of IS NOT NULL AND ours IS NOT NULL";
	sqlite3_stmt *q = db_query(st, sql, BIND(INT(thread)), err);
	int rc;

	while ((rc = db_next(q, err)) > 0)
		add_fact(list, (struct fact) {
				       .kind = FACT_BOUNCED,
				       .mail = sqlite3_column_int64(q, 0),
				       .at = sqlite3_column_int64(q, 1),
				       .answers = sqlite3_column_int64(q, 2),
				       .promise = NO_TIME,
			       });
	db_done(q);
	return rc;
}

/*
 * What is passed on to somebody else, a carrier say, is no answer to the customer:
 * a mail of ours is one when it goes to a person who wrote in the thread, or when
 * nobody did yet. addresses is a table a that has those of the mail.
 */
#define GOES_TO_CUSTOMER(thread, addresses)                                        \
	"(NOT EXISTS (SELECT 1 FROM mail i WHERE i.thread = " thread               \
	"  AND i.direction = 'in' AND i.lane <> 'notice')"                         \
	" OR NOT EXISTS (SELECT 1 FROM " addresses ")"                             \
	" OR EXISTS (SELECT 1 FROM " addresses " AND EXISTS (SELECT 1 FROM mail i" \
	"  WHERE i.thread = " thread " AND i.direction = 'in'"                     \
	"  AND a.addr IN (i.from_addr, i.reply_to_addr))))"

/* A mail that answers one which is not here answers the nearest that is. */
static int find_ancestors(struct store *st, struct fact_list *list, struct err *err)
{
	for (size_t i = 0; i < list->n; i++)
		if (list->v[i].answers == LOST && mail_nearest_reference(st, list->v[i].mail, &list->v[i].answers, err) < 0)
			return -1;
	return 0;
}

/*
 * What a mail answers is the one that In-Reply-To names or, when that is not here, the nearest reference
 * that is.
 * What the owner marked is no notice, or nothing else, whatever its mails look like.
 */
static int add_messages(struct store *st, int64_t thread, struct fact_list *list, struct err *err)
{
	static const char sql[] =
		"SELECT m.id, m.received, m.direction = 'out', m.promise, m.closes,"
		" coalesce("
		"  (SELECT p.id FROM mail p WHERE p.message_id = m.in_reply_to"
		"   AND p.thread = m.thread AND p.id <> m.id ORDER BY p.id LIMIT 1),"
		"  (SELECT p.id FROM mail p WHERE p.message_id = m.last_reference"
		"   AND p.thread = m.thread AND p.id <> m.id ORDER BY p.id LIMIT 1),"
		"  iif(m.last_reference IS NULL OR NOT EXISTS"
		"   (SELECT 1 FROM mail p WHERE p.thread = m.thread AND p.id <> m.id), 0, -1)), m.is_thanks, m.followup"
		" FROM mail m WHERE m.thread = ?1 AND m.bounce_of IS NULL"
		" AND ((m.direction = 'in' AND coalesce(?2, m.lane) <> 'notice')"
		"  OR (m.direction = 'out' AND m.is_automatic = 0 AND " GOES_TO_CUSTOMER("m.thread", "written_to a WHERE a.mail = m.id") "))";
	enum lane mark;
	sqlite3_stmt *q;
	int rc = act_mark_of(st, thread, &mark, err);

	if (rc < 0)
		return -1;
	q = db_query(st, sql, BIND(INT(thread), TEXT(rc ? lane_name(mark) : NULL)), err);
	while ((rc = db_next(q, err)) > 0)
		add_fact(list, (struct fact) {
				       .mail = sqlite3_column_int64(q, 0),
				       .at = sqlite3_column_int64(q, 1),
				       .kind = sqlite3_column_int(q, 2) ? FACT_SENT : FACT_RECEIVED,
				       .promise = db_time(q, 3),
				       .closes = sqlite3_column_int(q, 4) != 0,
				       .answers = sqlite3_column_int64(q, 5),
				       .is_thanks = sqlite3_column_int(q, 6) != 0,
				       .followup = sqlite3_column_int(q, 7),
			       });
	db_done(q);
	return rc < 0 ? -1 : find_ancestors(st, list, err);
}

/* A letter that left is here as a letter until its copy is a mail. */
static int add_letters(struct store *st, int64_t thread, struct fact_list *list, struct err *err)
{
	static const char sql[] =
		"SELECT created, promise, closes, coalesce(answers, 0), followup FROM outbox"
		" WHERE thread = ? AND mail IS NULL"
		" AND (state IN ('sending', 'dot', 'sent', 'filed')"
		"  OR (state = 'held' AND send_at IS NOT NULL))"
		" AND " GOES_TO_CUSTOMER("outbox.thread", "outbox_recipient a WHERE a.letter = outbox.id");
	sqlite3_stmt *q = db_query(st, sql, BIND(INT(thread)), err);
	int rc;

	while ((rc = db_next(q, err)) > 0)
		add_fact(list, (struct fact) {
				       .kind = FACT_SENT,
				       .at = sqlite3_column_int64(q, 0),
				       .promise = db_time(q, 1),
				       .closes = sqlite3_column_int(q, 2) != 0,
				       .answers = sqlite3_column_int64(q, 3),
				       .followup = sqlite3_column_int(q, 4),
			       });
	db_done(q);
	return rc;
}

/* False: the act says nothing of the state. */
static bool find_fact(enum act_kind act, enum fact_kind *fact)
{
	switch (act) {
	case ACT_DONE:
		*fact = FACT_DONE;
		return true;
	case ACT_OPENED:
		*fact = FACT_OPENED;
		return true;
	case ACT_SNOOZED:
		*fact = FACT_SNOOZED;
		return true;
	case ACT_MARKED:
	case ACT_NOTED:
	case ACT_TOPIC:
	case ACT_MERGED:
	case ACT_SPLIT:
		return false;
	}
	return false;
}

static int add_acts(struct store *st, int64_t thread, struct fact_list *list, struct err *err)
{
	struct act_list acts;
	enum fact_kind kind;

	if (act_list_of(st, thread, &acts, err) < 0)
		return -1;
	for (size_t i = 0; i < acts.n; i++) {
		if (!find_fact(acts.v[i].kind, &kind))
			continue;
		add_fact(list, (struct fact) {
				       .kind = kind,
				       .at = acts.v[i].at,
				       .mail = acts.v[i].mail,
				       .until = acts.v[i].until,
				       .promise = NO_TIME,
			       });
	}
	act_list_clear(&acts);
	return 0;
}

int store_facts(struct store *st, int64_t thread, struct fact **facts, size_t *n,
	struct err *err)
{
	struct fact_list list = { 0 };

	*facts = NULL;
	*n = 0;
	if (thread_resolve(st, &thread, err) < 0)
		return -1;
	if (add_messages(st, thread, &list, err) < 0 || add_bounces(st, thread, &list, err) < 0 ||
		add_letters(st, thread, &list, err) < 0 || add_acts(st, thread, &list, err) < 0) {
		free(list.v);
		return -1;
	}
	*facts = list.v;
	*n = list.n;
	return 0;
}
