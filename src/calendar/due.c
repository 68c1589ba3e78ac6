#include "calendar/due.h"

#include <stdbool.h>
#include <stdlib.h>

#include "base/buf.h"
#include "base/i18n.h"
#include "base/mem.h"
#include "calendar/calendar.h"
#include "calendar/words.h"

/* More closed days than these are not named one by one. */
enum { NAMED_DAYS_MAX = 3 };

/* Where a moment lies in its day. */
struct receipt {
	const struct calendar *calendar;
	int64_t at;
	struct civil day;
	const struct special_day *special; /* or NULL */
	bool has_hours;                    /* open and close are valid */
	int64_t open, close;
	bool is_late; /* after close, or too close to it */
	bool is_cut;  /* late for the cutoff alone */
	int64_t due;  /* by the calendar alone */
};

static struct receipt receive(const struct calendar *c, const struct policy *p, int64_t at)
{
	struct receipt r = { .calendar = c, .at = at, .day = zone_civil(c->zone, at) };

	calendar_day(c, &r.day, &r.special);
	r.has_hours = calendar_opening(c, &r.day, &r.open, &r.close);
	if (r.has_hours) {
		r.is_cut = at < r.close && r.close - at < p->cutoff;
		r.is_late = at >= r.close || r.is_cut;
	}
	r.due = r.has_hours && !r.is_late ? r.close : calendar_close_in(c, at, 1);
	return r;
}

/* A time in a sentence of the program; a translation names its language here. */
static char *words(const struct receipt *r, int64_t t, enum words_style style)
{
	return time_in_words(r->calendar->zone, t, _("en"), style);
}

/* The clock at the end of a day's hours, where midnight is 24:00. */
static char *close_in_words(const struct receipt *r, int64_t close)
{
	struct civil c = zone_civil(r->calendar->zone, close);

	return c.minute == 0 && c.second == 0 ? mem_dup("24:00") : words(r, close, WORDS_CLOCK);
}

static char *closed_in_words(const struct receipt *r)
{
	if (r->special && r->special->name)
		return mem_printf(_("closed (holiday: %s)"), r->special->name);
	if (r->special)
		return mem_dup(_("closed (holiday)"));
	return mem_dup(r->day.weekday >= 5 ? _("closed (weekend)") : _("closed (weekly day off)"));
}

static char *situation_in_words(const struct receipt *r, const struct policy *p)
{
	if (!r->has_hours)
		return closed_in_words(r);
	if (r->at >= r->close)
		return mem_dup(_("after close"));
	if (r->is_cut)
		return mem_printf(_("less than %d min before close"), (p->cutoff + 59) / 60);
	if (r->at < r->open)
		return mem_dup(_("before opening"));
	return mem_dup(calendar_is_open(r->calendar, r->at) ? _("open") : _("in the break"));
}

/* Move day on to the next holiday that took away hours before until; false: none. */
static bool find_holiday(const struct calendar *c, struct civil *day, int64_t until,
	const struct special_day **holiday)
{
	for (;;) {
		day->day++;
		day->minute = 12 * 60;
		day->weekday = (day->weekday + 1) % 7;
		if (zone_time(c->zone, day) >= until)
			return false;
		if (!calendar_day(c, day, holiday)->n && *holiday && c->week[day->weekday].n)
			return true;
	}
}

/* An owner who wonders why it is six days and not four sees the holidays in between. */
static void add_holidays(const struct receipt *r, int64_t until, struct buf *out)
{
	const struct special_day *holiday;
	struct civil day = r->day;
	int n = 0;

	while (n <= NAMED_DAYS_MAX && find_holiday(r->calendar, &day, until, &holiday)) {
		char *date = words(r, zone_time(r->calendar->zone, &day), WORDS_DAY);

		if (n++ == NAMED_DAYS_MAX)
			buf_puts(out, _(" and more"));
		else
			buf_printf(out, n == 1 ? _(" Closed for holidays: %s") : ", %s", date);
		if (n <= NAMED_DAYS_MAX && holiday->name)
			buf_printf(out, " (%s)", holiday->name);
		free(date);
	}
	if (n)
		buf_putc(out, '.');
}

static void add_close(const struct receipt *r, struct buf *out)
{
	struct civil due_day = zone_civil(r->calendar->zone, r->due - 1);
	char *date = words(r, r->due - 1, WORDS_DAY);
	char *close = close_in_words(r, r->due);
	const struct special_day *special;

	calendar_day(r->calendar, &due_day, &special);
	if (r->due == r->at)
		buf_puts(out, _(" No open day is in sight"));
	else if (r->has_hours && !r->is_late)
		buf_printf(out, _(" Close that day %s"), close);
	else
		buf_printf(out, _(" Next open day %s, close %s"), date, close);
	if (special && special->hours.n)
		buf_printf(out, " (%s)", special->name ? special->name : _("special hours"));
	buf_putc(out, '.');
	free(date);
	free(close);
}

static void add_within(const struct receipt *r, int within, int64_t due, struct buf *out)
{
	char *date = words(r, due, WORDS_DAY);
	char *clock = words(r, due, WORDS_CLOCK);

	if (within % 3600 == 0)
		buf_printf(out, ngettext(" Within %d open hour:", " Within %d open hours:", (unsigned long)within / 3600), within / 3600);
	else
		buf_printf(out, _(" Within %d open minutes:"), within / 60);
	buf_printf(out, " %s, %s.", date, clock);
	free(date);
	free(clock);
}

static char *explain(const struct receipt *r, const struct policy *p, int64_t due)
{
	char *situation = situation_in_words(r, p);
	char *weekday = words(r, r->at, WORDS_WEEKDAY);
	char *clock = words(r, r->at, WORDS_CLOCK);
	struct buf out = { 0 };

	buf_printf(&out, _("Received %s %s, %s."), weekday, clock, situation);
	add_holidays(r, due, &out);
	if (due < r->due)
		add_within(r, p->within, due, &out);
	else
		add_close(r, &out);
	free(situation);
	free(weekday);
	free(clock);
	return buf_take(&out);
}

int64_t due_at(const struct calendar *c, const struct policy *p, int64_t received, char **why)
{
	struct receipt r = receive(c, p, received);
	int64_t due = r.due;
	int64_t within;

	if (p->within > 0) {
		within = calendar_after_open(c, received, p->within);
		if (within > received && within < due)
			due = within;
	}
	if (why)
		*why = explain(&r, p, due);
	return due;
}
