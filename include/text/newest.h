/*
 * newest - what of a mail's text its sender wrote anew.
 */
#ifndef TEXT_NEWEST_H
#define TEXT_NEWEST_H

struct buf;

/*
 * Add the lines of text without quotes, the line that introduces one ("On Monday, Ana wrote:"),
 * mails that a program copied below, and the signature. What is written between and
 * below quotes stays.
 */
void newest_text(const char *text, struct buf *out);

#endif
