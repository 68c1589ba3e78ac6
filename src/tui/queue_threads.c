#include "tui/queue_threads.h"

#include <string.h>

#include "base/i18n.h"
#include "base/strs.h"
#include "desk/digest.h"
#include "desk/threads.h"

const struct queue_tab queue_tabs[QUEUE_TABS] = {
	{ "queue", N_("Queue") },
	{ "customer", N_("Customer") },
	{ "unsure", N_("Unsure") },
	{ "notice", N_("Notice") },
	{ "pitch", N_("Pitch") },
};

void queue_threads_clear(struct queue_threads *t)
{
	thread_views_clear(&t->queue);
	thread_views_clear(&t->found);
	thread_views_clear(&t->lanes);
}

static int load_lanes(struct desk *d, const char *limit, struct thread_views *out, struct err *err)
{
	struct list_request request = { .query = limit };
	int rc;

	strs_add(&request.lanes, "all");
	strs_add(&request.states, "open");
	strs_add(&request.states, "waiting");
	strs_add(&request.states, "snoozed");
	rc = desk_list(d, &request, out, err);
	strs_clear(&request.lanes);
	strs_clear(&request.states);
	return rc;
}

int queue_threads_load(struct queue_threads *t, struct desk *d, const char *limit, struct err *err)
{
	const struct list_request all = { 0 };
	const struct list_request limited = { .query = limit };
	struct queue_threads fresh = { .is_limited = limit != NULL };

	if (desk_list(d, &all, &fresh.queue, err) < 0 ||
		(limit && desk_list(d, &limited, &fresh.found, err) < 0) ||
		load_lanes(d, limit, &fresh.lanes, err) < 0 ||
		desk_digest_count(d, &fresh.in_digest, err) < 0) {
		queue_threads_clear(&fresh);
		return -1;
	}
	queue_threads_clear(t);
	*t = fresh;
	return 0;
}

const struct thread_views *queue_threads_of(const struct queue_threads *t, size_t tab)
{
	if (tab)
		return &t->lanes;
	return t->is_limited ? &t->found : &t->queue;
}

bool queue_threads_is_in(const struct thread_view *thread, size_t tab)
{
	return !tab || strcmp(thread->lane, queue_tabs[tab].name) == 0;
}

size_t queue_threads_count(const struct queue_threads *t, size_t tab)
{
	const struct thread_views *threads = queue_threads_of(t, tab);
	size_t n = 0;

	for (size_t i = 0; i < threads->n; i++)
		n += queue_threads_is_in(&threads->v[i], tab);
	return n;
}
