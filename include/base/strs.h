/*
 * strs - a list of strings that owns them.
 *
 * A struct strs of zeroes is an empty list. v[n] is NULL once something was
 * added, so v serves as an argument vector.
 */
#ifndef BASE_STRS_H
#define BASE_STRS_H

#include <stdbool.h>
#include <stddef.h>

#include "base/attr.h"

struct err;

struct strs {
	char **v;
	size_t n;
};

void strs_add(struct strs *list, const char *s);            /* copies s */
void strs_addn(struct strs *list, const char *s, size_t n); /* copies n bytes */
bool strs_has(const struct strs *list, const char *s);
void strs_clear(struct strs *list);

/*
 * Split a command into words as a shell does: blanks separate, quotes and
 * backslashes protect, nothing is expanded. ERR_DATA on an open quote or when
 * there is no word at all.
 */
int strs_split(struct strs *list, const char *command, struct err *err) MUST_CHECK;

#endif
