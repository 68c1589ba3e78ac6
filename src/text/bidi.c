#include "text/bidi.h"

#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <fribidi.h>
#include <unistr.h>

#include "base/buf.h"
#include "base/mem.h"

enum {
	FLAGS = FRIBIDI_FLAGS_DEFAULT | FRIBIDI_FLAGS_ARABIC
};

/* The characters of line, and their number; the caller frees. */
static FriBidiChar *characters(const char *line, FriBidiStrIndex *n)
{
	size_t bytes = strlen(line);
	FriBidiChar *text = mem_alloc((bytes + 1) * sizeof(*text));
	const uint8_t *p = (const uint8_t *)line;
	ucs4_t c;

	*n = 0;
	while ((p = u8_next(&c, p)) != NULL)
		text[(*n)++] = c;
	return text;
}

bool bidi_is_needed(const char *line)
{
	const uint8_t *p = (const uint8_t *)line;
	ucs4_t c;

	while ((p = u8_next(&c, p)) != NULL)
		if (c >= 0x590 && FRIBIDI_IS_RTL(fribidi_get_bidi_type(c)))
			return true;
	return false;
}

bool bidi_is_from_right(const char *line)
{
	const uint8_t *p = (const uint8_t *)line;
	ucs4_t c;

	while ((p = u8_next(&c, p)) != NULL) {
		FriBidiCharType type = fribidi_get_bidi_type(c);

		if (FRIBIDI_IS_LETTER(type))
			return FRIBIDI_IS_RTL(type);
	}
	return false;
}

static void add_character(struct buf *out, FriBidiChar c)
{
	uint8_t bytes[6];
	int n = u8_uctomb(bytes, c, sizeof(bytes));

	if (n > 0 && c != FRIBIDI_CHAR_FILL)
		buf_add(out, bytes, (size_t)n);
}

/* Shaping and order, in place. false: the library had no memory. */
static bool arrange(FriBidiChar *text, FriBidiStrIndex n, FriBidiCharType *types,
	FriBidiLevel *levels, FriBidiArabicProp *joins)
{
	FriBidiBracketType *brackets = mem_alloc((size_t)n * sizeof(*brackets));
	FriBidiParType direction = FRIBIDI_PAR_ON;
	bool done = false;

	fribidi_get_bidi_types(text, n, types);
	fribidi_get_bracket_types(text, n, types, brackets);
	if (fribidi_get_par_embedding_levels_ex(types, brackets, n, &direction, levels) > 0) {
		fribidi_get_joining_types(text, n, joins);
		fribidi_join_arabic(types, n, levels, joins);
		fribidi_shape(FLAGS, levels, n, joins, text);
		done = fribidi_reorder_line(FLAGS, types, n, 0, direction, levels, text, NULL) > 0;
	}
	free(brackets);
	return done;
}

void bidi_visual(const char *line, struct buf *out)
{
	FriBidiStrIndex n;
	FriBidiChar *text;
	FriBidiCharType *types;
	FriBidiLevel *levels;
	FriBidiArabicProp *joins;

	if (!bidi_is_needed(line)) {
		buf_puts(out, line);
		return;
	}
	text = characters(line, &n);
	types = mem_alloc((size_t)n * sizeof(*types));
	levels = mem_alloc((size_t)n * sizeof(*levels));
	joins = mem_alloc((size_t)n * sizeof(*joins));
	if (arrange(text, n, types, levels, joins))
		for (FriBidiStrIndex i = 0; i < n; i++)
			add_character(out, text[i]);
	else
		buf_puts(out, line);
	free(joins);
	free(levels);
	free(types);
	free(text);
}
