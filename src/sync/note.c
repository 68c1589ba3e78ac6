#include "sync/note.h"

#include <stdbool.h>
#include <string.h>

#include "base/clock.h"
#include "mail/flag.h"
#include "store/folder.h"
#include "store/journal.h"
#include "store/mail.h"
#include "store/thread.h"
#include "sync/judge.h"
#include "sync/told.h"

bool note_has_keyword(const char *keywords, const char *word)
{
	size_t len = strlen(word);

	for (const char *p = keywords; *p; p += strspn(p, " ")) {
		size_t n = strcspn(p, " ");

		if (n == len && strncasecmp(p, word, n) == 0)
			return true;
		p += n;
	}
	return false;
}

const char *note_keyword(enum lane lane)
{
	switch (lane) {
	case LANE_CUSTOMER:
		return "tillmail-customer";
	case LANE_NOTICE:
		return "tillmail-notice";
	case LANE_PITCH:
		return "tillmail-pitch";
	case LANE_UNSURE:
		return NULL;
	}
	return NULL;
}

/* Of several marks the one that shows the mail: two programs have written at once. */
static bool says_lane(const struct location *l, const char *keywords, enum lane *lane)
{
	static const enum lane lanes[] = { LANE_CUSTOMER, LANE_NOTICE, LANE_PITCH };

	if (l->role == FOLDER_SENT)
		return false;
	for (size_t i = 0; i < sizeof(lanes) / sizeof(*lanes); i++)
		if (note_has_keyword(keywords, note_keyword(lanes[i]))) {
			*lane = lanes[i];
			return true;
		}
	return false;
}

static bool says_done(const struct location *l, const char *keywords)
{
	if (l->role == FOLDER_ARCHIVE) /* marked \Deleted it was moved back, on a server that cannot take it away */
		return (l->flags & (IMAP_SEEN | IMAP_DELETED)) == IMAP_SEEN;
	return l->role == FOLDER_INBOX && note_has_keyword(keywords, NOTE_DONE);
}

/* Whether the acts of a thread have dealt with a mail: done once, or opened again. */
static bool is_dealt_with(const struct act_list *acts, const struct mail *m)
{
	bool is_opened = false;

	for (size_t i = 0; i < acts->n; i++) {
		const struct act *act = &acts->v[i];

		if (act->kind == ACT_DONE &&
			(act->mail ? act->mail == m->id : act->at >= m->received))
			return true;
		if (act->kind == ACT_DONE || act->kind == ACT_OPENED)
			is_opened = act->kind == ACT_OPENED && act->at >= m->received;
	}
	return is_opened;
}

static int add_act(const struct judge *j, const struct mail *m, enum act_kind kind, struct err *err)
{
	struct act act = { .kind = kind, .at = clock_now(j->clock), .mail = m->id };

	if (store_add_act(j->store, 0, m->thread, &act, err) < 0)
		return -1;
	return judge_thread(j, m->thread, err);
}

/* 1 when the owner has said last where a mail belongs, so that the server was not even asked. */
static int is_ours_newest(const struct judge *j, const struct mail *m, struct err *err)
{
	int rc = store_journal_is_newest(j->store, m->id, JOURNAL_DONE, err);

	return rc == 0 ? store_journal_is_newest(j->store, m->id, JOURNAL_OPEN, err) : rc;
}

static int add_done(const struct judge *j, const struct mail *m, struct err *err)
{
	struct act_list acts = { 0 };
	int ours = is_ours_newest(j, m, err);
	int rc = ours == 0 ? store_acts(j->store, m->thread, &acts, err) : ours;

	if (rc == 0 && !is_dealt_with(&acts, m))
		rc = add_act(j, m, ACT_DONE, err);
	act_list_clear(&acts);
	return rc < 0 ? -1 : 0;
}

/* Whether the last word on a mail is that it is done. */
static bool is_last_done(const struct act_list *acts, const struct mail *m)
{
	bool is_done = false;

	for (size_t i = 0; i < acts->n; i++) {
		const struct act *act = &acts->v[i];

		if (act->kind == ACT_OPENED)
			is_done = false;
		else if (act->kind == ACT_DONE && (act->mail ? act->mail == m->id : act->at >= m->received))
			is_done = true;
	}
	return is_done;
}

/* 1: it would be news that the mail is done, or open again. */
static int is_news(const struct judge *j, const struct mail *m, enum act_kind kind, struct err *err)
{
	struct act_list acts = { 0 };
	struct thread t = { 0 };
	int rc;

	if (kind == ACT_DONE) {
		rc = store_acts(j->store, m->thread, &acts, err);
		rc = rc < 0 ? -1 : !is_last_done(&acts, m);
		act_list_clear(&acts);
		return rc;
	}
	rc = judge_settle(j, err);
	if (rc == 0)
		rc = store_thread(j->store, m->thread, &t, err);
	if (rc > 0)
		rc = t.is.state == STATE_DONE;
	thread_clear(&t);
	return rc;
}

