#include "mail/reader.h"

#include <signal.h>
#include <stdbool.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <sysexits.h>

#include "base/buf.h"
#include "base/err.h"
#include "base/i18n.h"
#include "base/mem.h"
#include "base/process.h"
#include "mail/exchange.h"
#include "mail/guard.h"
#include "mail/limits.h"
#include "mail/message.h"
#include "mail/record.h"
#include "mail/wire.h"

enum {
	START_MS = 20 * 1000,
	MAIL_MS = 20 * 1000,   /* the processor time ends long before; this is for a worker that sleeps */
	MAILS_A_WORKER = 2000, /* what one that a mail took over could forge at most; a new one costs as much as reading fifty */
	ANSWER_KEPT = 1 << 20, /* bytes: the room of a larger answer is given back */
	AHEAD = 512,           /* mails that are asked for before the first is taken: enough to work on while a batch is fetched or written */
};

struct reader {
	char *executable;
	char *told; /* or NULL */
	struct process worker;
	bool is_running;
	struct process next; /* its successor, which takes a while to be ready */
	bool has_next;
	bool has_waited;              /* this worker was such a successor: it may have been killed meanwhile */
	size_t n_begun;               /* exchanges with this worker */
	struct exchange queue[AHEAD]; /* those of them that are not finished, in their order, as a ring */
	size_t first, n_queue;
	size_t n_sent;         /* of the queue, from its first on */
	struct wire_head head; /* of the last answer */
	struct buf answer;
	size_t n_aside; /* bytes at its end that were said aside */
};

struct reader *reader_new(const char *executable, const char *told)
{
	struct reader *r = mem_alloc(sizeof(*r));

	r->executable = mem_dup(executable);
	r->told = mem_dup(told);
	r->answer.limit = WIRE_ANSWER_MAX;
	return r;
}

/* The i-th of the queue. */
static struct exchange *queued(struct reader *r, size_t i)
{
	return &r->queue[(r->first + i) % AHEAD];
}

/* End the worker; returns wait(2)'s status. */
static int stop(struct reader *r)
{
	r->is_running = false;
	r->n_queue = 0;
	r->n_sent = 0;
	r->n_begun = 0;
	return process_stop(&r->worker);
}

void reader_free(struct reader *r)
{
	if (!r)
		return;
	if (r->is_running)
		stop(r);
	if (r->has_next)
		process_stop(&r->next);
	buf_clear(&r->answer);
	free(r->executable);
	free(r->told);
	free(r);
}

static int start_next(struct reader *r, struct err *err)
{
	static char option[] = "--worker";
	char *argv[] = { r->executable, option, r->told, NULL };

	if (!r->has_next && process_start(&r->next, argv, err) < 0)
		return -1;
	r->has_next = true;
	return 0;
}

static int start(struct reader *r, struct err *err)
{
	if (r->is_running && r->n_begun >= MAILS_A_WORKER && r->n_queue == 0)
		stop(r);
	if (r->is_running)
		return 0;
	do {
		r->has_waited = r->has_next;
		if (start_next(r, err) < 0)
			return -1;
		r->worker = r->next;
		r->has_next = false;
		r->is_running = true;
		exchange_prepare(&r->worker);
		if (exchange_greet(&r->worker, START_MS) == EXCHANGE_DONE)
			return 0;
		stop(r);
	} while (r->has_waited);
	return err_set(err, ERR_IO,
		_("%s --worker, which reads mails, does not start; is tillmail installed completely?"),
		r->executable);
}

/* Stop a worker that failed on a mail; err tells why in words about the mail. */
static int explain(struct reader *r, enum exchange_end end, struct err *err)
{
	int status = stop(r);

	if (end == EXCHANGE_SLOW)
		return err_set(err, ERR_DATA, _("reading it took more than %d seconds"),
			MAIL_MS / 1000);
	if (WIFSIGNALED(status) && (WTERMSIG(status) == SIGPROF || WTERMSIG(status) == SIGXCPU))
		return err_set(err, ERR_DATA,
			_("reading it took more than %d seconds of processor time"),
			WIRE_CPU_SECONDS);
	if (WIFSIGNALED(status) && WTERMSIG(status) == SIGSYS)
		return err_set(err, ERR_DATA, _("it made the parser reach for what is forbidden"));
	if (WIFEXITED(status) && WEXITSTATUS(status) == EX_OSERR)
		return err_set(err, ERR_DATA, _("reading it took too much memory"));
	if (WIFSIGNALED(status) && WTERMSIG(status) != SIGKILL)
		return err_set(err, ERR_DATA, _("it crashed the parser (signal %d)"),
			WTERMSIG(status));
	return err_set(err, ERR_DATA, _("the parser could not read it"));
}

