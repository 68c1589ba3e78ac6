/*
 * clock - the wall clock, which --now replaces, and the one that never jumps.
 *
 * Times are seconds since the epoch, UTC. A struct clock of zeroes is the real
 * one. Network deadlines and certificates never ask a struct clock.
 */
#ifndef BASE_CLOCK_H
#define BASE_CLOCK_H

#include <stdbool.h>
#include <stdint.h>

struct clock {
	bool is_fixed;
	int64_t fixed; /* the answer, when is_fixed */
};

int64_t clock_now(const struct clock *clock);

/* Milliseconds since some moment; for measuring and for network deadlines. */
int64_t clock_monotonic_ms(void);

#endif
