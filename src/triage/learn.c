/* learn - what the owner teaches, as deltas beside the model. */
#include <math.h>
#include <stdbool.h>
#include <stdlib.h>
#include <string.h>

#include "base/compare.h"
#include "base/mem.h"
#include "triage/model_inside.h"

/*
 * By how many log-odds a lesson goes beyond the threshold, so that mails like this one
 * cross it, too; and how much more an address or a domain takes of it than a word. Pieces
 * of words and concepts take none: all mails have them.
 */
static const double beyond = 2.0;
static const double sender_share = 6.0;

/*
 * Of few words each would take much, and hide what others write with them: so far, in log-odds, a word is
 * taught to speak for a pitch; the sender takes the rest.
 */
static const double most_of_word = 1.0;

static double share_of(const struct feature *f)
{
	switch (f->kind) {
	case FEATURE_SENDER:
		return sender_share;
	case FEATURE_WORDS:
		return 1;
	case FEATURE_NAMED:
	case FEATURE_LETTERS:
	case FEATURE_SENSES:
	case FEATURE_FROM:
		break;
	}
	return 0;
}

static int by_feature(const void *a, const void *b)
{
	const struct delta *x = a;
	const struct delta *y = b;

	return compare_numbers(x->feature, y->feature);
}

/* Sort, and make one of those of the same feature; what comes to nothing is dropped. */
static void tidy(struct deltas *d)
{
	size_t to = 0;

	if (d->n)
		qsort(d->v, d->n, sizeof(*d->v), by_feature);
	for (size_t i = 0; i < d->n; i++) {
		if (to > 0 && d->v[to - 1].feature == d->v[i].feature)
			d->v[to - 1].weight += d->v[i].weight;
		else
			d->v[to++] = d->v[i];
		if (d->v[to - 1].weight == 0)
			to--;
	}
	d->n = to;
}

/* How far the sum is from where the lane wants it; 0: it is there. */
static double missing_sum(const struct model *m, const struct deltas *learnt, const struct features *f,
	enum lane lane)
{
	struct grace grace = model_grace(learnt, f);
	double wanted = lane == LANE_PITCH ? (double)m->head.pitch_at + grace.pitch + beyond
					   : (double)m->head.unsure_at + grace.doubted - beyond;
	double gap = wanted - model_logit(m, f);

	if (lane == LANE_PITCH ? gap <= 0 : gap >= 0)
		return 0;
	return gap / (double)m->head.slope;
}

/* That; a pitch wants something that speaks for one, too. */
static double missing(const struct model *m, const struct deltas *learnt, const struct features *f,
	enum lane lane)
{
	double gap = missing_sum(m, learnt, f, lane);

	if (lane == LANE_PITCH && !model_accuses(learnt, f))
		return fmax(gap, beyond / (double)m->head.slope);
	return gap;
}

/* What is to be spread over the features of a mail. */
struct spread {
	const struct deltas *learnt;
	const struct features *f;
	double gap;
	double most; /* of a word, what was learnt of it before included */
};

static double norm_of(const struct spread *s, bool with_words)
{
	double norm = 0;

	for (size_t i = 0; i < s->f->n; i++) {
		const struct feature *f = &s->f->v[i];

		if (f->kind != FEATURE_WORDS || with_words)
			norm += share_of(f) * (double)f->value * (double)f->value;
	}
	return norm;
}

static double step_of(const struct feature *f, double gap, double norm)
{
	return norm > 0 ? gap * share_of(f) * (double)f->value / norm : 0;
}

static void add_step(struct deltas *out, const struct feature *f, double step)
{
	if (step == 0)
		return;
	out->v = mem_grow(out->v, out->n, sizeof(*out->v));
	out->v[out->n++] = (struct delta) { f->id, (float)step };
}

/* What the words take of the gap. */
static double spread_words(const struct spread *s, struct deltas *out)
{
	double norm = norm_of(s, true);
	double taken = 0;

	for (size_t i = 0; i < s->f->n; i++) {
		const struct feature *f = &s->f->v[i];
		double room = s->most - model_learnt(s->learnt, f->id);
		double step = step_of(f, s->gap, norm);

		if (f->kind != FEATURE_WORDS)
			continue;
		if (step > 0 && step > room)
			step = room > 0 ? room : 0;
		add_step(out, f, step);
		taken += step * (double)f->value;
	}
	return taken;
}

static void spread_sender(const struct spread *s, double gap, struct deltas *out)
{
	double norm = norm_of(s, false);

	for (size_t i = 0; i < s->f->n; i++)
		if (s->f->v[i].kind != FEATURE_WORDS)
			add_step(out, &s->f->v[i], step_of(&s->f->v[i], gap, norm));
}

void model_learn(const struct model *model, const struct deltas *learnt, const struct message *m,
	enum lane lane, struct deltas *out)
{
	struct features f;
	struct spread s = {
		.learnt = learnt,
		.f = &f,
		.most = most_of_word / (double)model->head.slope,
	};

	*out = (struct deltas) { 0 };
	features_take(m, model_vocabulary(model), &f);
	model_weigh(model, learnt, MODEL_ALL, &f); /* the other is asked of doubtful mail only */
	s.gap = missing(model, learnt, &f, lane);
	if (s.gap != 0)
		spread_sender(&s, s.gap - spread_words(&s, out), out);
	tidy(out);
	features_clear(&f);
}

void deltas_add(struct deltas *list, const struct deltas *what, float factor)
{
	for (size_t i = 0; i < what->n; i++) {
		list->v = mem_grow(list->v, list->n, sizeof(*list->v));
		list->v[list->n++] = (struct delta) { what->v[i].feature, factor * what->v[i].weight };
	}
	tidy(list);
}

void deltas_clear(struct deltas *d)
{
	free(d->v);
	*d = (struct deltas) { 0 };
}
