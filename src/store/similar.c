/* similar - threads that the owner may want to merge. */
#include <stdbool.h>
#include <stdlib.h>
#include <string.h>

#include "base/buf.h"
#include "base/mem.h"
#include "store/db.h"
#include "store/thread.h"
#include "text/fold.h"

void similar_list_clear(struct similar_list *list)
{
	for (size_t i = 0; i < list->n; i++) {
		free(list->v[i].subject);
		free(list->v[i].number);
	}
	free(list->v);
	*list = (struct similar_list) { 0 };
}

static bool is_same_subject(const char *a, const char *b)
{
	struct buf x = { 0 }, y = { 0 };
	bool is;

	text_fold(a, &x);
	text_fold(b, &y);
	is = x.len > 0 && strcmp(buf_text(&x), buf_text(&y)) == 0;
	buf_clear(&x);
	buf_clear(&y);
	return is;
}

int store_similar(struct store *st, int64_t thread, int64_t seconds, struct similar_list *out,
	struct err *err)
{
	static const char sql[] =
		"SELECT o.id, o.subject, t.subject,"
		" (SELECT min(n.key) FROM mail m JOIN mail_number n ON n.mail = m.id WHERE m.thread = o.id"
		"  AND n.key IN (SELECT k.key FROM mail h JOIN mail_number k ON k.mail = h.id WHERE h.thread = t.id))"
		" FROM thread t JOIN thread o ON o.customer_addr = t.customer_addr COLLATE NOCASE AND o.id <> t.id"
		" WHERE t.id = ?1 AND t.customer_addr <> '' AND o.lane IN ('customer', 'unsure')"
		" AND abs(o.received - t.received) <= ?2"
		" AND NOT EXISTS (SELECT 1 FROM apart p WHERE p.a IN (o.id, t.id) AND p.b IN (o.id, t.id))"
		" ORDER BY o.id";
	sqlite3_stmt *q = db_query(st, sql, BIND(INT(thread), INT(seconds)), err);
	int rc;

	*out = (struct similar_list) { 0 };
	while ((rc = db_next(q, err)) > 0) {
		if (!db_text(q, 3) && !is_same_subject(db_text(q, 1), db_text(q, 2)))
			continue;
		out->v = mem_grow(out->v, out->n, sizeof(*out->v));
		out->v[out->n++] = (struct similar) { sqlite3_column_int64(q, 0), db_dup(q, 1), db_dup(q, 3) };
	}
	db_done(q);
	if (rc < 0)
		similar_list_clear(out);
	return rc;
}
