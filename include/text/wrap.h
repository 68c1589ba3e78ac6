/*
 * wrap - lines no longer than a width, broken as UAX #14 says.
 */
#ifndef TEXT_WRAP_H
#define TEXT_WRAP_H

struct buf;

/*
 * Add s with its paragraphs broken at columns. Lines that are short enough
 * stay as they are; a word that is wider (a link) is never broken. What
 * a line is quoted with ("> ") stands before each of its pieces.
 */
void text_wrap(const char *s, int columns, struct buf *out);

#endif
