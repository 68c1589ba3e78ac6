#include "letter/node.h"

#include <ctype.h>
#include <string.h>

#include "base/buf.h"
#include "base/i18n.h"
#include "letter/arena.h"
#include "letter/names.h"
#include "letter/run.h"
#include "text/near.h"

static const struct tag *const tables[] = {
	tags_branch,
	tags_loop,
	tags_cycle,
	tags_variable,
	tags_partial,
	tags_text,
	NULL,
};

struct text_node {
	struct node node;
	const char *text;
	size_t n;
};

void *node_new(struct parser *p, const struct token *t, size_t size, node_render *render)
{
	struct node *n = arena_alloc(p->arena, size);

	n->render = render;
	n->at = t->at;
	n->prints = true;
	return n;
}

void block_init(struct block *b)
{
	*b = (struct block) { .end = &b->first };
}

void block_add(struct block *b, struct node *n)
{
	*b->end = n;
	b->end = &n->next;
	b->prints = b->prints || n->prints;
}

static int render_text(struct run *r, const struct node *n)
{
	const struct text_node *text = (const struct text_node *)n;

	buf_add(r->out, text->text, text->n);
	return 0;
}

static void parse_text(struct parser *p, const struct token *t, struct block *b)
{
	struct text_node *text = node_new(p, t, sizeof(*text), render_text);

	text->text = t->inside;
	text->n = t->n;
	text->node.prints = false;
	for (size_t i = 0; i < t->n && !text->node.prints; i++)
		text->node.prints = !strchr(" \t\r\n\f\v", t->inside[i]);
	block_add(b, &text->node);
}

static const struct tag *find_tag(const struct token *t)
{
	for (const struct tag *const *table = tables; *table; table++)
		for (const struct tag *tag = *table; tag->name; tag++)
			if (token_is(t, tag->name))
				return tag;
	return NULL;
}

static int unknown_tag(struct parser *p, const struct token *t, const struct token *opener)
{
	struct near near = near_start(t->name, t->n_name);
	int n = (int)t->n_name;

	for (const struct tag *const *table = tables; *table; table++)
		for (const struct tag *tag = *table; tag->name; tag++)
			near_try(&near, tag->name);
	if (!n)
		return place_fail(t->at, p->err, _("this tag has no name"));
	if (near.best && strncmp(t->name, "end", 3) != 0)
		return place_fail(t->at, p->err, _("there is no tag \"%.*s\"; did you mean \"%s\"?"), n, t->name,
			near.best);
	if (opener)
		return place_fail(t->at, p->err, _("\"%.*s\" does not belong into \"%.*s\""), n, t->name,
			(int)opener->n_name, opener->name);
	return place_fail(t->at, p->err, _("there is no tag \"%.*s\" that could stand here"), n, t->name);
}

/* An output is the tag echo with other delimiters. */
static int parse_node(struct parser *p, const struct token *t, const struct token *opener,
	struct block *b)
{
	const struct tag *tag = t->kind == TOKEN_OUTPUT ? &tags_text[0] : find_tag(t);
	struct node *node = NULL;
	struct lex lex;

	if (!tag)
		return unknown_tag(p, t, opener);
	if (!tag->is_free && lex_start(&lex, t, p->err) < 0)
		return -1;
	if (tag->parse(p, t, tag->is_free ? NULL : &lex, &node) < 0)
		return -1;
	if (node)
		block_add(b, node);
	return 0;
}

static bool is_end(const struct token *t, const char *const ends[])
{
	for (; ends && *ends; ends++)
		if (token_is(t, *ends))
			return true;
	return false;
}

static int parse_until(struct parser *p, const struct token *opener, const char *const ends[],
	struct block *b, struct token *t)
{
	for (;;) {
		if (scan_next(&p->scan, t, p->err) < 0)
			return -1;
		if (t->kind == TOKEN_END && ends)
			return place_fail(opener->at, p->err, _("\"%.*s\" is never closed"),
				(int)opener->n_name, opener->name);
		if (t->kind == TOKEN_END || is_end(t, ends))
			return 0;
		if (t->kind == TOKEN_TEXT)
			parse_text(p, t, b);
		else if (parse_node(p, t, opener, b) < 0)
			return -1;
	}
}

int block_parse(struct parser *p, const struct token *opener, const char *const ends[],
	struct block *b, struct token *end)
{
	int rc;

	block_init(b);
	if (p->depth >= RUN_MAX_DEPTH)
		return place_fail(opener->at, p->err, _("tags are nested more than %d levels deep"),
			RUN_MAX_DEPTH);
	p->depth++;
	rc = parse_until(p, opener, ends, b, end);
	p->depth--;
	return rc;
}

int block_render(struct run *r, const struct block *b)
{
	for (const struct node *n = b->first; n && !r->interrupt; n = n->next) {
		if (b->is_silent && n->render == render_text)
			continue;
		if (run_enter(r, n->at) < 0 || n->render(r, n) < 0 || r->has_failed)
			return -1;
		run_leave(r);
	}
	return 0;
}

struct block *template_tree(struct arena *a, const struct source *source, struct err *err)
{
	struct parser p = { .arena = a, .scan = scan_template(source), .err = err };
	struct block *b = arena_alloc(a, sizeof(*b));
	struct token end;

	return block_parse(&p, NULL, NULL, b, &end) < 0 ? NULL : b;
}

const char *tag_target(struct parser *p, struct lex *lex)
{
	const struct word *word = &lex->word;
	const char *name = arena_dupn(p->arena, word->p, word->n);
	bool fits = word->kind == WORD_NAME || word->kind == WORD_INT || word->kind == WORD_TEXT;

	for (const char *s = name; *s; s++)
		fits = fits && (isalnum((unsigned char)*s) || strchr("_-", *s));
	if (!fits || !*name || *name == '-') {
		lex_complain(lex, _("a name of letters, digits, _ and -"));
		return NULL;
	}
	names_make(lex->source->names, name);
	return lex_advance(lex) < 0 ? NULL : name;
}
