#include "net/connect.h"

#include <arpa/inet.h>
#include <errno.h>
#include <netdb.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <poll.h>
#include <stdbool.h>
#include <stdio.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

#include "base/clock.h"
#include "base/endpoint.h"
#include "base/err.h"
#include "base/i18n.h"

enum {
	KEEP_AFTER = 60, /* seconds of silence */
	KEEP_EVERY = 15,
	KEEP_TRIES = 4,
};

static bool is_loopback(const struct sockaddr *address)
{
	struct sockaddr_in6 v6;
	struct sockaddr_in v4;

	if (address->sa_family == AF_INET) {
		memcpy(&v4, address, sizeof(v4));
		return ntohl(v4.sin_addr.s_addr) >> 24 == IN_LOOPBACKNET;
	}
	if (address->sa_family != AF_INET6)
		return false;
	memcpy(&v6, address, sizeof(v6));
	return IN6_IS_ADDR_LOOPBACK(&v6.sin6_addr);
}

/* Wait until a connect that is under way has ended; 0 or -1 with errno. */
static int await(int fd, int64_t until)
{
	struct pollfd p = { .fd = fd, .events = POLLOUT };
	socklen_t len = sizeof(int);
	int64_t left;
	int failure = 0;
	int n;

	do {
		left = until - clock_monotonic_ms();
		n = poll(&p, 1, left > 0 ? (int)left : 0);
	} while (n < 0 && errno == EINTR);
	if (n == 0)
		errno = ETIMEDOUT;
	if (n <= 0)
		return -1;
	if (getsockopt(fd, SOL_SOCKET, SO_ERROR, &failure, &len) == 0 && failure == 0)
		return 0;
	if (failure)
		errno = failure;
	return -1;
}

/*
 * Who listens for hours has to hear when the other end is gone without a word, and a
 * router on the way has to hear now and then that the line is still in use.
 */
static void set_keepalive(int fd)
{
	static const struct {
		int level, name, value;
	} options[] = {
		{ SOL_SOCKET, SO_KEEPALIVE, 1 },
		{ IPPROTO_TCP, TCP_KEEPIDLE, KEEP_AFTER },
		{ IPPROTO_TCP, TCP_KEEPINTVL, KEEP_EVERY },
		{ IPPROTO_TCP, TCP_KEEPCNT, KEEP_TRIES },
	};

	for (size_t i = 0; i < sizeof(options) / sizeof(*options); i++)
		(void)setsockopt(fd, options[i].level, options[i].name, &options[i].value,
			sizeof(options[i].value));
}

/* A socket connected to one address, or -1 with errno. */
static int connect_address(const struct addrinfo *a, int64_t until)
{
	int fd = socket(a->ai_family, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, a->ai_protocol);
	int on = 1;
	int failure;

	if (fd < 0)
		return -1;
	if ((connect(fd, a->ai_addr, a->ai_addrlen) < 0 && errno != EINPROGRESS) ||
		await(fd, until) < 0) {
		failure = errno;
		close(fd);
		errno = failure;
		return -1;
	}
	/* Commands and answers take turns: waiting to fill a packet only costs time. */
	(void)setsockopt(fd, IPPROTO_TCP, TCP_NODELAY, &on, sizeof(on));
	set_keepalive(fd);
	return fd;
}

static int resolve(const struct endpoint *e, struct addrinfo **list, struct err *err)
{
	const struct addrinfo hints = { .ai_family = AF_UNSPEC, .ai_socktype = SOCK_STREAM };
	char port[16];
	int failure;

	snprintf(port, sizeof(port), "%d", e->port);
	failure = getaddrinfo(e->host, port, &hints, list);
	if (failure)
		return err_set(err, ERR_NETWORK,
			_("cannot find the address of %s (%s); check its name and your connection"),
			e->host, gai_strerror(failure));
	return 0;
}

int connect_host(const struct endpoint *e, int seconds, bool loopback_only, int *fd,
	struct err *err)
{
	int64_t until = clock_monotonic_ms() + (int64_t)seconds * 1000;
	struct addrinfo *list = NULL;
	int left = 0;
	int failure = 0;
	int64_t now;

	*fd = -1;
	if (resolve(e, &list, err))
		return -1;
	for (const struct addrinfo *a = list; a; a = a->ai_next, left++)
		if (loopback_only && !is_loopback(a->ai_addr)) {
			freeaddrinfo(list);
			return err_set(err, ERR_TLS,
				_("%s is not on this computer, so nothing goes there unencrypted; "
				  "use imaps:// or submissions://"),
				e->host);
		}
	for (const struct addrinfo *a = list; a && *fd < 0; a = a->ai_next, left--) {
		now = clock_monotonic_ms();
		*fd = connect_address(a, now + (until - now) / left);
		failure = errno;
	}
	freeaddrinfo(list);
	if (*fd < 0)
		return err_set(err, ERR_NETWORK, _("cannot connect to %s:%d: %s"), e->host, e->port,
			strerror(failure));
	return 0;
}
