/* test.h - what every unit test includes; cmocka needs these four first. */
#ifndef TEST_H
#define TEST_H

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <time.h>

#include <cmocka.h>

/*
 * What main() returns where nothing of a program can run: cmocka's own skip() prints
 * "not ok" in version 1.1.5, which a TAP harness counts as a failure.
 */
static inline int test_skip_all(const char *why)
{
	printf("1..0 # SKIP %s\n", why);
	return 0;
}

/*
 * That an input made to be slow is not: a hundred times what linear time takes on a calm machine
 * without sanitizers, and far less than what quadratic time does. start is clock() before it.
 */
static inline void assert_not_slow(clock_t start)
{
	assert_true(clock() - start < 30 * CLOCKS_PER_SEC);
}

#endif
