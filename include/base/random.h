/*
 * random - names that nobody can guess and that never come twice.
 */
#ifndef BASE_RANDOM_H
#define BASE_RANDOM_H

/* 24 lower-case letters and digits from getrandom(2). The caller frees. */
char *random_name(void);

#endif
