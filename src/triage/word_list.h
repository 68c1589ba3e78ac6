/*
 * word_list - whether a word is one of a list that ends with NULL. Private to triage.
 */
#ifndef TRIAGE_WORD_LIST_H
#define TRIAGE_WORD_LIST_H

#include <stdbool.h>
#include <string.h>

/* No word of a list is empty, and few of one begin with the same two bytes. */
static inline bool is_one_of(const char *word, const char *const words[])
{
	for (; *words; words++)
		if (*word == **words && word[1] == (*words)[1] && strcmp(word, *words) == 0)
			return true;
	return false;
}

#endif
