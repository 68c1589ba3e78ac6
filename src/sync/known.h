/*
 * known - mails of a folder that were here before are known again by what they are.
 */
#ifndef SYNC_KNOWN_H
#define SYNC_KNOWN_H

#include "base/attr.h"

struct asking;
struct err;

/* Of what is missing, what is known gets its place in the folder, and nothing of it is fetched again. The rest may be. */
int known_recognize(struct asking *a, struct err *err) MUST_CHECK;

/* The same where nothing is fetched: the rest is WANT_FOREIGN or, where the server did not answer, WANT_LATER. */
int known_recognize_alone(struct asking *a, struct err *err) MUST_CHECK;

#endif
