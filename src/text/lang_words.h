/*
 * lang_words - small words that tell languages of the Latin script apart where
 * a message is too short for its fingerprint.
 */
#ifndef TEXT_LANG_WORDS_H
#define TEXT_LANG_WORDS_H

#include <stddef.h>

enum {
	LANG_WORDS_LANGUAGES = 13
};

/* The ISO 639-1 codes that the scores stand for. */
extern const char *const lang_words_codes[LANG_WORDS_LANGUAGES];

struct lang_words; /* the words, ordered for searching */

struct lang_words *lang_words_new(void);
void lang_words_free(struct lang_words *words);

/*
 * Add up what the words of a text, as text_fold() leaves it, speak for: 2 for a
 * word of one language, 1 for one of several.
 */
void lang_words_score(const struct lang_words *words, const char *folded,
	int scores[LANG_WORDS_LANGUAGES]);

#endif
