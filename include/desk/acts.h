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

/* Put off until a time: out of the queue until then, or until the customer writes. */
int desk_snooze(struct desk *d, const int64_t *threads, size_t n, int64_t until,
	struct err *err) MUST_CHECK;

/* A time as people say it: "tomorrow 9", "mon", "3d", "14:30", a date, RFC 3339; without an hour, opening time. ERR_DATA. */
int desk_parse_time(const struct desk *d, const char *text, int64_t *t, struct err *err) MUST_CHECK;

/* How far a correction reaches. */
enum mark_scope { MARK_THREAD,
	MARK_SENDER,
	MARK_DOMAIN };

/*
 * Correct the lane ("customer", "pitch", "notice"); with a scope, of all that this sender or domain writes, now and later.
 * ERR_USAGE for another lane. ERR_REFUSED when the scope would hide our own mails, or the customers of
 * a domain where everybody may have an address. ERR_DATA when the thread has no sender.
 */
int desk_mark(struct desk *d, const char *lane, const int64_t *threads, size_t n,
	enum mark_scope scope, struct err *err) MUST_CHECK;

/*
 * Take back the last n actions of the owner's, newest first; with a thread (else 0), the last ones about it, also what
 * other programs did and a round saw on the server. What was undone is added to done in words. ERR_REFUSED
 * when a letter has left (what came before it stays undone), ERR_NOT_FOUND when there is nothing.
 */
int desk_undo(struct desk *d, int64_t thread, int n, struct strs *done, struct err *err) MUST_CHECK;

/* A note of the owner's on a thread; show tells it. */
int desk_note(struct desk *d, int64_t thread, const char *text, struct err *err) MUST_CHECK;

/* What a thread is about: a word like "delay", or "none". ERR_DATA. */
int desk_topic(struct desk *d, int64_t thread, const char *topic, struct err *err) MUST_CHECK;

/* The first of the threads takes in the others, whose numbers go on to be known. */
int desk_merge(struct desk *d, const int64_t *threads, size_t n, struct err *err) MUST_CHECK;

/*
 * A message and what answers it become a thread of their own, *fresh. message 0: the
 * newest incoming one. ERR_NOT_FOUND; ERR_DATA when nothing would be left.
 */
int desk_split(struct desk *d, int64_t thread, int64_t message, int64_t *fresh,
	struct err *err) MUST_CHECK;

#endif
