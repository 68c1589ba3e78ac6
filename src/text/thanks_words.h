/*
 * thanks_words - what people write who only say thanks, in nine languages.
 *
 * A phrase is here only if no question, request or report can be made of it together with
 * the others: no "not", "but", "please", "when", no number. What a shop may have offered
 * (a refund) is only something to give thanks for, or what has come, as it may be an answer
 * anywhere else; and "yes" and "no" are always one.
 */
#ifndef TEXT_THANKS_WORDS_H
#define TEXT_THANKS_WORDS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

enum word_kind {
	WORD_NONE,   /* nothing that is known: it may ask or report */
	WORD_SAYS,   /* "thank you": what for may follow */
	WORD_VALUES, /* "I appreciate your": what for follows at once */
	WORD_NOTES,  /* takes note: "understood", "good news" */
	WORD_CAME,   /* takes note of what has come: "arrived", "received" */
	WORD_IS,     /* "is": behind it, WORD_JOY tells how the goods are */
	WORD_JOY,    /* "beautiful": takes note, too */
	WORD_HAPPY,  /* "happy": with goods, which are praised so */
	WORD_GOODS,  /* "mug": only with what came, or how it is */
	WORD_MATTER, /* "refund", "today": only with what came */
	WORD_THE,    /* "my new": what follows came, whatever it is called */
	WORD_YOUR,   /* "your": what follows is something of the shop's */
	WORD_WAITS,  /* "I will wait": says nothing, but what for would ask for it */
	WORD_ALSO,   /* what goes with it: "so much", "have a nice day" */
	WORD_OPENS,  /* "for": what for comes next */
	WORD_INSIDE, /* what one gives thanks for, and is a request anywhere else: "reply" */
	WORD_DONE,   /* inside, too: what one gives thanks for is done: "having", "so quickly" */
	WORD_HELLO,  /* a name may follow */
	WORD_ENDS,   /* a name and a signature may follow */
};

/* Phrases between commas, as text_fold() writes them; the last row of a list has none. */
struct thanks_words {
	enum word_kind kind;
	const char *phrases;
};

extern const struct thanks_words thanks_ar[], thanks_de[], thanks_en[], thanks_es[], thanks_fr[],
	thanks_it[], thanks_pl[], thanks_pt[], thanks_ro[];

enum { THANKS_PHRASE_WORDS = 5 }; /* of the longest phrase */

/* The words of a language; NULL: i is behind the last one. */
const struct thanks_words *thanks_language(size_t i);

/* Whether any phrase of that language, or one that is mixed in, may begin with that word. */
bool thanks_begins(const struct thanks_words *language, const char *word);

/*
 * The kind of a phrase (words as text_fold() writes them, a blank between) in a language, where
 * people mix in English words; inside: behind "for".
 */
enum word_kind thanks_word(const struct thanks_words *language, const char *phrase, bool is_inside);

/* Whether the phrase is of that kind, not behind "for": soon told when it is not. */
bool thanks_is(const struct thanks_words *language, const char *phrase, enum word_kind kind);

/* Whether a word that is not known may complain, refuse or order. */
bool thanks_is_bad(const char *word);

/* Whether a smiley or an emoji is one of thanks or joy. */
bool thanks_emoji(uint32_t c);

#endif
