/*
 * holidays - the days of an iCalendar file (RFC 5545) on which a shop is closed.
 */
#ifndef CALENDAR_HOLIDAYS_H
#define CALENDAR_HOLIDAYS_H

#include "base/attr.h"

struct calendar;
struct err;
struct strs;

/*
 * Close the days of every all-day event in ics, with the event's name; those of events
 * that come again, up to the year 2100. A day that the calendar has as special keeps what
 * it has. What is told to the owner goes to notes, one sentence for each of the first 20:
 * events that close nothing, for they have a time of day, more than 1000 lines or more than
 * one rule, come again within a day, or are beyond the first 100 with a rule (or the first 10
 * whose rule holds once at most). ERR_CONFIG when the text is no calendar.
 */
int holidays_read(struct calendar *c, const char *ics, struct strs *notes,
	struct err *err) MUST_CHECK;

#endif
