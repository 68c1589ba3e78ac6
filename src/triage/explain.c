/* explain - the reasons of the model in words: its own weights, put together by what they tell of. */
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "base/buf.h"
#include "base/i18n.h"
#include "base/mem.h"
#include "triage/lexicon.h"
#include "triage/model_inside.h"

enum {
	REASONS_MAX = 6,
	RESTS_MAX = 3,   /* that no place of the mail shows */
	PHRASES_MAX = 2, /* words that speak for themselves */
	QUOTE_MIN = 5,   /* letters of them */
};

static const double least = 0.15; /* log-odds that are worth a word */

/* A reason before it is put into words, which but a few are. */
struct ground {
	const struct feature *at; /* where it is to be seen; NULL: nowhere */
	double weight;
	const char *what; /* for gettext */
};

/* How many concepts of each direction there are, and what their being so many weighs. */
struct sides {
	double weight[2];
	double n[2];
};

/* What the features of a mail come to. */
struct account {
	struct ground *concepts;          /* each of the lexicon's */
	struct ground words[PHRASES_MAX]; /* that weigh most */
	struct sides sides;
	/* What no place of the mail shows: */
	double whole; /* how it is written */
	double sender, from;
};

static const struct terms *terms_of(const struct features *f, const struct feature *at)
{
	return at->in_subject ? &f->subject : &f->body;
}

/* "is" and "?" weigh something, but tell a person nothing. */
static bool is_worth_a_quote(const struct features *f, const struct feature *at)
{
	const struct terms *t = terms_of(f, at);
	size_t letters = 0;

	for (size_t i = at->first; i < at->first + at->n; i++)
		if (term_word(t, i)[0] != '0')
			letters += strlen(term_word(t, i));
	return letters >= QUOTE_MIN;
}

/* Whether the same words are quoted. */
static bool is_same_quote(const struct features *f, const struct feature *a, const struct feature *b)
{
	bool is_same = a->n == b->n;

	for (size_t i = 0; is_same && i < a->n; i++)
		is_same = strcmp(term_word(terms_of(f, a), a->first + i), term_word(terms_of(f, b), b->first + i)) == 0;
	return is_same;
}

/*
 * Put g among the heaviest, which are in order, the same words once: they weigh as a word, as a sense,
 * and where a letter opens or closes.
 */
static void keep_heaviest(const struct features *f, struct ground best[PHRASES_MAX], struct ground g)
{
	for (size_t k = 0; k < PHRASES_MAX; k++) {
		struct ground worse = best[k];
		bool is_same = worse.at && g.at && is_same_quote(f, worse.at, g.at);

		if (fabs(g.weight) > fabs(worse.weight)) {
			best[k] = g;
			g = worse;
		}
		if (is_same || !g.at)
			return;
	}
}

static size_t side_of(int direction)
{
	return direction > 0 ? 1 : 0;
}

static void take_named(struct account *a, const struct feature *at, double weight)
{
	size_t side = side_of(at->direction);
	struct ground *g;

	if (at->concept == NO_CONCEPT) {
		*(at->direction ? &a->sides.weight[side] : &a->whole) += weight;
		return;
	}
	g = &a->concepts[at->concept];
	if (!g->at)
		a->sides.n[side]++;
	g->at = at;
	g->weight += weight;
}

static void take_feature(struct account *a, const struct features *f, const struct feature *at, double weight)
{
	switch (at->kind) {
	case FEATURE_NAMED:
		take_named(a, at, weight);
		break;
	case FEATURE_WORDS:
	case FEATURE_SENSES:
		a->whole += weight;
		if (fabs(weight) > fabs(a->words[PHRASES_MAX - 1].weight) && is_worth_a_quote(f, at))
			keep_heaviest(f, a->words, (struct ground) { .at = at, .weight = weight });
		break;
	case FEATURE_LETTERS:
		a->whole += weight;
		break;
	case FEATURE_FROM:
		a->from += weight;
		break;
	case FEATURE_SENDER:
		a->sender += weight;
		break;
	}
}

struct grounds {
	struct ground *v;
	size_t n;
};

static void add_ground(struct grounds *all, struct ground g, const char *what)
{
	if (fabs(g.weight) < least)
		return;
	g.what = what;
	all->v[all->n++] = g;
}

