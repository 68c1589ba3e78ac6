/*
 * encode - text as 7-bit mail carries it.
 */
#ifndef MAIL_ENCODE_H
#define MAIL_ENCODE_H

#include <stdbool.h>
#include <stddef.h>

struct buf;

enum encode_body {
	ENCODE_7BIT,
	ENCODE_QP,
	ENCODE_BASE64
};

/* The lightest encoding that brings n bytes of text (lines end in LF) over unharmed. */
enum encode_body encode_choose(const char *text, size_t n);

/* "7bit", "quoted-printable" or "base64". */
const char *encode_name(enum encode_body how);

/* Add a text body: valid UTF-8 whose lines end in LF. Every line gets its CRLF, the last one, too. */
void encode_text(enum encode_body how, const char *text, size_t n, struct buf *out);

/*
 * One UTF-8 string in pieces, each as one encoded word (RFC 2047) of at most
 * width characters (30 or more). *s moves behind the characters that were taken.
 */
void encode_word(const char **s, const char *end, size_t width, struct buf *out);

/* Whether a word of header text must be encoded: it is not ASCII, is too long, or looks encoded. */
bool encode_needs_word(const char *s, size_t n);

#endif
