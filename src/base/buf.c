#include "base/buf.h"

#include <stdarg.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"

static void make_room(struct buf *b, size_t need)
{
	size_t cap = b->cap ? b->cap : 256;

	if (need <= b->cap)
		return;
	while (cap < need)
		cap = cap > SIZE_MAX / 2 ? need : 2 * cap;
	b->data = mem_resize(b->data, cap);
	b->cap = cap;
}

void buf_add(struct buf *b, const void *bytes, size_t n)
{
	if (b->limit && n > b->limit - b->len) {
		n = b->limit - b->len;
		b->full = true;
	}
	make_room(b, b->len + n + 1);
	if (n)
		memcpy(b->data + b->len, bytes, n);
	b->len += n;
	b->data[b->len] = '\0';
}

void buf_puts(struct buf *b, const char *s)
{
	buf_add(b, s, strlen(s));
}

void buf_printf(struct buf *b, const char *format, ...)
{
	char *text;
	va_list args;

	va_start(args, format);
	text = mem_vprintf(format, args);
	va_end(args);
	buf_puts(b, text);
	free(text);
}

void buf_cut(struct buf *b, size_t len)
{
	if (len >= b->len)
		return;
	b->len = len;
	b->data[len] = '\0';
}

void buf_replace(struct buf *b, size_t at, size_t n, const void *bytes, size_t n_new)
{
	size_t behind = b->len - at - n;

	make_room(b, at + n_new + behind + 1);
	memmove(b->data + at + n_new, b->data + at + n, behind);
	if (n_new)
		memcpy(b->data + at, bytes, n_new);
	b->len = at + n_new + behind;
	b->data[b->len] = '\0';
}

void buf_clear(struct buf *b)
{
	free(b->data);
	*b = (struct buf) { .limit = b->limit };
}

char *buf_take(struct buf *b)
{
	char *text = b->data ? b->data : mem_dup("");

	b->data = NULL;
	buf_clear(b);
	return text;
}

const char *buf_text(const struct buf *b)
{
	return b->data ? b->data : "";
}
