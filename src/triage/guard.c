#include "triage/guard.h"

#include "base/i18n.h"
#include "calendar/calendar.h"
#include "triage/order.h"

enum { FRESH_MAX = 3 * 24 * 3600 }; /* over holidays, too */

static const struct {
	const char *name;
	const char *text;
} guards[] = {
	[GUARD_PASS] = { "", "" },
	[GUARD_CUSTOMER_WROTE] = { "customer-wrote", N_("The customer wrote again after this letter was written; read that first, then send the letter again or change it.") },
	[GUARD_ANSWERED] = { "answered", N_("Somebody answered this thread after this letter was written; read that answer first, then send the letter again or cancel it.") },
	[GUARD_PROMISE_PAST] = { "promise-past", N_("The time that this letter promises is over; cancel it and write again, or send it as it is (outbox retry).") },
	[GUARD_OLD] = { "old", N_("This letter should have left more than a working day ago and may not be true any more; read it again, then send it (outbox retry) or cancel it.") },
	[GUARD_SAME_TEXT] = { "same-text", N_("The same text to the same person is on its way or has just left; cancel this letter unless it is meant twice.") },
};

const char *guard_name(enum guard guard)
{
	return guards[guard].name;
}

const char *guard_text(enum guard guard)
{
	return *guards[guard].text ? _(guards[guard].text) : "";
}

/* Whether p is news to a letter that had seen the message of that id (0: none). */
static bool is_news(const struct order *o, const struct place *p, int64_t seen)
{
	const struct place *last = order_find(o, seen);

	return last ? order_compare(p, last) > 0 : p->fact->mail > seen;
}

/* Who only says thanks asks and tells nothing that the letter should have known. */
static bool customer_wrote(const struct guard_letter *letter, const struct order *o)
{
	for (size_t i = 0; i < o->n; i++)
		if (o->v[i].fact->kind == FACT_RECEIVED && !o->v[i].fact->is_thanks &&
			is_news(o, &o->v[i], letter->last_received))
			return true;
	return false;
}

/* An old answer that only comes to light is none of the question that the letter saw. */
static bool was_answered(const struct guard_letter *letter, const struct order *o)
{
	const struct place *question = order_find(o, letter->last_received);

	for (size_t i = 0; i < o->n; i++) {
		const struct place *p = &o->v[i];

		if (place_is_sent(p) && p->fact->mail && is_news(o, p, letter->last_sent) &&
			!(question && order_compare(p, question) < 0))
			return true;
	}
	return false;
}

int64_t guard_fresh_until(const struct calendar *c, int64_t meant)
{
	int64_t close = calendar_close_in(c, meant, 1);

	return close < meant + FRESH_MAX ? close : meant + FRESH_MAX;
}

bool guard_stops(enum guard guard, const struct guard_letter *letter, const struct fact *facts,
	size_t n)
{
	struct order order;
	bool stops = false;

	order_init(&order, facts, n);
	switch (guard) {
	case GUARD_PASS:
		break;
	case GUARD_CUSTOMER_WROTE:
		stops = customer_wrote(letter, &order);
		break;
	case GUARD_ANSWERED:
		stops = was_answered(letter, &order);
		break;
	case GUARD_PROMISE_PAST:
		stops = letter->promise != NO_TIME && letter->promise < letter->now;
		break;
	case GUARD_OLD:
		stops = letter->fresh_until < letter->now;
		break;
	case GUARD_SAME_TEXT:
		stops = letter->has_twin;
		break;
	}
	order_clear(&order);
	return stops;
}

enum guard guard_letter(const struct guard_letter *letter, const struct fact *facts, size_t n)
{
	for (enum guard g = GUARD_PASS + 1; g <= GUARD_LAST; g++)
		if (guard_stops(g, letter, facts, n))
			return g;
	return GUARD_PASS;
}
