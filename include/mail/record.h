/*
 * record - a struct message as bytes: what the worker answers, and what the
 * store keeps, so that showing a thread parses no mail again.
 *
 * The first byte is the version; a reader of a newer version reads the older
 * ones. Decoding trusts nothing: every length is checked.
 */
#ifndef MAIL_RECORD_H
#define MAIL_RECORD_H

#include <stddef.h>

#include "base/attr.h"

struct buf;
struct err;
struct message;

void record_encode(const struct message *m, struct buf *out);

/* ERR_DATA when the bytes are no record; out is empty then. */
int record_decode(const void *bytes, size_t n, struct message *out, struct err *err) MUST_CHECK;

/* The same for message_id, in_reply_to and references alone: all else of out is empty, and of the bytes unread. */
int record_decode_ids(const void *bytes, size_t n, struct message *out, struct err *err) MUST_CHECK;

#endif
