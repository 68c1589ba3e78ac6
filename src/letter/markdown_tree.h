/*
 * markdown_tree - what is inside a struct markdown, for its renderers.
 */
#ifndef LETTER_MARKDOWN_TREE_H
#define LETTER_MARKDOWN_TREE_H

#include <stdbool.h>

#include <cmark.h>

struct markdown {
	cmark_node *root;
	bool keep_lines; /* a line break in the source is one in the letter */
};

#endif
