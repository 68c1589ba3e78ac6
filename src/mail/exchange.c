#include "mail/exchange.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <stdbool.h>
#include <string.h>
#include <sys/uio.h>
#include <time.h>
#include <unistd.h>

#include "base/buf.h"
#include "base/clock.h"
#include "base/process.h"

enum {
	CHUNK = 64 << 10,
	PIPE = 1 << 20, /* so much of what is read ahead may wait on its way */
};

void exchange_prepare(const struct process *worker)
{
	fcntl(worker->to, F_SETFL, O_NONBLOCK);
	fcntl(worker->from, F_SETFL, O_NONBLOCK);
	fcntl(worker->to, F_SETPIPE_SZ, PIPE); /* where it may not grow it is slower */
	fcntl(worker->from, F_SETPIPE_SZ, PIPE);
}

static bool is_sent(const struct exchange *e)
{
	return e->sent == sizeof(e->request) + e->request.size;
}

static bool is_answered(const struct exchange *e)
{
	return e->got >= sizeof(e->answer) && e->got == sizeof(e->answer) + e->answer.size;
}

static bool is_again(void)
{
	return errno == EAGAIN || errno == EINTR;
}

/* Send what the pipe takes; -1 when nobody reads. */
static int send_some(struct exchange *e)
{
	struct iovec parts[2];
	size_t in_head = e->sent < sizeof(e->request) ? e->sent : sizeof(e->request);
	size_t in_bytes = e->sent - in_head;
	char *bytes = NULL;
	ssize_t n;

	memcpy(&bytes, &e->bytes, sizeof(bytes)); /* writev(2) only reads them */
	parts[0].iov_base = (char *)&e->request + in_head;
	parts[0].iov_len = sizeof(e->request) - in_head;
	parts[1].iov_base = bytes + in_bytes;
	parts[1].iov_len = e->request.size - in_bytes;
	n = writev(e->worker->to, parts, 2);
	if (n < 0)
		return is_again() ? 0 : -1;
	e->sent += (size_t)n;
	return 0;
}

/* Read on, but not into the next answer; -1 when it ends, or makes no sense. */
static int receive_some(struct exchange *e)
{
	char chunk[CHUNK];
	bool in_head = e->got < sizeof(e->answer);
	size_t left = sizeof(e->answer) + (in_head ? 0 : e->answer.size) - e->got;
	ssize_t n = read(e->worker->from, chunk, left < CHUNK ? left : CHUNK);

	if (n < 0)
		return is_again() ? 0 : -1;
	if (n == 0)
		return -1;
	if (in_head)
		memcpy((char *)&e->answer + e->got, chunk, (size_t)n);
	else
		buf_add(e->out, chunk, (size_t)n);
	e->got += (size_t)n;
	return e->got >= sizeof(e->answer) && e->answer.size > WIRE_ANSWER_MAX ? -1 : 0;
}

/* It is asked for an answer before anybody waits: mostly it was made ahead. */
static enum exchange_end run(struct exchange *e, int timeout_ms)
{
	int64_t deadline = clock_monotonic_ms() + timeout_ms;

	while (!is_answered(e)) {
		size_t before = e->got;
		struct pollfd fds[2] = {
			{ .fd = e->worker->from, .events = POLLIN },
			{ .fd = is_sent(e) ? -1 : e->worker->to, .events = POLLOUT },
		};
		int64_t left = deadline - clock_monotonic_ms();

		if (left <= 0)
			return EXCHANGE_SLOW;
		if (receive_some(e) < 0)
			return EXCHANGE_BROKEN;
		if (e->got > before)
			continue;
		if (poll(fds, 2, (int)left) < 0 && errno != EINTR)
			return EXCHANGE_BROKEN;
		if (fds[1].revents && send_some(e) < 0)
			return EXCHANGE_BROKEN;
	}
	return is_sent(e) ? EXCHANGE_DONE : EXCHANGE_BROKEN;
}

/* A worker that is gone is an answer, not a reason to die of SIGPIPE. */
static void hold_signal(sigset_t *before)
{
	sigset_t pipe_signal;

	sigemptyset(&pipe_signal);
	sigaddset(&pipe_signal, SIGPIPE);
	sigprocmask(SIG_BLOCK, &pipe_signal, before);
}

/* Take the signal, if it came, and let others come as before. */
static void release_signal(const sigset_t *before)
{
	static const struct timespec at_once = { 0 };
	sigset_t pipe_signal;

	sigemptyset(&pipe_signal);
	sigaddset(&pipe_signal, SIGPIPE);
	if (!sigismember(before, SIGPIPE))
		while (sigtimedwait(&pipe_signal, NULL, &at_once) < 0 && errno == EINTR)
			;
	sigprocmask(SIG_SETMASK, before, NULL);
}

struct exchange exchange_of(const struct process *worker, const struct wire_head *head,
	const char *bytes, struct buf *out)
{
	return (struct exchange) { .worker = worker, .request = *head, .bytes = bytes, .out = out };
}

bool exchange_send(struct exchange *e)
{
	sigset_t before;

	if (is_sent(e))
		return true;
	hold_signal(&before);
	(void)send_some(e);
	release_signal(&before);
	return is_sent(e);
}

bool exchange_has_answer(const struct exchange *e)
{
	struct pollfd fd = { .fd = e->worker->from, .events = POLLIN };

	return poll(&fd, 1, 0) > 0;
}

enum exchange_end exchange_finish(struct exchange *e, int timeout_ms)
{
	enum exchange_end end;
	sigset_t before;

	if (is_sent(e))
		return run(e, timeout_ms); /* which writes nothing */
	hold_signal(&before);
	end = run(e, timeout_ms);
	release_signal(&before);
	return end;
}

enum exchange_end exchange_greet(const struct process *worker, int timeout_ms)
{
	struct pollfd fd = { .fd = worker->from, .events = POLLIN };
	int64_t deadline = clock_monotonic_ms() + timeout_ms;
	uint32_t hello = 0;

	for (;;) {
		int64_t left = deadline - clock_monotonic_ms();
		ssize_t n;

		if (left <= 0)
			return EXCHANGE_SLOW;
		if (poll(&fd, 1, (int)left) < 0 && errno != EINTR)
			return EXCHANGE_BROKEN;
		n = read(worker->from, &hello, sizeof(hello)); /* so few bytes come as a whole: pipe(7) */
		if (n < 0 && is_again())
			continue;
		return n == (ssize_t)sizeof(hello) && hello == WIRE_HELLO ? EXCHANGE_DONE : EXCHANGE_BROKEN;
	}
}
