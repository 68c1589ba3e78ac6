#include "calendar/moment.h"

#include <ctype.h>
#include <stdbool.h>
#include <string.h>
#include <strings.h>

#include "base/err.h"
#include "base/i18n.h"
#include "base/rfc3339.h"
#include "calendar/calendar.h"
#include "calendar/days.h"

enum {
	MINUTE = 60,
	HOUR = 60 * MINUTE,
	NOON = 12, /* hours */
	NUMBER_MAX = 9999,
	REACH_DAYS = 400, /* a shop that is closed for longer has no calendar */
};

static const char blanks[] = " \t";

struct reader {
	const char *at; /* what is still to be read; blanks before a word are skipped */
	const struct calendar *calendar;
	int64_t now;
};

/* Each of these moves on only when what it looks for is there. */

static bool read_word(struct reader *r, const char *word)
{
	const char *at = r->at + strspn(r->at, blanks);
	size_t len = strlen(word);

	if (strncasecmp(at, word, len) != 0 || isalnum((unsigned char)at[len]))
		return false;
	r->at = at + len;
	return true;
}

/* One to max digits; -1: none, or more. */
static int read_number(const char **at, int max)
{
	int value = 0;
	int n = 0;

	for (; isdigit((unsigned char)**at); (*at)++)
		if (++n <= max)
			value = 10 * value + (**at - '0');
	return n >= 1 && n <= max ? value : -1;
}

/* "am" and "pm" behind an hour make it one of 24; false: the hour is none of 12. */
static bool apply_half(struct reader *r, int *hour)
{
	bool is_pm = read_word(r, "pm");

	if (!is_pm && !read_word(r, "am"))
		return true;
	if (*hour < 1 || *hour > NOON)
		return false;
	*hour = *hour % NOON + (is_pm ? NOON : 0);
	return true;
}

/* "14:30", "9am", "9:15 pm"; a bare hour only where a day was named before. */
static bool read_clock(struct reader *r, bool is_bare_fine, int *minute)
{
	struct reader ahead = *r;
	const char *end_of_hour;
	int hour;
	int past = 0;

	read_word(&ahead, "at");
	ahead.at += strspn(ahead.at, blanks);
	hour = read_number(&ahead.at, 2);
	if (hour < 0)
		return false;
	end_of_hour = ahead.at;
	if (*ahead.at == ':') {
		ahead.at++;
		past = ahead.at[0] && ahead.at[1] ? read_number(&ahead.at, 2) : -1;
	}
	if (!apply_half(&ahead, &hour) || (ahead.at == end_of_hour && !is_bare_fine))
		return false;
	if (hour > 23 || past < 0 || past > 59 || isalnum((unsigned char)*ahead.at))
		return false;
	*minute = hour * 60 + past;
	*r = ahead;
	return true;
}

/* The number behind a dash. */
static int read_part(const char **at)
{
	if (**at != '-')
		return -1;
	(*at)++;
	return read_number(at, 2);
}

static bool read_date(struct reader *r, struct civil *day)
{
	const char *at = r->at + strspn(r->at, blanks);
	int year = read_number(&at, 4);
	int month = read_part(&at);
	int of_month = read_part(&at);

	if (!date_exists(year, month, of_month) || isalnum((unsigned char)*at))
		return false;
	*day = (struct civil) { .year = year, .month = month, .day = of_month };
	r->at = at;
	return true;
}

static bool read_weekday(struct reader *r, struct civil *day)
{
	static const char *const names[7][3] = {
		{ "mon", "monday" },
		{ "tue", "tuesday", "tues" },
		{ "wed", "wednesday" },
		{ "thu", "thursday", "thur" },
		{ "fri", "friday" },
		{ "sat", "saturday" },
		{ "sun", "sunday" },
	};

	for (int i = 0; i < 7; i++)
		for (int k = 0; k < 3 && names[i][k]; k++)
			if (read_word(r, names[i][k])) {
				day->day += (i - day->weekday + 6) % 7 + 1;
				return true;
			}
	return false;
}

enum unit { UNIT_NONE,
	UNIT_MINUTE,
	UNIT_HOUR,
	UNIT_DAY,
	UNIT_WEEK,
	UNIT_OPEN_DAY };

