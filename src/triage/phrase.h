/*
 * phrase - set phrases of a language found in a text, whatever its case and marks.
 */
#ifndef TRIAGE_PHRASE_H
#define TRIAGE_PHRASE_H

#include <stdbool.h>
#include <stddef.h>

/* The text as text_fold() writes it, with straight apostrophes. NULL counts as "". The caller frees. */
char *phrase_fold(const char *text);

/*
 * Whether one of the phrases (folded, of two bytes or more, the last is NULL) begins at the start of a word of folded.
 * Arabic puts its articles and prepositions before a word without a blank: there it may begin anywhere.
 */
bool phrase_any(const char *folded, const char *const phrases[]);

/* Whether one of them stands there in whole words: "casse" is not in "casserole". In Arabic it may still be joined. */
bool phrase_any_whole(const char *folded, const char *const phrases[]);

/* How many of them begin a word. */
size_t phrase_count(const char *folded, const char *const phrases[]);

/* The length of the phrase that folded begins with, or 0. */
int phrase_at_start(const char *folded, const char *const phrases[]);

#endif
