/*
 * features - what the model sees of a message: what it says, in words, pieces of words
 * and concepts, and how it is written. Nothing of it depends on how a mail was wrapped for
 * its way, on its date or on the provider of the sender.
 */
#ifndef TRIAGE_FEATURES_H
#define TRIAGE_FEATURES_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "text/terms.h"

struct lexicon;
struct message;
struct senses;

/* By what it is known what a mail says; the lexicon may be NULL. */
struct vocabulary {
	const struct lexicon *lexicon;
	const struct senses *senses;
};

enum feature_kind {
	FEATURE_NAMED,   /* one of a few hundred, with a weight of its own */
	FEATURE_WORDS,   /* a word, or a pair of them */
	FEATURE_SENSES,  /* a sense, or a pair of them: see triage/senses.h */
	FEATURE_LETTERS, /* three to five letters of a word that has none */
	FEATURE_FROM,    /* a word of the sender's name or address, or letters of one: these have no terms */
	FEATURE_SENDER,  /* an address or a domain: for what is learnt from the owner */
};

enum { NO_CONCEPT = UINT32_MAX };

/* Terms that a letter opens and closes with: there it says what it is about, and what it wants. */
enum {
	OPENING = 20,
	CLOSING = 25,
};

struct feature {
	uint32_t id; /* the hash of what it is */
	float value;
	uint32_t concept; /* that it tells of, or NO_CONCEPT */
	uint32_t first;   /* of its terms */
	uint16_t n;       /* terms; 0: it has none */
	bool in_subject;  /* where its terms are */
	int8_t direction; /* 1: it can only speak for a pitch; -1: only for a customer; 0: for either */
	enum feature_kind kind;
	double weight; /* see model_weigh() */
};

struct features {
	struct feature *v; /* each id once within its kind */
	size_t n, room;
	struct terms subject, body;
	char *text;     /* that body points into */
	bool is_alike;  /* to what was learnt: see model_weigh() */
	bool is_spared; /* says what hardly anybody is put aside for: see triage/lexicon.h */
};

/* Whether a feature tells what a customer's mail is about: a name does not. */
static inline bool feature_tells_topic(enum feature_kind kind)
{
	return kind != FEATURE_FROM && kind != FEATURE_SENDER;
}

/* m has to live as long as out. */
void features_take(const struct message *m, const struct vocabulary *v, struct features *out);

/*
 * Whether anything can be named that pitches or bulk mail say. Else no mail is put aside: odd
 * words alone, of which customers have plenty, are no reason to give.
 */
bool features_accuse(const struct features *f);

/* Log-odds beyond the thresholds that it takes for a mail: to be doubted, to be put aside as a pitch, and as bulk mail. */
struct grace {
	double doubted, pitch, bulk;
};

/* Who writes for a paper sounds like a pitch; and how a mail is written as a whole is told by words enough. */
struct grace features_grace(const struct features *f);

void features_clear(struct features *f);

/* The first of n more, which the caller fills in before anything else is added. */
struct feature *features_extend(struct features *f, size_t n);
void features_add(struct features *f, struct feature feature);
void features_add_named(struct features *f, const char *name, const char *of, float value);

/* "name:0" to "name:n-1", so that more of something never weighs less by accident; ten at most. */
void features_add_steps(struct features *f, const char *name, size_t n, size_t most, float value);

/* The id of a named feature, "concept:own-order". */
uint32_t feature_id(const char *name, const char *of);

#endif
