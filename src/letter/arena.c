#include "letter/arena.h"

#include <stdlib.h>
#include <string.h>

#include "base/mem.h"

struct piece {
	struct piece *next;
	max_align_t bytes[]; /* what the caller gets */
};

void *arena_alloc(struct arena *a, size_t size)
{
	struct piece *piece = mem_alloc(sizeof(*piece) + size);

	piece->next = a->pieces;
	a->pieces = piece;
	a->used += sizeof(*piece) + size;
	return piece->bytes;
}

char *arena_dupn(struct arena *a, const char *s, size_t n)
{
	char *copy = arena_alloc(a, n + 1);

	if (n)
		memcpy(copy, s, n);
	return copy;
}

char *arena_dup(struct arena *a, const char *s)
{
	return arena_dupn(a, s, strlen(s));
}

void arena_clear(struct arena *a)
{
	struct piece *next;

	for (struct piece *piece = a->pieces; piece; piece = next) {
		next = piece->next;
		free(piece);
	}
	*a = (struct arena) { 0 };
}

void *arena_grow(struct arena *a, void *v, size_t n, size_t size)
{
	void *moved;

	if (n & (n - 1)) /* not a power of two: there is room */
		return v;
	moved = arena_alloc(a, (n ? 2 * n : 1) * size);
	if (n)
		memcpy(moved, v, n * size);
	return moved;
}
