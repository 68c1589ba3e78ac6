#include "net/mutf7.h"

#include <stdint.h>
#include <string.h>

#include "base/buf.h"

static const char digits[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+,";

/* Bits on their way from one unit size to another. */
struct bits {
	uint32_t value;
	int n;
};

static void encode_unit(struct bits *bits, uint32_t unit, struct buf *out)
{
	bits->value = bits->value << 16 | unit;
	for (bits->n += 16; bits->n >= 6; bits->n -= 6)
		buf_putc(out, digits[bits->value >> (bits->n - 6) & 63]);
	bits->value &= (1u << bits->n) - 1;
}

static void end_shift(struct bits *bits, struct buf *out)
{
	if (bits->n)
		buf_putc(out, digits[bits->value << (6 - bits->n) & 63]);
	buf_putc(out, '-');
	*bits = (struct bits) { 0 };
}

/* The length of the UTF-8 sequence that begins with this byte; 0 when none does. */
static int sequence_length(unsigned char lead)
{
	if (lead < 0x80)
		return 1;
	if (lead < 0xC2 || lead > 0xF4)
		return 0;
	if (lead < 0xE0)
		return 2;
	return lead < 0xF0 ? 3 : 4;
}

/* The character at *p, which moves behind it; -1 when it is no UTF-8. */
static int32_t next_character(const unsigned char **p)
{
	static const int32_t least[] = { 0, 0, 0x80, 0x800, 0x10000 };
	int len = sequence_length(**p);
	int32_t c = *(*p)++;

	if (len < 2)
		return len ? c : -1;
	c &= 0x7F >> len;
	for (int i = 1; i < len; i++) {
		if ((**p & 0xC0) != 0x80)
			return -1;
		c = c << 6 | (*(*p)++ & 0x3F);
	}
	return c < least[len] || c > 0x10FFFF || (c >= 0xD800 && c < 0xE000) ? -1 : c;
}

bool mutf7_encode(const char *name, struct buf *out)
{
	const unsigned char *p = (const unsigned char *)name;
	struct bits bits = { 0 };
	bool is_shifted = false;
	int32_t c = 0;

	while (*p && (c = next_character(&p)) > 0) {
		if (c >= 0x20 && c < 0x7F) {
			if (is_shifted)
				end_shift(&bits, out);
			is_shifted = false;
			buf_putc(out, (char)c);
			if (c == '&')
				buf_putc(out, '-');
			continue;
		}
		if (!is_shifted)
			buf_putc(out, '&');
		is_shifted = true;
		if (c > 0xFFFF)
			encode_unit(&bits, 0xD7C0u + (uint32_t)(c >> 10), out);
		encode_unit(&bits, (uint32_t)(c > 0xFFFF ? 0xDC00 | (c & 0x3FF) : c), out);
	}
	if (is_shifted)
		end_shift(&bits, out);
	return c >= 0;
}

static void add_character(struct buf *out, uint32_t c)
{
	static const unsigned char leads[] = { 0, 0xC0, 0xE0, 0xF0 };
	int more = (c >= 0x80) + (c >= 0x800) + (c >= 0x10000);

	buf_putc(out, (char)(leads[more] | c >> 6 * more));
	while (more-- > 0)
		buf_putc(out, (char)(0x80 | (c >> 6 * more & 0x3F)));
}

/* One UTF-16 unit; *high keeps the first half of a pair. */
static bool add_unit(struct buf *out, uint32_t unit, uint32_t *high)
{
	bool is_low = unit >= 0xDC00 && unit < 0xE000;

	if ((*high != 0) != is_low || unit == 0)
		return false;
	if (unit >= 0xD800 && unit < 0xDC00) {
		*high = unit;
		return true;
	}
	add_character(out, is_low ? 0x10000 + ((*high & 0x3FF) << 10) + (unit & 0x3FF) : unit);
	*high = 0;
	return true;
}

/* What is between & and -, not empty: whole UTF-16 units and less than 6 zero bits. */
static bool decode_shift(const char *p, const char *end, struct buf *out)
{
	struct bits bits = { 0 };
	uint32_t high = 0;
	const char *digit;

	for (; p < end; p++) {
		digit = memchr(digits, *p, sizeof(digits) - 1);
		if (!digit)
			return false;
		bits.value = bits.value << 6 | (uint32_t)(digit - digits);
		bits.n += 6;
		if (bits.n < 16)
			continue;
		bits.n -= 16;
		if (!add_unit(out, bits.value >> bits.n & 0xFFFF, &high))
			return false;
		bits.value &= (1u << bits.n) - 1;
	}
	return high == 0 && bits.n < 6 && bits.value == 0;
}

bool mutf7_decode(const char *wire, size_t n, struct buf *out)
{
	const char *end = wire + n;
	const char *stop;

	for (const char *p = wire; p < end; p++) {
		if (*p < 0x20 || *p > 0x7E)
			return false;
		if (*p != '&') {
			buf_putc(out, *p);
			continue;
		}
		stop = memchr(p, '-', (size_t)(end - p));
		if (!stop)
			return false;
		if (stop == p + 1)
			buf_putc(out, '&');
		else if (!decode_shift(p + 1, stop, out))
			return false;
		p = stop;
	}
	return true;
}