/* Whatever the pipe takes of it. */
static void send_queue(struct reader *r)
{
	while (r->n_sent < r->n_queue && exchange_send(queued(r, r->n_sent)))
		r->n_sent++;
}

static int begin(struct reader *r, const struct wire_head *request, const char *bytes,
	struct err *err)
{
	if (start(r, err) < 0)
		return -1;
	*queued(r, r->n_queue++) = exchange_of(&r->worker, request, bytes, &r->answer);
	r->n_begun++;
	send_queue(r);
	return 0;
}

/* Finish the first of the queue. */
static enum exchange_end finish(struct reader *r)
{
	enum exchange_end end;

	r->n_aside = 0;
	if (r->answer.cap > ANSWER_KEPT)
		buf_clear(&r->answer);
	buf_cut(&r->answer, 0);
	r->answer.full = false;
	end = exchange_finish(queued(r, 0), MAIL_MS);
	r->head = queued(r, 0)->answer;
	r->first = (r->first + 1) % AHEAD;
	r->n_queue--;
	r->n_sent -= r->n_sent > 0; /* what was sent only now was not counted yet */
	send_queue(r);
	return end;
}

static bool is_of(const struct exchange *e, const struct wire_head *request, const char *bytes)
{
	return e->bytes == bytes && e->request.what == request->what && e->request.size == request->size &&
	       e->request.index == request->index;
}

/* Bring what is before this request in the queue to an end: nobody asked for it. Whether the request is the first then. */
static bool take_ahead(struct reader *r, const struct wire_head *request, const char *bytes)
{
	while (r->n_queue && !is_of(queued(r, 0), request, bytes))
		if (finish(r) != EXCHANGE_DONE)
			stop(r);
	return r->n_queue > 0;
}

/*
 * Ask a worker for r->answer; its status goes to *status. A worker that has read
 * other mails before may fail because of one of those, and one that waited because the system
 * ended it; only what a fresh one fails on is the mail's fault. ERR_DATA: it is; ERR_IO: no worker can be started.
 */
static int ask(struct reader *r, const struct wire_head *request, const char *bytes,
	enum wire_status *status, struct err *err)
{
	bool is_begun = take_ahead(r, request, bytes);
	enum exchange_end end;
	bool was_fresh;

	do {
		if (!is_begun && begin(r, request, bytes, err) < 0)
			return -1;
		is_begun = false;
		was_fresh = r->n_begun == r->n_queue && !r->has_waited; /* it has finished none */
		end = finish(r);
		*status = r->head.what;
		if (end == EXCHANGE_DONE && *status == WIRE_REFUSED)
			return err_set(err, ERR_DATA, _("MIME parts in a disguise that hides how many they are, or how deep"));
		if (end == EXCHANGE_DONE)
			return 0;
		explain(r, end, err);
	} while (end == EXCHANGE_BROKEN && !was_fresh);
	return -1;
}

/* All of a mail, or, of one that must not or cannot be parsed, its header. */
static struct wire_head request_for(enum wire_op op, size_t n, unsigned kind)
{
	if (op == WIRE_HEADER && n > MAIL_HEADER_MAX)
		n = MAIL_HEADER_MAX;
	return (struct wire_head) { .what = op, .size = (uint32_t)n, .index = kind };
}

/* The record has been read: of a large answer only what was said aside is kept. */
static void keep_aside(struct reader *r, size_t n_record)
{
	struct buf aside = { .limit = r->answer.limit };

	r->n_aside = r->answer.len - n_record;
	if (r->answer.cap <= ANSWER_KEPT)
		return;
	buf_add(&aside, r->answer.data + n_record, r->n_aside);
	buf_clear(&r->answer);
	r->answer = aside;
}

static int ask_record(struct reader *r, const struct wire_head *request, const char *bytes,
	struct message *out, struct err *err)
{
	enum wire_status status;
	size_t n_record;

