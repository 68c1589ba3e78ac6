#include "desk/deed.h"

#include "desk/inside.h"
#include "store/store.h"

static int act_on(struct desk *d, const struct deed *deed, int64_t action, int64_t id,
	struct err *err)
{
	struct deed_thread t = { 0 };
	int rc = desk_thread(d, id, &t.thread, err);

	if (rc == 0)
		rc = store_thread_mails(d->store, t.thread.id, &t.mails, err);
	if (rc == 0)
		rc = deed->act(d, action, &t, deed->data, err);
	if (rc == 0)
		rc = judge_thread(&d->judge, t.thread.id, err);
	mail_list_clear(&t.mails);
	thread_clear(&t.thread);
	return rc;
}

int deed_do(struct desk *d, const struct deed *deed, const int64_t *threads, size_t n,
	struct err *err)
{
	int64_t action;
	int rc = deed->teaches ? judge_begin(&d->judge, err) : store_begin(d->store, err);

	if (rc == 0)
		rc = store_action(d->store, deed->verb, desk_now(d), &action, err);
	for (size_t i = 0; rc == 0 && i < n; i++)
		rc = act_on(d, deed, action, threads[i], err);
	if (rc == 0 && deed->after)
		rc = deed->after(d, action, err);
	if (rc == 0)
		rc = store_commit(d->store, err);
	if (rc < 0)
		store_rollback(d->store);
	return rc;
}
