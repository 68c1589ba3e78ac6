/*
 * senses - a thesaurus: words of every language under the sense that they share ("parcel",
 * "paket*", "colis"). What is learnt of a sense in a language with much mail counts in all others.
 *
 * Its text has a line for each word, "sense<TAB>language<TAB>word", the first two being numbers; the word is as
 * text/terms.h gives it, "c*" stands for any that begins with c. What the program reads is packed, and read where
 * it lies: a struct senses_head, where each bucket begins, then the entries by bucket.
 *
 * "Si" is "yes" in one language, "if" in the next, "and" in a third: a letter is taken to be in the
 * language that knows most of its words, and only English tells what that one does not know. It is not
 * asked of text/lang.h, which doubts where this may not, and knows languages that have no list here.
 */
#ifndef TRIAGE_SENSES_H
#define TRIAGE_SENSES_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/attr.h"

struct buf;
struct terms;

enum {
	NO_SENSE = UINT16_MAX,
	SENSE_BUCKETS = 1 << 14,
	SENSE_ENGLISH = 0,
	SENSE_LANGUAGES_MAX = 16,
	SENSE_MARKS = 1 << 20, /* of hashes, by their highest bits */
};

struct senses_head {
	uint32_t n_words;
};

struct sense_entry {
	uint32_t hash;
	uint16_t sense;
	uint16_t languages; /* in which the word has it, a bit for each */
};

/*
 * Packed bytes, open for reading. Zeroes know no word. Most of what a mail asks for is not listed, which a bit
 * for each place tells: they fit into the cache of a processor, and the entries do not.
 */
struct senses {
	const uint32_t *starts; /* of the buckets, and the end of the last */
	const struct sense_entry *entries;
	uint8_t marks[SENSE_MARKS / 8];
};

/* Append the packed form of a text of n bytes; -1: a line is none of the above. */
int senses_pack(const char *text, size_t n, struct buf *out) MUST_CHECK;

/* Reads n packed bytes, aligned as numbers are, which have to stay as long as out is used. False: they are none. */
bool senses_open(const void *packed, size_t n, struct senses *out);

/* How many terms each language knows. */
struct sense_tally {
	unsigned known[SENSE_LANGUAGES_MAX];
};

/* Count the first hundred terms of t, of those words that are listed as a whole. */
void senses_hear(const struct senses *s, const struct terms *t, struct sense_tally *tally);

/* The language that knows most, by its number. */
unsigned senses_language(const struct sense_tally *tally);

/* Fill in the sense that each term has in that language, or NO_SENSE, from one on up to another. */
void senses_find(const struct senses *s, const struct terms *t, size_t from, size_t to, unsigned language,
	uint16_t *senses);

#endif
