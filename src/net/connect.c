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
	HEAD_START = 300, /* milliseconds that an address has before the next one is tried */
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

/* Connections under way; the first of p is for the wish to stop. */
struct race {
	struct pollfd p[1 + RESOLVE_MAX];
	nfds_t n; /* of p */
	int failure;
};

/* Start one more, unless that fails at once. */
static void start(struct race *r, const struct resolved_address *a)
{
	int fd = socket(a->address.ss_family, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0);

	if (fd >= 0 && (connect(fd, (const struct sockaddr *)&a->address, a->len) == 0 || errno == EINPROGRESS)) {
		r->p[r->n++] = (struct pollfd) { .fd = fd, .events = POLLOUT };
		return;
	}
	r->failure = errno;
	if (fd >= 0)
		close(fd);
}

/* The first that is connected, or -1; those that failed leave the race. */
static int find_winner(struct race *r)
{
	nfds_t left = 1;
	int winner = -1;

	for (nfds_t i = 1; i < r->n; i++) {
		socklen_t len = sizeof(int);
		int failure = 0;

		if (winner >= 0 || !r->p[i].revents) {
			r->p[left++] = r->p[i];
			continue;
		}
		if (getsockopt(r->p[i].fd, SOL_SOCKET, SO_ERROR, &failure, &len) < 0)
			failure = errno;
		if (!failure) {
			winner = r->p[i].fd;
			continue;
		}
		r->failure = failure;
		close(r->p[i].fd);
	}
	r->n = left;
	return winner;
}

/* Wait for an end of one of them: a socket, or -1. ECANCELED when stop says so. */
static int await(struct race *r, int64_t ms)
{
	int n = poll(r->p, r->n, ms > 0 ? (int)ms : 0);

	if (n > 0 && r->p[0].revents) {
		r->failure = ECANCELED;
		return -1;
	}
	return n > 0 ? find_winner(r) : -1;
}

/*
 * RFC 8305: an address that keeps silent costs but a moment, after which the next one is tried as
 * well. The first that answers wins.
 */
int connect_first(const struct resolved *list, int64_t until, int stop)
{
	int64_t now = clock_monotonic_ms();
	int64_t next_at = now;
	struct race r = { .p = { { .fd = stop, .events = POLLIN } }, .n = 1 };
	size_t next = 0;
	int fd = -1;

	for (; fd < 0 && r.failure != ECANCELED && now < until; now = clock_monotonic_ms()) {
		if (next < list->n && (r.n == 1 || now >= next_at)) {
			start(&r, &list->v[next++]);
			next_at = now + HEAD_START;
		} else if (r.n == 1) {
			break;
		} else {
			fd = await(&r, (next < list->n && next_at < until ? next_at : until) - now);
		}
	}
	if (fd < 0 && r.failure != ECANCELED && (r.n > 1 || !r.failure))
		r.failure = ETIMEDOUT;
	for (nfds_t i = 1; i < r.n; i++)
		close(r.p[i].fd);
	errno = r.failure;
	return fd;
}

/* Commands and answers take turns: waiting to fill a packet only costs time. */
static void set_options(int fd)
{
	int on = 1;

	(void)setsockopt(fd, IPPROTO_TCP, TCP_NODELAY, &on, sizeof(on));
	set_keepalive(fd);
}

int connect_host(const struct endpoint *e, int seconds, bool loopback_only, int stop, int *fd,
	struct err *err)
{
	int64_t until = clock_monotonic_ms() + (int64_t)seconds * 1000;
	struct resolved list;

	*fd = -1;
	if (resolve_host(e, seconds * 1000, stop, &list, err))
		return -1;
	for (size_t i = 0; i < list.n; i++)
		if (loopback_only && !is_loopback(&list.v[i].address))
			return err_set(err, ERR_TLS,
				_("%s is not on this computer, so nothing goes there unencrypted; "
				  "use imaps:// or submissions://"),
				e->host);
	*fd = connect_first(&list, until, stop);
	if (*fd < 0 && errno == ECANCELED)
		return err_set(err, ERR_STOPPED, _("stopped"));
	if (*fd < 0)
		return err_set(err, ERR_NETWORK, _("cannot connect to %s:%d: %s"), e->host, e->port,
			strerror(errno));
	set_options(*fd);
	return 0;
}
