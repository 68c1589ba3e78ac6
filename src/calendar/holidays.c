#include "calendar/holidays.h"

#include <stdbool.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

#include <libical/ical.h>

#include "base/compare.h"
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
	DAYS_MAX = 366,           /* of one event: a longer one is no holiday */
	LINES_MAX = 1000,         /* of one event: libical looks at all of them for each recurrence */
	RULES_MAX = 100,          /* of one file */
	IDLE_RULES_MAX = 10,      /* of these, such as never hold: libical takes a second for each */
	RECURRENCES_MAX = 100000, /* of one file */
	NOTES_MAX = 20,
	ENTRIES_MAX = 20000, /* days of one file; fifty holidays for 131 years are 6550 */
};

/* A recurrence that another event of the file stands for. */
struct moved {
	const char *uid;
	int64_t days;
};

struct reading {
	struct calendar *calendar;
	struct strs *notes;
	icalcomponent *file; /* VCALENDAR */
	struct moved *moved; /* of the file, sorted */
	size_t n_moved;
	icalcomponent *event;
	const char *uid;    /* of the event, or NULL */
	int length;         /* in days */
	bool is_recurrence; /* it stands for one of another event */
	int rules;          /* of the file, so far */
	int idle_rules;
	int recurrences;
	int entries;
	int left_out; /* events that close no day */
};

/* The event's name as one line that is safe to show. The caller frees; NULL: it has none. */
static char *name_of(icalcomponent *event)
{
	const char *summary = icalcomponent_get_summary(event);

	return summary && *summary ? safe_line(summary) : NULL;
}

static void note(struct reading *r, const char *why)
{
	char *name;
	char *text;

	if (++r->left_out > NOTES_MAX)
		return;
	name = name_of(r->event);
	text = mem_printf(_("\"%s\" %s, so it closes no day"), name ? name : "", why);
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

static int compare_moved(const void *a, const void *b)
{
	const struct moved *one = a;
	const struct moved *other = b;
	int by = compare_numbers(one->days, other->days);

	return by ? by : strcmp(one->uid, other->uid);
}

static void find_moved(struct reading *r)
{
	icalcompiter i = icalcomponent_begin_component(r->file, ICAL_VEVENT_COMPONENT);
	icalcomponent *event;

	for (; (event = icalcompiter_deref(&i)); icalcompiter_next(&i)) {
		struct icaltimetype of = icalcomponent_get_recurrenceid(event);
		const char *uid = icalcomponent_get_uid(event);

		if (icaltime_is_null_time(of) || !uid)
			continue;
		r->moved = mem_grow(r->moved, r->n_moved, sizeof(*r->moved));
		r->moved[r->n_moved++] = (struct moved) { .uid = uid, .days = days_of(of) };
	}
	if (r->n_moved)
		qsort(r->moved, r->n_moved, sizeof(*r->moved), compare_moved);
}

/* Whether another event of the file stands for this one's recurrence on that day. */
static bool is_moved(const struct reading *r, int64_t days)
{
	const struct moved wanted = { .uid = r->uid, .days = days };

	return r->uid && !r->is_recurrence && r->n_moved &&
	       bsearch(&wanted, r->moved, r->n_moved, sizeof(wanted), compare_moved);
}

static void take_recurrence(icalcomponent *event, struct icaltime_span *span, void *data)
{
	struct reading *r = data;
	int64_t first = (int64_t)span->start / DAY_SECONDS;

	(void)event;
	r->recurrences++;
	if (is_moved(r, first))
		return;
	for (int i = 0; i < r->length; i++)
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

/* Whether a rule counts days, as that of a whole day has to. */
static bool counts_days(const struct icalrecurrencetype *rule)
{
	return rule->freq >= ICAL_DAILY_RECURRENCE && rule->by_hour[0] == ICAL_RECURRENCE_ARRAY_MAX &&
	       rule->by_minute[0] == ICAL_RECURRENCE_ARRAY_MAX && rule->by_second[0] == ICAL_RECURRENCE_ARRAY_MAX;
}

/* Why the rule of an event cannot be followed, NULL: it can, or there is none. */
static const char *what_is_wrong_with_rule(struct reading *r)
{
	int n = icalcomponent_count_properties(r->event, ICAL_RRULE_PROPERTY) +
		icalcomponent_count_properties(r->event, ICAL_EXRULE_PROPERTY);
	icalproperty *rule = icalcomponent_get_first_property(r->event, ICAL_RRULE_PROPERTY);
	struct icalrecurrencetype value;

	if (!n)
		return NULL;
	if (!rule || n > 1)
		return _("has more than one rule");
	value = icalproperty_get_rrule(rule);
	if (!counts_days(&value))
		return _("comes again within a day");
	if (++r->rules > RULES_MAX || r->idle_rules > IDLE_RULES_MAX || r->recurrences > RECURRENCES_MAX)
		return _("is one too many that come again");
	return NULL;
}

/* Why an event closes no day, NULL: it does. */
static const char *what_is_wrong(struct reading *r, struct icaltimetype start)
{
	if (icaltime_is_null_time(start) || !date_exists(start.year, start.month, start.day))
		return _("has no date");
	if (!start.is_date)
		return _("has a time of day");
	if (icalcomponent_count_properties(r->event, ICAL_ANY_PROPERTY) > LINES_MAX)
		return _("has too many lines");
	return what_is_wrong_with_rule(r);
}

static void take_event(struct reading *r)
{
	struct icaltimetype start = icalcomponent_get_dtstart(r->event);
	int before = r->recurrences;
	const char *wrong;

	if (icalcomponent_get_status(r->event) == ICAL_STATUS_CANCELLED)
		return;
	wrong = what_is_wrong(r, start);
	if (wrong) {
		note(r, wrong);
		return;
	}
	r->uid = icalcomponent_get_uid(r->event);
	r->length = length_of(r->event, start);
	r->is_recurrence = !icaltime_is_null_time(icalcomponent_get_recurrenceid(r->event));
	icalcomponent_foreach_recurrence(r->event, begin_of(FIRST_YEAR), begin_of(LAST_YEAR + 1), take_recurrence, r);
	r->idle_rules += icalcomponent_get_first_property(r->event, ICAL_RRULE_PROPERTY) && r->recurrences - before <= 1;
}

static void take_events(struct reading *r)
{
	icalcompiter i = icalcomponent_begin_component(r->file, ICAL_VEVENT_COMPONENT);

	find_moved(r);
	for (; (r->event = icalcompiter_deref(&i)); icalcompiter_next(&i))
		take_event(r);
	free(r->moved);
	r->moved = NULL;
	r->n_moved = 0;
}

static void note_rest(const struct reading *r)
{
	int n = r->left_out - NOTES_MAX;
	char *text;

	if (n <= 0)
		return;
	text = mem_printf(ngettext("%d more event closes no day", "%d more events close no day", (unsigned long)n), n);
	strs_add(r->notes, text);
	free(text);
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
	note_rest(&r);
	if (root)
		icalcomponent_free(root);
	if (!is_calendar)
		return err_set(err, ERR_CONFIG, _("it is no calendar: there is no BEGIN:VCALENDAR with its END in it"));
	return 0;
}
