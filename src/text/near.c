#include "text/near.h"

#include <string.h>

enum {
	NEAR_MAX_LENGTH = 40
};

static size_t least(size_t a, size_t b, size_t c)
{
	size_t ab = a < b ? a : b;

	return ab < c ? ab : c;
}

/* Levenshtein's distance. */
static size_t distance(const char *a, size_t n, const char *b, size_t m)
{
	size_t row[NEAR_MAX_LENGTH + 1];
	size_t diagonal, above;

	if (n > NEAR_MAX_LENGTH || m > NEAR_MAX_LENGTH)
		return NEAR_MAX_LENGTH;
	for (size_t j = 0; j <= m; j++)
		row[j] = j;
	for (size_t i = 1; i <= n; i++) {
		diagonal = row[0];
		row[0] = i;
		for (size_t j = 1; j <= m; j++) {
			above = row[j];
			row[j] = least(above + 1, row[j - 1] + 1, diagonal + (a[i - 1] != b[j - 1]));
			diagonal = above;
		}
	}
	return row[m];
}

struct near near_start(const char *word, size_t n)
{
	/* A third of the letters may be wrong. */
	return (struct near) { .word = word, .n = n, .distance = n / 3 + 1 };
}

void near_try(struct near *near, const char *candidate)
{
	size_t d = distance(near->word, near->n, candidate, strlen(candidate));

	if (d > near->distance || (d == near->distance && near->best) || d >= near->n)
		return;
	near->distance = d;
	near->best = candidate;
}
