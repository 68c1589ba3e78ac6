#include "net/connect.h"

#include <arpa/inet.h>
#include <errno.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <poll.h>
#include <stdbool.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

#include "base/clock.h"
#include "base/endpoint.h"
#include "base/err.h"
#include "base/i18n.h"
#include "net/resolve.h"

enum {
	KEEP_AFTER = 60, /* seconds of silence */
	KEEP_EVERY = 15,
	KEEP_TRIES = 4,
};

static bool is_loopback(const struct sockaddr_storage *address)
{
	struct sockaddr_in6 v6;
	struct sockaddr_in v4;

	if (address->ss_family == AF_INET) {
		memcpy(&v4, address, sizeof(v4));
		return ntohl(v4.sin_addr.s_addr) >> 24 == IN_LOOPBACKNET;
	}
	if (address->ss_family != AF_INET6)
		return false;
	memcpy(&v6, address, sizeof(v6));
	return IN6_IS_ADDR_LOOPBACK(&v6.sin6_addr);
}

/* Wait until a connect that is under way has ended; 0 or -1 with errno, ECANCELED when stop says so. */
static int await(int fd, int64_t until, int stop)
{
	struct pollfd p[] = {
		{ .fd = fd, .events = POLLOUT },
		{ .fd = stop, .events = POLLIN },
	};
	socklen_t len = sizeof(int);
	int64_t left;
	int failure = 0;
	int n;

	do {
		left = until - clock_monotonic_ms();
		n = poll(p, 2, left > 0 ? (int)left : 0);
	} while (n < 0 && errno == EINTR);
	if (n == 0)
		errno = ETIMEDOUT;
	if (n > 0 && p[1].revents) {
		errno = ECANCELED;
		n = -1;
	}
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
static int connect_address(const struct resolved_address *a, int64_t until, int stop)
{
	int fd = socket(a->address.ss_family, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0);
	int on = 1;
	int failure;

	if (fd < 0)
		return -1;
	if ((connect(fd, (const struct sockaddr *)&a->address, a->len) < 0 && errno != EINPROGRESS) ||
		await(fd, until, stop) < 0) {
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

int connect_host(const struct endpoint *e, int seconds, bool loopback_only, int stop, int *fd,
	struct err *err)
{
	int64_t until = clock_monotonic_ms() + (int64_t)seconds * 1000;
	struct resolved list;
	int failure = 0;
	int64_t now;

	*fd = -1;
	if (resolve_host(e, seconds * 1000, stop, &list, err))
		return -1;
	for (size_t i = 0; i < list.n; i++)
		if (loopback_only && !is_loopback(&list.v[i].address))
			return err_set(err, ERR_TLS,
				_("%s is not on this computer, so nothing goes there unencrypted; "
				  "use imaps:// or submissions://"),
				e->host);
	for (size_t i = 0; i < list.n && *fd < 0 && failure != ECANCELED; i++) {
		now = clock_monotonic_ms();
		*fd = connect_address(&list.v[i], now + (until - now) / (int64_t)(list.n - i), stop);
		failure = errno;
	}
	if (*fd >= 0)
		return 0;
	if (failure == ECANCELED)
		return err_set(err, ERR_STOPPED, _("stopped"));
	return err_set(err, ERR_NETWORK, _("cannot connect to %s:%d: %s"), e->host, e->port,
		strerror(failure));
}
