#include "mail/date.h"

#include <ctype.h>
#include <stdbool.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>
#include <time.h>

#include "base/mem.h"
#include "base/rfc3339.h"
#include "mail/message.h"

static const char months[][4] = {
	"Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"
};

static const char days[][4] = { "Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat" };

/* What was found so far; -1 where nothing was. */
struct found {
	int day, month, year, hour, minute, second;
	int offset; /* seconds east of UTC; 0 when the zone says nothing */
};

/* Blanks, commas and comments between two words. */
static const char *skip_filler(const char *p)
{
	int depth = 0;

	for (; *p; p++) {
		if (*p == '(')
			depth++;
		else if (*p == ')' && depth > 0)
			depth--;
		else if (depth == 0 && !isspace((unsigned char)*p) && *p != ',' && *p != '"')
			return p;
	}
	return p;
}

/* Up to 9 digits at *p, or -1 when there are none or more. */
static int take_number(const char **p, int *n_digits)
{
	int value = 0;

	for (*n_digits = 0; isdigit((unsigned char)**p); (*p)++)
		if (++*n_digits <= 9)
			value = 10 * value + (**p - '0');
	return *n_digits >= 1 && *n_digits <= 9 ? value : -1;
}

static int month_of(const char *word, size_t n)
{
	for (int i = 0; n >= 3 && i < 12; i++)
		if (strncasecmp(word, months[i], 3) == 0)
			return i;
	return -1;
}

/* The obsolete zones of RFC 5322, section 4.3; what is unknown counts as UTC. */
static int zone_of(const char *word, size_t n)
{
	static const struct {
		char name[4];
		int hours;
	} zones[] = {
		{ "EST", -5 }, { "EDT", -4 }, { "CST", -6 }, { "CDT", -5 }, { "MST", -7 },
		{ "MDT", -6 }, { "PST", -8 }, { "PDT", -7 }, { "CET", 1 }, { "EET", 2 },
		{ "BST", 1 }, { "MSK", 3 }
	};

	for (size_t i = 0; n == 3 && i < sizeof(zones) / sizeof(zones[0]); i++)
		if (strncasecmp(word, zones[i].name, 3) == 0)
			return zones[i].hours * 3600;
	if (n == 4 && strncasecmp(word, "CEST", 4) == 0)
		return 2 * 3600;
	if (n == 4 && strncasecmp(word, "EEST", 4) == 0)
		return 3 * 3600;
	return 0;
}

/* "+0300" or "+03:00" at *p. */
static void take_offset(const char **p, struct found *f)
{
	int sign = **p == '-' ? -1 : 1;
	int n;
	int value;
	int minutes;

	(*p)++;
	value = take_number(p, &n);
	if (n <= 2 && **p == ':') {
		(*p)++;
		minutes = take_number(p, &n);
	} else {
		minutes = value % 100;
		value /= 100;
	}
	if (value >= 0 && value <= 14 && minutes >= 0 && minutes <= 59)
		f->offset = sign * (value * 3600 + minutes * 60);
}

/* "18:00" or "18:00:05", whose hour was read already; some write dots. */
static void take_time(const char **p, struct found *f, int hour)
{
	char separator = **p;
	int n;

	f->hour = hour;
	(*p)++;
	f->minute = take_number(p, &n);
	f->second = 0;
	if (**p != separator)
		return;
	(*p)++;
	f->second = take_number(p, &n);
	if (**p == '.' && isdigit((unsigned char)(*p)[1])) { /* fractions */
		(*p)++;
		take_number(p, &n);
	}
}

static void take_day_or_year(struct found *f, int value, int n_digits)
{
	if (f->day < 0 && n_digits <= 2)
		f->day = value;
	else if (f->year < 0 && n_digits <= 2) /* RFC 5322, section 4.3 */
		f->year = value + (value < 50 ? 2000 : 1900);
	else if (f->year < 0)
		f->year = n_digits == 3 ? value + 1900 : value;
}

