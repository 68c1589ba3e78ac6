/*
 * sasl - secrets on their way to a server (RFC 4616 and the older LOGIN), in buffers that
 * leave no copy of them behind.
 */
#ifndef NET_SASL_H
#define NET_SASL_H

#include <stddef.h>

struct buf;

/* Room for n more bytes, so that adding a secret moves nothing. */
void secret_reserve(struct buf *b, size_t n);
void secret_clear(struct buf *b); /* overwrite and release */

/* Add the base64 text of a secret. */
void sasl_encode(struct buf *out, const char *secret, size_t n);

/* Add the whole answer of the mechanism PLAIN. */
void sasl_plain(struct buf *out, const char *user, const char *password);

#endif
