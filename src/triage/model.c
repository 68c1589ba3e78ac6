#include "triage/model.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "base/err.h"
#include "base/i18n.h"
#include "base/mem.h"
#include "triage/lexicon.h"
#include "triage/model_inside.h"

enum { AHEAD = 12 }; /* features */

static const double alike = 0.5; /* log-odds of what was learnt, below which a mail is another matter */

uint32_t model_check(const void *bytes, size_t n)
{
	const size_t start = offsetof(struct model_head, size); /* behind the sum itself */
	const unsigned char *p = (const unsigned char *)bytes + start;
	uint64_t sum = 0xcbf29ce484222325U;
	uint64_t word;

	n -= start;
	for (; n >= sizeof(word); n -= sizeof(word), p += sizeof(word)) {
		memcpy(&word, p, sizeof(word));
		sum = (sum ^ word) * 0x9e3779b97f4a7c15U;
		sum ^= sum >> 29;
	}
	for (; n > 0; n--, p++)
		sum = (sum ^ *p) * 0x9e3779b97f4a7c15U;
	return (uint32_t)(sum >> 32);
}

size_t model_size(const struct model_head *h)
{
	return sizeof(*h) + h->n_named * (sizeof(struct model_weight) + (size_t)h->n_topics * sizeof(float)) +
	       h->n_topics * (MODEL_TOPIC + sizeof(float)) + ((size_t)MODEL_VIEWS << h->lane_bits) +
	       ((size_t)h->n_topics << h->topic_bits) + h->senses_size + h->lexicon_size;
}

static bool is_sound(const struct model_head *h, const void *bytes, size_t n)
{
	return h->magic == MODEL_MAGIC && h->size == n && h->lane_bits > 0 &&
	       h->lane_bits <= MODEL_BITS_MAX && h->topic_bits > 0 && h->topic_bits <= MODEL_BITS_MAX &&
	       h->n_topics <= MODEL_TOPICS_MAX && h->lexicon_size >= MODEL_BLOCK && h->n_named < n && model_size(h) == n &&
	       model_check(bytes, n) == h->check;
}

/* Take the next size bytes. */
static const void *take(const char **p, size_t size)
{
	const void *at = *p;

	*p += size;
	return at;
}

/* Find the tables, whose sizes are right. False: the senses are none of this version. */
static bool find_tables(struct model *m, const char *p)
{
	const void *senses;

	m->named = take(&p, m->head.n_named * sizeof(*m->named));
	m->topic_named = take(&p, (size_t)m->head.n_named * m->head.n_topics * sizeof(*m->topic_named));
	m->topics = take(&p, (size_t)m->head.n_topics * MODEL_TOPIC);
	m->topic_scales = take(&p, m->head.n_topics * sizeof(*m->topic_scales));
	senses = take(&p, m->head.senses_size);
	for (size_t view = 0; view < MODEL_VIEWS; view++)
		m->lane[view] = take(&p, (size_t)1 << m->head.lane_bits);
	m->topic = take(&p, (size_t)m->head.n_topics << m->head.topic_bits);
	m->packed = p;
	return senses_open(senses, m->head.senses_size, &m->senses);
}

int model_new(const void *bytes, size_t n, struct model **out, struct err *err)
{
	struct model *m = mem_alloc(sizeof(*m));

	*out = NULL;
	if (n >= sizeof(m->head))
		memcpy(&m->head, bytes, sizeof(m->head));
	if (n < sizeof(m->head) || !is_sound(&m->head, bytes, n) ||
		!find_tables(m, (const char *)bytes + sizeof(m->head))) {
		free(m);
		return err_set(err, ERR_DATA, _("it is no model of this version, or it is damaged"));
	}
	m->words = mem_alloc(sizeof(*m->words));
	*out = m;
	return 0;
}

/* What model_check() vouches for can be read, or train would not have written it. */
const struct vocabulary *model_vocabulary(const struct model *m)
{
	struct model_words *words = m->words;

	if (!words->lexicon) {
		words->lexicon = lexicon_new(m->packed, m->head.lexicon_size);
		words->vocabulary = (struct vocabulary) { words->lexicon, &m->senses };
	}
	return &words->vocabulary;
}

void model_free(struct model *m)
{
	if (!m)
		return;
	lexicon_free(m->words->lexicon);
	free(m->words);
	free(m);
}

