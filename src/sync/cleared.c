#include "sync/cleared.h"

#include <stdlib.h>

#include "conf/conf.h"
#include "store/journal.h"
#include "store/lesson.h"
#include "store/mail.h"
#include "store/thread.h"
#include "sync/judge.h"
#include "sync/lesson.h"

static int judge_doubted(const struct judge *j, const char *addr, struct err *err)
{
	int64_t *ids = NULL;
	size_t n = 0;
	int rc;

	if (store_doubted_mails(j->store, addr, &ids, &n, err) < 0)
		return -1;
	rc = judge_again(j, ids, n, err);
	free(ids);
	return rc;
}

/* What was like their mail was put aside by the same lessons. */
static int forget_lessons(const struct judge *j, int64_t letter, const char *addr, struct err *err)
{
	int rc = store_ends_lessons(j->store, letter, addr, err);

	return rc > 0 ? lesson_apply_against(j, addr, err) : rc;
}

static int forget_marks(const struct judge *j, int64_t letter, const char *addr, struct err *err)
{
	int64_t *ids = NULL;
	size_t n = 0;
	int rc = store_ends_marks(j->store, letter, addr, &ids, &n, err);

	for (size_t i = 0; rc == 0 && i < n; i++)
		rc = store_journal_add(j->store, 0, ids[i], JOURNAL_MARKED, err);
	if (rc == 0)
		rc = judge_again(j, ids, n, err);
	free(ids);
	return rc;
}

int cleared_note(const struct judge *j, const struct mail *letter, struct err *err)
{
	const struct address_list *lists[] = { &letter->message.to, &letter->message.cc };

	for (size_t k = 0; k < 2; k++)
		for (size_t i = 0; i < lists[k]->n; i++) {
			const char *addr = lists[k]->v[i].addr;

			if (conf_is_own(j->conf, addr))
				continue;
			if (judge_doubted(j, addr, err) < 0 || forget_lessons(j, letter->id, addr, err) < 0 ||
				forget_marks(j, letter->id, addr, err) < 0)
				return -1;
		}
	return 0;
}
