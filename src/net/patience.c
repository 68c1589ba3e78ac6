#include "net/patience.h"

#include <errno.h>
#include <poll.h>

#include "base/clock.h"
#include "base/stop.h"

enum {
	SLOWEST = 10,             /* bytes a millisecond that a server has to deliver */
	LONGEST = 30 * 60 * 1000, /* no command may make us wait longer, milliseconds */
};

void patience_begin(struct patience *p, int seconds)
{
	p->pause = (int64_t)seconds * 1000;
	p->left = p->pause;
	p->grace = 0;
	p->is_ending = false;
}

void patience_insist(struct patience *p, int seconds)
{
	p->grace = (int64_t)seconds * 1000;
}

void patience_extend(struct patience *p, size_t n)
{
	int64_t more = (int64_t)(n / SLOWEST);

	if (more > LONGEST - p->left)
		more = p->left < LONGEST ? LONGEST - p->left : 0;
	p->left += more;
}

bool patience_is_over(const struct patience *p)
{
	return !p->grace && stop_is_wanted(p->stop);
}

/* We are asked to end: what is left of the command's time becomes its grace. */
static void end_soon(struct patience *p)
{
	p->is_ending = true;
	if (p->left > p->grace)
		p->left = p->grace;
}

enum patience_end patience_wait(struct patience *p, int fd, short events)
{
	struct pollfd fds[] = {
		{ .fd = fd, .events = events },
		{ .fd = p->is_ending ? -1 : p->stop, .events = POLLIN },
	};
	int64_t limit = p->left < p->pause ? p->left : p->pause;
	int64_t start = clock_monotonic_ms();
	int64_t waited;
	int n;

	do {
		waited = clock_monotonic_ms() - start;
		n = waited < limit ? poll(fds, 2, (int)(limit - waited)) : 0;
	} while (n < 0 && errno == EINTR);
	p->left -= clock_monotonic_ms() - start;
	if (n < 0)
		return PATIENCE_FAILED;
	if (n == 0)
		return p->is_ending ? PATIENCE_STOPPED : PATIENCE_TOO_LONG;
	if (!fds[0].revents)
		end_soon(p);
	return PATIENCE_GO_ON;
}
