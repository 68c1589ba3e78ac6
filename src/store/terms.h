/*
 * terms - what a query is inside the store: conditions on a thread t, all of
 * which must hold.
 */
#ifndef STORE_TERMS_H
#define STORE_TERMS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

enum term_value {
	VALUE_NONE,
	VALUE_TEXT,
	VALUE_NOW,   /* the moment of asking */
	VALUE_RANGE, /* from and to */
};

struct term {
	const char *sql; /* constant: a condition with a ? for each value */
	enum term_value value;
	char *text;
	int64_t from, to;
	bool is_negated;
};

struct query {
	struct term *v;
	size_t n;
};

#endif
