/*
 * node - a template as a tree: text, output and tags, one behind the other.
 *
 * Each tag is a row of a table that knows how to parse itself; what it makes
 * is a node that knows how to render itself. A struct that begins with a
 * struct node is a node.
 */
#ifndef LETTER_NODE_H
#define LETTER_NODE_H

#include <stdbool.h>
#include <stddef.h>

#include "base/attr.h"
#include "letter/expr.h"
#include "letter/lex.h"
#include "letter/scan.h"

struct arena;
struct node;
struct run;

typedef int node_render(struct run *r, const struct node *n);

struct node {
	node_render *render;
	struct node *next;
	struct place at;
	bool prints; /* or may print; a block in which nothing does is left out with its blanks */
};

struct block {
	struct node *first, **end;
	bool prints;
	bool is_silent; /* its text is nothing but blanks and is left out */
};

struct parser {
	struct arena *arena;
	struct scan scan;
	struct err *err;
	int depth;
};

/* A new node at the token's place, size bytes. */
void *node_new(struct parser *p, const struct token *t, size_t size, node_render *render);
void block_add(struct block *b, struct node *n);
void block_init(struct block *b);

/*
 * Parse up to a tag whose name is in ends (NULL at its end), which goes to
 * *end; with ends NULL, up to the end of the template. opener is the tag that
 * is to be closed.
 */
int block_parse(struct parser *p, const struct token *opener, const char *const ends[],
	struct block *b, struct token *end) MUST_CHECK;

int block_render(struct run *r, const struct block *b) MUST_CHECK;

/* Parse a whole template; NULL: a complaint is in err. */
struct block *template_tree(struct arena *a, const struct source *source, struct err *err);

/* The first word of a tag's inside was read; the rest is up to the tag. */
typedef int tag_parse(struct parser *p, const struct token *t, struct lex *lex, struct node **node);

struct tag {
	const char *name;
	tag_parse *parse;
	bool is_free; /* its inside has a grammar of its own; lex is NULL */
};

/* Each table ends with a row of zeroes; the first row of tags_text is echo. */
extern const struct tag tags_branch[], tags_cycle[], tags_loop[], tags_partial[], tags_text[],
	tags_variable[];

/* The name that a tag gives a value: word characters and hyphens, perhaps quoted. NULL: complaint. */
const char *tag_target(struct parser *p, struct lex *lex);

#endif
