/*
 * mbox - mails in one file, as RFC 4155 has it, with the quoting of mboxrd: it can be taken back.
 */
#ifndef MAIL_MBOX_H
#define MAIL_MBOX_H

#include <stddef.h>
#include <stdint.h>

struct buf;

/* A mail begins with a line "From sender time". sender may be NULL. */
void mbox_begin(struct buf *out, const char *sender, int64_t t);

/*
 * Add whole lines of the mail, of which only its last may have no end: they end in LF, and one more ">" stands before each that begins
 * with any number of them and "From ".
 */
void mbox_add(struct buf *out, const char *lines, size_t n);

/* An empty line. */
void mbox_end(struct buf *out);

#endif
