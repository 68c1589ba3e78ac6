/*
 * pieces - words and senses, pairs of them, and letters of words as features, each once.
 *
 * A mail has thousands of them, most of them more than once: they are gathered as a hash and a
 * place each, and become features when the rest of the kind is known.
 */
#ifndef TRIAGE_PIECES_H
#define TRIAGE_PIECES_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "triage/features.h"

struct terms;

/* Zeroes are ready for use. */
struct pieces {
	uint64_t *v; /* the hash above, the place below */
	size_t n, room;
};

/* Where a word stands: the same word at another place is another piece. */
enum place {
	PLACE_SUBJECT,
	PLACE_BODY,
	PLACE_OPENING,
	PLACE_CLOSING,
	PLACE_SENDER, /* in the sender's name and address */
};

/* Terms from one on, up to another. */
struct stretch {
	enum place place;
	size_t from, to;
};

/* Add its terms, but amounts, and each pair of neighbours. */
void pieces_add_words(struct pieces *p, const struct terms *t, const struct stretch *s);

/* Add the senses of its terms, and each pair of those of neighbours. */
void pieces_add_senses(struct pieces *p, const uint16_t *senses, const struct stretch *s);

/*
 * Add all runs of three to five letters of those of its terms that have no sense; senses may be NULL: of all.
 * Letters of the subject and of the body are the same pieces.
 */
void pieces_add_letters(struct pieces *p, const struct terms *t, const uint16_t *senses,
	const struct stretch *s);

/* How much a kind counts. */
struct share {
	enum feature_kind kind;
	float norm;   /* as a whole, however long the mail is */
	float enough; /* pieces that make it whole: five words alone say less than fifty */
};

/*
 * Add them to f as features of that share's kind, by id; of the same the first that was added
 * stands for all. The squares of their values add up to norm's, or to as much of it as they are of
 * enough. p is empty then.
 */
void pieces_take(struct pieces *p, const struct share *share, struct features *f);

#endif
