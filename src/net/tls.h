/*
 * tls - GnuTLS over a connected, non-blocking socket.
 *
 * The peer is verified within the handshake: chain, host name or address, dates.
 * Nothing here waits: TLS_AGAIN means that the socket is not ready, and
 * tls_events() for what to wait.
 */
#ifndef NET_TLS_H
#define NET_TLS_H

#include <stddef.h>
#include <sys/types.h>

#include "base/attr.h"

struct err;
struct tls;

enum { TLS_AGAIN = -2 };

/* A session over fd, which stays the caller's. NULL: no trusted certificates are to be had. */
struct tls *tls_new(int fd, const char *host, const char *ca_file, struct err *err);
void tls_free(struct tls *t); /* says goodbye if it can at once; NULL is fine */

/* One step of the handshake: 0 done, TLS_AGAIN, or -1. */
int tls_handshake(struct tls *t, struct err *err) MUST_CHECK;

short tls_events(const struct tls *t); /* POLLIN or POLLOUT */

/* How many bytes, 0 at the end of file (read only), TLS_AGAIN, or -1. */
ssize_t tls_read(struct tls *t, void *bytes, size_t n, struct err *err) MUST_CHECK;
ssize_t tls_write(struct tls *t, const void *bytes, size_t n, struct err *err) MUST_CHECK;

#endif
