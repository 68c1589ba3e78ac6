/*
 * parse - the bytes of a mail to values. Only for the worker, and only for
 * what passed the guard (mail/guard.h); never fails because of a mail.
 */
#ifndef MAIL_PARSE_H
#define MAIL_PARSE_H

#include <stdbool.h>
#include <stddef.h>

struct buf;
struct message;

/* Fill an empty message with everything. */
void parse_message(const char *bytes, size_t n, struct message *out);

/* The header alone, as far as the limits let it be read: for a mail that broke one. */
void parse_header(const char *bytes, size_t n, struct message *out);

/* Add the decoded bytes of attachment i; false when there is none. */
bool parse_attachment(const char *bytes, size_t n, size_t i, struct buf *out);

/* Add the HTML as UTF-8; false when there is none. */
bool parse_html(const char *bytes, size_t n, struct buf *out);

#endif
