/*
 * model_inside - what the parts of the model share: an open file, and sums over features. Private to triage.
 */
#ifndef TRIAGE_MODEL_INSIDE_H
#define TRIAGE_MODEL_INSIDE_H

#include "triage/features.h"
#include "triage/lexicon.h"
#include "triage/model.h"
#include "triage/model_file.h"
#include "triage/senses.h"

/* What is made of the packed words once they are asked for. */
struct model_words {
	struct lexicon *lexicon;
	struct vocabulary vocabulary; /* that, and the senses */
};

struct model {
	struct model_head head;
	const struct model_weight *named;
	const float *topic_named;
	const char *topics;
	const float *topic_scales;
	const int8_t *lane[MODEL_VIEWS];
	const int8_t *topic;
	struct senses senses;
	const char *packed; /* the lexicon, as the file has it */
	struct model_words *words;
};

/* The words of the model; made when they are asked for, for most commands judge no mail. */
const struct vocabulary *model_vocabulary(const struct model *m);

/* Fill in the weights of features as shipped, and with what was learnt where that is about such mail; before calibration. */
void model_weigh(const struct model *m, const struct deltas *learnt, enum model_view view,
	struct features *f);

/* Whether what is said, or was learnt of such mail, can put it aside at all; the features are weighed. */
bool model_accuses(const struct deltas *learnt, const struct features *f);

/* What it takes beyond the thresholds: what is like a lesson of the owner's is told by few words, too. The features are weighed. */
struct grace model_grace(const struct deltas *learnt, const struct features *f);

/* What was learnt of one feature; learnt may be NULL. */
double model_learnt(const struct deltas *learnt, uint32_t id);

/* Calibrated log-odds of a pitch, of features that were weighed. */
double model_logit(const struct model *m, const struct features *f);

/* The topic of a customer's mail, or NULL. */
const char *model_topic(const struct model *m, const struct features *f);

/* Fill the reasons of out, whose lane is known, with features that were weighed in that view. */
void model_explain(const struct model *m, enum model_view view, const struct features *f,
	struct opinion *out);

#endif
