/*
 * days - dates as numbers: days since 1970-01-01 in the proleptic Gregorian
 * calendar, so that "tomorrow" and "the next weekday" are additions.
 */
#ifndef CALENDAR_DAYS_H
#define CALENDAR_DAYS_H

#include <stdbool.h>
#include <stdint.h>

struct civil;

enum {
	DAY_SECONDS = 24 * 60 * 60,
	DAY_MINUTES = 24 * 60,
};

/* The day may lie beyond the month's end; it counts on. */
int64_t days_from_date(int year, int month, int day);

/* Midnight of that day: year, month, day and weekday are set, the rest is 0. */
struct civil days_to_civil(int64_t days);

bool date_exists(int year, int month, int day);

#endif
