/*
 * zone - wall-clock time in an IANA time zone, by ICU.
 *
 * Times are seconds since the epoch, UTC; a struct civil is wall-clock time in
 * the zone, in the proleptic Gregorian calendar. Times outside the years 1 to
 * 9999 are taken for the nearest one inside.
 */
#ifndef CALENDAR_ZONE_H
#define CALENDAR_ZONE_H

#include <stdint.h>

#include "base/attr.h"

struct err;
struct zone;

struct civil {
	int year;
	int month;  /* 1 to 12 */
	int day;    /* 1 to 31 */
	int minute; /* of the day, 0 to 1440: 1440 is the next day's midnight */
	int second;
	int weekday; /* 0 is Monday; ignored by zone_time() */
};

/* ERR_CONFIG for a name that the tz database does not have ("did you mean" when one is near). */
struct zone *zone_new(const char *name, struct err *err);
void zone_free(struct zone *z);
const char *zone_name(const struct zone *z);

int zone_offset(const struct zone *z, int64_t t); /* seconds east of UTC */
struct civil zone_civil(const struct zone *z, int64_t t);

/*
 * When the wall clock shows c. A time that the clock jumps over is the first
 * valid minute behind the gap; one that comes twice is its first occurrence.
 * Days beyond the month's end count on, so day + 1 is always tomorrow.
 */
int64_t zone_time(const struct zone *z, const struct civil *c);

char *zone_rfc3339(const struct zone *z, int64_t t); /* the caller frees */

#endif
