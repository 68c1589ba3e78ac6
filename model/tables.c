#include "tables.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "base/buf.h"
#include "base/compare.h"
#include "base/mem.h"
#include "corpus.h"
#include "ratios.h"
#include "triage/features.h"
#include "triage/model_file.h"

enum { SEEN_MIN = 4 }; /* mails that a named feature is in */

static const double topic_cost = 2;
static const float topic_at = -1.25F;

static const char *const topics[] = {
	"cancel", "complaint", "damaged", "delay", "order-status", "other", "parcel-missing",
	"praise", "pre-sale", "return", "wholesale"
};
enum { N_TOPICS = sizeof(topics) / sizeof(*topics) };

/*
 * What a mail counts: one that was written for this, by a person who thought about it, counts more
 * than a sentence that a template wrapped, or the hundredth scam.
 */
static double cost_of(const struct sample *s)
{
	if (strcmp(s->label, "notice") == 0)
		return 0;
	if (strcmp(s->origin, "authored") == 0)
		return 1.5;
	if (strcmp(s->origin, "composed") == 0)
		return 0.5;
	return strcmp(s->label, "pitch") == 0 ? 1.5 : 0.6;
}

void tables_init(struct tables *t)
{
	*t = (struct tables) { 0 };
}

static int compare_ids(const void *a, const void *b)
{
	const struct named *x = a;
	const struct named *y = b;

	return compare_numbers(x->id, y->id);
}

void tables_add(struct tables *t, const struct message *m, const struct vocabulary *v,
	const struct sample *sample)
{
	struct mail_marks mail = { .sample = sample };
	struct features f;

	features_take(m, v, &f);
	mail.is_accused = features_accuse(&f);
	mail.grace = features_grace(&f);
	mail.v = mem_alloc((f.n + 1) * sizeof(*mail.v));
	for (size_t i = 0; i < f.n; i++) {
		bool is_named = f.v[i].kind == FEATURE_NAMED;

		if (f.v[i].kind == FEATURE_SENDER)
			continue;
		mail.v[mail.n++] = (struct mark) { f.v[i].id, f.v[i].value, f.v[i].kind };
		if (!is_named)
			continue;
		t->named = mem_grow(t->named, t->n_named, sizeof(*t->named));
		t->named[t->n_named++] = (struct named) { f.v[i].id, f.v[i].direction };
	}
	t->mails = mem_grow(t->mails, t->n, sizeof(*t->mails));
	t->mails[t->n++] = mail;
	features_clear(&f);
}

/* Keep each id once, if it is in enough mails. */
static void settle_named(struct tables *t)
{
	size_t to = 0;

	if (t->n_named)
		qsort(t->named, t->n_named, sizeof(*t->named), compare_ids);
	for (size_t i = 0, end; i < t->n_named; i = end) {
		for (end = i + 1; end < t->n_named && t->named[end].id == t->named[i].id; end++)
			;
		if (end - i >= SEEN_MIN)
			t->named[to++] = t->named[i];
	}
	t->n_named = to;
}

/* Of all marks, or of those that tell a topic. */
static struct row make_row(const struct tables *t, const struct mail_marks *mail, uint32_t bits, bool for_topic)
{
	struct cell *cells = mem_alloc((mail->n + 1) * sizeof(*cells));
	size_t n = 0;

	for (size_t i = 0; i < mail->n; i++) {
		const struct mark *mark = &mail->v[i];
		const struct named key = { mark->id, 0 };
		bool is_named = mark->kind == FEATURE_NAMED;
		const struct named *named = is_named
						    ? bsearch(&key, t->named, t->n_named, sizeof(*t->named), compare_ids)
						    : NULL;

		if (for_topic && !feature_tells_topic(mark->kind))
			continue;
		if (named)
			cells[n++] = (struct cell) { (uint32_t)(named - t->named), mark->value };
		else if (!is_named)
			cells[n++] = (struct cell) { (uint32_t)(t->n_named + model_slot(mark->id, bits)), mark->value };
	}
	return (struct row) { .cells = cells, .n = n };
}

