#include "shop/date.h"

#include <ctype.h>
#include <stdbool.h>
#include <string.h>
#include <strings.h>

#include "calendar/zone.h"

enum {
	HOUR = 3600,
	LONGEST_OFFSET = 15,
	FIRST_YEAR = 1990,
	LAST_YEAR = 2199,
};

/* Up to max digits at *p; -1 when there are none. */
static int read_number(const char **p, int max)
{
	int value = 0;
	int n = 0;

	for (; n < max && isdigit((unsigned char)**p); n++, (*p)++)
		value = 10 * value + (**p - '0');
	return n ? value : -1;
}

static bool is_day(const struct civil *c)
{
	static const int lengths[] = { 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31 };
	bool is_leap = (c->year % 4 == 0 && c->year % 100 != 0) || c->year % 400 == 0;

	if (c->year < FIRST_YEAR || c->year > LAST_YEAR || c->month < 1 || c->month > 12 || c->day < 1)
		return false;
	return c->day <= lengths[c->month - 1] + (is_leap && c->month == 2);
}

/* "7/10/2025": with dots the day comes first everywhere, else one part may be too large for a month. */
static enum date_result settle_order(int a, int b, char sign, enum date_order order, struct civil *c)
{
	if (sign == '.')
		order = DATES_DMY;
	if (order == DATES_UNKNOWN && a != b) {
		if (a <= 12 && b <= 12)
			return DATE_AMBIGUOUS;
		order = a > 12 ? DATES_DMY : DATES_MDY;
	}
	c->day = order == DATES_MDY ? b : a;
	c->month = order == DATES_MDY ? a : b;
	return DATE_READ;
}

static enum date_result read_day(const char **p, enum date_order order, struct civil *c)
{
	const char *start = *p;
	int a = read_number(p, 4);
	bool is_year_first = *p - start == 4;
	char sign = **p;
	enum date_result result = DATE_READ;
	int b;

	if (a < 0 || !sign || !strchr("-/.", sign))
		return DATE_WRONG;
	(*p)++;
	b = read_number(p, 2);
	if (b < 0 || **p != sign)
		return DATE_WRONG;
	(*p)++;
	start = *p;
	if (is_year_first) {
		*c = (struct civil) { .year = a, .month = b, .day = read_number(p, 2) };
	} else {
		c->year = read_number(p, 4);
		result = settle_order(a, b, sign, order, c);
	}
	if (result == DATE_AMBIGUOUS)
		return *p - start == 4 ? result : DATE_WRONG;
	return is_day(c) ? DATE_READ : DATE_WRONG;
}

/* "1:30 PM": 12 is the hour of noon and of midnight. */
static bool read_half(const char **p, int *hour)
{
	bool is_pm = strncasecmp(*p, "pm", 2) == 0;

	if (!is_pm && strncasecmp(*p, "am", 2) != 0)
		return true;
	*p += 2;
	if (*hour < 1 || *hour > 12)
		return false;
	*hour = *hour % 12 + (is_pm ? 12 : 0);
	return true;
}

static bool read_time(const char **p, struct civil *c)
{
	int hour = read_number(p, 2);
	int minute;
	int second = 0;

	if (hour < 0 || **p != ':')
		return false;
	(*p)++;
	minute = read_number(p, 2);
	if (**p == ':') {
		(*p)++;
		second = read_number(p, 2);
	}
	if (**p == '.') { /* parts of a second */
		(*p)++;
		read_number(p, 9);
	}
	*p += strspn(*p, " ");
	if (!read_half(p, &hour) || hour > 23 || minute < 0 || minute > 59 || second < 0 || second > 60)
		return false;
	c->minute = hour * 60 + minute;
	c->second = second;
	return true;
}

/* "Z", "UTC", "+0200", "+02:00"; nothing is no offset. */
static bool read_offset(const char **p, bool *has_offset, int *seconds)
{
	int hours;
	int minutes;
	int sign;

	*p += strspn(*p, " ");
	*has_offset = **p != '\0';
	*seconds = 0;
	if (!*has_offset)
		return true;
	if (strcasecmp(*p, "z") == 0 || strcasecmp(*p, "utc") == 0 || strcasecmp(*p, "gmt") == 0)
		return true;
	if (**p != '+' && **p != '-')
		return false;
	sign = **p == '-' ? -1 : 1;
	(*p)++;
	hours = read_number(p, 2);
	*p += **p == ':';
	minutes = **p ? read_number(p, 2) : 0;
	if (**p || hours < 0 || hours > LONGEST_OFFSET || minutes < 0 || minutes > 59)
		return false;
	*seconds = sign * (hours * HOUR + minutes * 60);
	return true;
}

/* Days since the epoch of a date in the Gregorian calendar, by Howard Hinnant's formula. */
static int64_t days_of(const struct civil *c)
{
	int64_t y = c->month <= 2 ? c->year - 1 : c->year;
	int64_t era = y / 400;
	int64_t of_era = y - era * 400;
	int64_t of_year = (153 * (c->month + (c->month > 2 ? -3 : 9)) + 2) / 5 + c->day - 1;

	return era * 146097 + of_era * 365 + of_era / 4 - of_era / 100 + of_year - 719468;
}

enum date_result date_read(const char *text, const struct zone *zone, enum date_order order,
	int64_t *t)
{
	const char *p = text + strspn(text, " ");
	struct civil c = { 0 };
	enum date_result result = read_day(&p, order, &c);
	bool has_offset = false;
	int offset = 0;

	if (result != DATE_READ)
		return result;
	if (*p == 'T' || *p == ',')
		p++;
	p += strspn(p, " ");
	if (*p && !read_time(&p, &c))
		return DATE_WRONG;
	if (!read_offset(&p, &has_offset, &offset))
		return DATE_WRONG;
	*t = has_offset ? days_of(&c) * 24 * HOUR + (int64_t)c.minute * 60 + c.second - offset
			: zone_time(zone, &c);
	return DATE_READ;
}
