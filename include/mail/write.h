/*
 * write - our letters as RFC 5322 bytes.
 *
 * All lines end in CRLF, none is longer than 998 bytes, everything is 7-bit:
 * header text is encoded as RFC 2047 says, attachment names as RFC 2231, bodies as
 * quoted-printable or base64. No value can add a header line: CR, LF and NUL
 * in it become blanks.
 */
#ifndef MAIL_WRITE_H
#define MAIL_WRITE_H

#include <stddef.h>
#include <stdint.h>

#include "base/attr.h"
#include "base/strs.h"
#include "mail/address.h"

struct buf;
struct err;

struct outgoing_file {
	char *name;
	char *type; /* "application/pdf"; what may not be base64 (message/rfc822) is sent as octet-stream */
	char *bytes;
	size_t size;
};

struct outgoing {
	struct address from;
	struct address_list to, cc;
	char *subject;
	char *message_id;       /* never NULL, without angle brackets; see message_id_new() */
	char *in_reply_to;      /* or NULL */
	struct strs references; /* oldest first */
	int64_t date;
	int date_offset; /* seconds east of UTC */
	char *lang;      /* Content-Language, or NULL */
	char *text;      /* UTF-8, lines end in LF */
	char *html;      /* UTF-8, or NULL: then the letter is text/plain alone */
	struct outgoing_file *files;
	size_t n_files;
};

void outgoing_clear(struct outgoing *o);

/*
 * multipart/alternative (inside multipart/mixed when there are files) of text and html.
 * ERR_DATA when an address cannot be sent to (address_is_sendable()) or there is no recipient.
 */
int outgoing_write(const struct outgoing *o, struct buf *out, struct err *err) MUST_CHECK;

/* A new Message-ID at the domain of addr, without angle brackets. The caller frees. */
char *message_id_new(const char *addr);

/*
 * One header field with its CRLF, encoded and folded; for the fields that are
 * put before the frozen bytes in the Sent copy.
 */
void header_write(struct buf *out, const char *name, const char *value);

#endif
