/*
 * terms - the words of a text, in the form in which the filter compares them.
 *
 * Words are folded (text/fold.h). Letters of another script that only look like ours are ours,
 * a number is as many zeroes as it has digits (six at most), a link is "xurlx", an
 * address "xmailx", and Arabic words lose the article and what is written together with it.
 * Of punctuation ? ! % stay, and $ for any currency sign. Bytes that are no UTF-8 end a word.
 */
#ifndef TEXT_TERMS_H
#define TEXT_TERMS_H

#include <stddef.h>

#include "base/buf.h"

struct term {
	const char *at; /* in the text, which has to live on */
	size_t len;
	size_t word; /* where it begins in folded: see term_word() */
};

/* Zeroes are ready for use. */
struct terms {
	struct term *v;
	size_t n;
	struct buf folded;
};

/* Add the words of s, as long as there are fewer than limit of them. */
void terms_add(struct terms *t, const char *s, size_t limit);
void terms_clear(struct terms *t);

/* The folded word, ended by a NUL; lives until something is added. */
static inline const char *term_word(const struct terms *t, size_t i)
{
	return t->folded.data + t->v[i].word;
}

#endif
