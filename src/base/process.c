#include "base/process.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <spawn.h>
#include <stdbool.h>
#include <stdlib.h>
#include <sys/wait.h>
#include <unistd.h>

#include "base/buf.h"
#include "base/clock.h"
#include "base/err.h"
#include "base/i18n.h"
#include "base/mem.h"
#include "base/stop.h"

extern char **environ;

enum { IGNORED_MAX = 1 << 10 };

/* Of descriptors, processes and memory there is more again in a moment. */
static int fail_to_start(struct err *err, const char *what)
{
	bool is_passing = errno == EMFILE || errno == ENFILE || errno == EAGAIN || errno == ENOMEM;

	err_errno(err, "%s", what);
	if (is_passing && err)
		err->kind = ERR_BUSY;
	return -1;
}

static int make_pipe(int ends[2], struct err *err)
{
	return pipe2(ends, O_CLOEXEC) < 0 ? fail_to_start(err, _("make a pipe")) : 0;
}

/*
 * Start argv with in and out as 0 and 1; -1 leaves one as it is. Apart: out is
 * 2, too, and the child has no terminal.
 */
static int spawn(pid_t *pid, char *const argv[], int in, int out, bool is_apart, struct err *err)
{
	posix_spawn_file_actions_t actions;
	posix_spawnattr_t attr;
	sigset_t defaults;
	sigset_t none;
	char *what;
	int status;

	posix_spawn_file_actions_init(&actions);
	posix_spawnattr_init(&attr);
	if (in >= 0)
		posix_spawn_file_actions_adddup2(&actions, in, STDIN_FILENO);
	if (out >= 0)
		posix_spawn_file_actions_adddup2(&actions, out, STDOUT_FILENO);
	if (is_apart)
		posix_spawn_file_actions_adddup2(&actions, out, STDERR_FILENO);
	posix_spawn_file_actions_addclosefrom_np(&actions, 3);
	sigemptyset(&defaults);
	sigaddset(&defaults, SIGPIPE);
	sigemptyset(&none);
	posix_spawnattr_setsigdefault(&attr, &defaults);
	posix_spawnattr_setsigmask(&attr, &none);
	posix_spawnattr_setflags(&attr, (short)(POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETSIGMASK | (is_apart ? POSIX_SPAWN_SETSID : 0)));
	status = posix_spawnp(pid, argv[0], &actions, &attr, argv, environ);
	posix_spawnattr_destroy(&attr);
	posix_spawn_file_actions_destroy(&actions);
	if (!status)
		return 0;
	what = mem_printf(_("start %s"), argv[0]);
	errno = status;
	fail_to_start(err, what);
	free(what);
	return -1;
}

static int start(struct process *p, char *const argv[], bool is_apart, struct err *err)
{
	int to[2];
	int from[2];
	int rc;

	if (make_pipe(to, err) < 0)
		return -1;
	if (make_pipe(from, err) < 0) {
		close(to[0]);
		close(to[1]);
		return -1;
	}
	rc = spawn(&p->pid, argv, to[0], from[1], is_apart, err);
	close(to[0]);
	close(from[1]);
	p->to = to[1];
	p->from = from[0];
	if (rc < 0) {
		close(p->to);
		close(p->from);
	}
	return rc;
}

int process_start(struct process *p, char *const argv[], struct err *err)
{
	return start(p, argv, false, err);
}

int process_start_apart(struct process *p, char *const argv[], struct err *err)
{
	return start(p, argv, true, err);
}

static int reap(pid_t pid)
{
	int status = 0;

	while (waitpid(pid, &status, 0) < 0 && errno == EINTR)
		;
	return status;
}

int process_stop(struct process *p)
{
	close(p->to);
	close(p->from);
	kill(p->pid, SIGKILL);
	return reap(p->pid);
}

/* Read fd to its end into out; 0, or -1 when the time is over or stop can be read. */
static int collect(int fd, int timeout_ms, int stop, struct buf *out)
{
	int64_t end = clock_monotonic_ms() + timeout_ms;
	struct pollfd p[] = {
		{ .fd = fd, .events = POLLIN },
		{ .fd = stop, .events = POLLIN },
	};
	char chunk[4096];
	ssize_t n = 1;

	while (n != 0) {
		int64_t left = end - clock_monotonic_ms();

		if (left <= 0 || poll(p, 2, (int)left) == 0 || p[1].revents)
			return -1;
		n = read(fd, chunk, sizeof(chunk));
		if (n > 0)
			buf_add(out, chunk, (size_t)n);
		else if (n < 0 && errno != EINTR)
			return -1;
	}
	return 0;
}

/* A program that ended by a signal or with another status than 0 has failed. */
static int check_status(const char *program, int status, struct err *err)
{
	if (WIFEXITED(status) && WEXITSTATUS(status) == 0)
		return 0;
	return err_set(err, ERR_IO, _("%s failed with status %d"), program,
		WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status));
}

/* Read what a child says to its end, or kill it when it takes too long. */
static int finish(const char *program, const struct process *p, int timeout_ms, int stop,
	struct buf *out, struct err *err)
{
	int rc = collect(p->from, timeout_ms, stop, out);
	int status;

	close(p->from);
	if (rc < 0)
		kill(p->pid, SIGKILL);
	status = reap(p->pid);
	if (rc < 0 && stop_is_wanted(stop))
		return err_set(err, ERR_STOPPED, _("stopped"));
	if (rc < 0)
		return err_set(err, ERR_BUSY, _("%s did not end within %d seconds"), program,
			timeout_ms / 1000);
	return check_status(program, status, err);
}

int process_capture(char *const argv[], int timeout_ms, int stop, struct buf *out,
	struct err *err)
{
	struct process p = { .to = -1 };
	int from[2];
	int rc;

	if (make_pipe(from, err) < 0)
		return -1;
	p.from = from[0];
	rc = spawn(&p.pid, argv, -1, from[1], false, err);
	close(from[1]);
	if (rc < 0) {
		close(p.from);
		return -1;
	}
	return finish(argv[0], &p, timeout_ms, stop, out, err);
}

int process_run_apart(char *const argv[], int timeout_ms, int stop, struct err *err)
{
	struct buf out = { .limit = IGNORED_MAX };
	struct process p = { .to = -1, .from = -1 };
	int rc;

	if (process_start_apart(&p, argv, err) < 0)
		return -1;
	close(p.to);
	rc = finish(argv[0], &p, timeout_ms, stop, &out, err);
	buf_clear(&out);
	return rc;
}

int process_run(char *const argv[], struct err *err)
{
	pid_t pid;

	if (spawn(&pid, argv, -1, -1, false, err) < 0)
		return -1;
	return check_status(argv[0], reap(pid), err);
}
