/*
 * draft - what the owner has said so far about a letter, or about one letter for each of several
 * threads, on the way from the picker to the outbox. Private to tui.
 */
#ifndef TUI_DRAFT_H
#define TUI_DRAFT_H

#include <stddef.h>
#include <stdint.h>

#include "base/attr.h"
#include "base/strs.h"
#include "desk/reply.h"

struct desk;
struct err;

/* What all its letters have in common. A struct plan of zeroes is empty. */
struct plan {
	int64_t *threads;
	size_t n;
	enum reply_to whom;
	struct strs to;     /* of what is passed on */
	char *template;     /* or NULL: own words */
	struct strs values; /* "name=value" of what the template asks */
	char *text;         /* the owner's own words, or NULL */
};

void plan_init(struct plan *p, const int64_t *threads, size_t n, enum reply_to whom);
void plan_copy(struct plan *to, const struct plan *from);
void plan_clear(struct plan *p);

/* One letter, and what the owner changed about this one. */
struct draft {
	const struct plan *plan; /* borrowed */
	int64_t thread;
	char *text;    /* instead of the template's or the plan's, or NULL */
	char *promise; /* as in struct reply_request, or NULL */
	char *lang;    /* or NULL: the customer's */
	struct strs files;
	struct strs allow;
	struct letter_view letter;
	char *error; /* why text makes no letter, which is an older one then, and is not sent; or NULL */
};

/* Write the letter. On error there is none. */
int draft_init(struct draft *d, struct desk *desk, const struct plan *plan, int64_t thread,
	struct err *err) MUST_CHECK;
void draft_clear(struct draft *d);

/* Write it anew after a change. When that fails, the letter is what it was before. */
int draft_write(struct draft *d, struct desk *desk, struct err *err) MUST_CHECK;

/* Allow what its lint refuses; returns how many refusals there were. */
size_t draft_allow(struct draft *d);

#endif
