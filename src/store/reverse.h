/*
 * reverse - what the journal does when an action is taken back.
 */
#ifndef STORE_REVERSE_H
#define STORE_REVERSE_H

#include <stdint.h>

#include "base/attr.h"

struct err;
struct store;

/*
 * Withdraw the rows of action that wait, and reverse those that were played,
 * newest first, as rows of the action undo. Needs an open transaction.
 */
int journal_reverse(struct store *st, int64_t action, int64_t undo, struct err *err) MUST_CHECK;

#endif
