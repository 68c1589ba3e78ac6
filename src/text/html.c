#include "text/html.h"

#include <libxml/HTMLparser.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

#include "base/buf.h"
#include "base/err.h"
#include "base/i18n.h"
#include "base/mem.h"
#include "text/html_guard.h"
#include "text/html_node.h"
#include "text/html_writer.h"
#include "text/utf8.h"

enum { LISTS_MAX = 32 };

struct walker {
	struct html_writer writer;
	int numbers[LISTS_MAX]; /* of the next item of each open list; 0: it has bullets */
	int n_lists;
	const xmlNode *link; /* the open link, or NULL */
	size_t link_start;   /* where its text starts */
};

static void block_edge(struct walker *w, const xmlNode *node)
{
	(void)node;
	writer_break(&w->writer, 1);
}

static void paragraph_edge(struct walker *w, const xmlNode *node)
{
	writer_break(&w->writer, html_paragraph_gap(node));
}

static void heading_edge(struct walker *w, const xmlNode *node)
{
	(void)node;
	writer_break(&w->writer, 2);
}

static void line_end(struct walker *w, const xmlNode *node)
{
	(void)node;
	writer_newline(&w->writer);
}

static void rule_open(struct walker *w, const xmlNode *node)
{
	block_edge(w, node);
	writer_word(&w->writer, "----------");
	block_edge(w, node);
}

static void quote_open(struct walker *w, const xmlNode *node)
{
	bool is_quote = html_is_quote(node);

	writer_break(&w->writer, is_quote ? 2 : 1);
	w->writer.quote += is_quote;
}

static void quote_close(struct walker *w, const xmlNode *node)
{
	bool is_quote = html_is_quote(node);

	writer_break(&w->writer, is_quote ? 2 : 1);
	w->writer.quote -= is_quote;
}

static void pre_open(struct walker *w, const xmlNode *node)
{
	(void)node;
	writer_break(&w->writer, 2);
	w->writer.preformatted++;
}

static void pre_close(struct walker *w, const xmlNode *node)
{
	(void)node;
	w->writer.preformatted--;
	writer_break(&w->writer, 2);
}

static void indent_open(struct walker *w, const xmlNode *node)
{
	block_edge(w, node);
	w->writer.indent++;
}

static void indent_close(struct walker *w, const xmlNode *node)
{
	w->writer.indent--;
	block_edge(w, node);
}

static void cell_open(struct walker *w, const xmlNode *node)
{
	(void)node;
	writer_cell(&w->writer);
}

static void image_open(struct walker *w, const xmlNode *node)
{
	const char *alt = html_attribute(node, "alt");
	char *word;

	if (!alt || !alt[strspn(alt, " \t\r\n")] || html_is_pixel(node))
		return;
	word = mem_printf("[image: %s]", alt);
	writer_text(&w->writer, word);
	free(word);
}

/* The first number is 0 for a list with bullets. */
static void list_start(struct walker *w, long first)
{
	writer_break(&w->writer, w->n_lists ? 1 : 2);
	if (w->n_lists < LISTS_MAX)
		w->numbers[w->n_lists] = first >= 0 && first < 1000000 ? (int)first : 1;
	w->n_lists++;
	w->writer.indent++;
}

static void bullets_open(struct walker *w, const xmlNode *node)
{
	(void)node;
	list_start(w, 0);
}

static void numbers_open(struct walker *w, const xmlNode *node)
{
	const char *start = html_attribute(node, "start");

	list_start(w, start ? strtol(start, NULL, 10) : 1);
}

static void list_close(struct walker *w, const xmlNode *node)
{
	(void)node;
	w->n_lists--;
	w->writer.indent--;
	w->writer.marker[0] = '\0';
	writer_break(&w->writer, w->n_lists ? 1 : 2);
}

static void item_open(struct walker *w, const xmlNode *node)
{
	int *number = w->n_lists > 0 && w->n_lists <= LISTS_MAX ? &w->numbers[w->n_lists - 1] : NULL;

	(void)node;
	writer_break(&w->writer, 1);
	if (number && *number)
		snprintf(w->writer.marker, WRITER_MARKER_MAX, "%d. ", (*number)++);
	else
		snprintf(w->writer.marker, WRITER_MARKER_MAX, "- ");
}

static void link_open(struct walker *w, const xmlNode *node)
{
	if (w->link || !html_attribute(node, "href"))
		return;
	w->link = node;
	w->link_start = w->writer.text.len;
}

/* What of an address a person reads: without its scheme, and a slash at the end does not count. */
static const char *readable(const char *target, size_t *len)
{
	static const char *const schemes[] = { "https://", "http://", "mailto:", "tel:" };

	for (size_t i = 0; i < sizeof(schemes) / sizeof(*schemes); i++)
		if (strncasecmp(target, schemes[i], strlen(schemes[i])) == 0) {
			target += strlen(schemes[i]);
			break;
		}
	*len = strlen(target);
	if (*len && target[*len - 1] == '/')
		--*len;
	return target;
}

