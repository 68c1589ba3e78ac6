/*
 * canvas - what a view draws on: a grid of cells, without a terminal.
 *
 * Text of mails passes safe_text() here and nowhere else; it is cut at the
 * width, wide characters and combining marks keep their columns, and what is written
 * from right to left is put in visual order when the canvas says so. Rows and columns count from 0.
 */
#ifndef TUI_CANVAS_H
#define TUI_CANVAS_H

#include <stdbool.h>

/* What a cell means; the screen gives it a look, which is never colour alone. */
enum style {
	STYLE_TEXT,
	STYLE_DIM,
	STYLE_STRONG,
	STYLE_BAR,    /* title and status lines */
	STYLE_TAB,    /* the lane that is shown */
	STYLE_GROUP,  /* the heading of a group */
	STYLE_CURSOR, /* the line that keys act on */
	STYLE_OVERDUE,
	STYLE_SOON,
	STYLE_LINK,
	STYLE_ERROR,
	STYLE_COUNT,
};

enum { CELL_BYTES = 24 }; /* a base and up to four marks */

struct cell {
	char text[CELL_BYTES]; /* UTF-8; "" right of a wide character */
	enum style style;
};

struct canvas {
	int rows;
	int columns;
	bool reorder; /* put right-to-left text in visual order */
	int stride;   /* cells from a row to the next: the columns of the whole */
	struct cell *cells;
	int cursor_row; /* of the terminal's cursor; -1: hidden */
	int cursor_column;
};

void canvas_init(struct canvas *c, int rows, int columns);
void canvas_clear(struct canvas *c); /* release */
void canvas_wipe(struct canvas *c);  /* blank all */

const struct cell *canvas_at(const struct canvas *c, int row, int column);

/*
 * Write one line of text at most width columns wide; cut text ends in an ellipsis.
 * Outside of the canvas nothing is written. Returns the columns used.
 */
int canvas_put(struct canvas *c, int row, int column, int width, enum style style, const char *text);

/* The same at the right end of the width. */
void canvas_put_right(struct canvas *c, int row, int column, int width, enum style style,
	const char *text);

/* Give width cells a style (and blank them). */
void canvas_fill(struct canvas *c, int row, int column, int width, enum style style);

/* Change the style of cells, not their text. */
void canvas_restyle(struct canvas *c, int row, int column, int width, enum style style);

/* A view's own part of a canvas shares its cells: rows from first to first + rows - 1. */
struct canvas canvas_part(struct canvas *c, int first, int rows);

/* The same for columns, from first on. */
struct canvas canvas_side(struct canvas *c, int first, int columns);

/* The text as lines without trailing blanks, for tests and the manual. The caller frees. */
char *canvas_text(const struct canvas *c);

#endif
