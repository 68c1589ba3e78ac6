/*
 * number - which orders the mails speak of. Private to store.
 */
#ifndef STORE_NUMBER_H
#define STORE_NUMBER_H

#include <stdint.h>

#include "base/attr.h"

struct err;
struct store;

/* Note what may be numbers of orders in a mail, whose subject and text text_fold() made. */
int number_add_folded(struct store *st, int64_t mail, const char *subject, const char *body,
	struct err *err) MUST_CHECK;

#endif
