#include "letter/node.h"

#include <string.h>

#include "base/buf.h"
#include "base/i18n.h"
#include "letter/arena.h"
#include "letter/run.h"

/* A branch of if, unless or case; without a condition it is the else. */
struct branch {
	struct branch *next;
	struct cond *cond;
	bool is_negated;     /* of an unless */
	struct expr **whens; /* of a case */
	size_t n_whens;
	struct block block;
};

struct branch_node {
	struct node node;
	struct expr *subject; /* of a case */
	struct branch *first;
};

static int render_if(struct run *r, const struct node *n)
{
	int rc;

	for (const struct branch *b = ((const struct branch_node *)n)->first; b; b = b->next) {
		rc = b->cond ? cond_eval(r, b->cond) : 1;
		if (rc < 0 || r->has_failed)
			return -1;
		if (!!rc != b->is_negated)
			return block_render(r, &b->block);
	}
	return 0;
}

static int parse_condition(struct parser *p, struct lex *lex, struct branch *b)
{
	b->cond = cond_parse(p->arena, lex);
	return b->cond ? lex_expect_end(lex) : -1;
}

/* A tag in which nothing can be printed is left out with its blanks. */
static void finish(struct branch_node *n, struct node **node)
{
	n->node.prints = false;
	for (const struct branch *b = n->first; b; b = b->next)
		n->node.prints = n->node.prints || b->block.prints;
	for (struct branch *b = n->first; b; b = b->next)
		b->block.is_silent = !n->node.prints;
	*node = &n->node;
}

static int parse_branches(struct parser *p, const struct token *t, struct lex *lex,
	bool is_negated, struct node **node)
{
	static const char *const if_ends[] = { "elsif", "else", "endif", NULL };
	static const char *const unless_ends[] = { "elsif", "else", "endunless", NULL };
	struct branch_node *n = node_new(p, t, sizeof(*n), render_if);
	struct branch *b, **last = &n->first;
	struct lex next = *lex;
	struct token end = *t;

	do {
		b = arena_alloc(p->arena, sizeof(*b));
		*last = b;
		last = &b->next;
		b->is_negated = is_negated && n->first == b;
		if (!token_is(&end, "else") && parse_condition(p, &next, b) < 0)
			return -1;
		if (block_parse(p, t, is_negated ? unless_ends : if_ends, &b->block, &end) < 0)
			return -1;
		if (token_is(&end, "elsif") && lex_start(&next, &end, p->err) < 0)
			return -1;
	} while (token_is(&end, "elsif") || token_is(&end, "else"));
	finish(n, node);
	return 0;
}

static int if_parse(struct parser *p, const struct token *t, struct lex *lex, struct node **node)
{
	return parse_branches(p, t, lex, false, node);
}

static int unless_parse(struct parser *p, const struct token *t, struct lex *lex, struct node **node)
{
	return parse_branches(p, t, lex, true, node);
}

/* A branch is rendered once for each of its values that fits, as Shopify does it. */
static int render_when(struct run *r, const struct branch *b, struct value subject, bool *found)
{
	for (size_t i = 0; i < b->n_whens; i++) {
		if (!value_is_equal(subject, expr_eval(r, b->whens[i])))
			continue;
		*found = true;
		if (block_render(r, &b->block) < 0)
			return -1;
	}
	return 0;
}

/* An else counts for the branches before it; those behind are still tried. */
static int render_case(struct run *r, const struct node *n)
{
	const struct branch_node *node = (const struct branch_node *)n;
	struct value subject = expr_eval(r, node->subject);
	bool found = false;
	int rc = 0;

	for (const struct branch *b = node->first; b && rc == 0; b = b->next) {
		if (b->n_whens)
			rc = render_when(r, b, subject, &found);
		else if (!found)
			rc = block_render(r, &b->block);
	}
	return rc;
}

static int parse_whens(struct parser *p, const struct token *t, struct branch *b)
{
	struct lex lex;
	struct expr *e;
	int more;

	if (lex_start(&lex, t, p->err) < 0)
		return -1;
	do {
		e = expr_parse(p->arena, &lex);
		if (!e)
			return -1;
		b->whens = arena_grow(p->arena, b->whens, b->n_whens, sizeof(struct expr *));
		b->whens[b->n_whens++] = e;
		more = lex_accept(&lex, ",");
		if (more == 0)
			more = lex_accept(&lex, "or");
	} while (more > 0);
	return more < 0 ? -1 : lex_expect_end(&lex);
}

static int case_parse(struct parser *p, const struct token *t, struct lex *lex, struct node **node)
{
	static const char *const ends[] = { "when", "else", "endcase", NULL };
	struct branch_node *n = node_new(p, t, sizeof(*n), render_case);
	struct branch *b, **last = &n->first;
	struct block ignored; /* between case and the first when */
	struct token end;

	n->subject = expr_parse(p->arena, lex);
	if (!n->subject || lex_expect_end(lex) < 0)
		return -1;
	if (block_parse(p, t, ends, &ignored, &end) < 0)
		return -1;
	while (!token_is(&end, "endcase")) {
		b = arena_alloc(p->arena, sizeof(*b));
		*last = b;
		last = &b->next;
		if (token_is(&end, "when") && parse_whens(p, &end, b) < 0)
			return -1;
		if (block_parse(p, t, ends, &b->block, &end) < 0)
			return -1;
	}
	finish(n, node);
	return 0;
}

/* The text inside is printed when it differs from what it was the last time. */
struct changed_node {
	struct node node;
	struct block block;
};

static int render_changed(struct run *r, const struct node *n)
{
	struct buf text = { .limit = RUN_MAX_OUTPUT }, *out = r->out;
	int rc;

	r->out = &text;
	rc = block_render(r, &((const struct changed_node *)n)->block);
	r->out = out;
	if (rc == 0 && (!r->changed || strcmp(r->changed, buf_text(&text)) != 0)) {
		r->changed = arena_dup(&r->arena, buf_text(&text));
		buf_puts(out, r->changed);
	}
	buf_clear(&text);
	return rc;
}

static int changed_parse(struct parser *p, const struct token *t, struct lex *lex, struct node **node)
{
	static const char *const ends[] = { "endifchanged", NULL };
	struct changed_node *n = node_new(p, t, sizeof(*n), render_changed);
	struct token end;

	*node = &n->node;
	if (lex_expect_end(lex) < 0)
		return -1;
	return block_parse(p, t, ends, &n->block, &end);
}

const struct tag tags_branch[] = {
	{ "if", if_parse, false },
	{ "unless", unless_parse, false },
	{ "case", case_parse, false },
	{ "ifchanged", changed_parse, false },
	{ 0 },
};
