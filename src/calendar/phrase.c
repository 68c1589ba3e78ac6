#include "calendar/phrase.h"

#include <string.h>

#include "calendar/days.h"
#include "calendar/phrase_words.h"
#include "text/tokens.h"

enum {
	NOON = 12 * 60,
	GLUE_MAX = 3, /* tokens between two parts of a time */
	SPAN_MAX = 9999,
};

/* A time while it is read. */
struct reader {
	const struct tokens *tokens;
	size_t end;
	const struct phrase_words *words;
	bool typed;
	bool is_weak; /* its clock means nothing without a day */
	struct phrase p;
};

/* Of the rows, the one that takes most tokens. */
static void find_row(const struct reader *r, size_t at, const struct phrase_row *rows,
	const struct phrase_row **best, struct token_match *match, size_t *n)
{
	for (; rows && rows->pattern; rows++) {
		struct token_match m;
		size_t taken = tokens_match(r->tokens, at, r->end, rows->pattern, &r->words->names, &m);

		if (taken <= *n)
			continue;
		*n = taken;
		*best = rows;
		*match = m;
	}
}

/* "Friday next week", "next week on Friday". */
static bool join_week(struct phrase *p, enum phrase_day day, int n)
{
	if (day == PHRASE_WEEK && p->day == PHRASE_WEEKDAY && p->weeks < 0) {
		p->weeks = n;
		return true;
	}
	if (day != PHRASE_WEEKDAY || p->day != PHRASE_WEEK)
		return false;
	p->weeks = p->n;
	p->day = day;
	p->n = n;
	return true;
}

static bool set_day(struct phrase *p, enum phrase_day day, int n)
{
	if (p->day == day)
		return false;
	if (p->day != PHRASE_NO_DAY) /* "tomorrow, Tuesday": the first one tells enough */
		return join_week(p, day, n) || day == PHRASE_WEEKDAY || day == PHRASE_DAYS;
	p->day = day;
	p->n = n;
	return true;
}

static bool set_span(struct phrase *p, enum phrase_day day, const struct phrase_row *row,
	const struct token_match *m, int unit)
{
	int n = m->n_numbers ? m->numbers[m->n_numbers - 1] : row->n;

	return n >= 1 && n <= SPAN_MAX && set_day(p, day, n * unit);
}

/* The most definite of all: it counts whatever day was named before it. */
static bool set_date(struct phrase *p, int day, int month, int year)
{
	if (p->day == PHRASE_DATE || !date_exists(year ? year : 2024, month, day))
		return false;
	p->day = PHRASE_DATE;
	p->of_month = day;
	p->month = month;
	p->year = year && year < 100 ? 2000 + year : year;
	return true;
}

/* "14/9", "9/14" where nothing else makes sense, "2026-09-14", "14.9.2026". */
static bool set_numeric_date(struct phrase *p, const struct token_match *m)
{
	const int *n = m->numbers;

	if (m->n_numbers == 3 && n[0] > 31)
		return set_date(p, n[2], n[1], n[0]);
	if (n[1] > 12)
		return set_date(p, n[1], n[0], m->n_numbers == 3 ? n[2] : 0);
	return set_date(p, n[0], n[1], m->n_numbers == 3 ? n[2] : 0);
}

static bool set_named_date(struct phrase *p, const struct token_match *m)
{
	return m->n_numbers && set_date(p, m->numbers[0], m->month, m->n_numbers > 1 ? m->numbers[1] : 0);
}

static bool set_part(struct phrase *p, enum phrase_part part)
{
	if (p->minute >= 0 && p->minute < NOON && (part == PHRASE_AFTERNOON || part == PHRASE_EVENING))
		p->minute += NOON;
	else if (p->part != PHRASE_NO_PART && p->part != part)
		return false;
	p->part = part;
	return true;
}

