/*
 * news - the mails of a folder that are not here yet, fetched newest first.
 *
 * Ranges are pipelined, and each is one transaction with all that follows from
 * its mails; it begins when the range is here, so that nobody waits for the
 * server with the store's lock in hand. A mail that breaks the line, or the
 * limits, keeps no other away: its range is fetched again one by one, and what
 * cannot be had is taken in without its bytes, with the reason.
 */
#ifndef SYNC_NEWS_H
#define SYNC_NEWS_H

#include "base/attr.h"

struct err;
struct folder;
struct want;
struct work;

/* What the server does not give now is WANT_LATER then. */
int news_fetch(struct work *w, struct folder *folder, struct want *want,
	struct err *err) MUST_CHECK;

/* Only know those again that were here before; nothing else is fetched. What the server does not tell now is WANT_LATER. */
int news_recognize(struct work *w, struct folder *folder, struct want *want,
	struct err *err) MUST_CHECK;

#endif
