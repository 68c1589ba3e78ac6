/*
 * message - what a mail says: the values that were read out of its bytes.
 *
 * All text is valid UTF-8 without NUL. The body's may have control characters
 * (the header's are blanks by now), and any may have bidi controls: what goes
 * to a terminal passes safe_text(). A struct message of zeroes is
 * ready to be filled; message_clear() releases it.
 */
#ifndef MAIL_MESSAGE_H
#define MAIL_MESSAGE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/strs.h"
#include "mail/address.h"

enum { MESSAGE_NO_DATE = INT64_MIN };

struct field {
	char *name;  /* as it was written */
	char *value; /* unfolded, RFC 2047 words decoded */
};

struct attachment {
	char *name;   /* decoded, never empty, a plain file name without slashes */
	char *type;   /* "application/pdf", in lower case; of S/MIME also "...; smime-type=signed-data" */
	int64_t size; /* decoded bytes */
};

/* What a delivery status notification (RFC 3464) reports; all NULL when the mail is none. */
struct delivery_report {
	char *action;      /* of the worst recipient: "failed", "delayed", ... */
	char *recipient;   /* its address */
	char *diagnostic;  /* the server's words, or NULL */
	char *original_id; /* Message-ID of the mail that it speaks of, or NULL */
};

struct message {
	char *message_id;       /* without angle brackets; NULL when there is none */
	char *in_reply_to;      /* the first one, likewise */
	struct strs references; /* oldest first, each once; of more than 100 the first and the latest 99 */
	struct address_list from, reply_to, to, cc;
	char *subject;        /* "" when there is none */
	int64_t date;         /* Date:, seconds since the epoch, or MESSAGE_NO_DATE */
	struct field *fields; /* every header field in order, at most 1000 */
	size_t n_fields;
	char *text;     /* what a person reads; "" when there is nothing */
	bool from_html; /* text was made from HTML: there was no text/plain */
	struct attachment *attachments;
	size_t n_attachments;
	struct delivery_report report;
	char *quarantined; /* why it could not be read (the rest is what could be), or NULL */
};

void message_clear(struct message *m);

/* The first field of that name (case does not matter), or NULL. */
const char *message_field(const struct message *m, const char *name);

/* How many ids References names when those are too many to be kept; else 0. */
size_t message_too_many_references(const struct message *m);

/* The sender: the first From address, or an empty one. */
const struct address *message_sender(const struct message *m);

/* How an id ends that was made for a mail without a Message-ID. */
#define MESSAGE_ID_MADE "@no-message-id.invalid"

/* The Message-ID in a header, or in its beginning; NULL: none. The caller frees. */
char *message_id_in(const char *header, size_t n);

#endif
