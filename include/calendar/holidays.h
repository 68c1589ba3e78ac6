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
 * it has. What is told to the owner goes to notes, one sentence each: events with a time
 * of day, which close nothing. ERR_CONFIG when the text is no calendar.
 */
int holidays_read(struct calendar *c, const char *ics, struct strs *notes,
	struct err *err) MUST_CHECK;

#endif
