/*
 * flowed - text in format=flowed (RFC 3676) with its paragraphs made whole.
 */
#ifndef MAIL_FLOWED_H
#define MAIL_FLOWED_H

#include <stdbool.h>
#include <stddef.h>

struct buf;

/*
 * Add text whose lines end in LF: lines that end in a blank flow into the next
 * one of the same quote depth; with delsp that blank goes.
 */
void flowed_join(const char *text, size_t n, bool delsp, struct buf *out);

#endif
