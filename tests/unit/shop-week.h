/*
 * shop-week - the calendar of a shop in Bucharest, and times as tests write them.
 */
#ifndef SHOP_WEEK_H
#define SHOP_WEEK_H

#include "test.h"

#include <stdint.h>

#include "base/mem.h"
#include "base/rfc3339.h"
#include "calendar/calendar.h"

/* "2026-09-14T11:10:00+03:00" */
static inline int64_t at(const char *text)
{
	int64_t t;

	assert_int_equal(rfc3339_parse(text, &t, NULL), 0);
	return t;
}

/* A shop that is open from Monday to Friday. */
static inline struct calendar shop_week(const char *hours)
{
	struct calendar c = { .zone = zone_new("Europe/Bucharest", NULL) };

	assert_non_null(c.zone);
	for (int i = 0; i < 5; i++)
		assert_int_equal(hours_parse(hours, &c.week[i], NULL), 0);
	return c;
}

/* A day with other hours, or none; name may be NULL. */
static inline void add_special(struct calendar *c, const char *text, const char *name)
{
	struct special_day day;

	assert_int_equal(special_day_parse(text, &day, NULL), 0);
	if (name)
		day.name = mem_dup(name);
	calendar_add_special(c, &day);
}

#endif
