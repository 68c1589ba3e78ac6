/*
 * schema - the tables, as steps that are only ever added to.
 */
#ifndef STORE_SCHEMA_H
#define STORE_SCHEMA_H

#include "base/attr.h"

struct err;
struct store;

/* Bring an open file to the newest schema. ERR_CONFIG for a newer one and for a file that is no store. */
int schema_migrate(struct store *st, struct err *err) MUST_CHECK;

#endif
