/*
 * smtp_reply - a server's reply (RFC 5321, 4.2), taken apart strictly.
 */
#ifndef NET_SMTP_REPLY_H
#define NET_SMTP_REPLY_H

#include <stdbool.h>
#include <stddef.h>

#include "base/attr.h"
#include "base/strs.h"

struct err;

enum {
	SMTP_REPLY_LINES = 100,
	SMTP_REPLY_LINE = 4096, /* bytes, with the NUL */
	SMTP_REPLY_SIZE = SMTP_REPLY_LINES * SMTP_REPLY_LINE,
};

struct smtp_reply {
	int code;
	struct strs lines; /* the text of each line, without the code */
};

/*
 * Add the next line of a reply. 1: another one follows; 0: it is complete; -1
 * (ERR_PROTOCOL): no reply, or one whose lines contradict each other.
 */
int smtp_reply_add(struct smtp_reply *r, const char *line, struct err *err) MUST_CHECK;
void smtp_reply_clear(struct smtp_reply *r);

/* The code and all lines as one text. The caller frees. */
char *smtp_reply_text(const struct smtp_reply *r);

/*
 * In a reply to EHLO: what stands behind the keyword, "" when nothing does; NULL when the
 * server does not have that extension.
 */
const char *smtp_reply_extension(const struct smtp_reply *r, const char *keyword);

#endif
