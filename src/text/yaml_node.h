/*
 * yaml_node - what a parsed document is made of; shared by the parser of YAML
 * and the functions that read its result.
 */
#ifndef TEXT_YAML_NODE_H
#define TEXT_YAML_NODE_H

#include "text/yaml.h"

struct yaml_entry {
	struct yaml_node *key; /* NULL in a list */
	struct yaml_node *value;
};

struct yaml_node {
	enum yaml_kind kind;
	char *scalar; /* NULL unless a scalar */
	struct yaml_entry *entries;
	size_t n;
	int line; /* from 1 */
	int column;
};

struct yaml {
	char *name;
	char *text;
	enum err_kind kind;
	struct yaml_node *root;
};

void yaml_node_free(struct yaml_node *node); /* with all below it; NULL is fine */

/* What yaml_complain() does, about a place. Line and column count from 1. */
int yaml_complain_at(const struct yaml *y, int line, int column, struct err *err,
	const char *message);

#endif
