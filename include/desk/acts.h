/*
 * acts - the verbs that change the state of threads, and the way back.
 *
 * Each is one transaction; the server hears of it at the next round.
 */
#ifndef DESK_ACTS_H
#define DESK_ACTS_H

#include <stddef.h>
#include <stdint.h>

#include "base/attr.h"
#include "base/strs.h"

struct desk;
struct err;

/* ERR_NOT_FOUND when one is no thread; then nothing is done. */
int desk_done(struct desk *d, const int64_t *threads, size_t n, struct err *err) MUST_CHECK;
int desk_reopen(struct desk *d, const int64_t *threads, size_t n, struct err *err) MUST_CHECK;

/*
 * Take back the last n actions, newest first. What was undone is added to done in words. ERR_REFUSED
 * when a letter has left (what came before it stays undone), ERR_NOT_FOUND when there is nothing.
 */
int desk_undo(struct desk *d, int n, struct strs *done, struct err *err) MUST_CHECK;

#endif
