/*
 * template - a letter to be filled in: front matter between --- lines, then
 * Markdown with Liquid. See tillmail-template(5).
 */
#ifndef LETTER_TEMPLATE_H
#define LETTER_TEMPLATE_H

#include <stdbool.h>
#include <stddef.h>

#include "base/attr.h"

struct err;

/* Bytes; a longer file is no letter. */
enum { TEMPLATE_MAX = 64 << 10 };

struct ask {
	char *name;     /* of the value: "eta" */
	char *question; /* for the owner: "New delivery date?" */
};

struct template
{
	char *file;    /* for messages: where it came from */
	char *subject; /* Liquid; "{{ thread.subject | reply }}" when not given */
	char *topic;   /* or NULL */
	struct ask *asks;
	size_t n_asks;
	char *promise; /* "close-of-business", Liquid that gives a time, or NULL: none */
	bool closes;   /* then: done */
	int followup;  /* working days, or 0 */
	char *body;    /* Liquid in Markdown */
	int body_line; /* number of its first line in the file */
	int subject_line;
	int subject_column; /* of its first character there, from 1 */
};

/*
 * Read the n bytes of the file called file; a byte order mark and lines that end
 * in CR LF are fine. NULL: ERR_DATA with line and column, also when the Liquid in
 * it is wrong.
 */
struct template *template_parse(const char *file, const char *text, size_t n, struct err *err);
void template_free(struct template *t);

/*
 * What another template gets that includes these n bytes: the Liquid behind the
 * settings, or all when there are none. The caller frees.
 */
char *template_piece(const char *text, size_t n);

#endif
