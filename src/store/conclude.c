/* What is cached of a thread: its conclusion, and what its mails say about it. */
#include "store/thread.h"

#include <stdlib.h>

#include "base/err.h"
#include "base/i18n.h"
#include "base/mem.h"
#include "mail/subject.h"
#include "store/act.h"
#include "store/db.h"
#include "store/join.h"
#include "store/names.h"

/* One mail of the thread, borrowed from the row. */
struct row {
	enum direction direction;
	enum lane lane;
	double score;
	bool is_machine; /* a notice, or an automatic mail of ours */
	bool is_bounce;
	bool has_attachment, is_quarantined;
	const char *lang, *topic, *subject;
	const char *name, *addr; /* of the other side */
};

struct summary {
	struct thread t;
	bool has_person; /* t.customer wrote a message that no machine made */
	bool has_ours;
	bool has_lane;    /* t.lane and t.score are a message's */
	enum lane notice; /* and of the machines' messages, the same */
	double notice_score;
	bool has_notice;
	bool is_marked; /* the owner said which lane */
	enum lane mark;
};

static struct row read_row(sqlite3_stmt *q)
{
	struct row r = {
		.direction = direction_of(db_text(q, 0)),
		.lane = lane_of(db_text(q, 1)),
		.score = sqlite3_column_double(q, 2),
		.lang = db_text(q, 4),
		.topic = db_text(q, 5),
		.subject = db_text(q, 6),
		.name = db_text(q, 7),
		.addr = db_text(q, 8),
		.has_attachment = sqlite3_column_int(q, 9) != 0,
		.is_quarantined = sqlite3_column_int(q, 10) != 0,
		.is_bounce = sqlite3_column_int(q, 11) != 0,
	};

	r.is_machine = r.direction == MAIL_OUT ? sqlite3_column_int(q, 3) != 0 : r.lane == LANE_NOTICE;
	return r;
}

static void set_text(char **to, const char *text)
{
	free(*to);
	*to = mem_dup(text);
}

static void set_customer(struct thread *t, const struct row *r)
{
	set_text(&t->customer.name, r->name);
	set_text(&t->customer.addr, r->addr);
}

static void add_ours(struct summary *s, const struct row *r)
{
	if (!s->has_person)
		set_customer(&s->t, r);
	if (r->topic)
		set_text(&s->t.topic, r->topic);
	s->has_ours = true;
}

static void add_lane(bool *has, enum lane *lane, double *score, const struct row *r)
{
	if (*has && r->lane > *lane)
		return;
	*has = true;
	*lane = r->lane;
	*score = r->score;
}

static void add_theirs(struct summary *s, const struct row *r)
{
	s->t.has_attachment |= r->has_attachment && !r->is_machine;
	if (r->is_machine) {
		add_lane(&s->has_notice, &s->notice, &s->notice_score, r);
		if (!s->has_person && !s->has_ours)
			set_customer(&s->t, r);
		return;
	}
	add_lane(&s->has_lane, &s->t.lane, &s->t.score, r);
	s->has_person = true;
	set_customer(&s->t, r);
	if (r->lang)
		set_text(&s->t.lang, r->lang);
}

/* Between a customer and a pitch nobody is surer than the owner; the scores are those of lane_judge(). */
static double score_of(enum lane mark)
{
	switch (mark) {
	case LANE_CUSTOMER:
		return 0.001;
	case LANE_UNSURE:
	case LANE_NOTICE:
		return 0.5;
	case LANE_PITCH:
		return 0.999;
	}
	return 0.5;
}

/* The owner's word beats what the message looks like; a bounce stays one. */
static void apply_mark(const struct summary *s, struct row *r)
{
	if (!s->is_marked || r->direction == MAIL_OUT || r->is_bounce)
		return;
	r->lane = s->mark;
	r->score = score_of(s->mark);
	r->is_machine = s->mark == LANE_NOTICE;
}

/* Rows come oldest first, so what is newest stays. */
static void add_row(struct summary *s, const struct row *r)
{
	if (s->t.messages++ == 0)
		set_text(&s->t.subject, subject_base(r->subject));
	s->t.is_quarantined |= r->is_quarantined;
	if (r->direction == MAIL_OUT)
		add_ours(s, r);
	else
		add_theirs(s, r);
}

/*
 * What machines write decides the lane only where nobody else wrote: an
 * absence note must not take a conversation of ours out of sight.
 */
static void settle_lane(struct summary *s)
{
	if (s->is_marked) {
		s->t.lane = s->mark;
		s->t.score = score_of(s->mark);
		return;
	}
	if (s->has_lane)
		return;
	s->t.lane = LANE_CUSTOMER;
	if (!s->has_ours && s->has_notice) {
		s->t.lane = s->notice;
		s->t.score = s->notice_score;
	}
}

