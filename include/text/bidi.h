/*
 * bidi - text that is written from right to left, on a screen that knows only left to right.
 *
 * By the Unicode bidirectional algorithm (UAX #9); Arabic letters get the forms that join
 * them. Terminals that do this themselves must get the text as it is.
 */
#ifndef TEXT_BIDI_H
#define TEXT_BIDI_H

#include <stdbool.h>

struct buf;

/* Whether a line has a character that is written from right to left. */
bool bidi_is_needed(const char *line);

/* Whether a line begins at the right: its first letter of a direction says so. */
bool bidi_is_from_right(const char *line);

/*
 * Add one line of valid UTF-8 as it stands on the screen, left to right. Marks stay behind
 * their letters. It takes as many columns as line does, or fewer: lam and alef
 * become one character.
 */
void bidi_visual(const char *line, struct buf *out);

#endif
