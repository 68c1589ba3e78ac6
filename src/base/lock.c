#include "base/lock.h"

#include <errno.h>
#include <fcntl.h>
#include <unistd.h>

#include "base/clock.h"
#include "base/err.h"
#include "base/i18n.h"
#include "base/stop.h"

enum { RETRY_MS = 50 };

int lock_take(const char *path, int wait_ms, int stop, int *fd, struct err *err)
{
	struct flock whole = { .l_type = F_WRLCK, .l_whence = SEEK_SET };
	int64_t end = clock_monotonic_ms() + wait_ms;

	*fd = open(path, O_RDWR | O_CREAT | O_NOFOLLOW | O_CLOEXEC, 0600);
	if (*fd < 0)
		return err_errno(err, _("open the lock %s"), path);
	while (fcntl(*fd, F_OFD_SETLK, &whole) < 0) {
		if (errno != EAGAIN && errno != EACCES && errno != EINTR)
			err_errno(err, _("lock %s"), path);
		else if (clock_monotonic_ms() >= end)
			err_set(err, ERR_BUSY, _("another round is at work; try again in a minute"));
		else if (stop_await(stop, RETRY_MS))
			err_set(err, ERR_STOPPED, _("stopped"));
		else
			continue;
		close(*fd);
		return -1;
	}
	return 0;
}
