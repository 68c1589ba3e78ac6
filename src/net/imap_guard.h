/*
 * imap_guard - the shape of an IMAP response, checked before any parser sees it.
 *
 * A response is one line, or several with literals between them (RFC 3501, 4.3).
 * The guard walks over each line once: it finds out whether a literal follows and
 * how large it is, and refuses what no honest server sends: a NUL, parentheses nested
 * too deeply or not closed, an open quote, a literal size that is no number.
 */
#ifndef NET_IMAP_GUARD_H
#define NET_IMAP_GUARD_H

#include <stdbool.h>
#include <stddef.h>

#include "base/attr.h"

struct err;

enum { IMAP_GUARD_DEPTH = 50 };

struct imap_guard {
	bool is_begun; /* a line was seen */
	bool is_text;  /* the response is free text, with no structure to check */
	int depth;     /* parentheses that are open */
};

/*
 * Check the next line of a response, n bytes with its line end. Returns 1 when a
 * literal of *literal bytes follows, 0 when the response is complete, -1 (ERR_PROTOCOL)
 * when it is none.
 */
int imap_guard_line(struct imap_guard *g, const char *line, size_t n, size_t *literal,
	struct err *err) MUST_CHECK;

#endif
