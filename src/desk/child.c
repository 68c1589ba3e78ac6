#include "desk/child.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#include "base/buf.h"
#include "base/clock.h"
#include "base/err.h"
#include "base/i18n.h"
#include "base/mem.h"
#include "base/path.h"
#include "base/process.h"
#include "base/strs.h"
#include "desk/inside.h"

enum {
	LINE_MAX_BYTES = 2048,
	READ_MAX = 64 << 10, /* bytes at a time; the screen has other things to do */
	PAUSE_MIN = 1000,    /* milliseconds before it is started again */
	PAUSE_MAX = 300 * 1000,
	STOP_MS = 900,
};

struct child {
	struct strs argv;
	struct process process;
	bool is_running;
	struct buf line;    /* that is not complete yet */
	char *text;         /* never NULL */
	char *error;        /* or NULL */
	char *last;         /* what it said on its own, such as why it cannot start; or NULL */
	int pause;          /* before the next start, when it ends now */
	int64_t restart_at; /* by clock_monotonic_ms(), while it does not run */
};

static void set(char **to, const char *text)
{
	char *copy = mem_dup(text);

	free(*to);
	*to = copy;
}

static void make_nonblocking(int fd)
{
	int flags = fcntl(fd, F_GETFL);

	if (flags >= 0)
		fcntl(fd, F_SETFL, flags | O_NONBLOCK);
}

static int start(struct child *c, struct err *err)
{
	if (process_start_apart(&c->process, c->argv.v, err) < 0)
		return -1;
	make_nonblocking(c->process.to);
	make_nonblocking(c->process.from);
	c->is_running = true;
	return 0;
}

static void add_option(struct strs *argv, const char *name, const char *value)
{
	if (!value)
		return;
	strs_add(argv, name);
	strs_add(argv, value);
}

struct child *child_start_program(const char *program, const char *config, const char *profile,
	const char *now, struct err *err)
{
	struct child *c = mem_alloc(sizeof(*c));

	strs_add(&c->argv, program);
	add_option(&c->argv, "-c", config);
	add_option(&c->argv, "-p", profile);
	add_option(&c->argv, "--now", now);
	strs_add(&c->argv, "sync");
	strs_add(&c->argv, "--watch");
	c->line.limit = LINE_MAX_BYTES;
	c->text = mem_dup("");
	c->pause = PAUSE_MIN;
	if (start(c, err) == 0)
		return c;
	child_stop(c);
	return NULL;
}

struct child *child_start(const char *config, const char *profile, const char *now, struct err *err)
{
	char *program = path_executable();
	struct child *c = child_start_program(program, config, profile, now, err);

	free(program);
	return c;
}

/* Until its end, when it has closed its output. */
static bool has_ended(const struct child *c, int ms)
{
	int64_t end = clock_monotonic_ms() + ms;
	struct pollfd p = { .fd = c->process.from, .events = POLLIN };
	char rest[4096];
	int64_t left;

	while ((left = end - clock_monotonic_ms()) > 0)
		if (poll(&p, 1, (int)left) > 0 && read(p.fd, rest, sizeof(rest)) == 0)
			return true;
	return false;
}

void child_stop(struct child *c)
{
	if (!c)
		return;
	if (c->is_running) {
		close(c->process.to);
		kill(c->process.pid, SIGTERM);
		if (has_ended(c, STOP_MS))
			waitpid(c->process.pid, NULL, 0);
		close(c->process.from);
	}
	strs_clear(&c->argv);
	buf_clear(&c->line);
	free(c->text);
	free(c->error);
	free(c->last);
	free(c);
}

int child_fd(const struct child *c)
{
	return c->is_running ? c->process.from : -1;
}

void child_wake(struct child *c)
{
	ssize_t n;

	if (!c->is_running) {
		c->restart_at = 0;
		return;
	}
	n = write(c->process.to, "\n", 1);
	(void)n; /* it has enough to read, or has ended, which child_poll() will see */
}

/* One line of what sync --watch prints. */
static void take_line(struct child *c, const char *line)
{
	static const char ok[] = "ok: ";
	static const char error[] = "error: ";
	static const char own[] = "tillmail: "; /* a warning, or why it ends */

	if (strncmp(line, ok, strlen(ok)) == 0) {
		set(&c->text, line + strlen(ok));
		set(&c->error, NULL);
		set(&c->last, NULL);
		c->pause = PAUSE_MIN;
	} else if (strncmp(line, error, strlen(error)) == 0) {
		set(&c->error, line + strlen(error));
		set(&c->text, _("not synced"));
		c->pause = PAUSE_MIN; /* it runs; the pauses between rounds are its own affair */
	} else if (strncmp(line, own, strlen(own)) == 0) {
		set(&c->last, line + strlen(own));
	} else {
		set(&c->text, line);
	}
}

/* Bytes of lines; a line that is too long is cut. */
static void take_bytes(struct child *c, const char *bytes, size_t n)
{
	const char *end;

	for (; (end = memchr(bytes, '\n', n)) != NULL; bytes = end + 1) {
		buf_add(&c->line, bytes, (size_t)(end - bytes));
		n -= (size_t)(end - bytes) + 1;
		take_line(c, buf_text(&c->line));
		buf_cut(&c->line, 0);
		c->line.full = false;
	}
	buf_add(&c->line, bytes, n);
}

/* What there is to read. False: it has ended. */
static bool read_lines(struct child *c)
{
	char chunk[4096];
	size_t total = 0;
	ssize_t n;

	while (total < READ_MAX && (n = read(c->process.from, chunk, sizeof(chunk))) != 0) {
		if (n < 0)
			return errno == EAGAIN || errno == EINTR;
		take_bytes(c, chunk, (size_t)n);
		total += (size_t)n;
	}
	return total >= READ_MAX;
}

static char *describe_end(const struct child *c, int status)
{
	int seconds = c->pause / 1000;

	if (WIFSIGNALED(status))
		return mem_printf(_("the synchronization crashed (%s); it starts again in %d s"),
			strsignal(WTERMSIG(status)), seconds);
	return mem_printf(_("the synchronization ended: %s; it starts again in %d s"),
		c->last ? c->last : _("it did not say why"), seconds);
}

static void note_end(struct child *c, int status)
{
	char *error = describe_end(c, status);

	set(&c->error, error);
	set(&c->text, _("not synced"));
	set(&c->last, NULL);
	free(error);
	buf_cut(&c->line, 0);
	c->restart_at = clock_monotonic_ms() + c->pause;
	c->pause = c->pause > PAUSE_MAX / 2 ? PAUSE_MAX : 2 * c->pause;
}

static void restart(struct child *c)
{
	struct err err = { 0 };

	if (clock_monotonic_ms() < c->restart_at)
		return;
	if (start(c, &err) == 0)
		return;
	set(&c->last, err.text);
	note_end(c, 0);
}

bool child_poll(struct child *c)
{
	char *text = mem_dup(c->text);
	char *error = mem_dup(c->error ? c->error : "");
	bool is_changed;

	if (!c->is_running) {
		restart(c);
	} else if (!read_lines(c)) {
		c->is_running = false;
		note_end(c, process_stop(&c->process));
	}
	is_changed = strcmp(text, c->text) != 0 || strcmp(error, c->error ? c->error : "") != 0;
	free(text);
	free(error);
	return is_changed;
}

const char *child_text(const struct child *c)
{
	return c->text;
}

const char *child_error(const struct child *c)
{
	return c->error;
}
