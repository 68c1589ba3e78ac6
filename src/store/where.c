#include "store/where.h"

#include <stdlib.h>

#include "base/mem.h"
#include "store/db.h"
#include "store/terms.h"
#include "store/thread.h"

static void add_value(struct where *w, struct bind value)
{
	w->v = mem_grow(w->v, w->n, sizeof(*w->v));
	w->v[w->n++] = value;
}

/* "column IN (?, ?)" for the names in a mask; nothing is in an empty one. */
static void add_mask(struct where *w, const char *column, unsigned mask, const char *const *names,
	size_t n)
{
	const char *between = " IN (";

	buf_puts(&w->sql, column);
	for (size_t i = 0; i < n; i++) {
		if (!(mask & 1u << i))
			continue;
		buf_puts(&w->sql, between);
		buf_putc(&w->sql, '?');
		add_value(w, TEXT(names[i]));
		between = ", ";
	}
	buf_puts(&w->sql, mask ? ")" : " IN ()");
}

/* The state now: what sleeps has another one than its conclusion says. */
static void add_states(struct where *w, const struct thread_filter *filter)
{
	const char *const states[] = { state_name(STATE_OPEN), state_name(STATE_WAITING),
		state_name(STATE_SNOOZED), state_name(STATE_DONE) };
	const char *const snoozed = states[STATE_SNOOZED];

	buf_puts(&w->sql, "CASE WHEN t.snoozed_until > ? THEN ? ELSE t.state END");
	add_value(w, INT(filter->now));
	add_value(w, TEXT(snoozed));
	add_mask(w, "", filter->states, states, sizeof(states) / sizeof(states[0]));
}

static void add_lanes_and_states(struct where *w, const struct thread_filter *filter)
{
	const char *const lanes[] = { lane_name(LANE_CUSTOMER), lane_name(LANE_UNSURE),
		lane_name(LANE_NOTICE), lane_name(LANE_PITCH) };

	add_mask(w, "t.lane", filter->lanes, lanes, sizeof(lanes) / sizeof(lanes[0]));
	buf_puts(&w->sql, " AND ");
	add_states(w, filter);
}

static void add_term(struct where *w, const struct term *term, int64_t now)
{
	buf_puts(&w->sql, " AND ((");
	buf_puts(&w->sql, term->sql);
	buf_puts(&w->sql, term->is_negated ? ") IS NOT TRUE)" : "))");
	switch (term->value) {
	case VALUE_NONE:
		break;
	case VALUE_TEXT:
		add_value(w, TEXT(term->text));
		break;
	case VALUE_NOW:
		add_value(w, INT(now));
		break;
	case VALUE_RANGE:
		add_value(w, INT(term->from));
		add_value(w, INT(term->to));
		break;
	}
}

void where_filter(struct where *w, const struct thread_filter *filter)
{
	/* The condition in parentheses is that of the index thread_queue, word for word. */
	static const char queue[] =
		"t.lane IN ('customer', 'unsure')"
		" AND (t.state = 'open' OR t.promise IS NOT NULL OR t.due_kind = 'followup')"
		" AND (t.state = 'open' OR t.promise IS NOT NULL OR t.due <= ?) AND " WHERE_AWAKE;

	if (filter->queue) {
		buf_puts(&w->sql, queue);
		add_value(w, INT(filter->now));
		add_value(w, INT(filter->now));
	} else {
		add_lanes_and_states(w, filter);
	}
	if (filter->overdue) {
		buf_puts(&w->sql, " AND " WHERE_OVERDUE);
		add_value(w, INT(filter->now));
	}
	if (filter->promised)
		buf_puts(&w->sql, " AND t.promise IS NOT NULL");
	for (size_t i = 0; filter->query && i < filter->query->n; i++)
		add_term(w, &filter->query->v[i], filter->now);
}

void where_order(struct where *w, int64_t now)
{
	buf_puts(&w->sql, " ORDER BY coalesce(t.promise < ?, 0) DESC, t.due IS NULL, t.due, t.received, t.id");
	add_value(w, INT(now));
}

void where_add(struct where *w, const char *text)
{
	add_value(w, TEXT(text));
}

const struct bind *where_values(struct where *w)
{
	add_value(w, (struct bind) { .type = BIND_END });
	w->n--;
	return w->v;
}

void where_clear(struct where *w)
{
	buf_clear(&w->sql);
	free(w->v);
	*w = (struct where) { 0 };
}
