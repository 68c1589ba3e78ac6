/* phrase_time - what a time in words means on the shop's calendar. */
#include "calendar/calendar.h"
#include "calendar/days.h"
#include "calendar/phrase.h"

enum {
	MINUTE = 60,
	REACH_DAYS = 400, /* a shop that is closed for longer has no calendar */
	WEEK = 7,
	YEAR = 12,       /* months */
	MONTH_DAYS = 31, /* at most */
	MONDAY = 0,
	FRIDAY = 4,
	SATURDAY = 5,
	SUNDAY = 6,
	LATE = 14 * 60, /* when an afternoon begins, in minutes */
	EVENING = 18 * 60,
	HALF_DAY = 12 * 60,
};

/* Days since the epoch, so that they can be counted. */
static int64_t day_number(const struct civil *day)
{
	return days_from_date(day->year, day->month, day->day);
}

/* A date without a year is the coming one. */
static struct civil find_date(const struct phrase *p, const struct civil *today)
{
	struct civil day = { .year = p->year ? p->year : today->year, .month = p->month, .day = p->of_month };

	if (!p->year && day_number(&day) < day_number(today))
		day.year++;
	return day;
}

/* Move day on to the n-th open day, itself counted; its opening. False: there is none in reach. */
static bool find_opening(const struct calendar *c, struct civil *day, int n, int64_t *open, int64_t *close)
{
	for (int closed = 0; closed <= REACH_DAYS; day->day++, closed++) {
		if (!calendar_opening(c, day, open, close))
			continue;
		if (--n <= 0)
			return true;
		closed = 0;
	}
	return false;
}

/* The first of the month that is n months on. */
static struct civil find_month(const struct civil *today, int n)
{
	int months = today->month - 1 + n;

	return (struct civil) { .year = today->year + months / YEAR, .month = months % YEAR + 1, .day = 1 };
}

/* The same day n months on; the last one of a shorter month. */
static struct civil add_months(const struct civil *today, int n)
{
	struct civil day = find_month(today, n);

	day.day = today->day;
	while (!date_exists(day.year, day.month, day.day))
		day.day--;
	return day;
}

/*
 * Which day begins the week, from Monday: the one behind the days off. Without a day off
 * between Friday and Sunday, or with Sunday off, it is Monday.
 */
static int week_begins(const struct calendar *c)
{
	if (!c->week[SUNDAY].n)
		return MONDAY;
	if (!c->week[SATURDAY].n)
		return SUNDAY;
	return c->week[FRIDAY].n ? MONDAY : SATURDAY;
}

/* Days from the beginning of the week to a day of it. */
static int in_week(const struct calendar *c, int weekday)
{
	return (weekday - week_begins(c) + WEEK) % WEEK;
}

/* The day that is named, at midnight. False when that is none. */
static bool find_day(const struct phrase *p, const struct calendar *c, int64_t now, struct civil *day)
{
	struct civil today = zone_civil(c->zone, now);
	int64_t open;
	int64_t close;

	today.minute = 0;
	today.second = 0;
	*day = today;
	switch (p->day) {
	case PHRASE_NO_DAY:
	case PHRASE_MINUTES:
		return true;
	case PHRASE_DAYS:
		day->day += p->n;
		return true;
	case PHRASE_WEEKDAY:
		if (p->weeks >= 0)
			day->day += WEEK * p->weeks + in_week(c, p->weekday) - in_week(c, today.weekday);
		else
			day->day += WEEK * p->n + (p->weekday - today.weekday + WEEK - 1) % WEEK + 1;
		return true;
	case PHRASE_DATE:
		*day = find_date(p, &today);
		return date_exists(day->year, day->month, day->day);
	case PHRASE_WEEK:
	case PHRASE_WEEK_END:
	case PHRASE_WEEKEND:
		day->day += WEEK * p->n - in_week(c, today.weekday);
		return true;
	case PHRASE_MONTHS:
		*day = add_months(&today, p->n);
		return true;
	case PHRASE_MONTH:
	case PHRASE_MONTH_END:
		*day = find_month(&today, p->n);
		return true;
	case PHRASE_OPEN_DAYS:
		day->day++;
		return find_opening(c, day, p->n, &open, &close);
	}
	return false;
}

/* The last open day of those from day on; the last of all when none of them is left after now. */
static void find_last(const struct calendar *c, int64_t now, int days, struct civil *day)
{
	int64_t open;
	int64_t close;

	for (int i = days - 1; i >= 0; i--) {
		struct civil last = *day;

		last.day += i;
		if (calendar_opening(c, &last, &open, &close) && close > now) {
			*day = last;
			return;
		}
	}
	day->day += days - 1;
}

static void find_last_of_month(const struct calendar *c, int64_t now, struct civil *first)
{
	int days = MONTH_DAYS;

	while (!date_exists(first->year, first->month, days))
		days--;
	find_last(c, now, days, first);
}

