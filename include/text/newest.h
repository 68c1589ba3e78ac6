/*
 * newest - what of a mail's text its sender wrote anew.
 */
#ifndef TEXT_NEWEST_H
#define TEXT_NEWEST_H

#include <stdbool.h>

struct buf;

/*
 * Add the lines of text without quotes, the lines that introduce one ("On Monday, Ana wrote:"),
 * mails that a program copied below, the signature, and what a telephone adds by itself. What
 * is written between and below quotes stays. Nothing when nothing is new.
 */
void newest_text(const char *text, struct buf *out);

/* Whether a quote is introduced as the words of that address: who reminds us of an earlier mail quotes himself. */
bool newest_quotes(const char *text, const char *addr);

#endif
