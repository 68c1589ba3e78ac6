/*
 * smtp_body - the bytes of a letter as they go over the line (RFC 5321, 4.5.2):
 * every line ends in CRLF, and a dot at its beginning is doubled.
 */
#ifndef NET_SMTP_BODY_H
#define NET_SMTP_BODY_H

#include <stdbool.h>
#include <stddef.h>

struct buf;

/*
 * Add whole lines of the letter from *at on, until out has about room bytes, and move *at.
 * A lone CR or LF becomes CRLF, and the last line gets one.
 */
void smtp_body_add(const char *bytes, size_t n, size_t *at, size_t room, struct buf *out);

/* How long the letter is on the line, without the doubled dots, as SIZE counts (RFC 1870). */
size_t smtp_body_size(const char *bytes, size_t n);

bool smtp_body_has_8bit(const char *bytes, size_t n);

#endif
