#include "base/map.h"

#include <errno.h>
#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/err.h"
#include "base/i18n.h"

static int map_descriptor(struct map *m, int fd, const char *path, struct err *err)
{
	struct stat st;
	void *bytes;

	if (fstat(fd, &st) < 0)
		return err_errno(err, "%s", path);
	if (!S_ISREG(st.st_mode) || st.st_size <= 0)
		return err_set(err, ERR_DATA, _("%s is empty, or no file"), path);
	bytes = mmap(NULL, (size_t)st.st_size, PROT_READ, MAP_PRIVATE, fd, 0);
	if (bytes == MAP_FAILED)
		return err_errno(err, "%s", path);
	*m = (struct map) { bytes, (size_t)st.st_size };
	return 0;
}

int map_open(struct map *m, const char *path, struct err *err)
{
	int fd = open(path, O_RDONLY | O_CLOEXEC);
	int rc;

	*m = (struct map) { 0 };
	if (fd < 0)
		return errno == ENOENT ? err_set(err, ERR_NOT_FOUND, _("there is no %s"), path)
				       : err_errno(err, "%s", path);
	rc = map_descriptor(m, fd, path, err);
	close(fd);
	return rc;
}

void map_close(struct map *m)
{
	if (m->bytes)
		munmap(m->bytes, m->n);
	*m = (struct map) { 0 };
}
