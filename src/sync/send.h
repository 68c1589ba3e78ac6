/*
 * send - the letters that are due leave, each guarded once more.
 *
 * Nothing leaves twice: the row says sending before the first command, and dot
 * before the final dot; what is lost behind the dot is unknown, and stays so
 * until the owner, a copy in Sent or a bounce settles it.
 */
#ifndef SYNC_SEND_H
#define SYNC_SEND_H

#include "base/attr.h"

struct err;
struct work;

/*
 * Send what was due when the round began. 0 also when single letters failed; -1 when
 * the server could not be reached or logged in to, with all letters held that did not leave.
 */
int send_run(struct work *w, struct err *err) MUST_CHECK;

#endif
