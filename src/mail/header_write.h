/*
 * header_write - header fields of our letters, encoded and folded.
 *
 * header_write(), for text, is in mail/write.h. Lines are at most 76 characters
 * where there is a place to fold, and never more than 998. Control characters become blanks.
 */
#ifndef MAIL_HEADER_WRITE_H
#define MAIL_HEADER_WRITE_H

struct address_list;
struct buf;
struct strs;

/* Nothing when the list is empty. */
void header_write_addresses(struct buf *out, const char *name, const struct address_list *list);

/* Ids in angle brackets, one a line; those that no header can carry are left out. */
void header_write_ids(struct buf *out, const char *name, const struct strs *ids);

/* "; filename=..." to a field that is being written, as RFC 2231 says. */
void header_write_file_name(struct buf *out, const char *file_name);

#endif
