/*
 * newest - what of a mail's text its sender wrote anew.
 */
#ifndef TEXT_NEWEST_H
#define TEXT_NEWEST_H

struct buf;

/*
 * Add the lines of text without quotes, the lines that introduce one ("On Monday, Ana wrote:"),
 * mails that a program copied below, the signature, and what a telephone adds by itself. What
 * is written between and below quotes stays. Nothing when nothing is new.
 */
void newest_text(const char *text, struct buf *out);

#endif
