#include "store/words.h"

#include <ctype.h>
#include <stddef.h>
#include <string.h>

#include "base/buf.h"
#include "text/fold.h"

/* Beyond ASCII the tokenizer of the index decides. */
static bool has_letters(const char *s)
{
	for (; *s; s++)
		if ((unsigned char)*s >= 0x80 || isalnum((unsigned char)*s))
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
