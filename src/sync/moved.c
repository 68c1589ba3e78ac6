#include "sync/moved.h"

#include <stdbool.h>

#include "conf/conf.h"
#include "store/folder.h"
#include "store/mail.h"
#include "store/thread.h"
#include "sync/judge.h"
#include "sync/note.h"
#include "sync/told.h"
#include "triage/lane.h"

/* 1 and what is meant by putting it into the inbox or the archive, or 0: nothing. */
static int find_rescue(const struct judge *j, const struct location *l, struct told *out,
	struct err *err)
{
	int from = 0;

	out->lane = LANE_CUSTOMER;
	out->source = LESSON_OUT_OF_PITCHES;
	if (j->conf->folders.pitches)
		from = store_is_in(j->store, l->mail, FOLDER_PITCHES, err);
	if (from != 0)
		return from;
	out->source = LESSON_OUT_OF_JUNK;
	return store_is_in(j->store, l->mail, FOLDER_JUNK, err);
}

/* 1 and what was meant by putting it there, or 0: nothing. */
static int find_meant(const struct judge *j, const struct location *l, const char *keywords,
	struct told *out, struct err *err)
{
	switch (l->role) {
	case FOLDER_INBOX:
		return find_rescue(j, l, out, err);
	case FOLDER_ARCHIVE: /* with the keyword, another tillmail put there what is done */
		return note_has_keyword(keywords, NOTE_DONE) ? 0 : find_rescue(j, l, out, err);
	case FOLDER_SENT:
		return 0;
	case FOLDER_PITCHES:
		*out = (struct told) { LANE_PITCH, LESSON_TO_PITCHES };
		return j->conf->folders.pitches != NULL;
	case FOLDER_JUNK:
		*out = (struct told) { LANE_PITCH, LESSON_TO_JUNK };
		return 1;
	}
	return 0;
}

/* Providers, too, put mail into junk by themselves: that hides nobody who is surely a customer. */
static int is_sure_customer(const struct judge *j, const struct mail *m, struct err *err)
{
	struct judge rules = *j;
	struct verdict verdict;
	int rc;

	rules.filter = NULL;
	rc = judge_message(&rules, &m->message, &verdict, err);
	if (rc == 0)
		rc = verdict_is_sure_customer(&verdict);
	verdict_clear(&verdict);
	return rc;
}

/* 1 when it says another thing than is known. */
static int is_news(const struct judge *j, const struct mail *m, const struct told *told, struct err *err)
{
	struct thread t = { 0 };
	int rc = judge_settle(j, err);

	if (rc == 0 && m->direction == MAIL_IN)
		rc = store_thread(j->store, m->thread, &t, err);
	if (rc > 0)
		rc = (t.lane == LANE_PITCH) != (told->lane == LANE_PITCH);
	thread_clear(&t);
	if (rc > 0 && told->source == LESSON_TO_JUNK) {
		int sure = is_sure_customer(j, m, err);

		return sure < 0 ? -1 : !sure;
	}
	return rc;
}

int moved_note(const struct judge *j, const struct location *l, const char *keywords, struct err *err)
{
	struct mail m = { 0 };
	struct told told;
	int rc = find_meant(j, l, keywords, &told, err);

	if (rc <= 0)
		return rc;
	rc = store_mail(j->store, l->mail, &m, err);
	if (rc > 0)
		rc = is_news(j, &m, &told, err);
	if (rc > 0)
		rc = told_mark(j, &m, &told, err);
	mail_clear(&m);
	return rc < 0 ? -1 : 0;
}

int moved_arrived(const struct judge *j, const struct location *l, struct err *err)
{
	const struct told told = { LANE_PITCH, LESSON_IN_PITCHES };
	struct mail m = { 0 };
	int rc;

	if (l->role != FOLDER_PITCHES)
		return 0;
	rc = store_mail(j->store, l->mail, &m, err);
	if (rc > 0 && m.direction == MAIL_IN && m.lane != LANE_PITCH)
		rc = told_lesson(j, &m, &told, err);
	mail_clear(&m);
	return rc < 0 ? -1 : 0;
}
