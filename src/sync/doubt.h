/*
 * doubt - whether it may be a mistake, the server's or somebody's, that mails are gone.
 */
#ifndef SYNC_DOUBT_H
#define SYNC_DOUBT_H

#include <stddef.h>

#include "base/attr.h"

struct err;
struct folder;
struct imap_uids;
struct work;

/*
 * Of so many known mails of a folder, these are gone. 1: they are many at once, or all, with nothing left in any
 * other folder that we use, and not filed elsewhere, or they were so and did not all come back; 0: that is daily
 * business, such as a mail that has another place, or the owner has said that it is right.
 */
int doubt_gone(struct work *w, const struct folder *f, size_t n_known, const struct imap_uids *gone,
	struct err *err) MUST_CHECK;

#endif
