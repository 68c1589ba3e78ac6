/*
 * smtp_session - how the parts of an SMTP session work together: smtp_talk writes
 * commands and reads replies, smtp_login opens the session, smtp sends letters.
 */
#ifndef NET_SMTP_SESSION_H
#define NET_SMTP_SESSION_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/attr.h"
#include "net/smtp.h"
#include "net/smtp_reply.h"

struct err;
struct stream;

struct smtp {
	struct stream *stream; /* NULL: closed */
	char *name;            /* HOST:PORT */
	struct smtp_reply ehlo;
	struct smtp_reply reply; /* the last one */
};

int smtp_drop(struct smtp *s); /* close the line; returns -1 */

/* Read a reply into s->reply. -1 drops the line. 421 is a reply, after which the line is dropped. */
int smtp_read(struct smtp *s, struct err *err) MUST_CHECK;

/*
 * Write one line, made as printf() does, and read its reply. A line break in it is
 * ERR_DATA, and nothing is sent. -1 also means that there is no reply.
 */
int smtp_ask(struct smtp *s, struct err *err, const char *format, ...)
	MUST_CHECK PRINTF_LIKE(3, 4);

/* The same for a secret, whose line is n bytes with its CRLF. */
int smtp_ask_secret(struct smtp *s, const char *line, size_t n, struct err *err) MUST_CHECK;

/* Describe s->reply as a refusal of what: ERR_NETWORK when it may pass, else ERR_SERVER. */
int smtp_refused(const struct smtp *s, const char *what, struct err *err);

#endif
