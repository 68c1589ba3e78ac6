/*
 * smtp - one submission session (RFC 5321, RFC 6409).
 *
 * One command at a time, every line of every reply checked. What happened to a
 * letter is told apart as the outbox needs it: nobody can know between the final
 * dot and the answer to it.
 */
#ifndef NET_SMTP_H
#define NET_SMTP_H

#include <stdbool.h>
#include <stddef.h>

#include "base/attr.h"
#include "base/strs.h"

struct endpoint;
struct err;
struct login;
struct smtp;
struct stream_options;

/* Connect, make the line safe, log in. NULL on error; ERR_LOGIN when refused, ERR_TOKEN when an access token was. */
struct smtp *smtp_open(const struct endpoint *endpoint, const struct stream_options *options,
	const struct login *login, struct err *err);
void smtp_close(struct smtp *s); /* says QUIT when it still can; NULL is fine */
bool smtp_is_alive(const struct smtp *s);

enum smtp_outcome {
	SMTP_SENT,      /* 250 to the whole letter, for at least one recipient */
	SMTP_FAILED,    /* refused for good (5xx), or over the server's SIZE */
	SMTP_TEMPORARY, /* refused for now (4xx), or lost before the dot: certainly not sent */
	SMTP_UNKNOWN,   /* lost behind the dot */
};

struct smtp_recipient {
	const char *addr;
	enum smtp_outcome outcome; /* SMTP_SENT only when the whole letter was, too */
	char *reply;               /* the server's words when it refused this recipient, or NULL */
};

struct smtp_letter {
	const char *from;
	struct smtp_recipient *to; /* outcome and reply are filled in; the caller frees each reply */
	size_t n_to;
	const char *bytes; /* CRLF lines */
	size_t n_bytes;
	int after_dot; /* seconds to wait for the answer to the dot */
	/*
	 * Called when all but the final dot has been written. 0 lets the dot go; -1 (with err)
	 * drops the line, and the letter certainly was not sent.
	 */
	int (*before_dot)(void *data, struct err *err);
	void *data;
};

/*
 * Send one letter. The outcome is the whole letter's; err tells why for all but SMTP_SENT,
 * in the server's words. A recipient refused with 5xx does not stop the others.
 */
enum smtp_outcome smtp_send(struct smtp *s, struct smtp_letter *letter, struct err *err) MUST_CHECK;

#endif
