#include "sync/told.h"

#include <stdbool.h>

#include "base/clock.h"
#include "store/journal.h"
#include "store/mail.h"
#include "store/thread.h"
#include "sync/judge.h"
#include "sync/lesson.h"
#include "sync/note.h"

/* Each is an action of its own, so that it can be taken back. */
static int learn(const struct judge *j, const struct mail *m, const struct told *told, int64_t action,
	struct err *err)
{
	struct teaching t = { .source = told->source, .action = action, .lane = told->lane };

	if (lesson_begin(j, &t, err) < 0 || lesson_learn(j, &t, m->id, &m->message, err) < 0)
		return -1;
	return judge_again(j, &m->id, 1, err);
}

/* 1 when another lane, or none, was told of the mail last; a flag that is only still there is no news after a move. */
static int is_new(const struct judge *j, const struct mail *m, const struct told *told, struct err *err)
{
	bool is_flag = told->source == LESSON_JUNK || told->source == LESSON_NOT_JUNK;
	enum lane before, flagged;
	int known = store_last_seen(j->store, m->id, &before, err);
	int was_flagged = is_flag ? store_last_flagged(j->store, m->id, &flagged, err) : 0;

	if (known < 0 || was_flagged < 0)
		return -1;
	if (was_flagged && flagged == told->lane)
		return 0;
	return !known || before != told->lane;
}

static int begin_action(const struct judge *j, int64_t *action, struct err *err)
{
	return store_action(j->store, ACTION_SEEN, clock_now(j->clock), action, err);
}

int told_lesson(const struct judge *j, const struct mail *m, const struct told *told, struct err *err)
{
	int64_t action;
	int rc = is_new(j, m, told, err);

	if (rc > 0 && begin_action(j, &action, err) < 0)
		return -1;
	return rc > 0 ? learn(j, m, told, action, err) : rc;
}

/* The mark, the lesson, and the row of the journal, which an undo reverses. */
static int mark(const struct judge *j, const struct mail *m, const struct told *told, struct err *err)
{
	struct act act = { .kind = ACT_MARKED, .at = clock_now(j->clock), .lane = told->lane };
	bool is_known_there = told->source == LESSON_KEYWORD;
	int64_t action;
	int rc;

	if (begin_action(j, &action, err) < 0 || store_add_act(j->store, action, m->thread, &act, err) < 0)
		return -1;
	rc = is_known_there ? is_new(j, m, told, err) : 1;
	if (rc > 0)
		rc = learn(j, m, told, action, err);
	if (rc == 0)
		rc = is_known_there ? store_journal_told(j->store, action, m->id, JOURNAL_MARKED, err)
				    : store_journal_add(j->store, action, m->id, JOURNAL_MARKED, err);
	return rc < 0 ? -1 : judge_thread(j, m->thread, err);
}

/* 1 when it is older than the owner's mark: the server was not even asked, or has put it off since it said the same. */
static int is_older(const struct judge *j, const struct mail *m, const struct told *told, struct err *err)
{
	int rc = store_journal_is_newest(j->store, m->id, JOURNAL_MARKED, err);

	if (rc != 0 || told->source != LESSON_KEYWORD)
		return rc;
	return store_journal_has_seen(j->store, m->id, JOURNAL_MARKED, note_keyword(told->lane), err);
}

int told_mark(const struct judge *j, const struct mail *m, const struct told *told, struct err *err)
{
	enum lane known_lane;
	int known = store_mark(j->store, m->thread, &known_lane, err);
	int rc = known < 0 ? -1 : is_older(j, m, told, err);

	if (rc != 0 || (known && known_lane == told->lane))
		return rc < 0 ? -1 : 0;
	if (store_journal_overtaken(j->store, m->id, JOURNAL_MARKED, err) < 0)
		return -1;
	return mark(j, m, told, err);
}

int told_taken_back(const struct judge *j, const struct mail *m, enum lane lane, struct err *err)
{
	enum lane known_lane;
	int64_t action;
	int rc = store_mark(j->store, m->thread, &known_lane, err);

	if (rc <= 0 || known_lane != lane || lane == LANE_CUSTOMER)
		return rc < 0 ? -1 : 0;
	rc = store_seen_mark(j->store, m->thread, m->id, &action, err);
	if (rc <= 0)
		return rc;
	if (store_undo(j->store, action, clock_now(j->clock), err) < 0 || lesson_apply(j, action, err) < 0)
		return -1;
	return judge_thread(j, m->thread, err);
}
