/*
 * fields - the terms of a query that are conditions on a thread, such as
 * is:open and due:<tomorrow.
 */
#ifndef STORE_FIELDS_H
#define STORE_FIELDS_H

#include "base/attr.h"

struct err;
struct query_days;
struct term;

/*
 * Read the value of a field. 1 and the condition (its text is the caller's), 0: there is no
 * such field, -1: ERR_DATA, it does not take that value.
 */
int field_term(const char *name, const char *value, const struct query_days *days,
	struct term *out, struct err *err) MUST_CHECK;

#endif
