/*
 * escape - a value becomes Markdown that shows nothing but the value.
 */
#ifndef LETTER_ESCAPE_H
#define LETTER_ESCAPE_H

struct buf;

/*
 * An escaped value stands between these two noncharacters, which no value can
 * hold. They are taken out again of what Markdown made; where it knows no
 * escapes, in code and HTML, they tell which backslashes to take out with them.
 */
#define ESCAPE_START "\xEF\xB7\x90" /* U+FDD0 */
#define ESCAPE_END "\xEF\xB7\x91"   /* U+FDD1 */

/*
 * Add text to Markdown that is being written: one line, without control
 * characters, every ASCII punctuation behind a backslash (CommonMark 2.4). In
 * the target of a link it is percent-encoded instead (RFC 3986), and not marked.
 */
void escape_markdown(const char *text, struct buf *out);

/*
 * A value as one line: line breaks and tabs are blanks, other controls and what
 * turns text around (bidi controls) are gone. The caller frees.
 */
char *escape_line(const char *text);

/* Markdown with its values as they were before they were escaped. The caller frees. */
char *escape_undo(const char *markdown);

/* A text without the marks. The caller frees. */
char *escape_unmark(const char *text);

#endif
