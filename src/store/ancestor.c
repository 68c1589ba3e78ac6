#include "store/ancestor.h"

#include "store/db.h"
#include "store/mail.h"

/* The mail of a thread with this Message-ID. 1, 0: there is none but the one that asks, or -1. */
static int find(struct store *st, const struct mail *m, const char *message_id, int64_t *found,
	struct err *err)
{
	static const char sql[] =
		"SELECT id FROM mail WHERE message_id = ? AND thread = ? AND id <> ? ORDER BY id LIMIT 1";

	return db_int(st, sql, BIND(TEXT(message_id), INT(m->thread), INT(m->id)), found, err);
}

int mail_nearest_reference(struct store *st, int64_t mail, int64_t *ancestor, struct err *err)
{
	struct mail m;
	int rc = store_mail(st, mail, &m, err);

	*ancestor = 0;
	if (rc <= 0)
		return rc;
	rc = 0;
	for (size_t i = m.message.references.n; i > 0 && rc == 0; i--)
		rc = find(st, &m, m.message.references.v[i - 1], ancestor, err);
	mail_clear(&m);
	return rc < 0 ? -1 : 0;
}
