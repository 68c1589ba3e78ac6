/*
 * parse - the bytes of a mail to values. Only for the worker, and only for
 * what passed the guard (mail/guard.h). A mail is refused when it passed in a disguise: its MIME
 * parts, written as libetpan reads them, break a limit.
 */
#ifndef MAIL_PARSE_H
#define MAIL_PARSE_H

#include <stddef.h>

struct buf;
struct message;

enum parse_end {
	PARSE_DONE,
	PARSE_NONE, /* there is no such thing in the mail */
	PARSE_REFUSED,
};

/*
 * They take the mail over, which may be large, and read it where it stands: it is empty afterwards.
 *
 * Fill an empty message with everything; PARSE_REFUSED: with what its header says, and no text.
 */
enum parse_end parse_message(struct buf *mail, struct message *out);

/* The header alone, as far as the limits let it be read: for a mail that broke one. */
void parse_header(struct buf *mail, struct message *out);

/* Add the decoded bytes of attachment i. */
enum parse_end parse_attachment(struct buf *mail, size_t i, struct buf *out);

/* Add the HTML as UTF-8. */
enum parse_end parse_html(struct buf *mail, struct buf *out);

#endif
