/*
 * imap_listed - a LIST response: one mailbox of the server; and NAMESPACE.
 *
 * Read by themselves, for servers send more than libetpan's parser takes: names with bytes of UTF-8,
 * separators without quotes, and what extensions add at the end (RFC 5258).
 */
#ifndef NET_IMAP_LISTED_H
#define NET_IMAP_LISTED_H

#include <stdbool.h>

#include "base/attr.h"

struct buf;
struct imap_mailbox;

/* Read what stands behind "* LIST "; name stays NULL. The caller clears out. false when it is no mailbox. */
bool imap_listed_read(const struct buf *response, struct imap_mailbox *out) MUST_CHECK;

/* Add the prefix of the first personal namespace (RFC 2342), as it is spelled and with its delimiter, to out. false: there is none. */
bool imap_listed_prefix(const struct buf *response, struct buf *out) MUST_CHECK;

#endif
