/*
 * words - times as people write them, in their language, by ICU.
 */
#ifndef CALENDAR_WORDS_H
#define CALENDAR_WORDS_H

#include <stdint.h>

struct zone;

enum words_style {
	WORDS_LONG,    /* "Monday, 14 September 2026 at 18:00" */
	WORDS_SHORT,   /* "14 Sep, 18:00" */
	WORDS_DAY,     /* "Mon 14 Sep" */
	WORDS_WEEKDAY, /* "Mon" */
	WORDS_CLOCK,   /* "18:00" */
};

/*
 * t in the zone, in a language given by its ISO 639-1 code (NULL: English), with
 * Latin digits and a clock of 24 hours. The caller frees.
 */
char *time_in_words(const struct zone *z, int64_t t, const char *lang, enum words_style style);

/* How far away t is, seen from now: "in 2 h 10 min", "3 d ago", "now" (less than a minute). The caller frees. */
char *time_away(int64_t t, int64_t now);

#endif
