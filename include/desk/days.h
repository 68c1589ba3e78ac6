/*
 * days - the days of the shop, for whoever groups by them, and times in few words.
 *
 * All returned strings are the caller's to free.
 */
#ifndef DESK_DAYS_H
#define DESK_DAYS_H

#include <stdint.h>

struct desk;

/* How near a due date is. */
enum nearness {
	NEAR_OVERDUE,
	NEAR_TODAY,
	NEAR_NEXT, /* up to the end of the next open day */
	NEAR_LATER,
	NEAR_NEVER, /* nothing is owed */
};

/* Where the days end, seen from now. */
struct near_days {
	int64_t now;
	int64_t today_end;
	int64_t next_close; /* of the first open day after today */
	int64_t next_end;
};

void desk_near_days(const struct desk *d, struct near_days *out);
enum nearness desk_nearness(const struct near_days *days, int64_t due);

char *desk_day_words(const struct desk *d, int64_t t);   /* "Mon 14 Sep", of another year "Sun 14 Sep 2025" */
char *desk_short_words(const struct desk *d, int64_t t); /* today "18:00", within six days "Mon 18:00", else the day */

/* How far away, in the largest unit only: "in 2 h", "3 d ago", "now". */
char *desk_away_words(const struct desk *d, int64_t t);

/* When the shop sweeps next: "13:00", "Mon 14 Sep, 08:30"; NULL when it has no sweeps. */
char *desk_next_sweep(const struct desk *d);

#endif
