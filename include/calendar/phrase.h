/*
 * phrase - times in running text: "by the end of today", "mañana a las 9",
 * "w ciągu dwóch dni roboczych".
 *
 * What a language knows is a table of its own; see phrase_words.h.
 */
#ifndef CALENDAR_PHRASE_H
#define CALENDAR_PHRASE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct calendar;
struct token_names;
struct tokens;

enum phrase_day {
	PHRASE_NO_DAY,    /* a time of day alone: today's */
	PHRASE_DAYS,      /* n days on */
	PHRASE_WEEKDAY,   /* the next one, never today, and n weeks later; or that of a week */
	PHRASE_DATE,      /* day and month, perhaps the year */
	PHRASE_OPEN_DAYS, /* n open days on */
	PHRASE_WEEK,      /* this week (n is 0), or the one n weeks on; it begins behind the days off */
	PHRASE_WEEK_END,  /* its last open day */
	PHRASE_WEEKEND,   /* the days off at its end */
	PHRASE_MONTHS,    /* n months on, on the same day or the last one */
	PHRASE_MONTH,     /* the month that is n months on */
	PHRASE_MONTH_END, /* its last open day */
	PHRASE_MINUTES,   /* n minutes from now */
};

enum phrase_part {
	PHRASE_NO_PART,
	PHRASE_MORNING,
	PHRASE_NOON,
	PHRASE_AFTERNOON,
	PHRASE_EVENING,
	PHRASE_CLOSE, /* the end of the day */
};

struct phrase {
	size_t end; /* the token behind it */
	enum phrase_day day;
	int n;
	int weekday;               /* PHRASE_WEEKDAY: 0 is Monday */
	int weeks;                 /* PHRASE_WEEKDAY: it is in the week so many on; -1: no week is named */
	int of_month, month, year; /* PHRASE_DATE; year 0: the coming one */
	enum phrase_part part;
	int minute;     /* of the day, or -1 */
	bool is_before; /* "before Friday" */
};

/* Languages with a table, one after the other from 0; NULL behind the last. */
const char *phrase_lang(size_t i);

/* The names of a language for tokens_match(); NULL: it has no table. */
const struct token_names *phrase_names(const char *lang);

/*
 * Whether a time is written from the token at on, in a language. typed: by somebody who was asked
 * for a time; then "9" behind a day, and "3d", are times, too.
 */
bool phrase_read(const struct tokens *t, size_t at, size_t end, const char *lang, bool typed,
	struct phrase *out);

/* How many tokens from at on look like a time and are none, such as "every Friday"; 0: none. */
size_t phrase_none(const struct tokens *t, size_t at, const char *lang);

/* Whether the tokens before a phrase make it none by when something happens: "until Friday". */
bool phrase_is_no_deadline(const struct tokens *t, size_t at, const char *lang);

/* Whether a token may stand between a phrase and the beginning of its clause: "by". */
bool phrase_is_glue(const struct tokens *t, size_t at, const char *lang);

/*
 * By when something is done that is said at now to be done by then: without a time of day, by
 * the close of that day. A day that is closed (*is_closed) gives way to the next
 * open one, unless a time of day was said. False when that is over, or no date.
 */
bool phrase_by(const struct phrase *p, const struct calendar *c, int64_t now, int64_t *t,
	bool *is_closed);

/*
 * The moment itself: without a time of day, when the shop opens on that day or, when it
 * is closed then, on the next open one. It may be over. False for what is no moment.
 */
bool phrase_at(const struct phrase *p, const struct calendar *c, int64_t now, int64_t *t);

#endif