/* Also where it is no news to the thread, the server is not told the contrary any more. */
static int take_word(const struct judge *j, const struct mail *m, enum act_kind kind, struct err *err)
{
	enum journal_kind contrary = kind == ACT_DONE ? JOURNAL_OPEN : JOURNAL_DONE;
	int rc;

	if (store_journal_overtaken(j->store, m->id, contrary, err) < 0)
		return -1;
	rc = is_news(j, m, kind, err);
	return rc > 0 ? add_act(j, m, kind, err) : rc;
}

/* Somebody else has just said so; what the server was not asked for yet is newer: 0, what it has put off is older: 1. */
static int follow(const struct judge *j, const struct location *l, enum act_kind kind, struct err *err)
{
	struct mail m = { 0 };
	int rc = store_mail(j->store, l->mail, &m, err);
	int ours;

	if (rc > 0 && m.direction != MAIL_IN)
		rc = 0;
	if (rc > 0) {
		ours = is_ours_newest(j, &m, err);
		rc = ours < 0 ? -1 : !ours;
	}
	if (rc > 0 && take_word(j, &m, kind, err) < 0)
		rc = -1;
	mail_clear(&m);
	return rc;
}

/* It came back with the keyword of what is done: whoever put it there wants it looked at, and the server is told so. */
static int put_back(const struct judge *j, const struct location *l, struct err *err)
{
	int rc = follow(j, l, ACT_OPENED, err);

	return rc > 0 ? store_journal_add(j->store, 0, l->mail, JOURNAL_OPEN, err) : rc;
}

/* What other mail programs say of a mail: junk or not (RFC 5788). */
static bool says_junk(const char *keywords, struct told *out)
{
	static const char *const junk[] = { "$Junk", "Junk" };
	static const char *const none[] = { "$NotJunk", "NonJunk", "NotJunk" };

	for (size_t i = 0; i < sizeof(none) / sizeof(*none); i++)
		if (note_has_keyword(keywords, none[i])) {
			*out = (struct told) { LANE_CUSTOMER, LESSON_NOT_JUNK };
			return true;
		}
	*out = (struct told) { LANE_PITCH, LESSON_JUNK };
	for (size_t i = 0; i < sizeof(junk) / sizeof(*junk); i++)
		if (note_has_keyword(keywords, junk[i]))
			return true;
	return false;
}

/* What the keywords say of a mail that came in. */
static int take_keywords(const struct judge *j, const struct mail *m, const struct location *l,
	const char *keywords, struct err *err)
{
	struct told told = { .source = LESSON_KEYWORD };

	if (says_lane(l, keywords, &told.lane))
		return told_mark(j, m, &told, err);
	return says_junk(keywords, &told) ? told_lesson(j, m, &told, err) : 0;
}

int note_mail(const struct judge *j, const struct location *l, const char *keywords,
	struct err *err)
{
	bool is_done = says_done(l, keywords);
	struct mail m = { 0 };
	int rc;

	if (!*keywords && !is_done)
		return 0;
	rc = store_mail(j->store, l->mail, &m, err);
	if (rc > 0 && m.direction == MAIL_IN) {
		rc = take_keywords(j, &m, l, keywords, err);
		if (rc == 0 && is_done)
			rc = add_done(j, &m, err);
	}
	mail_clear(&m);
	return rc < 0 ? -1 : 0;
}

/* A keyword of a lane is gone, and no other one has come. */
static int follow_removal(const struct judge *j, const struct location *l, const char *keywords, const char *before,
	struct err *err)
{
	struct mail m = { 0 };
	enum lane was, is;
	int rc;

	if (!says_lane(l, before, &was) || says_lane(l, keywords, &is))
		return 0;
	rc = store_mail(j->store, l->mail, &m, err);
	if (rc > 0 && m.direction == MAIL_IN)
		rc = told_taken_back(j, &m, was, err);
	mail_clear(&m);
	return rc < 0 ? -1 : 0;
}

int note_change(const struct judge *j, const struct location *l, const char *keywords,
	const struct location_flags *before, struct err *err)
{
	struct location old = { .role = l->role, .flags = before->flags };
	bool was_done = says_done(&old, before->keywords);
	bool is_done = says_done(l, keywords);

	if (follow_removal(j, l, keywords, before->keywords, err) < 0)
		return -1;
	if (was_done == is_done || l->flags & IMAP_DELETED)
		return 0;
	return follow(j, l, is_done ? ACT_DONE : ACT_OPENED, err) < 0 ? -1 : 0;
}

int note_arrival(const struct judge *j, const struct location *l, const char *keywords,
	struct err *err)
{
	bool is_done = says_done(l, keywords);
	bool is_in_inbox = l->role == FOLDER_INBOX && !(l->flags & IMAP_DELETED);
	int was_there = 0; /* so that only its UID is another one */

	if (!is_done)
		return is_in_inbox && follow(j, l, ACT_OPENED, err) < 0 ? -1 : 0;
	if (is_in_inbox)
		was_there = store_may_lie_in(j->store, l->mail, l->folder, err);
	if (was_there < 0)
		return -1;
	if (is_in_inbox && !was_there)
		return put_back(j, l, err);
	return follow(j, l, ACT_DONE, err) < 0 ? -1 : 0;
}
