#include "net/sasl.h"

#include <stdlib.h>
#include <string.h>

#include "base/base64.h"
#include "base/buf.h"
#include "base/mem.h"

enum {
	SPARE = 16, /* for a line end */
	GROUP = 3,  /* bytes that make four of base64 */
};

void secret_reserve(struct buf *b, size_t n)
{
	size_t len = b->len;
	char *blank = mem_alloc(n + SPARE);

	buf_add(b, blank, n + SPARE);
	buf_cut(b, len);
	free(blank);
}

void secret_clear(struct buf *b)
{
	if (b->data)
		explicit_bzero(b->data, b->cap);
	buf_clear(b);
}

/* Group by group, so that no memory but that of out ever holds the secret as a whole. */
void sasl_encode(struct buf *out, const char *secret, size_t n)
{
	size_t len;

	secret_reserve(out, (n + GROUP - 1) / GROUP * 4);
	for (size_t at = 0; at < n; at += len) {
		len = n - at < GROUP ? n - at : GROUP;
		base64_encode(out, secret + at, len, 0);
	}
}

void sasl_plain(struct buf *out, const char *user, const char *password)
{
	struct buf plain = { 0 };

	secret_reserve(&plain, strlen(user) + strlen(password) + 2);
	buf_putc(&plain, '\0');
	buf_puts(&plain, user);
	buf_putc(&plain, '\0');
	buf_puts(&plain, password);
	sasl_encode(out, plain.data, plain.len);
	secret_clear(&plain);
}