static const struct model_weight *find_named(const struct model *m, uint32_t id)
{
	size_t low = 0;
	size_t high = m->head.n_named;

	while (low < high) {
		size_t middle = low + (high - low) / 2;

		if (m->named[middle].id < id)
			low = middle + 1;
		else
			high = middle;
	}
	return low < m->head.n_named && m->named[low].id == id ? &m->named[low] : NULL;
}

static double shipped_weight(const struct model *m, enum model_view view, const struct feature *f)
{
	const struct model_weight *named;

	switch (f->kind) {
	case FEATURE_NAMED:
		named = find_named(m, f->id);
		return named ? (double)named->weights[view] : 0;
	case FEATURE_WORDS:
	case FEATURE_LETTERS:
	case FEATURE_SENSES:
	case FEATURE_FROM:
		return (double)m->head.lane_scales[view] *
		       m->lane[view][model_slot(f->id, m->head.lane_bits)];
	case FEATURE_SENDER:
		break;
	}
	return 0;
}

double model_learnt(const struct deltas *d, uint32_t id)
{
	size_t low = 0;
	size_t high = d ? d->n : 0;

	while (low < high) {
		size_t middle = low + (high - low) / 2;

		if (d->v[middle].feature < id)
			low = middle + 1;
		else
			high = middle;
	}
	return d && low < d->n && d->v[low].feature == id ? (double)d->v[low].weight : 0;
}

/* The tables are larger than the cache of a processor, and features are all over them: ask for the row that comes soon. */
static void expect(const struct features *f, size_t i, const int8_t *table, uint32_t bits, size_t row)
{
	if (i + AHEAD < f->n)
		__builtin_prefetch(table + model_slot(f->v[i + AHEAD].id, bits) * row);
}

/* Whether what was learnt is about such mail: a few words in common are no likeness, and move nothing. */
static bool is_alike(const struct model *m, const struct deltas *learnt, const struct features *f)
{
	double sum = 0;

	for (size_t i = 0; learnt && learnt->n && i < f->n; i++)
		sum += model_learnt(learnt, f->v[i].id) * (double)f->v[i].value;
	return fabs((double)m->head.slope * sum) >= alike;
}

static double weight_of(const struct model *m, const struct deltas *learnt, enum model_view view,
	const struct features *f, const struct feature *feature)
{
	double weight = shipped_weight(m, view, feature);

	return f->is_alike ? weight + model_learnt(learnt, feature->id) : weight;
}

void model_weigh(const struct model *m, const struct deltas *learnt, enum model_view view,
	struct features *f)
{
	f->is_alike = is_alike(m, learnt, f);
	for (size_t i = 0; i < f->n; i++) {
		expect(f, i, m->lane[view], m->head.lane_bits, 1);
		f->v[i].weight = weight_of(m, learnt, view, f, &f->v[i]);
	}
}

static double calibrated(const struct model *m, double sum)
{
	return (double)m->head.slope * sum + (double)m->head.offset;
}

double model_logit(const struct model *m, const struct features *f)
{
	double sum = 0;

	for (size_t i = 0; i < f->n; i++)
		sum += f->v[i].weight * (double)f->v[i].value;
	return calibrated(m, sum);
}

/* The same in another view than that in which they were weighed. */
static double logit_as(enum model_view view, const struct model *m, const struct deltas *learnt,
	const struct features *f)
{
	double sum = 0;

	for (size_t i = 0; i < f->n; i++) {
		expect(f, i, m->lane[view], m->head.lane_bits, 1);
		sum += weight_of(m, learnt, view, f, &f->v[i]) * (double)f->v[i].value;
	}
	return calibrated(m, sum);
}

/* What a feature says of each topic: hashed ones are scaled when all are summed up. Behind the last topic is rubbish. */
struct topic_sums {
	float named[MODEL_TOPICS_MAX];
	float hashed[MODEL_TOPICS_MAX];
};

/* So many at once, of which a compiler makes a few instructions: there are thousands of features. */
static void add_block(float *restrict sums, const int8_t *restrict row, float value)
{
	for (size_t t = 0; t < MODEL_BLOCK; t++)
		sums[t] += (float)row[t] * value;
}

