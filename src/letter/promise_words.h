/*
 * promise_words - how a language promises. Private to letter.
 *
 * Patterns are as text/tokens.h has them, in folded form; lists end with NULL.
 */
#ifndef LETTER_PROMISE_WORDS_H
#define LETTER_PROMISE_WORDS_H

#include <stddef.h>

struct promise_words {
	const char *lang;
	const char *const *own;       /* what we will do: "we will" */
	const char *const *news;      /* what the customer will get from us: "you will hear" */
	const char *const *grant;     /* asks for time until then: "give me until" */
	const char *const *third;     /* somebody else will do it: "the courier will" */
	const char *const *condition; /* its sentence promises nothing: "if you" */
	const char *const *neutral;   /* looks like a condition, and is none: "even if" */
	/* Elements: */
	const char *contact; /* doing these is writing: "answer" */
	const char *not_own; /* words of own that are no deed of ours; or right behind it: "we will need" */
	const char *negator; /* near own, undoes it */
	const char *other;   /* what comes behind is about somebody else: "the parcel should arrive" */
	const char *opener;  /* may begin a clause before a time: "and" */
};

extern const struct promise_words promise_ar, promise_de, promise_en, promise_es, promise_fr,
	promise_it, promise_pl, promise_pt, promise_ro;

/* One pattern a line; a long one goes on in the next line, in parentheses. */
#define PROMISE_PATTERNS(...)     \
	(const char *const[])     \
	{                         \
		__VA_ARGS__, NULL \
	}

/* From 0; NULL behind the last. */
const struct promise_words *promise_words_at(unsigned i);

#endif
