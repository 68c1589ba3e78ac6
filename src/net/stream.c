#include "net/stream.h"

#include <arpa/inet.h>
#include <errno.h>
#include <netinet/in.h>
#include <poll.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

#include "base/err.h"
#include "base/i18n.h"
#include "base/mem.h"
#include "net/connect.h"
#include "net/stream_inner.h"
#include "net/tls.h"

enum { HANDSHAKE_BUDGET = 1 << 20 }; /* bytes */

int stream_lose(struct stream *s, enum err_kind kind, const char *reason, struct err *err)
{
	s->is_dead = true;
	return err_set(err, kind, "%s: %s", s->name, reason);
}

int stream_refuse(const struct stream *s, struct err *err)
{
	return err_set(err, ERR_NETWORK, _("the connection to %s is closed"), s->name);
}

int stream_wait(struct stream *s, short events, struct err *err)
{
	switch (patience_wait(&s->patience, s->fd, s->tls ? tls_events(s->tls) : events)) {
	case PATIENCE_GO_ON:
		return 0;
	case PATIENCE_TOO_LONG:
		return stream_lose(s, ERR_NETWORK, _("the server takes too long to answer"), err);
	case PATIENCE_STOPPED:
		return stream_lose(s, ERR_STOPPED, _("stopped"), err);
	case PATIENCE_FAILED:
		return stream_lose(s, ERR_NETWORK, strerror(errno), err);
	}
	return -1;
}

static int shake_hands(struct stream *s, struct err *err)
{
	int rc;

	s->tls = tls_new(s->fd, s->host, s->ca_file, err);
	if (!s->tls)
		return -1;
	while ((rc = tls_handshake(s->tls, err)) == TLS_AGAIN)
		if (stream_wait(s, POLLIN, err))
			return -1;
	s->is_dead = rc < 0;
	return rc;
}

struct stream *stream_open(const struct endpoint *endpoint, const struct stream_options *options,
	struct err *err)
{
	bool is_plain = endpoint->safety == ENDPOINT_PLAIN;
	struct stream *s;

	if (is_plain && !options->insecure) {
		err_set(err, ERR_TLS,
			_("%s would be reached unencrypted; use imaps:// or submissions://"),
			endpoint->host);
		return NULL;
	}
	s = mem_alloc(sizeof(*s));
	s->host = mem_dup(endpoint->host);
	s->name = mem_printf("%s:%d", endpoint->host, endpoint->port);
	s->ca_file = mem_dup(options->ca_file);
	s->timeout = options->timeout;
	s->safety = endpoint->safety;
	s->patience.stop = options->stop;
	stream_begin(s, 0, HANDSHAKE_BUDGET);
	if (connect_host(endpoint, s->timeout, is_plain, options->stop, &s->fd, err) ||
		(s->safety == ENDPOINT_TLS && shake_hands(s, err))) {
		stream_close(s);
		return NULL;
	}
	return s;
}

void stream_close(struct stream *s)
{
	if (!s)
		return;
	tls_free(s->tls);
	if (s->fd >= 0)
		close(s->fd);
	free(s->host);
	free(s->name);
	free(s->ca_file);
	explicit_bzero(s->buffer, sizeof(s->buffer));
	free(s);
}

const char *stream_name(const struct stream *s)
{
	return s->name;
}

char *stream_address_literal(const struct stream *s)
{
	struct sockaddr_storage address = { 0 };
	socklen_t len = sizeof(address);
	char text[INET6_ADDRSTRLEN] = "";
	struct sockaddr_in6 v6;
	struct sockaddr_in v4;

	if (getsockname(s->fd, (struct sockaddr *)&address, &len) == 0) {
		memcpy(&v6, &address, sizeof(v6));
		memcpy(&v4, &address, sizeof(v4));
	}
	if (address.ss_family == AF_INET6 && inet_ntop(AF_INET6, &v6.sin6_addr, text, sizeof(text)))
		return mem_printf("[IPv6:%s]", text);
	if (address.ss_family == AF_INET && inet_ntop(AF_INET, &v4.sin_addr, text, sizeof(text)))
		return mem_printf("[%s]", text);
	return mem_dup("[127.0.0.1]");
}

int stream_start_tls(struct stream *s, struct err *err)
{
	char c;

	if (s->is_dead || s->safety != ENDPOINT_STARTTLS || s->tls)
		return stream_refuse(s, err);
	/* The server has to wait for us now. Bytes in clear would be read as if they were safe. */
	if (s->at < s->end || recv(s->fd, &c, 1, MSG_PEEK | MSG_DONTWAIT) > 0)
		return stream_lose(s, ERR_TLS,
			_("somebody talks into the start of the encryption; nothing was sent"), err);
	stream_begin(s, 0, HANDSHAKE_BUDGET);
	return shake_hands(s, err);
}

bool stream_is_safe(const struct stream *s)
{
	return !s->is_dead && (s->tls || s->safety == ENDPOINT_PLAIN);
}

void stream_begin(struct stream *s, int seconds, size_t budget)
{
	patience_begin(&s->patience, seconds ? seconds : s->timeout);
	s->budget = budget;
}

void stream_insist(struct stream *s, int seconds)
{
	patience_insist(&s->patience, seconds);
}

void stream_extend(struct stream *s, size_t n)
{
	s->budget += n;
	patience_extend(&s->patience, n);
}

static ssize_t transmit(struct stream *s, const char *bytes, size_t n, struct err *err)
{
	ssize_t sent;

	if (s->tls)
		return tls_write(s->tls, bytes, n, err);
	sent = send(s->fd, bytes, n, MSG_NOSIGNAL);
	if (sent < 0 && (errno == EAGAIN || errno == EINTR))
		return TLS_AGAIN;
	return sent < 0 ? err_set(err, ERR_NETWORK, "%s: %s", s->name, strerror(errno)) : sent;
}

int stream_write(struct stream *s, const void *bytes, size_t n, struct err *err)
{
	const char *p = bytes;
	ssize_t sent;

	while (n > 0) {
		if (s->is_dead)
			return stream_refuse(s, err);
		sent = transmit(s, p, n, err);
		if (sent == TLS_AGAIN) {
			if (stream_wait(s, POLLOUT, err))
				return -1;
			continue;
		}
		if (sent < 0) {
			s->is_dead = true;
			return -1;
		}
		p += sent;
		n -= (size_t)sent;
	}
	return 0;
}
