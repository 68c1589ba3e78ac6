/*
 * run - one rendering: its values, its bounds, and where its output goes.
 */
#ifndef LETTER_RUN_H
#define LETTER_RUN_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/attr.h"
#include "letter/arena.h"
#include "letter/liquid.h"
#include "letter/place.h"
#include "letter/value.h"

struct buf;
struct err;

enum {
	RUN_MAX_TEMPLATE = 64 << 10,
	RUN_MAX_OUTPUT = 1 << 20, /* of a letter, and of any text that a filter makes */
	RUN_MAX_MEMORY = 64 << 20,
	RUN_MAX_STEPS = 200000,
	RUN_MAX_DEPTH = 100,
};

struct scope {
	struct scope *outer;
	struct map values;
};

/* What break and continue leave behind until a loop takes it. */
enum interrupt {
	INTERRUPT_NONE,
	INTERRUPT_BREAK,
	INTERRUPT_CONTINUE
};

/* A value that a strict letter cannot do without. */
struct miss {
	struct place at;
	const char *name;
};

/* A template that was included, parsed once. */
struct partial {
	const char *name;
	struct block *block;
};

struct run {
	const struct liquid *liquid;
	struct arena arena;
	struct err *err;
	struct buf *out;
	struct scope *scope;     /* the innermost */
	struct scope *assigns;   /* where assign and capture put their values */
	struct map counters;     /* of increment and decrement */
	struct map cycles;       /* how far each cycle is */
	struct map offsets;      /* where each loop ended, for offset: continue */
	const char *changed;     /* what ifchanged saw last, or NULL */
	const struct loop *loop; /* the innermost for */
	struct partial *partials;
	size_t n_partials;
	struct miss *misses;
	size_t n_misses;
	enum interrupt interrupt;
	bool is_isolated; /* inside render: include is not allowed */
	bool has_failed;  /* err is set for good */
	int depth;
	long steps;
};

struct arena *run_arena(struct run *r);

/* An error at a place; the run ends. Returns -1. */
int run_fail(struct run *r, struct place at, const char *format, ...) PRINTF_LIKE(3, 4);

/* Count a step; fails when there were too many or too much memory is in use. */
int run_step(struct run *r, struct place at) MUST_CHECK;

/* Count what it costs to look at all of v: long texts and lists are many steps. */
void run_charge(struct run *r, struct value v);

/* A step into a node and back: deeper than RUN_MAX_DEPTH fails. */
int run_enter(struct run *r, struct place at) MUST_CHECK;
void run_leave(struct run *r);

/* The variable, from the innermost scope to the context; nil when there is none. */
struct value run_find(const struct run *r, const char *name);

void run_push(struct run *r, struct scope *scope);
void run_pop(struct run *r);
void run_assign(struct run *r, const char *name, struct value v);

/* Note a value that is missing, once for each name. */
void run_miss(struct run *r, struct place at, const char *name);

/* The error that names everything that was missing; 0 when nothing was. */
int run_check_misses(struct run *r) MUST_CHECK;

/* Print a value, escaped as the run demands. */
void run_print(struct run *r, struct value v);

#endif
