/* learn - what the owner teaches, as deltas beside the model. */
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "triage/model_inside.h"

/*
 * By how many log-odds a lesson goes beyond the threshold, so that mails like this one
 * cross it, too; and how much more an address or a domain takes of it than a word. Pieces
 * of words and concepts take none: all mails have them.
 */
static const double beyond = 2.0;
static const double sender_share = 6.0;

static double share_of(const struct feature *f)
{
	switch (f->kind) {
	case FEATURE_SENDER:
		return sender_share;
	case FEATURE_WORDS:
		return 1;
	case FEATURE_NAMED:
	case FEATURE_LETTERS:
		break;
	}
	return 0;
}

static int by_feature(const void *a, const void *b)
{
	uint32_t x = ((const struct delta *)a)->feature;
	uint32_t y = ((const struct delta *)b)->feature;

	return (x > y) - (x < y);
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
static double missing(const struct model *m, double logit, enum lane lane)
{
	double wanted = lane == LANE_PITCH ? (double)m->head.pitch_at + beyond
					   : (double)m->head.unsure_at - beyond;
	double gap = wanted - logit;

	if (lane == LANE_PITCH ? gap <= 0 : gap >= 0)
		return 0;
	return gap / (double)m->head.slope;
}

void model_learn(const struct model *model, const struct deltas *learnt, const struct message *m,
	enum lane lane, struct deltas *out)
{
	struct features f;
	double gap;
	double norm = 0;

	*out = (struct deltas) { 0 };
	features_take(m, model->lexicon, &f);
	model_weigh(model, learnt, &f);
	gap = missing(model, model_logit(model, &f), lane);
	for (size_t i = 0; i < f.n; i++)
		norm += share_of(&f.v[i]) * (double)f.v[i].value * (double)f.v[i].value;
	for (size_t i = 0; gap != 0 && norm > 0 && i < f.n; i++) {
		double step = gap * share_of(&f.v[i]) * (double)f.v[i].value / norm;

		if (step == 0)
			continue;
		out->v = mem_grow(out->v, out->n, sizeof(*out->v));
		out->v[out->n++] = (struct delta) { f.v[i].id, (float)step };
	}
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
