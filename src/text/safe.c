#include "text/safe.h"

#include <stdbool.h>
#include <stdint.h>
#include <string.h>
#include <unictype.h>
#include <unistr.h>

#include "base/buf.h"
#include "text/utf8.h"

enum {
	MARKS_MAX = 4
};

enum fate {
	FATE_KEEP,
	FATE_DROP,
	FATE_REPLACE,
	FATE_BLANK,
	FATE_NEWLINE,
};

static enum fate control_fate(ucs4_t c, enum safe_shape shape)
{
	if (c == '\n' || c == 0x2028 || c == 0x2029)
		return shape == SAFE_LINE ? FATE_BLANK : FATE_NEWLINE;
	if (c == '\t')
		return FATE_BLANK;
	return FATE_REPLACE;
}

static enum fate fate_of(ucs4_t c, enum safe_shape shape)
{
	if (c >= ' ' && c < 0x7F)
		return FATE_KEEP;
	if (c < 0xA0 || c == 0x2028 || c == 0x2029)
		return control_fate(c, shape);
	if (c == 0x200C || c == 0x200D)
		return FATE_KEEP; /* Persian is misspelt and a family falls apart without them */
	if (uc_is_general_category_withtable(c, UC_CATEGORY_MASK_Cf))
		return FATE_DROP;
	/* Newer than our tables: nobody knows how wide it is. */
	return uc_is_general_category_withtable(c, UC_CATEGORY_MASK_Cn) ? FATE_REPLACE : FATE_KEEP;
}

/* Whether c adds to the cell before it; at most a few may. */
static bool is_excess_mark(ucs4_t c, int *marks)
{
	if (c < 0x300 || utf8_char_width(c) > 0) {
		*marks = 0;
		return false;
	}
	return ++*marks > MARKS_MAX;
}

static void add_safely(ucs4_t c, const uint8_t *bytes, size_t n, enum safe_shape shape,
	int *marks, struct buf *out)
{
	enum fate fate = fate_of(c, shape);

	if (fate == FATE_DROP || is_excess_mark(c, marks))
		return;
	if (fate == FATE_KEEP)
		buf_add(out, bytes, n);
	else if (fate == FATE_REPLACE)
		buf_puts(out, "\xEF\xBF\xBD");
	else
		buf_putc(out, fate == FATE_BLANK ? ' ' : '\n');
	if (fate == FATE_NEWLINE)
		*marks = MARKS_MAX; /* a mark needs a base on its own line */
}

void safe_text(const char *s, enum safe_shape shape, struct buf *out)
{
	const uint8_t *p = (const uint8_t *)s;
	size_t left = strlen(s);
	int marks = MARKS_MAX;

	while (left > 0) {
		ucs4_t c;
		int n = u8_mbtoucr(&c, p, left);

		if (n < 0) {
			c = 0xFFFD;
			n = 1;
			add_safely(c, (const uint8_t *)"\xEF\xBF\xBD", 3, shape, &marks, out);
		} else if (c == '\r') {
			/* A newline of its own, unless one follows. */
			if (left < 2 || p[1] != '\n')
				add_safely('\n', p, 1, shape, &marks, out);
		} else {
			add_safely(c, p, (size_t)n, shape, &marks, out);
		}
		p += n;
		left -= (size_t)n;
	}
}

char *safe_line(const char *s)
{
	struct buf line = { 0 };

	safe_text(s, SAFE_LINE, &line);
	return buf_take(&line);
}
