/*
 * What follows from random histories of a thread, against a slow reference that plays
 * them one event after the other. In a history everything is known when it happens.
 */
#include "facts.h"

#include <stdio.h>

enum {
	HISTORIES = 20000,
	EVENTS_MAX = 9,
	GAP_MAX = 2 * DAY,
	MINUTE_SECONDS = 60,
	WAITING_DAYS = 2,
};

struct history {
	struct fact v[EVENTS_MAX];
	size_t n;
};

/* The hours of a shop, of a day; it is closed on the days that are not set. */
struct hours {
	int open, close; /* minutes */
	bool days[7];
};

static const struct hours weekdays = { 9 * HOUR, 18 * HOUR, { true, true, true, true, true, false, false } };
static const struct hours tuesday_to_saturday = { 10 * HOUR, 16 * HOUR, { false, true, true, true, true, true, false } };

static uint32_t seed = 20260914;

static int below(int n)
{
	seed = seed * 1664525u + 1013904223u;
	return (int)((seed >> 8) % (uint32_t)n);
}

/* The last letter of ours, or NULL. */
static const struct fact *last_letter(const struct history *h)
{
	for (size_t i = h->n; i > 0; i--)
		if (h->v[i - 1].kind == FACT_SENT)
			return &h->v[i - 1];
	return NULL;
}

static bool has_come_back(const struct history *h, const struct fact *letter)
{
	for (size_t i = 0; i < h->n; i++)
		if (h->v[i].kind == FACT_BOUNCED && h->v[i].answers == letter->mail)
			return true;
	return false;
}

static int64_t last_received(const struct history *h)
{
	for (size_t i = h->n; i > 0; i--)
		if (h->v[i - 1].kind == FACT_RECEIVED)
			return h->v[i - 1].mail;
	return 0;
}

static int64_t newest(const struct history *h)
{
	for (size_t i = h->n; i > 0; i--)
		if (h->v[i - 1].mail && h->v[i - 1].kind != FACT_SNOOZED)
			return h->v[i - 1].mail;
	return 0;
}

static struct fact random_letter(const struct history *h, int64_t id, int at)
{
	struct fact f = sent(id, at, below(4) ? last_received(h) : 0);

	if (below(3) == 0)
		f.promise = minute(at + 1 + below(4 * DAY));
	f.closes = below(5) == 0;
	f.followup = below(4);
	return f;
}

static void add_random(struct history *h, int64_t id, int at)
{
	const struct fact *letter = last_letter(h);
	struct fact f;

	switch (below(9)) {
	case 0:
	case 1:
		f = received(id, at, letter && below(2) ? letter->mail : 0);
		break;
	case 2:
		f = thanked(id, at, letter && below(2) ? letter->mail : 0);
		break;
	case 3:
		if (letter && !has_come_back(h, letter)) {
			f = bounced(id, at, letter->mail);
			break;
		}
		/* fall through */
	case 4:
	case 5:
		f = random_letter(h, id, at);
		break;
	case 6:
		f = snoozed(newest(h), at, at + 1 + below(3 * DAY));
		break;
	case 7:
		f = done(0, at);
		break;
	default:
		f = opened(at);
		break;
	}
	h->v[h->n++] = f;
}

static void make_history(struct history *h)
{
	int events = 1 + below(EVENTS_MAX);
	int at = below(DAY);

	h->n = 0;
	h->v[h->n++] = below(4) ? received(1, at, 0) : sent(1, at, 0);
	for (int i = 1; i < events; i++) {
		at += 1 + below(GAP_MAX);
		add_random(h, i + 1, at);
	}
}

/* The reference: what is so after an event. */
struct story {
	int64_t question, received, sent, bounce, promise;
	bool is_bounce_done, is_reopened, waits, has_thanked;
	int followup;
	const struct fact *snoozed;
};

/* A letter that came back was never sent, unless the customer answered it. */
static bool is_lost(const struct history *h, const struct fact *letter)
{
	for (size_t i = 0; i < h->n; i++)
		if (h->v[i].kind == FACT_RECEIVED && h->v[i].answers == letter->mail)
			return false;
	return has_come_back(h, letter);
}

