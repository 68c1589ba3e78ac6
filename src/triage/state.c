#include "triage/state.h"

#include <stdlib.h>
#include <string.h>

#include "base/i18n.h"
#include "base/mem.h"
#include "calendar/calendar.h"
#include "calendar/due.h"
#include "calendar/words.h"
#include "calendar/zone.h"
#include "triage/order.h"

static const char *const state_names[] = {
	[STATE_OPEN] = "open",
	[STATE_WAITING] = "waiting",
	[STATE_SNOOZED] = "snoozed",
	[STATE_DONE] = "done",
};

const char *state_name(enum state state)
{
	return state_names[state];
}

bool state_parse(const char *name, enum state *state)
{
	for (size_t i = 0; i < sizeof(state_names) / sizeof(*state_names); i++) {
		if (strcmp(state_names[i], name) == 0) {
			*state = (enum state)i;
			return true;
		}
	}
	return false;
}

const char *due_kind_name(enum due_kind kind)
{
	switch (kind) {
	case DUE_NONE:
		return NULL;
	case DUE_REPLY:
		return "reply";
	case DUE_PROMISE:
		return "promise";
	case DUE_FOLLOWUP:
		return "followup";
	}
	return NULL;
}

/* What the facts of a thread come to. */
struct reading {
	struct order order;
	int64_t old_before;
	const struct fact *opened;    /* the last FACT_OPENED, or NULL */
	int64_t done_until;           /* of the last FACT_DONE for all behind it, or NO_TIME */
	const struct place *received; /* the last of the customer's, or NULL */
	const struct place *word;     /* the last of the customer's that is no thanks, else the last; or NULL */
	const struct place *sent;     /* the last of ours that arrived, or NULL */
	const struct place *question; /* the oldest one that waits for us, or NULL */
	const struct fact *bounce;    /* the last one that nothing has replaced, or NULL */
	bool is_bounce_done;
	int64_t promise;            /* outstanding, or NO_TIME */
	const struct fact *snoozed; /* the last FACT_SNOOZED, when nothing has ended it; or NULL */
};

/* Acts of the same second count in the order given. */
static bool is_after(const struct fact *act, const struct fact *other)
{
	return !other || act->at > other->at || (act->at == other->at && act > other);
}

static void read_acts(struct reading *r, const struct fact *facts, size_t n)
{
	r->done_until = NO_TIME;
	for (size_t i = 0; i < n; i++)
		if (facts[i].kind == FACT_OPENED && is_after(&facts[i], r->opened))
			r->opened = &facts[i];
	for (size_t i = 0; i < n; i++) {
		const struct fact *f = &facts[i];
		struct place *meant = order_find(&r->order, f->mail);

		if (f->kind != FACT_DONE || !is_after(f, r->opened))
			continue;
		if (!f->mail && f->at > r->done_until)
			r->done_until = f->at;
		if (meant && f->at > meant->done_at)
			meant->done_at = f->at;
	}
}

/* Nothing more is to be done about a message of ours or of the customer's. */
static bool is_done(const struct reading *r, const struct place *p)
{
	return p->done_at != NO_TIME || p->fact->at <= r->done_until;
}

static bool is_settled(const struct reading *r, const struct place *p)
{
	return p->fact->at < r->old_before || is_done(r, p) || order_is_answered(&r->order, p);
}

static void read_questions(struct reading *r)
{
	for (size_t i = 0; i < r->order.n; i++) {
		const struct place *p = &r->order.v[i];

		if (p->fact->kind == FACT_RECEIVED && !p->fact->is_thanks && !is_settled(r, p) &&
			(!r->question || p->fact->at < r->question->fact->at))
			r->question = p;
	}
}

/* Replaced: by a letter after the news of the failure, or one that continues the lost one. */
static void read_bounces(struct reading *r)
{
	for (size_t i = 0; i < r->order.n; i++) {
		const struct place *p = &r->order.v[i];

		if (!p->bounce || p->is_answered || r->order.sent_at > p->bounce->at)
			continue;
		if (r->bounce && r->bounce->at > p->bounce->at)
			continue;
		r->bounce = p->bounce;
		r->is_bounce_done = p->bounce->at < r->old_before || p->done_at != NO_TIME ||
				    p->bounce->at <= r->done_until;
	}
}

static void read_promise(struct reading *r)
{
	r->promise = NO_TIME;
	if (r->sent && !is_done(r, r->sent) && r->sent->fact->promise >= r->old_before)
		r->promise = r->sent->fact->promise;
}

