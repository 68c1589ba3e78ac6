/*
 * resolve - the addresses of a host, within a time.
 *
 * getaddrinfo(3) waits for name servers as long as it likes, and cannot be interrupted;
 * so a child does, which is ended with the time.
 */
#ifndef NET_RESOLVE_H
#define NET_RESOLVE_H

#include <stddef.h>
#include <sys/socket.h>

#include "base/attr.h"

struct endpoint;
struct err;

enum { RESOLVE_MAX = 16 }; /* addresses that are tried */

struct resolved {
	int failure; /* of getaddrinfo(3) */
	size_t n;
	struct resolved_address {
		socklen_t len;
		struct sockaddr_storage address;
	} v[RESOLVE_MAX];
};

/* ERR_NETWORK; ERR_STOPPED when stop says so (see base/stop.h). */
int resolve_host(const struct endpoint *e, int ms, int stop, struct resolved *out,
	struct err *err) MUST_CHECK;

#endif
