#include "sync/note.h"

#include <stdbool.h>
#include <string.h>

#include "base/clock.h"
#include "conf/conf.h"
#include "mail/flag.h"
#include "store/folder.h"
#include "store/journal.h"
#include "store/lesson.h"
#include "store/mail.h"
#include "store/thread.h"
#include "sync/judge.h"
#include "sync/lesson.h"

static bool has_keyword(const char *keywords, const char *word)
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
		if (has_keyword(keywords, note_keyword(lanes[i]))) {
			*lane = lanes[i];
			return true;
		}
	return false;
}

static bool says_done(const struct location *l, const char *keywords)
{
	if (l->role == FOLDER_ARCHIVE)
		return l->flags & IMAP_SEEN;
	return l->role == FOLDER_INBOX && has_keyword(keywords, NOTE_DONE);
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

static int add_done(const struct judge *j, const struct mail *m, struct err *err)
{
	struct act act = { .kind = ACT_DONE, .at = clock_now(j->clock), .mail = m->id };
	struct act_list acts = { 0 };
	int rc = store_acts(j->store, m->thread, &acts, err);

	if (rc == 0 && !is_dealt_with(&acts, m)) {
		rc = store_add_act(j->store, 0, m->thread, &act, err);
		if (rc == 0)
			rc = judge_thread(j, m->thread, err);
	}
	act_list_clear(&acts);
	return rc;
}

/* What another program says of a mail is learnt once. */
static int learn(const struct judge *j, const struct mail *m, enum lane lane, struct err *err)
{
	const struct teaching t = { .source = "server", .lane = lane };
	int known = store_has_lesson(j->store, m->id, lane, err);

	if (known)
		return known < 0 ? -1 : 0;
	if (lesson_learn(j, &t, m->id, &m->message, err) < 0)
		return -1;
	return judge_again(j, &m->id, 1, err);
}

/* What other mail programs say: junk or not by keyword (RFC 5788), or by a move to where pitches lie. */
static bool says_junk(const struct location *l, const char *keywords, const struct mail *m,
	enum lane *lane)
{
	bool is_junk = has_keyword(keywords, "$Junk") || has_keyword(keywords, "Junk");
	bool is_none = has_keyword(keywords, "$NotJunk") || has_keyword(keywords, "NonJunk") ||
		       has_keyword(keywords, "NotJunk");

	*lane = is_none ? LANE_CUSTOMER : LANE_PITCH;
	return is_junk || is_none || (l->role == FOLDER_PITCHES && m->lane != LANE_PITCH);
}

/* The mark of another tillmail, or of a store that is lost. What we have still to tell the server is newer. */
static int add_mark(const struct judge *j, const struct mail *m, enum lane lane, struct err *err)
{
	struct act act = { .kind = ACT_MARKED, .at = clock_now(j->clock), .lane = lane };
	enum lane mark;
	int known = store_mark(j->store, m->thread, &mark, err);
	int waits = store_journal_waits(j->store, m->id, JOURNAL_MARKED, err);

	if (known < 0 || waits < 0)
		return -1;
	if (waits || (known && mark == lane))
		return 0;
	if (store_add_act(j->store, 0, m->thread, &act, err) < 0 || learn(j, m, lane, err) < 0)
		return -1;
	return judge_thread(j, m->thread, err);
}

/* 1 and the lane that the owner meant by putting it there, or 0: nothing. */
static int find_meant(const struct judge *j, const struct location *l, enum lane *lane, struct err *err)
{
	if (!j->conf->folders.pitches)
		return 0;
	*lane = l->role == FOLDER_PITCHES ? LANE_PITCH : LANE_CUSTOMER;
	if (l->role == FOLDER_PITCHES)
		return 1;
	return l->role == FOLDER_INBOX ? store_is_in(j->store, l->mail, FOLDER_PITCHES, err) : 0;
}

int note_moved(const struct judge *j, const struct location *l, struct err *err)
{
	struct thread t = { 0 };
	struct mail m = { 0 };
	enum lane lane = LANE_UNSURE;
	int rc = find_meant(j, l, &lane, err);

	if (rc <= 0)
		return rc;
	rc = store_mail(j->store, l->mail, &m, err);
	if (rc > 0)
		rc = store_thread(j->store, m.thread, &t, err);
	if (rc > 0 && m.direction == MAIL_IN && (t.lane == LANE_PITCH) != (lane == LANE_PITCH)) {
		rc = add_mark(j, &m, lane, err);
		if (rc == 0)
			rc = store_journal_add(j->store, 0, l->mail, JOURNAL_MARKED, err);
	}
	thread_clear(&t);
	mail_clear(&m);
	return rc < 0 ? -1 : 0;
}

int note_mail(const struct judge *j, const struct location *l, const char *keywords,
	struct err *err)
{
	enum lane lane = LANE_UNSURE;
	bool is_marked = says_lane(l, keywords, &lane);
	bool is_done = says_done(l, keywords);
	struct mail m = { 0 };
	int rc;

	if (!is_marked && !is_done && !strstr(keywords, "unk") && l->role != FOLDER_PITCHES)
		return 0;
	rc = store_mail(j->store, l->mail, &m, err);
	if (rc > 0 && m.direction == MAIL_IN) {
		rc = is_marked ? add_mark(j, &m, lane, err) : 0;
		if (rc == 0 && !is_marked && says_junk(l, keywords, &m, &lane))
			rc = learn(j, &m, lane, err);
		if (rc == 0 && is_done)
			rc = add_done(j, &m, err);
	}
	mail_clear(&m);
	return rc < 0 ? -1 : 0;
}
