/*
 * hash - the numbers by which features are known. Private to triage.
 */
#ifndef TRIAGE_HASH_H
#define TRIAGE_HASH_H

#include <stddef.h>
#include <stdint.h>
#include <string.h>

/* Of no bytes. */
#define HASH_EMPTY 2166136261U

/* Go on from h with one byte (FNV-1a). */
static inline uint32_t hash_byte(uint32_t h, char byte)
{
	return (h ^ (unsigned char)byte) * 16777619U;
}

/* With n bytes of s. */
static inline uint32_t hash_more(uint32_t h, const char *s, size_t n)
{
	for (size_t i = 0; i < n; i++)
		h = hash_byte(h, s[i]);
	return h;
}

/* With all of a string: hashing it takes no longer than finding its end. */
static inline uint32_t hash_text(uint32_t h, const char *s)
{
	for (; *s; s++)
		h = hash_byte(h, *s);
	return h;
}

/* Of things of one space only, so that "order" as a word of the subject is another thing than in the body. */
static inline uint32_t hash_start(const char *space)
{
	return hash_more(HASH_EMPTY, space, strlen(space) + 1);
}

/* Mix, for its highest bits are a place in the tables of the model. */
static inline uint32_t hash_finish(uint32_t h)
{
	h = (h ^ (h >> 16)) * 0x85ebca6bU;
	h = (h ^ (h >> 13)) * 0xc2b2ae35U;
	return h ^ (h >> 16);
}

#endif
