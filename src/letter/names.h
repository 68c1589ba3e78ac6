/*
 * names - what a piece of Liquid speaks of, noted while it is parsed.
 *
 * A struct names of zeroes is empty. The places point into the text that is parsed.
 */
#ifndef LETTER_NAMES_H
#define LETTER_NAMES_H

#include <stdbool.h>
#include <stddef.h>

#include "base/strs.h"
#include "letter/place.h"

struct expr;

struct name_use {
	char *path; /* "customer.first_name", as far as it is written out */
	struct place at;
};

struct names {
	struct name_use *v; /* in the order of the text, each time */
	size_t n;
	struct strs made; /* by assign, capture, for and the like */
	bool includes;    /* other templates, which may use anything */
};

/* Both do nothing when nobody takes notes (NULL). */
void names_use(struct names *names, const struct expr *path);
void names_make(struct names *names, const char *name);

void names_clear(struct names *names);

#endif
