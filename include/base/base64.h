/*
 * base64 - RFC 4648, for SASL, encoded-words and attachments.
 */
#ifndef BASE_BASE64_H
#define BASE_BASE64_H

#include <stddef.h>

struct buf;

/* Add the encoding of n bytes, broken by CRLF after each line characters; 0: one line. */
void base64_encode(struct buf *out, const void *bytes, size_t n, size_t line);

#endif
