#include "base/file.h"

#include <errno.h>
#include <fcntl.h>
#include <stdbool.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/buf.h"
#include "base/err.h"
#include "base/i18n.h"
#include "base/mem.h"

/* Opened without waiting for a writer; then read like a file: a shell's <(command) is a pipe. */
static int check_kind(int fd, const char *path, struct err *err)
{
	struct stat st = { 0 };

	if (fstat(fd, &st) == 0 && S_ISREG(st.st_mode))
		return 0;
	if (S_ISFIFO(st.st_mode) && fcntl(fd, F_SETFL, 0) == 0)
		return 0;
	return err_set(err, ERR_NOT_FOUND, _("%s is neither a file nor a pipe"), path);
}

static int open_to_read(const char *path, struct err *err)
{
	bool is_stdin = strcmp(path, "-") == 0;
	int fd = is_stdin ? dup(STDIN_FILENO) : open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK);
	bool is_missing = fd < 0 && (errno == ENOENT || errno == ENOTDIR || errno == ENAMETOOLONG);

	if (fd < 0) {
		err_errno(err, _("open %s"), path);
		if (err && is_missing)
			err->kind = ERR_NOT_FOUND;
		return -1;
	}
	if (is_stdin || check_kind(fd, path, err) == 0)
		return fd;
	close(fd);
	return -1;
}

int file_read(const char *path, size_t limit, struct buf *out, struct err *err)
{
	char chunk[65536];
	size_t total = 0;
	ssize_t n;
	int fd = open_to_read(path, err);

	if (fd < 0)
		return -1;
	while ((n = read(fd, chunk, sizeof(chunk))) != 0) {
		if (n < 0 && errno == EINTR)
			continue;
		if (n < 0 || (total += (size_t)n) > limit)
			break;
		buf_add(out, chunk, (size_t)n);
	}
	if (n < 0)
		err_errno(err, _("read %s"), path);
	else if (n > 0)
		err_set(err, ERR_DATA, _("%s is larger than %zu bytes"), path, limit);
	close(fd);
	return n == 0 ? 0 : -1;
}

int file_write_new(const char *path, const void *bytes, size_t n, struct err *err)
{
	int fd = open(path, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0600);
	const char *p = bytes;
	ssize_t written = 0;

	if (fd < 0)
		return err_errno(err, _("create %s"), path);
	while (n > 0 && ((written = write(fd, p, n)) >= 0 || errno == EINTR))
		if (written > 0) {
			p += written;
			n -= (size_t)written;
		}
	if (n > 0 || fsync(fd) < 0) {
		err_errno(err, _("write %s"), path);
		close(fd);
		unlink(path);
		return -1;
	}
	if (close(fd) < 0)
		return err_errno(err, _("close %s"), path);
	return 0;
}

int file_make_dir(const char *path, struct err *err)
{
	char *partial = mem_dup(path);
	int rc = 0;

	for (char *p = partial + 1; rc == 0; p++) {
		if (*p != '/' && *p != '\0')
			continue;
		char kept = *p;
		*p = '\0';
		if (mkdir(partial, 0700) < 0 && errno != EEXIST)
			rc = err_errno(err, _("make the folder %s"), partial);
		*p = kept;
		if (!kept)
			break;
	}
	free(partial);
	return rc;
}

int file_make_own_dir(const char *path, struct err *err)
{
	struct stat st;

	if (file_make_dir(path, err) < 0)
		return -1;
	if (stat(path, &st) < 0)
		return err_errno(err, _("look at %s"), path);
	if (!S_ISDIR(st.st_mode))
		return err_set(err, ERR_IO, _("%s is no folder; move it aside"), path);
	if ((st.st_mode & 077) && chmod(path, 0700) < 0)
		return err_errno(err, _("keep others out of %s"), path);
	return 0;
}
