#include "conf/suggest.h"

#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "conf/conf.h"

enum {
	NAME_MAX_LEN = 64
};

static int least(int a, int b)
{
	return a < b ? a : b;
}

/*
 * How many letters must be put in, left out, changed, or swapped with their
 * neighbour, to turn a into b.
 */
static int distance(const char *a, const char *b)
{
	int rows[3][NAME_MAX_LEN + 1] = { { 0 } };
	int *before = rows[0]; /* the row of two letters ago */
	int *last = rows[1];
	int *row = rows[2];
	size_t n = strlen(b);

	for (size_t j = 0; j <= n; j++)
		last[j] = (int)j;
	for (size_t i = 1; i <= strlen(a); i++) {
		int *oldest = before;

		row[0] = (int)i;
		for (size_t j = 1; j <= n; j++) {
			row[j] = least(last[j - 1] + (a[i - 1] != b[j - 1]), least(last[j], row[j - 1]) + 1);
			if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
				row[j] = least(row[j], before[j - 2] + 1);
		}
		before = last;
		last = row;
		row = oldest;
	}
	return last[n];
}

static const char *last_part(const char *name)
{
	const char *dot = strrchr(name, '.');

	return dot ? dot + 1 : name;
}

/* As much of a setting's name as has the dots of another: "shop" of "shop.name". */
static char *same_depth(const char *setting, const char *name)
{
	const char *end = setting + strcspn(setting, ".");

	for (const char *dot = strchr(name, '.'); dot && *end; dot = strchr(dot + 1, '.'))
		end += 1 + strcspn(end + 1, ".");
	return mem_dupn(setting, (size_t)(end - setting));
}

char *suggest_setting(const char *name)
{
	int best_distance = (int)strlen(last_part(name)) / 3 + 1; /* and no farther */
	char *best = NULL;

	if (strlen(name) > NAME_MAX_LEN)
		return NULL;
	for (const struct conf_setting *s = conf_settings; s->name; s++) {
		char *candidate = same_depth(s->name, name);
		int d = distance(name, candidate);

		if (d > best_distance && strcmp(last_part(name), last_part(s->name)) == 0) {
			free(candidate);
			candidate = mem_dup(s->name); /* the right name in the wrong section */
			d = best_distance;
		}
		if (d < best_distance || (!best && d == best_distance)) {
			free(best);
			best = candidate;
			best_distance = d;
		} else {
			free(candidate);
		}
	}
	return best;
}
