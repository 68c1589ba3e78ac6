#include "text/utf8.h"

#include <string.h>
#include <unistr.h>
#include <uniwidth.h>

#include "base/buf.h"

static const char replacement[] = "\xEF\xBF\xBD"; /* U+FFFD */
static const char ellipsis[] = "\xE2\x80\xA6";

static const uint8_t *bytes_of(const char *s)
{
	return (const uint8_t *)s;
}

size_t utf8_ascii_run(const char *s, size_t n)
{
	static const uint64_t high_bits = 0x8080808080808080;
	uint64_t eight;
	size_t i = 0;

	for (; n - i >= sizeof(eight); i += sizeof(eight)) {
		memcpy(&eight, s + i, sizeof(eight));
		if (eight & high_bits)
			break;
	}
	while (i < n && (unsigned char)s[i] < 0x80)
		i++;
	return i;
}

bool utf8_is_ascii(const char *s, size_t n)
{
	return utf8_ascii_run(s, n) == n;
}

/* How many of the n bytes from s are valid UTF-8. ASCII, which most text is, needs no decoding. */
static size_t valid_run(const char *s, size_t n)
{
	for (size_t i = utf8_ascii_run(s, n); i < n; i += utf8_ascii_run(s + i, n - i)) {
		const uint8_t *bad;
		size_t len = 0;

		while (i + len < n && (unsigned char)s[i + len] >= 0x80)
			len++;
		bad = u8_check(bytes_of(s + i), len);
		if (bad)
			return (size_t)(bad - bytes_of(s));
		i += len;
	}
	return n;
}

bool utf8_is_valid(const char *s, size_t n)
{
	return valid_run(s, n) == n;
}

/* How many of the n bytes from s are good: valid UTF-8 and no NUL. */
static size_t good_run(const char *s, size_t n)
{
	const char *nul = memchr(s, '\0', n);

	return valid_run(s, nul ? (size_t)(nul - s) : n);
}

void utf8_repair(const char *s, size_t n, struct buf *out)
{
	while (n > 0 && !out->full) {
		size_t run = good_run(s, n);

		buf_add(out, s, run);
		s += run;
		n -= run;
		if (n > 0) {
			buf_puts(out, replacement);
			s++;
			n--;
		}
	}
	utf8_trim(out);
}

void utf8_trim(struct buf *b)
{
	size_t start = b->len;

	while (start > 0 && b->len - start < 4 && ((unsigned char)b->data[start - 1] & 0xC0) == 0x80)
		start--;
	if (start == 0)
		return;
	start--;
	if (!utf8_is_valid(b->data + start, b->len - start))
		buf_cut(b, start);
}

size_t utf8_clip(const char *s, size_t limit)
{
	size_t n = strnlen(s, limit);

	if (s[n] == '\0')
		return n;
	while (n > 0 && ((unsigned char)s[n] & 0xC0) == 0x80)
		n--;
	return n;
}

size_t utf8_count(const char *s, size_t n)
{
	size_t count = 0;

	for (size_t i = 0; i < n; i++)
		count += ((unsigned char)s[i] & 0xC0) != 0x80;
	return count;
}

size_t utf8_char(const char *s, uint32_t *c)
{
	const uint8_t *next = u8_next(c, bytes_of(s));

	return next ? (size_t)(next - bytes_of(s)) : 0;
}

int utf8_char_width(uint32_t c)
{
	int width = uc_width(c, "UTF-8");

	/* Where libunistring and the C library, which draws the screen, differ. */
	if ((c >= 0x3248 && c <= 0x324F) || (c >= 0x4DC0 && c <= 0x4DFF))
		return 2;
	return width < 0 ? 0 : width;
}

int utf8_width(const char *s)
{
	const uint8_t *p = bytes_of(s);
	int width = 0;
	ucs4_t c;

	while ((p = u8_next(&c, p)) != NULL)
		width += utf8_char_width(c);
	return width;
}

/* The most bytes of s that take no more than columns; *width is what they take. */
static size_t bytes_within(const char *s, int columns, int *width)
{
	const uint8_t *p = bytes_of(s);
	const uint8_t *next;
	ucs4_t c;

	*width = 0;
	while ((next = u8_next(&c, p)) != NULL && *width + utf8_char_width(c) <= columns) {
		*width += utf8_char_width(c);
		p = next;
	}
	return (size_t)(p - bytes_of(s));
}

void utf8_fit(const char *s, int columns, struct buf *out)
{
	int width;
	size_t n;

	if (columns <= 0)
		return;
	n = bytes_within(s, columns, &width);
	if (s[n]) {
		n = bytes_within(s, columns - 1, &width);
		buf_add(out, s, n);
		buf_puts(out, ellipsis);
		width++;
	} else {
		buf_add(out, s, n);
	}
	for (; width < columns; width++)
		buf_putc(out, ' ');
}
