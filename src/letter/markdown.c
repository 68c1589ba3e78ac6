#include "letter/markdown.h"

#include <stdlib.h>
#include <string.h>
#include <strings.h>

#include "base/buf.h"
#include "base/err.h"
#include "base/i18n.h"
#include "base/mem.h"
#include "letter/escape.h"
#include "letter/letter.h"
#include "letter/markdown_tree.h"

/* Put with, and the children of node, in the place of node. */
static void replace_node(cmark_node *node, cmark_node *with)
{
	cmark_node *child;

	while ((child = cmark_node_first_child(node)))
		cmark_node_append_child(with, child);
	cmark_node_replace(node, with);
	cmark_node_free(node);
}

/* Put the children of node in its place. */
static void unwrap_node(cmark_node *node)
{
	cmark_node *child;

	while ((child = cmark_node_first_child(node)))
		cmark_node_insert_before(node, child);
	cmark_node_free(node);
}

static cmark_node *text_node(const char *text)
{
	cmark_node *node = cmark_node_new(CMARK_NODE_TEXT);

	cmark_node_set_literal(node, text);
	return node;
}

/* "<b>" is shown as it was typed, "<!-- note -->" is not. */
static void show_html(cmark_node *node, bool is_block)
{
	const char *html = cmark_node_get_literal(node);
	cmark_node *shown, *paragraph;
	char *text;

	if (strncmp(html, "<!--", 4) == 0) {
		cmark_node_free(node);
		return;
	}
	text = mem_dup(html);
	for (size_t n = strlen(text); n && strchr("\r\n", text[n - 1]); n--)
		text[n - 1] = '\0';
	shown = text_node(text);
	free(text);
	if (is_block) {
		paragraph = cmark_node_new(CMARK_NODE_PARAGRAPH);
		cmark_node_append_child(paragraph, shown);
		shown = paragraph;
	}
	replace_node(node, shown);
}

static bool is_safe_url(const char *url)
{
	static const char *const schemes[] = { "http://", "https://", "mailto:", "tel:" };

	for (size_t i = 0; i < sizeof(schemes) / sizeof(*schemes); i++)
		if (strncasecmp(url, schemes[i], strlen(schemes[i])) == 0)
			return true;
	return false;
}

static bool is_in_link(cmark_node *node)
{
	for (node = cmark_node_parent(node); node; node = cmark_node_parent(node))
		if (cmark_node_get_type(node) == CMARK_NODE_LINK)
			return true;
	return false;
}

static void link_image(cmark_node *node)
{
	const char *url = cmark_node_get_url(node);
	cmark_node *link;

	if (is_in_link(node) || !is_safe_url(url)) {
		unwrap_node(node);
		return;
	}
	link = cmark_node_new(CMARK_NODE_LINK);
	cmark_node_set_url(link, url);
	if (!cmark_node_first_child(node))
		cmark_node_append_child(link, text_node(url));
	replace_node(node, link);
}

/* Values lose their marks, and where Markdown did not read them their backslashes. */
static void unmark_node(cmark_node *node, cmark_node_type type)
{
	const char *literal = cmark_node_get_literal(node), *url = cmark_node_get_url(node);
	char *text;

	if (literal) {
		text = type == CMARK_NODE_TEXT ? escape_unmark(literal) : escape_undo(literal);
		cmark_node_set_literal(node, text);
		free(text);
	}
	if (url) {
		text = escape_undo(url);
		cmark_node_set_url(node, text);
		cmark_node_set_title(node, "");
		free(text);
	}
	if (type == CMARK_NODE_CODE_BLOCK)
		cmark_node_set_fence_info(node, "");
}

static void tidy_node(cmark_node *node)
{
	cmark_node_type type = cmark_node_get_type(node);

	unmark_node(node, type);
	if (type == CMARK_NODE_HTML_BLOCK || type == CMARK_NODE_HTML_INLINE)
		show_html(node, type == CMARK_NODE_HTML_BLOCK);
	else if (type == CMARK_NODE_IMAGE)
		link_image(node);
	else if (type == CMARK_NODE_LINK && !is_safe_url(cmark_node_get_url(node)))
		unwrap_node(node);
}

static bool is_leaf(cmark_node *node)
{
	switch (cmark_node_get_type(node)) {
	case CMARK_NODE_HTML_BLOCK:
	case CMARK_NODE_HTML_INLINE:
	case CMARK_NODE_THEMATIC_BREAK:
	case CMARK_NODE_CODE_BLOCK:
	case CMARK_NODE_CODE:
	case CMARK_NODE_TEXT:
	case CMARK_NODE_SOFTBREAK:
	case CMARK_NODE_LINEBREAK:
		return true;
	default: /* of a library's enum, which may grow */
		return false;
	}
}

