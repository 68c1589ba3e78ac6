/*
 * stream_inner - how the parts of a stream work together: stream opens, encrypts and
 * writes, stream_read has the budget and what was read ahead, patience waits.
 */
#ifndef NET_STREAM_INNER_H
#define NET_STREAM_INNER_H

#include <stdbool.h>
#include <stddef.h>

#include "base/attr.h"
#include "base/endpoint.h"
#include "base/err.h"
#include "net/patience.h"

enum { STREAM_BUFFER = 32 * 1024 };

struct stream {
	char *host;
	char *name; /* HOST:PORT */
	char *ca_file;
	int timeout; /* seconds */
	enum endpoint_safety safety;
	int fd;
	struct tls *tls; /* NULL: in clear */
	bool is_dead;
	struct patience patience;
	size_t budget; /* bytes that this command may still read */
	size_t at;     /* buffer[at..end) is not yet read */
	size_t end;
	char buffer[STREAM_BUFFER];
};

/* The line is of no use any more. Returns -1. */
int stream_lose(struct stream *s, enum err_kind kind, const char *reason, struct err *err);

/* Nothing can be done on a line that was lost. Returns -1. */
int stream_refuse(const struct stream *s, struct err *err);

/* Wait until the socket is ready, for TLS or else for events; there may still be nothing then. */
int stream_wait(struct stream *s, short events, struct err *err) MUST_CHECK;

#endif
