/*
 * mark - the owner's word on lanes. Private to desk.
 */
#ifndef DESK_MARK_H
#define DESK_MARK_H

#include "base/attr.h"

struct desk;
struct err;

/* Judge anew what a rule for a sender or domain is about. Within a transaction of the caller. */
int mark_judge_mails(struct desk *d, const char *pattern, struct err *err) MUST_CHECK;

#endif