/*
 * Make of the tree what may be in a letter; false when it is too deep. The
 * nodes are changed afterwards, for an iterator cannot stand that.
 */
static bool tidy(cmark_node *root)
{
	cmark_iter *iter = cmark_iter_new(root);
	cmark_node **nodes = NULL, *node;
	cmark_event_type event;
	int depth = 0, deepest = 0;
	size_t n = 0;

	while ((event = cmark_iter_next(iter)) != CMARK_EVENT_DONE) {
		node = cmark_iter_get_node(iter);
		if (event == CMARK_EVENT_EXIT || is_leaf(node)) {
			nodes = mem_grow(nodes, n, sizeof(cmark_node *));
			nodes[n++] = node;
		}
		if (!is_leaf(node))
			depth += event == CMARK_EVENT_ENTER ? 1 : -1;
		deepest = depth > deepest ? depth : deepest;
	}
	cmark_iter_free(iter);
	for (size_t i = 0; i < n && deepest <= MARKDOWN_MAX_DEPTH; i++)
		tidy_node(nodes[i]);
	free(nodes);
	return deepest <= MARKDOWN_MAX_DEPTH;
}

/*
 * Lines end in LF and hold no control characters. A line of "--" begins a
 * signature for those who write mail, and would make a heading of the line above.
 */
static void add_line(const char *p, size_t n, struct buf *out)
{
	if (n && p[n - 1] == '\r')
		n--;
	if ((n == 2 || n == 3) && memcmp(p, "-- ", n) == 0)
		buf_putc(out, '\\');
	for (size_t i = 0; i < n; i++) {
		unsigned char c = (unsigned char)p[i];

		if (c == 0xC2 && (unsigned char)p[i + 1] < 0xA0)
			i++;
		else if ((c >= ' ' || c == '\t') && c != 0x7F)
			buf_putc(out, p[i]);
	}
	buf_putc(out, '\n');
}

struct markdown *markdown_parse(const char *text, bool keep_lines, struct err *err)
{
	struct markdown *m = NULL;
	struct buf clean = { 0 };
	size_t n;

	if (strlen(text) > LETTER_MAX_MARKDOWN) {
		err_set(err, ERR_DATA, _("the letter is longer than %d bytes; shorten it"), LETTER_MAX_MARKDOWN);
		return NULL;
	}
	for (const char *p = text; *p; p += n + (p[n] == '\n')) {
		n = strcspn(p, "\n");
		add_line(p, n, &clean);
	}
	m = mem_alloc(sizeof(*m));
	m->keep_lines = keep_lines;
	m->root = cmark_parse_document(buf_text(&clean), clean.len, CMARK_OPT_VALIDATE_UTF8);
	buf_clear(&clean);
	if (tidy(m->root))
		return m;
	err_set(err, ERR_DATA, _("the letter has quotes, lists or emphasis nested more than %d levels deep"),
		MARKDOWN_MAX_DEPTH);
	markdown_free(m);
	return NULL;
}

void markdown_free(struct markdown *m)
{
	if (!m)
		return;
	cmark_node_free(m->root);
	free(m);
}

bool markdown_is_empty(const struct markdown *m)
{
	struct buf text = { 0 };
	bool is_empty;

	markdown_to_text(m, &text);
	is_empty = strspn(buf_text(&text), " \n") == text.len;
	buf_clear(&text);
	return is_empty;
}

void markdown_to_html(const struct markdown *m, struct buf *out)
{
	char *html = cmark_render_html(m->root, m->keep_lines ? CMARK_OPT_HARDBREAKS : CMARK_OPT_DEFAULT);

	buf_puts(out, html);
	free(html);
}

/* Whether the mark behind a backslash would mean something without it. */
static bool needs_backslash(const struct buf *before, const char *mark)
{
	if (*mark == '!')
		return mark[1] == '[';
	if (*mark == '#') { /* a heading, behind nothing but the marks of quotes and lists */
		size_t n = before->len;

		while (n > 0 && strchr(" >-.)0123456789", before->data[n - 1]))
			n--;
		return n == 0 || before->data[n - 1] == '\n';
	}
	return true;
}

char *markdown_to_source(const struct markdown *m)
{
	int options = m->keep_lines ? CMARK_OPT_DEFAULT : CMARK_OPT_NOBREAKS;
	char *source = cmark_render_commonmark(m->root, options, 0);
	struct buf out = { 0 };

	if (strchr(source, '`'))
		return source; /* in code a backslash is one */
	for (const char *p = source; *p; p++) {
		if (*p == '\\' && p[1] && needs_backslash(&out, p + 1))
			buf_putc(&out, *p);
		if (*p == '\\' && p[1])
			p++;
		buf_putc(&out, *p);
	}
	free(source);
	return buf_take(&out);
}
