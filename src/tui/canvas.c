#include "tui/canvas.h"

#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "base/buf.h"
#include "base/mem.h"
#include "text/bidi.h"
#include "text/safe.h"
#include "text/utf8.h"

enum {
	JOINER = 0x200D,
	EMOJI_STYLE = 0xFE0F, /* VARIATION SELECTOR-16 */
};

static struct cell *cell_at(struct canvas *c, int row, int column)
{
	return &c->cells[(size_t)row * (size_t)c->stride + (size_t)column];
}

static void cell_blank(struct cell *cell)
{
	cell->text[0] = ' ';
	cell->text[1] = '\0';
}

void canvas_init(struct canvas *c, int rows, int columns)
{
	*c = (struct canvas) { .rows = rows, .columns = columns, .stride = columns };
	c->cells = mem_alloc((size_t)rows * (size_t)columns * sizeof(*c->cells));
	canvas_wipe(c);
}

void canvas_clear(struct canvas *c)
{
	free(c->cells);
	*c = (struct canvas) { 0 };
}

void canvas_wipe(struct canvas *c)
{
	for (int row = 0; row < c->rows; row++)
		canvas_fill(c, row, 0, c->columns, STYLE_TEXT);
	c->cursor_row = -1;
	c->cursor_column = 0;
}

const struct cell *canvas_at(const struct canvas *c, int row, int column)
{
	return &c->cells[(size_t)row * (size_t)c->stride + (size_t)column];
}

/* Whether there is such a row, and as much of the width as lies on the canvas. */
static bool clip(const struct canvas *c, int row, int column, int *width)
{
	if (row < 0 || row >= c->rows || column < 0 || column >= c->columns)
		return false;
	if (*width > c->columns - column)
		*width = c->columns - column;
	return *width > 0;
}

/* A wide character that lies across this edge loses both its halves. */
static void split_at(struct canvas *c, int row, int column)
{
	if (column <= 0 || column >= c->columns || cell_at(c, row, column)->text[0])
		return;
	cell_blank(cell_at(c, row, column - 1));
	cell_blank(cell_at(c, row, column));
}

/*
 * What terminals disagree about: emoji that are joined, or asked to be colourful, are
 * wider on some than the C library says. Without these two they are the same everywhere.
 */
static bool is_risky(uint32_t mark, const struct cell *base)
{
	if (mark == EMOJI_STYLE)
		return true;
	return mark == JOINER && ((unsigned char)base->text[0] >= 0xE2);
}

static void add_mark(struct cell *base, uint32_t mark, const char *bytes, size_t n)
{
	size_t len = strlen(base->text);

	if (len + n >= CELL_BYTES || is_risky(mark, base))
		return;
	memcpy(base->text + len, bytes, n);
	base->text[len + n] = '\0';
}

static void set_cell(struct cell *cell, enum style style, const char *bytes, size_t n)
{
	memcpy(cell->text, bytes, n);
	cell->text[n] = '\0';
	cell->style = style;
}

/* Write text that is known to fit. Returns its columns. */
static int place(struct canvas *c, int row, int column, enum style style, const char *text)
{
	struct cell *base = NULL;
	int used = 0;
	uint32_t ch;
	size_t n;

	for (; (n = utf8_char(text, &ch)) > 0; text += n) {
		int width = utf8_char_width(ch);

		if (width > 0) {
			base = cell_at(c, row, column + used);
			set_cell(base, style, text, n);
			if (width > 1)
				set_cell(base + 1, style, "", 0);
			used += width;
		} else if (base) {
			add_mark(base, ch, text, n);
		}
	}
	return used;
}

/* The text as it stands on this canvas: harmless, cut, in visual order. */
static char *prepare(const struct canvas *c, const char *text, int width)
{
	char *line = safe_line(text);
	struct buf cut = { 0 };
	struct buf visual = { 0 };

	if (utf8_width(line) > width)
		utf8_fit(line, width, &cut);
	else
		buf_puts(&cut, line);
	free(line);
	if (!c->reorder)
		return buf_take(&cut);
	bidi_visual(buf_text(&cut), &visual);
	buf_clear(&cut);
	return buf_take(&visual);
}

int canvas_put(struct canvas *c, int row, int column, int width, enum style style, const char *text)
{
	char *line;
	int used;

	if (!clip(c, row, column, &width))
		return 0;
	line = prepare(c, text, width);
	used = utf8_width(line);
	split_at(c, row, column);
	split_at(c, row, column + used);
	place(c, row, column, style, line);
	free(line);
	return used;
}

void canvas_put_right(struct canvas *c, int row, int column, int width, enum style style,
	const char *text)
{
	char *line;
	int used;

	if (!clip(c, row, column, &width))
		return;
	line = prepare(c, text, width);
	used = utf8_width(line);
	column += width - used;
	split_at(c, row, column);
	split_at(c, row, column + used);
	place(c, row, column, style, line);
	free(line);
}

void canvas_fill(struct canvas *c, int row, int column, int width, enum style style)
{
	if (!clip(c, row, column, &width))
		return;
	split_at(c, row, column);
	split_at(c, row, column + width);
	for (int i = 0; i < width; i++) {
		cell_blank(cell_at(c, row, column + i));
		cell_at(c, row, column + i)->style = style;
	}
}

void canvas_restyle(struct canvas *c, int row, int column, int width, enum style style)
{
	if (!clip(c, row, column, &width))
		return;
	for (int i = 0; i < width; i++)
		cell_at(c, row, column + i)->style = style;
}

struct canvas canvas_part(struct canvas *c, int first, int rows)
{
	struct canvas part = *c;

	if (first > c->rows)
		first = c->rows;
	if (rows > c->rows - first)
		rows = c->rows - first;
	part.rows = rows < 0 ? 0 : rows;
	part.cells = c->cells + (size_t)first * (size_t)c->stride;
	part.cursor_row = -1;
	return part;
}

struct canvas canvas_side(struct canvas *c, int first, int columns)
{
	struct canvas side = *c;

	if (first > c->columns)
		first = c->columns;
	if (columns > c->columns - first)
		columns = c->columns - first;
	side.columns = columns < 0 ? 0 : columns;
	side.cells = c->cells + first;
	side.cursor_row = -1;
	return side;
}

char *canvas_text(const struct canvas *c)
{
	struct buf text = { 0 };

	for (int row = 0; row < c->rows; row++) {
		size_t start = text.len;

		for (int column = 0; column < c->columns; column++)
			buf_puts(&text, canvas_at(c, row, column)->text);
		while (text.len > start && text.data[text.len - 1] == ' ')
			buf_cut(&text, text.len - 1);
		buf_putc(&text, '\n');
	}
	return buf_take(&text);
}
