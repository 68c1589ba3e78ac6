#include "net/stream.h"

#include <errno.h>
#include <poll.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>

#include "base/buf.h"
#include "base/clock.h"
#include "base/err.h"
#include "base/i18n.h"
#include "base/mem.h"
#include "net/stream_inner.h"
#include "net/tls.h"

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
	if (patience_is_over(&s->patience))
		return stream_lose(s, ERR_STOPPED, _("stopped"), err);
	while ((got = receive(s, bytes, n, err)) == TLS_AGAIN)
		if (stream_wait(s, POLLIN, err))
			return -1;
	if (got == 0)
		return stream_lose(s, ERR_NETWORK, _("the server closed the connection"), err);
	s->is_dead = got < 0;
	return got;
}

/* Have at least one byte in the buffer. */
static int fill(struct stream *s, struct err *err)
{
	ssize_t got;

	if (s->is_dead)
		return stream_refuse(s, err);
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
	int rc = stream_lose(s, ERR_PROTOCOL, reason, err);

	free(reason);
	return rc;
}

/* n bytes of the budget are spent. */
static int spend(struct stream *s, size_t n, struct err *err)
{
	if (n > s->budget)
		return stream_lose(s, ERR_PROTOCOL, _("the server sends far more than was asked for"), err);
	s->budget -= n;
	return 0;
}

ssize_t stream_read(struct stream *s, void *bytes, size_t n, struct err *err)
{
	ssize_t got;

	if (s->is_dead)
		return stream_refuse(s, err);
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
			rc = stream_lose(s, ERR_PROTOCOL, _("the server sends a line that is none"), err);
	}
	if (rc == 0) {
		memcpy(line, text.data, text.len);
		line[text.len] = '\0';
	}
	buf_clear(&text);
	return rc;
}

/* Take what there is without waiting: 1 when something came, 0: nothing yet. */
static int fill_at_once(struct stream *s, struct err *err)
{
	ssize_t got = receive(s, s->buffer, sizeof(s->buffer), err);

	if (got == TLS_AGAIN)
		return 0;
	if (got == 0)
		return stream_lose(s, ERR_NETWORK, _("the server closed the connection"), err);
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
		return stream_refuse(s, err);
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
