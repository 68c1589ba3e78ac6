/*
 * connect - a TCP connection to the first address of a host that answers.
 */
#ifndef NET_CONNECT_H
#define NET_CONNECT_H

#include <stdbool.h>
#include <stdint.h>

#include "base/attr.h"

struct endpoint;
struct err;
struct resolved;

/*
 * A connected socket, non-blocking and closed on exec, within seconds. With loopback_only, any other address is ERR_TLS.
 * ERR_STOPPED when stop says so (see base/stop.h; -1: never).
 */
int connect_host(const struct endpoint *e, int seconds, bool loopback_only, int stop, int *fd,
	struct err *err) MUST_CHECK;

/* The same for addresses, until then by clock_monotonic_ms(); -1 with errno, ECANCELED when stop says so. */
int connect_first(const struct resolved *list, int64_t until, int stop) MUST_CHECK;

#endif
