/*
 * round - one talk with the servers, from the news of the mailbox to the copies in Sent.
 *
 * Order: lock; letters of a crashed round are recovered; Sent is read before
 * the inbox, so that what was answered is known before it is judged; new mail
 * comes newest first, in pipelined ranges; what came is taken in, as one transaction, behind the
 * first range, and whenever some megabytes or some hundreds of mails wait; then
 * the letters that are due go out, each guarded once more by the facts that were just fetched; then
 * their copies, and the journal. A round that is killed anywhere goes on
 * where it stopped.
 */
#ifndef SYNC_ROUND_H
#define SYNC_ROUND_H

#include <stdbool.h>

#include "base/attr.h"

struct err;
struct judge;

struct round_report {
	int fetched; /* bodies downloaded for the first time, our own copies not counted */
	int updated; /* mails whose flags were changed elsewhere */
	int removed; /* mails that are gone from their folder */
	int sent;
	int failed;
	int held;        /* letters that stay in the outbox */
	int quarantined; /* of those fetched */
	double seconds;
};

enum round_scope {
	ROUND_SEND, /* inbox and Sent, then the outbox and the journal */
	ROUND_SYNC, /* and the archive */
};

/* Told between steps, for who shows progress; borrowed text in plain words. May be NULL. */
typedef void round_progress(void *data, const char *text);

/*
 * A connection that is kept from one round to the next, so that whoever watches hears of
 * new mail at once.
 */
struct kept_line;

struct kept_line *kept_line_new(void);
void kept_line_free(struct kept_line *k); /* waits for nobody; NULL is fine */

/* Close it without a word, for it may be dead. The next round opens another one. */
void kept_line_drop(struct kept_line *k);

/* Behind a round that went well: whether the server tells of new mail (IDLE). */
bool kept_line_can_listen(const struct kept_line *k);

/*
 * Listen to the inbox for ms, or until alarm (-1: none) can be read. 1: something happened
 * there since the last round; 0: not; -1: the connection is lost (and dropped), ERR_NETWORK or ERR_PROTOCOL.
 */
int kept_line_listen(struct kept_line *k, int alarm, int ms, struct err *err) MUST_CHECK;

struct round_options {
	enum round_scope scope;
	bool full;              /* look at every UID again; what is gone is gone, however much it is */
	const char *lock_path;  /* one round at a time per store */
	int stop;               /* see base/stop.h; -1: nobody can stop it */
	struct kept_line *line; /* to be used and kept; NULL: a connection for this round */
	round_progress *progress;
	void *progress_data;
};

/*
 * Do a round. 0 also when single letters failed or mails were quarantined; else ERR_NETWORK,
 * ERR_BUSY, ERR_PROTOCOL, ERR_SERVER, ERR_TLS, ERR_LOGIN, ERR_TOKEN, ERR_IO. What was done until
 * then stays done, and stands in the report. ERR_STOPPED: it was asked to end, and did so where nothing
 * is half done; a letter whose dot had left was waited for, for some seconds.
 */
int round_run(const struct judge *j, const struct round_options *options,
	struct round_report *report, struct err *err) MUST_CHECK;

#endif
