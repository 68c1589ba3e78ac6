#include "judge_by.h"

#include <math.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/err.h"
#include "base/mem.h"
#include "corpus.h"
#include "triage/lane.h"

enum { FOLDS = 14 };

static bool is_customer(const struct sample *s)
{
	return strcmp(s->label, "customer") == 0;
}

static bool is_notice(const struct sample *s)
{
	return strcmp(s->label, "notice") == 0;
}

static bool is_hard(const struct sample *s)
{
	static const char *const kinds[] = { "sounds-like-pitch", "wholesale", "press", "company-signature" };

	for (size_t i = 0; i < sizeof(kinds) / sizeof(*kinds); i++)
		if (strstr(s->hard, kinds[i]))
			return is_customer(s);
	return false;
}

static bool is_same_source(const struct tables *t, size_t a, size_t b)
{
	return strcmp(t->mails[a].sample->source, t->mails[b].sample->source) == 0;
}

/* Sources are left out a few at a time: the fold of a source is its number in turn. */
static size_t *make_folds(const struct tables *t)
{
	size_t *folds = mem_alloc((t->n + 1) * sizeof(*folds));
	size_t *first = mem_alloc((t->n + 1) * sizeof(*first)); /* mail of each source */
	size_t n = 0;

	for (size_t i = 0; i < t->n; i++) {
		size_t k = 0;

		while (k < n && !is_same_source(t, first[k], i))
			k++;
		if (k == n)
			first[n++] = i;
		folds[i] = k % FOLDS;
	}
	free(first);
	return folds;
}

static void judge_fold(struct tables *t, size_t fold, const size_t *folds, struct limits *l)
{
	for (enum model_view view = MODEL_ALL; view < MODEL_VIEWS; view++) {
		tables_solve(t, view, folds, fold);
		for (size_t i = 0; i < t->n; i++)
			if (folds[i] == fold)
				l->sums[view][i] = row_sum(&t->rows[i], t->weights);
	}
}

/* Platt's: log-odds = slope * sum + offset, by plain Newton steps. */
static void calibrate(const struct tables *t, struct limits *l)
{
	const double *sums = l->sums[MODEL_ALL];

	l->slope = 1;
	for (int step = 0; step < 50; step++) {
		double g[2] = { 0 };
		double h[3] = { 1e-6, 0, 1e-6 };
		double det;

		for (size_t i = 0; i < t->n; i++) {
			double p = 1 / (1 + exp(-(l->slope * sums[i] + l->offset)));
			bool counts = !is_notice(t->mails[i].sample);
			double miss = (p - (t->rows[i].is_positive ? 1 : 0)) * (counts ? 1 : 0);
			double w = counts ? p * (1 - p) : 0;

			g[0] += miss * sums[i];
			g[1] += miss;
			h[0] += w * sums[i] * sums[i];
			h[1] += w * sums[i];
			h[2] += w;
		}
		det = h[0] * h[2] - h[1] * h[1];
		l->slope -= (h[2] * g[0] - h[1] * g[1]) / det;
		l->offset -= (h[0] * g[1] - h[1] * g[0]) / det;
	}
}

static int falling(const void *a, const void *b)
{
	double x = *(const double *)a;
	double y = *(const double *)b;

	return (x < y) - (x > y);
}

/* Log-odds, calibrated. */
static double odds(const struct limits *l, enum model_view view, size_t mail)
{
	double shift = view == MODEL_BULK ? l->bulk_shift : 0;

	return l->slope * (l->sums[view][mail] + shift) + l->offset;
}

/* Beyond its grace. */
static double odds_doubted(const struct tables *t, const struct limits *l, size_t mail)
{
	return odds(l, MODEL_ALL, mail) - t->mails[mail].grace.doubted;
}

static double odds_aside(const struct tables *t, const struct limits *l, enum model_view view, size_t mail)
{
	const struct grace *grace = &t->mails[mail].grace;

	return odds(l, view, mail) - (view == MODEL_BULK ? grace->bulk : grace->pitch);
}

/*
 * What may befall customers that were judged by strangers: so many of them, no more. Those that are hard by nature are
 * counted apart, for there are far more of them in our mail, where they were written to be mistaken, than in a shop's.
 */
struct fate {
	double plain, hard; /* shares */
	double margin;      /* log-odds beyond those that they reach */
	/* Whether it can befall a customer; then its log-odds go to *at. */
	bool (*threatens)(const struct tables *t, const struct limits *l, size_t mail, double *at);
};

static bool may_be_doubted(const struct tables *t, const struct limits *l, size_t mail, double *at)
{
	*at = odds_doubted(t, l, mail);
	return true;
}

static bool may_be_lost(const struct tables *t, const struct limits *l, size_t mail, double *at)
{
	*at = odds_aside(t, l, MODEL_ALL, mail);
	return t->mails[mail].is_accused;
}

static bool may_be_lost_as_bulk(const struct tables *t, const struct limits *l, size_t mail, double *at)
{
	*at = odds_aside(t, l, MODEL_BULK, mail);
	return odds_doubted(t, l, mail) >= l->unsure_at;
}

