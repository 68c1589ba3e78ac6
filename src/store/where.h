/*
 * where - a condition on threads, put together with its values.
 */
#ifndef STORE_WHERE_H
#define STORE_WHERE_H

#include <stddef.h>
#include <stdint.h>

#include "base/buf.h"

struct bind;
struct thread_filter;

/* Whether an incoming mail of the thread t lies somewhere without \Seen (IMAP_SEEN of mail/flag.h). */
#define WHERE_UNREAD                                                    \
	"EXISTS (SELECT 1 FROM mail m JOIN location l ON l.mail = m.id" \
	" WHERE m.thread = t.id AND m.direction = 'in' AND l.flags & 1 = 0)"

/* Whether the thread t sleeps no more at a moment, and whether it is late then; one value each. */
#define WHERE_AWAKE "(t.snoozed_until IS NULL OR t.snoozed_until <= ?)"
#define WHERE_OVERDUE "max(t.due, coalesce(t.snoozed_until - 1, t.due)) < ?"

struct where {
	struct buf sql;
	struct bind *v; /* what it points to lives as long as the filter */
	size_t n;
};

/* Add the condition that a filter is, on a thread t. */
void where_filter(struct where *w, const struct thread_filter *filter);

/* Add a text for the next ? of the condition. */
void where_add(struct where *w, const char *text);

/* Add the order: broken promises first, then by due (nothing due last), received and id. */
void where_order(struct where *w, int64_t now);

/* All values, ended as db_query_once() wants them; they live until w changes. */
const struct bind *where_values(struct where *w);
void where_clear(struct where *w);

#endif
