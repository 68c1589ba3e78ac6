#include "net/stream.h"

#include <arpa/inet.h>
#include <errno.h>
#include <netinet/in.h>
#include <poll.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

#include "base/buf.h"
#include "base/clock.h"
#include "base/err.h"
#include "base/i18n.h"
#include "base/mem.h"
#include "base/stop.h"
#include "net/connect.h"
#include "net/tls.h"

enum {
	BUFFER_SIZE = 32 * 1024,
	SLOWEST = 10,               /* bytes a millisecond that a server has to deliver */
	LONGEST = 30 * 60 * 1000,   /* no command may make us wait longer, milliseconds */
	HANDSHAKE_BUDGET = 1 << 20, /* bytes */
};

struct stream {
	char *host;
	char *name;
	char *ca_file;
	int timeout;
	enum endpoint_safety safety;
	int stop;
	int fd;
	struct tls *tls; /* NULL: in clear */
	bool is_dead;
	int64_t left;     /* milliseconds that this command may still wait */
	int64_t patience; /* and for a single byte */
	int64_t grace;    /* and at most when we are asked to end */
	bool is_ending;   /* which happened */
	size_t budget;    /* bytes that this command may still read */
	size_t at;        /* buffer[at..end) is not yet read */
	size_t end;
	char buffer[BUFFER_SIZE];
};

static int lose(struct stream *s, enum err_kind kind, const char *reason, struct err *err)
{
	s->is_dead = true;
	return err_set(err, kind, "%s: %s", s->name, reason);
}

static int fail_dead(const struct stream *s, struct err *err)
{
	return err_set(err, ERR_NETWORK, _("the connection to %s is closed"), s->name);
}

/* We are asked to end: what is left of the command's time becomes its grace. */
static void end_soon(struct stream *s)
{
	s->is_ending = true;
	if (s->left > s->grace)
		s->left = s->grace;
}

/* Wait until the socket is ready, within what is left of the command's time. */
static int await(struct stream *s, short events, struct err *err)
{
	struct pollfd p[] = {
		{ .fd = s->fd, .events = events },
		{ .fd = s->is_ending ? -1 : s->stop, .events = POLLIN },
	};
	int64_t limit = s->left < s->patience ? s->left : s->patience;
	int64_t start = clock_monotonic_ms();
	int64_t waited;
	int n;

	do {
		waited = clock_monotonic_ms() - start;
		n = waited < limit ? poll(p, 2, (int)(limit - waited)) : 0;
	} while (n < 0 && errno == EINTR);
	s->left -= clock_monotonic_ms() - start;
	if (n > 0 && !p[0].revents) {
		end_soon(s);
		return 0; /* the caller finds nothing there, and comes back */
	}
	if (n == 0 && s->is_ending)
		return lose(s, ERR_STOPPED, _("stopped"), err);
	if (n == 0)
		return lose(s, ERR_NETWORK, _("the server takes too long to answer"), err);
	if (n < 0)
		return lose(s, ERR_NETWORK, strerror(errno), err);
	return 0;
}