static const struct fate doubted = { 0.0205, 0.20, 0, may_be_doubted };
static const struct fate lost = { 0.0005, 0.003, 0.05, may_be_lost };
static const struct fate lost_as_bulk = { 0.0016, 0.0115, 0.05, may_be_lost_as_bulk };

/* The log-odds that no more than a share of the customers reach, of those that are hard or of the others; 0: none can. */
static double share_reaches(const struct tables *t, const struct limits *l, const struct fate *fate, bool hard)
{
	double *reached = mem_alloc((t->n + 1) * sizeof(*reached));
	size_t n_all = 0;
	size_t n = 0;
	size_t may;
	double at;

	for (size_t i = 0; i < t->n; i++) {
		if (!is_customer(t->mails[i].sample) || is_hard(t->mails[i].sample) != hard)
			continue;
		n_all++;
		if (fate->threatens(t, l, i, &reached[n]))
			n++;
	}
	may = (size_t)((double)n_all * (hard ? fate->hard : fate->plain));
	qsort(reached, n, sizeof(*reached), falling);
	at = n == 0 ? 0 : reached[may < n ? may : n - 1];
	free(reached);
	return at;
}

static double threshold(const struct tables *t, const struct limits *l, const struct fate *fate)
{
	return fmax(share_reaches(t, l, fate, false), share_reaches(t, l, fate, true)) + fate->margin;
}

void judge_by_others(struct tables *t, struct limits *out)
{
	size_t *folds = make_folds(t);
	double bulk_at;

	*out = (struct limits) { 0 };
	for (size_t view = 0; view < MODEL_VIEWS; view++)
		out->sums[view] = mem_alloc((t->n + 1) * sizeof(*out->sums[view]));
	for (size_t fold = 0; fold < FOLDS; fold++)
		judge_fold(t, fold, folds, out);
	free(folds);
	calibrate(t, out);
	out->unsure_at = threshold(t, out, &doubted);
	out->pitch_at = threshold(t, out, &lost);
	bulk_at = threshold(t, out, &lost_as_bulk);
	out->bulk_shift = (out->pitch_at - bulk_at) / out->slope;
}

struct kind {
	const char *name;
	bool (*has)(const struct sample *s);
};

static bool is_bulk(const struct sample *s)
{
	return strcmp(s->label, "bulk") == 0;
}

static bool is_pitch(const struct sample *s)
{
	return strcmp(s->label, "pitch") == 0;
}

static bool is_mimic(const struct sample *s)
{
	return is_pitch(s) && strstr(s->hard, "mimics");
}

static bool is_authored_customer(const struct sample *s)
{
	return is_customer(s) && strcmp(s->origin, "authored") == 0;
}

static bool is_authored_pitch(const struct sample *s)
{
	return is_pitch(s) && strcmp(s->origin, "authored") == 0;
}

static enum lane lane_of(const struct tables *t, const struct limits *l, size_t mail)
{
	if (odds_aside(t, l, MODEL_ALL, mail) >= l->pitch_at && t->mails[mail].is_accused)
		return LANE_PITCH;
	if (odds_doubted(t, l, mail) < l->unsure_at)
		return LANE_CUSTOMER;
	return odds_aside(t, l, MODEL_BULK, mail) >= l->pitch_at ? LANE_PITCH : LANE_UNSURE;
}

void limits_print(const struct limits *l, const struct tables *t)
{
	static const struct kind kinds[] = {
		{ "customers", is_customer },
		{ "customers, authored", is_authored_customer },
		{ "customers, hard", is_hard },
		{ "bulk", is_bulk },
		{ "pitches", is_pitch },
		{ "pitches, authored", is_authored_pitch },
		{ "pitches, mimics", is_mimic },
	};

	printf("slope %.3f offset %.3f unsure at %.3f pitch at %.3f\n", l->slope, l->offset, l->unsure_at,
		l->pitch_at);
	for (size_t k = 0; k < sizeof(kinds) / sizeof(*kinds); k++) {
		size_t in[LANE_PITCH + 1] = { 0 };
		double n = 0;

		for (size_t i = 0; i < t->n; i++) {
			if (!kinds[k].has(t->mails[i].sample))
				continue;
			in[lane_of(t, l, i)]++;
			n++;
		}
		n = n > 0 ? n : 1;
		printf("%-22s %5.0f  customer %5.1f %%  unsure %5.1f %%  pitch %5.1f %% (%zu)\n", kinds[k].name, n,
			100 * (double)in[LANE_CUSTOMER] / n, 100 * (double)in[LANE_UNSURE] / n,
			100 * (double)in[LANE_PITCH] / n, in[LANE_PITCH]);
	}
}

int scores_write(const char *path, const struct tables *t, const struct limits *l, struct err *err)
{
	FILE *f = fopen(path, "we");

	if (!f)
		return err_errno(err, "write %s", path);
	for (size_t i = 0; i < t->n; i++) {
		const struct sample *s = t->mails[i].sample;

		fprintf(f, "%.4f\t%s\t%s\t%s\t%s\t%s\t%s\t%.4f\t%s\n", odds(l, MODEL_ALL, i), s->label, s->lang,
			s->hard, s->origin, s->source, s->name, odds(l, MODEL_BULK, i), lane_name(lane_of(t, l, i)));
	}
	if (fclose(f) != 0)
		return err_errno(err, "write %s", path);
	return 0;
}
