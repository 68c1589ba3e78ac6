/*
 * liquid - the template language of Shopify, as its reference documents it.
 *
 * Bounded: 64 KiB of template, 100 levels of nesting, 1 MiB of output and a
 * number of steps. Errors name file, line and column and show the place.
 */
#ifndef LETTER_LIQUID_H
#define LETTER_LIQUID_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/attr.h"

struct buf;
struct context;
struct err;
struct zone;

enum liquid_escape {
	LIQUID_RAW,      /* values go out as they are (subjects, plain Liquid) */
	LIQUID_MARKDOWN, /* values are escaped, so that Markdown shows them literally */
};

/* The text of an include, or NULL: there is none. The caller of the callback frees it. */
typedef char *liquid_loader(void *data, const char *name);

struct liquid {
	const struct context *context;
	bool strict; /* unknown and empty values without a default are errors */
	enum liquid_escape escape;
	const struct zone *zone; /* of times that are printed; NULL: UTC */
	const char *lang;        /* of times and money, an ISO 639-1 code; NULL: "en" */
	int64_t now;             /* what "now" is */
	liquid_loader *load;     /* may be NULL: no includes */
	void *load_data;
};

/*
 * Render n bytes of template text, called name, whose first line has the
 * number first_line in its file. ERR_DATA; a strict rendering goes on behind an unresolved
 * value, so that one error names all of them.
 */
int liquid_render(const struct liquid *l, const char *name, const char *text, size_t n,
	int first_line, struct buf *out, struct err *err) MUST_CHECK;

/* Is it well-formed? Complains as liquid_render() does; includes are not looked into. */
int liquid_check(const char *name, const char *text, size_t n, int first_line,
	struct err *err) MUST_CHECK;

#endif
