/*
 * disk - a disk as a test wants it, linked in or by LD_PRELOAD: nothing is waited for but DISK_MS milliseconds each time.
 */
#include <stdlib.h>
#include <time.h>
#include <unistd.h>

static int wait_for_disk(void)
{
	const char *text = getenv("DISK_MS");
	long ms = text ? strtol(text, NULL, 10) : 0;
	const struct timespec t = { .tv_sec = ms / 1000, .tv_nsec = ms % 1000 * 1000000 };

	return nanosleep(&t, NULL);
}

int fsync(int fd)
{
	(void)fd;
	return wait_for_disk();
}

int fdatasync(int fd)
{
	(void)fd;
	return wait_for_disk();
}
