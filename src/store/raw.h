/*
 * raw - the bytes of mails and letters, which may be many. Private to store; store_mail_raw() and store_letter_bytes() are not.
 */
#ifndef STORE_RAW_H
#define STORE_RAW_H

#include <stddef.h>
#include <stdint.h>

#include "base/attr.h"

struct buf;
struct err;
struct store;

enum raw_kind {
	RAW_MAIL,
	RAW_LETTER,
};

/* Keep the n bytes of one, of which nothing was kept yet. */
int raw_insert(struct store *st, enum raw_kind kind, int64_t id, const char *bytes, size_t n, struct err *err) MUST_CHECK;

/* 1 and the bytes, added to out, or 0: none are kept. */
int raw_read(struct store *st, enum raw_kind kind, int64_t id, struct buf *out, struct err *err) MUST_CHECK;

#endif