static bool is_opened_later(const struct history *h, const struct fact *act)
{
	for (const struct fact *f = act + 1; f < h->v + h->n; f++)
		if (f->kind == FACT_OPENED)
			return true;
	return false;
}

static const struct fact *letter_of(const struct history *h, int64_t mail)
{
	for (size_t i = 0; i < h->n; i++)
		if (h->v[i].kind == FACT_SENT && h->v[i].mail == mail)
			return &h->v[i];
	return NULL;
}

static void play_letter(struct story *s, const struct fact *f)
{
	s->question = s->bounce = NO_TIME;
	s->is_reopened = s->has_thanked = false;
	s->sent = f->at;
	s->promise = f->promise;
	s->waits = !f->closes;
	s->followup = f->followup ? f->followup : WAITING_DAYS;
}

static void play_done(struct story *s)
{
	s->question = s->promise = NO_TIME;
	s->waits = s->is_reopened = false;
	s->is_bounce_done = true;
}

static void play(struct story *s, const struct history *h, const struct fact *f)
{
	switch (f->kind) {
	case FACT_RECEIVED:
		s->received = f->at;
		s->has_thanked = f->is_thanks;
		if (!f->is_thanks && s->question == NO_TIME)
			s->question = f->at;
		if (!f->is_thanks)
			s->snoozed = NULL;
		break;
	case FACT_SENT:
		if (!is_lost(h, f))
			play_letter(s, f);
		s->snoozed = NULL;
		break;
	case FACT_BOUNCED:
		if (is_lost(h, letter_of(h, f->answers))) {
			s->bounce = f->at;
			s->is_bounce_done = false;
		}
		s->snoozed = NULL;
		break;
	case FACT_DONE:
		if (!is_opened_later(h, f))
			play_done(s);
		s->snoozed = NULL;
		break;
	case FACT_OPENED:
		s->is_reopened = true;
		s->snoozed = NULL;
		break;
	case FACT_SNOOZED:
		s->snoozed = f;
		break;
	}
}

/* Minute by minute. */
static int64_t minutes_of(int64_t t)
{
	return (t - minute(0)) / MINUTE_SECONDS + 9 * HOUR; /* after Monday's midnight */
}

static int64_t time_of(int64_t minutes)
{
	return minute(0) + (minutes - 9 * HOUR) * MINUTE_SECONDS;
}

static bool is_open_at(const struct hours *hours, int64_t m)
{
	int64_t of_day = m % DAY;

	return hours->days[m / DAY % 7] && of_day >= hours->open && of_day < hours->close;
}

/* The close of the day on which the shop is open next. */
static int64_t next_close(const struct hours *hours, int64_t t)
{
	int64_t m = minutes_of(t);

	while (!is_open_at(hours, m))
		m++;
	while (is_open_at(hours, m))
		m++;
	return time_of(m);
}

/* The opening of the n-th day on which the shop opens behind the day of t. */
static int64_t nth_opening(const struct hours *hours, int64_t t, int n)
{
	int64_t m = (minutes_of(t) / DAY + 1) * DAY - 1; /* its last minute */

	while (n > 0) {
		m++;
		n -= is_open_at(hours, m) && !is_open_at(hours, m - 1);
	}
	return time_of(m);
}

static void owe(struct conclusion *c, int64_t due, enum due_kind kind)
{
	c->due = due;
	c->due_kind = kind;
}

static void owe_reply_of(const struct story *s, const struct hours *hours, struct conclusion *c)
{
	int64_t start = s->received;

	if (s->question != NO_TIME)
		start = s->question;
	else if (s->bounce != NO_TIME && !s->is_bounce_done)
		start = s->bounce;
	if (start != NO_TIME)
		owe(c, next_close(hours, start), DUE_REPLY);
}

static void put_off(const struct story *s, struct conclusion *c)
{
	if (s->promise != NO_TIME && s->promise > s->snoozed->at && s->promise < s->snoozed->until) {
		c->snoozed_until = s->promise;
		return;
	}
	c->snoozed_until = s->snoozed->until;
	if (c->due == NO_TIME || s->snoozed->until < c->due)
		owe(c, s->snoozed->until, DUE_FOLLOWUP);
}

