#include "mail/jail.h"

#include <fcntl.h>
#include <signal.h>
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
enum {
	SANITIZED = 1
};
#else
enum {
	SANITIZED = 0
};
#endif

static const struct {
	int resource;
	rlim_t most;
	int also_sanitized;
} limits[] = {
	{ RLIMIT_AS, (rlim_t)512 << 20, 0 },
	{ RLIMIT_FSIZE, 0, 0 },
	{ RLIMIT_NPROC, 0, 0 },
	{ RLIMIT_NOFILE, 3, 0 }, /* those that are open stay so */
	{ RLIMIT_CPU, 600, 1 },  /* of all its mails; of one: jail_allow_seconds() */
	{ RLIMIT_CORE, 0, 1 },   /* a mail is nobody's business */
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
