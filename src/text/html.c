#include "text/html.h"

#include <libxml/HTMLparser.h>
#include <stdbool.h>
#include <string.h>

#include "base/buf.h"
#include "base/err.h"
#include "base/i18n.h"
#include "text/html_element.h"
#include "text/html_guard.h"
#include "text/utf8.h"

/* False: what is in the node is not to be read. */
static bool node_enter(struct html_place *p, const xmlNode *node)
{
	if (node->type == XML_TEXT_NODE && node->content)
		writer_text(&p->writer, (const char *)node->content);
	return node->type == XML_ELEMENT_NODE && html_enter(p, node);
}

/* What comes after a node that is done with; NULL behind the root. */
static const xmlNode *walk_on(struct html_place *p, const xmlNode *node, const xmlNode *root)
{
	while (node != root && !node->next) {
		node = node->parent;
		html_leave(p, node);
	}
	return node == root ? NULL : node->next;
}

/* Without recursion, for a stranger decides how deep it goes. */
static void walk(struct html_place *p, const xmlNode *root)
{
	const xmlNode *node = root;

	while (node && !p->writer.text.full) {
		bool is_read = node_enter(p, node);

		if (is_read && node->children) {
			node = node->children;
			continue;
		}
		if (is_read)
			html_leave(p, node);
		node = walk_on(p, node, root);
	}
}

static int parse(struct html_place *p, const struct buf *html, struct err *err)
{
	static const int options = HTML_PARSE_RECOVER | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING |
				   HTML_PARSE_NONET | HTML_PARSE_IGNORE_ENC | HTML_PARSE_COMPACT;
	htmlParserCtxtPtr parser = htmlNewParserCtxt();
	xmlDocPtr doc = NULL;
	int rc = -1;

	if (parser)
		doc = htmlCtxtReadMemory(parser, buf_text(html), (int)html->len, NULL, "UTF-8", options);
	if (doc) {
		walk(p, xmlDocGetRootElement(doc));
		p->writer.text.full |= parser->disableSAX != 0; /* it gave up before the end */
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
	struct html_place p = { .writer.text.limit = HTML_MAX_OUT };
	struct buf clean = { 0 };
	size_t used = clip(html, n);
	int rc = 0;

	html_guard(html, used, &clean);
	if (buf_text(&clean)[strspn(buf_text(&clean), " \t\r\n")])
		rc = parse(&p, &clean, err);
	writer_list_links(&p.writer);
	buf_add(out, buf_text(&p.writer.text), p.writer.text.len);
	out->full |= p.writer.text.full || clean.full || used < n;
	utf8_trim(out);
	writer_clear(&p.writer);
	buf_clear(&clean);
	return rc;
}
