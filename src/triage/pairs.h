/*
 * pairs - the two bytes that words begin with, which tell most words apart from those of a list without
 * comparing them. Private to triage.
 */
#ifndef TRIAGE_PAIRS_H
#define TRIAGE_PAIRS_H

#include <stddef.h>

enum { PAIRS = 1024 };

/* The place of a word's first two bytes in a table of PAIRS; others may share it. */
static inline size_t pair_of(const char *word)
{
	return ((unsigned char)word[0] * 31U + (unsigned char)word[1]) % PAIRS;
}

#endif
