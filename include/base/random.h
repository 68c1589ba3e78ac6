/*
 * random - names that nobody can guess and that never come twice.
 */
#ifndef BASE_RANDOM_H
#define BASE_RANDOM_H

#include <stdint.h>

/* 24 lower-case letters and digits from getrandom(2). The caller frees. */
char *random_name(void);

/* A number from 0 to n - 1, for what need not be guessed. */
uint32_t random_below(uint32_t n);

#endif
