#include "mail/decode.h"

#include <limits.h>
#include <string.h>

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

/* The value of each letter of the alphabet and one more; 0: it is none. Comparing letters one by one is slow. */
struct base64_values {
	unsigned char v[UCHAR_MAX + 1];
};

static struct base64_values base64_values(void)
{
	static const char alphabet[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
	struct base64_values values = { { 0 } };

	for (size_t i = 0; alphabet[i]; i++)
		values.v[(unsigned char)alphabet[i]] = (unsigned char)(i + 1);
	return values;
}

/* How many of n bytes may be letters: padding ends them. */
static size_t before_padding(const char *s, size_t n)
{
	const char *padding = memchr(s, '=', n);

	return padding ? (size_t)(padding - s) : n;
}

/* Add what groups of four letters mean, up to whatever else there is; returns their bytes. Lines consist of them. */
static size_t add_groups(const struct base64_values *values, const char *s, size_t n, struct buf *out)
{
	const unsigned char *p = (const unsigned char *)s;
	char chunk[CHUNK];
	size_t used = 0;
	size_t i = 0;

	for (; n - i >= 4 && used + 3 <= sizeof(chunk); i += 4) {
		unsigned a = values->v[p[i]];
		unsigned b = values->v[p[i + 1]];
		unsigned c = values->v[p[i + 2]];
		unsigned d = values->v[p[i + 3]];
		unsigned bits = (a - 1) << 18 | (b - 1) << 12 | (c - 1) << 6 | (d - 1);

		if (!a || !b || !c || !d)
			break;
		chunk[used++] = (char)(unsigned char)(bits >> 16);
		chunk[used++] = (char)(unsigned char)(bits >> 8);
		chunk[used++] = (char)(unsigned char)bits;
	}
	buf_add(out, chunk, used);
	return i;
}

/* Bits that are no whole byte yet. */
struct base64_rest {
	unsigned bits;
	int have;
};

static void add_letter(struct base64_rest *rest, unsigned value, struct buf *out)
{
	if (value == 0)
		return;
	rest->bits = (rest->bits << 6 | (value - 1)) & 0xffffff;
	rest->have += 6;
	if (rest->have < 8)
		return;
	rest->have -= 8;
	buf_putc(out, (char)(unsigned char)(rest->bits >> rest->have));
}

void decode_base64(const char *s, size_t n, struct buf *out)
{
	const struct base64_values values = base64_values();
	const char *end = s + before_padding(s, n);
	struct base64_rest rest = { 0 };

	while (s < end) {
		size_t done = rest.have == 0 ? add_groups(&values, s, (size_t)(end - s), out) : 0;

		s += done;
		if (s < end)
			add_letter(&rest, values.v[(unsigned char)*s++], out);
	}
}

size_t decode_base64_length(const char *s, size_t n)
{
	const struct base64_values values = base64_values();
	const char *end = s + before_padding(s, n);
	size_t letters = 0;

	for (; s < end; s++)
		letters += values.v[(unsigned char)*s] != 0;
	return letters * 6 / 8;
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

/* What begins with the = at s; returns its bytes. */
static size_t decode_escape(const char *s, size_t n, struct buf *out)
{
	int high = n > 2 ? decode_hex(s[1]) : -1;
	int low = high >= 0 ? decode_hex(s[2]) : -1;
	size_t skip;

	if (low >= 0) {
		buf_putc(out, (char)(unsigned char)(high << 4 | low));
		return 3;
	}
	skip = soft_break(s, n);
	if (skip)
		return skip;
	buf_putc(out, *s);
	return 1;
}

void decode_quoted_printable(const char *s, size_t n, struct buf *out)
{
	while (n > 0) {
		const char *escape = memchr(s, '=', n);
		size_t plain = escape ? (size_t)(escape - s) : n;

		buf_add(out, s, plain);
		s += plain;
		n -= plain;
		if (n > 0) {
			size_t done = decode_escape(s, n, out);

			s += done;
			n -= done;
		}
	}
}

size_t decode_quoted_printable_length(const char *s, size_t n)
{
	struct buf one = { 0 };
	size_t length = 0;

	while (n > 0) {
		const char *escape = memchr(s, '=', n);
		size_t done = escape ? (size_t)(escape - s) : n;

		length += done;
		if (escape) {
			buf_cut(&one, 0);
			done += decode_escape(escape, n - done, &one);
			length += one.len;
		}
		s += done;
		n -= done;
	}
	buf_clear(&one);
	return length;
}
