#include "desk/proactive.h"

#include <stdlib.h>
#include <string.h>

#include "base/compare.h"
#include "base/err.h"
#include "base/i18n.h"
#include "base/mem.h"
#include "conf/conf.h"
#include "desk/days.h"
#include "desk/inside.h"
#include "desk/order_view.h"
#include "shop/proactive.h"
#include "store/order.h"
#include "store/person.h"

enum { DAY = 24 * 3600 };

void proactive_views_clear(struct proactive_views *list)
{
	for (size_t i = 0; i < list->n; i++) {
		order_view_clear(&list->v[i].order);
		free(list->v[i].repeats);
	}
	free(list->v);
	*list = (struct proactive_views) { 0 };
}

static int add(struct desk *d, struct proactive_views *out, const struct shop_order *o,
	const struct proactive_view *what, struct err *err)
{
	struct proactive_view *view;

	out->v = mem_grow(out->v, out->n, sizeof(*out->v));
	view = &out->v[out->n++];
	*view = *what;
	order_view_fill(&view->order, o);
	return store_thread_of_order(d->store, o->key, &view->thread, err) < 0 ? -1 : 0;
}

static int check_age(struct desk *d, int64_t as_of, struct err *err)
{
	char *away;

	if (as_of == DESK_NO_TIME)
		return err_set(err, ERR_REFUSED, _("no orders were imported yet; see tillmail import orders FILE"));
	if (desk_now(d) - as_of <= (int64_t)d->conf->stale_days * DAY)
		return 0;
	away = desk_away_words(d, as_of);
	err_set(err, ERR_REFUSED, _("the orders were imported %s, so what was shipped since is not known; import them again (orders.stale_days is %d)"),
		away, d->conf->stale_days);
	free(away);
	return -1;
}

static int add_late(struct desk *d, struct proactive_views *out, const struct shop_order *o,
	struct err *err)
{
	struct proactive_view what = { 0 };
	int written;

	if (!order_is_late(o, &d->conf->calendar, d->conf->late_days, desk_now(d), &what.since))
		return 0;
	written = store_was_told(d->store, o, what.since, err);
	return written ? (written < 0 ? -1 : 0) : add(d, out, o, &what, err);
}

static int longest_first(const void *a, const void *b)
{
	const struct proactive_view *x = a;
	const struct proactive_view *y = b;
	int by = compare_numbers(x->since, y->since);

	if (!by)
		by = compare_numbers(x->order.date, y->order.date);
	return by ? by : strcmp(x->order.number, y->order.number);
}

int desk_orders_late(struct desk *d, struct proactive_views *out, struct err *err)
{
	struct shop_orders open = { 0 };
	int rc;

	*out = (struct proactive_views) { .as_of = DESK_NO_TIME };
	if (desk_orders_as_of(d, &out->as_of, err) < 0 || check_age(d, out->as_of, err) < 0)
		return -1;
	rc = store_open_orders(d->store, &open, err);
	for (size_t i = 0; rc == 0 && i < open.n; i++)
		rc = add_late(d, out, &open.v[i], err);
	if (out->n)
		qsort(out->v, out->n, sizeof(*out->v), longest_first);
	shop_orders_clear(&open);
	if (rc < 0)
		proactive_views_clear(out);
	return rc;
}

static int find_people(struct desk *d, const struct shop_orders *list, int64_t *people, struct err *err)
{
	for (size_t i = 0; i < list->n; i++)
		if (list->v[i].email && store_person(d->store, list->v[i].email, &people[i], err) < 0)
			return -1;
	return 0;
}

static int add_duplicates(struct desk *d, struct proactive_views *out, const struct shop_orders *open,
	const int64_t *people, struct err *err)
{
	struct duplicates found;
	int rc = 0;

	orders_find_duplicates(open, people, &found);
	for (size_t i = 0; rc == 0 && i < found.n; i++) {
		const struct shop_order *first = &open->v[found.v[i].first];
		const struct proactive_view what = {
			.repeats = mem_dup(first->number),
			.since = first->created,
		};

		rc = add(d, out, &open->v[found.v[i].second], &what, err);
	}
	free(found.v);
	return rc;
}

int desk_orders_duplicate(struct desk *d, struct proactive_views *out, struct err *err)
{
	struct shop_orders open = { 0 };
	int64_t *people = NULL;
	int rc;

	*out = (struct proactive_views) { .as_of = DESK_NO_TIME };
	if (desk_orders_as_of(d, &out->as_of, err) < 0)
		return -1;
	rc = store_open_orders(d->store, &open, err);
	if (rc == 0) {
		people = mem_alloc((open.n + 1) * sizeof(*people));
		rc = find_people(d, &open, people, err);
	}
	if (rc == 0)
		rc = add_duplicates(d, out, &open, people, err);
	free(people);
	shop_orders_clear(&open);
	if (rc < 0)
		proactive_views_clear(out);
	return rc;
}
