/*
 * word - header text to UTF-8: encoded words (RFC 2047) and raw bytes.
 */
#ifndef MAIL_WORD_H
#define MAIL_WORD_H

#include <stdbool.h>
#include <stddef.h>

struct buf;

/*
 * Add n bytes of unfolded header text to out as valid UTF-8, its control
 * characters as blanks. Forgiving: words stand within quotes or touch other
 * text, blanks stand within words, a character is split between two words;
 * what cannot be decoded stays as it is. Takes linear time.
 */
void word_decode(const char *s, size_t n, struct buf *out);

/* Add valid UTF-8 with its control characters (C0, DEL, C1) as blanks. */
void word_add_clean(const char *s, size_t n, struct buf *out);

#endif
