/*
 * promise - by when a letter says that its customer will hear again. Private to desk.
 */
#ifndef DESK_PROMISE_H
#define DESK_PROMISE_H

#include <stdint.h>

#include "base/attr.h"

struct desk;
struct err;
struct liquid;
struct promise;
struct template;

/*
 * What the owner says is promised in a letter that leaves at now: a time, see moment_parse_by(), or
 * "none". out->by is NO_TIME when nothing is; there is nothing to clear. ERR_DATA.
 */
int promise_of_owner(const struct desk *d, const char *wanted, int64_t now, struct promise *out,
	struct err *err) MUST_CHECK;

/* What the template promises in a letter that leaves at l->now; likewise. */
int promise_of_template(const struct desk *d, const struct template *t, const struct liquid *l,
	struct promise *out, struct err *err) MUST_CHECK;

/* A promise that is over when the letter leaves is a slip: ERR_DATA. */
int promise_check(const struct desk *d, int64_t promise, int64_t leaves, struct err *err) MUST_CHECK;

#endif
