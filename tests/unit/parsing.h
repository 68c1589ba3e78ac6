/* parsing.h - what the worker does with a mail, on a copy of it. */
#ifndef PARSING_H
#define PARSING_H

#include "base/buf.h"
#include "base/mem.h"
#include "mail/message.h"
#include "mail/parse.h"

static inline struct buf copy_of(const char *bytes, size_t n)
{
	return (struct buf) { .data = mem_dupn(bytes, n), .len = n, .cap = n + 1 }; /* so that a sanitizer sees the end */
}

static inline enum parse_end message_of(const char *bytes, size_t n, struct message *m)
{
	struct buf mail = copy_of(bytes, n);

	return parse_message(&mail, m);
}

static inline enum parse_end attachment_of(const char *bytes, size_t n, size_t i, struct buf *out)
{
	struct buf mail = copy_of(bytes, n);

	return parse_attachment(&mail, i, out);
}

static inline enum parse_end html_of(const char *bytes, size_t n, struct buf *out)
{
	struct buf mail = copy_of(bytes, n);

	return parse_html(&mail, out);
}

static inline void header_of(const char *bytes, size_t n, struct message *m)
{
	struct buf mail = copy_of(bytes, n);

	parse_header(&mail, m);
}

#endif
