/*
 * join - which thread a mail belongs to: all that share a Message-ID are one.
 */
#ifndef STORE_JOIN_H
#define STORE_JOIN_H

#include <stdint.h>

#include "base/attr.h"

struct err;
struct store;
struct strs;

/*
 * The thread of a mail with these ids, made when none of them is known. When
 * they are known of several threads, those become the lowest of them, but for such as the
 * owner took apart: there, the first of the ids decides, which is the nearest ancestor. Needs
 * an open transaction.
 */
int thread_join(struct store *st, const struct strs *ids, int64_t *thread,
	struct err *err) MUST_CHECK;

/* Everything that hangs on the thread old hangs on the thread into; its number goes on to be known. */
int thread_merge(struct store *st, int64_t old, int64_t into, struct err *err) MUST_CHECK;

/* Make *thread the number under which its mails are found now. 1, or 0: there is no such thread. */
int thread_resolve(struct store *st, int64_t *thread, struct err *err) MUST_CHECK;

/* Let mails with this id join the thread, unless they belong to another one. */
int thread_claim_id(struct store *st, const char *message_id, int64_t thread,
	struct err *err) MUST_CHECK;

#endif
