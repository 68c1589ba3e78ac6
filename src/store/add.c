/* Adding a mail: its row, its words, and what it says of other threads. */
#include "store/mail.h"

#include "base/buf.h"
#include "base/err.h"
#include "mail/record.h"
#include "mail/seal.h"
#include "store/db.h"
#include "store/join.h"
#include "store/names.h"
#include "store/number.h"
#include "store/raw.h"
#include "text/fold.h"

/* The first recipient; an empty one when the mail names none. */
static const struct address *first_recipient(const struct message *m)
{
	static const struct address nobody = { NULL, NULL };

	if (m->to.n)
		return &m->to.v[0];
	return m->cc.n ? &m->cc.v[0] : &nobody;
}

static const char *or_empty(const char *s)
{
	return s ? s : "";
}

static int insert_mail(struct store *st, struct mail *m, const struct mail_source *source,
	struct err *err)
{
	static const char sql[] =
		"INSERT INTO mail (thread, digest, message_id, in_reply_to, last_reference,"
		" direction, received, lane, score, lang, bounce_of, is_automatic,"
		" promise, template, topic, closes, subject, from_name, from_addr, reply_to_addr,"
		" to_name, to_addr, has_attachment, is_quarantined, is_thanks, followup)"
		" VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
	const struct message *msg = &m->message;
	const struct strs *refs = &msg->references;
	const struct address *from = message_sender(msg);
	const struct address *to = first_recipient(msg);
	const char *reply_to = msg->reply_to.n ? msg->reply_to.v[0].addr : "";

	if (db_exec(st, sql,
		    BIND(INT(m->thread), BLOB(source->digest, DIGEST_SIZE),
			    TEXT(msg->message_id), TEXT(msg->in_reply_to),
			    TEXT(refs->n ? refs->v[refs->n - 1] : NULL),
			    TEXT(direction_name(m->direction)), INT(m->received),
			    TEXT(lane_name(m->lane)), REAL(m->score), TEXT(m->lang),
			    TEXT(m->bounce_of), INT(m->is_automatic),
			    TIME(m->marks.promise), TEXT(m->marks.template), TEXT(m->marks.topic),
			    INT(m->marks.closes), TEXT(or_empty(msg->subject)),
			    TEXT(or_empty(from->name)), TEXT(or_empty(from->addr)), TEXT(reply_to),
			    TEXT(or_empty(to->name)), TEXT(or_empty(to->addr)),
			    INT(message_has_files(msg)), INT(msg->quarantined != NULL),
			    INT(m->is_thanks), INT(m->marks.followup)),
		    err) < 0)
		return -1;
	m->id = db_new_id(st);
	return 0;
}

static int insert_bytes(struct store *st, const struct mail *m, const struct mail_source *source,
	struct err *err)
{
	static const char record_sql[] = "INSERT INTO record (mail, bytes) VALUES (?, ?)";
	struct buf record = { 0 };
	int rc;

	record_encode(&m->message, &record);
	rc = db_exec(st, record_sql, BIND(INT(m->id), BLOB(buf_text(&record), record.len)), err);
	if (rc == 0 && source->raw)
		rc = raw_insert(st, RAW_MAIL, m->id, source->raw, source->n_raw, err);
	buf_clear(&record);
	return rc;
}

static void fold_addresses(const struct address_list *list, struct buf *out)
{
	for (size_t i = 0; i < list->n; i++) {
		text_fold(list->v[i].name, out);
		buf_putc(out, ' ');
		text_fold(list->v[i].addr, out);
		buf_putc(out, ' ');
	}
}

/* What is searched of a mail, folded. */
struct folded {
	struct buf subject, sender, recipients, body;
};

static void fold(const struct message *m, struct folded *out)
{
	*out = (struct folded) { 0 };
	text_fold(or_empty(m->subject), &out->subject);
	fold_addresses(&m->from, &out->sender);
	fold_addresses(&m->to, &out->recipients);
	fold_addresses(&m->cc, &out->recipients);
	text_fold(or_empty(m->text), &out->body);
}

