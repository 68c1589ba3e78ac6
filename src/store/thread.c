#include "store/thread.h"

#include <stdlib.h>

#include "base/buf.h"
#include "base/compare.h"
#include "base/mem.h"
#include "base/strs.h"
#include "mail/flag.h"
#include "store/db.h"
#include "store/join.h"
#include "store/named.h"
#include "store/names.h"
#include "store/where.h"

_Static_assert(IMAP_SEEN == 1, "WHERE_UNREAD counts on it");

#define NEWEST_NAMED " ORDER BY m.received DESC, m.id DESC, o.created DESC LIMIT 1"

#define THREAD_COLUMNS                                                        \
	"t.id, t.subject, t.customer_name, t.customer_addr, t.lane, t.score," \
	" t.topic, t.lang, t.messages, t.has_attachment, t.is_quarantined,"   \
	" t.state, t.received, t.due, t.due_kind, t.due_why,"                 \
	" t.promise, t.bounced, t.old, t.snoozed_until, " WHERE_UNREAD        \
	", coalesce((SELECT o.number FROM mail m JOIN mail_number n"          \
	" ON n.mail = m.id JOIN shop_order o ON o.key = n.key"                \
	" WHERE m.thread = t.id" NEWEST_NAMED "), (SELECT o.number FROM" NAMED_OF_HERS NEWEST_NAMED ")), t.thanks"

void thread_clear(struct thread *t)
{
	free(t->subject);
	free(t->customer.name);
	free(t->customer.addr);
	free(t->topic);
	free(t->lang);
	free(t->order);
	conclusion_clear(&t->is);
	*t = (struct thread) { 0 };
}

void thread_list_clear(struct thread_list *list)
{
	for (size_t i = 0; i < list->n; i++)
		thread_clear(&list->v[i]);
	free(list->v);
	*list = (struct thread_list) { 0 };
}

/* A row of THREAD_COLUMNS. */
static struct thread read_thread(sqlite3_stmt *q)
{
	return (struct thread) {
		.id = sqlite3_column_int64(q, 0),
		.subject = db_dup(q, 1),
		.customer = { .name = db_dup(q, 2), .addr = db_dup(q, 3) },
		.lane = lane_of(db_text(q, 4)),
		.score = sqlite3_column_double(q, 5),
		.topic = db_dup(q, 6),
		.lang = db_dup(q, 7),
		.messages = sqlite3_column_int(q, 8),
		.has_attachment = sqlite3_column_int(q, 9) != 0,
		.is_quarantined = sqlite3_column_int(q, 10) != 0,
		.unread = sqlite3_column_int(q, 20) != 0,
		.order = db_dup(q, 21),
		.is = {
			.state = state_of(db_text(q, 11)),
			.received = db_time(q, 12),
			.due = db_time(q, 13),
			.due_kind = due_kind_of(db_text(q, 14)),
			.due_why = db_dup(q, 15),
			.promise = db_time(q, 16),
			.bounced = sqlite3_column_int(q, 17) != 0,
			.old = sqlite3_column_int(q, 18) != 0,
			.snoozed_until = db_time(q, 19),
			.thanks = sqlite3_column_int(q, 22) != 0,
		},
	};
}

int store_thread(struct store *st, int64_t id, struct thread *out, struct err *err)
{
	static const char sql[] = "SELECT " THREAD_COLUMNS " FROM thread t WHERE t.id = ?";
	sqlite3_stmt *q;
	int rc;

	*out = (struct thread) { 0 };
	rc = thread_resolve(st, &id, err);
	if (rc <= 0)
		return rc;
	q = db_query(st, sql, BIND(INT(id)), err);
	rc = db_next(q, err);
	if (rc > 0)
		*out = read_thread(q);
	db_done(q);
	return rc;
}

int store_thread_ids(struct store *st, int64_t **ids, size_t *n, struct err *err)
{
	static const char sql[] = "SELECT id FROM thread ORDER BY id";

	return db_ids(st, sql, NULL, ids, n, err);
}

static int compare_ids(const void *a, const void *b)
{
	const int64_t *x = a;
	const int64_t *y = b;

	return compare_numbers(*x, *y);
}

static size_t drop_repeated(int64_t *ids, size_t n)
{
	size_t kept = 0;

	qsort(ids, n, sizeof(*ids), compare_ids);
	for (size_t i = 0; i < n; i++)
		if (!kept || ids[kept - 1] != ids[i])
			ids[kept++] = ids[i];
	return kept;
}

int store_current_threads(struct store *st, int64_t *ids, size_t *n, struct err *err)
{
	size_t found = 0;
	int rc;

	for (size_t i = 0; i < *n; i++) {
		rc = thread_resolve(st, &ids[i], err);
		if (rc < 0)
			return -1;
		if (rc > 0)
			ids[found++] = ids[i];
	}
	*n = drop_repeated(ids, found);
	return 0;
}

/* The threads that a query finds, which is over then. */
static int read_threads(struct store *st, struct where *where, struct thread_list *out,
	struct err *err)
{
	sqlite3_stmt *q = db_query_once(st, buf_text(&where->sql), where_values(where), err);
	int rc;

	while ((rc = db_next(q, err)) > 0) {
		out->v = mem_grow(out->v, out->n, sizeof(*out->v));
		out->v[out->n++] = read_thread(q);
	}
	db_drop(q);
	where_clear(where);
	if (rc < 0)
		thread_list_clear(out);
	return rc;
}

int store_threads(struct store *st, const struct thread_filter *filter, struct thread_list *out,
	struct err *err)
{
	struct where where = { 0 };

	*out = (struct thread_list) { 0 };
	buf_puts(&where.sql, "SELECT " THREAD_COLUMNS " FROM thread t WHERE ");
	where_filter(&where, filter);
	where_order(&where, filter->now);
	return read_threads(st, &where, out, err);
}

static void add_each(struct where *where, const struct strs *contacts)
{
	for (size_t i = 0; i < contacts->n; i++) {
		buf_puts(&where->sql, i ? ", ?" : "?");
		where_add(where, contacts->v[i]);
	}
}

int store_threads_of(struct store *st, const struct strs *contacts, struct thread_list *out,
	struct err *err)
{
	static const char begin[] =
		"SELECT " THREAD_COLUMNS " FROM thread t WHERE t.id IN (SELECT m.thread FROM mail m"
		" WHERE m.direction = 'in' AND m.from_addr COLLATE NOCASE IN (";
	struct where where = { 0 };

	*out = (struct thread_list) { 0 };
	buf_puts(&where.sql, begin);
	add_each(&where, contacts);
	buf_puts(&where.sql, ")) OR t.customer_addr COLLATE NOCASE IN (");
	add_each(&where, contacts);
	buf_puts(&where.sql, ") ORDER BY t.id DESC");
	return read_threads(st, &where, out, err);
}
