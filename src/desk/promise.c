#include "desk/promise.h"

#include <stdlib.h>
#include <string.h>

#include "base/buf.h"
#include "base/err.h"
#include "base/i18n.h"
#include "base/rfc3339.h"
#include "calendar/calendar.h"
#include "conf/conf.h"
#include "desk/inside.h"
#include "letter/liquid.h"
#include "letter/template.h"
#include "triage/state.h"

/* A time as a promise may be given: RFC 3339, or a date, which means that day's close. */
static int promise_time(const struct desk *d, const char *text, int64_t *t, struct err *err)
{
	const struct calendar *calendar = &d->conf->calendar;
	struct special_day day = { 0 };
	struct civil c;

	if (strlen(text) != 10 || special_day_parse(text, &day, NULL) < 0)
		return rfc3339_parse(text, t, err);
	c = (struct civil) { .year = day.year, .month = day.month, .day = day.day };
	free(day.name);
	hours_clear(&day.hours);
	*t = calendar_next_close(calendar, zone_time(calendar->zone, &c));
	return 0;
}

int promise_of_owner(const struct desk *d, const char *wanted, int64_t *promise,
	struct err *err)
{
	*promise = NO_TIME;
	if (!wanted || strcmp(wanted, "none") == 0)
		return 0;
	return promise_time(d, wanted, promise, err);
}

int promise_of_template(const struct desk *d, const struct template *t, const struct liquid *l,
	int64_t *promise, struct err *err)
{
	struct buf text = { 0 };
	int rc;

	*promise = NO_TIME;
	if (!t->promise)
		return 0;
	if (strcmp(t->promise, "close-of-business") == 0) {
		*promise = calendar_next_close(&d->conf->calendar, l->now);
		return 0;
	}
	rc = liquid_render(l, t->file, t->promise, strlen(t->promise), 1, &text, err);
	if (rc == 0)
		rc = promise_time(d, buf_text(&text), promise, err);
	buf_clear(&text);
	return rc < 0 ? err_wrap(err, _("%s: promise"), t->file) : 0;
}

int promise_check(const struct desk *d, int64_t promise, int64_t leaves, struct err *err)
{
	char *text;

	if (promise == NO_TIME || promise > leaves)
		return 0;
	text = desk_rfc3339(d, promise);
	err_set(err, ERR_DATA, _("%s is promised, but the letter leaves after that"), text);
	free(text);
	return -1;
}