/* Digits as a clock has them: one or two for the hour, two for the minute. */
static bool is_clock(const struct reader *r, const struct token_match *m)
{
	size_t hour = strlen(r->tokens->v[m->number_at[0]].fold);
	bool is_digits = token_number(&r->tokens->v[m->number_at[0]]) >= 0;

	if (m->numbers[0] > 23 || (is_digits && hour > 2))
		return false;
	return m->n_numbers < 2 || (m->numbers[1] < 60 && strlen(r->tokens->v[m->number_at[1]].fold) == 2);
}

static bool set_clock(struct reader *r, const struct token_match *m, const struct phrase_row *row)
{
	enum phrase_kind kind = row->kind;
	int hour = m->numbers[0];

	if (!m->n_numbers || r->p.minute >= 0 || !is_clock(r, m))
		return false;
	if (kind == KIND_CLOCK_AM || kind == KIND_CLOCK_PM) {
		if (hour < 1 || hour > 12)
			return false;
		hour = hour % 12 + (kind == KIND_CLOCK_PM ? 12 : 0);
	} else if (hour < 12 && (r->p.part == PHRASE_AFTERNOON || r->p.part == PHRASE_EVENING)) {
		hour += 12;
	}
	r->p.minute = hour * 60 + (m->n_numbers > 1 ? m->numbers[1] : 0) + row->n;
	if (r->p.minute < 0) /* "halb eins", by a clock of 24 hours */
		r->p.minute += NOON;
	r->is_weak = kind == KIND_CLOCK_WEAK;
	return true;
}

/* "15.30", where a time was asked for; it can be no date. */
static bool is_dotted_clock(const struct reader *r, const struct token_match *m)
{
	return r->typed && m->n_numbers == 2 && m->numbers[0] > 12 && m->numbers[1] > 12;
}

static bool apply(struct reader *r, const struct phrase_row *row, const struct token_match *m)
{
	struct phrase *p = &r->p;

	switch (row->kind) {
	case KIND_NONE:
		return false;
	case KIND_DAY:
		return set_day(p, PHRASE_DAYS, row->n);
	case KIND_WEEKDAY:
		if (!set_day(p, PHRASE_WEEKDAY, row->n))
			return false;
		p->weekday = p->day == PHRASE_WEEKDAY ? m->weekday : p->weekday;
		return true;
	case KIND_DATE:
		return set_named_date(p, m);
	case KIND_NUMERIC_DATE:
		return is_dotted_clock(r, m) ? set_clock(r, m, row) : set_numeric_date(p, m);
	case KIND_DAYS:
		return set_span(p, PHRASE_DAYS, row, m, 1);
	case KIND_WEEKS:
		return set_span(p, PHRASE_DAYS, row, m, 7);
	case KIND_OPEN_DAYS:
		return set_span(p, PHRASE_OPEN_DAYS, row, m, 1);
	case KIND_HOURS:
		return set_span(p, PHRASE_MINUTES, row, m, 60);
	case KIND_MINUTES:
		return set_span(p, PHRASE_MINUTES, row, m, 1);
	case KIND_WEEK:
		return set_day(p, PHRASE_WEEK, row->n);
	case KIND_WEEK_END:
		return set_day(p, PHRASE_WEEK_END, row->n);
	case KIND_WEEKEND:
		return set_day(p, PHRASE_WEEKEND, row->n);
	case KIND_MONTHS:
		return set_span(p, PHRASE_MONTHS, row, m, 1);
	case KIND_MONTH:
		return set_day(p, PHRASE_MONTH, row->n);
	case KIND_MONTH_END:
		return set_day(p, PHRASE_MONTH_END, row->n);
	case KIND_PART:
		return set_part(p, (enum phrase_part)row->n);
	case KIND_CLOCK:
	case KIND_CLOCK_AM:
	case KIND_CLOCK_PM:
	case KIND_CLOCK_WEAK:
		return set_clock(r, m, row);
	}
	return false;
}

static bool is_clock_row(const struct phrase_row *row)
{
	return row->kind == KIND_CLOCK || row->kind == KIND_CLOCK_AM || row->kind == KIND_CLOCK_PM ||
	       row->kind == KIND_CLOCK_WEAK;
}

