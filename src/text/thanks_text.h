/*
 * thanks_text - a text as words and what stands between them, to be read for thanks.
 */
#ifndef TEXT_THANKS_TEXT_H
#define TEXT_THANKS_TEXT_H

#include <stdbool.h>
#include <stddef.h>

struct strs;

enum { THANKS_WORDS_MAX = 80 };

struct thanks_token {
	char *folded;
	bool is_capital;  /* "Tom", not "TOM" */
	bool ends_line;   /* nothing but punctuation follows in its line */
	bool ends_clause; /* a full stop or the like follows, or an empty line */
	bool has_comma;
};

/* What the newest text consists of. */
struct thanks_text {
	struct thanks_token v[THANKS_WORDS_MAX];
	size_t n;
	bool has_joy;             /* an emoji of thanks or joy */
	bool is_doubtful;         /* a question mark, a number, a sign that is not understood */
	const struct strs *names; /* folded words */
};

/* Take a text apart. names is borrowed; clear it in the end. */
void thanks_text_init(struct thanks_text *t, const char *text, const struct strs *names);

/* Free the words. */
void thanks_text_clear(struct thanks_text *t);

#endif
