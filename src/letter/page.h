/*
 * page - the HTML that is around a letter's text.
 */
#ifndef LETTER_PAGE_H
#define LETTER_PAGE_H

struct buf;

/* What page_begin() has opened is closed. */
#define PAGE_END "</div>\n</body>\n</html>\n"

void page_begin(const char *lang, struct buf *out);

/* Add text that is no markup; its lines stay. */
void page_text(const char *text, struct buf *out);

#endif
