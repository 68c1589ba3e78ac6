/*
 * settle - what became of letters whose way was cut short, and what the mailbox
 * tells of them: a copy in Sent, a bounce.
 */
#ifndef SYNC_SETTLE_H
#define SYNC_SETTLE_H

#include <stdint.h>

#include "base/attr.h"
#include "store/folder.h"

struct err;
struct judge;
struct mail;

/*
 * A mail of ours with this Message-ID lies in a folder of that role. 1 and the mail of the
 * store that it is when it is a letter of the outbox, else 0. A letter whose
 * outcome was unknown did leave then; one that was still held is cancelled.
 */
int settle_copy(const struct judge *j, const char *message_id, enum folder_role role,
	int64_t *mail, struct err *err) MUST_CHECK;

/*
 * At the start of a round, when no other sends: what was on its way when the program ended is held
 * again, or unknown when its end may have left. *n_unknown of them became so.
 */
int settle_cut_short(const struct judge *j, int *n_unknown, struct err *err) MUST_CHECK;

/* A bounce names one of our letters: an unknown one failed. */
int settle_bounce(const struct judge *j, const struct mail *bounce, struct err *err) MUST_CHECK;

#endif