/* What is new is told by its id, not by its time: a mail may be fetched long after it arrived. */
static bool ends_snooze(const struct fact *f, const struct fact *snoozed)
{
	switch (f->kind) {
	case FACT_RECEIVED:
		return f->mail > snoozed->mail && !f->is_thanks;
	case FACT_BOUNCED:
		return f->mail > snoozed->mail;
	case FACT_SENT:
		return f->at >= snoozed->at;
	case FACT_DONE:
	case FACT_OPENED:
	case FACT_SNOOZED:
		return is_after(f, snoozed);
	}
	return false;
}

static void read_snooze(struct reading *r, const struct fact *facts, size_t n)
{
	const struct fact *last = NULL;

	for (size_t i = 0; i < n; i++)
		if (facts[i].kind == FACT_SNOOZED && is_after(&facts[i], last))
			last = &facts[i];
	for (size_t i = 0; last && i < n; i++)
		if (ends_snooze(&facts[i], last))
			last = NULL;
	r->snoozed = last;
}

static void read_facts(struct reading *r, const struct fact *facts, size_t n)
{
	order_init(&r->order, facts, n);
	r->received = order_last_received(&r->order, true);
	r->word = order_last_received(&r->order, false);
	if (!r->word)
		r->word = r->received;
	r->sent = order_last_sent(&r->order);
	read_acts(r, facts, n);
	read_questions(r);
	read_bounces(r);
	read_promise(r);
	read_snooze(r, facts, n);
}

/* Opened by hand, and since then neither answered nor done. */
static bool is_reopened(const struct reading *r)
{
	const struct place *last = r->word ? r->word : r->sent;

	if (!r->opened || r->order.sent_at >= r->opened->at)
		return false;
	return r->done_until == NO_TIME && !(last && last->done_at != NO_TIME);
}

/* No message from within queue_days, and nothing owed from before. */
static bool is_old(const struct reading *r)
{
	for (size_t i = 0; i < r->order.n; i++)
		if (r->order.v[i].fact->at >= r->old_before && !r->order.v[i].fact->is_thanks)
			return false;
	return r->order.n && r->promise == NO_TIME;
}

/* Of a thread where nobody waits for us: whether we wait for the customer. */
static bool is_waiting(const struct reading *r)
{
	int64_t sent_at;

	if (!r->sent || r->sent->fact->closes || r->sent->done_at != NO_TIME)
		return false;
	sent_at = r->sent->fact->at;
	return r->done_until < sent_at && !(r->word && r->word->done_at >= sent_at);
}

static bool is_open(const struct reading *r)
{
	return r->question || is_reopened(r) || (r->bounce && !r->is_bounce_done);
}

/* From when the clock of an open thread runs. */
static int64_t clock_start(const struct reading *r)
{
	if (r->question)
		return r->question->fact->at;
	if (r->bounce && !r->is_bounce_done)
		return r->bounce->at;
	return r->received ? r->received->fact->at : NO_TIME;
}

static void owe_reply(const struct reading *r, const struct calendar *calendar,
	const struct policy *policy, struct conclusion *out)
{
	int64_t start = clock_start(r);
	char *why;

	if (start == NO_TIME)
		return;
	out->due_kind = DUE_REPLY;
	out->due = due_at(calendar, policy, start, &why);
	if (r->bounce && !r->is_bounce_done)
		out->due_why = mem_printf(_("A letter of ours came back. %s"), why);
	else if (!r->question)
		out->due_why = mem_printf(_("Opened again by hand. %s"), why);
	else
		out->due_why = mem_dup(why);
	free(why);
}

/* The opening of the day on which so many open days have passed since t. */
static int64_t days_on(const struct calendar *calendar, int64_t t, int days)
{
	int64_t close = calendar_close_in(calendar, t, days);
	struct civil day = zone_civil(calendar->zone, close - 1);
	int64_t open;

	return calendar_opening(calendar, &day, &open, &close) && open > t ? open : close;
}

static void owe_followup(const struct reading *r, const struct calendar *calendar,
	const struct policy *policy, struct conclusion *out)
{
	const struct fact *sent = r->sent->fact;
	int days = sent->followup ? sent->followup : policy->waiting_days;
	char *day;

	if (!days)
		return;
	day = time_in_words(calendar->zone, sent->at, _("en"), WORDS_DAY);
	out->due = days_on(calendar, sent->at, days);
	out->due_kind = DUE_FOLLOWUP;
	out->due_why = mem_printf(ngettext("Written %s; no answer for %d working day.",
					  "Written %s; no answer for %d working days.", (unsigned long)days),
		day, days);
	free(day);
}

