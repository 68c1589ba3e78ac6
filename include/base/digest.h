/*
 * digest - SHA-256: the same bytes are the same mail, wherever they lie.
 */
#ifndef BASE_DIGEST_H
#define BASE_DIGEST_H

#include <stddef.h>

enum { DIGEST_SIZE = 32 };

void digest_sha256(const void *bytes, size_t n, unsigned char digest[DIGEST_SIZE]);

#endif
