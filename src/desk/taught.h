/*
 * taught - what the filter was taught about a sender, in words. Private to desk.
 */
#ifndef DESK_TAUGHT_H
#define DESK_TAUGHT_H

#include <stdint.h>

#include "base/attr.h"

struct desk;
struct err;
struct strs;

/*
 * A sentence for each lesson about mails of this address or of this thread, oldest first, is added to out;
 * without a thread (0), only for those that count. Without a store there is none.
 */
int taught_tell(struct desk *d, const char *sender, int64_t thread, struct strs *out,
	struct err *err) MUST_CHECK;

#endif