void tables_close(struct tables *t)
{
	settle_named(t);
	t->directions = mem_alloc(t->n_named + 1);
	for (size_t i = 0; i < t->n_named; i++)
		t->directions[i] = (signed char)t->named[i].direction;
	t->n_columns = t->n_named + ((size_t)1 << LANE_BITS);
	t->weights = mem_alloc(t->n_columns * sizeof(*t->weights));
	t->rows = mem_alloc((t->n + 1) * sizeof(*t->rows));
	for (size_t i = 0; i < t->n; i++) {
		t->rows[i] = make_row(t, &t->mails[i], LANE_BITS, false);
		t->rows[i].is_positive = strcmp(t->mails[i].sample->label, "customer") != 0;
	}
}

void tables_clear(struct tables *t)
{
	for (size_t i = 0; i < t->n; i++) {
		free(t->mails[i].v);
		if (t->rows)
			free(t->rows[i].cells);
	}
	free(t->mails);
	free(t->rows);
	free(t->named);
	free(t->directions);
	free(t->weights);
	*t = (struct tables) { 0 };
}

void tables_solve(struct tables *t, enum model_view view, const size_t *folds, size_t left_out)
{
	for (size_t i = 0; i < t->n; i++) {
		const struct sample *s = t->mails[i].sample;
		bool is_in = (!folds || folds[i] != left_out) && (view == MODEL_ALL || strcmp(s->label, "pitch") != 0);

		t->rows[i].cost = is_in ? cost_of(s) : 0;
	}
	solve_by_ratios(t->rows, t->n, t->weights, t->n_columns, t->directions, t->n_named);
}

/* The weights from column on, as bytes; returns what a step of theirs is worth. */
static float quantise(const double *weights, size_t n, int8_t *out, size_t stride)
{
	double most = 1e-9;

	for (size_t i = 0; i < n; i++)
		most = fmax(most, fabs(weights[i]));
	for (size_t i = 0; i < n; i++)
		out[i * stride] = (int8_t)lrint(weights[i] / most * 127);
	return (float)(most / 127);
}

struct topic_tables {
	float *named;
	float scales[N_TOPICS];
	int8_t *hashed;
};

static void learn_topics(struct tables *t, struct topic_tables *out)
{
	size_t n_hashed = (size_t)1 << TOPIC_BITS;
	struct row *rows = mem_alloc((t->n + 1) * sizeof(*rows));

	out->named = mem_alloc((t->n_named * N_TOPICS + 1) * sizeof(*out->named));
	out->hashed = mem_alloc(n_hashed * N_TOPICS);
	for (size_t i = 0; i < t->n; i++) {
		const struct sample *s = t->mails[i].sample;

		rows[i] = make_row(t, &t->mails[i], TOPIC_BITS, true);
		if (strcmp(s->label, "customer") == 0 && strcmp(s->topic, "-") != 0)
			rows[i].cost = strcmp(s->origin, "authored") == 0 ? topic_cost : topic_cost / 4;
	}
	for (size_t k = 0; k < N_TOPICS; k++) {
		for (size_t i = 0; i < t->n; i++)
			rows[i].is_positive = strcmp(t->mails[i].sample->topic, topics[k]) == 0;
		solve(rows, t->n, t->weights, t->n_named + n_hashed, NULL, 0);
		for (size_t i = 0; i < t->n_named; i++)
			out->named[i * N_TOPICS + k] = (float)t->weights[i];
		out->scales[k] = quantise(t->weights + t->n_named, n_hashed, out->hashed + k, N_TOPICS);
	}
	for (size_t i = 0; i < t->n; i++)
		free(rows[i].cells);
	free(rows);
}

/* What tells customers' mail apart, in each view. */
struct lane_tables {
	struct model_weight *named;
	float scales[MODEL_VIEWS];
	int8_t *hashed[MODEL_VIEWS];
};

