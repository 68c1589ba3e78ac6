/*
 * The worker's side of mail/reader.h: it reads a mail from stdin, answers
 * on stdout, and ends at the end of its input, or wherever a mail leads it.
 */
#include <errno.h>
#include <signal.h>
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

enum { INPUT_MAX = 1 << 20 }; /* as much as the pipe holds once more */

/* What came and was not looked at yet: there is something to do, too, while he who sends is held up by a disk. */
struct input {
	char bytes[INPUT_MAX];
	size_t at, n;
};

/* Take what has come; waits for some. -1 at the end. */
static int fill(struct input *in)
{
	ssize_t got;

	do
		got = read(STDIN_FILENO, in->bytes, sizeof(in->bytes));
	while (got < 0 && errno == EINTR);
	in->at = 0;
	in->n = got > 0 ? (size_t)got : 0;
	return got > 0 ? 0 : -1;
}

/* Exactly n bytes; -1 at the end of the input. */
static int read_all(struct input *in, void *to, size_t n)
{
	char *p = to;

	while (n > 0) {
		size_t some;

		if (in->at == in->n && fill(in) < 0)
			return -1;
		some = in->n - in->at < n ? in->n - in->at : n;
		memcpy(p, in->bytes + in->at, some);
		in->at += some;
		p += some;
		n -= some;
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

/* What is said of a mail beside its record; aside may be NULL. */
struct sayer {
	const struct worker_aside *aside;
	void *data;
};

/* Behind the head, which out begins with. */
static enum parse_end answer_message(const struct wire_head *request, struct buf *mail,
	const struct sayer *sayer, struct wire_head *head, struct buf *out)
{
	enum parse_end end = PARSE_DONE;
	struct message m = { 0 };

	if (request->what == WIRE_MESSAGE)
		end = parse_message(mail, &m);
	else
		parse_header(mail, &m);
	record_encode(&m, out);
	head->index = (uint32_t)(out->len - sizeof(*head));
	if (request->what == WIRE_MESSAGE && sayer->data)
		sayer->aside->say(sayer->data, &m, request->index, out);
	message_clear(&m);
	return end;
}

static void answer(const struct wire_head *request, struct buf *mail, const struct sayer *sayer,
	struct wire_head *head, struct buf *out)
{
	static const enum wire_status statuses[] = {
		[PARSE_DONE] = WIRE_DONE,
		[PARSE_NONE] = WIRE_NONE,
		[PARSE_REFUSED] = WIRE_REFUSED,
	};
	enum parse_end end = PARSE_DONE;

	switch ((enum wire_op)request->what) {
	case WIRE_MESSAGE:
	case WIRE_HEADER:
		end = answer_message(request, mail, sayer, head, out);
		break;
	case WIRE_ATTACHMENT:
		end = parse_attachment(mail, request->index, out);
		break;
	case WIRE_HTML:
		end = parse_html(mail, out);
		break;
	}
	head->what = statuses[end];
	head->size = (uint32_t)(out->len - sizeof(*head));
}

/* Head and bytes in one write, so that a small answer wakes the reader once. */
static int serve(struct input *in, const struct wire_head *request, const struct sayer *sayer)
{
	struct buf mail = { .data = mem_alloc((size_t)request->size + 1), .len = request->size, .cap = (size_t)request->size + 1 };
	struct buf out = { .limit = WIRE_ANSWER_MAX };
	struct wire_head head = { 0 };
	int rc = -1;

	if (read_all(in, mail.data, mail.len) == 0) {
		buf_add(&out, &head, sizeof(head));
		jail_allow_seconds(WIRE_CPU_SECONDS);
		answer(request, &mail, sayer, &head, &out);
		jail_allow_seconds(0);
		memcpy(out.data, &head, sizeof(head));
		rc = write_all(out.data, out.len);
	}
	buf_clear(&out);
	buf_clear(&mail);
	return rc;
}

/* What ends a round comes to all its processes at once, by ^C or a supervisor; a worker ends with its input. */
static void ignore_stops(void)
{
	signal(SIGINT, SIG_IGN);
	signal(SIGTERM, SIG_IGN);
	signal(SIGHUP, SIG_IGN);
}

static int serve_all(const struct sayer *sayer)
{
	struct input *in = mem_alloc(sizeof(*in));
	struct wire_head request;
	int status = EX_OK;

	while (status == EX_OK && read_all(in, &request, sizeof(request)) == 0)
		if (request.size > WIRE_REQUEST_MAX || serve(in, &request, sayer) < 0)
			status = EX_PROTOCOL;
	free(in);
	return status;
}

int worker_main(const struct worker_aside *aside, const char *told)
{
	const uint32_t hello = WIRE_HELLO;
	struct sayer sayer = { .aside = aside };
	int status = EX_OSERR;

	ignore_stops();
	mem_give_back_large();
	if (aside)
		sayer.data = aside->open(told);
	if (jail_enter() == 0 && write_all(&hello, sizeof(hello)) == 0)
		status = serve_all(&sayer);
	if (sayer.data)
		aside->close(sayer.data);
	return status;
}
