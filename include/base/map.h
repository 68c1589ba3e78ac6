/*
 * map - a file as memory, read when it is looked at.
 */
#ifndef BASE_MAP_H
#define BASE_MAP_H

#include <stddef.h>

#include "base/attr.h"

struct err;

struct map {
	void *bytes; /* only to be read; aligned to a page; NULL when nothing is mapped */
	size_t n;
};

/* ERR_NOT_FOUND when there is no such file, ERR_DATA when it is empty. It has to stay as it is while mapped. */
int map_open(struct map *m, const char *path, struct err *err) MUST_CHECK;
void map_close(struct map *m);

#endif