static void add_topics(const struct model *m, const struct feature *f, struct topic_sums *sums)
{
	size_t n = m->head.n_topics;

	if (f->kind == FEATURE_NAMED) {
		const struct model_weight *named = find_named(m, f->id);
		const float *row = named ? m->topic_named + (size_t)(named - m->named) * n : NULL;

		for (size_t t = 0; row && t < n; t++)
			sums->named[t] += row[t] * f->value;
	} else if (feature_tells_topic(f->kind)) {
		const int8_t *row = m->topic + model_slot(f->id, m->head.topic_bits) * n;

		for (size_t t = 0; t < n; t += MODEL_BLOCK)
			add_block(sums->hashed + t, row + t, f->value);
	}
}

const char *model_topic(const struct model *m, const struct features *f)
{
	struct topic_sums sums = { 0 };
	float best_score = 0;
	const char *topic;
	size_t best = 0;

	for (size_t i = 0; i < f->n; i++) {
		expect(f, i, m->topic, m->head.topic_bits, m->head.n_topics);
		add_topics(m, &f->v[i], &sums);
	}
	for (size_t t = 0; t < m->head.n_topics; t++) {
		float score = sums.named[t] + sums.hashed[t] * m->topic_scales[t];

		if (t > 0 && score <= best_score)
			continue;
		best_score = score;
		best = t;
	}
	if (m->head.n_topics == 0 || best_score < m->head.topic_at)
		return NULL;
	topic = m->topics + best * MODEL_TOPIC;
	return strcmp(topic, "other") == 0 ? NULL : topic;
}

const char *model_find_topic(const struct model *model, const char *name)
{
	for (size_t i = 0; i < model->head.n_topics; i++)
		if (strncmp(model->topics + i * MODEL_TOPIC, name, MODEL_TOPIC) == 0)
			return model->topics + i * MODEL_TOPIC;
	return NULL;
}

static bool was_learnt(const struct deltas *learnt, const struct features *f)
{
	for (size_t i = 0; f->is_alike && i < f->n; i++)
		if (model_learnt(learnt, f->v[i].id) > 0)
			return true;
	return false;
}

bool model_accuses(const struct deltas *learnt, const struct features *f)
{
	return features_accuse(f) || was_learnt(learnt, f);
}

struct grace model_grace(const struct deltas *learnt, const struct features *f)
{
	struct grace grace = features_grace(f);

	if (was_learnt(learnt, f))
		grace.doubted = grace.bulk = 0;
	return grace;
}

/*
 * Fill lane and log-odds of out, and weigh f in the view that they are of. As bulk mail it is known by how it is written
 * as a whole, whatever it is about; reporters, who sound like pitches, do not sound like mailings.
 */
static enum model_view find_lane(const struct model *m, const struct deltas *learnt,
	struct features *f, struct opinion *out)
{
	const double unsure_at = (double)m->head.unsure_at;
	const double pitch_at = (double)m->head.pitch_at;
	struct grace grace;
	double as_bulk;

	model_weigh(m, learnt, MODEL_ALL, f);
	grace = model_grace(learnt, f);
	out->logit = model_logit(m, f);
	out->lane = out->logit >= unsure_at + grace.doubted ? LANE_UNSURE : LANE_CUSTOMER;
	if (out->logit >= pitch_at + grace.pitch && model_accuses(learnt, f))
		out->lane = LANE_PITCH;
	if (out->lane != LANE_UNSURE)
		return MODEL_ALL;
	as_bulk = logit_as(MODEL_BULK, m, learnt, f);
	if (as_bulk < pitch_at + grace.bulk)
		return MODEL_ALL;
	model_weigh(m, learnt, MODEL_BULK, f);
	out->logit = as_bulk;
	out->lane = LANE_PITCH;
	return MODEL_BULK;
}

void model_judge(const struct model *model, const struct deltas *learnt, const struct message *m,
	struct opinion *out)
{
	struct features f;
	enum model_view view;

	*out = (struct opinion) { 0 };
	features_take(m, model_vocabulary(model), &f);
	view = find_lane(model, learnt, &f, out);
	if (out->lane != LANE_PITCH)
		out->topic = model_topic(model, &f);
	model_explain(model, view, &f, out);
	features_clear(&f);
}

void opinion_clear(struct opinion *o)
{
	for (size_t i = 0; i < o->n_reasons; i++)
		free(o->reasons[i].text);
	free(o->reasons);
	*o = (struct opinion) { 0 };
}