static enum unit read_unit(struct reader *r)
{
	static const struct {
		const char *name;
		enum unit unit;
	} units[] = {
		{ "m", UNIT_MINUTE },
		{ "min", UNIT_MINUTE },
		{ "minute", UNIT_MINUTE },
		{ "minutes", UNIT_MINUTE },
		{ "h", UNIT_HOUR },
		{ "hour", UNIT_HOUR },
		{ "hours", UNIT_HOUR },
		{ "d", UNIT_DAY },
		{ "day", UNIT_DAY },
		{ "days", UNIT_DAY },
		{ "w", UNIT_WEEK },
		{ "week", UNIT_WEEK },
		{ "weeks", UNIT_WEEK },
	};
	struct reader ahead = *r;

	if (read_word(&ahead, "working") || read_word(&ahead, "business")) {
		if (!read_word(&ahead, "days") && !read_word(&ahead, "day"))
			return UNIT_NONE;
		*r = ahead;
		return UNIT_OPEN_DAY;
	}
	for (size_t i = 0; i < sizeof(units) / sizeof(*units); i++)
		if (read_word(r, units[i].name))
			return units[i].unit;
	return UNIT_NONE;
}

/* "in 3 days", "2h". */
static bool read_span(struct reader *r, int *number, enum unit *unit)
{
	struct reader ahead = *r;

	read_word(&ahead, "in");
	ahead.at += strspn(ahead.at, blanks);
	*number = read_number(&ahead.at, 4);
	*unit = *number >= 1 && *number <= NUMBER_MAX ? read_unit(&ahead) : UNIT_NONE;
	if (*unit == UNIT_NONE)
		return false;
	*r = ahead;
	return true;
}

/* Move day on to the n-th open day, itself counted; its opening. False: there is none in reach. */
static bool find_opening(const struct calendar *c, struct civil *day, int n, int64_t *open)
{
	int64_t close;

	for (int closed = 0; closed <= REACH_DAYS; day->day++, closed++) {
		if (!calendar_opening(c, day, open, &close))
			continue;
		if (--n <= 0)
			return true;
		closed = 0;
	}
	return false;
}

/* A day was named: at the clock time that follows, or when the shop opens. */
static bool finish_day(struct reader *r, struct civil *day, int64_t *t)
{
	day->second = 0;
	if (read_clock(r, true, &day->minute)) {
		*t = zone_time(r->calendar->zone, day);
		return true;
	}
	return find_opening(r->calendar, day, 1, t);
}

static bool read_later(struct reader *r, struct civil *day, int64_t *t)
{
	enum unit unit;
	int64_t open;
	int n;

	if (!read_span(r, &n, &unit))
		return false;
	switch (unit) {
	case UNIT_NONE:
		return false;
	case UNIT_MINUTE:
		*t = r->now + (int64_t)n * MINUTE;
		return true;
	case UNIT_HOUR:
		*t = r->now + (int64_t)n * HOUR;
		return true;
	case UNIT_DAY:
		day->day += n;
		break;
	case UNIT_WEEK:
		day->day += 7 * n;
		break;
	case UNIT_OPEN_DAY:
		day->day++;
		if (!find_opening(r->calendar, day, n, &open))
			return false;
		break;
	}
	return finish_day(r, day, t);
}

static bool read_moment(struct reader *r, int64_t *t)
{
	struct civil day = zone_civil(r->calendar->zone, r->now);

	if (read_clock(r, false, &day.minute)) {
		day.second = 0;
		*t = zone_time(r->calendar->zone, &day);
		return true;
	}
	if (read_word(r, "tomorrow"))
		day.day++;
	else if (!read_word(r, "today") && !read_weekday(r, &day) && !read_date(r, &day))
		return read_later(r, &day, t);
	return finish_day(r, &day, t);
}

int moment_parse(const struct calendar *c, const char *text, int64_t now, int64_t *t,
	struct err *err)
{
	struct reader r = { .at = text, .calendar = c, .now = now };

	if (rfc3339_parse(text, t, NULL) < 0 &&
		(!read_moment(&r, t) || r.at[strspn(r.at, blanks)]))
		return err_set(err, ERR_DATA,
			_("\"%s\" is no time; say: tomorrow 9, mon, 3d, 2h, 14:30 or 2026-09-14 10:00"), text);
	if (*t <= now)
		return err_set(err, ERR_DATA, _("\"%s\" is over; say a time to come"), text);
	return 0;
}
