#include "desk/days.h"

#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "calendar/words.h"
#include "calendar/zone.h"
#include "conf/conf.h"
#include "desk/inside.h"

enum {
	MINUTE = 60,
	HOUR = 60 * MINUTE,
	DAY = 24 * HOUR,
	NEAR_WEEK = 6, /* days in which a weekday names one day only */
};

static const struct zone *zone_of(const struct desk *d)
{
	return d->conf->calendar.zone;
}

/* Midnight before t, or so many days on. */
static int64_t midnight(const struct desk *d, int64_t t, int days)
{
	struct civil c = zone_civil(zone_of(d), t);

	c.day += days;
	c.minute = 0;
	c.second = 0;
	return zone_time(zone_of(d), &c);
}

void desk_near_days(const struct desk *d, struct near_days *out)
{
	int64_t now = desk_now(d);

	*out = (struct near_days) {
		.now = now,
		.today_end = midnight(d, now, 1),
		.next_close = calendar_close_in(&d->conf->calendar, now, 1),
	};
	/* A shop that closes at 24:00 closes when the next day has begun. */
	out->next_end = midnight(d, out->next_close - 1, 1);
}

enum nearness desk_nearness(const struct near_days *days, int64_t due)
{
	if (due == DESK_NO_TIME)
		return NEAR_NEVER;
	if (due < days->now)
		return NEAR_OVERDUE;
	if (due < days->today_end)
		return NEAR_TODAY;
	return due <= days->next_end ? NEAR_NEXT : NEAR_LATER;
}

char *desk_day_words(const struct desk *d, int64_t t)
{
	const int year = zone_civil(zone_of(d), t).year;
	char *day = time_in_words(zone_of(d), t, NULL, WORDS_DAY);
	char *dated;

	if (year == zone_civil(zone_of(d), desk_now(d)).year)
		return day;
	dated = mem_printf("%s %d", day, year);
	free(day);
	return dated;
}

char *desk_short_words(const struct desk *d, int64_t t)
{
	int64_t now = desk_now(d);
	char *clock;
	char *weekday;
	char *words;

	if (t < midnight(d, now, -NEAR_WEEK) || t >= midnight(d, now, NEAR_WEEK + 1))
		return desk_day_words(d, t);
	clock = time_in_words(zone_of(d), t, NULL, WORDS_CLOCK);
	if (t >= midnight(d, now, 0) && t < midnight(d, now, 1))
		return clock;
	weekday = time_in_words(zone_of(d), t, NULL, WORDS_WEEKDAY);
	words = mem_printf("%s %s", weekday, clock);
	free(weekday);
	free(clock);
	return words;
}

char *desk_away_words(const struct desk *d, int64_t t)
{
	int64_t now = desk_now(d);
	int64_t away = t - now;
	int64_t unit = DAY;

	if (away < DAY && away > -DAY)
		unit = away < HOUR && away > -HOUR ? MINUTE : HOUR;
	return time_away(now + away / unit * unit, now);
}

/* The first sweep behind the clock time after, or NULL. */
static const char *first_sweep(const struct strs *sweeps, const char *after)
{
	const char *first = NULL;

	for (size_t i = 0; i < sweeps->n; i++)
		if (strcmp(sweeps->v[i], after) > 0 && (!first || strcmp(sweeps->v[i], first) < 0))
			first = sweeps->v[i];
	return first;
}

char *desk_next_sweep(const struct desk *d)
{
	const struct calendar *calendar = &d->conf->calendar;
	const struct strs *sweeps = &d->conf->sweeps;
	struct civil today = zone_civil(zone_of(d), desk_now(d));
	char *clock = time_in_words(zone_of(d), desk_now(d), NULL, WORDS_CLOCK);
	const char *sweep = first_sweep(sweeps, clock);
	char *day;
	char *words;

	free(clock);
	if (sweep && calendar_day(calendar, &today, NULL)->n)
		return mem_dup(sweep);
	sweep = first_sweep(sweeps, "");
	if (!sweep)
		return NULL;
	day = desk_day_words(d, calendar_close_in(calendar, desk_now(d), 1) - 1);
	words = mem_printf("%s, %s", day, sweep);
	free(day);
	return words;
}
