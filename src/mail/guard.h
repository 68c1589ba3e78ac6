/*
 * guard - what a mail must keep to before a parser may see it.
 *
 * One linear pass over the raw bytes, without recursion and without a copy,
 * that follows the structure of the mail: it knows at every byte which
 * boundaries are in force. Safe to be called outside of the jail.
 */
#ifndef MAIL_GUARD_H
#define MAIL_GUARD_H

#include <stddef.h>

#include "base/attr.h"

struct err;

/* ERR_DATA names the limit (mail/limits.h) that the mail breaks. */
int guard_check(const char *bytes, size_t n, struct err *err) MUST_CHECK;

#endif
