/*
 * ancestor - which mail of its thread a mail answers.
 */
#ifndef STORE_ANCESTOR_H
#define STORE_ANCESTOR_H

#include <stdint.h>

#include "base/attr.h"

struct err;
struct store;

/*
 * Of the mails that a mail refers to, the nearest one that is here, in the same thread; *ancestor
 * is 0 when none is. It reads the mail's record, so ask only when In-Reply-To and the last reference lead nowhere.
 */
int mail_nearest_reference(struct store *st, int64_t mail, int64_t *ancestor, struct err *err) MUST_CHECK;

#endif
