/*
 * lexicon - named concepts ("speaks of an order of theirs") and the phrases by which
 * they are known, in every language.
 *
 * Its text has a line for each concept, "name<TAB>side<TAB>reason", and below it a line for each
 * phrase that begins with a blank: words as text/terms.h gives them, "c*" for any word
 * that begins with c, "_" for any one word.
 */
#ifndef TRIAGE_LEXICON_H
#define TRIAGE_LEXICON_H

#include <stdbool.h>
#include <stddef.h>

struct lexicon;
struct terms;

enum side {
	SIDE_CUSTOMER,
	SIDE_SPARED, /* a customer's, too; who says so is not put aside, whatever else is said */
	SIDE_PITCH,
	SIDE_BULK,
};

struct concept {
	char *name;
	char *text; /* the reason as the owner reads it */
	enum side side;
};

/* Where a concept is in a text. */
struct mention {
	size_t concept;
	size_t first, n; /* terms */
};

struct mentions {
	struct mention *v;
	size_t n;
};

/* Copies what it needs of n bytes. NULL when a line is none of the above. */
struct lexicon *lexicon_new(const char *text, size_t n);
void lexicon_free(struct lexicon *l);

size_t lexicon_count(const struct lexicon *l);
const struct concept *lexicon_concept(const struct lexicon *l, size_t i);

/* Add every mention; of a concept the longest at each place. */
void lexicon_find(const struct lexicon *l, const struct terms *t, struct mentions *out);

#endif
