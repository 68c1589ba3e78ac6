/*
 * arena - memory that is released all at once.
 *
 * A rendering makes many small values that live as long as it does; a struct
 * arena of zeroes is empty. Nothing in it is freed by itself.
 */
#ifndef LETTER_ARENA_H
#define LETTER_ARENA_H

#include <stddef.h>

struct piece;

struct arena {
	struct piece *pieces;
	size_t used; /* bytes asked for so far */
};

void *arena_alloc(struct arena *a, size_t size); /* size bytes, all zero */
char *arena_dupn(struct arena *a, const char *s, size_t n);
char *arena_dup(struct arena *a, const char *s);
void arena_clear(struct arena *a);

/* Room for one more item behind n of size bytes each; capacities are powers of two. */
void *arena_grow(struct arena *a, void *v, size_t n, size_t size);

#endif
