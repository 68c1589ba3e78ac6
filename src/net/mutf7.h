/*
 * mutf7 - mailbox names on the line: modified UTF-7 (RFC 3501, 5.1.3).
 */
#ifndef NET_MUTF7_H
#define NET_MUTF7_H

#include <stdbool.h>
#include <stddef.h>

#include "base/attr.h"

struct buf;

/* Add the encoding of the UTF-8 name to out; false when it is no UTF-8. */
bool mutf7_encode(const char *name, struct buf *out) MUST_CHECK;

/*
 * Add the n bytes of wire to out as UTF-8. false when they are no modified UTF-7;
 * what was added is then worth nothing.
 */
bool mutf7_decode(const char *wire, size_t n, struct buf *out) MUST_CHECK;

#endif
