#include "test.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include "base/clock.h"
#include "base/err.h"
#include "base/file.h"
#include "base/mem.h"
#include "desk/child.h"
#include "desk/inside.h"

enum { PATIENCE = 10 * 1000 }; /* milliseconds; nothing takes that long */

struct place {
	char folder[32];
	char *program;
	char *log; /* for programs that tell what they see */
};

static int setup(void **state)
{
	struct place *p = mem_alloc(sizeof(*p));

	signal(SIGPIPE, SIG_IGN);
	strcpy(p->folder, "/tmp/tillmail-child-XXXXXX");
	assert_non_null(mkdtemp(p->folder));
	p->program = mem_printf("%s/program", p->folder);
	p->log = mem_printf("%s/log", p->folder);
	*state = p;
	return 0;
}

static int teardown(void **state)
{
	struct place *p = *state;

	unlink(p->program);
	unlink(p->log);
	rmdir(p->folder);
	free(p->program);
	free(p->log);
	free(p);
	return 0;
}

/* A program that does this instead of a synchronization; $LOG is the log. */
static struct child *start(const struct place *p, const char *config, const char *script)
{
	char *text = mem_printf("#!/bin/sh\nLOG='%s'\n%s\n", p->log, script);
	struct err err = { 0 };
	struct child *c;

	assert_int_equal(file_write_new(p->program, text, strlen(text), &err), 0);
	assert_int_equal(chmod(p->program, 0700), 0);
	free(text);
	c = child_start_program(p->program, config, NULL, config ? "2025-09-15T12:30:00Z" : NULL, &err);
	assert_non_null(c);
	return c;
}

/* Do what the screen does until what it shows, text or error, has this in it. */
static void wait_for(struct child *c, const char *(*shown)(const struct child *), const char *what)
{
	int64_t end = clock_monotonic_ms() + PATIENCE;

	while (!shown(c) || !strstr(shown(c), what)) {
		struct pollfd fd = { .fd = child_fd(c), .events = POLLIN };

		if (clock_monotonic_ms() > end)
			fail_msg("no \"%s\": %s, %s", what, child_text(c), child_error(c));
		poll(&fd, 1, 50);
		child_poll(c);
	}
}

static void assert_no_zombie(void)
{
	assert_int_equal(waitpid(-1, NULL, WNOHANG), -1);
	assert_int_equal(errno, ECHILD);
}

/* How long it took, in milliseconds. */
static int64_t stop(struct child *c)
{
	int64_t begin = clock_monotonic_ms();

	child_stop(c);
	return clock_monotonic_ms() - begin;
}

static void what_it_does_is_told_in_words(void **state)
{
	struct child *c = start(*state, NULL,
		"echo connecting; read x; echo 'fetching INBOX, 1 of 2'; read x; echo 'ok: synced 11:20'; read x");

	wait_for(c, child_text, "connecting");
	assert_null(child_error(c));
	child_wake(c);
	wait_for(c, child_text, "fetching INBOX, 1 of 2");
	child_wake(c);
	wait_for(c, child_text, "synced 11:20");
	assert_string_equal(child_text(c), "synced 11:20");
	assert_true(stop(c) < 1000);
	assert_no_zombie();
}

static void an_error_stays_until_a_round_went_well(void **state)
{
	struct child *c = start(*state, NULL,
		"echo 'error: login refused'; read x; echo connecting; read x; echo 'ok: synced'; read x");

	wait_for(c, child_error, "login refused");
	assert_string_equal(child_error(c), "login refused");
	child_wake(c);
	wait_for(c, child_text, "connecting");
	assert_string_equal(child_error(c), "login refused");
	child_wake(c);
	wait_for(c, child_text, "synced");
	assert_null(child_error(c));
	child_stop(c);
}

static void poll_says_whether_anything_has_changed(void **state)
{
	struct child *c = start(*state, NULL, "echo one; read x");

	while (!child_poll(c))
		assert_true(child_fd(c) >= 0);
	assert_string_equal(child_text(c), "one");
	assert_false(child_poll(c));
	child_stop(c);
}

