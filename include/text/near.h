/*
 * near - the known word that a misspelt one was meant to be.
 */
#ifndef TEXT_NEAR_H
#define TEXT_NEAR_H

#include <stddef.h>

struct near {
	const char *word; /* what was written, n bytes */
	size_t n;
	const char *best; /* of what was tried, or NULL: nothing is near */
	size_t distance;
};

struct near near_start(const char *word, size_t n);
void near_try(struct near *near, const char *candidate);

#endif
