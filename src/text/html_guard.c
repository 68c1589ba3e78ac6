#include "text/html_guard.h"

#include <ctype.h>
#include <stdbool.h>
#include <string.h>
#include <strings.h>

#include "base/buf.h"
#include "text/html.h"

enum {
	ATTRIBUTES_MAX = 64,
	DEPTH_MAX = 100, /* libxml2 ends a document at 256, rows and cells included */
	NAME_MAX_LEN = 16,
};

struct guard {
	const char *p;
	const char *end;
	struct buf *out;
	size_t depth;    /* elements that were let through and are open */
	size_t left_out; /* open ones that were not */
	size_t n_nodes;  /* elements and attributes that were let through */
	/* Known to be missing ahead, so that nobody looks for it again. */
	bool no_comment_end;
	bool no_tag_end;
	bool no_raw_end;
};

/* Elements whose content is no HTML and not for reading. */
static const char *const raw[] = { "script", "style" };

/* Elements without an end, or whose end is usually left out: they do not count as depth. */
static const char *const uncounted[] = {
	"area", "base", "br", "col", "colgroup", "dd", "dt", "embed", "hr", "img", "input",
	"li", "link", "meta", "option", "p", "param", "source", "tbody", "td", "tfoot", "th",
	"thead", "tr", "wbr"
};

static const struct entity {
	const char *name;
	const char *text;
} entities[] = {
	{ "NewLine;", "\n" },
	{ "Tab;", "\t" },
	{ "ast;", "*" },
	{ "bsol;", "\\" },
	{ "check;", "\u2713" },
	{ "colon;", ":" },
	{ "comma;", "," },
	{ "commat;", "@" },
	{ "cross;", "\u2717" },
	{ "dollar;", "$" },
	{ "equals;", "=" },
	{ "excl;", "!" },
	{ "hyphen;", "-" },
	{ "lbrack;", "[" },
	{ "lowbar;", "_" },
	{ "lpar;", "(" },
	{ "num;", "#" },
	{ "percnt;", "%" },
	{ "period;", "." },
	{ "phone;", "\u260E" },
	{ "plus;", "+" },
	{ "quest;", "?" },
	{ "rbrack;", "]" },
	{ "rpar;", ")" },
	{ "semi;", ";" },
	{ "sol;", "/" },
	{ "star;", "\u2606" },
	{ "starf;", "\u2605" },
};

static bool starts_with(const struct guard *g, const char *text)
{
	size_t n = strlen(text);

	return (size_t)(g->end - g->p) >= n && memcmp(g->p, text, n) == 0;
}

static bool is_among(const char *name, const char *const *names, size_t n)
{
	for (size_t i = 0; i < n; i++)
		if (strcasecmp(names[i], name) == 0)
			return true;
	return false;
}

static bool is_counted(const char *name)
{
	return !is_among(name, uncounted, sizeof(uncounted) / sizeof(*uncounted));
}

static bool is_raw(const char *name)
{
	return is_among(name, raw, sizeof(raw) / sizeof(*raw));
}

/* Where the tag at tag ends: behind its '>', which does not count inside quotes. *n_attributes gets how many there may be. */
static const char *tag_end(const char *tag, const char *end, size_t *n_attributes, const char **last_attribute)
{
	char quote = '\0';
	char before = ' '; /* the last character that was no blank */
	size_t blanks = 0;

	*n_attributes = 0;
	*last_attribute = NULL;
	for (const char *p = tag; p < end; p++) {
		bool is_space = isspace((unsigned char)*p);

		if (quote)
			quote = *p == quote ? '\0' : quote;
		else if (*p == '>')
			return p + 1;
		else if ((*p == '"' || *p == '\'') && before == '=')
			quote = *p;
		else if (is_space && ++blanks == ATTRIBUTES_MAX)
			*last_attribute = p;
		*n_attributes += !quote && !*last_attribute && (is_space || *p == '=');
		before = is_space ? before : *p;
	}
	return end;
}

