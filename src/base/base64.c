#include "base/base64.h"

#include <nettle/base64.h>
#include <stdlib.h>

#include "base/buf.h"
#include "base/mem.h"

void base64_encode(struct buf *out, const void *bytes, size_t n, size_t line)
{
	size_t len = BASE64_ENCODE_RAW_LENGTH(n);
	char *text = mem_alloc(len + 1);

	base64_encode_raw(text, n, bytes);
	for (size_t i = 0, step = line ? line : len; i < len; i += step) {
		if (i)
			buf_puts(out, "\r\n");
		buf_add(out, text + i, len - i < step ? len - i : step);
	}
	free(text);
}
