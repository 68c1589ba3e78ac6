/*
 * words - what is looked for in the full-text index.
 */
#ifndef STORE_WORDS_H
#define STORE_WORDS_H

#include <stdbool.h>

struct buf;

/*
 * Add an expression of FTS5 that finds text, a word or a phrase, in a column
 * (NULL: all of them). With is_prefix the last word may go on. False, and
 * nothing is added, when no letter or digit is in the text.
 */
bool words_expression(struct buf *out, const char *column, const char *text, bool is_prefix);

#endif
