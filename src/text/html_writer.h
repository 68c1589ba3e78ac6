/*
 * html_writer - lines of plain text, from words and breaks as HTML gives them:
 * blanks are collapsed, breaks are written only before the next word.
 */
#ifndef TEXT_HTML_WRITER_H
#define TEXT_HTML_WRITER_H

#include <stdbool.h>
#include <stddef.h>

#include "base/buf.h"
#include "base/strs.h"

enum { WRITER_MARKER_MAX = 16 };

struct html_writer {
	struct buf text;
	struct strs links;              /* targets to be listed at the end */
	int quote;                      /* how many "> " a line begins with */
	int indent;                     /* and then how many steps of two blanks */
	int preformatted;               /* > 0: blanks and newlines are kept */
	char marker[WRITER_MARKER_MAX]; /* of a list item, before its first word */
	const char *gap;                /* what comes before the next word on this line */
	int newlines;                   /* what comes before the next word, if more than a gap; at most 2 */
	bool in_line;                   /* the line has words */
	bool padded;                    /* the line has nothing but a no-break space: kept as an empty one */
};

/* Valid UTF-8, taken as HTML's white space rules say. */
void writer_text(struct html_writer *w, const char *s);

/* Bytes as they are, as one word. */
void writer_word(struct html_writer *w, const char *s);

void writer_newline(struct html_writer *w);             /* a br */
void writer_break(struct html_writer *w, int newlines); /* a block begins or ends */
void writer_cell(struct html_writer *w);                /* the next cell of a row begins */

/*
 * The number of a target in the list at the end, from 1; 0 when it is no place to
 * go to (javascript:, #top) or the list is full.
 */
size_t writer_link(struct html_writer *w, const char *target);

void writer_list_links(struct html_writer *w);

void writer_clear(struct html_writer *w);

#endif
