#include "triage/concepts.h"

#include <stdlib.h>
#include <string.h>

#include "triage/features.h"
#include "triage/lexicon.h"

enum { MANY = 4 };

static bool was_said(const struct mentions *m, size_t i, const struct terms *t)
{
	const struct mention *now = &m->v[i];

	for (size_t k = 0; k < i; k++) {
		const struct mention *before = &m->v[k];
		bool is_same = before->concept == now->concept && before->n == now->n;

		for (size_t w = 0; is_same && w < now->n; w++)
			is_same = strcmp(term_word(t, before->first + w), term_word(t, now->first + w)) == 0;
		if (is_same)
			return true;
	}
	return false;
}

static int8_t side_direction(enum side side)
{
	return side == SIDE_CUSTOMER || side == SIDE_SPARED ? -1 : 1;
}

static struct feature feature_of(const struct mention *m, enum side side, bool in_subject)
{
	return (struct feature) {
		.value = 1,
		.kind = FEATURE_NAMED,
		.concept = (uint32_t)m->concept,
		.direction = side_direction(side),
		.in_subject = in_subject,
		.first = (uint32_t)m->first,
		.n = (uint16_t)m->n,
	};
}

static void note_place(struct tally *tally, size_t first, size_t end, bool in_subject)
{
	tally->in_subject |= in_subject;
	tally->opens |= !in_subject && first < OPENING;
	tally->closes |= !in_subject && first < end && first + CLOSING >= end;
}

void concepts_count(const struct lexicon *l, const struct terms *t, size_t signature,
	bool in_subject, struct tally *tallies)
{
	struct mentions m = { 0 };

	lexicon_find(l, t, &m);
	for (size_t i = 0; i < m.n; i++) {
		struct tally *tally = &tallies[m.v[i].concept];

		if (m.v[i].first >= signature && lexicon_concept(l, m.v[i].concept)->side != SIDE_BULK)
			continue;
		if (was_said(&m, i, t))
			continue;
		if (tally->phrases++ == 0)
			tally->first = feature_of(&m.v[i], lexicon_concept(l, m.v[i].concept)->side, in_subject);
		note_place(tally, m.v[i].first, signature, in_subject);
	}
	free(m.v);
}

static void add_concept(struct features *f, const struct tally *tally, const char *name, const char *of)
{
	struct feature feature = tally->first;
	feature.id = feature_id(name, of);
	features_add(f, feature);
}

/* How many concepts of a side there are. */
static void add_side(struct features *f, const char *name, size_t n, size_t most, int8_t direction)
{
	size_t start = f->n;

	features_add_steps(f, name, n, most, 1);
	for (size_t i = start; i < f->n; i++)
		f->v[i].direction = direction;
}

static char digit(size_t n, size_t most)
{
	return (char)('0' + (n < most ? n : most));
}

static void add_against(struct features *f, size_t pitch, size_t customer)
{
	const char both[] = { digit(pitch, 4), ',', digit(customer, 3), '\0' };

	features_add_named(f, "against", both, 1);
}

void concepts_add(struct features *f, const struct lexicon *l, const struct tally *tallies)
{
	size_t sides[SIDE_BULK + 1] = { 0 };

	for (size_t i = 0; i < lexicon_count(l); i++) {
		const struct concept *c = lexicon_concept(l, i);

		if (!tallies[i].phrases)
			continue;
		sides[c->side == SIDE_SPARED ? SIDE_CUSTOMER : c->side]++;
		f->is_spared |= c->side == SIDE_SPARED;
		add_concept(f, &tallies[i], "concept", c->name);
		if (tallies[i].phrases > 1)
			add_concept(f, &tallies[i], "twice", c->name);
		if (tallies[i].phrases >= MANY)
			add_concept(f, &tallies[i], "often", c->name);
		if (tallies[i].in_subject)
			add_concept(f, &tallies[i], "subject", c->name);
		if (tallies[i].opens)
			add_concept(f, &tallies[i], "opening", c->name);
		if (tallies[i].closes)
			add_concept(f, &tallies[i], "closing", c->name);
	}
	add_side(f, "pitch-side", sides[SIDE_PITCH], 6, side_direction(SIDE_PITCH));
	add_side(f, "customer-side", sides[SIDE_CUSTOMER], 5, side_direction(SIDE_CUSTOMER));
	add_side(f, "bulk-side", sides[SIDE_BULK], 3, side_direction(SIDE_BULK));
	add_against(f, sides[SIDE_PITCH], sides[SIDE_CUSTOMER]);
}
