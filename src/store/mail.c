#include "store/mail.h"

#include <stdlib.h>

#include "base/err.h"
#include "base/i18n.h"
#include "base/mem.h"
#include "mail/flag.h"
#include "mail/record.h"
#include "store/db.h"
#include "store/join.h"
#include "store/names.h"
#include "store/raw.h"

/* Where it is marked \Deleted it does not lie. */
#define IS_HOMELESS                                                                     \
	"NOT EXISTS (SELECT 1 FROM location l WHERE l.mail = m.id AND NOT l.flags & ?1" \
	" AND l.folder IN (?2, ?3, ?4, ?5, ?6))"
#define HOMES(h)                                                                             \
	INT(IMAP_DELETED), INT((h)->folders[0]), INT((h)->folders[1]), INT((h)->folders[2]), \
		INT((h)->folders[3]), INT((h)->folders[4])

#define MAIL_COLUMNS                                                              \
	"m.id, m.thread, m.direction, m.received, m.lane, m.score, m.lang,"       \
	" m.bounce_of, m.is_automatic, m.promise, m.template, m.topic, m.closes," \
	" m.is_thanks, m.followup, r.bytes"

void mail_clear(struct mail *m)
{
	free(m->lang);
	free(m->bounce_of);
	letter_marks_clear(&m->marks);
	message_clear(&m->message);
	*m = (struct mail) { 0 };
}

void mail_list_clear(struct mail_list *list)
{
	for (size_t i = 0; i < list->n; i++)
		mail_clear(&list->v[i]);
	free(list->v);
	*list = (struct mail_list) { 0 };
}

/* A row of MAIL_COLUMNS. */
static int read_mail(sqlite3_stmt *q, struct mail *out, struct err *err)
{
	const void *record = sqlite3_column_blob(q, 15);

	*out = (struct mail) {
		.id = sqlite3_column_int64(q, 0),
		.thread = sqlite3_column_int64(q, 1),
		.direction = direction_of(db_text(q, 2)),
		.received = sqlite3_column_int64(q, 3),
		.lane = lane_of(db_text(q, 4)),
		.score = sqlite3_column_double(q, 5),
		.lang = db_dup(q, 6),
		.bounce_of = db_dup(q, 7),
		.is_automatic = sqlite3_column_int(q, 8) != 0,
		.is_thanks = sqlite3_column_int(q, 13) != 0,
		.marks = {
			.promise = db_time(q, 9),
			.template = db_dup(q, 10),
			.topic = db_dup(q, 11),
			.closes = sqlite3_column_int(q, 12) != 0,
			.followup = sqlite3_column_int(q, 14),
		},
	};
	if (record_decode(record, (size_t)sqlite3_column_bytes(q, 15), &out->message, err) == 0)
		return 0;
	err_set(err, ERR_IO, _("mail %lld of the store cannot be read: the file is damaged, or a newer tillmail wrote it"),
		(long long)out->id);
	mail_clear(out);
	return -1;
}

int store_mail(struct store *st, int64_t id, struct mail *out, struct err *err)
{
	static const char sql[] =
		"SELECT " MAIL_COLUMNS " FROM mail m JOIN record r ON r.mail = m.id WHERE m.id = ?";
	sqlite3_stmt *q = db_query(st, sql, BIND(INT(id)), err);
	int rc = db_next(q, err);

	*out = (struct mail) { 0 };
	if (rc > 0 && read_mail(q, out, err) < 0)
		rc = -1;
	db_done(q);
	return rc;
}

int store_thread_mails(struct store *st, int64_t thread, struct mail_list *out, struct err *err)
{
	static const char sql[] =
		"SELECT " MAIL_COLUMNS " FROM mail m JOIN record r ON r.mail = m.id"
		" WHERE m.thread = ? ORDER BY m.received, m.id";
	sqlite3_stmt *q;
	struct mail m;
	int rc;

	*out = (struct mail_list) { 0 };
	if (thread_resolve(st, &thread, err) < 0)
		return -1;
	q = db_query(st, sql, BIND(INT(thread)), err);
	while ((rc = db_next(q, err)) > 0) {
		if (read_mail(q, &m, err) < 0) {
			rc = -1;
			break;
		}
		out->v = mem_grow(out->v, out->n, sizeof(*out->v));
		out->v[out->n++] = m;
	}
	db_done(q);
	if (rc < 0)
		mail_list_clear(out);
	return rc;
}

int store_mail_raw(struct store *st, int64_t id, struct buf *out, struct err *err)
{
	return raw_read(st, RAW_MAIL, id, out, err);
}

int store_mail_by_digest(struct store *st, const unsigned char digest[DIGEST_SIZE],
	int64_t *mail, struct err *err)
{
	static const char sql[] = "SELECT id FROM mail WHERE digest = ?";

	return db_int(st, sql, BIND(BLOB(digest, DIGEST_SIZE)), mail, err);
}

int store_our_mail(struct store *st, const char *message_id, int64_t *mail, struct err *err)
{
	static const char sql[] =
		"SELECT id FROM mail WHERE message_id = ? AND direction = 'out' ORDER BY id";

	return db_int(st, sql, BIND(TEXT(message_id)), mail, err);
}

int store_has_homeless(struct store *st, const struct homes *homes, struct err *err)
{
	static const char sql[] = "SELECT 1 FROM mail m WHERE " IS_HOMELESS " LIMIT 1";
	int64_t one;

	return db_int(st, sql, BIND(HOMES(homes)), &one, err);
}

