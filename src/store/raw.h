/*
 * raw - the bytes of a mail, which may be many. Private to store; store_mail_raw() is public.
 */
#ifndef STORE_RAW_H
#define STORE_RAW_H

#include <stddef.h>
#include <stdint.h>

#include "base/attr.h"

struct err;
struct store;

/* Keep the n bytes of a mail, of which nothing was kept yet. */
int raw_insert(struct store *st, int64_t mail, const char *bytes, size_t n, struct err *err) MUST_CHECK;

#endif
