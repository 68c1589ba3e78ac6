#include "desk/promises.h"

#include <stdlib.h>

#include "base/compare.h"
#include "base/mem.h"
#include "conf/conf.h"
#include "desk/inside.h"
#include "letter/promise.h"
#include "store/mail.h"
#include "store/thread.h"

enum {
	ALL = ~0
};

/* The letter that promised is our last one. */
static const struct mail *last_sent(const struct mail_list *mails)
{
	for (size_t i = mails->n; i > 0; i--)
		if (mails->v[i - 1].direction == MAIL_OUT && mails->v[i - 1].marks.promise != NO_TIME)
			return &mails->v[i - 1];
	return NULL;
}

static int describe(struct desk *d, struct promise_view *view, struct err *err)
{
	struct mail_list mails = { 0 };
	struct promise said;
	const struct mail *letter;

	if (store_thread_mails(d->store, view->thread.id, &mails, err) < 0)
		return -1;
	letter = last_sent(&mails);
	view->promised = letter ? letter->received : DESK_NO_TIME;
	if (letter && letter->message.text &&
		promise_find(letter->message.text, letter->lang, &d->conf->calendar, letter->received, &said)) {
		view->text = mem_dup(said.sentence);
		promise_clear(&said);
	}
	mail_list_clear(&mails);
	return 0;
}

static int compare(const void *a, const void *b)
{
	const struct thread_view *one = &((const struct promise_view *)a)->thread;
	const struct thread_view *other = &((const struct promise_view *)b)->thread;
	int by = compare_numbers(one->promise, other->promise);

	return by ? by : compare_numbers(one->id, other->id);
}

int desk_promises(struct desk *d, struct promise_views *out, struct err *err)
{
	const struct thread_filter filter = {
		.lanes = (unsigned)ALL,
		.states = (unsigned)ALL,
		.promised = true,
		.now = desk_now(d),
	};
	struct thread_list threads = { 0 };
	int rc = store_threads(d->store, &filter, &threads, err);

	*out = (struct promise_views) { 0 };
	for (size_t i = 0; rc == 0 && i < threads.n; i++) {
		struct promise_view view = { .broken = threads.v[i].is.promise < filter.now };

		thread_view_fill(d, &view.thread, &threads.v[i], filter.now);
		out->v = mem_grow(out->v, out->n, sizeof(*out->v));
		out->v[out->n] = view;
		rc = describe(d, &out->v[out->n++], err);
	}
	thread_list_clear(&threads);
	if (rc < 0)
		promise_views_clear(out);
	else if (out->n)
		qsort(out->v, out->n, sizeof(*out->v), compare);
	return rc;
}

void promise_views_clear(struct promise_views *list)
{
	for (size_t i = 0; i < list->n; i++) {
		thread_view_clear(&list->v[i].thread);
		free(list->v[i].text);
	}
	free(list->v);
	*list = (struct promise_views) { 0 };
}
