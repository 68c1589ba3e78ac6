/* number - which orders the mails speak of. */
#include <stdlib.h>

#include "base/err.h"
#include "base/strs.h"
#include "shop/number.h"
#include "store/db.h"
#include "store/mail.h"
#include "store/order.h"
#include "store/store.h"

int store_add_numbers(struct store *st, const struct mail *m, struct err *err)
{
	static const char sql[] =
		"INSERT INTO mail_number (key, mail) VALUES (?, ?) ON CONFLICT DO NOTHING";
	struct strs keys = { 0 };
	int rc = 0;

	if (m->message.subject)
		shop_numbers_find(m->message.subject, true, &keys);
	if (m->message.text)
		shop_numbers_find(m->message.text, false, &keys);
	for (size_t i = 0; rc == 0 && i < keys.n; i++)
		rc = db_exec(st, sql, BIND(TEXT(keys.v[i]), INT(m->id)), err);
	strs_clear(&keys);
	return rc;
}

static int read_all(struct store *st, const int64_t *ids, size_t n, struct err *err)
{
	struct mail m;
	int rc = 0;

	for (size_t i = 0; i < n && rc >= 0; i++) {
		rc = store_mail(st, ids[i], &m, err);
		if (rc > 0)
			rc = store_add_numbers(st, &m, err);
		mail_clear(&m);
	}
	return rc < 0 ? -1 : 0;
}

int store_read_numbers(struct store *st, struct err *err)
{
	static const char name[] = "numbers_read";
	static const char sql[] = "SELECT id FROM mail ORDER BY id";
	char *known = NULL;
	int64_t *ids = NULL;
	size_t n = 0;
	int rc = store_setting(st, name, &known, err);

	free(known);
	if (rc != 0)
		return rc < 0 ? -1 : 0;
	rc = db_ids(st, sql, NULL, &ids, &n, err);
	if (rc >= 0)
		rc = read_all(st, ids, n, err);
	free(ids);
	return rc < 0 ? -1 : store_set_setting(st, name, "1", err);
}

int store_hidden_buyers(struct store *st, int64_t **mails, size_t *n, struct err *err)
{
	static const char sql[] =
		"SELECT m.id FROM mail m WHERE m.direction = 'in' AND m.lane <> 'customer'"
		" AND (EXISTS (SELECT 1 FROM shop_order o WHERE o.email = lower(m.from_addr))"
		" OR EXISTS (SELECT 1 FROM contact c JOIN contact k ON k.person = c.person"
		"  JOIN shop_order o ON o.email = k.addr WHERE c.addr = lower(m.from_addr))"
		" OR EXISTS (SELECT 1 FROM mail_number x JOIN shop_order o ON o.key = x.key"
		"  WHERE x.mail = m.id)) ORDER BY m.id";

	return db_ids(st, sql, NULL, mails, n, err);
}
