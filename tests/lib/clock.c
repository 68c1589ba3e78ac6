/*
 * clock - time as a test wants it, by LD_PRELOAD: the clocks run CLOCK_SPEED times as fast, and so
 * does waiting; and the clock on the wall is as many seconds ahead as the file CLOCK_JUMP is long.
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <poll.h>
#include <stdint.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <time.h>

static int64_t speed(void)
{
	const char *text = getenv("CLOCK_SPEED");

	return text ? strtol(text, NULL, 10) : 1;
}

static int64_t jump(void)
{
	const char *path = getenv("CLOCK_JUMP");
	struct stat st;

	return path && stat(path, &st) == 0 ? st.st_size : 0;
}

int clock_gettime(clockid_t id, struct timespec *t)
{
	static int (*real)(clockid_t, struct timespec *);
	static struct timespec start[2];
	int which = id == CLOCK_MONOTONIC;
	int64_t ns;
	int rc;

	if (!real)
		*(void **)&real = dlsym(RTLD_NEXT, "clock_gettime");
	rc = real(id, t);
	if (rc || (id != CLOCK_MONOTONIC && id != CLOCK_REALTIME))
		return rc;
	if (!start[which].tv_sec)
		start[which] = *t;
	ns = (t->tv_sec - start[which].tv_sec) * 1000000000 + t->tv_nsec - start[which].tv_nsec;
	ns = ns * speed() + start[which].tv_nsec;
	t->tv_sec = start[which].tv_sec + ns / 1000000000 + (which ? 0 : jump());
	t->tv_nsec = ns % 1000000000;
	return 0;
}

time_t time(time_t *out)
{
	struct timespec t = { 0 };

	clock_gettime(CLOCK_REALTIME, &t);
	if (out)
		*out = t.tv_sec;
	return t.tv_sec;
}

int poll(struct pollfd *p, nfds_t n, int ms)
{
	static int (*real)(struct pollfd *, nfds_t, int);

	if (!real)
		*(void **)&real = dlsym(RTLD_NEXT, "poll");
	return real(p, n, ms > 0 ? (int)((ms + speed() - 1) / speed()) : ms);
}

int __poll_chk(struct pollfd *p, nfds_t n, int ms, size_t size)
{
	(void)size;
	return poll(p, n, ms);
}