int store_is_homeless(struct store *st, const struct homes *homes, int64_t mail, struct err *err)
{
	static const char sql[] = "SELECT 1 FROM mail m WHERE m.id = ?7 AND " IS_HOMELESS;
	int64_t one;

	return db_int(st, sql, BIND(HOMES(homes), INT(mail)), &one, err);
}

int store_mail_alike(struct store *st, const struct mail_traits *traits, int64_t *mail,
	struct err *err)
{
	static const char sql[] =
		"SELECT min(m.id) FROM mail m JOIN raw r ON r.mail = m.id"
		" WHERE m.message_id = ? AND m.received = ? AND length(r.bytes) = ?"
		" HAVING count(*) = 1";

	return db_int(st, sql,
		BIND(TEXT(traits->message_id), INT(traits->received), INT((int64_t)traits->size)),
		mail, err);
}

int store_nameless_alike(struct store *st, const struct homes *homes, const struct mail_traits *traits,
	int64_t *mail, struct err *err)
{
	static const char sql[] =
		"SELECT min(m.id) FROM mail m JOIN raw r ON r.mail = m.id"
		" WHERE m.message_id GLOB '*" MESSAGE_ID_MADE "' AND m.received = ?7"
		" AND length(r.bytes) = ?8 AND " IS_HOMELESS " HAVING count(*) = 1";

	return db_int(st, sql,
		BIND(HOMES(homes), INT(traits->received), INT((int64_t)traits->size)), mail, err);
}

static int read_reasons(struct store *st, int64_t mail, struct verdict *out, struct err *err)
{
	static const char sql[] = "SELECT text, weight FROM reason WHERE mail = ? ORDER BY position";
	sqlite3_stmt *q = db_query(st, sql, BIND(INT(mail)), err);
	int rc;

	while ((rc = db_next(q, err)) > 0) {
		out->reasons = mem_grow(out->reasons, out->n_reasons, sizeof(*out->reasons));
		out->reasons[out->n_reasons++] = (struct reason) {
			.text = db_dup(q, 0),
			.weight = sqlite3_column_double(q, 1),
		};
	}
	db_done(q);
	if (rc < 0)
		verdict_clear(out);
	return rc;
}

int store_verdict(struct store *st, int64_t mail, struct verdict *out, struct err *err)
{
	static const char sql[] = "SELECT lane, score FROM mail WHERE id = ?";
	sqlite3_stmt *q = db_query(st, sql, BIND(INT(mail)), err);
	int rc = db_next(q, err);

	*out = (struct verdict) { 0 };
	if (rc > 0) {
		out->lane = lane_of(db_text(q, 0));
		out->score = sqlite3_column_double(q, 1);
	}
	db_done(q);
	if (rc == 0)
		return err_set(err, ERR_NOT_FOUND, _("there is no mail %lld"), (long long)mail);
	return rc < 0 ? -1 : read_reasons(st, mail, out, err);
}

int store_was_answered(struct store *st, const char *addr, struct err *err)
{
	static const char sql[] = "SELECT 1 FROM written_to WHERE addr = ? LIMIT 1";
	int64_t ignored;

	return db_int(st, sql, BIND(TEXT(addr)), &ignored, err);
}

int store_has_ours(struct store *st, const struct strs *ids, struct err *err)
{
	static const char sql[] =
		"SELECT 1 FROM mail WHERE message_id = ?1 AND direction = 'out'"
		" UNION ALL SELECT 1 FROM outbox WHERE message_id = ?1 LIMIT 1";
	int64_t ignored;
	int rc = 0;

	for (size_t i = 0; rc == 0 && i < ids->n; i++)
		rc = db_int(st, sql, BIND(TEXT(ids->v[i])), &ignored, err);
	return rc;
}

int store_language_of(struct store *st, const char *addr, char **lang, struct err *err)
{
	static const char sql[] =
		"SELECT lang FROM (SELECT lang, received, id FROM mail WHERE direction = 'in'"
		" AND from_addr = ? COLLATE NOCASE ORDER BY id DESC LIMIT ?)"
		" WHERE lang IS NOT NULL ORDER BY received DESC, id DESC LIMIT 1";
	sqlite3_stmt *q = db_query(st, sql, BIND(TEXT(addr), INT(STORE_LANGUAGE_MAILS)), err);
	int rc = db_next(q, err);

	*lang = rc > 0 ? db_dup(q, 0) : NULL;
	db_done(q);
	return rc;
}

int store_doubted_mails(struct store *st, const char *addr, int64_t **ids, size_t *n,
	struct err *err)
{
	static const char sql[] =
		"SELECT id FROM mail WHERE from_addr = ? COLLATE NOCASE"
		" AND lane IN ('unsure', 'pitch') AND direction = 'in' ORDER BY id";

	return db_ids(st, sql, BIND(TEXT(addr)), ids, n, err);
}

int store_last_mail(struct store *st, int64_t *mail, struct err *err)
{
	return db_int(st, "SELECT coalesce(max(id), 0) FROM mail", NULL, mail, err) < 0 ? -1 : 0;
}

int store_writers_since(struct store *st, int64_t mail, struct strs *out, struct err *err)
{
	static const char sql[] =
		"SELECT coalesce(nullif(m.from_name, ''), m.from_addr) FROM mail m"
		" JOIN thread t ON t.id = m.thread WHERE m.id > ? AND m.direction = 'in'"
		" AND m.is_automatic = 0 AND t.state = 'open' AND t.lane IN ('customer', 'unsure')"
		" GROUP BY m.from_addr ORDER BY min(m.received), min(m.id)";

	return db_strs(st, sql, BIND(INT(mail)), out, err);
}