static int shake_hands(struct stream *s, struct err *err)
{
	int rc;

	s->tls = tls_new(s->fd, s->host, s->ca_file, err);
	if (!s->tls)
		return -1;
	while ((rc = tls_handshake(s->tls, err)) == TLS_AGAIN)
		if (await(s, tls_events(s->tls), err))
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
	s->stop = options->stop;
	stream_begin(s, 0, HANDSHAKE_BUDGET);
	if (connect_host(endpoint, s->timeout, is_plain, s->stop, &s->fd, err) ||
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
		return fail_dead(s, err);
	/* The server has to wait for us now. Bytes in clear would be read as if they were safe. */
	if (s->at < s->end || recv(s->fd, &c, 1, MSG_PEEK | MSG_DONTWAIT) > 0)
		return lose(s, ERR_TLS,
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
	s->patience = (int64_t)(seconds ? seconds : s->timeout) * 1000;
	s->left = s->patience;
	s->budget = budget;
	s->grace = 0;
	s->is_ending = false;
}

void stream_insist(struct stream *s, int seconds)
{
	s->grace = (int64_t)seconds * 1000;
}

void stream_extend(struct stream *s, size_t n)
{
	int64_t more = (int64_t)(n / SLOWEST);

	s->budget += n;
	if (more > LONGEST - s->left)
		more = s->left < LONGEST ? LONGEST - s->left : 0;
	s->left += more;
}

/* What the socket or TLS has; 0 at its end, TLS_AGAIN when it has nothing yet. */
static ssize_t receive(struct stream *s, void *bytes, size_t n, struct err *err)
{
	ssize_t got;

	if (s->tls)
		return tls_read(s->tls, bytes, n, err);
	got = recv(s->fd, bytes, n, 0);
	if (got < 0 && (errno == EAGAIN || errno == EINTR))
		return TLS_AGAIN;
	return got < 0 ? err_set(err, ERR_NETWORK, "%s: %s", s->name, strerror(errno)) : got;
}

static ssize_t receive_some(struct stream *s, void *bytes, size_t n, struct err *err)
{
	ssize_t got;

	/* A server that never makes us wait must not keep us, either. */
	if (!s->grace && stop_is_wanted(s->stop))
		return lose(s, ERR_STOPPED, _("stopped"), err);
	while ((got = receive(s, bytes, n, err)) == TLS_AGAIN)
		if (await(s, s->tls ? tls_events(s->tls) : POLLIN, err))
			return -1;
	if (got == 0)
		return lose(s, ERR_NETWORK, _("the server closed the connection"), err);
	s->is_dead = got < 0;
	return got;
}

/* Have at least one byte in the buffer. */
static int fill(struct stream *s, struct err *err)
{
	ssize_t got;

	if (s->is_dead)
		return fail_dead(s, err);
	if (s->at < s->end)
		return 0;
	got = receive_some(s, s->buffer, sizeof(s->buffer), err);
	if (got < 0)
		return -1;
	s->at = 0;
	s->end = (size_t)got;
	return 0;
}

static int lose_long(struct stream *s, size_t limit, struct err *err)
{
	char *reason = mem_printf(_("the server sends a line longer than %zu bytes"), limit);
	int rc = lose(s, ERR_PROTOCOL, reason, err);

	free(reason);
	return rc;
}

/* n bytes of the budget are spent. */
static int spend(struct stream *s, size_t n, struct err *err)
{
	if (n > s->budget)
		return lose(s, ERR_PROTOCOL, _("the server sends far more than was asked for"), err);
	s->budget -= n;
	return 0;
}

ssize_t stream_read(struct stream *s, void *bytes, size_t n, struct err *err)
{
	ssize_t got;

	if (s->is_dead)
		return fail_dead(s, err);
	if (s->at == s->end && n >= sizeof(s->buffer)) {
		got = receive_some(s, bytes, n, err);
		return got < 0 || spend(s, (size_t)got, err) ? -1 : got;
	}
	if (fill(s, err))
		return -1;
	if (n > s->end - s->at)
		n = s->end - s->at;
	if (spend(s, n, err))
		return -1;
	memcpy(bytes, s->buffer + s->at, n);
	s->at += n;
	return (ssize_t)n;
}

int stream_add_line(struct stream *s, struct buf *line, struct err *err)
{
	const char *start;
	const char *newline;
	size_t n;

	do {
		if (fill(s, err))
			return -1;
		start = s->buffer + s->at;
		newline = memchr(start, '\n', s->end - s->at);
		n = newline ? (size_t)(newline - start) + 1 : s->end - s->at;
		if (spend(s, n, err))
			return -1;
		buf_add(line, start, n);
		s->at += n;
		if (line->full)
			return lose_long(s, line->limit, err);
	} while (!newline);
	return 0;
}

int stream_read_line(struct stream *s, char *line, size_t limit, struct err *err)
{
	struct buf text = { .limit = limit + 1 }; /* with CR and LF, without a NUL */
	int rc = stream_add_line(s, &text, err);

	if (rc == 0) {
		text.len--;
		if (text.len && text.data[text.len - 1] == '\r')
			text.len--;
		if (text.len >= limit || memchr(text.data, '\0', text.len))
			rc = lose(s, ERR_PROTOCOL, _("the server sends a line that is none"), err);
	}
	if (rc == 0) {
		memcpy(line, text.data, text.len);
		line[text.len] = '\0';
	}
	buf_clear(&text);
	return rc;
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
			return fail_dead(s, err);
		sent = transmit(s, p, n, err);
		if (sent == TLS_AGAIN) {
			if (await(s, s->tls ? tls_events(s->tls) : POLLOUT, err))
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

/* Take what there is without waiting: 1 when something came, 0: nothing yet. */
static int fill_at_once(struct stream *s, struct err *err)
{
	ssize_t got = receive(s, s->buffer, sizeof(s->buffer), err);

	if (got == TLS_AGAIN)
		return 0;
	if (got == 0)
		return lose(s, ERR_NETWORK, _("the server closed the connection"), err);
	if (got < 0) {
		s->is_dead = true;
		return -1;
	}
	s->at = 0;
	s->end = (size_t)got;
	return 1;
}

int stream_await(struct stream *s, int alarm, int ms, struct err *err)
{
	struct pollfd p[] = {
		{ .fd = s->fd, .events = POLLIN },
		{ .fd = alarm, .events = POLLIN },
	};
	int64_t end = clock_monotonic_ms() + ms;
	int64_t left;
	int rc;

	if (s->is_dead)
		return fail_dead(s, err);
	if (s->at < s->end)
		return 1;
	do {
		left = end - clock_monotonic_ms();
		if (poll(p, 2, left > 0 ? (int)left : 0) <= 0)
			return 0;
		rc = p[0].revents ? fill_at_once(s, err) : 0;
		if (rc != 0)
			return rc;
	} while (!p[1].revents && left > 0); /* what came was TLS's own affair */
	return 0;
}

int stream_is_silent(struct stream *s, int ms, struct err *err)
{
	int rc = stream_await(s, -1, ms, err);

	return rc < 0 ? -1 : !rc;
}
