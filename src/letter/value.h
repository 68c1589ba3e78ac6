/*
 * value - what a template computes with.
 *
 * Values are small and passed by copy. What they point to lives in an arena or
 * in the context, and is not changed any more once a template can see it.
 * Conversions, truth and comparison are those of Shopify's Liquid.
 */
#ifndef LETTER_VALUE_H
#define LETTER_VALUE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct arena;
struct buf;
struct loop;

enum value_kind {
	VALUE_NIL,
	VALUE_BOOL,
	VALUE_INT,
	VALUE_REAL,
	VALUE_TEXT,
	VALUE_LIST,
	VALUE_MAP,
	VALUE_RANGE, /* whole numbers, both ends included */
	VALUE_LOOP,  /* the state of a for: forloop */
	VALUE_EMPTY, /* the word empty: equals what has no length */
	VALUE_BLANK, /* the word blank: equals that, blanks, nil and false */
};

struct range {
	int64_t from, to; /* at most RANGE_MAX numbers */
};

enum {
	RANGE_MAX = 100000
};

struct value {
	enum value_kind kind;
	bool is_markup; /* a text that was escaped when it was captured */
	union {
		bool truth;
		int64_t number;
		double real;
		const char *text; /* valid UTF-8 */
		struct list *list;
		struct map *map;
		const struct loop *loop;
		struct range range;
	} as;
};

struct list {
	struct value *v;
	size_t n;
};

struct pair {
	const char *key;
	struct value value;
};

struct map {
	struct pair *v; /* in the order in which they came */
	size_t n;
};

struct value value_bool(bool truth);
struct value value_int(int64_t number);
struct value value_real(double real);
struct value value_text(const char *text);
struct value value_list(struct list *list);
struct value value_map(struct map *map);

/* The text taken out of b, which is cleared. */
struct value value_take(struct arena *a, struct buf *b);

void list_add(struct arena *a, struct list *list, struct value v);
void map_add(struct arena *a, struct map *map, const char *key, struct value v); /* a new key */
void map_set(struct arena *a, struct map *map, const char *key, struct value v);
struct value *map_find(const struct map *map, const char *key);

bool value_is_true(struct value v);  /* all but nil and false */
bool value_is_empty(struct value v); /* a text, list or map without content */
bool value_is_blank(struct value v); /* that, nil, false, or only blanks */
bool value_is_equal(struct value a, struct value b);

/* -1, 0 or 1 to *order; false when the two cannot be ordered. */
bool value_compare(struct value a, struct value b, int *order);

/* The way a filter sees v: a list or a map is shown as Ruby would. */
void value_to_text(struct value v, struct buf *out);

/* The way {{ v }} prints it: the items of a list one behind the other. */
void value_print(struct value v, struct buf *out);

/*
 * The items that a loop or a list filter sees. flat: lists in lists are
 * opened up, and a map or any other value is a list of itself; else a map
 * gives lists of key and value, and what has no items gives none.
 */
struct list value_items(struct arena *a, struct value v, bool flat);

size_t text_length(const char *s);            /* characters of valid UTF-8 */
const char *text_at(const char *s, size_t n); /* behind the first n characters, or the end */

#endif
