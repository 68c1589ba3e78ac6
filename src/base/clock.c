#include "base/clock.h"

#include <time.h>

int64_t clock_now(const struct clock *clock)
{
	return clock->is_fixed ? clock->fixed : (int64_t)time(NULL);
}

int64_t clock_monotonic_ms(void)
{
	struct timespec t;

	clock_gettime(CLOCK_MONOTONIC, &t);
	return (int64_t)t.tv_sec * 1000 + t.tv_nsec / 1000000;
}
