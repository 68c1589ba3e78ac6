/*
 * like - whether a mail is like one that the owner called a notice.
 */
#ifndef SYNC_LIKE_H
#define SYNC_LIKE_H

#include "base/attr.h"

struct err;
struct message;
struct store;

/*
 * 1: of the mails of this sender, or of the domain where not everybody has an address, of which the owner
 * taught something, the one that is most alike was a notice, and it is alike enough.
 */
int like_notice(struct store *st, const struct message *m, struct err *err) MUST_CHECK;

#endif
