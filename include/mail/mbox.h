/*
 * mbox - mails in one file, as RFC 4155 has it, with the quoting of mboxrd: it can be taken back.
 */
#ifndef MAIL_MBOX_H
#define MAIL_MBOX_H

#include <stddef.h>
#include <stdint.h>

struct buf;

/*
 * Put a mail behind what is in out: a line "From sender time", its bytes with lines that end in LF, one
 * more ">" before each line that begins with any number of them and "From ", and an empty line. sender may be NULL.
 */
void mbox_add(struct buf *out, const char *sender, int64_t t, const char *raw, size_t n);

#endif
