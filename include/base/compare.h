/*
 * compare - numbers in the order that qsort(3) asks for.
 */
#ifndef BASE_COMPARE_H
#define BASE_COMPARE_H

#include <stdint.h>

/* -1, 0 or 1: a is smaller, the same, larger. */
static inline int compare_numbers(int64_t a, int64_t b)
{
	return (a > b) - (a < b);
}

#endif
