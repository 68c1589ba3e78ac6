#include "sync/arrival.h"

#include <stdlib.h>
#include <string.h>

#include "base/buf.h"
#include "base/clock.h"
#include "base/digest.h"
#include "base/err.h"
#include "base/i18n.h"
#include "base/mem.h"
#include "conf/conf.h"
#include "letter/promise.h"
#include "mail/reader.h"
#include "store/journal.h"
#include "store/mail.h"
#include "store/outbox.h"
#include "store/store.h"
#include "sync/cleared.h"
#include "sync/insight.h"
#include "sync/judge.h"
#include "sync/marks.h"
#include "sync/settle.h"
#include "text/lang.h"
#include "triage/form.h"
#include "triage/lane.h"
#include "triage/thread.h"

int judge_arrival(const struct judge *j, const struct arrival *a, int64_t *mail, struct err *err)
{
	struct taken taken;

	if (arrival_take(j, a, &taken, err) < 0)
		return -1;
	*mail = taken.mail;
	return taken.is_new;
}

/*
 * A mail without a Message-ID gets one made of its bytes: what answers it is
 * tied to it then, here and in every store that is made anew from the mailbox.
 */
static char *id_of_bytes(const unsigned char digest[DIGEST_SIZE])
{
	struct buf id = { 0 };

	for (size_t i = 0; i < DIGEST_SIZE; i++)
		buf_printf(&id, "%02x", digest[i]);
	buf_puts(&id, MESSAGE_ID_MADE);
	return buf_take(&id);
}

/* A mail on its way in, and what is known of it. */
struct incoming {
	const struct arrival *a;
	unsigned char digest[DIGEST_SIZE]; /* of its bytes, if it has any */
	struct insight insight;
};

/* Whoever filled in a form is the customer, not the program that sent it on. */
static void open_form(struct message *m)
{
	struct form form;

	if (form_read(m, &form))
		form_make_sender(&form, m);
	form_clear(&form);
}

/* Read what lies in such a folder; *insight is of it as the sender wrote it. */
static int read_bytes(const struct judge *j, const struct arrival *a, struct message *m,
	struct insight *insight, struct err *err)
{
	enum insight_kind kind = insight_kind(a->role);

	if (reader_message(j->reader, a->bytes, a->n, kind, m, err) < 0)
		return -1;
	if (!insight_take(j->reader, j->filter ? j->filter->model : NULL, kind, insight))
		insight_find(j->lang, j->conf->agent_name, kind, m, insight);
	return 0;
}

static int read_message(const struct judge *j, struct incoming *in, struct message *m,
	struct err *err)
{
	const struct arrival *a = in->a;

	if (a->bytes && !a->why) {
		if (read_bytes(j, a, m, &in->insight, err) < 0)
			return -1;
	} else {
		m->date = MESSAGE_NO_DATE;
		m->subject = mem_dup("");
		m->text = mem_dup("");
		m->quarantined = mem_dup(a->why ? a->why : _("it could not be fetched"));
		insight_find(j->lang, j->conf->agent_name, insight_kind(a->role), m, &in->insight);
	}
	if (!m->message_id && a->bytes)
		m->message_id = id_of_bytes(in->digest);
	if (a->role != FOLDER_SENT && (in->insight.signs & SIGN_FORM))
		open_form(m);
	return 0;
}

/* When it arrived: never the sender's word while the server gives one, never later than now. */
static int64_t received_at(const struct judge *j, const struct arrival *a, int64_t date)
{
	int64_t now = clock_now(j->clock);

	if (a->internal_date != NO_TIME)
		return a->internal_date < now ? a->internal_date : now;
	return date != MESSAGE_NO_DATE && date < now ? date : now;
}

/* Which letter of ours a bounce speaks of: as its report says, else by what it refers to. */
static int find_bounced(const struct judge *j, struct mail *m, struct err *err)
{
	const struct message *msg = &m->message;
	struct strs ids = { 0 };
	int rc = 0;

	if (!message_is_bounce(msg))
		return 0;
	m->bounce_of = mem_dup(msg->report.original_id);
	if (m->bounce_of)
		return 0;
	thread_ids(msg, &ids);
	for (size_t i = 0; i < ids.n && rc == 0; i++) {
		int64_t ours;

		rc = store_our_mail(j->store, ids.v[i], &ours, err);
		if (rc == 0)
			rc = store_letter_by_message_id(j->store, ids.v[i], &ours, err);
		if (rc > 0)
			m->bounce_of = mem_dup(ids.v[i]);
	}
	strs_clear(&ids);
	return rc < 0 ? -1 : 0;
}

/*
 * Of a mail that is too short to be sure of, the language is that of the
 * sender's mails before. Our own address, as the sender of forms, is many people.
 */
static int find_language(const struct judge *j, struct mail *m, const struct insight *insight,
	struct err *err)
{
	const char *from = message_sender(&m->message)->addr;
	char *before = NULL;
	int rc = 0;

	if (insight->trust != LANG_SURE && from && *from && !conf_is_own(j->conf, from))
		rc = store_language_of(j->store, from, &before, err);
	if (before)
		m->lang = before;
	else if (*insight->lang)
		m->lang = mem_dup(insight->lang);
	return rc < 0 ? -1 : 0;
}

static int describe_incoming(const struct judge *j, struct mail *m, const struct insight *insight,
	struct err *err)
{
	m->marks.promise = NO_TIME;
	m->is_automatic = insight->signs & SIGN_AUTOMATIC;
	m->is_thanks = insight->is_thanks;
	return m->is_automatic ? find_bounced(j, m, err) : find_language(j, m, insight, err);
}

