#include "store/place.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/clock.h"
#include "base/err.h"
#include "base/file.h"
#include "base/i18n.h"
#include "base/mem.h"
#include "base/path.h"
#include "base/stop.h"
#include "store/store.h"

enum {
	NAMES_MAX = 100,
	LOCK_MS = 5000,
	RETRY_MS = 5,
};

/* SQLite's own, beside the file of that name. */
static const char *const beside[] = { "-wal", "-shm", "-journal" };

enum { N_BESIDE = sizeof(beside) / sizeof(beside[0]) };

/* Also closing a file of ours would release the locks of another connection of this process. */
static int check_file(const char *path, struct err *err)
{
	struct stat st;

	if (lstat(path, &st) < 0)
		return err_errno(err, _("look at %s"), path);
	if (!S_ISREG(st.st_mode))
		return err_set(err, ERR_IO, _("%s is not a regular file; move it aside"), path);
	if ((st.st_mode & 077) && chmod(path, 0600) < 0)
		return err_errno(err, _("keep others from reading %s"), path);
	if (st.st_size == 0)
		return err_set(err, ERR_DAMAGED, _("%s is empty, and so damaged; `tillmail sync` sets it aside and fetches all mail again"),
			path);
	return 0;
}

static bool exists(const char *path)
{
	struct stat st;

	return lstat(path, &st) == 0;
}

static void unlink_beside(const char *path)
{
	for (size_t i = 0; i < N_BESIDE; i++) {
		char *name = mem_printf("%s%s", path, beside[i]);

		unlink(name);
		free(name);
	}
}

bool place_has_beside(const char *path)
{
	bool is_there = false;

	for (size_t i = 0; i < N_BESIDE && !is_there; i++) {
		char *name = mem_printf("%s%s", path, beside[i]);

		is_there = exists(name);
		free(name);
	}
	return is_there;
}

int place_clear_beside(const char *path, struct err *err)
{
	unlink_beside(path);
	if (place_has_beside(path))
		return err_set(err, ERR_IO, _("what was left beside %s (-wal, -shm, -journal) cannot be removed; move it away"), path);
	return 0;
}

/* The folder is locked. What lies beside path belonged to a store that was set aside. */
static int make(const char *path, int folder, place_filler *fill, struct err *err)
{
	char *draft = mem_printf("%s.new", path);
	int fd;
	int rc = -1;

	unlink_beside(path);
	unlink_beside(draft);
	unlink(draft);
	fd = open(draft, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
	if (fd < 0)
		err_errno(err, _("create %s"), draft);
	else if (close(fd) == 0 && fill(draft, err) == 0 && (rc = rename(draft, path)) < 0)
		err_errno(err, _("rename %s"), draft);
	if (fd >= 0 && rc < 0)
		unlink(draft);
	unlink_beside(draft);
	if (rc == 0 && fsync(folder) < 0)
		rc = err_errno(err, _("write the folder of %s"), path);
	free(draft);
	return rc;
}

static int lock_folder(int folder, const char *name, struct err *err)
{
	int64_t end = clock_monotonic_ms() + LOCK_MS;

	while (flock(folder, LOCK_EX | LOCK_NB) < 0) {
		if (errno != EWOULDBLOCK && errno != EINTR)
			return err_errno(err, _("lock the folder %s"), name);
		if (clock_monotonic_ms() >= end)
			return err_set(err, ERR_BUSY, _("another tillmail is just making a store in %s; try again in a moment"), name);
		(void)stop_await(-1, RETRY_MS);
	}
	return 0;
}

int place_lock(const char *path, int *lock, struct err *err)
{
	char *name = path_folder(path);
	int folder = open(name, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
	int rc = folder < 0 ? err_errno(err, _("open the folder %s"), name) : lock_folder(folder, name, err);

	if (rc == 0)
		*lock = folder;
	else if (folder >= 0)
		close(folder);
	free(name);
	return rc;
}

static int make_once(const char *path, place_filler *fill, struct err *err)
{
	int folder = -1;
	int rc = place_lock(path, &folder, err);

	if (rc < 0)
		return -1;
	if (!exists(path))
		rc = make(path, folder, fill, err);
	close(folder);
	return rc;
}

int place_prepare(const char *path, place_filler *fill, struct err *err)
{
	char *folder = path_folder(path);
	int rc = file_make_dir(folder, err);

	if (rc == 0 && !exists(path))
		rc = make_once(path, fill, err);
	if (rc == 0)
		rc = check_file(path, err);
	free(folder);
	return rc;
}

void place_clear(const char *path)
{
	unlink(path);
	unlink_beside(path);
	place_trust(path);
}

static char *sign(const char *path)
{
	return mem_printf("%s.doubt", path);
}

void place_doubt(const char *path)
{
	char *name = sign(path);
	int fd = open(name, O_WRONLY | O_CREAT | O_NOFOLLOW | O_CLOEXEC, 0600);

	if (fd >= 0)
		close(fd);
	free(name);
}

void place_trust(const char *path)
{
	char *name = sign(path);

	unlink(name);
	free(name);
}

bool place_is_doubted(const char *path)
{
	char *name = sign(path);
	bool is_doubted = exists(name);

	free(name);
	return is_doubted;
}

/* A name that nothing has yet. NULL: none is left. */
static char *free_name(const char *path, const char *why, const char *stamp)
{
	for (int i = 1; i < NAMES_MAX; i++) {
		char *name = i == 1 ? mem_printf("%s.%s-%s", path, why, stamp)
				    : mem_printf("%s.%s-%s-%d", path, why, stamp, i);

		if (!exists(name))
			return name;
		free(name);
	}
	return NULL;
}

/* What SQLite put beside a file goes where the file goes. -1: not all of it did. */
static int move_beside(const char *from, const char *to)
{
	int rc = 0;

	for (size_t i = 0; i < N_BESIDE; i++) {
		char *old = mem_printf("%s%s", from, beside[i]);
		char *new = mem_printf("%s%s", to, beside[i]);

		if (rename(old, new) < 0 && errno != ENOENT)
			rc = -1;
		free(new);
		free(old);
	}
	return rc;
}

int place_put_back(const char *aside, const char *path)
{
	/* The store last: as long as it has no name, nobody reads what already lies beside that. */
	if (!exists(path) && move_beside(aside, path) == 0 && rename(aside, path) == 0) {
		place_doubt(path);
		return 0;
	}
	if (!exists(path))
		(void)move_beside(path, aside);
	return -1;
}

int store_set_aside(const char *path, const char *why, const char *stamp, char **aside,
	struct err *err)
{
	char *name = free_name(path, why, stamp);

	if (!name)
		return err_set(err, ERR_IO, _("there are too many old stores beside %s; move them away"), path);
	/* The store first: what is left beside, if this is cut short, is no longer read by anybody. */
	if (rename(path, name) < 0) {
		err_errno(err, _("set aside %s"), path);
		free(name);
		return -1;
	}
	if (move_beside(path, name) < 0)
		unlink_beside(path);
	place_trust(path);
	*aside = name;
	return 0;
}
