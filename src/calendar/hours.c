#include <ctype.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

#include "base/err.h"
#include "base/i18n.h"
#include "base/mem.h"
#include "calendar/calendar.h"
#include "calendar/days.h"

/* A number of up to n digits at *p, which moves behind it; -1 when there is none. */
static int read_digits(const char **p, int n)
{
	int value = 0;
	int i;

	for (i = 0; i < n && isdigit((unsigned char)**p); i++)
		value = 10 * value + (*(*p)++ - '0');
	return i ? value : -1;
}

/* "9:00" to "24:00" in minutes; -1 when it is no time of day. */
static int read_clock(const char **p)
{
	int hour = read_digits(p, 2);
	const char *colon = *p;
	int minute;

	if (hour < 0 || *colon != ':')
		return -1;
	(*p)++;
	minute = read_digits(p, 2);
	if (*p != colon + 3 || minute > 59 || hour * 60 + minute > DAY_MINUTES)
		return -1;
	return hour * 60 + minute;
}

static int compare_spans(const void *a, const void *b)
{
	return ((const struct span *)a)->from - ((const struct span *)b)->from;
}

/* Order the spans and make one of those that touch; false when they overlap. */
static bool join_spans(struct day_hours *h)
{
	size_t n = 0;

	qsort(h->v, h->n, sizeof(*h->v), compare_spans);
	for (size_t i = 1; i < h->n; i++) {
		if (h->v[i].from < h->v[n].to)
			return false;
		if (h->v[i].from == h->v[n].to)
			h->v[n].to = h->v[i].to;
		else
			h->v[++n] = h->v[i];
	}
	h->n = n + 1;
	return true;
}

static bool read_span(const char **p, struct span *span)
{
	span->from = read_clock(p);
	if (span->from < 0 || **p != '-')
		return false;
	(*p)++;
	span->to = read_clock(p);
	return span->to >= 0;
}

int hours_parse(const char *text, struct day_hours *out, struct err *err)
{
	const char *p = text;
	struct span span;

	*out = (struct day_hours) { 0 };
	for (p += strspn(p, " \t"); *p; p += strspn(p, " \t")) {
		if (!read_span(&p, &span) || (*p && !strchr(" \t", *p))) {
			hours_clear(out);
			return err_set(err, ERR_CONFIG,
				_("\"%s\" are no opening hours; write them like 09:00-13:00 14:00-18:00"),
				text);
		}
		if (span.from >= span.to) {
			hours_clear(out);
			return err_set(err, ERR_CONFIG,
				_("\"%s\" closes before it opens; hours past midnight belong to two "
				  "days, up to 24:00 and from 00:00"),
				text);
		}
		out->v = mem_grow(out->v, out->n, sizeof(*out->v));
		out->v[out->n++] = span;
	}
	if (!out->n)
		return err_set(err, ERR_CONFIG,
			_("the opening hours are empty; leave a day out when it is closed"));
	if (!join_spans(out)) {
		hours_clear(out);
		return err_set(err, ERR_CONFIG, _("the opening hours \"%s\" overlap"), text);
	}
	return 0;
}

void hours_clear(struct day_hours *h)
{
	free(h->v);
	*h = (struct day_hours) { 0 };
}

/* The weekday at *p, which moves behind it; -1 when there is none. */
static int read_weekday(const char **p)
{
	static const char names[7][4] = { "mon", "tue", "wed", "thu", "fri", "sat", "sun" };

	for (int i = 0; i < 7; i++) {
		if (strncasecmp(*p, names[i], 3) == 0) {
			*p += 3;
			return i;
		}
	}
	return -1;
}

int weekdays_parse(const char *text, bool days[7], struct err *err)
{
	const char *p = text;
	int first = read_weekday(&p);
	int last = first;

	if (first >= 0 && *p == '-') {
		p++;
		last = read_weekday(&p);
	}
	if (first < 0 || last < 0 || *p)
		return err_set(err, ERR_CONFIG,
			_("\"%s\" is no weekday; write mon, tue, wed, thu, fri, sat, sun, or a range "
			  "like mon-fri"),
			text);
	memset(days, 0, 7 * sizeof(*days));
	for (int i = first; i != last; i = (i + 1) % 7)
		days[i] = true;
	days[last] = true;
	return 0;
}

/* "2026-12-24" at *p, which moves behind it. */
static bool read_date(const char **p, struct special_day *out)
{
	const char *start = *p;

	out->year = read_digits(p, 4);
	if (*p != start + 4 || **p != '-')
		return false;
	(*p)++;
	out->month = read_digits(p, 2);
	if (*p != start + 7 || **p != '-')
		return false;
	(*p)++;
	out->day = read_digits(p, 2);
	return *p == start + 10 && date_exists(out->year, out->month, out->day);
}

int special_day_parse(const char *text, struct special_day *out, struct err *err)
{
	const char *p = text;

	*out = (struct special_day) { 0 };
	p += strspn(p, " \t");
	if (!read_date(&p, out) || (*p && !strchr(" \t", *p)))
		return err_set(err, ERR_CONFIG,
			_("\"%s\" is no date; write it like 2026-12-24, or 2026-12-31 09:00-13:00"),
			text);
	p += strspn(p, " \t");
	return *p ? hours_parse(p, &out->hours, err) : 0;
}