/* Who files its own copies, or wrote from elsewhere, has no field for a promise, but its words. */
static void describe_outgoing(const struct judge *j, struct mail *m, const struct insight *insight)
{
	const char *lang = *insight->lang ? insight->lang : NULL;
	struct promise found;

	marks_read(&m->message, &m->marks);
	if (marks_are_in(&m->message) || (insight->signs & SIGN_AUTOMATIC) ||
		!promise_find(m->message.text, lang, &j->conf->calendar, m->received, &found))
		return;
	m->marks.promise = found.by;
	promise_clear(&found);
}

/* Store m, whose message is read, with all that follows from its being there. */
static int add_mail(const struct judge *j, const struct incoming *in, struct mail *m,
	struct err *err)
{
	struct mail_source source = {
		.raw = in->a->bytes,
		.n_raw = in->a->n,
		.digest = in->a->bytes ? in->digest : in->a->digest,
	};
	struct verdict verdict = { 0 };
	struct strs ids = { 0 };
	int rc = -1;

	m->received = received_at(j, in->a, m->message.date);
	if (m->direction == MAIL_OUT)
		describe_outgoing(j, m, &in->insight);
	else if (describe_incoming(j, m, &in->insight, err) < 0)
		return -1;
	if (judge_received(j, m->received, &m->message, &in->insight, &verdict, err) < 0)
		goto out;
	m->lane = verdict.lane;
	m->score = verdict.score;
	if (m->direction == MAIL_IN)
		m->marks.topic = mem_dup(verdict.topic);
	thread_ids(&m->message, &ids);
	source.ids = &ids;
	source.verdict = &verdict;
	if (store_add_mail(j->store, m, &source, err) < 0 ||
		judge_thread(j, m->thread, err) < 0)
		goto out;
	if (m->direction == MAIL_OUT)
		rc = cleared_note(j, m, err);
	else
		rc = m->bounce_of ? settle_bounce(j, m, err) : 0;
out:
	verdict_clear(&verdict);
	strs_clear(&ids);
	return rc;
}

/* 1 when the mail is a copy of one that we sent: here it is that one. */
static int find_own(const struct judge *j, const struct message *m, enum folder_role role,
	int64_t *mail, struct err *err)
{
	const char *from = message_sender(m)->addr;
	int rc;

	if (!m->message_id || !from || !conf_is_own(j->conf, from))
		return 0;
	rc = settle_copy(j, m->message_id, role, mail, err);
	return rc != 0 ? rc : store_our_mail(j->store, m->message_id, mail, err);
}

int arrival_take(const struct judge *j, const struct arrival *a, struct taken *out,
	struct err *err)
{
	struct mail m = { .direction = a->role == FOLDER_SENT ? MAIL_OUT : MAIL_IN };
	struct incoming in = { .a = a };
	int rc = 0;

	*out = (struct taken) { 0 };
	if (a->bytes) {
		digest_sha256(a->bytes, a->n, in.digest);
		rc = store_mail_by_digest(j->store, in.digest, &out->mail, err);
	}
	if (rc == 0 && read_message(j, &in, &m.message, err) < 0)
		rc = -1;
	if (rc == 0)
		rc = find_own(j, &m.message, a->role, &out->mail, err);
	if (rc == 0) {
		rc = add_mail(j, &in, &m, err);
		out->mail = m.id;
		out->is_new = true;
		out->is_own_copy = m.direction == MAIL_OUT && marks_are_in(&m.message);
		out->is_quarantined = m.message.quarantined != NULL;
	}
	insight_clear(&in.insight);
	mail_clear(&m);
	return rc < 0 ? -1 : 0;
}

/* The bytes of the copy in Sent: our fields, then what SMTP got. */
static int load_copy(const struct judge *j, const struct letter_row *l, struct buf *out,
	struct err *err)
{
	marks_write(&l->marks, j->conf->calendar.zone, out);
	return store_letter_bytes(j->store, l->id, out, err) < 0 ? -1 : 0;
}

static int add_letter(const struct judge *j, const struct arrival *a, struct letter_row *l,
	struct err *err)
{
	struct incoming in = { .a = a };
	struct mail m = { .direction = MAIL_OUT };
	int rc = read_bytes(j, a, &m.message, &in.insight, err);

	digest_sha256(a->bytes, a->n, in.digest);
	if (rc == 0)
		rc = add_mail(j, &in, &m, err);
	if (rc == 0)
		rc = store_set_letter_mail(j->store, l->id, m.id, err);
	if (rc == 0)
		rc = judge_thread(j, m.thread, err); /* the letter is no fact of its own any more */
	if (rc == 0 && l->answers)
		rc = store_journal_add(j->store, 0, l->answers, JOURNAL_ANSWERED, err);
	l->mail = m.id;
	insight_clear(&in.insight);
	mail_clear(&m);
	return rc;
}

int arrival_take_letter(const struct judge *j, struct letter_row *l, struct err *err)
{
	struct arrival a = { .role = FOLDER_SENT, .internal_date = clock_now(j->clock) };
	struct buf copy = { 0 };
	int rc = 0;

	if (l->mail)
		return 0;
	rc = load_copy(j, l, &copy, err);
	a.bytes = buf_text(&copy);
	a.n = copy.len;
	if (rc == 0)
		rc = add_letter(j, &a, l, err);
	buf_clear(&copy);
	return rc;
}
