#include "letter/node.h"

#include <stdlib.h>

#include "base/buf.h"
#include "base/i18n.h"
#include "letter/arena.h"
#include "letter/number.h"
#include "letter/run.h"

struct assign_node {
	struct node node;
	const char *name;
	struct chain *chain;
};

/*
 * Where a filter refuses, Shopify leaves the variable as it was and says
 * nothing; a strict letter does not accept that.
 */
static int render_assign(struct run *r, const struct node *n)
{
	const struct assign_node *assign = (const struct assign_node *)n;
	struct value v;

	if (chain_eval(r, assign->chain, false, &v) < 0) {
		if (r->liquid->strict || r->has_failed)
			return -1;
		if (r->err)
			*r->err = (struct err) { 0 };
		return 0;
	}
	run_assign(r, assign->name, v);
	return 0;
}

static int assign_parse(struct parser *p, const struct token *t, struct lex *lex, struct node **node)
{
	struct assign_node *n = node_new(p, t, sizeof(*n), render_assign);

	n->node.prints = false;
	n->name = tag_target(p, lex);
	if (!n->name || lex_expect(lex, "=") < 0)
		return -1;
	n->chain = chain_parse(p->arena, lex);
	*node = &n->node;
	return n->chain ? lex_expect_end(lex) : -1;
}

struct capture_node {
	struct node node;
	const char *name;
	struct block block;
};

static int render_capture(struct run *r, const struct node *n)
{
	const struct capture_node *capture = (const struct capture_node *)n;
	struct buf text = { .limit = RUN_MAX_OUTPUT }, *out = r->out;
	struct value v;
	int rc;

	r->out = &text;
	rc = block_render(r, &capture->block);
	r->out = out;
	out->full = out->full || text.full;
	v = value_take(&r->arena, &text);
	v.is_markup = r->liquid->escape == LIQUID_MARKDOWN;
	if (rc == 0)
		run_assign(r, capture->name, v);
	return rc;
}

static int capture_parse(struct parser *p, const struct token *t, struct lex *lex, struct node **node)
{
	static const char *const ends[] = { "endcapture", NULL };
	struct capture_node *n = node_new(p, t, sizeof(*n), render_capture);
	struct token end;

	n->name = tag_target(p, lex);
	if (!n->name || lex_expect_end(lex) < 0)
		return -1;
	n->node.prints = false;
	*node = &n->node;
	return block_parse(p, t, ends, &n->block, &end);
}

struct counter_node {
	struct node node;
	const char *name;
};

/* A counter begins at 0, or at the number of that name in the context. */
static int64_t counter(struct run *r, const char *name)
{
	struct scope *scope = r->scope;
	struct value v;

	r->scope = NULL;
	v = run_find(r, name);
	r->scope = scope;
	return number_index(v);
}

static int count(struct run *r, const char *name, int64_t value, int64_t shown)
{
	map_set(&r->arena, &r->counters, name, value_int(value));
	run_print(r, value_int(shown));
	return 0;
}

static int render_increment(struct run *r, const struct node *n)
{
	const char *name = ((const struct counter_node *)n)->name;
	int64_t value = counter(r, name);

	return count(r, name, value + 1, value);
}

static int render_decrement(struct run *r, const struct node *n)
{
	const char *name = ((const struct counter_node *)n)->name;
	int64_t value = counter(r, name) - 1;

	return count(r, name, value, value);
}

static int counter_parse(struct parser *p, const struct token *t, struct lex *lex,
	node_render *render, struct node **node)
{
	struct counter_node *n = node_new(p, t, sizeof(*n), render);

	*node = &n->node;
	n->name = tag_target(p, lex);
	return n->name ? lex_expect_end(lex) : -1;
}

static int increment_parse(struct parser *p, const struct token *t, struct lex *lex, struct node **node)
{
	return counter_parse(p, t, lex, render_increment, node);
}

static int decrement_parse(struct parser *p, const struct token *t, struct lex *lex, struct node **node)
{
	return counter_parse(p, t, lex, render_decrement, node);
}

const struct tag tags_variable[] = {
	{ "assign", assign_parse, false },
	{ "capture", capture_parse, false },
	{ "increment", increment_parse, false },
	{ "decrement", decrement_parse, false },
	{ 0 },
};
