/*
 * regroup - threads that the owner puts together or takes apart, and back.
 */
#ifndef STORE_REGROUP_H
#define STORE_REGROUP_H

#include <stdint.h>

#include "base/attr.h"

struct err;
struct store;

/* Move back what an action moved. Needs an open transaction. */
int regroup_undo(struct store *st, int64_t action, struct err *err) MUST_CHECK;

/* 1: the owner took the two threads apart, 0: she did not. */
int regroup_are_apart(struct store *st, int64_t a, int64_t b, struct err *err) MUST_CHECK;

#endif
