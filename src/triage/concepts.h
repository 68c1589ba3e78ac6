/*
 * concepts - which things of the lexicon a message speaks of, and how often.
 */
#ifndef TRIAGE_CONCEPTS_H
#define TRIAGE_CONCEPTS_H

#include <stdbool.h>
#include <stddef.h>

#include "triage/features.h"

struct lexicon;
struct terms;

/* What is known of a concept in a message. */
struct tally {
	size_t phrases;                 /* unlike ones */
	bool in_subject, opens, closes; /* where it is said */
	struct feature first;
};

/*
 * Count what t speaks of into tallies, one for each concept. What stands in the signature, from that
 * term on, is no word of the letter's, except how to leave a list.
 */
void concepts_count(const struct lexicon *l, const struct terms *t, size_t signature, bool in_subject,
	struct tally *tallies);

/* Add which concepts there are, and how many of each side stand against each other. */
void concepts_add(struct features *f, const struct lexicon *l, const struct tally *tallies);

#endif