static int summarize(struct store *st, int64_t thread, struct summary *out, struct err *err)
{
	static const char sql[] =
		"SELECT direction, lane, score, is_automatic OR bounce_of IS NOT NULL, lang, topic, subject,"
		" CASE direction WHEN 'out' THEN to_name ELSE from_name END,"
		" CASE direction WHEN 'out' THEN to_addr ELSE from_addr END,"
		" has_attachment, is_quarantined, bounce_of IS NOT NULL"
		" FROM mail WHERE thread = ? ORDER BY received, id";
	sqlite3_stmt *q;
	struct row row;
	int rc = act_mark_of(st, thread, &out->mark, err);

	if (rc < 0)
		return -1;
	out->is_marked = rc > 0;
	q = db_query(st, sql, BIND(INT(thread)), err);
	while ((rc = db_next(q, err)) > 0) {
		row = read_row(q);
		apply_mark(out, &row);
		add_row(out, &row);
	}
	db_done(q);
	settle_lane(out);
	return rc;
}

/* The topic that the owner gave beats those of letters. */
static int apply_topic(struct store *st, int64_t thread, struct thread *t, struct err *err)
{
	static const char sql[] =
		"SELECT a.text FROM act a WHERE a.thread = ? AND a.kind = 'topic'"
		" AND NOT EXISTS (SELECT 1 FROM action u WHERE u.undoes = a.action)"
		" ORDER BY a.id DESC LIMIT 1";
	sqlite3_stmt *q = db_query(st, sql, BIND(INT(thread)), err);
	int rc = db_next(q, err);

	if (rc > 0)
		set_text(&t->topic, db_text(q, 0));
	db_done(q);
	return rc < 0 ? -1 : 0;
}

/* A thread that begins with a letter of ours has no mail before that has left. */
static int summarize_letter(struct store *st, int64_t thread, struct thread *t, struct err *err)
{
	static const char sql[] =
		"SELECT o.subject, r.addr FROM outbox o"
		" JOIN outbox_recipient r ON r.letter = o.id AND r.position = 0"
		" WHERE o.thread = ? ORDER BY o.id LIMIT 1";
	sqlite3_stmt *q = db_query(st, sql, BIND(INT(thread)), err);
	int rc = db_next(q, err);

	if (rc > 0) {
		set_text(&t->subject, subject_base(db_text(q, 0)));
		set_text(&t->customer.addr, db_text(q, 1));
	}
	db_done(q);
	return rc < 0 ? -1 : 0;
}

static const char *or_empty(const char *s)
{
	return s ? s : "";
}

static int save(struct store *st, int64_t thread, const struct thread *t,
	const struct conclusion *c, struct err *err)
{
	static const char sql[] =
		"UPDATE thread SET subject = ?, customer_name = ?, customer_addr = ?, lane = ?, score = ?,"
		" topic = ?, lang = ?, messages = ?, has_attachment = ?, is_quarantined = ?,"
		" state = ?, received = ?, due = ?, due_kind = ?, due_why = ?, promise = ?,"
		" bounced = ?, old = ?, snoozed_until = ?, thanks = ? WHERE id = ?";

	return db_exec(st, sql,
		BIND(TEXT(or_empty(t->subject)), TEXT(or_empty(t->customer.name)),
			TEXT(or_empty(t->customer.addr)), TEXT(lane_name(t->lane)), REAL(t->score),
			TEXT(t->topic), TEXT(t->lang), INT(t->messages), INT(t->has_attachment),
			INT(t->is_quarantined), TEXT(state_name(c->state)), TIME(c->received),
			TIME(c->due), TEXT(due_kind_name(c->due_kind)), TEXT(c->due_why),
			TIME(c->promise), INT(c->bounced), INT(c->old), TIME(c->snoozed_until),
			INT(c->thanks), INT(thread)),
		err);
}

int store_conclude(struct store *st, int64_t thread, const struct conclusion *c,
	struct err *err)
{
	struct summary s = { 0 };
	int rc;

	rc = thread_resolve(st, &thread, err);
	if (rc == 0)
		return err_set(err, ERR_NOT_FOUND, _("there is no thread %lld"), (long long)thread);
	if (rc > 0)
		rc = summarize(st, thread, &s, err);
	if (rc == 0 && !s.t.messages)
		rc = summarize_letter(st, thread, &s.t, err);
	if (rc == 0)
		rc = apply_topic(st, thread, &s.t, err);
	if (rc == 0)
		rc = save(st, thread, &s.t, c, err);
	thread_clear(&s.t);
	return rc;
}
