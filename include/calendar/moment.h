/*
 * moment - a time to come, as the owner types it: "tomorrow 9", "mon", "3d".
 */
#ifndef CALENDAR_MOMENT_H
#define CALENDAR_MOMENT_H

#include <stdbool.h>
#include <stdint.h>

#include "base/attr.h"

struct calendar;
struct err;

/*
 * Read a time after now, with or without capitals and accents:
 *
 *   14:30, 9am             today at that time
 *   today, tomorrow, mon   that day; a weekday is never today
 *   2026-09-14, 14 Sep     that date
 *   3d, 2 weeks            so many days on, also with "in" before it
 *   2 working days         so many open days on
 *   end of month           its last open day; "next month" is the first one of that
 *   2h, 30 min             so much later
 *
 * and RFC 3339, and the same in every language of calendar/phrase.h: "mañana a las 9",
 * "jutro o 9", "غدا". A day may be followed by a time: "tomorrow 9", "mon at
 * 14:30". Without one it is the opening time of that day or, when the shop is closed
 * then, of the next open one. ERR_DATA for anything else, and for what is not after now.
 */
int moment_parse(const struct calendar *c, const char *text, int64_t now, int64_t *t,
	struct err *err) MUST_CHECK;

/*
 * The same for something that is done by then: "friday" is its close of business, and so is a date
 * without a time. A day that is closed (*is_closed) gives way to the next open one, unless a
 * time was said.
 */
int moment_parse_by(const struct calendar *c, const char *text, int64_t now, int64_t *t,
	bool *is_closed, struct err *err) MUST_CHECK;

#endif
