/*
 * reader_links - the targets of links in a mail's text, by number. Private to tui.
 */
#ifndef TUI_READER_LINKS_H
#define TUI_READER_LINKS_H

#include <stdbool.h>

struct buf;
struct strs;

/*
 * Add text to out with a number behind each web address, as [1], and the addresses
 * to targets. A text that was made of HTML has its numbers already and lists them at its end.
 */
void links_number(const char *text, struct strs *targets, struct buf *out);

/* Whether a target may be opened: http, https and mailto, nothing else. */
bool links_may_open(const char *target);

#endif
