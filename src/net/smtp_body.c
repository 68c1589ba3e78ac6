#include "net/smtp_body.h"

#include "base/buf.h"

/* The end of the line that begins at at, and how long its line end is. */
static size_t line_length(const char *bytes, size_t n, size_t at, size_t *end_length)
{
	size_t i = at;

	while (i < n && bytes[i] != '\r' && bytes[i] != '\n')
		i++;
	*end_length = i < n;
	if (i + 1 < n && bytes[i] == '\r' && bytes[i + 1] == '\n')
		*end_length = 2;
	return i - at;
}

void smtp_body_add(const char *bytes, size_t n, size_t *at, size_t room, struct buf *out)
{
	size_t end_length;
	size_t len;

	while (*at < n && out->len < room) {
		len = line_length(bytes, n, *at, &end_length);
		if (bytes[*at] == '.')
			buf_putc(out, '.');
		buf_add(out, bytes + *at, len);
		buf_puts(out, "\r\n");
		*at += len + end_length;
	}
}

size_t smtp_body_size(const char *bytes, size_t n)
{
	size_t size = 0;
	size_t end_length;
	size_t len;

	for (size_t at = 0; at < n; at += len + end_length) {
		len = line_length(bytes, n, at, &end_length);
		size += len + 2;
	}
	return size;
}

bool smtp_body_has_8bit(const char *bytes, size_t n)
{
	for (size_t i = 0; i < n; i++)
		if ((unsigned char)bytes[i] > 0x7F)
			return true;
	return false;
}
