/*
 * lint_words - the phrases that lint looks for, language by language. Private to letter.
 *
 * A phrase is compared folded (text_fold()) and as whole words; a * before or
 * behind it stands for the rest of a word. One that begins with = is compared
 * with its marks, for the sake of "no sé".
 */
#ifndef LETTER_LINT_WORDS_H
#define LETTER_LINT_WORDS_H

enum lint_topic {
	LINT_THANKS,
	LINT_APOLOGY,
	LINT_VAGUE,      /* promises without a time */
	LINT_TIME,       /* words that tell a time (digits do, too) */
	LINT_UNKNOWN,    /* ways to say "I don't know" */
	LINT_ATTACHED,   /* says that something is attached */
	LINT_UNATTACHED, /* speaks of the customer's attachment instead */
	LINT_COMPLAINT,
	LINT_TOPICS
};

/* The phrases of a topic, ending with NULL; NULL: none are known in that language. */
const char *const *lint_words(enum lint_topic topic, const char *lang);

#endif
