/*
 * html - the text that a person would read in an HTML mail, by libxml2's parser.
 *
 * Nothing is fetched. Scripts, styles and hidden elements are dropped,
 * paragraphs, lists, tables and quotes keep their shape, an image is
 * [image: its alt], a link is its text followed by [n] with the targets listed
 * at the end. Only to be called on hostile HTML from within the worker.
 */
#ifndef TEXT_HTML_H
#define TEXT_HTML_H

#include <stddef.h>

#include "base/attr.h"

struct buf;
struct err;

enum {
	HTML_MAX_IN = 4 << 20,
	HTML_MAX_OUT = 1 << 20,
	HTML_MAX_NODES = 100000, /* elements and attributes: libxml2 needs a hundred bytes and more for each */
};

/*
 * Add the text of n bytes of HTML in valid UTF-8 (what a meta element says
 * of the charset is ignored). Input and output are cut at the limits, which
 * sets out->full. ERR_DATA when nothing can be made of it.
 */
int html_to_text(const char *html, size_t n, struct buf *out, struct err *err) MUST_CHECK;

#endif
