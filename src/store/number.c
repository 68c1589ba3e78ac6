#include "store/number.h"

#include <stdlib.h>

#include "base/buf.h"
#include "base/err.h"
#include "base/strs.h"
#include "shop/number.h"
#include "store/db.h"
#include "store/mail.h"
#include "store/named.h"
#include "store/order.h"
#include "store/person.h"
#include "store/store.h"
#include "text/fold.h"

int number_add_folded(struct store *st, int64_t mail, const char *subject, const char *body,
	struct err *err)
{
	static const char sql[] =
		"INSERT INTO mail_number (key, mail) VALUES (?, ?) ON CONFLICT DO NOTHING";
	struct strs keys = { 0 };
	int rc = 0;

	shop_numbers_find_folded(subject, true, &keys);
	shop_numbers_find_folded(body, false, &keys);
	for (size_t i = 0; rc == 0 && i < keys.n; i++)
		rc = db_exec(st, sql, BIND(TEXT(keys.v[i]), INT(mail)), err);
	strs_clear(&keys);
	return rc;
}

static int add_numbers(struct store *st, const struct mail *m, struct err *err)
{
	struct buf subject = { 0 }, body = { 0 };
	int rc;

	text_fold(m->message.subject, &subject);
	text_fold(m->message.text, &body);
	rc = number_add_folded(st, m->id, buf_text(&subject), buf_text(&body), err);
	buf_clear(&subject);
	buf_clear(&body);
	return rc;
}

static int read_all(struct store *st, const int64_t *ids, size_t n, struct err *err)
{
	struct mail m;
	int rc = 0;

	for (size_t i = 0; i < n && rc >= 0; i++) {
		rc = store_mail(st, ids[i], &m, err);
		if (rc > 0)
			rc = add_numbers(st, &m, err);
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
		"  WHERE x.mail = m.id)"
		" OR EXISTS (SELECT 1 FROM mail_number x JOIN shop_order o ON " NAMED_DIGITS("o.key") " = +x.key" /* of no affinity: by the index */
												      "  WHERE x.mail = m.id)) ORDER BY m.id";

	return db_ids(st, sql, NULL, mails, n, err);
}

int store_thread_of_order(struct store *st, const char *key, int64_t *thread, struct err *err)
{
	static const char sql[] =
		"SELECT m.thread FROM mail_number n JOIN mail m ON m.id = n.mail WHERE n.key = ?"
		" ORDER BY m.received DESC, m.id DESC LIMIT 1";

	*thread = 0;
	return db_int(st, sql, BIND(TEXT(key)), thread, err);
}

static int was_told_at(struct store *st, const char *addr, const struct shop_order *o, int64_t since,
	struct err *err)
{
	static const char sql[] =
		"SELECT 1 FROM written_to w JOIN mail m ON m.id = w.mail"
		" WHERE w.addr = ?1 AND (m.received >= ?2 OR (m.received >= ?3 AND"
		" EXISTS (SELECT 1 FROM mail_number n WHERE n.mail = m.id AND n.key IN (?4, " NAMED_DIGITS("?4") "))))"
														 " UNION ALL SELECT 1 FROM outbox_recipient r JOIN outbox l ON l.id = r.letter"
														 " WHERE r.addr = ?1 AND l.state NOT IN ('cancelled', 'failed')"
														 " AND (l.created >= ?2 OR (l.created >= ?3 AND instr(l.text, ?5))) LIMIT 1";
	int64_t ignored;

	return db_int(st, sql,
		BIND(TEXT(addr), INT(since), INT(o->created), TEXT(o->key), TEXT(o->number)), &ignored, err);
}

int store_was_told(struct store *st, const struct shop_order *o, int64_t since, struct err *err)
{
	struct strs contacts = { 0 };
	int rc = o->email ? store_contacts(st, o->email, &contacts, err) : 0;

	for (size_t i = 0; rc == 0 && i < contacts.n; i++)
		rc = was_told_at(st, contacts.v[i], o, since, err);
	strs_clear(&contacts);
	return rc;
}
