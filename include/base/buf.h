/*
 * buf - bytes that grow, with a limit where they come from outside.
 *
 * A struct buf of zeroes is empty and ready. data always ends in a NUL that
 * is not counted in len, or is NULL while nothing was added.
 */
#ifndef BASE_BUF_H
#define BASE_BUF_H

#include <stdbool.h>
#include <stddef.h>

#include "base/attr.h"

struct buf {
	char *data;
	size_t len;
	size_t cap;
	size_t limit; /* most bytes that it takes; 0: no limit */
	bool full;    /* the limit was reached and something was left out */
};

void buf_add(struct buf *b, const void *bytes, size_t n);
void buf_puts(struct buf *b, const char *s);
void buf_printf(struct buf *b, const char *format, ...) PRINTF_LIKE(2, 3);
void buf_cut(struct buf *b, size_t len); /* shorten to len bytes */

/* Put n_new bytes in the place of the n that stand at at. There is no limit here. */
void buf_replace(struct buf *b, size_t at, size_t n, const void *bytes, size_t n_new);

void buf_clear(struct buf *b); /* release; keeps the limit */

static inline void buf_putc(struct buf *b, char c)
{
	if (b->len + 1 >= b->cap || (b->limit && b->len >= b->limit)) {
		buf_add(b, &c, 1);
		return;
	}
	b->data[b->len++] = c;
	b->data[b->len] = '\0';
}

/* Take the text out: a string of the caller's, never NULL; b is empty then. */
char *buf_take(struct buf *b);

/* The text, never NULL; lives until b changes. */
const char *buf_text(const struct buf *b);

#endif
