/*
 * tokens - a text as a row of words, numbers and signs, and patterns of them.
 *
 * A pattern is what a table of phrases has: elements between blanks, each of which
 * stands for one token.
 *
 *   day|days     one of these words, as text_fold() leaves them
 *   work*, *able words that begin or end like this
 *   =*ré         the word as it stands, with its marks; with * like the others
 *   #            a number, in digits or as a word of the language
 *   @  %         a weekday, a month of the language
 *   ~            up to six tokens that end no clause
 *   the?         perhaps this one; never the last
 */
#ifndef TEXT_TOKENS_H
#define TEXT_TOKENS_H

#include <stdbool.h>
#include <stddef.h>

#include "base/attr.h"

struct token {
	char *text;            /* with straight apostrophes */
	char *fold;            /* as text_fold() leaves it */
	size_t at, end;        /* bytes of the whole text */
	bool begins_sentence;  /* also a paragraph */
	bool follows_directly; /* no blank before it */
};

struct tokens {
	struct token *v;
	size_t n;
};

/* text is valid UTF-8. */
void tokens_split(const char *text, struct tokens *out);
void tokens_clear(struct tokens *t);

/* The names that @, % and # stand for in a language; each is a pattern's element. */
struct token_names {
	const char *weekdays[7]; /* from Monday */
	const char *months[12];
	const char *numbers[15]; /* from 1; NULL ends them */
};

struct token_match {
	int numbers[3];      /* the first # of the pattern, the next ones */
	size_t number_at[3]; /* the tokens that they are */
	int n_numbers;
	int weekday; /* 0 is Monday; -1 */
	int month;   /* 1 to 12; -1 */
};

/*
 * How many tokens from at on, but before end, the pattern takes; 0: it does not fit. out may be NULL.
 */
size_t tokens_match(const struct tokens *t, size_t at, size_t end, const char *pattern,
	const struct token_names *names, struct token_match *out);

/* Whether one token fits an element such as "on|at"; NULL fits none. */
bool token_fits(const struct token *t, const char *element);

/* What a token of digits says; -1: it is no number, or a very large one. */
int token_number(const struct token *t);

#endif
