#include "text/html_element.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "text/html_node.h"

static void block_edge(struct html_place *p, const xmlNode *node)
{
	(void)node;
	writer_break(&p->writer, 1);
}

static void paragraph_edge(struct html_place *p, const xmlNode *node)
{
	writer_break(&p->writer, html_paragraph_gap(node));
}

static void heading_edge(struct html_place *p, const xmlNode *node)
{
	(void)node;
	writer_break(&p->writer, 2);
}

static void line_end(struct html_place *p, const xmlNode *node)
{
	(void)node;
	writer_newline(&p->writer);
}

static void rule_open(struct html_place *p, const xmlNode *node)
{
	block_edge(p, node);
	writer_word(&p->writer, "----------");
	block_edge(p, node);
}

static void quote_open(struct html_place *p, const xmlNode *node)
{
	bool is_quote = html_is_quote(node);

	writer_break(&p->writer, is_quote ? 2 : 1);
	p->writer.quote += is_quote;
}

static void quote_close(struct html_place *p, const xmlNode *node)
{
	bool is_quote = html_is_quote(node);

	writer_break(&p->writer, is_quote ? 2 : 1);
	p->writer.quote -= is_quote;
}

static void pre_open(struct html_place *p, const xmlNode *node)
{
	(void)node;
	writer_break(&p->writer, 2);
	p->writer.preformatted++;
}

static void pre_close(struct html_place *p, const xmlNode *node)
{
	(void)node;
	p->writer.preformatted--;
	writer_break(&p->writer, 2);
}

static void indent_open(struct html_place *p, const xmlNode *node)
{
	block_edge(p, node);
	p->writer.indent++;
}

static void indent_close(struct html_place *p, const xmlNode *node)
{
	p->writer.indent--;
	block_edge(p, node);
}

static void cell_open(struct html_place *p, const xmlNode *node)
{
	(void)node;
	writer_cell(&p->writer);
}

static void image_open(struct html_place *p, const xmlNode *node)
{
	const char *alt = html_attribute(node, "alt");
	char *word;

	if (!alt || !alt[strspn(alt, " \t\r\n")] || html_is_pixel(node))
		return;
	word = mem_printf("[image: %s]", alt);
	writer_text(&p->writer, word);
	free(word);
}

/* The first number is 0 for a list with bullets. */
static void list_start(struct html_place *p, long first)
{
	writer_break(&p->writer, p->n_lists ? 1 : 2);
	if (p->n_lists < HTML_LISTS_MAX)
		p->numbers[p->n_lists] = first >= 0 && first < 1000000 ? (int)first : 1;
	p->n_lists++;
	p->writer.indent++;
}

static void bullets_open(struct html_place *p, const xmlNode *node)
{
	(void)node;
	list_start(p, 0);
}

static void numbers_open(struct html_place *p, const xmlNode *node)
{
	const char *start = html_attribute(node, "start");

	list_start(p, start ? strtol(start, NULL, 10) : 1);
}

static void list_close(struct html_place *p, const xmlNode *node)
{
	(void)node;
	p->n_lists--;
	p->writer.indent--;
	p->writer.marker[0] = '\0';
	writer_break(&p->writer, p->n_lists ? 1 : 2);
}

static void item_open(struct html_place *p, const xmlNode *node)
{
	int *number = p->n_lists > 0 && p->n_lists <= HTML_LISTS_MAX ? &p->numbers[p->n_lists - 1] : NULL;

	(void)node;
	writer_break(&p->writer, 1);
	if (number && *number)
		snprintf(p->writer.marker, WRITER_MARKER_MAX, "%d. ", (*number)++);
	else
		snprintf(p->writer.marker, WRITER_MARKER_MAX, "- ");
}

static void link_open(struct html_place *p, const xmlNode *node)
{
	html_link_open(&p->link, &p->writer, node);
}

static void link_close(struct html_place *p, const xmlNode *node)
{
	html_link_close(&p->link, &p->writer, node);
}

/*
 * What is not here is inline. What is dropped does not open: the whole element
 * is left out.
 */
static const struct element {
	const char *name;
	void (*open)(struct html_place *p, const xmlNode *node);
	void (*close)(struct html_place *p, const xmlNode *node);
} elements[] = {
	{ "a", link_open, link_close },
	{ "address", block_edge, block_edge },
	{ "article", block_edge, block_edge },
	{ "aside", block_edge, block_edge },
	{ "audio", NULL, NULL },
	{ "blockquote", quote_open, quote_close },
	{ "br", line_end, NULL },
	{ "canvas", NULL, NULL },
	{ "caption", block_edge, block_edge },
	{ "center", block_edge, block_edge },
	{ "dd", indent_open, indent_close },
	{ "dir", bullets_open, list_close },
	{ "div", block_edge, block_edge },
	{ "dl", block_edge, block_edge },
	{ "dt", block_edge, block_edge },
	{ "fieldset", block_edge, block_edge },
	{ "figure", block_edge, block_edge },
	{ "footer", block_edge, block_edge },
	{ "form", block_edge, block_edge },
	{ "h1", heading_edge, heading_edge },
	{ "h2", heading_edge, heading_edge },
	{ "h3", heading_edge, heading_edge },
	{ "h4", heading_edge, heading_edge },
	{ "h5", heading_edge, heading_edge },
	{ "h6", heading_edge, heading_edge },
	{ "head", NULL, NULL },
	{ "header", block_edge, block_edge },
	{ "hr", rule_open, NULL },
	{ "iframe", NULL, NULL },
	{ "img", image_open, NULL },
	{ "li", item_open, block_edge },
	{ "main", block_edge, block_edge },
	{ "menu", bullets_open, list_close },
	{ "nav", block_edge, block_edge },
	{ "object", NULL, NULL },
	{ "ol", numbers_open, list_close },
	{ "p", paragraph_edge, paragraph_edge },
	{ "pre", pre_open, pre_close },
	{ "script", NULL, NULL },
	{ "section", block_edge, block_edge },
	{ "style", NULL, NULL },
	{ "svg", NULL, NULL },
	{ "table", block_edge, block_edge },
	{ "td", cell_open, NULL },
	{ "template", NULL, NULL },
	{ "th", cell_open, NULL },
	{ "title", NULL, NULL },
	{ "tr", block_edge, block_edge },
	{ "ul", bullets_open, list_close },
	{ "video", NULL, NULL },
};

static const struct element *element_find(const xmlNode *node)
{
	for (size_t i = 0; i < sizeof(elements) / sizeof(*elements); i++)
		if (xmlStrcasecmp((const xmlChar *)elements[i].name, node->name) == 0)
			return &elements[i];
	return NULL;
}

bool html_enter(struct html_place *p, const xmlNode *node)
{
	const struct element *element = element_find(node);

	if (html_is_hidden(node) || (element && !element->open))
		return false;
	if (element)
		element->open(p, node);
	return true;
}

void html_leave(struct html_place *p, const xmlNode *node)
{
	const struct element *element = element_find(node);

	if (element && element->close)
		element->close(p, node);
}
