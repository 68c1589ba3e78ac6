#include "base/rfc3339.h"

#include <ctype.h>
#include <stdbool.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "base/err.h"
#include "base/i18n.h"
#include "base/mem.h"

/* Exactly n digits at *p, which moves behind them; -1 when there are fewer. */
static int digits(const char **p, int n)
{
	int value = 0;

	for (; n > 0; n--, (*p)++) {
		if (!isdigit((unsigned char)**p))
			return -1;
		value = 10 * value + (**p - '0');
	}
	return value;
}

static bool skip(const char **p, const char *any_of)
{
	if (!**p || !strchr(any_of, **p))
		return false;
	(*p)++;
	return true;
}

static bool parse_date(const char **p, struct tm *tm)
{
	static const int days[] = { 31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31 };
	int year = digits(p, 4);
	int month = skip(p, "-") ? digits(p, 2) : -1;
	int day = skip(p, "-") ? digits(p, 2) : -1;
	bool leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;

	if (year < 1970 || month < 1 || month > 12 || day < 1 || day > days[month - 1])
		return false;
	if (month == 2 && day == 29 && !leap)
		return false;
	tm->tm_year = year - 1900;
	tm->tm_mon = month - 1;
	tm->tm_mday = day;
	return true;
}

static bool parse_time(const char **p, struct tm *tm)
{
	tm->tm_hour = digits(p, 2);
	tm->tm_min = skip(p, ":") ? digits(p, 2) : -1;
	tm->tm_sec = skip(p, ":") ? digits(p, 2) : -1;
	if (tm->tm_hour < 0 || tm->tm_hour > 23 || tm->tm_min < 0 || tm->tm_min > 59 ||
		tm->tm_sec < 0 || tm->tm_sec > 60)
		return false;
	if (skip(p, ".")) {
		if (digits(p, 1) < 0)
			return false;
		*p += strspn(*p, "0123456789");
	}
	return true;
}

static bool parse_offset(const char **p, int *seconds)
{
	bool west;
	int hours;
	int minutes;

	*seconds = 0;
	if (skip(p, "Zz"))
		return true;
	west = **p == '-';
	if (!skip(p, "+-"))
		return false;
	hours = digits(p, 2);
	minutes = skip(p, ":") ? digits(p, 2) : -1;
	if (hours < 0 || hours > 23 || minutes < 0 || minutes > 59)
		return false;
	*seconds = (west ? -1 : 1) * (hours * 3600 + minutes * 60);
	return true;
}

int rfc3339_parse(const char *text, int64_t *t, struct err *err)
{
	struct tm tm = { 0 };
	const char *p = text;
	int offset;

	if (!parse_date(&p, &tm) || !skip(&p, "Tt ") || !parse_time(&p, &tm) ||
		!parse_offset(&p, &offset) || *p)
		return err_set(err, ERR_DATA,
			_("\"%s\" is no time; write it like 2026-09-14T18:00:00+03:00"), text);
	*t = (int64_t)timegm(&tm) - offset;
	return 0;
}

char *rfc3339_format(int64_t t, int offset)
{
	time_t local = (time_t)(t + offset);
	int minutes = abs(offset) / 60;
	struct tm tm;

	if (!gmtime_r(&local, &tm))
		return mem_dup("1970-01-01T00:00:00+00:00");
	return mem_printf("%04d-%02d-%02dT%02d:%02d:%02d%c%02d:%02d", tm.tm_year + 1900,
		tm.tm_mon + 1, tm.tm_mday, tm.tm_hour, tm.tm_min, tm.tm_sec,
		offset < 0 ? '-' : '+', minutes / 60, minutes % 60);
}
