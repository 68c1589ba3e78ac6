/*
 * large - what a mail is known by that is too large to be fetched.
 */
#ifndef SYNC_LARGE_H
#define SYNC_LARGE_H

#include <stdbool.h>

#include "base/digest.h"

struct imap_message;

/*
 * A digest, in place of that of its bytes, of its Message-ID, which m->bytes hold, its date and its size. Without one of
 * the first two it might be another's: false.
 */
bool large_digest(const struct imap_message *m, unsigned char digest[DIGEST_SIZE]);

#endif