/* All that a concept weighs is one reason, with its share of what it weighs that it is not the only one. */
static void add_concepts(const struct lexicon *l, const struct account *a, struct grounds *out)
{
	for (size_t i = 0; i < lexicon_count(l); i++) {
		struct ground g = a->concepts[i];
		size_t side = g.at ? side_of(g.at->direction) : 0;

		if (!g.at)
			continue;
		g.weight += a->sides.weight[side] / a->sides.n[side];
		add_ground(out, g, lexicon_concept(l, i)->text);
	}
}

static void add_words(const struct account *a, enum model_view view, struct grounds *out)
{
	for (size_t k = 0; k < PHRASES_MAX; k++)
		add_ground(out, a->words[k],
			a->words[k].weight <= 0 ? N_("words as in customers' mail")
			: view == MODEL_BULK    ? N_("words as in bulk mail")
						: N_("words as in pitches"));
}

static void add_rest(const struct account *a, enum model_view view, struct grounds *out)
{
	add_ground(out, (struct ground) { .weight = a->sender },
		N_("learnt from what you did with mail of this sender"));
	add_ground(out, (struct ground) { .weight = a->from },
		a->from <= 0         ? N_("the sender's name and address are like those of customers")
		: view == MODEL_BULK ? N_("the sender's name and address are like those of mailings")
				     : N_("the sender's name and address are like those of vendors or mailings"));
	add_ground(out, (struct ground) { .weight = a->whole },
		a->whole <= 0        ? N_("is written as customers write, as a whole")
		: view == MODEL_BULK ? N_("is written as bulk mail is, as a whole")
				     : N_("is written as pitches are, as a whole"));
}

static int by_weight(const void *a, const void *b)
{
	double x = fabs(((const struct ground *)a)->weight);
	double y = fabs(((const struct ground *)b)->weight);

	return (x < y) - (x > y);
}

/* The strongest that speaks for the verdict goes before all others. */
static void put_decisive_first(struct grounds *all, enum lane lane)
{
	double sign = lane == LANE_CUSTOMER ? -1 : 1;

	for (size_t i = 0; i < all->n; i++) {
		struct ground decisive = all->v[i];

		if (decisive.weight * sign <= 0)
			continue;
		memmove(all->v + 1, all->v, i * sizeof(*all->v));
		all->v[0] = decisive;
		return;
	}
}

/* The words of a feature as they stand in the mail, on one line. */
static void add_quote(const struct features *f, const struct feature *at, struct buf *out)
{
	const struct terms *t = terms_of(f, at);
	const struct term *first = &t->v[at->first];
	const struct term *last = &t->v[at->first + at->n - 1];
	const char *end = last->at + last->len;

	for (const char *p = first->at; p < end; p++)
		buf_putc(out, *p == '\n' || *p == '\r' || *p == '\t' ? ' ' : *p);
}

/* The caller frees. */
static char *put_into_words(const struct features *f, const struct ground *g)
{
	struct buf quote = { 0 };
	char *text;

	if (!g->at)
		return mem_dup(_(g->what));
	add_quote(f, g->at, &quote);
	text = mem_printf("%s: \"%s\"", _(g->what), buf_text(&quote));
	buf_clear(&quote);
	return text;
}

static void tell(const struct features *f, struct grounds *all, struct opinion *out)
{
	qsort(all->v, all->n, sizeof(*all->v), by_weight);
	put_decisive_first(all, out->lane);
	out->n_reasons = all->n < REASONS_MAX ? all->n : REASONS_MAX;
	out->reasons = mem_alloc(out->n_reasons * sizeof(*out->reasons));
	for (size_t i = 0; i < out->n_reasons; i++)
		out->reasons[i] = (struct reason) { .weight = all->v[i].weight, .text = put_into_words(f, &all->v[i]) };
}

void model_explain(const struct model *m, enum model_view view, const struct features *f,
	struct opinion *out)
{
	const struct lexicon *l = model_vocabulary(m)->lexicon;
	size_t n = lexicon_count(l) + PHRASES_MAX + RESTS_MAX;
	struct account a = { .concepts = mem_alloc(n * sizeof(*a.concepts)) };
	struct grounds all = { .v = mem_alloc(n * sizeof(*all.v)) };

	for (size_t i = 0; i < f->n; i++)
		take_feature(&a, f, &f->v[i], (double)m->head.slope * f->v[i].weight * (double)f->v[i].value);
	a.whole += (double)m->head.offset;
	add_concepts(l, &a, &all);
	add_words(&a, view, &all);
	add_rest(&a, view, &all);
	if (all.n)
		tell(f, &all, out);
	free(all.v);
	free(a.concepts);
}
