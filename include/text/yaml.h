/*
 * yaml - YAML 1.2 by libfyaml, as the configuration and the front matter of
 * templates use it: scalars are strings, and every node knows its line.
 *
 * Nodes and their strings live as long as the document.
 */
#ifndef TEXT_YAML_H
#define TEXT_YAML_H

#include <stddef.h>

#include "base/attr.h"
#include "base/err.h"

struct yaml;
struct yaml_node;

enum yaml_kind {
	YAML_SCALAR,
	YAML_LIST,
	YAML_MAP,
};

/*
 * Parse len bytes of the file called name; duplicate keys are errors. NULL with an error of
 * this kind: "name:line:column: what", then the line (unless it holds a password) and a
 * caret below it. An empty text is a document whose root is NULL.
 */
struct yaml *yaml_parse(const char *name, const char *text, size_t len, enum err_kind kind,
	struct err *err);
void yaml_free(struct yaml *y);

const struct yaml_node *yaml_root(const struct yaml *y);

enum yaml_kind yaml_kind(const struct yaml_node *node);
const char *yaml_scalar(const struct yaml_node *node); /* "" unless a scalar */
int yaml_line(const struct yaml_node *node);           /* from 1 */

size_t yaml_count(const struct yaml_node *node); /* items of a list or a map */
const struct yaml_node *yaml_item(const struct yaml_node *list, size_t i);
const struct yaml_node *yaml_key(const struct yaml_node *map, size_t i);
const struct yaml_node *yaml_value(const struct yaml_node *map, size_t i);
const struct yaml_node *yaml_find(const struct yaml_node *map, const char *key);

/* Our own complaint about a node, in the shape that yaml_parse() has. Returns -1. */
int yaml_complain(const struct yaml *y, const struct yaml_node *node, struct err *err,
	const char *format, ...) PRINTF_LIKE(4, 5);

#endif
