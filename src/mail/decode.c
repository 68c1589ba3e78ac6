#include "mail/decode.h"

#include "base/buf.h"

enum { CHUNK = 4096 };

int decode_hex(char c)
{
	if (c >= '0' && c <= '9')
		return c - '0';
	if (c >= 'A' && c <= 'F')
		return c - 'A' + 10;
	if (c >= 'a' && c <= 'f')
		return c - 'a' + 10;
	return -1;
}

static int base64_value(char c)
{
	if (c >= 'A' && c <= 'Z')
		return c - 'A';
	if (c >= 'a' && c <= 'z')
		return c - 'a' + 26;
	if (c >= '0' && c <= '9')
		return c - '0' + 52;
	return c == '+' ? 62 : c == '/' ? 63
					: -1;
}

void decode_base64(const char *s, size_t n, struct buf *out)
{
	char chunk[CHUNK];
	size_t used = 0;
	unsigned bits = 0;
	int have = 0;

	for (size_t i = 0; i < n && s[i] != '='; i++) {
		int value = base64_value(s[i]);

		if (value < 0)
			continue;
		bits = (bits << 6 | (unsigned)value) & 0xffffff;
		have += 6;
		if (have < 8)
			continue;
		have -= 8;
		chunk[used++] = (char)(unsigned char)(bits >> have);
		if (used == sizeof(chunk)) {
			buf_add(out, chunk, used);
			used = 0;
		}
	}
	buf_add(out, chunk, used);
}

/* The length of a soft line break at s, blanks before the line's end included, or 0. */
static size_t soft_break(const char *s, size_t n)
{
	size_t i = 1;

	while (i < n && (s[i] == ' ' || s[i] == '\t'))
		i++;
	if (i < n && s[i] == '\r')
		i++;
	if (i < n && s[i] == '\n')
		return i + 1;
	return i == n ? n : 0;
}

void decode_quoted_printable(const char *s, size_t n, struct buf *out)
{
	for (size_t i = 0; i < n; i++) {
		int high = i + 2 < n && s[i] == '=' ? decode_hex(s[i + 1]) : -1;
		int low = high >= 0 ? decode_hex(s[i + 2]) : -1;
		size_t skip = s[i] == '=' && low < 0 ? soft_break(s + i, n - i) : 0;

		if (low >= 0) {
			buf_putc(out, (char)(unsigned char)(high << 4 | low));
			i += 2;
		} else if (skip) {
			i += skip - 1;
		} else {
			buf_putc(out, s[i]);
		}
	}
}
