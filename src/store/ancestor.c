#include "store/ancestor.h"

#include "base/strs.h"
#include "mail/message.h"
#include "mail/record.h"
#include "store/db.h"

/* What a mail refers to, nearest last. */
static int load_ids(struct store *st, int64_t mail, struct message *out, struct err *err)
{
	static const char sql[] = "SELECT bytes FROM record WHERE mail = ?";
	sqlite3_stmt *q = db_query(st, sql, BIND(INT(mail)), err);
	int rc = db_next(q, err);

	*out = (struct message) { 0 };
	if (rc > 0)
		rc = record_decode_ids(sqlite3_column_blob(q, 0), (size_t)sqlite3_column_bytes(q, 0), out, err);
	db_done(q);
	return rc < 0 ? -1 : 0;
}

int mail_nearest_reference(struct store *st, int64_t mail, int64_t *ancestor, struct err *err)
{
	static const char sql[] =
		"SELECT p.id FROM mail p WHERE p.message_id = ?1 AND p.id <> ?2"
		" AND p.thread = (SELECT thread FROM mail WHERE id = ?2) ORDER BY p.id LIMIT 1";
	struct message m;
	int rc = load_ids(st, mail, &m, err);

	*ancestor = 0;
	for (size_t i = m.references.n; i > 0 && rc == 0; i--)
		rc = db_int(st, sql, BIND(TEXT(m.references.v[i - 1]), INT(mail)), ancestor, err);
	message_clear(&m);
	return rc < 0 ? -1 : 0;
}
