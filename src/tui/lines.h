/*
 * lines - text that is read by scrolling. Private to tui.
 */
#ifndef TUI_LINES_H
#define TUI_LINES_H

#include <stddef.h>

#include "tui/canvas.h"

struct strs;

struct line {
	char *text;
	enum style style;
	int part; /* the view's own; -1 unless it set lines.part */
	bool is_head;
};

/* A struct lines of zeroes is empty and ready. */
struct lines {
	struct line *v;
	size_t n;
	size_t top; /* the first line on the screen */
	int part;   /* what lines that are added belong to */
};

void lines_clear(struct lines *l); /* keeps top, so that what is laid out again stays in place */

void lines_add(struct lines *l, enum style style, const char *text);

/* Add a text of any length, made harmless, indented and broken at the width; what is wider, too. */
void lines_wrap(struct lines *l, enum style style, int indent, int width, const char *text);

/* Run up, down, page-up, page-down, top or bottom. 1: done; 0: another command. */
int lines_run(struct lines *l, const struct strs *words, int rows);

/* Keep top within the text. */
void lines_clamp(struct lines *l, int rows);

/* Draw from top on, on rows from first to the end of the canvas. */
void lines_draw(struct lines *l, struct canvas *c, int first);

#endif
