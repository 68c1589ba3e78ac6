/*
 * move - mails from one folder of the server to another, and their places here.
 *
 * By MOVE, else by a copy, after which the original is marked and, with UIDPLUS, taken away. That a copy
 * is tried is remembered before, and that it was made, at once: nothing is copied again when the server refuses the
 * rest, or the line drops before the answer.
 */
#ifndef SYNC_MOVE_H
#define SYNC_MOVE_H

#include <stddef.h>
#include <stdint.h>

#include "base/attr.h"

struct err;
struct folder;
struct location;
struct work;

struct move {
	struct work *w;
	const struct folder *from;
	struct folder *to; /* made again, once, when it went away */
};

/*
 * v: n places in from; UIDs ascend, some hundreds at most. Of each, new_uids gets the UID that it has now, 0 when
 * the server does not tell. ERR_SERVER when it refuses.
 */
int move_mails(const struct move *m, const struct location *v, size_t n, uint32_t *new_uids,
	struct err *err) MUST_CHECK;

/* Look where those lie that were moved without a word of where. */
int move_finish(struct work *w, struct err *err) MUST_CHECK;

#endif
