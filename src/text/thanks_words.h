/*
 * thanks_words - what people write who only say thanks, in nine languages.
 */
#ifndef TEXT_THANKS_WORDS_H
#define TEXT_THANKS_WORDS_H

#include <stdbool.h>
#include <stdint.h>

enum word_kind {
	WORD_NONE,   /* nothing that is known: it may ask or report */
	WORD_SAYS,   /* "thank you": what for may follow */
	WORD_VALUES, /* "I appreciate": what for follows at once */
	WORD_NOTES,  /* takes note: "perfect", "received" */
	WORD_WAITS,  /* "I will wait": says nothing, but what for would ask for it */
	WORD_ALSO,   /* what goes with it: "so much", "have a nice day" */
	WORD_OPENS,  /* "for": what for comes next */
	WORD_INSIDE, /* what one gives thanks for, and is a request anywhere else: "reply" */
	WORD_HELLO,  /* a name may follow */
	WORD_ENDS,   /* a name and a signature may follow */
};

enum { THANKS_PHRASE_WORDS = 5 }; /* of the longest phrase */

/* The kind of a phrase (words as text_fold() writes them, a blank between); inside: behind "for". */
enum word_kind thanks_word(const char *phrase, bool is_inside);

/* Whether a smiley or an emoji is one of thanks or joy. */
bool thanks_emoji(uint32_t c);

#endif
