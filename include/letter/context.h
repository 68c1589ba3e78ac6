/*
 * context - the values that a template may use.
 *
 * A tree of objects, lists, strings, numbers and booleans; paths are dotted:
 * "customer.first_name". Times are RFC 3339 strings. Values are data: they are
 * inserted after parsing and never read as markup.
 */
#ifndef LETTER_CONTEXT_H
#define LETTER_CONTEXT_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/attr.h"

struct context;
struct context_item; /* one object of a list */
struct err;

struct context *context_new(void);
void context_free(struct context *c);

/* Set a value, making the objects on its way. A NULL text is an empty value. */
void context_set(struct context *c, const char *path, const char *text);
void context_set_number(struct context *c, const char *path, int64_t number);
void context_set_bool(struct context *c, const char *path, bool value);

/* Add an empty object to the list at path, which is made when there is none; it lives as long as c. */
struct context_item *context_add_item(struct context *c, const char *path);
void context_item_set(struct context *c, struct context_item *item, const char *key, const char *text);
void context_item_set_number(struct context *c, struct context_item *item, const char *key,
	int64_t number);

/* Merge a JSON object into c. ERR_DATA with line and column when it is none. */
int context_merge_json(struct context *c, const char *json, size_t n, struct err *err) MUST_CHECK;

#endif
