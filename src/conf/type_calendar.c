#include "conf/type.h"

#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

#include "base/buf.h"
#include "base/err.h"
#include "base/file.h"
#include "base/i18n.h"
#include "base/log.h"
#include "base/mem.h"
#include "base/path.h"
#include "calendar/calendar.h"
#include "calendar/holidays.h"
#include "conf/conf.h"

enum {
	WEEK = 7,
	ICS_MAX = 4 << 20
};

static const char weekday_names[WEEK][4] = { "mon", "tue", "wed", "thu", "fri", "sat", "sun" };

static int zone_take(struct conf *c, const struct conf_setting *s, const struct conf_input *in,
	struct err *err)
{
	struct zone *zone = zone_new(in->text, err);

	(void)s;
	if (!zone)
		return -1;
	zone_free(c->calendar.zone);
	c->calendar.zone = zone;
	return 0;
}

static void zone_show(const struct conf *c, const struct conf_setting *s, struct buf *out)
{
	(void)s;
	buf_puts(out, zone_name(c->calendar.zone));
}

static void zone_clear(struct conf *c, const struct conf_setting *s)
{
	(void)s;
	zone_free(c->calendar.zone);
	c->calendar.zone = NULL;
}

static void copy_hours(struct day_hours *to, const struct day_hours *from)
{
	to->n = from->n;
	to->v = mem_alloc(from->n * sizeof(*from->v));
	memcpy(to->v, from->v, from->n * sizeof(*from->v));
}

static int hours_take(struct conf *c, const struct conf_setting *s, const struct conf_input *in,
	struct err *err)
{
	struct day_hours hours = { 0 };
	bool days[WEEK];
	int rc = 0;

	(void)s;
	if (weekdays_parse(in->key, days, err) < 0 || hours_parse(in->text, &hours, err) < 0)
		return -1;
	for (int i = 0; i < WEEK && rc == 0; i++) {
		if (!days[i])
			continue;
		if (c->calendar.week[i].n)
			rc = err_set(err, ERR_CONFIG,
				_("%s has hours already; let no two lines speak of the same day"),
				weekday_names[i]);
		else
			copy_hours(&c->calendar.week[i], &hours);
	}
	hours_clear(&hours);
	return rc;
}

static void add_hours(const struct day_hours *hours, struct buf *out)
{
	for (size_t i = 0; i < hours->n; i++) {
		const struct span *span = &hours->v[i];

		buf_printf(out, "%s%02d:%02d-%02d:%02d", i ? " " : "", span->from / 60, span->from % 60,
			span->to / 60, span->to % 60);
	}
}

static bool is_same(const struct day_hours *a, const struct day_hours *b)
{
	if (a->n != b->n)
		return false;
	for (size_t i = 0; i < a->n; i++)
		if (a->v[i].from != b->v[i].from || a->v[i].to != b->v[i].to)
			return false;
	return true;
}

/* Days in a row with the same hours are one entry. */
static void hours_show(const struct conf *c, const struct conf_setting *s, struct buf *out)
{
	const struct day_hours *week = c->calendar.week;
	const char *between = "";
	int last;

	(void)s;
	buf_putc(out, '{');
	for (int first = 0; first < WEEK; first = last + 1) {
		last = first;
		while (last + 1 < WEEK && is_same(&week[first], &week[last + 1]))
			last++;
		if (!week[first].n)
			continue;
		buf_printf(out, "%s%s", between, weekday_names[first]);
		if (last > first)
			buf_printf(out, "-%s", weekday_names[last]);
		buf_puts(out, ": \"");
		add_hours(&week[first], out);
		buf_putc(out, '"');
		between = ", ";
	}
	buf_putc(out, '}');
}

static void week_clear(struct conf *c, const struct conf_setting *s)
{
	(void)s;
	for (int i = 0; i < WEEK; i++)
		hours_clear(&c->calendar.week[i]);
}

static bool is_ics(const char *text)
{
	size_t n = strlen(text);

	return n > 4 && strcasecmp(text + n - 4, ".ics") == 0;
}

static int read_file(struct conf *c, const char *name, struct err *err)
{
	char *path = path_join(c->folder ? c->folder : "/", name);
	struct buf ics = { 0 };
	struct strs notes = { 0 };
	int rc = file_read(path, ICS_MAX, &ics, err);

	if (rc == 0)
		rc = holidays_read(&c->calendar, buf_text(&ics), &notes, err);
	if (rc < 0)
		err_wrap(err, "%s", path);
	for (size_t i = 0; i < notes.n; i++)
		log_warn("%s: %s", path, notes.v[i]);
	strs_clear(&notes);
	buf_clear(&ics);
	free(path);
	return rc;
}

static int holidays_take(struct conf *c, const struct conf_setting *s, const struct conf_input *in,
	struct err *err)
{
	struct special_day day = { 0 };

	(void)s;
	if (is_ics(in->text)) {
		strs_add(&c->holiday_files, in->text);
		return read_file(c, in->text, err);
	}
	if (special_day_parse(in->text, &day, err) < 0)
		return -1;
	calendar_add_special(&c->calendar, &day);
	return 0;
}

static void holidays_show(const struct conf *c, const struct conf_setting *s, struct buf *out)
{
	const char *between = "";

	(void)s;
	buf_putc(out, '[');
	for (size_t i = 0; i < c->holiday_files.n; i++) {
		buf_printf(out, "%s\"%s\"", between, c->holiday_files.v[i]);
		between = ", ";
	}
	for (size_t i = 0; i < c->calendar.n_specials; i++) {
		const struct special_day *day = &c->calendar.specials[i];

		if (day->is_from_file)
			continue;
		buf_printf(out, "%s\"%04d-%02d-%02d%s", between, day->year, day->month, day->day,
			day->hours.n ? " " : "");
		add_hours(&day->hours, out);
		buf_putc(out, '"');
		between = ", ";
	}
	buf_putc(out, ']');
}

static void holidays_clear(struct conf *c, const struct conf_setting *s)
{
	(void)s;
	for (size_t i = 0; i < c->calendar.n_specials; i++) {
		free(c->calendar.specials[i].name);
		hours_clear(&c->calendar.specials[i].hours);
	}
	free(c->calendar.specials);
	strs_clear(&c->holiday_files);
	c->calendar.specials = NULL;
	c->calendar.n_specials = 0;
}

const struct conf_type conf_type_zone = { "time zone", CONF_SCALAR, zone_take, zone_show, zone_clear };
const struct conf_type conf_type_hours = { "hours", CONF_MAP, hours_take, hours_show, week_clear };
const struct conf_type conf_type_holidays = { "list of dates", CONF_LIST, holidays_take, holidays_show, holidays_clear };