static void it_gets_configuration_and_time_and_no_terminal(void **state)
{
	struct child *c = start(*state, "/x/shop.yaml",
		"echo \"$*\"; read x; (: </dev/tty) 2>/dev/null && echo tty || echo 'no tty'; read x");

	wait_for(c, child_text, "-c /x/shop.yaml --now 2025-09-15T12:30:00Z sync --watch");
	child_wake(c);
	wait_for(c, child_text, "no tty");
	child_stop(c);
}

static void a_crash_is_told_and_it_starts_again(void **state)
{
	struct child *c = start(*state, NULL,
		"[ -e \"$LOG\" ] && { echo again; read x; }; : >\"$LOG\"; kill -SEGV $$");

	wait_for(c, child_error, "crashed");
	assert_int_equal(child_fd(c), -1);
	wait_for(c, child_text, "again");
	assert_true(child_fd(c) >= 0);
	child_stop(c);
	assert_no_zombie();
}

static void why_it_cannot_start_is_told(void **state)
{
	struct child *c = start(*state, NULL, "echo 'tillmail: line 3: no such setting' >&2; exit 78");

	wait_for(c, child_error, "line 3: no such setting");
	assert_null(strstr(child_error(c), "tillmail: "));
	assert_int_equal(stop(c) < 1000, 1);
	assert_no_zombie();
}

static void the_pauses_before_it_starts_again_grow(void **state)
{
	struct child *c = start(*state, NULL, "exit 1");

	wait_for(c, child_error, "again in 1 s");
	wait_for(c, child_error, "again in 2 s");
	child_wake(c); /* the owner need not wait */
	wait_for(c, child_error, "again in 4 s");
	child_stop(c);
}

static void a_line_that_does_not_end_fills_no_memory(void **state)
{
	struct child *c = start(*state, NULL,
		"yes aaaaaaaaa | head -c 1000000 | tr -d '\\n'; echo; echo end; read x");

	wait_for(c, child_text, "end");
	assert_true(strlen(child_text(c)) < 4096);
	child_stop(c);
}

static void it_ends_with_its_stdin_or_by_a_signal(void **state)
{
	struct child *c = start(*state, NULL, "trap 'exec true' TERM; echo on; while read x; do :; done");

	wait_for(c, child_text, "on");
	assert_true(stop(c) < 1000);
	assert_no_zombie();
}

static void one_that_does_not_listen_keeps_nobody_waiting(void **state)
{
	const struct place *p = *state;
	struct child *c;
	int fifo;

	assert_int_equal(mkfifo(p->log, 0600), 0);
	c = start(p, NULL, "trap '' TERM; echo on; read x <\"$LOG\"");
	wait_for(c, child_text, "on");
	assert_true(stop(c) < 1000 + 500);
	fifo = open(p->log, O_WRONLY | O_CLOEXEC);
	assert_true(fifo >= 0);
	close(fifo);
	assert_true(waitpid(-1, NULL, 0) > 0);
}

static void a_program_that_is_not_there_is_an_error(void **state)
{
	struct err err = { 0 };

	(void)state;
	assert_null(child_start_program("/nonexistent/tillmail", NULL, NULL, NULL, &err));
	assert_int_equal(err.kind, ERR_IO);
}

#define CHILD_TEST(name) cmocka_unit_test_setup_teardown(name, setup, teardown)

int main(void)
{
	const struct CMUnitTest tests[] = {
		CHILD_TEST(what_it_does_is_told_in_words),
		CHILD_TEST(an_error_stays_until_a_round_went_well),
		CHILD_TEST(poll_says_whether_anything_has_changed),
		CHILD_TEST(it_gets_configuration_and_time_and_no_terminal),
		CHILD_TEST(a_crash_is_told_and_it_starts_again),
		CHILD_TEST(why_it_cannot_start_is_told),
		CHILD_TEST(the_pauses_before_it_starts_again_grow),
		CHILD_TEST(a_line_that_does_not_end_fills_no_memory),
		CHILD_TEST(it_ends_with_its_stdin_or_by_a_signal),
		CHILD_TEST(one_that_does_not_listen_keeps_nobody_waiting),
		CHILD_TEST(a_program_that_is_not_there_is_an_error),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
