/*
 * suspects - mails that did not come with their range, one of which may have broken the line.
 */
#ifndef SYNC_SUSPECTS_H
#define SYNC_SUSPECTS_H

#include "base/attr.h"

struct asking;
struct err;

/* Fetch them one by one. What cannot be had is taken in without its bytes, with the reason. */
int suspects_fetch(struct asking *a, struct err *err) MUST_CHECK;

#endif
