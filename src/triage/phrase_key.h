/*
 * phrase_key - by what a phrase is found: the bytes that it begins with, and the bucket
 * that they fall into. Private to the lexicon and to what packs it.
 */
#ifndef TRIAGE_PHRASE_KEY_H
#define TRIAGE_PHRASE_KEY_H

#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include "triage/hash.h"

enum {
	BUCKETS = 1 << 15,
	KEY_MAX = 12, /* bytes; a NUL ends each word */
	PHRASE_WORDS_MAX = 8,
};

static inline size_t bucket_of(uint32_t key)
{
	return (key ^ (key >> 16)) % BUCKETS;
}

/* How many bytes everything that fits begins with: up to the first word that is not given, or not in full. */
static inline size_t key_length(const char *words, size_t n_words)
{
	size_t len = 0;

	for (size_t i = 0; i < n_words && len < KEY_MAX; i++) {
		const char *word = words + len;
		size_t n = strcspn(word, "*");

		if (strcmp(word, "_") == 0)
			break;
		len += n;
		if (word[n])
			break;
		len++;
	}
	return len < KEY_MAX ? len : KEY_MAX;
}

static inline uint32_t phrase_key(const char *words, size_t n_words)
{
	return hash_more(HASH_EMPTY, words, key_length(words, n_words));
}

#endif
