/*
 * demo - the sample mailbox: no network, no configuration, nothing leaves.
 */
#ifndef DESK_DEMO_H
#define DESK_DEMO_H

#include "base/attr.h"
#include "base/clock.h"

struct desk;
struct err;

/*
 * Make the sample mailbox below a folder (made when missing; NULL: a new
 * temporary one) with times relative to the clock, and open it. *folder is the caller's.
 */
struct desk *desk_demo_open(const char *dir, const struct clock *clock, char **folder,
	struct err *err);

/* What a round does in the demo: the letters that are due become files. *path is the last one's, or NULL. */
int desk_demo_send(struct desk *d, const char *folder, char **path, struct err *err) MUST_CHECK;

#endif
