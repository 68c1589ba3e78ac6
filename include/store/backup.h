/*
 * backup - the store as one file to be kept elsewhere, and back.
 *
 * A backup is a store itself, whole and by itself: no log beside it, every page checked, mode
 * 0600. It is there completely or not at all.
 */
#ifndef STORE_BACKUP_H
#define STORE_BACKUP_H

#include <stdint.h>

#include "base/attr.h"

struct err;
struct store;

/*
 * Write what the store has at this moment to path; others may go on writing to the store. A backup that is
 * there is replaced once the new one is whole. ERR_REFUSED when path is another kind of file, or the store,
 * or has a log of SQLite's beside it.
 */
int store_backup(struct store *st, const char *path, struct err *err) MUST_CHECK;

/*
 * Make a store at draft from a backup, brought to the newest schema. ERR_NOT_FOUND; ERR_DATA when it is no
 * backup or damaged; ERR_CONFIG when it is that of another mailbox, or of a newer tillmail.
 */
int store_restore(const char *backup, const char *draft, const char *mailbox,
	struct err *err) MUST_CHECK;

/*
 * Put the store at draft, which nobody has open, in the place of path. The one that was there is kept
 * as *aside (NULL: none was), the caller's; stamp is part of its name. What a store that is gone left beside
 * path is removed. ERR_BUSY when somebody has it open, or is making one there. On error the draft is removed, and
 * the store is the one before, unless the text says where that lies.
 */
int store_replace(const char *draft, const char *path, const char *stamp, char **aside,
	struct err *err) MUST_CHECK;

/* How much a store holds. */
struct store_sums {
	int64_t threads;
	int64_t mails;
	int64_t letters; /* of the outbox, in whatever state */
	int64_t actions; /* of the owner's: done, snoozes, marks, notes */
	int64_t orders;
};

int store_sum_up(struct store *st, struct store_sums *out, struct err *err) MUST_CHECK;

#endif