/* "at 9" may go on: "at 9:30", "at 9 pm". */
static void extend_clock(const struct reader *r, size_t at, const struct phrase_row **row,
	struct token_match *match, size_t *n)
{
	const struct phrase_row *longer = NULL;
	struct token_match m;
	size_t hour = match->number_at[0];
	size_t taken = 1;

	if (match->n_numbers != 1 || hour + 1 != at + *n)
		return;
	find_row(r, hour, r->words->rows, &longer, &m, &taken);
	find_row(r, hour, phrase_common, &longer, &m, &taken);
	if (!longer || !is_clock_row(longer))
		return;
	*row = longer;
	*match = m;
	*n = hour - at + taken;
}

/* One part of a time at a token: how many tokens it takes, 0: none is there. */
static size_t read_part(struct reader *r, size_t at)
{
	const struct phrase_row *row = NULL;
	struct token_match match;
	size_t n = 0;

	find_row(r, at, r->words->rows, &row, &match, &n);
	find_row(r, at, phrase_common, &row, &match, &n);
	if (r->typed)
		find_row(r, at, r->words->typed, &row, &match, &n);
	if (row && is_clock_row(row))
		extend_clock(r, at, &row, &match, &n);
	return row && apply(r, row, &match) ? n : 0;
}

/* The next part, behind words such as "at". Where it ends; 0: there is none. */
static size_t read_next_part(struct reader *r, size_t at)
{
	for (size_t glue = 0; glue <= GLUE_MAX && at + glue < r->end; glue++) {
		size_t n = read_part(r, at + glue);

		if (n)
			return at + glue + n;
		if (!token_fits(&r->tokens->v[at + glue], r->words->glue))
			return 0;
	}
	return 0;
}

/* "before Friday", but by then where an hour is named. */
static bool is_before(const struct reader *r, size_t at)
{
	if (r->p.part != PHRASE_NO_PART || r->p.minute >= 0 || r->p.day == PHRASE_MINUTES)
		return false;
	for (int i = 0; i < 2 && at > 0; i++, at--) {
		const struct token *t = &r->tokens->v[at - 1];

		if (token_fits(t, r->words->before))
			return true;
		if (!token_fits(t, r->words->glue) || token_fits(t, ","))
			return false;
	}
	return false;
}

bool phrase_read(const struct tokens *t, size_t at, size_t end, const char *lang, bool typed,
	struct phrase *out)
{
	struct reader r = {
		.tokens = t,
		.end = end,
		.words = phrase_words_find(lang),
		.typed = typed,
		.p = { .minute = -1, .weekday = -1, .weeks = -1 },
	};
	size_t n = r.words ? read_part(&r, at) : 0;

	if (!n)
		return false;
	for (size_t next = at + n; next; next = read_next_part(&r, next))
		r.p.end = next;
	if (r.is_weak && r.p.day == PHRASE_NO_DAY)
		return false;
	if (r.p.day == PHRASE_MINUTES && (r.p.minute >= 0 || r.p.part != PHRASE_NO_PART))
		return false;
	r.p.is_before = is_before(&r, at);
	*out = r.p;
	return true;
}

size_t phrase_none(const struct tokens *t, size_t at, const char *lang)
{
	struct reader r = { .tokens = t, .end = t->n, .words = phrase_words_find(lang) };
	const struct phrase_row *row = NULL;
	struct token_match match;
	size_t n = 0;

	if (r.words)
		find_row(&r, at, r.words->rows, &row, &match, &n);
	return row && row->kind == KIND_NONE ? n : 0;
}

bool phrase_is_glue(const struct tokens *t, size_t at, const char *lang)
{
	const struct phrase_words *words = phrase_words_find(lang);

	return words && token_fits(&t->v[at], words->glue);
}

bool phrase_is_no_deadline(const struct tokens *t, size_t at, const char *lang)
{
	const struct phrase_words *words = phrase_words_find(lang);

	for (int i = 0; words && i < 3 && at > 0; i++, at--) {
		if (token_fits(&t->v[at - 1], words->no_deadline))
			return true;
		if (!token_fits(&t->v[at - 1], words->glue) || token_fits(&t->v[at - 1], ","))
			return false;
	}
	return false;
}