/* Whether the tag passes; keeps count of what is open. */
static bool tag_passes(struct guard *g, bool is_end, const char *name)
{
	if (!is_counted(name))
		return true;
	if (is_end && g->left_out > 0) {
		g->left_out--;
		return false;
	}
	if (is_end) {
		g->depth -= g->depth > 0;
		return true;
	}
	if (g->depth >= DEPTH_MAX) {
		g->left_out++;
		return false;
	}
	g->depth++;
	return true;
}

/* Behind <script> or <style>: on to its end tag, if there is one. */
static void skip_raw(struct guard *g, const char *name)
{
	size_t n = strlen(name);
	const char *p = g->p;

	if (g->no_raw_end)
		return;
	while ((p = memmem(p, (size_t)(g->end - p), "</", 2)) != NULL) {
		p += 2;
		if ((size_t)(g->end - p) >= n && strncasecmp(p, name, n) == 0) {
			g->p = p - 2;
			return;
		}
	}
	g->no_raw_end = true;
}

/* Whether so many nodes more may be made of it; else nothing behind is read. */
static bool has_room(struct guard *g, size_t n)
{
	g->n_nodes += n;
	if (g->n_nodes <= HTML_MAX_NODES)
		return true;
	g->out->full = true;
	g->p = g->end;
	return false;
}

static void guard_tag(struct guard *g)
{
	const char *tag = g->p;
	const char *last_attribute;
	size_t n_attributes;
	bool is_end = tag[1] == '/';
	const char *name = tag + 1 + is_end;
	char copy[NAME_MAX_LEN + 1] = "";

	for (size_t i = 0; i < NAME_MAX_LEN && name + i < g->end && isalnum((unsigned char)name[i]); i++)
		copy[i] = name[i];
	g->p = tag_end(name, g->end, &n_attributes, &last_attribute);
	if (is_raw(copy) && !is_end)
		skip_raw(g, copy);
	if (is_raw(copy) || !tag_passes(g, is_end, copy) || !has_room(g, is_end ? 0 : 1 + n_attributes))
		return;
	if (last_attribute) {
		buf_add(g->out, tag, (size_t)(last_attribute - tag));
		buf_putc(g->out, '>');
	} else {
		buf_add(g->out, tag, (size_t)(g->p - tag));
	}
}

/*
 * From a mark of n characters on to behind its end. One without an end hides
 * nothing: only its first characters are dropped.
 */
static void guard_mark(struct guard *g, size_t n, const char *ending, bool *no_end)
{
	const char *close = NULL;

	g->p += n;
	if (!*no_end)
		close = memmem(g->p, (size_t)(g->end - g->p), ending, strlen(ending));
	if (close)
		g->p = close + strlen(ending);
	else
		*no_end = true;
}

static void guard_entity(struct guard *g)
{
	g->p++;
	for (size_t i = 0; i < sizeof(entities) / sizeof(*entities); i++)
		if (starts_with(g, entities[i].name)) {
			g->p += strlen(entities[i].name);
			buf_puts(g->out, entities[i].text);
			return;
		}
	buf_putc(g->out, '&');
}

static void guard_text(struct guard *g)
{
	const char *start = g->p;

	while (g->p < g->end && *g->p != '<' && *g->p != '&' && *g->p != '\0')
		g->p++;
	buf_add(g->out, start, (size_t)(g->p - start));
}

static bool is_tag(const struct guard *g)
{
	const char *p = g->p + 1;

	if (p < g->end && *p == '/')
		p++;
	return p < g->end && isalpha((unsigned char)*p);
}

void html_guard(const char *html, size_t n, struct buf *out)
{
	struct guard g = { .p = html, .end = html + n, .out = out };

	while (g.p < g.end) {
		guard_text(&g);
		if (g.p == g.end)
			break;
		if (*g.p == '&') {
			guard_entity(&g);
		} else if (*g.p == '\0') {
			buf_putc(out, ' ');
			g.p++;
		} else if (starts_with(&g, "<!--")) {
			guard_mark(&g, 4, "-->", &g.no_comment_end);
		} else if (starts_with(&g, "<![")) {
			guard_mark(&g, 3, ">", &g.no_tag_end);
		} else if (is_tag(&g)) {
			guard_tag(&g);
		} else {
			buf_puts(out, "&lt;");
			g.p++;
		}
	}
}
