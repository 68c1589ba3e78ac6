#include "calendar/calendar.h"

#include <stdlib.h>
#include <string.h>

#include "base/buf.h"
#include "base/digest.h"
#include "base/err.h"
#include "base/i18n.h"
#include "base/mem.h"
#include "calendar/days.h"

/* A shop that is closed for longer than this has no calendar. */
enum { REACH_DAYS = 400 };

/* A span of one day as moments; the clock may have made it longer, shorter or empty. */
struct stretch {
	int64_t from;
	int64_t to;
};

static void special_clear(struct special_day *day)
{
	free(day->name);
	hours_clear(&day->hours);
}

void calendar_clear(struct calendar *c)
{
	zone_free(c->zone);
	for (size_t i = 0; i < 7; i++)
		hours_clear(&c->week[i]);
	for (size_t i = 0; i < c->n_specials; i++)
		special_clear(&c->specials[i]);
	free(c->specials);
	*c = (struct calendar) { 0 };
}

/* Where the date is in specials, or where it would have to be. */
static size_t special_position(const struct calendar *c, int64_t days)
{
	size_t low = 0;
	size_t high = c->n_specials;

	while (low < high) {
		size_t middle = low + (high - low) / 2;
		const struct special_day *day = &c->specials[middle];

		if (days_from_date(day->year, day->month, day->day) < days)
			low = middle + 1;
		else
			high = middle;
	}
	return low;
}

static struct special_day *special_find(const struct calendar *c, int64_t days)
{
	size_t i = special_position(c, days);
	struct special_day *day;

	if (i == c->n_specials)
		return NULL;
	day = &c->specials[i];
	return days_from_date(day->year, day->month, day->day) == days ? day : NULL;
}

void calendar_add_special(struct calendar *c, struct special_day *day)
{
	int64_t days = days_from_date(day->year, day->month, day->day);
	struct special_day *there = special_find(c, days);
	size_t i = special_position(c, days);

	if (there) {
		special_clear(there);
	} else {
		c->specials = mem_grow(c->specials, c->n_specials, sizeof(*c->specials));
		there = &c->specials[i];
		memmove(there + 1, there, (c->n_specials++ - i) * sizeof(*there));
	}
	*there = *day;
	*day = (struct special_day) { 0 };
}

static const struct day_hours *hours_on(const struct calendar *c, int64_t days)
{
	const struct special_day *special = special_find(c, days);

	return special ? &special->hours : &c->week[((days + 3) % 7 + 7) % 7];
}

const struct day_hours *calendar_day(const struct calendar *c, const struct civil *day,
	const struct special_day **special)
{
	int64_t days = days_from_date(day->year, day->month, day->day);

	if (special)
		*special = special_find(c, days);
	return hours_on(c, days);
}

static int64_t day_of(const struct calendar *c, int64_t t)
{
	struct civil day = zone_civil(c->zone, t);

	return days_from_date(day.year, day.month, day.day);
}

static struct stretch stretch_of(const struct calendar *c, int64_t days, const struct span *span)
{
	struct civil clock = days_to_civil(days);
	struct stretch s;

	clock.minute = span->from;
	s.from = zone_time(c->zone, &clock);
	clock.minute = span->to;
	s.to = zone_time(c->zone, &clock);
	return s;
}

/* False when no moment of the day is open. */
static bool opening_on(const struct calendar *c, int64_t days, struct stretch *out)
{
	const struct day_hours *hours = hours_on(c, days);
	bool is_open = false;
	struct stretch s;

	for (size_t i = 0; i < hours->n; i++) {
		s = stretch_of(c, days, &hours->v[i]);
		if (s.from >= s.to)
			continue;
		if (!is_open)
			out->from = s.from;
		out->to = s.to;
		is_open = true;
	}
	return is_open;
}

bool calendar_opening(const struct calendar *c, const struct civil *day, int64_t *open,
	int64_t *close)
{
	struct stretch s;

	if (!opening_on(c, days_from_date(day->year, day->month, day->day), &s))
		return false;
	*open = s.from;
	*close = s.to;
	return true;
}

/* Among the days from days on, the close of the n-th open one (from 1); false: none in reach. */
static bool find_close(const struct calendar *c, int64_t days, int n, int64_t *close)
{
	struct stretch s;

	for (int closed = 0; closed <= REACH_DAYS; days++) {
		if (!opening_on(c, days, &s)) {
			closed++;
			continue;
		}
		closed = 0;
		if (--n <= 0) {
			*close = s.to;
			return true;
		}
	}
	return false;
}

int calendar_check(const struct calendar *c, int64_t t, struct err *err)
{
	if (calendar_next_close(c, t) > t)
		return 0;
	return err_set(err, ERR_CONFIG,
		_("the shop is never open in the coming %d days; give it opening hours"), REACH_DAYS);
}

bool calendar_is_open(const struct calendar *c, int64_t t)
{
	int64_t today = day_of(c, t);

	/* When the clock goes back over midnight, a moment of today's date may be tomorrow's. */
	for (int64_t days = today; days <= today + 1; days++) {
		const struct day_hours *hours = hours_on(c, days);

		for (size_t i = 0; i < hours->n; i++) {
			struct stretch s = stretch_of(c, days, &hours->v[i]);

			if (t >= s.from && t < s.to)
				return true;
		}
	}
	return false;
}

int64_t calendar_next_close(const struct calendar *c, int64_t t)
{
	int64_t today = day_of(c, t);
	struct stretch s;

	if (opening_on(c, today, &s) && t < s.to)
		return s.to;
	return calendar_close_in(c, t, 1);
}

int64_t calendar_close_in(const struct calendar *c, int64_t t, int n)
{
	int64_t close;

	if (n <= 0)
		return calendar_next_close(c, t);
	return find_close(c, day_of(c, t) + 1, n, &close) ? close : t;
}

int64_t calendar_after_open(const struct calendar *c, int64_t t, int64_t seconds)
{
	int64_t days = day_of(c, t);
	int64_t from = t;

	for (int closed = 0; seconds > 0 && closed <= REACH_DAYS; days++, closed++) {
		const struct day_hours *hours = hours_on(c, days);

		for (size_t i = 0; i < hours->n; i++) {
			struct stretch s = stretch_of(c, days, &hours->v[i]);

			if (s.from < from)
				s.from = from;
			if (s.from >= s.to)
				continue;
			if (s.to - s.from >= seconds)
				return s.from + seconds;
			seconds -= s.to - s.from;
			closed = 0;
		}
	}
	return t;
}

static void describe_hours(const struct day_hours *h, struct buf *out)
{
	for (size_t i = 0; i < h->n; i++)
		buf_printf(out, " %d-%d", h->v[i].from, h->v[i].to);
	buf_putc(out, '\n');
}

char *calendar_fingerprint(const struct calendar *c)
{
	unsigned char digest[DIGEST_SIZE];
	struct buf text = { 0 };
	struct buf hex = { 0 };

	buf_printf(&text, "%s\n", zone_name(c->zone));
	for (size_t i = 0; i < 7; i++)
		describe_hours(&c->week[i], &text);
	for (size_t i = 0; i < c->n_specials; i++) {
		const struct special_day *day = &c->specials[i];

		buf_printf(&text, "%d-%d-%d %s\n", day->year, day->month, day->day,
			day->name ? day->name : "");
		describe_hours(&day->hours, &text);
	}
	digest_sha256(text.data, text.len, digest);
	for (size_t i = 0; i < DIGEST_SIZE; i++)
		buf_printf(&hex, "%02x", digest[i]);
	buf_clear(&text);
	return buf_take(&hex);
}
