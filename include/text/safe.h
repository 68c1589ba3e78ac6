/*
 * safe - the one function between a stranger's text and a terminal.
 */
#ifndef TEXT_SAFE_H
#define TEXT_SAFE_H

struct buf;

enum safe_shape {
	SAFE_LINE, /* one line: newlines and tabs become blanks */
	SAFE_TEXT, /* lines stay; a tab becomes a blank */
};

/*
 * Add s to out as valid UTF-8 that moves no cursor: C0, DEL and C1 controls are
 * dropped or shown as U+FFFD, bidi controls and tag characters are dropped, line and
 * paragraph separators become newlines or blanks, and no base carries more than four
 * combining marks.
 */
void safe_text(const char *s, enum safe_shape shape, struct buf *out);

char *safe_line(const char *s); /* SAFE_LINE, as a string of the caller's */

#endif
