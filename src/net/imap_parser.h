/*
 * imap_parser - libetpan's IMAP parser, given one response at a time.
 *
 * It reads from memory a response that imap_guard has checked, followed by a
 * tagged line of our own, and starts afresh with each. Its known troubles (reports
 * upstream and in Debian: literals, PERMANENTFLAGS, unknown responses) lie in
 * what is never handed to it.
 */
#ifndef NET_IMAP_PARSER_H
#define NET_IMAP_PARSER_H

#include <stdbool.h>
#include <stdint.h>

#include "base/attr.h"
#include "net/imap.h"

struct imap_parser;
struct imap_response;

struct imap_parser *imap_parser_new(void);
void imap_parser_free(struct imap_parser *p); /* NULL is fine */

struct imap_fetched {
	uint32_t number; /* of the mail in its mailbox */
	bool has_flags;
	bool has_size;
	bool has_labels;
	bool has_body; /* also when the body is NIL */
	struct imap_message message;
};

/*
 * Read a FETCH response. A date that makes no sense is INT64_MIN. false when it is none.
 * A literal that is the bytes of a mail is taken out of the response. The caller clears out in the end.
 */
bool imap_parser_fetch(struct imap_parser *p, struct imap_response *r,
	struct imap_fetched *out) MUST_CHECK;
void imap_fetched_clear(struct imap_fetched *f);

#endif
