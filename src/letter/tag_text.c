#include "letter/node.h"

#include <string.h>

#include "base/buf.h"
#include "base/i18n.h"
#include "letter/arena.h"
#include "letter/run.h"

struct output_node {
	struct node node;
	struct chain *chain; /* NULL: there is nothing in it */
};

static int render_output(struct run *r, const struct node *n)
{
	const struct output_node *output = (const struct output_node *)n;
	struct value v;

	if (!output->chain)
		return 0;
	if (chain_eval(r, output->chain, true, &v) < 0)
		return -1;
	run_print(r, v);
	return 0;
}

static int echo_parse(struct parser *p, const struct token *t, struct lex *lex, struct node **node)
{
	struct output_node *output = node_new(p, t, sizeof(*output), render_output);

	*node = &output->node;
	if (lex->word.kind == WORD_END)
		return 0;
	output->chain = chain_parse(p->arena, lex);
	return output->chain ? lex_expect_end(lex) : -1;
}

struct raw_node {
	struct node node;
	const char *text;
	size_t n;
};

static int render_raw(struct run *r, const struct node *n)
{
	const struct raw_node *raw = (const struct raw_node *)n;

	buf_add(r->out, raw->text, raw->n);
	return 0;
}

static int raw_parse(struct parser *p, const struct token *t, struct lex *lex, struct node **node)
{
	struct raw_node *raw = node_new(p, t, sizeof(*raw), render_raw);
	struct token text;

	(void)lex;
	if (p->scan.is_lines)
		return place_fail(t->at, p->err, _("raw cannot stand inside liquid"));
	if (!scan_until(&p->scan, "endraw", &text))
		return place_fail(t->at, p->err, _("\"raw\" is never closed"));
	raw->text = text.inside;
	raw->n = text.n;
	*node = &raw->node;
	return 0;
}

/* Skip to the end of a comment; comments may be nested, and hold raw text. */
static int comment_parse(struct parser *p, const struct token *t, struct lex *lex, struct node **node)
{
	struct token inner;
	int open = 1;

	(void)lex;
	(void)node;
	while (open) {
		if (scan_next(&p->scan, &inner, p->err) < 0)
			return -1;
		if (inner.kind == TOKEN_END)
			return place_fail(t->at, p->err, _("\"comment\" is never closed"));
		if (token_is(&inner, "raw") && !p->scan.is_lines)
			scan_until(&p->scan, "endraw", &inner);
		open += token_is(&inner, "comment");
		open -= token_is(&inner, "endcomment");
	}
	return 0;
}

static int doc_parse(struct parser *p, const struct token *t, struct lex *lex, struct node **node)
{
	struct token text;

	(void)lex;
	(void)node;
	if (!scan_until(&p->scan, "enddoc", &text))
		return place_fail(t->at, p->err, _("\"doc\" is never closed"));
	return 0;
}

/* Each line of an inline comment has its own sign. */
static int hash_parse(struct parser *p, const struct token *t, struct lex *lex, struct node **node)
{
	const char *end = t->inside + t->n;

	(void)lex;
	(void)node;
	for (const char *s = t->inside; (s = memchr(s, '\n', (size_t)(end - s)));) {
		while (s < end && strchr(" \t\r\n\f\v", *s))
			s++;
		if (s < end && *s != '#')
			return place_fail((struct place) { t->at.source, s }, p->err,
				_("each line of this comment must begin with #"));
	}
	return 0;
}

struct liquid_node {
	struct node node;
	struct block block;
};

static int render_liquid(struct run *r, const struct node *n)
{
	return block_render(r, &((const struct liquid_node *)n)->block);
}

/* The inside of liquid is a block of its own, in which each line is a tag. */
static int liquid_parse(struct parser *p, const struct token *t, struct lex *lex, struct node **node)
{
	struct liquid_node *liquid = node_new(p, t, sizeof(*liquid), render_liquid);
	struct scan outside = p->scan;
	struct token end;
	int rc;

	(void)lex;
	p->scan = scan_lines(t);
	rc = block_parse(p, t, NULL, &liquid->block, &end);
	p->scan = outside;
	liquid->node.prints = liquid->block.prints;
	*node = &liquid->node;
	return rc;
}

const struct tag tags_text[] = {
	{ "echo", echo_parse, false },
	{ "raw", raw_parse, true },
	{ "comment", comment_parse, true },
	{ "doc", doc_parse, true },
	{ "#", hash_parse, true },
	{ "liquid", liquid_parse, true },
	{ 0 },
};
