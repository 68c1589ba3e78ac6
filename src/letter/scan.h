/*
 * scan - a template cut into text, {{ output }} and {% tags %}.
 *
 * The whitespace control of the delimiters ("{%-") is applied here. The inside
 * of a {% liquid %} tag is scanned the same way: each line is a tag.
 */
#ifndef LETTER_SCAN_H
#define LETTER_SCAN_H

#include <stdbool.h>
#include <stddef.h>

#include "base/attr.h"
#include "letter/place.h"

enum token_kind {
	TOKEN_END,
	TOKEN_TEXT,
	TOKEN_OUTPUT,
	TOKEN_TAG
};

struct token {
	enum token_kind kind;
	struct place at;  /* of the text, or of the opening delimiter */
	const char *name; /* of a tag; n_name bytes; "#" for an inline comment */
	size_t n_name;
	const char *inside; /* the text, or what is between the delimiters (behind the tag's name) */
	size_t n;
};

struct scan {
	const struct source *source;
	const char *p, *end;
	bool is_lines; /* the inside of a liquid tag */
	bool trim;     /* the last delimiter was "-%}" or "-}}" */
};

struct scan scan_template(const struct source *source);
struct scan scan_lines(const struct token *liquid);

/* The next token; TOKEN_END at the end. -1: a delimiter is not closed. */
int scan_next(struct scan *s, struct token *t, struct err *err) MUST_CHECK;

/* All text up to {% name %}, whatever it is; false when that does not come. */
bool scan_until(struct scan *s, const char *name, struct token *text);

bool token_is(const struct token *t, const char *name);

#endif
