/*
 * guard - what a mail must keep to before a parser may see it.
 *
 * One linear pass over the raw bytes, without recursion and without a copy,
 * that follows the structure of the mail: it knows at every byte which
 * boundaries are in force. What libetpan may take for a header field, or for a boundary in it, counts as
 * one. Safe to be called outside of the jail.
 */
#ifndef MAIL_GUARD_H
#define MAIL_GUARD_H

#include <stddef.h>

#include "base/attr.h"

struct err;

/* ERR_DATA names the limit (mail/limits.h) that the mail breaks. */
int guard_check(const char *bytes, size_t n, struct err *err) MUST_CHECK;

/* Told of each value of a boundary parameter, as it stands in the mail, without quotes. */
typedef void guard_boundary(void *data, const char *start, const char *end);

/*
 * The same of what was made of a mail, whatever its size. seen, unless it is NULL, is told of all boundaries
 * before the first limit that is broken.
 */
int guard_walk(const char *bytes, size_t n, guard_boundary *seen, void *data, struct err *err) MUST_CHECK;

#endif
