/*
 * calendar - when the shop is open. Pure: it reads no clock and no file.
 *
 * Hours are wall-clock times in the calendar's zone. A span of hours lasts from
 * the moment zone_time(from) to the moment zone_time(to): the shop that closes
 * at 02:30 closes once, also in the night that has 02:30 twice.
 *
 * Where the shop is never open in the 400 days to come (calendar_check()
 * refuses such a calendar), the functions that look ahead give t itself.
 */
#ifndef CALENDAR_CALENDAR_H
#define CALENDAR_CALENDAR_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/attr.h"
#include "calendar/zone.h"

struct err;

/* Half-open, in minutes of the day: [from, to), to up to 1440. */
struct span {
	int from;
	int to;
};

struct day_hours {
	struct span *v; /* in order, not touching each other */
	size_t n;       /* 0: closed */
};

/* A date with its own hours; closed when there are none. */
struct special_day {
	int year, month, day;
	char *name;        /* of the holiday, or NULL */
	bool is_from_file; /* an .ics has it, not the list of the owner */
	struct day_hours hours;
};

struct calendar {
	struct zone *zone;
	struct day_hours week[7];     /* from Monday */
	struct special_day *specials; /* ordered by date */
	size_t n_specials;
};

void calendar_clear(struct calendar *c); /* releases the zone, too */

/*
 * Hours of one day: "09:00-13:00 14:00-18:00", several intervals, 24:00 legal.
 * Those that touch become one. ERR_CONFIG on anything else, on intervals that are
 * empty, run backwards or overlap; out is empty then.
 */
int hours_parse(const char *text, struct day_hours *out, struct err *err) MUST_CHECK;
void hours_clear(struct day_hours *h);

/* Weekdays: "mon", "mon-fri", "sat-mon" (wraps). Sets all of days, from Monday. ERR_CONFIG. */
int weekdays_parse(const char *text, bool days[7], struct err *err) MUST_CHECK;

/* "2026-12-24" (closed) or "2026-12-31 09:00-13:00". ERR_CONFIG; nothing to release then. */
int special_day_parse(const char *text, struct special_day *out, struct err *err) MUST_CHECK;

/* Add a day in its place; the one that was there is replaced. Takes it over. */
void calendar_add_special(struct calendar *c, struct special_day *day);

/* ERR_CONFIG when no minute of the coming 400 days after t is open. */
int calendar_check(const struct calendar *c, int64_t t, struct err *err) MUST_CHECK;

bool calendar_is_open(const struct calendar *c, int64_t t);

/* The hours of the day of t, and the special day that they come from (or NULL). */
const struct day_hours *calendar_day(const struct calendar *c, const struct civil *day,
	const struct special_day **special);

/* First opening and last close of a day; false when no moment of it is open. */
bool calendar_opening(const struct calendar *c, const struct civil *day, int64_t *open,
	int64_t *close);

/* The close of the day of t when t is before it, else of the next open day. */
int64_t calendar_next_close(const struct calendar *c, int64_t t);

/* The close of the n-th open day after the day of t; n = 0: calendar_next_close(). */
int64_t calendar_close_in(const struct calendar *c, int64_t t, int n);

/* When seconds of open time have passed since t. */
int64_t calendar_after_open(const struct calendar *c, int64_t t, int64_t seconds);

/* Something that tells two calendars apart, for the store. The caller frees. */
char *calendar_fingerprint(const struct calendar *c);

#endif
