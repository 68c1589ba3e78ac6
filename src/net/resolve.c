#include "net/resolve.h"

#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <netdb.h>
#include <poll.h>
#include <signal.h>
#include <stdbool.h>
#include <stdio.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#include "base/clock.h"
#include "base/endpoint.h"
#include "base/err.h"
#include "base/i18n.h"

/* In the child, which touches nothing else of ours. */
static void look_up(const struct endpoint *e, struct resolved *out)
{
	const struct addrinfo hints = { .ai_family = AF_UNSPEC, .ai_socktype = SOCK_STREAM };
	struct addrinfo *list = NULL;
	char port[16];

	snprintf(port, sizeof(port), "%d", e->port);
	out->failure = getaddrinfo(e->host, port, &hints, &list);
	for (const struct addrinfo *a = list; a && out->n < RESOLVE_MAX; a = a->ai_next) {
		if (a->ai_addrlen > sizeof(out->v[0].address))
			continue;
		out->v[out->n].len = a->ai_addrlen;
		memcpy(&out->v[out->n++].address, a->ai_addr, a->ai_addrlen);
	}
	if (list)
		freeaddrinfo(list);
}

static pid_t start(const struct endpoint *e, int to)
{
	struct resolved answer = { 0 };
	pid_t pid = fork();

	if (pid != 0)
		return pid;
	look_up(e, &answer);
	_exit(write(to, &answer, sizeof(answer)) != (ssize_t)sizeof(answer));
}

/* The answer fits into the pipe, so that it comes as a whole (pipe(7)). */
static int await(int from, int ms, int stop, struct resolved *out)
{
	int64_t end = clock_monotonic_ms() + ms;
	struct pollfd p[] = {
		{ .fd = from, .events = POLLIN },
		{ .fd = stop, .events = POLLIN },
	};
	int64_t left;
	int n;

	_Static_assert(sizeof(*out) <= PIPE_BUF, "in one piece");
	do {
		left = end - clock_monotonic_ms();
		n = left > 0 ? poll(p, 2, (int)left) : 0;
	} while (n < 0 && errno == EINTR);
	if (p[0].revents && read(from, out, sizeof(*out)) == (ssize_t)sizeof(*out))
		return 0;
	out->failure = p[0].revents ? EAI_FAIL : EAI_AGAIN;
	return p[1].revents ? -1 : 0;
}

static int ask(const struct endpoint *e, int ms, int stop, struct resolved *out, struct err *err)
{
	bool is_stopped;
	int ends[2];
	pid_t pid;

	if (pipe2(ends, O_CLOEXEC) < 0)
		return err_errno(err, _("make a pipe"));
	pid = start(e, ends[1]);
	close(ends[1]);
	if (pid < 0) {
		close(ends[0]);
		return err_errno(err, _("start a process"));
	}
	is_stopped = await(ends[0], ms, stop, out) < 0;
	close(ends[0]);
	kill(pid, SIGKILL);
	while (waitpid(pid, NULL, 0) < 0 && errno == EINTR)
		;
	return is_stopped ? err_set(err, ERR_STOPPED, _("stopped")) : 0;
}

int resolve_host(const struct endpoint *e, int ms, int stop, struct resolved *out, struct err *err)
{
	*out = (struct resolved) { 0 };
	if (ask(e, ms, stop, out, err) < 0)
		return -1;
	if (!out->failure && out->n)
		return 0;
	return err_set(err, ERR_NETWORK,
		_("cannot find the address of %s (%s); check its name and your connection"), e->host,
		gai_strerror(out->failure ? out->failure : EAI_NONAME));
}
