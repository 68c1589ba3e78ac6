/*
 * html_node - what an element of HTML says about itself. Names of elements,
 * attributes and styles are compared without regard to case.
 */
#ifndef TEXT_HTML_NODE_H
#define TEXT_HTML_NODE_H

#include <libxml/tree.h>
#include <stdbool.h>

/* The value of an attribute, "" when it has none, NULL when there is no such attribute. */
const char *html_attribute(const xmlNode *node, const char *name);

bool html_is_hidden(const xmlNode *node); /* by its style, or as it says */
bool html_is_pixel(const xmlNode *image); /* an image that only counts its readers */
bool html_is_quote(const xmlNode *block); /* a blockquote that is more than an indent */
int html_paragraph_gap(const xmlNode *p); /* newlines around a paragraph: 1 or 2 */

#endif
