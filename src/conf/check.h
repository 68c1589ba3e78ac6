/*
 * check - what a single setting cannot tell: what is missing, what excludes
 * what, and who may read the file.
 */
#ifndef CONF_CHECK_H
#define CONF_CHECK_H

#include <stdint.h>

#include "base/attr.h"

struct conf;
struct err;
struct yaml;

/* Also takes the provider's servers where none are given. ERR_CONFIG. */
int check_all(struct conf *c, const struct yaml *y, int64_t now, struct err *err) MUST_CHECK;

#endif
