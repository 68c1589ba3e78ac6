/*
 * fold - the form of a text in which words are searched and compared.
 */
#ifndef TEXT_FOLD_H
#define TEXT_FOLD_H

#include <stddef.h>

struct buf;

/*
 * Add s in lower case and without marks, so that "zamowienie" finds
 * "Zamówienie" and "lodz" finds "Łódź": NFKD, marks dropped, case folded,
 * ł đ ø ß and the Arabic forms of alef, ya and ta marbuta made one.
 *
 * What a letter of two or three bytes is folded to is remembered in a table of 1.4 MB, of which only the
 * pages of letters that were met take memory; it is written without a lock, for no thread but one folds.
 */
void text_fold(const char *s, struct buf *out);

/* The same of n bytes of s. */
void text_fold_bytes(const char *s, size_t n, struct buf *out);

#endif
