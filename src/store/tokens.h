/*
 * tokens - cuts what text_fold() has folded into the words of the index.
 *
 * They are the words that the unicode61 of FTS5 finds, which is asked wherever there is more than
 * ASCII: a store is the same to a program that knows nothing of this.
 */
#ifndef STORE_TOKENS_H
#define STORE_TOKENS_H

#include "base/attr.h"

struct err;
struct store;

/* For all that is indexed by this connection from now on. */
int tokens_begin(struct store *st, struct err *err) MUST_CHECK;

#endif