static bool is_same_target(const char *shown, const char *target)
{
	size_t shown_len;
	size_t target_len;

	shown += strspn(shown, " \n>");
	shown = readable(shown, &shown_len);
	target = readable(target, &target_len);
	return shown_len == target_len && strncasecmp(shown, target, target_len) == 0;
}

/* The note goes behind the last word of the link, also when a break is due after it. */
static void show_target(struct walker *w, const char *shown, const char *target)
{
	char *addr = NULL;
	size_t number;

	if (strncasecmp(target, "mailto:", 7) != 0) {
		number = writer_link(&w->writer, target);
		if (number)
			buf_printf(&w->writer.text, " [%zu]", number);
		return;
	}
	addr = mem_dupn(target + 7, strcspn(target + 7, "?"));
	if (!strcasestr(shown, addr))
		buf_printf(&w->writer.text, " (%s)", addr);
	free(addr);
}

static void link_close(struct walker *w, const xmlNode *node)
{
	const char *target = html_attribute(node, "href");
	char *shown;

	if (w->link != node)
		return;
	w->link = NULL;
	shown = mem_dup(buf_text(&w->writer.text) + w->link_start);
	if (*shown && !is_same_target(shown, target))
		show_target(w, shown, target);
	free(shown);
}

/*
 * What is not here is inline. What is dropped does not open: the whole element
 * is left out.
 */
static const struct element {
	const char *name;
	void (*open)(struct walker *w, const xmlNode *node);
	void (*close)(struct walker *w, const xmlNode *node);
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

/* False: what is in the node is not to be read. */
static bool node_enter(struct walker *w, const xmlNode *node)
{
	const struct element *element;

	if (node->type == XML_TEXT_NODE && node->content)
		writer_text(&w->writer, (const char *)node->content);
	if (node->type != XML_ELEMENT_NODE)
		return false;
	element = element_find(node);
	if (html_is_hidden(node) || (element && !element->open))
		return false;
	if (element)
		element->open(w, node);
	return true;
}

static void node_leave(struct walker *w, const xmlNode *node)
{
	const struct element *element = element_find(node);

	if (element && element->close)
		element->close(w, node);
}

/* What comes after a node that is done with; NULL behind the root. */
static const xmlNode *walk_on(struct walker *w, const xmlNode *node, const xmlNode *root)
{
	while (node != root && !node->next) {
		node = node->parent;
		node_leave(w, node);
	}
	return node == root ? NULL : node->next;
}

/* Without recursion, for a stranger decides how deep it goes. */
static void walk(struct walker *w, const xmlNode *root)
{
	const xmlNode *node = root;

	while (node && !w->writer.text.full) {
		bool is_read = node_enter(w, node);

		if (is_read && node->children) {
			node = node->children;
			continue;
		}
		if (is_read)
			node_leave(w, node);
		node = walk_on(w, node, root);
	}
}

static int parse(struct walker *w, const struct buf *html, struct err *err)
{
	static const int options = HTML_PARSE_RECOVER | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING |
				   HTML_PARSE_NONET | HTML_PARSE_IGNORE_ENC | HTML_PARSE_COMPACT;
	htmlParserCtxtPtr parser = htmlNewParserCtxt();
	xmlDocPtr doc = NULL;
	int rc = -1;

	if (parser)
		doc = htmlCtxtReadMemory(parser, buf_text(html), (int)html->len, NULL, "UTF-8", options);
	if (doc) {
		walk(w, xmlDocGetRootElement(doc));
		w->writer.text.full |= parser->disableSAX != 0; /* it gave up before the end */
		rc = 0;
	} else {
		err_set(err, ERR_DATA, _("the HTML part cannot be read"));
	}
	xmlFreeDoc(doc);
	htmlFreeParserCtxt(parser);
	return rc;
}

/* The most bytes of n, up to the limit, that end at a character. */
static size_t clip(const char *html, size_t n)
{
	if (n <= HTML_MAX_IN)
		return n;
	for (n = HTML_MAX_IN; n > 0 && ((unsigned char)html[n] & 0xC0) == 0x80;)
		n--;
	return n;
}

int html_to_text(const char *html, size_t n, struct buf *out, struct err *err)
{
	struct walker w = { .writer.text.limit = HTML_MAX_OUT };
	struct buf clean = { 0 };
	size_t used = clip(html, n);
	int rc = 0;

	html_guard(html, used, &clean);
	if (buf_text(&clean)[strspn(buf_text(&clean), " \t\r\n")])
		rc = parse(&w, &clean, err);
	writer_list_links(&w.writer);
	buf_add(out, buf_text(&w.writer.text), w.writer.text.len);
	out->full |= w.writer.text.full || used < n;
	utf8_trim(out);
	writer_clear(&w.writer);
	buf_clear(&clean);
	return rc;
}
