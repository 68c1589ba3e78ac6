#include "triage/order.h"

#include <stdlib.h>

#include "base/compare.h"
#include "base/mem.h"

static int compare_ids(const void *a, const void *b)
{
	const struct place *x = a;
	const struct place *y = b;
	int by_id = compare_numbers(x->fact->mail, y->fact->mail);

	return by_id ? by_id : compare_numbers(x->fact->at, y->fact->at);
}

static bool is_message(const struct fact *f)
{
	return f->kind == FACT_RECEIVED || f->kind == FACT_SENT;
}

/* The first place of an id: a message may be there as a letter and as its copy. */
static size_t find_first(const struct order *o, int64_t mail)
{
	size_t low = 0;
	size_t high = o->n;

	while (low < high) {
		size_t middle = low + (high - low) / 2;

		if (o->v[middle].fact->mail < mail)
			low = middle + 1;
		else
			high = middle;
	}
	return low;
}

struct place *order_find(const struct order *o, int64_t mail)
{
	size_t i = mail ? find_first(o, mail) : o->n;

	return i < o->n && o->v[i].fact->mail == mail ? &o->v[i] : NULL;
}

static void lift(struct place *p)
{
	const struct place *up = p->parent;

	p->at = p->fact->at;
	p->mail = p->fact->mail;
	if (up && (up->at > p->at || (up->at == p->at && up->mail > p->mail))) {
		p->at = up->at;
		p->mail = up->mail;
		p->depth = up->depth + 1;
	}
}

/* Lift p and what it stands on. Hostile ids may run in a circle: it is cut where it closes. */
static void lift_with_ancestors(struct place *p)
{
	struct place *below = NULL;

	while (p && !p->is_lifted) {
		p->is_lifted = true;
		p->child = below;
		below = p;
		p = p->parent;
	}
	for (const struct place *q = below; q; q = q->child)
		if (q == p)
			below->parent = NULL;
	for (; below; below = below->child)
		lift(below);
}

static void apply_bounces(struct order *o, const struct fact *facts, size_t n)
{
	for (size_t i = 0; i < n; i++) {
		if (facts[i].kind != FACT_BOUNCED || !facts[i].answers)
			continue;
		for (size_t k = find_first(o, facts[i].answers);
			k < o->n && o->v[k].fact->mail == facts[i].answers; k++)
			if (!o->v[k].bounce || o->v[k].bounce->at < facts[i].at)
				o->v[k].bounce = &facts[i];
	}
	/* Whoever answers a letter has it: the failure was another recipient's. */
	for (size_t i = 0; i < o->n; i++)
		if (o->v[i].fact->kind == FACT_RECEIVED && o->v[i].parent)
			o->v[i].parent->bounce = NULL;
}

static void apply_sent(struct order *o)
{
	o->sent_at = NO_TIME;
	for (size_t i = 0; i < o->n; i++) {
		const struct place *sent = &o->v[i];

		if (!place_is_sent(sent))
			continue;
		for (struct place *p = sent->parent; p && !p->is_answered; p = p->parent)
			p->is_answered = true;
		if (sent->fact->at > o->sent_at ||
			(sent->fact->at == o->sent_at && sent->fact->mail > o->sent_mail)) {
			o->sent_at = sent->fact->at;
			o->sent_mail = sent->fact->mail;
		}
	}
}

void order_init(struct order *o, const struct fact *facts, size_t n)
{
	*o = (struct order) { .v = mem_alloc((n + 1) * sizeof(*o->v)) };
	for (size_t i = 0; i < n; i++)
		if (is_message(&facts[i]))
			o->v[o->n++] = (struct place) { .fact = &facts[i], .done_at = NO_TIME };
	qsort(o->v, o->n, sizeof(*o->v), compare_ids);
	for (size_t i = 0; i < o->n; i++)
		o->v[i].parent = order_find(o, o->v[i].fact->answers);
	for (size_t i = 0; i < o->n; i++)
		lift_with_ancestors(&o->v[i]);
	apply_bounces(o, facts, n);
	apply_sent(o);
}

void order_clear(struct order *o)
{
	free(o->v);
	*o = (struct order) { 0 };
}

int order_compare(const struct place *a, const struct place *b)
{
	int by = compare_numbers(a->at, b->at);

	if (!by)
		by = compare_numbers(a->mail, b->mail);
	if (!by)
		by = compare_numbers(a->depth, b->depth);
	if (!by)
		by = compare_numbers(a->fact->at, b->fact->at);
	return by ? by : compare_numbers(a->fact->mail, b->fact->mail);
}

bool place_is_sent(const struct place *p)
{
	return p->fact->kind == FACT_SENT && !p->bounce;
}

bool order_is_answered(const struct order *o, const struct place *p)
{
	return p->is_answered || o->sent_at > p->at ||
	       (o->sent_at == p->at && o->sent_mail > p->mail);
}

struct place *order_last_received(const struct order *o, bool with_thanks)
{
	struct place *last = NULL;

	for (size_t i = 0; i < o->n; i++) {
		const struct fact *f = o->v[i].fact;

		if (f->kind == FACT_RECEIVED && (with_thanks || !f->is_thanks) &&
			(!last || order_compare(&o->v[i], last) > 0))
			last = &o->v[i];
	}
	return last;
}

struct place *order_last_sent(const struct order *o)
{
	struct place *last = NULL;

	for (size_t i = 0; i < o->n; i++)
		if (place_is_sent(&o->v[i]) && (!last || order_compare(&o->v[i], last) > 0))
			last = &o->v[i];
	return last;
}
