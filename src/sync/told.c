#include "sync/told.h"

#include "base/clock.h"
#include "store/journal.h"
#include "store/mail.h"
#include "store/thread.h"
#include "sync/judge.h"
#include "sync/lesson.h"

int told_lesson(const struct judge *j, const struct mail *m, const struct told *told, struct err *err)
{
	const struct teaching t = { .source = told->source, .lane = told->lane };
	enum lane before;
	int known = store_last_seen(j->store, m->id, &before, err);

	if (known < 0)
		return -1;
	if (known && before == told->lane)
		return 0;
	if (lesson_learn(j, &t, m->id, &m->message, err) < 0)
		return -1;
	return judge_again(j, &m->id, 1, err);
}

int told_mark(const struct judge *j, const struct mail *m, const struct told *told, struct err *err)
{
	struct act act = { .kind = ACT_MARKED, .at = clock_now(j->clock), .lane = told->lane };
	enum lane mark;
	int known = store_mark(j->store, m->thread, &mark, err);
	int waits = store_journal_waits(j->store, m->id, JOURNAL_MARKED, err);

	if (known < 0 || waits < 0)
		return -1;
	if (waits || (known && mark == told->lane))
		return 0;
	if (store_add_act(j->store, 0, m->thread, &act, err) < 0 || told_lesson(j, m, told, err) < 0)
		return -1;
	return judge_thread(j, m->thread, err);
}
