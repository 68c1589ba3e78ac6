/*
 * header - the fields of a header block (RFC 5322, section 2.2), found where they stand.
 *
 * One tolerant pass that copies nothing: lines end in CRLF or LF, and a block
 * ends at an empty line or where something begins that is no field.
 */
#ifndef MAIL_HEADER_H
#define MAIL_HEADER_H

#include <stdbool.h>
#include <stddef.h>

struct buf;

struct header_cursor {
	const char *p; /* behind the block once header_next() returned false */
	const char *end;
	bool in_block; /* a field was found already */
};

struct raw_field {
	const char *name;
	size_t name_len;
	const char *value; /* folded, as in the mail, without the last line's end */
	size_t value_len;
};

/* At the start of a whole mail: skips empty lines and the "From " line of an mbox. */
struct header_cursor header_of_mail(const char *bytes, size_t n);

/* At the start of a part's header block. */
struct header_cursor header_of_part(const char *bytes, size_t n);

bool header_next(struct header_cursor *c, struct raw_field *f);

bool header_is(const struct raw_field *f, const char *name);

/* Add the value on one line: folds, other line ends and NUL become blanks, blanks around it go. */
void header_unfold(const struct raw_field *f, struct buf *out);

/* The line at p: its bytes without the line's end go to *len; returns where the next one starts. */
const char *header_line(const char *p, const char *end, size_t *len);

#endif