/* The named feature that every mail has. */
static size_t find_always(const struct tables *t)
{
	const struct named key = { feature_id("always", ""), 0 };
	const struct named *always = bsearch(&key, t->named, t->n_named, sizeof(*t->named), compare_ids);

	return (size_t)(always - t->named);
}

static void learn_lanes(struct tables *t, double bulk_shift, struct lane_tables *out)
{
	size_t n_hashed = (size_t)1 << LANE_BITS;

	out->named = mem_alloc((t->n_named + 1) * sizeof(*out->named));
	for (enum model_view view = MODEL_ALL; view < MODEL_VIEWS; view++) {
		tables_solve(t, view, NULL, 0);
		for (size_t i = 0; i < t->n_named; i++) {
			out->named[i].id = t->named[i].id;
			out->named[i].weights[view] = (float)t->weights[i];
		}
		out->hashed[view] = mem_alloc(n_hashed);
		out->scales[view] = quantise(t->weights + t->n_named, n_hashed, out->hashed[view], 1);
	}
	out->named[find_always(t)].weights[MODEL_BULK] += (float)bulk_shift;
}

static void add_lanes(const struct lane_tables *lanes, struct buf *out)
{
	for (size_t view = 0; view < MODEL_VIEWS; view++)
		buf_add(out, lanes->hashed[view], (size_t)1 << LANE_BITS);
}

static void lane_tables_clear(struct lane_tables *lanes)
{
	free(lanes->named);
	for (size_t view = 0; view < MODEL_VIEWS; view++)
		free(lanes->hashed[view]);
}

static void add_topics(const struct tables *t, const struct topic_tables *topic, struct buf *out)
{
	buf_add(out, topic->named, t->n_named * N_TOPICS * sizeof(*topic->named));
	for (size_t k = 0; k < N_TOPICS; k++) {
		char name[MODEL_TOPIC] = { 0 };

		memcpy(name, topics[k], strlen(topics[k]));
		buf_add(out, name, sizeof(name));
	}
	buf_add(out, topic->scales, sizeof(topic->scales));
}

void tables_write(struct tables *t, struct limits *limits, const struct packed_words *words, struct buf *out)
{
	struct lane_tables lanes = { 0 };
	struct topic_tables topic = { 0 };
	struct model_head head = {
		.magic = MODEL_MAGIC,
		.n_named = (uint32_t)t->n_named,
		.n_topics = N_TOPICS,
		.lane_bits = LANE_BITS,
		.topic_bits = TOPIC_BITS,
		.senses_size = (uint32_t)words->senses.len,
		.lexicon_size = (uint32_t)words->lexicon.len,
		.slope = (float)limits->slope,
		.offset = (float)limits->offset,
		.unsure_at = (float)limits->unsure_at,
		.pitch_at = (float)limits->pitch_at,
		.topic_at = topic_at,
	};

	learn_topics(t, &topic);
	learn_lanes(t, limits->bulk_shift, &lanes);
	memcpy(head.lane_scales, lanes.scales, sizeof(lanes.scales));
	buf_add(out, &head, sizeof(head));
	buf_add(out, lanes.named, t->n_named * sizeof(*lanes.named));
	add_topics(t, &topic, out);
	buf_add(out, words->senses.data, words->senses.len);
	add_lanes(&lanes, out);
	buf_add(out, topic.hashed, (size_t)N_TOPICS << TOPIC_BITS);
	buf_add(out, words->lexicon.data, words->lexicon.len);
	head.size = (uint32_t)out->len;
	memcpy(out->data, &head, sizeof(head));
	head.check = model_check(out->data, out->len);
	memcpy(out->data, &head, sizeof(head));
	free(topic.named);
	free(topic.hashed);
	lane_tables_clear(&lanes);
	for (size_t view = 0; view < MODEL_VIEWS; view++) {
		free(limits->sums[view]);
		limits->sums[view] = NULL;
	}
}
