#include "mail/jail.h"

#include <fcntl.h>
#include <signal.h>
#include <stdbool.h>
#include <stddef.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/time.h>
#include <unistd.h>

/*
 * AddressSanitizer maps terabytes of address space, writes reports, and starts
 * a process that looks for leaks; a build with it keeps those rights.
 */
#ifdef __SANITIZE_ADDRESS__
#define SANITIZED true
#else
#define SANITIZED false
#endif

static const struct {
	rlim_t most;
	int resource;
	bool also_sanitized;
} limits[] = {
	{ (rlim_t)512 << 20, RLIMIT_AS, false },
	{ 0, RLIMIT_FSIZE, false },
	{ 0, RLIMIT_NPROC, false },
	{ 3, RLIMIT_NOFILE, false }, /* those that are open stay so */
	{ 600, RLIMIT_CPU, true },   /* of all its mails; of one: jail_allow_seconds() */
	{ 0, RLIMIT_CORE, true },    /* a mail is nobody's business */
};

static int limit_resources(void)
{
	for (size_t i = 0; i < sizeof(limits) / sizeof(limits[0]); i++) {
		struct rlimit most = { limits[i].most, limits[i].most };

		if (SANITIZED && !limits[i].also_sanitized)
			continue;
		if (setrlimit((__rlimit_resource_t)limits[i].resource, &most) < 0)
			return -1;
	}
	return 0;
}

/* A library's complaint about a mail must not appear on the owner's screen. */
static int silence(void)
{
	int null = open("/dev/null", O_WRONLY);
	int rc = null < 0 ? -1 : dup2(null, STDERR_FILENO);

	return rc < 0 ? -1 : 0;
}

int jail_enter(void)
{
	if (!SANITIZED && silence() < 0)
		return -1;
	if (close_range(STDERR_FILENO + 1, ~0u, 0) < 0)
		return -1;
	if (prctl(PR_SET_PDEATHSIG, SIGKILL) < 0 || prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) < 0)
		return -1;
	if (!SANITIZED && prctl(PR_SET_DUMPABLE, 0) < 0)
		return -1;
	return limit_resources();
}

void jail_allow_seconds(int seconds)
{
	struct itimerval timer = { .it_value = { .tv_sec = seconds } };

	setitimer(ITIMER_PROF, &timer, NULL);
}
