/*
 * tables - mails as rows of numbers, and the weights that are learnt from them.
 */
#ifndef MODEL_TABLES_H
#define MODEL_TABLES_H

#include <stddef.h>
#include <stdint.h>

#include "base/buf.h"
#include "solve.h"
#include "triage/features.h"
#include "triage/model_file.h"

struct message;
struct sample;

enum {
	LANE_BITS = 19,
	TOPIC_BITS = 15,
};

/* A feature of a mail; the column of a named one follows once all are known. */
struct mark {
	uint32_t id;
	float value;
	enum feature_kind kind;
};

struct mail_marks {
	const struct sample *sample;
	bool is_accused; /* see triage/features.h */
	struct grace grace;
	struct mark *v;
	size_t n;
};

struct named {
	uint32_t id;
	int direction; /* see triage/features.h */
};

struct tables {
	struct mail_marks *mails;
	size_t n;
	struct named *named; /* by id */
	size_t n_named;
	signed char *directions; /* of the named columns */
	struct row *rows;        /* for the lane: pitch or bulk is positive */
	double *weights;         /* room for the columns of the lane */
	size_t n_columns;        /* named ones first */
};

/* What is concluded from mails that were judged without their own source. */
struct limits {
	double *sums[MODEL_VIEWS]; /* of each mail */
	double slope, offset;
	double unsure_at, pitch_at;
	double bulk_shift; /* of the sums of MODEL_BULK, so that pitch_at is the threshold of that view, too */
};

void tables_init(struct tables *t);
void tables_add(struct tables *t, const struct message *m, const struct vocabulary *v,
	const struct sample *sample);
void tables_close(struct tables *t); /* all mails are in */
void tables_clear(struct tables *t);

/* Fill t->weights from all mails whose fold is another one; folds may be NULL: from all. */
void tables_solve(struct tables *t, enum model_view view, const size_t *folds, size_t left_out);

/* Packed words, which the model carries. */
struct packed_words {
	struct buf lexicon, senses;
};

/* Learn from everything, and add the bytes of the model. Releases limits->sums. */
void tables_write(struct tables *t, struct limits *limits, const struct packed_words *words, struct buf *out);

#endif
