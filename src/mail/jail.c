#include "mail/jail.h"

#include <errno.h>
#include <fcntl.h>
#include <seccomp.h>
#include <signal.h>
#include <stdbool.h>
#include <stddef.h>
#include <sys/mman.h>
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

/* What computing takes: memory, the two pipes, the time, an end. */
static const int allowed[] = {
	SCMP_SYS(brk),
	SCMP_SYS(clock_gettime),
	SCMP_SYS(close),
	SCMP_SYS(exit),
	SCMP_SYS(exit_group),
	SCMP_SYS(futex),
	SCMP_SYS(getpid),
	SCMP_SYS(getrandom),
	SCMP_SYS(gettid),
	SCMP_SYS(gettimeofday),
	SCMP_SYS(madvise),
	SCMP_SYS(mremap),
	SCMP_SYS(munmap),
	SCMP_SYS(read),
	SCMP_SYS(restart_syscall),
	SCMP_SYS(rt_sigprocmask), /* and tgkill: abort(3) */
	SCMP_SYS(rt_sigreturn),
	SCMP_SYS(sched_yield),
	SCMP_SYS(setitimer),
	SCMP_SYS(sysinfo), /* qsort(3) asks how much memory there is */
	SCMP_SYS(time),
	SCMP_SYS(write),
};

/*
 * What a library tries on its way, such as libetpan for its iconv(3) tables
 * and the time zone: it is told no, and goes on without. All that stands in
 * neither list no library needs for reading a mail: whoever calls it is killed.
 */
static const int refused[] = {
	SCMP_SYS(access),
	SCMP_SYS(faccessat),
	SCMP_SYS(faccessat2),
	SCMP_SYS(fstat),
	SCMP_SYS(getcwd),
	SCMP_SYS(ioctl),
	SCMP_SYS(lseek),
	SCMP_SYS(lstat),
	SCMP_SYS(newfstatat),
	SCMP_SYS(open),
	SCMP_SYS(openat),
	SCMP_SYS(prlimit64),
	SCMP_SYS(readlink),
	SCMP_SYS(readlinkat),
	SCMP_SYS(sched_getaffinity),
	SCMP_SYS(stat),
	SCMP_SYS(statx),
	SCMP_SYS(uname),
};

static int add_rules(scmp_filter_ctx filter)
{
	const struct scmp_arg_cmp own = SCMP_A0(SCMP_CMP_EQ, (scmp_datum_t)getpid());
	const struct scmp_arg_cmp no_code = SCMP_A2(SCMP_CMP_MASKED_EQ, PROT_EXEC, 0);
	int rc = 0;

	for (size_t i = 0; i < sizeof(allowed) / sizeof(allowed[0]); i++)
		rc |= seccomp_rule_add(filter, SCMP_ACT_ALLOW, allowed[i], 0);
	for (size_t i = 0; i < sizeof(refused) / sizeof(refused[0]); i++)
		rc |= seccomp_rule_add(filter, SCMP_ACT_ERRNO(EPERM), refused[i], 0);
	rc |= seccomp_rule_add(filter, SCMP_ACT_ALLOW, SCMP_SYS(mmap), 1, no_code);
	rc |= seccomp_rule_add(filter, SCMP_ACT_ALLOW, SCMP_SYS(mprotect), 1, no_code);
	rc |= seccomp_rule_add(filter, SCMP_ACT_ALLOW, SCMP_SYS(tgkill), 1, own);
	return rc == 0 ? 0 : -1;
}

static int limit_calls(void)
{
	scmp_filter_ctx filter = seccomp_init(SCMP_ACT_KILL_PROCESS);
	int rc = -1;

	if (filter && add_rules(filter) == 0 && seccomp_load(filter) == 0)
		rc = 0;
	seccomp_release(filter);
	return rc;
}

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
	if (limit_resources() < 0)
		return -1;
	return SANITIZED ? 0 : limit_calls();
}

void jail_allow_seconds(int seconds)
{
	struct itimerval timer = { .it_value = { .tv_sec = seconds } };

	setitimer(ITIMER_PROF, &timer, NULL);
}
