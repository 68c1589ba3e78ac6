/*
 * expr - what stands in {{ }}, in conditions and behind tags: literals,
 * paths to values, ranges, filters one behind the other, comparisons.
 *
 * Trees live in the arena of the run that parses and evaluates them.
 */
#ifndef LETTER_EXPR_H
#define LETTER_EXPR_H

#include <stdbool.h>
#include <stddef.h>

#include "base/attr.h"
#include "letter/lex.h"
#include "letter/place.h"
#include "letter/value.h"

struct arena;
struct filter;
struct run;

enum expr_kind {
	EXPR_LITERAL,
	EXPR_PATH,
	EXPR_RANGE
};

struct key {
	struct expr *expr;
	bool is_dotted; /* written .key, so that size, first and last are answered */
};

struct expr {
	enum expr_kind kind;
	struct place at;
	const char *text; /* as it was written */
	struct value literal;
	struct key *keys; /* of a path; the first names the variable */
	size_t n_keys;
	struct expr *from, *to;
};

struct named {
	const char *name;
	struct expr *expr;
};

struct call {
	const struct filter *filter;
	struct place at;
	struct expr **args;
	size_t n_args;
	struct named *named;
	size_t n_named;
};

struct chain {
	struct expr *base;
	struct call *calls;
	size_t n_calls;
};

enum cond_op {
	COND_TRUE,
	COND_EQ,
	COND_NE,
	COND_LT,
	COND_GT,
	COND_LE,
	COND_GE,
	COND_CONTAINS
};
enum cond_link {
	COND_LAST,
	COND_AND,
	COND_OR
};

/* One comparison and what follows it; "and" and "or" bind from the right. */
struct cond {
	struct place at;
	enum cond_op op;
	struct expr *left, *right;
	enum cond_link link;
	struct cond *rest;
};

/* These read from the present word on. NULL: a complaint is in lex->err. */
struct expr *expr_parse(struct arena *a, struct lex *lex);
struct chain *chain_parse(struct arena *a, struct lex *lex);
struct cond *cond_parse(struct arena *a, struct lex *lex);

/* What a path does not find is nil. A range that is too long fails the run. */
struct value expr_eval(struct run *r, const struct expr *e);

/* What v.size, v.first and v.last are; nil for all else. */
struct value value_property(struct run *r, struct value v, const char *name);

/*
 * printed: the value goes into the letter. In a strict run a value that is
 * missing is noted and *out is nil.
 */
int chain_eval(struct run *r, const struct chain *c, bool printed, struct value *out) MUST_CHECK;

int cond_eval(struct run *r, const struct cond *c); /* 1, 0 or -1 */

#endif
