#include "triage/guard.h"

#include "base/i18n.h"
#include "triage/order.h"

static const struct {
	const char *name;
	const char *text;
} guards[] = {
	[GUARD_PASS] = { "", "" },
	[GUARD_CUSTOMER_WROTE] = { "customer-wrote", N_("The customer wrote again after this letter was written; read that first, then send the letter again or change it.") },
	[GUARD_ANSWERED] = { "answered", N_("Somebody answered this thread after this letter was written; read that answer first, then send the letter again or cancel it.") },
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

static bool customer_wrote(const struct guard_letter *letter, const struct order *o)
{
	for (size_t i = 0; i < o->n; i++)
		if (o->v[i].fact->kind == FACT_RECEIVED && is_news(o, &o->v[i], letter->last_received))
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
	case GUARD_SAME_TEXT:
		stops = letter->has_twin;
		break;
	}
	order_clear(&order);
	return stops;
}

enum guard guard_letter(const struct guard_letter *letter, const struct fact *facts, size_t n)
{
	static const enum guard in_order[] = { GUARD_CUSTOMER_WROTE, GUARD_ANSWERED, GUARD_SAME_TEXT };

	for (size_t i = 0; i < sizeof(in_order) / sizeof(*in_order); i++)
		if (guard_stops(in_order[i], letter, facts, n))
			return in_order[i];
	return GUARD_PASS;
}
