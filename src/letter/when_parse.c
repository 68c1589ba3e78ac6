#include "letter/when.h"

#include <ctype.h>
#include <string.h>
#include <strings.h>
#include <time.h>

#include "calendar/zone.h"

enum {
	NOT_GIVEN = -1
};

struct guess {
	int year, month, day;
	int minute, second; /* of the day */
	bool has_offset;
	int offset; /* seconds east of UTC */
};

/* A number of up to 9 digits; *n tells how many. */
static int read_number(const char **p, int *n)
{
	int value = 0;

	for (*n = 0; isdigit((unsigned char)**p) && *n < 9; ++*n)
		value = 10 * value + (*(*p)++ - '0');
	return value;
}

/* The rest of a time behind its hour: ":30", ":30:00.5", and "pm". */
static bool read_clock(const char **p, int hour, struct guess *g)
{
	int minute, n;

	++*p;
	minute = read_number(p, &n);
	if (hour > 24 || n != 2 || minute > 59)
		return false;
	if (**p == ':') {
		++*p;
		g->second = read_number(p, &n);
		if (n != 2 || g->second > 60)
			return false;
	}
	if (**p == '.')
		for (++*p; isdigit((unsigned char)**p);)
			++*p;
	g->minute = 60 * hour + minute;
	return g->minute <= 24 * 60;
}

/* "-09-14" behind the year, and a T. */
static bool read_date(const char **p, int year, struct guess *g)
{
	char separator = *(*p)++;
	int n;

	g->year = year;
	g->month = read_number(p, &n);
	if (!n || *(*p)++ != separator)
		return false;
	g->day = read_number(p, &n);
	if (!n || n > 2)
		return false;
	if ((**p == 'T' || **p == 't') && isdigit((unsigned char)(*p)[1]))
		++*p;
	return true;
}

static bool read_digits(const char **p, struct guess *g)
{
	int n, value = read_number(p, &n);

	if (n == 4 && (**p == '-' || **p == '/'))
		return read_date(p, value, g);
	if (n <= 2 && **p == ':')
		return read_clock(p, value, g);
	if (n == 4 && g->year == NOT_GIVEN)
		g->year = value;
	else if (n <= 2 && g->day == NOT_GIVEN)
		g->day = value;
	else
		return false;
	for (int i = 0; i < 2 && isalpha((unsigned char)**p); i++)
		++*p; /* 1st, 2nd */
	return true;
}

/* Which of the names does the word begin? At least three letters; -1: none. */
static int find_name(const char *const names[], int n_names, const char *word, size_t n)
{
	for (int i = 0; i < n_names; i++)
		if (n >= 3 && n <= strlen(names[i]) && strncasecmp(names[i], word, n) == 0)
			return i;
	return -1;
}

static bool is_word(const char *word, size_t n, const char *name)
{
	return n == strlen(name) && strncasecmp(word, name, n) == 0;
}

/* "pm" turns 5:30 into 17:30, "am" 12:30 into 0:30. */
static bool read_half(char half, struct guess *g)
{
	if (g->minute < 60 || g->minute >= 13 * 60)
		return false;
	g->minute = g->minute % (12 * 60) + (tolower((unsigned char)half) == 'p' ? 12 * 60 : 0);
	return true;
}

static bool read_word(const char **p, struct guess *g)
{
	static const char *const months[] = { "january", "february", "march", "april", "may", "june",
		"july", "august", "september", "october", "november", "december" };
	static const char *const weekdays[] = { "monday", "tuesday", "wednesday", "thursday", "friday",
		"saturday", "sunday" };
	const char *word = *p;
	size_t n = 0;
	int month;

	while (isalpha((unsigned char)word[n]))
		n++;
	*p += n;
	month = find_name(months, 12, word, n);
	if (month >= 0) {
		g->month = month + 1;
		return true;
	}
	if (is_word(word, n, "am") || is_word(word, n, "pm"))
		return read_half(*word, g);
	if (is_word(word, n, "z") || is_word(word, n, "utc") || is_word(word, n, "gmt")) {
		g->has_offset = true;
		g->offset = 0;
		return true;
	}
	return find_name(weekdays, 7, word, n) >= 0 || is_word(word, n, "at") || is_word(word, n, "of");
}

/* "+0300", "+03:00" or "-03" behind a time. */
static bool read_offset(const char **p, struct guess *g)
{
	int sign = *(*p)++ == '-' ? -1 : 1, n, value;

	value = read_number(p, &n);
	if (n == 2) {
		value *= 100;
		if (**p == ':') {
			++*p;
			value += read_number(p, &n);
		}
	}
	if ((n != 2 && n != 4) || value > 2400 || g->minute == NOT_GIVEN)
		return false;
	g->has_offset = true;
	g->offset = sign * (value / 100 * 3600 + value % 100 * 60);
	return true;
}

/* A hyphen separates the parts of 14-Sep-2026; behind a time it begins the offset. */
static bool is_separator(char c, const struct guess *g)
{
	if (c == '-')
		return g->minute == NOT_GIVEN && g->day != NOT_GIVEN;
	return strchr(" \t,.", c) != NULL;
}

static bool read_all(const char *p, struct guess *g)
{
	bool fine = true;

	while (fine && *p) {
		if (is_separator(*p, g))
			p++;
		else if (isdigit((unsigned char)*p))
			fine = read_digits(&p, g);
		else if (isalpha((unsigned char)*p))
			fine = read_word(&p, g);
		else
			fine = (*p == '+' || *p == '-') && read_offset(&p, g);
	}
	return fine;
}

static int days_of(int year, int month)
{
	static const int days[] = { 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31 };
	bool is_leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;

	return days[month - 1] + (month == 2 && is_leap);
}

/* Fill in what was not said; false when that makes no date. */
static bool complete(struct guess *g, const struct civil *today)
{
	if (g->month == NOT_GIVEN && (g->day != NOT_GIVEN || g->year != NOT_GIVEN || g->minute == NOT_GIVEN))
		return false;
	if (g->year == NOT_GIVEN)
		g->year = today->year;
	if (g->day == NOT_GIVEN)
		g->day = g->month == NOT_GIVEN ? today->day : 1;
	if (g->month == NOT_GIVEN)
		g->month = today->month;
	if (g->minute == NOT_GIVEN)
		g->minute = 0;
	return g->month >= 1 && g->month <= 12 && g->day >= 1 && g->day <= days_of(g->year, g->month);
}

bool when_parse(const char *text, const struct zone *z, int64_t now, int64_t *t)
{
	struct guess g = { NOT_GIVEN, NOT_GIVEN, NOT_GIVEN, NOT_GIVEN, 0, false, 0 };
	struct civil c = zone_civil(z, now);
	struct tm tm = { 0 };

	if (!read_all(text, &g) || !complete(&g, &c))
		return false;
	if (!g.has_offset) {
		c = (struct civil) { g.year, g.month, g.day, g.minute, g.second, 0 };
		*t = zone_time(z, &c);
		return true;
	}
	tm.tm_year = g.year - 1900;
	tm.tm_mon = g.month - 1;
	tm.tm_mday = g.day;
	tm.tm_min = g.minute;
	tm.tm_sec = g.second;
	*t = (int64_t)timegm(&tm) - g.offset;
	return true;
}
