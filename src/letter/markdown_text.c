#include "letter/markdown.h"

#include <stdlib.h>
#include <string.h>
#include <strings.h>

#include "base/buf.h"
#include "letter/arena.h"
#include "letter/markdown_tree.h"
#include "text/utf8.h"
#include "text/wrap.h"

/* The inline text of one block, while it is being collected. */
struct inlines {
	struct buf text;
	size_t link_start;
	bool keep_lines;
};

/* " (URL)", unless that is what the link reads. */
static void end_link(struct inlines *in, const char *url)
{
	const char *shown = buf_text(&in->text) + in->link_start;
	const char *address = url;
	bool has_text = *shown;

	if (strncasecmp(url, "mailto:", 7) == 0)
		address = url + 7;
	else if (strncasecmp(url, "tel:", 4) == 0)
		address = url + 4;
	if (strcmp(shown, url) == 0 || strcmp(shown, address) == 0)
		return;
	buf_puts(&in->text, has_text ? " (" : "");
	for (const char *p = address; *p; p++) {
		if (*p == ' ')
			buf_puts(&in->text, "%20");
		else
			buf_putc(&in->text, *p);
	}
	buf_puts(&in->text, has_text ? ")" : "");
}

static void add_inline(struct inlines *in, cmark_node *node, bool enters)
{
	cmark_node_type type = cmark_node_get_type(node);

	if (type == CMARK_NODE_TEXT || type == CMARK_NODE_CODE)
		buf_puts(&in->text, cmark_node_get_literal(node));
	else if (type == CMARK_NODE_LINEBREAK || (type == CMARK_NODE_SOFTBREAK && in->keep_lines))
		buf_putc(&in->text, '\n');
	else if (type == CMARK_NODE_SOFTBREAK)
		buf_putc(&in->text, ' ');
	else if (type == CMARK_NODE_LINK && enters)
		in->link_start = in->text.len;
	else if (type == CMARK_NODE_LINK)
		end_link(in, cmark_node_get_url(node));
}

/* The number of an item: its place behind the list's first number. */
static int item_number(cmark_node *item)
{
	return *(int *)cmark_node_get_user_data(item);
}

/* Lists can be long, so each item counts on from the one before it. */
static void number_item(cmark_node *item, struct arena *numbers)
{
	int *number = arena_alloc(numbers, sizeof(*number));
	cmark_node *before = cmark_node_previous(item);

	*number = before ? item_number(before) + 1 : cmark_node_get_list_start(cmark_node_parent(item));
	cmark_node_set_user_data(item, number);
}

/* What stands before the lines of all that is in an item. */
static void add_marker(cmark_node *item, bool is_first, struct buf *out)
{
	struct buf marker = { 0 };

	if (cmark_node_get_list_type(cmark_node_parent(item)) == CMARK_ORDERED_LIST)
		buf_printf(&marker, "%d. ", item_number(item));
	else
		buf_puts(&marker, "- ");
	if (is_first)
		buf_puts(out, buf_text(&marker));
	else
		for (size_t i = 0; i < marker.len; i++)
			buf_putc(out, ' ');
	buf_clear(&marker);
}

/*
 * The quote signs and list markers before a line of node. is_first: it is the
 * first line, and bears the marker of the item that begins with it.
 */
static void add_prefix(cmark_node *node, bool is_first, struct buf *out)
{
	cmark_node *parent = cmark_node_parent(node);

	if (!parent)
		return;
	add_prefix(parent, is_first && !cmark_node_previous(node), out);
	if (cmark_node_get_type(node) == CMARK_NODE_BLOCK_QUOTE)
		buf_puts(out, "> ");
	else if (cmark_node_get_type(node) == CMARK_NODE_ITEM)
		add_marker(node, is_first, out);
}

static void add_trimmed(const char *p, size_t n, struct buf *out)
{
	while (n && (p[n - 1] == ' ' || p[n - 1] == '\t'))
		n--;
	buf_add(out, p, n);
	buf_putc(out, '\n');
}

