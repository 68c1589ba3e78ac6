/*
 * markdown - what was written becomes a letter, by CommonMark (libcmark).
 *
 * HTML in it is shown as the text that it is, comments are left out, and an
 * image becomes a link to it: a letter loads nothing.
 */
#ifndef LETTER_MARKDOWN_H
#define LETTER_MARKDOWN_H

#include <stdbool.h>

#include "base/attr.h"

struct buf;
struct err;
struct markdown;

enum {
	MARKDOWN_COLUMNS = 78, /* of the plain text (RFC 5322, 2.1.1) */
	MARKDOWN_MAX_DEPTH = 100,
};

/*
 * Parse a text. keep_lines: line breaks stay, as people expect who do not know
 * Markdown. NULL: ERR_DATA, it is longer than LETTER_MAX_MARKDOWN or nested too deeply.
 */
struct markdown *markdown_parse(const char *text, bool keep_lines, struct err *err);
void markdown_free(struct markdown *m);

bool markdown_is_empty(const struct markdown *m);

/* What a person would have typed: no markup, "text (URL)", lines within the columns. */
void markdown_to_text(const struct markdown *m, struct buf *out);

void markdown_to_html(const struct markdown *m, struct buf *out);

/* Markdown again, for the owner to edit: a line for each paragraph, backslashes where they are needed. The caller frees. */
char *markdown_to_source(const struct markdown *m);

#endif
