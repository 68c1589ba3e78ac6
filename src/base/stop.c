#include "base/stop.h"

#include <poll.h>
#include <stddef.h>
#include <sys/signalfd.h>
#include <unistd.h>

void stop_catch(struct stop *s)
{
	static const int signals[] = { SIGTERM, SIGINT, SIGHUP };
	struct sigaction now;
	sigset_t wanted;

	sigemptyset(&wanted);
	for (size_t i = 0; i < sizeof(signals) / sizeof(*signals); i++)
		if (sigaction(signals[i], NULL, &now) == 0 && now.sa_handler != SIG_IGN)
			sigaddset(&wanted, signals[i]);
	s->fd = signalfd(-1, &wanted, SFD_NONBLOCK | SFD_CLOEXEC);
	sigprocmask(SIG_BLOCK, s->fd < 0 ? NULL : &wanted, &s->before);
}

void stop_release(struct stop *s)
{
	struct signalfd_siginfo info;

	if (s->fd < 0)
		return;
	while (read(s->fd, &info, sizeof(info)) == (ssize_t)sizeof(info))
		;
	close(s->fd);
	sigprocmask(SIG_SETMASK, &s->before, NULL);
}

bool stop_is_wanted(int fd)
{
	return stop_await(fd, 0);
}

bool stop_await(int fd, int ms)
{
	struct pollfd p = { .fd = fd, .events = POLLIN };

	return poll(&p, 1, ms) > 0;
}
