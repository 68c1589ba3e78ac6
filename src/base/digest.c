#include "base/digest.h"

#include <nettle/sha2.h>

void digest_sha256(const void *bytes, size_t n, unsigned char digest[DIGEST_SIZE])
{
	struct sha256_ctx sha;

	sha256_init(&sha);
	sha256_update(&sha, n, bytes);
	sha256_digest(&sha, DIGEST_SIZE, digest);
}
