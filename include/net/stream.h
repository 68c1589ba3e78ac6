/*
 * stream - the line to a server: socket, TLS, and the limits of a command.
 *
 * Everything that must hold for every connection holds here. TLS is 1.2 or
 * newer; chain, host name and dates are verified within the handshake, before a byte of
 * ours. Each command has a deadline on the clock that never jumps and a budget
 * of bytes; an end of file, a missed deadline and a spent budget are errors, after which
 * the stream only fails. No SIGPIPE.
 *
 * The deadline counts the time that we wait for the server, all its pauses added
 * up; what the caller does between two reads costs the server nothing.
 */
#ifndef NET_STREAM_H
#define NET_STREAM_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <sys/types.h>

#include "base/attr.h"
#include "base/endpoint.h"

struct buf;
struct err;
struct stream;

struct stream_options {
	const char *ca_file; /* NULL: the system's trust store */
	int timeout;         /* seconds: connecting, the handshake, each command */
	bool insecure;       /* lets ENDPOINT_PLAIN connect, to a loopback address only */
	int stop;            /* see base/stop.h; -1: never. Whatever waits is then lost with ERR_STOPPED */
};

/* Connect, and shake hands unless safety says STARTTLS or PLAIN. NULL: ERR_NETWORK, ERR_TLS. */
struct stream *stream_open(const struct endpoint *endpoint, const struct stream_options *options,
	struct err *err);
void stream_close(struct stream *s); /* NULL is fine */

const char *stream_name(const struct stream *s); /* HOST:PORT, for texts */

/* Our end as RFC 5321, 4.1.3 writes it, such as [192.0.2.1]. The caller frees. */
char *stream_address_literal(const struct stream *s);

/* Shake hands on a stream that was opened for STARTTLS. ERR_TLS also when bytes wait already. */
int stream_start_tls(struct stream *s, struct err *err) MUST_CHECK;
bool stream_is_safe(const struct stream *s); /* TLS, or plain text that insecure allows */

/* Start a command: from now on seconds (0: the timeout of the options) and bytes to read. */
void stream_begin(struct stream *s, int seconds, size_t budget);

/* This command is not lost at once when we are asked to end, but so many seconds later. */
void stream_insist(struct stream *s, int seconds);

/* More room, and time at 10 kB/s, for what is announced: a literal of n bytes. */
void stream_extend(struct stream *s, size_t n);

/* Up to n bytes; -1 on any error, never 0. */
ssize_t stream_read(struct stream *s, void *bytes, size_t n, struct err *err) MUST_CHECK;

/* One line without its CRLF or LF into line (NUL-terminated, limit at least 2 bytes). */
int stream_read_line(struct stream *s, char *line, size_t limit, struct err *err) MUST_CHECK;

/* One line with its line end behind what is in line, whose limit bounds it (ERR_PROTOCOL). */
int stream_add_line(struct stream *s, struct buf *line, struct err *err) MUST_CHECK;

/* All n bytes. */
int stream_write(struct stream *s, const void *bytes, size_t n, struct err *err) MUST_CHECK;

/*
 * Wait up to ms for the server to say something, or until alarm (-1: none) can be read. 1: it
 * says something; 0: not; -1: the line is lost. For a server that may be silent for long.
 */
int stream_await(struct stream *s, int alarm, int ms, struct err *err) MUST_CHECK;

/*
 * Does the server keep silent, as it has to just now? Waits up to ms for a line that is
 * breaking to break. 1: nothing came; 0: it says something; -1: the line is lost.
 */
int stream_is_silent(struct stream *s, int ms, struct err *err) MUST_CHECK;

#endif