static struct conclusion reference(const struct history *h, const struct hours *hours)
{
	struct story s = { .question = NO_TIME, .received = NO_TIME, .sent = NO_TIME, .bounce = NO_TIME, .promise = NO_TIME };
	struct conclusion c = { .state = STATE_DONE, .due = NO_TIME, .snoozed_until = NO_TIME };

	for (size_t i = 0; i < h->n; i++)
		play(&s, h, &h->v[i]);
	if (s.question != NO_TIME || s.is_reopened || (s.bounce != NO_TIME && !s.is_bounce_done)) {
		c.state = STATE_OPEN;
		owe_reply_of(&s, hours, &c);
	} else if (s.snoozed) {
		c.state = STATE_OPEN;
	} else if (s.waits) {
		c.state = STATE_WAITING;
		owe(&c, nth_opening(hours, s.sent, s.followup), DUE_FOLLOWUP);
	}
	if (s.promise != NO_TIME && (c.due == NO_TIME || s.promise <= c.due))
		owe(&c, s.promise, DUE_PROMISE);
	if (s.snoozed)
		put_off(&s, &c);
	c.received = s.question != NO_TIME ? s.question : s.received;
	c.promise = s.promise;
	c.bounced = s.bounce != NO_TIME;
	c.thanks = s.has_thanked;
	return c;
}

static void print(const char *who, const struct conclusion *c)
{
	printf("# %s: %s, received %lld, due %lld (%d), promise %lld, snoozed until %lld%s%s\n", who,
		state_name(c->state), (long long)(c->received - minute(0)) / 60, (long long)(c->due - minute(0)) / 60,
		c->due_kind, (long long)(c->promise - minute(0)) / 60, (long long)(c->snoozed_until - minute(0)) / 60,
		c->bounced ? ", bounced" : "", c->thanks ? ", thanks" : "");
}

static void print_history(const struct history *h)
{
	static const char *const kinds[] = { "received", "sent", "bounced", "done", "opened", "snoozed" };

	for (size_t i = 0; i < h->n; i++) {
		const struct fact *f = &h->v[i];

		printf("# %lld: %s %lld%s%s, answers %lld, promise %lld, until %lld, followup %d\n",
			(long long)(f->at - minute(0)) / 60, kinds[f->kind], (long long)f->mail,
			f->is_thanks ? " thanks" : "", f->closes ? " closes" : "", (long long)f->answers,
			f->promise == NO_TIME ? 0 : (long long)(f->promise - minute(0)) / 60,
			f->kind == FACT_SNOOZED ? (long long)(f->until - minute(0)) / 60 : 0, f->followup);
	}
}

static struct calendar calendar_of(const struct hours *hours)
{
	struct calendar c = { .zone = zone_new("UTC", NULL) };
	char text[16];

	assert_non_null(c.zone);
	assert_true(snprintf(text, sizeof(text), "%02d:00-%02d:00", hours->open / HOUR, hours->close / HOUR) > 0);
	for (int i = 0; i < 7; i++)
		if (hours->days[i])
			assert_int_equal(hours_parse(text, &c.week[i], NULL), 0);
	return c;
}

static void check(const struct history *h, const struct hours *hours, const struct calendar *calendar)
{
	const struct policy policy = { .waiting_days = WAITING_DAYS };
	struct conclusion expected = reference(h, hours);
	struct conclusion c;

	thread_conclude(h->v, h->n, NO_TIME, calendar, &policy, &c);
	if (!is_same(&c, &expected)) {
		print_history(h);
		print("expected", &expected);
		print("concluded", &c);
		fail();
	}
	conclusion_clear(&c);
}

/* The same facts on other hours: every due date moves with them, and nothing else does. */
static void random_histories_come_to_what_the_reference_says(void **state)
{
	struct calendar first = calendar_of(&weekdays);
	struct calendar other = calendar_of(&tuesday_to_saturday);
	struct history h;

	(void)state;
	for (int i = 0; i < HISTORIES; i++) {
		make_history(&h);
		check(&h, &weekdays, &first);
		check(&h, &tuesday_to_saturday, &other);
	}
	calendar_clear(&first);
	calendar_clear(&other);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(random_histories_come_to_what_the_reference_says),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