static void owe_promise(const struct reading *r, const struct calendar *calendar,
	struct conclusion *out)
{
	const char *lang = _("en"); /* a translation names its language here */
	char *day = time_in_words(calendar->zone, r->sent->fact->at, lang, WORDS_DAY);
	char *clock = time_in_words(calendar->zone, r->sent->fact->at, lang, WORDS_CLOCK);
	char *due_day = time_in_words(calendar->zone, r->promise, lang, WORDS_DAY);
	char *due_clock = time_in_words(calendar->zone, r->promise, lang, WORDS_CLOCK);

	free(out->due_why);
	out->due_why = mem_printf(_("Promised %s %s to write again by %s, %s."), day, clock, due_day,
		due_clock);
	out->due = r->promise;
	out->due_kind = DUE_PROMISE;
	free(day);
	free(clock);
	free(due_day);
	free(due_clock);
}

/* The promise that falls due while the thread would sleep. */
static bool wakes_by_promise(const struct reading *r)
{
	return r->promise != NO_TIME && r->promise > r->snoozed->at && r->promise < r->snoozed->until;
}

static void owe_what_was_put_off(const struct reading *r, const struct calendar *calendar,
	struct conclusion *out)
{
	const char *lang = _("en"); /* a translation names its language here */
	int64_t until = r->snoozed->until;
	char *before = out->due_why;
	char *day;
	char *clock;

	if (wakes_by_promise(r)) {
		out->snoozed_until = r->promise;
		return;
	}
	day = time_in_words(calendar->zone, until, lang, WORDS_DAY);
	clock = time_in_words(calendar->zone, until, lang, WORDS_CLOCK);
	out->snoozed_until = until;
	out->due_why = before ? mem_printf(_("Snoozed until %s, %s. %s"), day, clock, before)
			      : mem_printf(_("Snoozed until %s, %s."), day, clock);
	if (out->due == NO_TIME || until < out->due) {
		out->due = until;
		out->due_kind = DUE_FOLLOWUP;
	}
	free(before);
	free(day);
	free(clock);
}

/* Nothing came after the thanks, nor went out. */
static bool is_thanked(const struct reading *r)
{
	return r->received && r->received->fact->is_thanks && !order_is_answered(&r->order, r->received);
}

static int64_t received_at(const struct reading *r)
{
	const struct place *p = r->question ? r->question : r->received;

	return p ? p->fact->at : NO_TIME;
}

void thread_conclude(const struct fact *facts, size_t n, int64_t old_before,
	const struct calendar *calendar, const struct policy *policy, struct conclusion *out)
{
	struct reading r = { .old_before = old_before };

	read_facts(&r, facts, n);
	*out = (struct conclusion) {
		.state = STATE_DONE,
		.received = received_at(&r),
		.due = NO_TIME,
		.due_kind = DUE_NONE,
		.promise = r.promise,
		.snoozed_until = NO_TIME,
		.bounced = r.bounce != NULL,
		.thanks = is_thanked(&r),
	};
	if (is_open(&r)) {
		out->state = STATE_OPEN;
		owe_reply(&r, calendar, policy, out);
	} else if (r.snoozed) {
		out->state = STATE_OPEN;
	} else if (is_old(&r)) {
		out->old = true;
	} else if (is_waiting(&r)) {
		out->state = STATE_WAITING;
		owe_followup(&r, calendar, policy, out);
	}
	if (r.promise != NO_TIME && (out->due == NO_TIME || r.promise <= out->due))
		owe_promise(&r, calendar, out);
	if (r.snoozed)
		owe_what_was_put_off(&r, calendar, out);
	order_clear(&r.order);
}

void conclusion_clear(struct conclusion *c)
{
	free(c->due_why);
	*c = (struct conclusion) { 0 };
}

enum state state_at(const struct conclusion *c, int64_t now)
{
	return c->snoozed_until > now ? STATE_SNOOZED : c->state;
}

bool is_overdue(const struct conclusion *c, int64_t now)
{
	return c->due != NO_TIME && c->due < now && c->snoozed_until <= now;
}

bool is_in_queue(enum lane lane, const struct conclusion *c, int64_t now)
{
	if ((lane != LANE_CUSTOMER && lane != LANE_UNSURE) || c->snoozed_until > now)
		return false;
	return c->state == STATE_OPEN || c->promise != NO_TIME ||
	       (c->due_kind == DUE_FOLLOWUP && c->due <= now);
}