static void folded_clear(struct folded *f)
{
	buf_clear(&f->subject);
	buf_clear(&f->sender);
	buf_clear(&f->recipients);
	buf_clear(&f->body);
}

static int insert_words(struct store *st, int64_t mail, const struct folded *f, struct err *err)
{
	static const char sql[] =
		"INSERT INTO search (rowid, subject, sender, recipients, body) VALUES (?, ?, ?, ?, ?)";

	return db_exec(st, sql,
		BIND(INT(mail), TEXT(buf_text(&f->subject)), TEXT(buf_text(&f->sender)),
			TEXT(buf_text(&f->recipients)), TEXT(buf_text(&f->body))),
		err);
}

static int insert_folded(struct store *st, const struct mail *m, struct err *err)
{
	struct folded f;
	int rc;

	fold(&m->message, &f);
	rc = insert_words(st, m->id, &f, err);
	if (rc == 0)
		rc = number_add_folded(st, m->id, buf_text(&f.subject), buf_text(&f.body), err);
	folded_clear(&f);
	return rc;
}

/* An acknowledgement that went out by itself is no answer. */
static int insert_written_to(struct store *st, const struct mail *m, struct err *err)
{
	static const char sql[] =
		"INSERT INTO written_to (addr, mail) VALUES (?, ?) ON CONFLICT DO NOTHING";
	const struct address_list *lists[] = { &m->message.to, &m->message.cc };

	for (size_t i = 0; i < 2; i++)
		for (size_t j = 0; j < lists[i]->n; j++)
			if (*lists[i]->v[j].addr &&
				db_exec(st, sql, BIND(TEXT(lists[i]->v[j].addr), INT(m->id)), err) < 0)
				return -1;
	return 0;
}

static int insert_reasons(struct store *st, int64_t mail, const struct verdict *v, struct err *err)
{
	static const char sql[] =
		"INSERT INTO reason (mail, position, text, weight) VALUES (?, ?, ?, ?)";

	for (size_t i = 0; v && i < v->n_reasons; i++)
		if (db_exec(st, sql,
			    BIND(INT(mail), INT((int64_t)i), TEXT(v->reasons[i].text),
				    REAL(v->reasons[i].weight)),
			    err) < 0)
			return -1;
	return 0;
}

static int add_all(struct store *st, struct mail *m, const struct mail_source *source,
	struct err *err)
{
	if (thread_join(st, source->ids, &m->thread, err) < 0 ||
		insert_mail(st, m, source, err) < 0 ||
		insert_bytes(st, m, source, err) < 0 ||
		insert_folded(st, m, err) < 0)
		return -1;
	if (m->direction == MAIL_OUT && !m->is_automatic && insert_written_to(st, m, err) < 0)
		return -1;
	return insert_reasons(st, m->id, source->verdict, err);
}

int store_add_mail(struct store *st, struct mail *m, const struct mail_source *source,
	struct err *err)
{
	bool own;

	if (db_enter(st, &own, err) < 0)
		return -1;
	return db_leave(st, own, add_all(st, m, source, err), err);
}

static int replace_verdict(struct store *st, int64_t mail, const struct verdict *v,
	struct err *err)
{
	/* That of a letter is what its template said. */
	static const char update[] =
		"UPDATE mail SET lane = ?, score = ?, topic = iif(direction = 'in', ?, topic) WHERE id = ?";
	static const char forget[] = "DELETE FROM reason WHERE mail = ?";

	if (db_exec(st, update, BIND(TEXT(lane_name(v->lane)), REAL(v->score), TEXT(v->topic), INT(mail)), err) < 0 ||
		db_exec(st, forget, BIND(INT(mail)), err) < 0)
		return -1;
	return insert_reasons(st, mail, v, err);
}

int store_set_verdict(struct store *st, int64_t mail, const struct verdict *verdict,
	struct err *err)
{
	bool own;

	if (db_enter(st, &own, err) < 0)
		return -1;
	return db_leave(st, own, replace_verdict(st, mail, verdict, err), err);
}
