/*
 * escape - a value becomes Markdown that shows nothing but the value.
 */
#ifndef LETTER_ESCAPE_H
#define LETTER_ESCAPE_H

struct buf;

/*
 * Add text to Markdown that is being written: one line, without control
 * characters, every ASCII punctuation behind a backslash (CommonMark 2.4). In
 * the target of a link it is percent-encoded instead (RFC 3986).
 */
void escape_markdown(const char *text, struct buf *out);

/*
 * A value as one line: line breaks and tabs are blanks, other controls and what
 * turns text around (bidi controls) are gone. The caller frees.
 */
char *escape_line(const char *text);

/* The text that escape_markdown() was given. The caller frees. */
char *escape_undo(const char *markdown);

#endif
