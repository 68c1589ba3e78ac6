/*
 * html_guard - one linear pass that takes from HTML what libxml2's parser
 * spends quadratic time on, loses text over, or shows as text.
 */
#ifndef TEXT_HTML_GUARD_H
#define TEXT_HTML_GUARD_H

#include <stddef.h>

struct buf;

/*
 * Add n bytes of HTML to out without comments and <![...]> marks, without the
 * attributes of an element beyond the 64th and the tags of elements nested too
 * deeply (their text stays), and with the characters that HTML 5 has names for
 * and HTML 4 has not. It ends where more than HTML_MAX_NODES would be made of it, and sets out->full.
 */
void html_guard(const char *html, size_t n, struct buf *out);

#endif
