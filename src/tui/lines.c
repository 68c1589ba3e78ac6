#include "tui/lines.h"

#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "base/buf.h"
#include "base/mem.h"
#include "base/strs.h"
#include "text/safe.h"
#include "text/utf8.h"
#include "text/wrap.h"
#include "tui/moves.h"

enum { NARROWEST = 10 }; /* columns that text is broken at, however narrow the screen */

void lines_clear(struct lines *l)
{
	for (size_t i = 0; i < l->n; i++)
		free(l->v[i].text);
	free(l->v);
	*l = (struct lines) { .top = l->top };
}

/* Takes the text over. */
static void add(struct lines *l, enum style style, char *text)
{
	l->v = mem_grow(l->v, l->n, sizeof(*l->v));
	l->v[l->n] = (struct line) { .style = style, .part = l->part };
	l->v[l->n++].text = text;
}

void lines_add(struct lines *l, enum style style, const char *text)
{
	add(l, style, mem_dup(text));
}

/* The bytes of the n from s that fit into so many columns; at least one character. */
static size_t bytes_that_fit(const char *s, size_t n, int columns)
{
	size_t len = 0;
	uint32_t c;

	while (len < n) {
		size_t step = utf8_char(s + len, &c);

		if (utf8_char_width(c) > columns && len > 0)
			break;
		columns -= utf8_char_width(c);
		len += step;
	}
	return len;
}

void lines_wrap(struct lines *l, enum style style, int indent, int width, const char *text)
{
	const int columns = width - indent > NARROWEST ? width - indent : NARROWEST;
	struct buf safe = { 0 };
	struct buf wrapped = { 0 };

	safe_text(text, SAFE_TEXT, &safe);
	text_wrap(buf_text(&safe), columns, &wrapped);
	for (const char *p = buf_text(&wrapped); *p;) {
		size_t n = strcspn(p, "\n");
		size_t fits = bytes_that_fit(p, n, columns);

		add(l, style, mem_printf("%*s%.*s", indent, "", (int)fits, p));
		p += fits;
		p += fits == n && *p;
	}
	buf_clear(&wrapped);
	buf_clear(&safe);
}

int lines_run(struct lines *l, const struct strs *words, int rows)
{
	int by;

	if (!moves_find(words->v[0], l->n, rows, &by))
		return 0;
	l->top = moves_scroll(l->top, by);
	lines_clamp(l, rows);
	return 1;
}

void lines_clamp(struct lines *l, int rows)
{
	size_t height = rows > 0 ? (size_t)rows : 1;

	if (l->top + height > l->n)
		l->top = l->n > height ? l->n - height : 0;
}

void lines_draw(struct lines *l, struct canvas *c, int first)
{
	lines_clamp(l, c->rows - first);
	for (int row = first; row < c->rows; row++) {
		size_t i = l->top + (size_t)(row - first);

		if (i >= l->n)
			break;
		canvas_put(c, row, 0, c->columns, l->v[i].style, l->v[i].text);
	}
}
