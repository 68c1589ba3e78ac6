/*
 * decode - base64 and quoted-printable (RFC 2045, sections 6.7 and 6.8).
 *
 * libetpan's decoders turn what a mailing list adds behind base64 into garbage,
 * and drop what is not quite quoted-printable, which may be a customer's words.
 */
#ifndef MAIL_DECODE_H
#define MAIL_DECODE_H

#include <stddef.h>

struct buf;

/* The value of a hexadecimal digit, or -1. */
int decode_hex(char c);

/* Add the bytes of one base64 text; what is no base64 is skipped, and "=" ends it. */
void decode_base64(const char *s, size_t n, struct buf *out);

/* How many bytes they would be. */
size_t decode_base64_length(const char *s, size_t n);

/* Add the bytes of a quoted-printable text; what it does not allow stays as it is. */
void decode_quoted_printable(const char *s, size_t n, struct buf *out);

/* How many bytes they would be. */
size_t decode_quoted_printable_length(const char *s, size_t n);

#endif
