/*
 * The worker's side of mail/reader.h: it reads a mail from stdin, answers
 * on stdout, and ends at the end of its input, or wherever a mail leads it.
 */
#include <errno.h>
#include <malloc.h>
#include <signal.h>
#include <stdbool.h>
#include <stdlib.h>
#include <string.h>
#include <sysexits.h>
#include <unistd.h>

#include "base/buf.h"
#include "base/mem.h"
#include "mail/jail.h"
#include "mail/message.h"
#include "mail/parse.h"
#include "mail/reader.h"
#include "mail/record.h"
#include "mail/wire.h"

enum { LARGE = 1 << 20 };

/* Exactly n bytes; -1 at the end of the input. */
static int read_all(void *to, size_t n)
{
	char *p = to;

	while (n > 0) {
		ssize_t got = read(STDIN_FILENO, p, n);

		if (got < 0 && errno == EINTR)
			continue;
		if (got <= 0)
			return -1;
		p += got;
		n -= (size_t)got;
	}
	return 0;
}

static int write_all(const void *from, size_t n)
{
	const char *p = from;

	while (n > 0) {
		ssize_t done = write(STDOUT_FILENO, p, n);

		if (done < 0 && errno == EINTR)
			continue;
		if (done < 0)
			return -1;
		p += done;
		n -= (size_t)done;
	}
	return 0;
}

static void answer_record(const char *bytes, size_t n, enum wire_op op, struct buf *out)
{
	struct message m = { 0 };

	if (op == WIRE_MESSAGE)
		parse_message(bytes, n, &m);
	else
		parse_header(bytes, n, &m);
	record_encode(&m, out);
	message_clear(&m);
}

static enum wire_status answer(const struct wire_head *request, const char *bytes, struct buf *out)
{
	bool found = true;

	switch ((enum wire_op)request->what) {
	case WIRE_MESSAGE:
	case WIRE_HEADER:
		answer_record(bytes, request->size, request->what, out);
		break;
	case WIRE_ATTACHMENT:
		found = parse_attachment(bytes, request->size, request->index, out);
		break;
	case WIRE_HTML:
		found = parse_html(bytes, request->size, out);
		break;
	}
	return found ? WIRE_DONE : WIRE_NONE;
}

/* Head and bytes in one write, so that a small answer wakes the reader once. */
static int serve(const struct wire_head *request)
{
	char *bytes = mem_alloc((size_t)request->size + 1);
	struct buf out = { .limit = WIRE_ANSWER_MAX };
	struct wire_head head = { 0 };
	int rc = -1;

	if (read_all(bytes, request->size) == 0) {
		buf_add(&out, &head, sizeof(head));
		jail_allow_seconds(WIRE_CPU_SECONDS);
		head.what = answer(request, bytes, &out);
		jail_allow_seconds(0);
		head.size = (uint32_t)(out.len - sizeof(head));
		memcpy(out.data, &head, sizeof(head));
		rc = write_all(out.data, out.len);
	}
	buf_clear(&out);
	free(bytes);
	return rc;
}

/* What ends a round comes to all its processes at once, by ^C or a supervisor; a worker ends with its input. */
static void ignore_stops(void)
{
	signal(SIGINT, SIG_IGN);
	signal(SIGTERM, SIG_IGN);
	signal(SIGHUP, SIG_IGN);
}

int worker_main(void)
{
	const uint32_t hello = WIRE_HELLO;
	struct wire_head request;

	ignore_stops();
	mallopt(M_MMAP_THRESHOLD, LARGE); /* what a large mail took goes back to the system */
	if (jail_enter() < 0 || write_all(&hello, sizeof(hello)) < 0)
		return EX_OSERR;
	while (read_all(&request, sizeof(request)) == 0)
		if (request.size > WIRE_REQUEST_MAX || serve(&request) < 0)
			return EX_PROTOCOL;
	return EX_OK;
}
