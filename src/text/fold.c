#include "text/fold.h"

#include <stdbool.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <unicase.h>
#include <unictype.h>
#include <uninorm.h>
#include <unistr.h>

#include "base/buf.h"
#include "text/utf8.h"

/* Letters that Unicode takes for letters of their own; in order. */
static const struct {
	ucs4_t from;
	const char *to;
} letters[] = {
	{ 0x00E6, "ae" },
	{ 0x00F0, "d" },
	{ 0x00F8, "o" },
	{ 0x00FE, "th" },
	{ 0x0111, "d" },
	{ 0x0127, "h" },
	{ 0x0131, "i" },
	{ 0x0142, "l" },
	{ 0x0153, "oe" },
	{ 0x0167, "t" },
	{ 0x0629, "\u0647" }, /* ta marbuta: ha */
	{ 0x0640, "" },       /* tatweel */
	{ 0x0649, "\u064A" }, /* alef maqsura: ya */
	{ 0x0671, "\u0627" }, /* alef wasla: alef */
	{ 0x06A9, "\u0643" }, /* Persian kaf */
	{ 0x06CC, "\u064A" }, /* Persian ya */
	{ 0x06D2, "\u064A" }, /* ya barree */
};

static const char *letter_find(ucs4_t c)
{
	for (size_t i = 0; i < sizeof(letters) / sizeof(*letters) && letters[i].from <= c; i++)
		if (letters[i].from == c)
			return letters[i].to;
	return NULL;
}

/* Marks, and what is not seen at all. */
static bool is_dropped(ucs4_t c)
{
	return uc_is_general_category_withtable(c,
		UC_CATEGORY_MASK_Mn | UC_CATEGORY_MASK_Me | UC_CATEGORY_MASK_Cf);
}

static void add_letter(ucs4_t c, const uint8_t *bytes, size_t n, struct buf *out)
{
	const char *letter = letter_find(c);
	int digit = c >= 0x80 ? uc_decimal_value(c) : -1;

	if (letter)
		buf_puts(out, letter);
	else if (digit >= 0)
		buf_putc(out, (char)('0' + digit));
	else if (!is_dropped(c))
		buf_add(out, bytes, n);
}

/* A run without ASCII. Its neighbours do not matter, for marks are dropped. */
static void fold_run(const char *s, size_t n, struct buf *out)
{
	size_t len = 0;
	uint8_t *folded = u8_casefold((const uint8_t *)s, n, NULL, UNINORM_NFKD, NULL, &len);
	ucs4_t c;
	int step;

	if (!folded)
		return; /* out of memory: base/mem.h does not reach into libunistring */
	for (size_t i = 0; i < len; i += (size_t)step) {
		step = u8_mbtouc(&c, folded + i, len - i);
		add_letter(c, folded + i, (size_t)step, out);
	}
	free(folded);
}

enum { NEAR_FIRST = 0x80,
	NEAR_END = 0x10000, /* letters of two or three bytes: those of nearly all living scripts */
	NEAR_BYTES = 20 };

/* What each of them is folded to, found out when it is first met. */
static struct near_letter {
	bool is_known;
	unsigned char n;
	char bytes[NEAR_BYTES];
} near_letters[NEAR_END - NEAR_FIRST];

static bool fold_near(const char *s, size_t n, struct near_letter *near)
{
	struct buf folded = { 0 };
	bool fits;

	fold_run(s, n, &folded);
	fits = folded.len <= NEAR_BYTES;
	if (fits) {
		near->is_known = true;
		near->n = (unsigned char)folded.len;
		memcpy(near->bytes, buf_text(&folded), folded.len);
	}
	buf_clear(&folded);
	return fits;
}

/* The bytes of a near letter at s, where n are left; 0: it is none, or not folded. */
static size_t add_near(const char *s, size_t n, struct buf *out)
{
	struct near_letter *near;
	ucs4_t c;
	int step = u8_mbtoucr(&c, (const uint8_t *)s, n);

	if (step < 0 || c < NEAR_FIRST || c >= NEAR_END)
		return 0;
	near = &near_letters[c - NEAR_FIRST];
	if (!near->is_known && !fold_near(s, (size_t)step, near))
		return 0;
	buf_add(out, near->bytes, near->n);
	return (size_t)step;
}

static char lower_one(char c)
{
	return c >= 'A' && c <= 'Z' ? (char)(c + ('a' - 'A')) : c;
}

/* Eight characters of ASCII at once: the highest bit tells in a which are from A on, in z which are beyond Z. */
static uint64_t lower_eight(uint64_t eight)
{
	static const uint64_t each = 0x0101010101010101;
	uint64_t a = eight + each * (0x80 - 'A');
	uint64_t z = eight + each * (0x80 - 'Z' - 1);

	return eight | (a & ~z & each * 0x80) >> 2;
}

/* A run of ASCII, which most text is; returns its bytes. */
static size_t add_ascii(const char *s, size_t left, struct buf *out)
{
	size_t n = utf8_ascii_run(s, left);
	size_t i = out->len;
	uint64_t eight;

	buf_add(out, s, n);
	for (; out->len - i >= sizeof(eight); i += sizeof(eight)) {
		memcpy(&eight, out->data + i, sizeof(eight));
		eight = lower_eight(eight);
		memcpy(out->data + i, &eight, sizeof(eight));
	}
	for (; i < out->len; i++)
		out->data[i] = lower_one(out->data[i]);
	return n;
}

/* A run of other letters as a whole; returns its bytes. */
static size_t add_others(const char *s, size_t left, struct buf *out)
{
	size_t n = 0;

	while (n < left && (unsigned char)s[n] >= 0x80)
		n++;
	fold_run(s, n, out);
	return n;
}

void text_fold_bytes(const char *s, size_t n, struct buf *out)
{
	while (n > 0) {
		size_t done = (unsigned char)*s < 0x80 ? add_ascii(s, n, out) : add_near(s, n, out);

		if (done == 0)
			done = add_others(s, n, out);
		s += done;
		n -= done;
	}
}

void text_fold(const char *s, struct buf *out)
{
	text_fold_bytes(s, strlen(s), out);
}
