/*
 * lexicon - named concepts ("speaks of an order of theirs") and the phrases by which
 * they are known, in every language.
 *
 * Its text has a line for each concept, "name<TAB>side<TAB>reason", and below it a line for each
 * phrase that begins with a blank: words as text/terms.h gives them, "c*" for any word
 * that begins with c, "_" for any one word. What the program reads is packed, so that it takes
 * no time to speak of: a struct lexicon_head, of each concept a byte that is its side, its name and its
 * reason, then of each phrase a byte that is its concept, one that is the number of its words, and the words. Strings end in
 * a NUL, and the phrases are in the order of their buckets (triage/phrase_key.h).
 */
#ifndef TRIAGE_LEXICON_H
#define TRIAGE_LEXICON_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/attr.h"

struct buf;
struct lexicon;
struct terms;

struct lexicon_head {
	uint32_t n_concepts;
	uint32_t n_phrases;
};

enum side {
	SIDE_CUSTOMER,
	SIDE_SPARED, /* a customer's, too; who says so is put aside only if it takes no thought: see features_grace() */
	SIDE_PITCH,
	SIDE_BULK,
};

struct concept {
	const char *name;
	const char *text; /* the reason as the owner reads it */
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

/* Append the packed form of a text of n bytes; -1: a line is none of the above. */
int lexicon_pack(const char *text, size_t n, struct buf *out) MUST_CHECK;

/* Reads n packed bytes, which have to stay as long as the lexicon does. NULL: they are none. */
struct lexicon *lexicon_new(const void *packed, size_t n);
void lexicon_free(struct lexicon *l);

/* Of NULL, which has no concepts and finds none, 0. */
size_t lexicon_count(const struct lexicon *l);
const struct concept *lexicon_concept(const struct lexicon *l, size_t i);

/* Add every mention; of a concept the longest at each place. */
void lexicon_find(const struct lexicon *l, const struct terms *t, struct mentions *out);

#endif
