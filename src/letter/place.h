/*
 * place - where in a template something stands, for messages.
 */
#ifndef LETTER_PLACE_H
#define LETTER_PLACE_H

#include <stdarg.h>
#include <stddef.h>

#include "base/attr.h"
#include "base/err.h"

struct buf;
struct names;

struct source {
	const char *name; /* of the file */
	const char *text; /* ends in a NUL */
	size_t n;
	int first_line;      /* the number of its first line in the file */
	int indent;          /* characters of the file before that line's beginning */
	struct names *names; /* where the parser notes what is spoken of, or NULL */
};

struct place {
	const struct source *source;
	const char *p; /* into its text */
};

/* "name:line:column: what", the line, and a caret below. ERR_DATA; returns -1. */
int place_fail(struct place at, struct err *err, const char *format, ...) PRINTF_LIKE(3, 4);
int place_vfail(struct place at, struct err *err, const char *format, va_list args) PRINTF_LIKE(3, 0);

/* The parts of that: "name:line:column: ", and the line with its caret. */
void place_name(struct place at, struct buf *out);
void place_show(struct place at, struct buf *out);

#endif
