/* lists - list and search. */
#include <stdlib.h>
#include <string.h>

#include "base/err.h"
#include "base/i18n.h"
#include "base/mem.h"
#include "calendar/zone.h"
#include "conf/conf.h"
#include "desk/inside.h"
#include "desk/threads.h"
#include "store/query.h"
#include "store/thread.h"

enum {
	ALL = ~0
};

/* When a day of the shop begins; the callback of query_parse(). */
static int64_t begin_of_day(const void *data, int days, int year, int month, int day)
{
	const struct desk *d = data;
	const struct zone *zone = d->conf->calendar.zone;
	struct civil c = zone_civil(zone, desk_now(d));

	if (year)
		c = (struct civil) { .year = year, .month = month, .day = day };
	c.day += days;
	c.minute = 0;
	c.second = 0;
	return zone_time(zone, &c);
}

static int run_query(struct desk *d, struct thread_filter *filter, const char *text,
	struct thread_views *out, struct err *err)
{
	const struct query_days days = { .begin = begin_of_day, .data = d };
	struct thread_list threads = { 0 };
	struct query *query = NULL;
	int rc = -1;

	*out = (struct thread_views) { 0 };
	if (text) {
		query = query_parse(text, &days, err);
		if (!query)
			return -1;
		filter->query = query;
	}
	filter->now = desk_now(d);
	rc = store_threads(d->store, filter, &threads, err);
	for (size_t i = 0; rc == 0 && i < threads.n; i++) {
		out->v = mem_grow(out->v, out->n, sizeof(*out->v));
		thread_view_fill(d, &out->v[out->n++], &threads.v[i], filter->now);
	}
	thread_list_clear(&threads);
	query_free(query);
	return rc;
}

static int lane_mask(const struct strs *names, unsigned *mask, struct err *err)
{
	enum lane lane;

	*mask = names->n ? 0 : 1u << LANE_CUSTOMER | 1u << LANE_UNSURE;
	for (size_t i = 0; i < names->n; i++) {
		if (strcmp(names->v[i], "all") == 0)
			*mask = (unsigned)ALL;
		else if (lane_parse(names->v[i], &lane))
			*mask |= 1u << lane;
		else
			return err_set(err, ERR_USAGE,
				_("\"%s\" is no lane; there are customer, unsure, notice, pitch and all"),
				names->v[i]);
	}
	return 0;
}

static int state_mask(const struct strs *names, unsigned *mask, struct err *err)
{
	enum state state;

	*mask = names->n ? 0 : 1u << STATE_OPEN;
	for (size_t i = 0; i < names->n; i++) {
		if (strcmp(names->v[i], "all") == 0)
			*mask = (unsigned)ALL;
		else if (state_parse(names->v[i], &state))
			*mask |= 1u << state;
		else
			return err_set(err, ERR_USAGE,
				_("\"%s\" is no state; there are open, waiting, snoozed, done and all"),
				names->v[i]);
	}
	return 0;
}

int desk_list(struct desk *d, const struct list_request *request, struct thread_views *out,
	struct err *err)
{
	struct thread_filter filter = {
		.queue = !request->lanes.n && !request->states.n,
		.overdue = request->overdue,
	};

	if (lane_mask(&request->lanes, &filter.lanes, err) < 0 ||
		state_mask(&request->states, &filter.states, err) < 0)
		return -1;
	return run_query(d, &filter, request->query, out, err);
}

int desk_search(struct desk *d, const char *query, struct thread_views *out, struct err *err)
{
	struct thread_filter filter = { .lanes = (unsigned)ALL, .states = (unsigned)ALL };

	return run_query(d, &filter, query, out, err);
}

int desk_thread(struct desk *d, int64_t id, struct thread *out, struct err *err)
{
	int found = store_thread(d->store, id, out, err);

	if (found == 0)
		return err_set(err, ERR_NOT_FOUND, _("there is no thread %lld"), (long long)id);
	return found < 0 ? -1 : 0;
}