/* The empty line before a block, unless it is in a list that has none. */
static void add_gap(cmark_node *node, struct buf *out)
{
	cmark_node *parent = cmark_node_parent(node);
	struct buf prefix = { 0 };
	bool is_tight = false;

	while (parent && !cmark_node_previous(node)) {
		node = parent;
		parent = cmark_node_parent(node);
	}
	if (!parent)
		return;
	if (cmark_node_get_type(parent) == CMARK_NODE_LIST)
		is_tight = cmark_node_get_list_tight(parent);
	else if (cmark_node_get_type(parent) == CMARK_NODE_ITEM)
		is_tight = cmark_node_get_list_tight(cmark_node_parent(parent));
	if (is_tight)
		return;
	add_prefix(parent, false, &prefix);
	add_trimmed(buf_text(&prefix), prefix.len, out);
	buf_clear(&prefix);
}

/* The lines of a block below each other, behind what its place demands. */
static void add_lines(cmark_node *node, const char *text, struct buf *out)
{
	struct buf first = { 0 }, other = { 0 }, line = { 0 };
	size_t n;

	add_prefix(node, true, &first);
	add_prefix(node, false, &other);
	add_gap(node, out);
	for (const char *p = text; *p || p == text; p += n + (p[n] == '\n')) {
		n = strcspn(p, "\n");
		buf_cut(&line, 0);
		buf_puts(&line, buf_text(p == text ? &first : &other));
		buf_add(&line, p, n);
		add_trimmed(buf_text(&line), line.len, out);
		if (!p[n])
			break;
	}
	buf_clear(&first);
	buf_clear(&other);
	buf_clear(&line);
}

static void add_wrapped(cmark_node *node, const char *text, struct buf *out)
{
	struct buf prefix = { 0 }, lines = { 0 };
	int columns;

	add_prefix(node, false, &prefix);
	columns = MARKDOWN_COLUMNS - utf8_width(buf_text(&prefix));
	/* Deep lists are no reason for lines of a word each. */
	text_wrap(text, columns > MARKDOWN_COLUMNS / 2 ? columns : MARKDOWN_COLUMNS / 2, &lines);
	add_lines(node, buf_text(&lines), out);
	buf_clear(&prefix);
	buf_clear(&lines);
}

static void add_code(cmark_node *node, struct buf *out)
{
	const char *code = cmark_node_get_literal(node);
	struct buf text = { 0 };

	buf_puts(&text, code);
	while (text.len && text.data[text.len - 1] == '\n')
		buf_cut(&text, text.len - 1);
	add_lines(node, buf_text(&text), out);
	buf_clear(&text);
}

struct writer {
	struct inlines in;
	struct arena numbers; /* of items */
};

static void add_block(cmark_node *node, bool enters, struct writer *w, struct buf *out)
{
	cmark_node_type type = cmark_node_get_type(node);

	if (type == CMARK_NODE_ITEM && enters)
		number_item(node, &w->numbers);
	else if (type == CMARK_NODE_CODE_BLOCK)
		add_code(node, out);
	else if (type == CMARK_NODE_THEMATIC_BREAK)
		add_lines(node, "-----", out);
	else if (type == CMARK_NODE_PARAGRAPH || type == CMARK_NODE_HEADING) {
		if (!enters)
			add_wrapped(node, buf_text(&w->in.text), out);
		buf_cut(&w->in.text, 0);
	} else {
		add_inline(&w->in, node, enters);
	}
}

void markdown_to_text(const struct markdown *m, struct buf *out)
{
	struct writer w = { .in.keep_lines = m->keep_lines };
	cmark_iter *iter = cmark_iter_new(m->root);
	cmark_event_type event;

	while ((event = cmark_iter_next(iter)) != CMARK_EVENT_DONE)
		add_block(cmark_iter_get_node(iter), event == CMARK_EVENT_ENTER, &w, out);
	cmark_iter_free(iter);
	buf_clear(&w.in.text);
	arena_clear(&w.numbers);
}
