#include "test.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/buf.h"
#include "base/err.h"
#include "base/strs.h"
#include "calendar/calendar.h"
#include "calendar/holidays.h"

static const char begin[] = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//test//EN\r\n";
static const char end[] = "END:VCALENDAR\r\n";

struct file {
	struct calendar calendar;
	struct strs notes;
};

/* lines: of the one event. */
static struct file read_event(const char *lines)
{
	struct file f = { 0 };
	char ics[4096];

	snprintf(ics, sizeof(ics), "%sBEGIN:VEVENT\r\nUID:1@test\r\n%sEND:VEVENT\r\n%s", begin, lines, end);
	assert_int_equal(holidays_read(&f.calendar, ics, &f.notes, NULL), 0);
	return f;
}

static void file_clear(struct file *f)
{
	calendar_clear(&f->calendar);
	strs_clear(&f->notes);
}

/* The name of a closed day; NULL: the calendar does not have it. */
static const char *name_on(const struct file *f, int year, int month, int day)
{
	const struct civil c = { .year = year, .month = month, .day = day };
	const struct special_day *special;

	calendar_day(&f->calendar, &c, &special);
	return special ? special->name : NULL;
}

static void an_all_day_event_closes_its_day_by_name(void **state)
{
	struct file f = read_event("DTSTART;VALUE=DATE:20261130\r\nSUMMARY:Sfântul An\r\n drei\r\n");

	(void)state;
	assert_string_equal(name_on(&f, 2026, 11, 30), "Sfântul Andrei");
	assert_int_equal(f.calendar.n_specials, 1);
	assert_int_equal(f.calendar.specials[0].hours.n, 0);
	assert_int_equal(f.notes.n, 0);
	file_clear(&f);
}

static void the_end_of_an_event_is_the_day_after_it(void **state)
{
	struct file f = read_event("DTSTART;VALUE=DATE:20261230\r\nDTEND;VALUE=DATE:20270102\r\nSUMMARY:Break\r\n");

	(void)state;
	assert_int_equal(f.calendar.n_specials, 3);
	assert_string_equal(name_on(&f, 2027, 1, 1), "Break");
	assert_null(name_on(&f, 2027, 1, 2));
	file_clear(&f);
	f = read_event("DTSTART;VALUE=DATE:20261230\r\nDURATION:P2D\r\nSUMMARY:Break\r\n");
	assert_int_equal(f.calendar.n_specials, 2);
	file_clear(&f);
}

static void rules_come_again_with_their_exceptions(void **state)
{
	struct file f = read_event("DTSTART;VALUE=DATE:20200525\r\nSUMMARY:Memorial Day\r\n"
				   "RRULE:FREQ=YEARLY;BYMONTH=5;BYDAY=-1MO\r\nEXDATE;VALUE=DATE:20270531\r\n");

	(void)state;
	assert_string_equal(name_on(&f, 2026, 5, 25), "Memorial Day");
	assert_null(name_on(&f, 2027, 5, 31));
	assert_string_equal(name_on(&f, 2028, 5, 29), "Memorial Day");
	assert_string_equal(name_on(&f, 2099, 5, 25), "Memorial Day");
	assert_null(name_on(&f, 2019, 5, 27));
	file_clear(&f);
	f = read_event("DTSTART;VALUE=DATE:20240229\r\nSUMMARY:Leap\r\nRRULE:FREQ=YEARLY\r\n");
	assert_string_equal(name_on(&f, 2028, 2, 29), "Leap");
	assert_null(name_on(&f, 2026, 2, 28));
	assert_null(name_on(&f, 2026, 3, 1));
	file_clear(&f);
	f = read_event("DTSTART;VALUE=DATE:20200101\r\nSUMMARY:Twice\r\nRRULE:FREQ=YEARLY;COUNT=2\r\n");
	assert_int_equal(f.calendar.n_specials, 2);
	file_clear(&f);
}

static void a_recurrence_that_was_moved_is_where_it_was_moved_to(void **state)
{
	struct file f = read_event("DTSTART;VALUE=DATE:20200101\r\nSUMMARY:New Year\r\nRRULE:FREQ=YEARLY\r\n"
				   "END:VEVENT\r\nBEGIN:VEVENT\r\nUID:1@test\r\nRECURRENCE-ID;VALUE=DATE:20280101\r\n"
				   "DTSTART;VALUE=DATE:20280103\r\nSUMMARY:New Year, moved\r\n");

	(void)state;
	assert_string_equal(name_on(&f, 2027, 1, 1), "New Year");
	assert_null(name_on(&f, 2028, 1, 1));
	assert_string_equal(name_on(&f, 2028, 1, 3), "New Year, moved");
	file_clear(&f);
}

static void what_has_a_time_or_was_called_off_closes_nothing(void **state)
{
	struct file f = read_event("DTSTART:20261123T090000Z\r\nDTEND:20261123T100000Z\r\nSUMMARY:Breakfast\r\n");

	(void)state;
	assert_int_equal(f.calendar.n_specials, 0);
	assert_int_equal(f.notes.n, 1);
	assert_non_null(strstr(f.notes.v[0], "\"Breakfast\" has a time of day"));
	file_clear(&f);
	f = read_event("DTSTART;VALUE=DATE:20261123\r\nSTATUS:CANCELLED\r\nSUMMARY:Outing\r\n");
	assert_int_equal(f.calendar.n_specials, 0);
	file_clear(&f);
	f = read_event("DTSTART;VALUE=DATE:20261399\r\nSUMMARY:Nonsense\r\n");
	assert_int_equal(f.calendar.n_specials, 0);
	assert_int_equal(f.notes.n, 1);
	file_clear(&f);
}

