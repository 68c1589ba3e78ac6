/*
 * act - what was done to a thread, for who knows already under which number its mails are found.
 */
#ifndef STORE_ACT_H
#define STORE_ACT_H

#include <stdint.h>

#include "base/attr.h"
#include "triage/lane.h"

struct act_list;
struct err;
struct store;

/* As store_acts() and store_mark() have it; thread is what thread_resolve() says. */
int act_list_of(struct store *st, int64_t thread, struct act_list *out, struct err *err) MUST_CHECK;
int act_mark_of(struct store *st, int64_t thread, enum lane *lane, struct err *err) MUST_CHECK;

#endif
