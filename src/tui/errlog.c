#include "tui/errlog.h"

#include <fcntl.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/file.h"
#include "base/path.h"

enum {
	LOG_MAX = 1 << 20 /* bytes; a longer one is begun anew */
};

/* The file, or nowhere: a log that cannot be kept must not spoil the screen. */
static int open_log(void)
{
	char *folder = path_state(NULL);
	char *path = folder && file_make_dir(folder, NULL) == 0 ? path_join(folder, "log") : NULL;
	const int flags = O_WRONLY | O_CREAT | O_APPEND | O_NOFOLLOW | O_CLOEXEC;
	struct stat st;
	int fd = path ? open(path, flags, 0600) : -1;

	if (fd >= 0 && fstat(fd, &st) == 0 && st.st_size > LOG_MAX && ftruncate(fd, 0) < 0) {
		close(fd);
		fd = -1;
	}
	free(path);
	free(folder);
	return fd >= 0 ? fd : open("/dev/null", O_WRONLY | O_CLOEXEC);
}

void errlog_begin(struct errlog *log)
{
	int fd;

	if (log->own)
		return;
	fd = open_log();
	log->own = fcntl(STDERR_FILENO, F_DUPFD_CLOEXEC, 3) + 1;
	if (fd >= 0 && log->own)
		dup2(fd, STDERR_FILENO);
	if (fd >= 0)
		close(fd);
}

void errlog_end(struct errlog *log)
{
	if (!log->own)
		return;
	dup2(log->own - 1, STDERR_FILENO);
	close(log->own - 1);
	log->own = 0;
}
