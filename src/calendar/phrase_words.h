/*
 * phrase_words - what a language has of words for times. Private to calendar.
 *
 * One table for each language, in a file of its own; a language is added by
 * writing its file and naming it in phrase_words.c. Patterns are as
 * text/tokens.h has them, in folded form. The longest that fits counts.
 */
#ifndef CALENDAR_PHRASE_WORDS_H
#define CALENDAR_PHRASE_WORDS_H

#include <stddef.h>

#include "text/tokens.h"

enum phrase_kind {
	KIND_NONE,         /* looks like a time, and is none to come: "last Friday" */
	KIND_DAY,          /* n days on */
	KIND_WEEKDAY,      /* @, n weeks later */
	KIND_DATE,         /* # and %, perhaps a year */
	KIND_NUMERIC_DATE, /* # # or # # #: day first, or the year */
	KIND_DAYS,         /* the last # of days on; n, when there is no # */
	KIND_WEEKS,        /* the same */
	KIND_OPEN_DAYS,
	KIND_HOURS,
	KIND_MINUTES,
	KIND_WEEK,     /* the week, n weeks on */
	KIND_WEEK_END, /* its end */
	KIND_WEEKEND,
	KIND_MONTHS,    /* as KIND_DAYS */
	KIND_MONTH,     /* the month, n months on */
	KIND_MONTH_END, /* its end */
	KIND_PART,      /* n is the enum phrase_part */
	KIND_CLOCK,     /* # is the hour, the next # the minute; n minutes later, as "half past" is */
	KIND_CLOCK_AM,  /* the same, of twelve hours */
	KIND_CLOCK_PM,
	KIND_CLOCK_WEAK, /* as KIND_CLOCK, where a day is named */
};

struct phrase_row {
	const char *pattern; /* NULL: behind the last */
	enum phrase_kind kind;
	int n;
};

struct phrase_words {
	const char *lang;
	struct token_names names;
	const char *glue;        /* between the parts of one time, and before them */
	const char *before;      /* makes a day the one before it */
	const char *no_deadline; /* before a time: it is none by when something is done */
	const struct phrase_row *rows;
	const struct phrase_row *typed; /* where a time was asked for */
};

extern const struct phrase_words phrase_ar, phrase_de, phrase_en, phrase_es, phrase_fr, phrase_it, phrase_pl,
	phrase_pt, phrase_ro;

/* Those that every language understands: figures. */
extern const struct phrase_row phrase_common[];

/* NULL: there is no table. */
const struct phrase_words *phrase_words_find(const char *lang);

#endif
