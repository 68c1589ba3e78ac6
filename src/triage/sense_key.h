/* sense_key - by what a word of the thesaurus is found. Private to senses and to what packs them. */
#ifndef TRIAGE_SENSE_KEY_H
#define TRIAGE_SENSE_KEY_H

#include <stddef.h>
#include <stdint.h>

#include "triage/hash.h"
#include "triage/senses.h"

enum {
	SENSE_BYTES_MAX = 40, /* of a word */
	SENSE_STEM_MIN = 4,   /* bytes of a beginning, below which none is looked for */
};

/* A whole word; without, it is the beginning of one. */
static inline uint32_t sense_whole(uint32_t key)
{
	return hash_byte(key, '\0');
}

static inline size_t sense_bucket(uint32_t hash)
{
	return hash / (UINT32_MAX / SENSE_BUCKETS + 1);
}

static inline size_t senses_size(size_t n_words)
{
	return sizeof(struct senses_head) + (SENSE_BUCKETS + 1) * sizeof(uint32_t) + n_words * sizeof(struct sense_entry);
}

#endif
