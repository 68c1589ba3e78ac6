/*
 * model - what the filter learnt from many mails: how likely a mail is a pitch, what a
 * customer's is about, and the reasons in words. Pure: a model is bytes, from the file that
 * `make model` writes, and what the owner taught is a list of deltas beside it.
 */
#ifndef TRIAGE_MODEL_H
#define TRIAGE_MODEL_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/attr.h"
#include "triage/lane.h"

struct err;
struct message;
struct model;

/* What is added to the weight of one feature. */
struct delta {
	uint32_t feature;
	float weight;
};

/* Sorted by feature, each once: see deltas_add(). Zeroes are an empty list. */
struct deltas {
	struct delta *v;
	size_t n;
};

/* What the model says of a mail. */
struct opinion {
	enum lane lane;         /* LANE_CUSTOMER, LANE_UNSURE or LANE_PITCH */
	double logit;           /* calibrated log-odds of a pitch */
	const char *topic;      /* "order-status", or NULL: not sure. Lives as long as the model. */
	struct reason *reasons; /* the one that decides first, then by weight; may be none */
	size_t n_reasons;
};

/* What judges where no certain rule does, and what is known already of the very mail that is judged. */
struct filter {
	const struct model *model;     /* NULL: nothing */
	const struct deltas *learnt;   /* from the owner; NULL: nothing */
	const struct opinion *opinion; /* of the model; NULL: it is asked */
	unsigned signs;                /* enum sign; 0: they are read */
	bool needs_no_topic;           /* the model is not asked for that alone */
};

/* Borrows n bytes, which are aligned as malloc() does. ERR_DATA when they are no model, or damaged. */
int model_new(const void *bytes, size_t n, struct model **out, struct err *err) MUST_CHECK;
void model_free(struct model *m);

/* learnt may be NULL. */
void model_judge(const struct model *model, const struct deltas *learnt, const struct message *m,
	struct opinion *out);
void opinion_clear(struct opinion *o);

/* A topic of the model, as an opinion has it, or NULL. */
const char *model_find_topic(const struct model *model, const char *name);

/*
 * What has to be added to learnt (or nothing) so that this message, and those of its sender
 * and its words, are of that lane (LANE_CUSTOMER or LANE_PITCH). It moves what is peculiar to
 * the message, not what all mails have, so that others stay where they are. Empty when it is so
 * already. To take it back, subtract the very same deltas.
 */
void model_learn(const struct model *model, const struct deltas *learnt, const struct message *m,
	enum lane lane, struct deltas *out);

/* Add factor (1, or -1 to take back) times what to list. */
void deltas_add(struct deltas *list, const struct deltas *what, float factor);
void deltas_clear(struct deltas *d);

#endif
