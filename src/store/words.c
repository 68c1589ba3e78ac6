#include "store/words.h"

#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include "base/buf.h"
#include "text/fold.h"

/*
 * Blocks of signs, which the tokenizer of the index drops. A phrase of nothing
 * else would find nothing, and "parcel — urgent" is to find as "parcel urgent" does.
 */
static const struct {
	uint32_t from, to;
} signs[] = {
	{ 0x0000, 0x002F }, /* blanks, !"#$%&'()*+,-./ */
	{ 0x003A, 0x0040 }, /* :;<=>?@ */
	{ 0x005B, 0x0060 }, /* [\]^_` */
	{ 0x007B, 0x00A9 }, /* {|}~ and the first of Latin-1 */
	{ 0x00AB, 0x00B1 },
	{ 0x00BB, 0x00BB },
	{ 0x00BF, 0x00BF },
	{ 0x060C, 0x060D }, /* Arabic commas */
	{ 0x061B, 0x061F },
	{ 0x2000, 0x206F }, /* dashes, quotes, ellipsis, marks of direction */
	{ 0x20A0, 0x20CF }, /* currencies */
	{ 0x2190, 0x245F }, /* arrows, mathematics, boxes */
	{ 0x2500, 0x2775 }, /* and dingbats */
	{ 0x2794, 0x2BFF },
	{ 0x3001, 0x3004 },
	{ 0xFE00, 0xFE0F }, /* variants of emoji */
	{ 0xFFFC, 0xFFFD },
	{ 0x1F000, 0x1F0FF },
	{ 0x1F200, 0x1FAFF }, /* emoji */
};

static bool is_sign(uint32_t c)
{
	for (size_t i = 0; i < sizeof(signs) / sizeof(signs[0]); i++)
		if (c >= signs[i].from && c <= signs[i].to)
			return true;
	return false;
}

/* Bytes of a character of valid UTF-8, by its first one. */
static size_t length_of(unsigned char lead)
{
	if (lead < 0xC0)
		return 1;
	if (lead < 0xE0)
		return 2;
	return lead < 0xF0 ? 3 : 4;
}

/* The character at s; *s goes behind it. */
static uint32_t next_character(const char **s)
{
	const unsigned char *p = (const unsigned char *)*s;
	size_t n = length_of(p[0]);
	uint32_t c = n == 1 ? p[0] : p[0] & (0x7Fu >> n);

	for (size_t i = 1; i < n; i++)
		c = c << 6 | (p[i] & 0x3Fu);
	*s += n;
	return c;
}

static bool has_letters(const char *s)
{
	while (*s)
		if (!is_sign(next_character(&s)))
			return true;
	return false;
}

/* A string of FTS5: nothing in it is an operator but the quote, and that is doubled. */
static void add_string(struct buf *out, const char *column, const char *before, const char *text,
	bool is_prefix)
{
	if (column)
		buf_printf(out, "%s : ", column);
	buf_putc(out, '"');
	buf_puts(out, before);
	for (; *text; text++) {
		if (*text == '"')
			buf_putc(out, '"');
		buf_putc(out, *text);
	}
	buf_puts(out, is_prefix ? "\" *" : "\"");
}

/* One Arabic word of three letters or more (two bytes each in UTF-8). */
static bool is_arabic_word(const char *s)
{
	size_t n = strlen(s);

	if (n < 6)
		return false;
	for (size_t i = 0; i < n; i += 2) {
		unsigned char lead = (unsigned char)s[i];

		if (lead < 0xD8 || lead > 0xDB)
			return false;
	}
	return true;
}

/* Article and prepositions are written as one with an Arabic word. */
static void add_arabic(struct buf *out, const char *column, const char *word, bool is_prefix)
{
	static const char *const before[] = { "", "ال", "وال", "بال", "لل" };

	buf_putc(out, '(');
	for (size_t i = 0; i < sizeof(before) / sizeof(before[0]); i++) {
		if (i > 0)
			buf_puts(out, " OR ");
		add_string(out, column, before[i], word, is_prefix);
	}
	buf_putc(out, ')');
}

bool words_expression(struct buf *out, const char *column, const char *text, bool is_prefix)
{
	struct buf folded = { 0 };
	bool found;

	text_fold(text, &folded);
	found = has_letters(buf_text(&folded));
	if (found && is_arabic_word(buf_text(&folded)))
		add_arabic(out, column, buf_text(&folded), is_prefix);
	else if (found)
		add_string(out, column, "", buf_text(&folded), is_prefix);
	buf_clear(&folded);
	return found;
}
