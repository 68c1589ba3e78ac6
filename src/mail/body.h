/*
 * body - the text that a person reads, out of a mail's parts.
 */
#ifndef MAIL_BODY_H
#define MAIL_BODY_H

#include <stdbool.h>

struct buf;
struct mime;
struct part;

/*
 * The text of all parts that are read, at most MAIL_TEXT_MAX bytes of UTF-8
 * whose lines end in LF. *from_html: none of it was text/plain.
 */
void body_text(const struct mime *m, struct buf *out, bool *from_html);

/* Add all HTML of the mail that is or could be read, as UTF-8; false when there is none. */
bool body_html(const struct mime *m, struct buf *out);

#endif