/* The one event of the file closes nothing, since it would take for ever. */
static void assert_left_out(const char *lines, const char *why)
{
	struct file f = read_event(lines);

	assert_int_equal(f.calendar.n_specials, 0);
	assert_int_equal(f.notes.n, 1);
	if (!strstr(f.notes.v[0], why))
		fail_msg("%s", f.notes.v[0]);
	file_clear(&f);
}

static void a_rule_that_would_take_for_ever_closes_nothing(void **state)
{
	(void)state;
	assert_left_out("DTSTART;VALUE=DATE:20200101\r\nRRULE:FREQ=SECONDLY\r\n", "comes again within a day");
	assert_left_out("DTSTART;VALUE=DATE:20200101\r\nRRULE:FREQ=MINUTELY;BYMONTH=2;BYMONTHDAY=30\r\n",
		"comes again within a day");
	assert_left_out("DTSTART;VALUE=DATE:20200101\r\nRRULE:FREQ=DAILY;BYHOUR=1,2;BYSECOND=1,2\r\n",
		"comes again within a day");
	assert_left_out("DTSTART;VALUE=DATE:20200101\r\nRRULE:FREQ=DAILY\r\nRRULE:FREQ=WEEKLY\r\n",
		"has more than one rule");
	assert_left_out("DTSTART;VALUE=DATE:20200101\r\nRRULE:FREQ=DAILY\r\nEXRULE:FREQ=SECONDLY\r\n",
		"has more than one rule");
}

/* n events in a file of their own, each of these lines. */
static struct file read_events(const char *lines, int n)
{
	struct file f = { 0 };
	struct buf ics = { 0 };

	buf_puts(&ics, begin);
	for (int i = 0; i < n; i++)
		buf_printf(&ics, "BEGIN:VEVENT\r\nUID:1@test\r\n%sEND:VEVENT\r\n", lines);
	buf_puts(&ics, end);
	assert_int_equal(holidays_read(&f.calendar, buf_text(&ics), &f.notes, NULL), 0);
	buf_clear(&ics);
	return f;
}

static void a_file_of_too_much_is_read_as_far_as_it_goes(void **state)
{
	struct file f = read_events("DTSTART;VALUE=DATE:20200101\r\nSUMMARY:X\r\nRRULE:FREQ=YEARLY\r\n", 150);

	(void)state;
	assert_string_equal(name_on(&f, 2026, 1, 1), "X");
	assert_int_equal(f.notes.n, 21);
	assert_non_null(strstr(f.notes.v[19], "one too many"));
	assert_string_equal(f.notes.v[20], "30 more events close no day");
	file_clear(&f);
	f = read_events("DTSTART;VALUE=DATE:20200101\r\nRRULE:FREQ=YEARLY;COUNT=1\r\n", 20);
	assert_int_equal(f.notes.n, 9);
	file_clear(&f);
	/* Each looks for what stands for its recurrences: this must not be all of the others. */
	f = read_events("DTSTART;VALUE=DATE:20200101\r\n", 20000);
	assert_int_equal(f.calendar.n_specials, 1);
	file_clear(&f);
}

static void names_are_safe_to_show(void **state)
{
	struct file f = read_event("DTSTART;VALUE=DATE:20261130\r\nSUMMARY:A\x1B[2J\\nB\r\n");

	(void)state;
	assert_null(strpbrk(name_on(&f, 2026, 11, 30), "\x1B\n"));
	file_clear(&f);
}

static void what_is_no_calendar_is_refused(void **state)
{
	static const char *const texts[] = { "", "no calendar", "BEGIN:VEVENT\r\nEND:VEVENT\r\n", "[]" };
	struct file f = { 0 };
	struct err err = { 0 };

	(void)state;
	for (size_t i = 0; i < sizeof(texts) / sizeof(*texts); i++) {
		assert_int_equal(holidays_read(&f.calendar, texts[i], &f.notes, &err), -1);
		assert_int_equal(err.kind, ERR_CONFIG);
	}
	assert_int_equal(holidays_read(&f.calendar, "\xEF\xBB\xBF"
						    "BEGIN:VCALENDAR\nEND:VCALENDAR\n",
				 &f.notes, &err),
		0);
	file_clear(&f);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(an_all_day_event_closes_its_day_by_name),
		cmocka_unit_test(the_end_of_an_event_is_the_day_after_it),
		cmocka_unit_test(rules_come_again_with_their_exceptions),
		cmocka_unit_test(a_recurrence_that_was_moved_is_where_it_was_moved_to),
		cmocka_unit_test(what_has_a_time_or_was_called_off_closes_nothing),
		cmocka_unit_test(a_rule_that_would_take_for_ever_closes_nothing),
		cmocka_unit_test(a_file_of_too_much_is_read_as_far_as_it_goes),
		cmocka_unit_test(names_are_safe_to_show),
		cmocka_unit_test(what_is_no_calendar_is_refused),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
