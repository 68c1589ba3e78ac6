/*
 * filter - {{ value | filter: argument }}: what can stand behind the bar.
 *
 * The filters are tables, one for each kind (filter_text.c, ...); a row tells
 * how many arguments a filter takes.
 */
#ifndef LETTER_FILTER_H
#define LETTER_FILTER_H

#include <stdbool.h>
#include <stddef.h>

#include "base/attr.h"
#include "letter/place.h"
#include "letter/value.h"

struct buf;
struct call;
struct run;

enum {
	FILTER_DEFAULT = 1 << 0,     /* stands in for a missing value */
	FILTER_TAKES_EMPTY = 1 << 1, /* makes something of an empty value, too */
};

/* A filter at work. */
struct use {
	struct run *run;
	const struct call *call;
	struct value in;
	struct value *args; /* those that were given; the rest is nil */
	size_t n_args;
};

typedef int filter_run(const struct use *u, struct value *out);

struct filter {
	const char *name;
	unsigned min_args, max_args;
	unsigned flags;
	filter_run *run;
	const char *names; /* of named arguments, with blanks between; or NULL */
};

/* Each table ends with a row of zeroes. */
extern const struct filter filters_list[], filters_number[], filters_select[], filters_text[],
	filters_time[], filters_web[], filters_words[];

const struct filter *filter_lookup(const char *name, size_t n);
const char *filter_name(const struct filter *f);
bool filter_takes_name(const struct filter *f, const char *name);
int filter_check_args(const struct call *call, struct err *err) MUST_CHECK;
int filter_unknown(struct place at, size_t n, struct err *err);

/* For the filters themselves. */
const char *use_text(const struct use *u, struct value v); /* v as text, in the arena */
struct value use_named(const struct use *u, const char *name);
int use_take(const struct use *u, struct buf *b, struct value *out) MUST_CHECK;
int use_index(const struct use *u, struct value v, int64_t *out) MUST_CHECK; /* a whole number */
int use_fail(const struct use *u, const char *format, ...) PRINTF_LIKE(2, 3);

#endif
