/*
 * elsewhere - whether mails that are gone from a folder of ours were filed in another one.
 *
 * A few of them are asked for by their Message-ID. What lies in the trash or in junk, or in a folder that only shows
 * what is elsewhere, says nothing; so folders that tillmail does not use are asked only where the server tells which
 * one is the trash (RFC 6154).
 */
#ifndef SYNC_ELSEWHERE_H
#define SYNC_ELSEWHERE_H

#include "base/attr.h"

struct err;
struct folder;
struct imap_uids;
struct work;

/* 1 when those of a folder that are gone from it, as far as they are asked for, are found elsewhere, else 0. */
int elsewhere_has(struct work *w, const struct folder *f, const struct imap_uids *gone,
	struct err *err) MUST_CHECK;

#endif
