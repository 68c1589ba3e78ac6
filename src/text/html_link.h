/*
 * html_link - a link as its text, and where it leads unless the text says so itself.
 */
#ifndef TEXT_HTML_LINK_H
#define TEXT_HTML_LINK_H

#include <libxml/tree.h>
#include <stddef.h>

struct html_writer;

struct html_link {
	const xmlNode *node; /* the open link, or NULL; links within it are none */
	size_t start;        /* where its text starts in that of the writer */
};

void html_link_open(struct html_link *l, struct html_writer *w, const xmlNode *node);
void html_link_close(struct html_link *l, struct html_writer *w, const xmlNode *node);

#endif
