/*
 * store - all that is remembered, in one SQLite file.
 *
 * Write-ahead log (but see store_fill_begin()), synchronous=FULL, foreign keys, mode 0600;
 * several processes may have it open. Facts are appended, conclusions are cached beside them for
 * sorting and can always be computed again. Times are seconds since the epoch;
 * NO_TIME (triage/state.h) where there is none. Mails and threads have ids of
 * their own, which nothing on a server changes.
 *
 * Errors: ERR_IO (with the file's name; such as a full disk), ERR_BUSY when
 * another process holds it for longer than five seconds, ERR_DAMAGED when the
 * file is not what was written: then set it aside and fetch all mail again.
 */
#ifndef STORE_STORE_H
#define STORE_STORE_H

#include <stdbool.h>
#include <stdint.h>

#include "base/attr.h"

struct err;
struct store;

/*
 * Open the store at path, made and brought to the newest schema when needed.
 * It remembers the mailbox (an address): another one is ERR_CONFIG, and so is
 * a store of a newer schema. NULL on error.
 */
struct store *store_open(const char *path, const char *mailbox, struct err *err);
void store_close(struct store *st);

/* Look at every page and at the search index; as long as reading the file takes. ERR_DAMAGED. */
int store_check(struct store *st, struct err *err) MUST_CHECK;

/*
 * Whether the store should be checked: whoever finds damage says so, and so does
 * a round, from its beginning to its end, in case it is cut short.
 */
bool store_is_doubted(const struct store *st);
void store_doubt(const struct store *st);
void store_trust(const struct store *st);

/*
 * Move the store at path, which nobody has open, out of the way under a new
 * name that contains why ("damaged") and stamp. *aside is that name, the caller's.
 */
int store_set_aside(const char *path, const char *why, const char *stamp, char **aside,
	struct err *err) MUST_CHECK;

/*
 * Between the two, a store without a mail is filled in less time: by a rollback journal in place of the write-ahead
 * log. It is as safe; only, others wait while a transaction is written to the disk, and it waits for the disk five
 * times where the log waits once. So it is for fast disks: one that takes more than a tenth of a second keeps the log,
 * or gets it back behind the first transaction that takes as long. Whoever opens the store starts the log again, as
 * the end does, and nothing happens where somebody has it open.
 */
void store_fill_begin(struct store *st);
void store_fill_end(struct store *st);

/* A number that moves when another connection has changed the store; cheap. */
int store_version(struct store *st, int64_t *version, struct err *err) MUST_CHECK;

/*
 * A transaction: everything between is there wholly or not at all. Functions
 * of the store that write take part in an open one, and make their own when
 * there is none. When one of them fails in an open transaction, roll it back.
 */
int store_begin(struct store *st, struct err *err) MUST_CHECK;
int store_commit(struct store *st, struct err *err) MUST_CHECK;
void store_rollback(struct store *st); /* nothing when none is open */

/* Remembered values by name. 1 and a string of the caller's, 0: not there. */
int store_setting(struct store *st, const char *name, char **value, struct err *err) MUST_CHECK;
int store_set_setting(struct store *st, const char *name, const char *value,
	struct err *err) MUST_CHECK;

#endif
