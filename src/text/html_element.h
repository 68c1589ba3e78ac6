/*
 * html_element - what each element of HTML does to the text: breaks, lists, quotes,
 * cells, links; and what of it is not read at all.
 */
#ifndef TEXT_HTML_ELEMENT_H
#define TEXT_HTML_ELEMENT_H

#include <libxml/tree.h>
#include <stdbool.h>

#include "text/html_link.h"
#include "text/html_writer.h"

enum { HTML_LISTS_MAX = 32 };

/* Where a walk through the elements is. */
struct html_place {
	struct html_writer writer;
	int numbers[HTML_LISTS_MAX]; /* of the next item of each open list; 0: it has bullets */
	int n_lists;
	struct html_link link;
};

/* The walk comes to an element. False: what is in it is not to be read, and it is not left. */
bool html_enter(struct html_place *p, const xmlNode *node);
void html_leave(struct html_place *p, const xmlNode *node);

#endif
