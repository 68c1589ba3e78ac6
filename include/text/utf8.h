/*
 * utf8 - valid text, and how wide it is on a screen.
 */
#ifndef TEXT_UTF8_H
#define TEXT_UTF8_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct buf;

bool utf8_is_valid(const char *s, size_t n);

/* How many of the n bytes from s come before the first that is not ASCII. */
size_t utf8_ascii_run(const char *s, size_t n);

/* Whether none comes. */
bool utf8_is_ascii(const char *s, size_t n);

/* Add s to out; each byte that is no UTF-8, and each NUL, becomes U+FFFD. */
void utf8_repair(const char *s, size_t n, struct buf *out);

/* Take an incomplete character off the end of b, which a limit may have left. */
void utf8_trim(struct buf *b);

/* The most bytes of s, up to limit, that end at a character. */
size_t utf8_clip(const char *s, size_t limit);

/* How many characters of valid UTF-8 begin in the first n bytes of s. */
size_t utf8_count(const char *s, size_t n);

/* The first character of valid UTF-8 goes to *c. Returns its bytes, 0 at the end of s. */
size_t utf8_char(const char *s, uint32_t *c);

/* Columns of one character: 0 for a mark, and for what has no width of its own. */
int utf8_char_width(uint32_t c);

/* Columns of valid UTF-8 on a terminal (East Asian wide: 2, combining: 0). */
int utf8_width(const char *s);

/* Add s, cut with an ellipsis or filled with blanks to exactly columns. */
void utf8_fit(const char *s, int columns, struct buf *out);

#endif
