/*
 * schema - the tables, as steps that are only ever added to.
 */
#ifndef STORE_SCHEMA_H
#define STORE_SCHEMA_H

#include <stdint.h>

#include "base/attr.h"

struct err;
struct store;

/* Scripts of each step, in order, up to a NULL; the first step makes version 1. Behind the last step is a NULL. */
extern const char *const *const schema_steps[];

/* Of an open file. ERR_CONFIG when it is newer than this program knows. */
int schema_version(struct store *st, int64_t *version, struct err *err) MUST_CHECK;

/* Bring an open file to the newest schema. ERR_CONFIG for a newer one and for a file that is no store. */
int schema_migrate(struct store *st, struct err *err) MUST_CHECK;

#endif
