#include "test.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdlib.h>
#include <sys/mman.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#include "mail/jail.h"

/* What a child process exits with, or minus the signal that ends it. */
static int outcome_of(int (*act)(void))
{
	int status;
	pid_t pid = fork();

	if (pid == 0)
		_exit(jail_enter() < 0 ? 99 : act());
	assert_true(pid > 0);
	waitpid(pid, &status, 0);
	return WIFSIGNALED(status) ? -WTERMSIG(status) : WEXITSTATUS(status);
}

static int open_a_file(void)
{
	return open("/dev/null", O_RDONLY) < 0 ? 0 : 1;
}

static int use_old_descriptors(void)
{
	return write(3, "x", 1) < 0 && errno == EBADF ? 0 : 1;
}

static int take_much_memory(void)
{
	char *volatile p = malloc((size_t)600 << 20);

	return p ? 1 : 0;
}

static int spin(void)
{
	jail_allow_seconds(1);
	for (volatile unsigned i = 0;; i++)
		;
	return 1;
}

static void a_jailed_process_reaches_nothing(void **state)
{
	(void)state;
	assert_int_equal(dup2(STDOUT_FILENO, 3), 3);
	assert_int_equal(outcome_of(use_old_descriptors), 0);
	assert_int_equal(outcome_of(spin), -SIGPROF);
#ifndef __SANITIZE_ADDRESS__
	assert_int_equal(outcome_of(open_a_file), 0);
	assert_int_equal(outcome_of(take_much_memory), 0);
#else
	(void)open_a_file;
	(void)take_much_memory;
#endif
	close(3);
}

#ifndef __SANITIZE_ADDRESS__ /* which needs calls that are forbidden */
static int talk_to_the_network(void)
{
	return socket(AF_INET, SOCK_STREAM, 0) < 0 ? 0 : 1;
}

static int run_a_program(void)
{
	static char program[] = "/bin/true";
	char *argv[] = { program, NULL };

	return execv(program, argv);
}

static int start_a_process(void)
{
	return fork() < 0 ? 0 : 1;
}

static int make_code(void)
{
	return mmap(NULL, 4096, PROT_WRITE | PROT_EXEC, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0) == MAP_FAILED ? 0 : 1;
}

static int kill_the_parent(void)
{
	return kill(getppid(), SIGTERM) < 0 ? 0 : 1;
}

static int give_up(void)
{
	abort();
}

static void a_jailed_process_that_reaches_out_is_killed(void **state)
{
	(void)state;
	assert_int_equal(outcome_of(talk_to_the_network), -SIGSYS);
	assert_int_equal(outcome_of(run_a_program), -SIGSYS);
	assert_int_equal(outcome_of(start_a_process), -SIGSYS);
	assert_int_equal(outcome_of(make_code), -SIGSYS);
	assert_int_equal(outcome_of(kill_the_parent), -SIGSYS);
	assert_int_equal(outcome_of(give_up), -SIGABRT); /* as it would outside */
}
#endif

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_jailed_process_reaches_nothing),
#ifndef __SANITIZE_ADDRESS__
		cmocka_unit_test(a_jailed_process_that_reaches_out_is_killed),
#endif
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