/* Towards the past, the last day that closes before day begins; day itself when nothing is left after now. */
static bool find_close_before(const struct calendar *c, const struct civil *day, int64_t now, int64_t *t)
{
	struct civil before = *day;
	int64_t open;

	for (int i = 0; i < REACH_DAYS; i++) {
		before.day--;
		if (calendar_opening(c, &before, &open, t))
			return *t > now;
	}
	return false;
}

/* Which day of the week the days off begin with, from Monday: Friday where it is Sunday that is open. */
static int weekend_begins(const struct calendar *c)
{
	return !c->week[FRIDAY].n && c->week[SUNDAY].n ? FRIDAY : SATURDAY;
}

/* What is done before the day or the week that begins on day; false: then it is done in it. */
static bool find_before(const struct phrase *p, const struct calendar *c, const struct civil *day,
	int64_t now, int64_t *t)
{
	struct civil first = *day;

	if (p->day == PHRASE_WEEK_END || p->day == PHRASE_MONTH_END || (p->day == PHRASE_WEEK && p->n == 0))
		return false;
	if (p->day == PHRASE_WEEKEND) {
		first.day += in_week(c, weekend_begins(c));
		if (zone_time(c->zone, &first) <= now)
			first.day += WEEK;
	}
	return find_close_before(c, &first, now, t);
}

static bool is_week(const struct phrase *p)
{
	return p->day == PHRASE_WEEK || p->day == PHRASE_WEEK_END || p->day == PHRASE_WEEKEND;
}

static int64_t at_minute(const struct calendar *c, const struct civil *day, int minute)
{
	struct civil clock = *day;

	clock.minute = minute;
	return zone_time(c->zone, &clock);
}

/* On an open day: by noon, or by the close. */
static int64_t end_of_part(const struct phrase *p, const struct calendar *c, const struct civil *day,
	int64_t open, int64_t close)
{
	int64_t noon = at_minute(c, day, HALF_DAY);
	bool is_early = p->part == PHRASE_MORNING || p->part == PHRASE_NOON;

	return is_early && noon > open && noon < close ? noon : close;
}

/* So many minutes from now, but not behind the close of that day. */
static bool minutes_by(const struct phrase *p, const struct calendar *c, int64_t now, int64_t *t,
	bool *is_closed)
{
	struct civil day;
	int64_t open;
	int64_t close;

	*t = now + (int64_t)p->n * MINUTE;
	day = zone_civil(c->zone, *t);
	*is_closed = !calendar_opening(c, &day, &open, &close);
	if (*is_closed)
		*t = calendar_next_close(c, *t);
	else if (*t > close && close > now)
		*t = close;
	return true;
}

bool phrase_by(const struct phrase *p, const struct calendar *c, int64_t now, int64_t *t,
	bool *is_closed)
{
	struct civil day;
	int64_t open;
	int64_t close;

	*is_closed = false;
	if (p->day == PHRASE_MINUTES)
		return minutes_by(p, c, now, t, is_closed);
	if (!find_day(p, c, now, &day))
		return false;
	if (p->is_before && find_before(p, c, &day, now, t))
		return true;
	if (is_week(p))
		find_last(c, now, WEEK, &day);
	if (p->day == PHRASE_MONTH || p->day == PHRASE_MONTH_END)
		find_last_of_month(c, now, &day);
	*is_closed = !calendar_opening(c, &day, &open, &close) || (p->minute < 0 && close <= now);
	if (p->minute >= 0)
		*t = at_minute(c, &day, p->minute);
	else if (*is_closed)
		*t = calendar_next_close(c, zone_time(c->zone, &day) > now ? zone_time(c->zone, &day) : now);
	else
		*t = end_of_part(p, c, &day, open, close);
	if (*t <= now && p->minute < 0 && !*is_closed) /* "this morning", said in the afternoon */
		*t = close;
	return *t > now;
}

bool phrase_at(const struct phrase *p, const struct calendar *c, int64_t now, int64_t *t)
{
	struct civil day;
	int64_t close;

	if (p->day == PHRASE_MINUTES) {
		*t = now + (int64_t)p->n * MINUTE;
		return true;
	}
	if (!find_day(p, c, now, &day))
		return false;
	if (p->day == PHRASE_WEEK_END)
		find_last(c, now, WEEK, &day);
	else if (p->day == PHRASE_MONTH_END)
		find_last_of_month(c, now, &day);
	else if (p->day == PHRASE_WEEKEND)
		day.day += in_week(c, weekend_begins(c));
	if (p->minute >= 0)
		*t = at_minute(c, &day, p->minute);
	else if (p->part == PHRASE_NOON)
		*t = at_minute(c, &day, HALF_DAY);
	else if (p->part == PHRASE_AFTERNOON)
		*t = at_minute(c, &day, LATE);
	else if (p->part == PHRASE_EVENING)
		*t = at_minute(c, &day, EVENING);
	else if (!find_opening(c, &day, 1, t, &close))
		return false;
	else if (p->part == PHRASE_CLOSE)
		*t = close;
	return true;
}
