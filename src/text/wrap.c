#include "text/wrap.h"

#include <stdbool.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <unilbrk.h>
#include <unistr.h>

#include "base/buf.h"
#include "base/mem.h"
#include "text/utf8.h"

/* Take back the breaks that UAX #14 allows inside a link. */
static void keep_links_whole(const char *line, size_t n, char *breaks)
{
	for (size_t i = 0; i < n;) {
		size_t word = strcspn(line + i, " \t");

		if (word > n - i)
			word = n - i;
		if (memmem(line + i, word, "://", 3))
			memset(breaks + i + 1, UC_BREAK_PROHIBITED, word - 1);
		i += word;
		while (i < n && (line[i] == ' ' || line[i] == '\t'))
			i++;
	}
}

/* Add n bytes of a line without the blanks at their end. */
static void add_trimmed(const char *s, size_t n, struct buf *out)
{
	while (n > 0 && s[n - 1] == ' ')
		n--;
	buf_add(out, s, n);
}

/* Add the n bytes of a line, broken where breaks allows; every new line gets the prefix. */
static void add_broken(const char *line, size_t n, const char *breaks, int columns,
	size_t prefix, struct buf *out)
{
	size_t start = 0;      /* of the line that is being filled */
	size_t last_break = 0; /* the last place after start where it may end */
	int width = 0;         /* from start on */
	int width_at_break = 0;
	ucs4_t c;
	int step;

	for (size_t i = 0; i < n; i += (size_t)step) {
		step = u8_mbtouc(&c, (const uint8_t *)line + i, n - i);
		if (i > prefix && breaks[i] == UC_BREAK_POSSIBLE) {
			last_break = i;
			width_at_break = width;
		}
		width += utf8_char_width(c);
		if (width <= columns || last_break <= start || c == ' ')
			continue;
		add_trimmed(line + start, last_break - start, out);
		buf_putc(out, '\n');
		buf_add(out, line, prefix);
		width = width - width_at_break + (int)prefix;
		start = last_break;
	}
	add_trimmed(line + start, n - start, out);
}

static void wrap_line(const char *line, size_t n, int columns, struct buf *out)
{
	char *copy = mem_dupn(line, n);
	char *breaks = NULL;
	size_t prefix = *line == '>' ? strspn(copy, "> ") : 0;

	if (utf8_width(copy) <= columns) {
		buf_add(out, line, n);
	} else {
		breaks = mem_alloc(n);
		u8_possible_linebreaks((const uint8_t *)line, n, "UTF-8", breaks);
		keep_links_whole(copy, n, breaks);
		add_broken(line, n, breaks, columns, prefix < (size_t)columns ? prefix : 0, out);
	}
	free(breaks);
	free(copy);
}

void text_wrap(const char *s, int columns, struct buf *out)
{
	while (*s) {
		size_t n = strcspn(s, "\n");

		if (n > 0)
			wrap_line(s, n, columns, out);
		s += n;
		if (*s) {
			buf_putc(out, '\n');
			s++;
		}
	}
}
