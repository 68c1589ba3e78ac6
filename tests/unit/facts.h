/*
 * facts - threads as tests write them: facts in, conclusion out.
 */
#ifndef FACTS_H
#define FACTS_H

#include "test.h"

#include <stdlib.h>
#include <string.h>

#include "base/rfc3339.h"
#include "calendar/calendar.h"
#include "calendar/due.h"
#include "triage/state.h"

/*
 * Times are minutes after Monday, 14 September 2026, 09:00 UTC, when the shop opens
 * (until 18:00, Monday to Friday); days are multiples of DAY.
 */
enum { HOUR = 60 };
enum { DAY = 24 * HOUR };

static inline int64_t minute(int n)
{
	int64_t t;

	assert_int_equal(rfc3339_parse("2026-09-14T09:00:00Z", &t, NULL), 0);
	return t + (int64_t)n * 60;
}

static inline struct fact received(int64_t mail, int at, int64_t answers)
{
	return (struct fact) { .kind = FACT_RECEIVED, .at = minute(at), .mail = mail, .answers = answers, .promise = NO_TIME };
}

/* A mail that only says thanks. */
static inline struct fact thanked(int64_t mail, int at, int64_t answers)
{
	return (struct fact) { .kind = FACT_RECEIVED, .at = minute(at), .mail = mail, .answers = answers, .promise = NO_TIME, .is_thanks = true };
}

static inline struct fact sent(int64_t mail, int at, int64_t answers)
{
	return (struct fact) { .kind = FACT_SENT, .at = minute(at), .mail = mail, .answers = answers, .promise = NO_TIME };
}

static inline struct fact promised(int64_t mail, int at, int64_t answers, int promise)
{
	return (struct fact) { .kind = FACT_SENT, .at = minute(at), .mail = mail, .answers = answers, .promise = minute(promise) };
}

/* A letter that is to have an answer within so many working days. */
static inline struct fact sent_for(int64_t mail, int at, int64_t answers, int days)
{
	return (struct fact) { .kind = FACT_SENT, .at = minute(at), .mail = mail, .answers = answers, .promise = NO_TIME, .followup = days };
}

static inline struct fact closed(int64_t mail, int at, int64_t answers)
{
	return (struct fact) { .kind = FACT_SENT, .at = minute(at), .mail = mail, .answers = answers, .promise = NO_TIME, .closes = true };
}

static inline struct fact bounced(int64_t mail, int at, int64_t letter)
{
	return (struct fact) { .kind = FACT_BOUNCED, .at = minute(at), .mail = mail, .answers = letter, .promise = NO_TIME };
}

static inline struct fact done(int64_t mail, int at)
{
	return (struct fact) { .kind = FACT_DONE, .at = minute(at), .mail = mail, .promise = NO_TIME };
}

static inline struct fact opened(int at)
{
	return (struct fact) { .kind = FACT_OPENED, .at = minute(at), .promise = NO_TIME };
}

/* mail: the newest message at that moment. */
static inline struct fact snoozed(int64_t mail, int at, int until)
{
	return (struct fact) { .kind = FACT_SNOOZED, .at = minute(at), .mail = mail, .promise = NO_TIME, .until = minute(until) };
}

static inline struct calendar make_shop(void)
{
	struct calendar c = { .zone = zone_new("UTC", NULL) };

	assert_non_null(c.zone);
	for (int i = 0; i < 5; i++)
		assert_int_equal(hours_parse("09:00-18:00", &c.week[i], NULL), 0);
	return c;
}

static inline struct conclusion conclude_since(const struct fact *facts, size_t n, int64_t old_before)
{
	struct calendar c = make_shop();
	struct conclusion out;

	thread_conclude(facts, n, old_before, &c, &(struct policy) { 0 }, &out);
	calendar_clear(&c);
	return out;
}

static inline bool is_same(const struct conclusion *a, const struct conclusion *b)
{
	return a->state == b->state && a->received == b->received && a->due == b->due &&
	       a->due_kind == b->due_kind && a->promise == b->promise && a->bounced == b->bounced &&
	       a->snoozed_until == b->snoozed_until && a->old == b->old && a->thanks == b->thanks;
}

/* Conclude, and make sure that the order in which messages became known does not matter. */
static inline struct conclusion conclude(const struct fact *facts, size_t n)
{
	struct conclusion out = conclude_since(facts, n, NO_TIME);
	struct fact *turned = calloc(n + 1, sizeof(*turned));

	assert_non_null(turned);
	for (size_t i = 0; i < n; i++)
		turned[i] = facts[n - 1 - i];
	for (size_t round = 0; round < n; round++) {
		struct conclusion other = conclude_since(turned, n, NO_TIME);
		struct fact first = turned[0];

		assert_true(is_same(&out, &other));
		conclusion_clear(&other);
		memmove(turned, turned + 1, (n - 1) * sizeof(*turned));
		turned[n - 1] = first;
	}
	free(turned);
	return out;
}

#define FACTS(...)                               \
	((const struct fact[]) { __VA_ARGS__ }), \
		sizeof((const struct fact[]) { __VA_ARGS__ }) / sizeof(struct fact)

enum { NEVER = INT32_MIN };

static inline int64_t moment(int n)
{
	return n == NEVER ? NO_TIME : minute(n);
}

/* State, from when the clock runs, what is due and when. */
static inline void assert_is(struct conclusion c, enum state state, int from, enum due_kind kind, int due)
{
	assert_int_equal(c.state, state);
	assert_int_equal(c.received, moment(from));
	assert_int_equal(c.due_kind, kind);
	assert_int_equal(c.due, moment(due));
	assert_true((c.due_why != NULL) == (kind != DUE_NONE));
	conclusion_clear(&c);
}

#endif