	if (ask(r, request, bytes, &status, err) < 0)
		return -1;
	n_record = r->head.index;
	if (n_record <= r->answer.len && record_decode(buf_text(&r->answer), n_record, out, err) == 0) {
		keep_aside(r, n_record);
		return 0;
	}
	return explain(r, EXCHANGE_BROKEN, err);
}

/* What can be said of a mail that must not or cannot be parsed. */
static int read_quarantined(struct reader *r, const struct wire_head *request, const char *bytes,
	const char *reason, struct message *out, struct err *err)
{
	struct err header_err = { 0 };

	if (ask_record(r, request, bytes, out, &header_err) < 0) {
		if (header_err.kind != ERR_DATA)
			return err_set(err, header_err.kind, "%s", header_err.text);
		out->subject = mem_dup("");
		out->text = mem_dup("");
		out->date = MESSAGE_NO_DATE;
	}
	free(out->quarantined);
	out->quarantined = mem_dup(reason);
	return 0;
}

bool reader_prepare(struct reader *r, const char *bytes, size_t n, unsigned kind)
{
	struct wire_head request;
	struct err err; /* reader_message() meets the same, and tells it */

	if (r->n_queue == AHEAD || (r->n_queue && r->n_begun >= MAILS_A_WORKER)) {
		send_queue(r);
		return false;
	}
	request = request_for(guard_check(bytes, n, &err) == 0 ? WIRE_MESSAGE : WIRE_HEADER, n, kind);
	(void)begin(r, &request, bytes, &err);
	if (r->n_begun == MAILS_A_WORKER)
		(void)start_next(r, &err);
	return true;
}

bool reader_is_ahead(const struct reader *r)
{
	return r->n_queue > 0;
}

bool reader_has_answer(const struct reader *r)
{
	return r->n_queue && exchange_has_answer(&r->queue[r->first]);
}

void reader_forget(struct reader *r, const char *until)
{
	while (r->n_queue && queued(r, 0)->bytes != until)
		if (finish(r) != EXCHANGE_DONE)
			stop(r);
}

/* It is being read ahead, so the guard has let it pass. */
static bool is_waiting(struct reader *r, const struct wire_head *request, const char *bytes)
{
	for (size_t i = 0; i < r->n_queue; i++)
		if (is_of(queued(r, i), request, bytes))
			return true;
	return false;
}

int reader_message(struct reader *r, const char *bytes, size_t n, unsigned kind, struct message *out,
	struct err *err)
{
	const struct wire_head whole = request_for(WIRE_MESSAGE, n, kind);
	const struct wire_head header = request_for(WIRE_HEADER, n, kind);
	struct err why = { 0 };

	*out = (struct message) { 0 };
	if ((is_waiting(r, &whole, bytes) || guard_check(bytes, n, &why) == 0) &&
		ask_record(r, &whole, bytes, out, &why) == 0)
		return 0;
	if (why.kind != ERR_DATA)
		return err_set(err, why.kind, "%s", why.text);
	return read_quarantined(r, &header, bytes, why.text, out, err);
}

const char *reader_aside(const struct reader *r, size_t *n)
{
	*n = r->n_aside;
	return buf_text(&r->answer) + r->answer.len - r->n_aside;
}

/* One thing out of a mail, as bytes. */
static int ask_bytes(struct reader *r, struct wire_head request, const char *bytes, size_t n,
	struct buf *out, struct err *err)
{
	enum wire_status status;

	request.size = (uint32_t)n;
	if (guard_check(bytes, n, err) < 0 || ask(r, &request, bytes, &status, err) < 0)
		return -1;
	if (status == WIRE_NONE)
		return err_set(err, ERR_NOT_FOUND, _("the mail has no such part"));
	buf_clear(out);
	*out = r->answer; /* which may be large */
	out->limit = 0;
	r->answer = (struct buf) { .limit = WIRE_ANSWER_MAX };
	return 0;
}

int reader_attachment(struct reader *r, const char *bytes, size_t n, size_t i,
	struct buf *out, struct err *err)
{
	struct wire_head request = { .what = WIRE_ATTACHMENT, .index = (uint32_t)i };

	return ask_bytes(r, request, bytes, n, out, err);
}

int reader_html(struct reader *r, const char *bytes, size_t n, struct buf *out, struct err *err)
{
	struct wire_head request = { .what = WIRE_HTML };

	return ask_bytes(r, request, bytes, n, out, err);
}
