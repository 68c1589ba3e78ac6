/*
 * train - the filter learns from files and from what was ever answered.
 */
#ifndef DESK_TRAIN_H
#define DESK_TRAIN_H

#include "base/attr.h"

struct desk;
struct err;
struct strs;

struct training {
	int customers; /* messages learnt as such */
	int pitches;
};

/*
 * Learn from raw messages that they are of the lane ("customer" or "pitch"). One action, which
 * undo takes back exactly. ERR_USAGE for another lane; a file that cannot be read teaches nothing, and
 * neither do the others.
 */
int desk_train(struct desk *d, const char *lane, const struct strs *files, struct training *out,
	struct err *err) MUST_CHECK;

/*
 * What was ever answered is a customer's; what lies among the pitches is none, unless the filter found it by itself. Each
 * mail is learnt once; customers' first, the oldest first, so that the same mail teaches the same in every store.
 */
int desk_train_history(struct desk *d, struct training *out, struct err *err) MUST_CHECK;

#endif