static void take_word(const char **p, struct found *f)
{
	const char *word = *p;
	size_t n;

	while (isalpha((unsigned char)**p))
		(*p)++;
	n = (size_t)(*p - word);
	if (n == 0)
		(*p)++; /* a character that says nothing */
	else if (f->hour < 0)
		f->month = month_of(word, n) >= 0 ? month_of(word, n) : f->month;
	else if (f->hour >= 0 && f->offset == 0)
		f->offset = zone_of(word, n);
}

static struct found read_words(const char *p)
{
	struct found f = { -1, -1, -1, -1, -1, -1, 0 };

	for (p = skip_filler(p); *p; p = skip_filler(p)) {
		int n;
		int value;

		if ((*p == '+' || *p == '-') && isdigit((unsigned char)p[1]) && f.hour >= 0) {
			take_offset(&p, &f);
			continue;
		}
		if (!isdigit((unsigned char)*p)) {
			take_word(&p, &f);
			continue;
		}
		value = take_number(&p, &n);
		if (f.hour < 0 && n <= 2 && (*p == ':' || (*p == '.' && f.year >= 0)))
			take_time(&p, &f, value);
		else
			take_day_or_year(&f, value, n);
	}
	return f;
}

static bool makes_sense(const struct found *f)
{
	static const int lengths[] = { 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31 };
	bool leap = (f->year % 4 == 0 && f->year % 100 != 0) || f->year % 400 == 0;

	if (f->year < 1970 || f->year > 9999 || f->month < 0 || f->day < 1)
		return false;
	if (f->day > lengths[f->month] + (leap && f->month == 1))
		return false;
	return f->hour >= 0 && f->hour <= 23 && f->minute >= 0 && f->minute <= 59 &&
	       f->second >= 0 && f->second <= 60;
}

/* 2026-09-14T18:00:00Z, or with a blank: not RFC 5322, but some shops write it. */
static bool read_iso(const char *p, int64_t *t)
{
	size_t n;
	char *text;
	bool ok;

	p = skip_filler(p);
	n = strlen(p);
	while (n > 0 && isspace((unsigned char)p[n - 1]))
		n--;
	if (n < 19 || n > 40 || p[4] != '-')
		return false;
	text = mem_dupn(p, n);
	ok = rfc3339_parse(text, t, NULL) == 0;
	if (!ok && n == 19) { /* without a zone */
		char *utc = mem_printf("%sZ", text);

		ok = rfc3339_parse(utc, t, NULL) == 0;
		free(utc);
	}
	free(text);
	return ok;
}

/* Before 1970, or where a zone could make five digits of the year, nobody wrote mails. */
static int64_t plausible(int64_t t)
{
	static const int64_t year_9999 = 253370764800;

	return t >= 0 && t < year_9999 ? t : MESSAGE_NO_DATE;
}

int64_t date_parse(const char *value)
{
	struct found f;
	struct tm tm = { 0 };
	int64_t t;

	if (read_iso(value, &t))
		return plausible(t);
	f = read_words(value);
	if (!makes_sense(&f))
		return MESSAGE_NO_DATE;
	tm.tm_year = f.year - 1900;
	tm.tm_mon = f.month;
	tm.tm_mday = f.day;
	tm.tm_hour = f.hour;
	tm.tm_min = f.minute;
	tm.tm_sec = f.second;
	return plausible((int64_t)timegm(&tm) - f.offset);
}

char *date_format(int64_t t, int offset)
{
	time_t local = (time_t)(t + offset);
	int minutes = abs(offset) / 60;
	struct tm tm;

	if (!gmtime_r(&local, &tm))
		return mem_dup("Thu, 01 Jan 1970 00:00:00 +0000");
	return mem_printf("%s, %02d %s %04d %02d:%02d:%02d %c%02d%02d", days[tm.tm_wday],
		tm.tm_mday, months[tm.tm_mon], tm.tm_year + 1900, tm.tm_hour, tm.tm_min,
		tm.tm_sec, offset < 0 ? '-' : '+', minutes / 60, minutes % 60);
}
