#include "calendar/holidays.h"

#include <stdbool.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

#include <libical/ical.h>

#include "base/err.h"
#include "base/i18n.h"
#include "base/mem.h"
#include "base/strs.h"
#include "calendar/calendar.h"
#include "calendar/days.h"
#include "text/safe.h"

enum {
	FIRST_YEAR = 1970,
	LAST_YEAR = 2100,
	DAYS_MAX = 366,     /* of one event: a longer one is no holiday */
	ENTRIES_MAX = 20000 /* of one file; fifty holidays for 131 years are 6550 */
};

struct reading {
	struct calendar *calendar;
	struct strs *notes;
	icalcomponent *file; /* XROOT or VCALENDAR */
	icalcomponent *event;
	int entries;
};

/* The event's name as one line that is safe to show. The caller frees; NULL: it has none. */
static char *name_of(icalcomponent *event)
{
	const char *summary = icalcomponent_get_summary(event);

	return summary && *summary ? safe_line(summary) : NULL;
}

static void note(const struct reading *r, const char *why)
{
	char *name = name_of(r->event);
	char *text = mem_printf(_("\"%s\" %s, so it closes no day"), name ? name : "", why);

	strs_add(r->notes, text);
	free(text);
	free(name);
}

static int64_t days_of(struct icaltimetype t)
{
	return days_from_date(t.year, t.month, t.day);
}

static void close_day(struct reading *r, int64_t days)
{
	struct civil date = days_to_civil(days);
	struct special_day day = {
		.year = date.year,
		.month = date.month,
		.day = date.day,
		.is_from_file = true,
	};
	const struct special_day *there;

	calendar_day(r->calendar, &date, &there);
	if (there || r->entries >= ENTRIES_MAX)
		return;
	r->entries++;
	day.name = name_of(r->event);
	calendar_add_special(r->calendar, &day);
}

/* How many days an event lasts: DTEND is the day after the last. */
static int length_of(icalcomponent *event, struct icaltimetype start)
{
	struct icaltimetype end = icalcomponent_get_dtend(event);
	int64_t days = icaltime_is_null_time(end) ? 1 : days_of(end) - days_of(start);

	if (days < 1)
		return 1;
	return days > DAYS_MAX ? DAYS_MAX : (int)days;
}

/* Whether another event of the file stands for this one's recurrence on that day. */
static bool is_moved(const struct reading *r, int64_t days)
{
	const char *uid = icalcomponent_get_uid(r->event);
	icalcompiter i = icalcomponent_begin_component(r->file, ICAL_VEVENT_COMPONENT);
	icalcomponent *other;

	for (; uid && (other = icalcompiter_deref(&i)); icalcompiter_next(&i)) {
		struct icaltimetype of = icalcomponent_get_recurrenceid(other);
		const char *other_uid = icalcomponent_get_uid(other);

		if (!icaltime_is_null_time(of) && days_of(of) == days && other_uid && strcmp(uid, other_uid) == 0)
			return true;
	}
	return false;
}

static void take_recurrence(icalcomponent *event, struct icaltime_span *span, void *data)
{
	struct reading *r = data;
	int64_t first = (int64_t)span->start / DAY_SECONDS;
	int length = length_of(event, icalcomponent_get_dtstart(event));

	if (icaltime_is_null_time(icalcomponent_get_recurrenceid(event)) && is_moved(r, first))
		return;
	for (int i = 0; i < length; i++)
		close_day(r, first + i);
}

static struct icaltimetype begin_of(int year)
{
	struct icaltimetype t = icaltime_null_date();

	t.year = year;
	t.month = 1;
	t.day = 1;
	return t;
}

static void take_event(struct reading *r)
{
	struct icaltimetype start = icalcomponent_get_dtstart(r->event);

	if (icalcomponent_get_status(r->event) == ICAL_STATUS_CANCELLED)
		return;
	if (icaltime_is_null_time(start) || !date_exists(start.year, start.month, start.day))
		note(r, _("has no date"));
	else if (!start.is_date)
		note(r, _("has a time of day"));
	else
		icalcomponent_foreach_recurrence(r->event, begin_of(FIRST_YEAR), begin_of(LAST_YEAR + 1),
			take_recurrence, r);
}

static void take_events(struct reading *r)
{
	icalcompiter i = icalcomponent_begin_component(r->file, ICAL_VEVENT_COMPONENT);

	for (; (r->event = icalcompiter_deref(&i)); icalcompiter_next(&i))
		take_event(r);
}

/* A file may hold several calendars one behind the other. */
static bool take_calendars(struct reading *r, icalcomponent *root)
{
	icalcompiter i;
	bool has_any = false;

	if (icalcomponent_isa(root) == ICAL_VCALENDAR_COMPONENT) {
		r->file = root;
		take_events(r);
		return true;
	}
	i = icalcomponent_begin_component(root, ICAL_VCALENDAR_COMPONENT);
	for (; (r->file = icalcompiter_deref(&i)); icalcompiter_next(&i)) {
		take_events(r);
		has_any = true;
	}
	return has_any;
}

int holidays_read(struct calendar *c, const char *ics, struct strs *notes, struct err *err)
{
	static const char mark[] = "\xEF\xBB\xBF";
	struct reading r = { .calendar = c, .notes = notes };
	icalcomponent *root;
	bool is_calendar;

	if (strncmp(ics, mark, strlen(mark)) == 0)
		ics += strlen(mark);
	icalerror_set_errors_are_fatal(false);
	root = icalparser_parse_string(ics);
	is_calendar = root && take_calendars(&r, root);
	if (root)
		icalcomponent_free(root);
	if (!is_calendar)
		return err_set(err, ERR_CONFIG, _("it is no calendar: there is no BEGIN:VCALENDAR with its END in it"));
	return 0;
}
