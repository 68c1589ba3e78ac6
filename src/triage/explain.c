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
	PHRASES_MAX = 2, /* words that speak for themselves */
	QUOTE_MIN = 5,   /* letters of them */
};

static const double least = 0.15; /* log-odds that are worth a word */

struct ground {
	const struct feature *at; /* where it is to be seen */
	double weight;
};

static double log_odds(const struct model *m, const struct feature *f)
{
	return (double)m->head.slope * f->weight * (double)f->value;
}

static const struct terms *terms_of(const struct features *f, const struct feature *at)
{
	return at->in_subject ? &f->subject : &f->body;
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

static void add_reason(struct opinion *out, double weight, char *text)
{
	out->reasons = mem_grow(out->reasons, out->n_reasons, sizeof(*out->reasons));
	out->reasons[out->n_reasons].text = text;
	out->reasons[out->n_reasons++].weight = weight;
}

static void add_quoted_reason(struct opinion *out, const struct features *f, const struct ground *g,
	const char *what)
{
	struct buf quote = { 0 };

	if (fabs(g->weight) < least)
		return;
	add_quote(f, g->at, &quote);
	add_reason(out, g->weight, mem_printf("%s: \"%s\"", what, buf_text(&quote)));
	buf_clear(&quote);
}

/* How many concepts of each direction there are, and what their being so many weighs. */
struct sides {
	double weight[2];
	double n[2];
};

static size_t side_of(int direction)
{
	return direction > 0 ? 1 : 0;
}

static bool is_count(const struct feature *f)
{
	return f->concept == NO_CONCEPT && f->direction != 0;
}

/* All that a concept weighs is one reason, with its share of what it weighs that it is not the only one. */
static void explain_concepts(const struct model *m, const struct features *f,
	struct opinion *out)
{
	const struct lexicon *l = model_vocabulary(m)->lexicon;
	size_t n = lexicon_count(l);
	struct ground *grounds = mem_alloc((n + 1) * sizeof(*grounds));
	struct sides sides = { { 0 }, { 0 } };

	for (size_t i = 0; i < f->n; i++) {
		const struct feature *feature = &f->v[i];

		if (is_count(feature))
			sides.weight[side_of(feature->direction)] += log_odds(m, feature);
		if (feature->concept == NO_CONCEPT)
			continue;
		if (!grounds[feature->concept].at)
			sides.n[side_of(feature->direction)]++;
		grounds[feature->concept].at = feature;
		grounds[feature->concept].weight += log_odds(m, feature);
	}
	for (size_t i = 0; i < n; i++) {
		struct ground *g = &grounds[i];
		size_t side = g->at ? side_of(g->at->direction) : 0;

		if (!g->at)
			continue;
		g->weight += sides.weight[side] / sides.n[side];
		add_quoted_reason(out, f, g, _(lexicon_concept(l, i)->text));
	}
	free(grounds);
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

/* Put g among the heaviest, which are in order, the same words once: they weigh as a word, as a sense, and where a letter opens or closes. */
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

static bool is_of_words(const struct feature *f)
{
	return f->kind == FEATURE_WORDS || f->kind == FEATURE_SENSES;
}

/* The words that weigh most. */
static void explain_words(const struct model *m, enum model_view view, const struct features *f,
	struct opinion *out)
{
	struct ground best[PHRASES_MAX] = { { 0 } };

	for (size_t i = 0; i < f->n; i++) {
		struct ground g = { &f->v[i], log_odds(m, &f->v[i]) };

		if (is_of_words(&f->v[i]) && fabs(g.weight) > fabs(best[PHRASES_MAX - 1].weight) &&
			is_worth_a_quote(f, &f->v[i]))
			keep_heaviest(f, best, g);
	}
	for (size_t k = 0; k < PHRASES_MAX; k++)
		if (best[k].at)
			add_quoted_reason(out, f, &best[k],
				best[k].weight <= 0  ? _("words as in customers' mail")
				: view == MODEL_BULK ? _("words as in bulk mail")
						     : _("words as in pitches"));
}

/* The rest, that no place of the mail shows: how it is written as a whole, and who sent it. */
static void explain_rest(const struct model *m, enum model_view view, const struct features *f,
	struct opinion *out)
{
	double whole = 0;
	double sender = 0;
	double from = 0;

	for (size_t i = 0; i < f->n; i++) {
		if (f->v[i].kind == FEATURE_SENDER)
			sender += log_odds(m, &f->v[i]);
		else if (f->v[i].kind == FEATURE_FROM)
			from += log_odds(m, &f->v[i]);
		else if (f->v[i].concept == NO_CONCEPT && !is_count(&f->v[i]))
			whole += log_odds(m, &f->v[i]);
	}
	whole += (double)m->head.offset;
	if (fabs(sender) >= least)
		add_reason(out, sender, mem_dup(_("learnt from what you did with mail of this sender")));
	if (fabs(from) >= least)
		add_reason(out, from,
			mem_dup(from <= 0            ? _("the sender's name and address are like those of customers")
				: view == MODEL_BULK ? _("the sender's name and address are like those of mailings")
						     : _("the sender's name and address are like those of vendors or mailings")));
	if (fabs(whole) >= least)
		add_reason(out, whole,
			mem_dup(whole <= 0           ? _("is written as customers write, as a whole")
				: view == MODEL_BULK ? _("is written as bulk mail is, as a whole")
						     : _("is written as pitches are, as a whole")));
}

static int by_weight(const void *a, const void *b)
{
	double x = fabs(((const struct reason *)a)->weight);
	double y = fabs(((const struct reason *)b)->weight);

	return (x < y) - (x > y);
}

/* The strongest that speaks for the verdict goes before all others. */
static void put_decisive_first(struct opinion *out)
{
	double sign = out->lane == LANE_CUSTOMER ? -1 : 1;

	for (size_t i = 0; i < out->n_reasons; i++) {
		struct reason decisive = out->reasons[i];

		if (decisive.weight * sign <= 0)
			continue;
		memmove(out->reasons + 1, out->reasons, i * sizeof(*out->reasons));
		out->reasons[0] = decisive;
		return;
	}
}

void model_explain(const struct model *m, enum model_view view, const struct features *f,
	struct opinion *out)
{
	explain_concepts(m, f, out);
	explain_words(m, view, f, out);
	explain_rest(m, view, f, out);
	if (out->n_reasons == 0)
		return;
	qsort(out->reasons, out->n_reasons, sizeof(*out->reasons), by_weight);
	put_decisive_first(out);
	while (out->n_reasons > REASONS_MAX)
		free(out->reasons[--out->n_reasons].text);
}
