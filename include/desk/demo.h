/*
 * demo - the sample mailbox: no network, no configuration, nothing leaves.
 */
#ifndef DESK_DEMO_H
#define DESK_DEMO_H

#include "base/attr.h"
#include "base/clock.h"

struct desk;
struct err;
struct letter_view;

/* Finds the customer whose letter the demo shows. */
#define DEMO_CUSTOMER "from:john.brown"

/*
 * Open the sample mailbox below dir. It is made there, with times relative to
 * the clock, unless there is one already; NULL is a new temporary folder.
 * *folder, where it is, is the caller's.
 */
struct desk *desk_demo_open(const char *dir, const struct clock *clock, char **folder,
	struct err *err);

/* Where letters go in the demo: into a file below folder. *path is the caller's. */
int desk_demo_keep(const char *folder, const struct letter_view *letter, char **path,
	struct err *err) MUST_CHECK;

#endif
