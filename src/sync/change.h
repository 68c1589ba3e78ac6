/*
 * change - what other clients did to mails that are here: flags, moves, deletions.
 *
 * Flags and keywords are followed, and so is what they say of the owner's
 * doings (note.h). A mail that is gone from its folder stays in the store.
 */
#ifndef SYNC_CHANGE_H
#define SYNC_CHANGE_H

#include <stdint.h>

#include "base/attr.h"

struct err;
struct folder;
struct imap_uids;
struct strs;
struct work;

/* Keywords as the store keeps them: in order, between blanks. The caller frees. */
char *change_keywords(const struct strs *keywords);

/*
 * Follow the flags of what is known; since: only those changed after that modseq, 0: all. With
 * since, a server with QRESYNC also tells which of them are gone (ascending; may be NULL).
 * 1: the server's answers make no sense, of which the owner is warned; next round then.
 */
int change_fetch_flags(struct work *w, const struct folder *f, const struct imap_uids *known,
	uint64_t since, struct imap_uids *gone, struct err *err) MUST_CHECK;

/* Learn the flags that we ourselves just set; nothing is counted. uids ascend. */
int change_read_back(struct work *w, const struct folder *f, const struct imap_uids *uids,
	struct err *err) MUST_CHECK;

/* change_find_removed() when it is known what is gone. */
int change_remove(struct work *w, const struct folder *f, const struct imap_uids *known,
	const struct imap_uids *gone, struct err *err) MUST_CHECK;

/*
 * Forget the places of what is gone. 1: so much is gone at once that nothing was forgotten, but
 * a warning given; a full round takes that as the owner's word.
 */
int change_find_removed(struct work *w, const struct folder *f, const struct imap_uids *known,
	struct err *err) MUST_CHECK;

#endif
