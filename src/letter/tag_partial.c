#include "letter/node.h"

#include <stdlib.h>
#include <string.h>

#include "base/buf.h"
#include "base/i18n.h"
#include "letter/arena.h"
#include "letter/loop.h"
#include "letter/names.h"
#include "letter/run.h"
#include "text/utf8.h"

/*
 * include shares all variables with what it includes; render gives only what
 * is named, and keeps what is assigned in there to itself.
 */
struct partial_node {
	struct node node;
	struct expr *name;
	struct expr *with; /* or NULL */
	bool is_each;      /* for: once for each item */
	const char *alias; /* or NULL: the template's name */
	struct named *args;
	size_t n_args;
};

/* Names come from templates, but {% include x %} can hold anything: no way out of the folder. */
static bool is_name(const char *s)
{
	static const char chars[] =
		"abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_./";

	return *s && *s != '/' && !s[strspn(s, chars)] && !strstr(s, "..");
}

static struct block *parse_partial(struct run *r, struct place at, const char *name, char *text)
{
	struct source *source = arena_alloc(&r->arena, sizeof(*source));
	struct block *block;

	*source = (struct source) { .name = name, .n = strlen(text), .first_line = 1 };
	if (source->n > RUN_MAX_TEMPLATE) {
		run_fail(r, at, _("%s is longer than %d bytes"), name, RUN_MAX_TEMPLATE);
		return NULL;
	}
	if (!utf8_is_valid(text, source->n)) {
		run_fail(r, at, _("%s is not in UTF-8"), name);
		return NULL;
	}
	source->text = arena_dupn(&r->arena, text, source->n);
	block = template_tree(&r->arena, source, r->err);
	if (!block)
		r->has_failed = true;
	return block;
}

static struct block *load(struct run *r, struct place at, const char *name)
{
	struct block *block;
	char *text = NULL;

	for (size_t i = 0; i < r->n_partials; i++)
		if (strcmp(r->partials[i].name, name) == 0)
			return r->partials[i].block;
	if (r->liquid->load && is_name(name))
		text = r->liquid->load(r->liquid->load_data, name);
	if (!text) {
		run_fail(r, at, _("there is no template \"%s\" to include"), name);
		return NULL;
	}
	name = arena_dup(&r->arena, name);
	block = parse_partial(r, at, name, text);
	free(text);
	r->partials = arena_grow(&r->arena, r->partials, r->n_partials, sizeof(*r->partials));
	r->partials[r->n_partials++] = (struct partial) { name, block };
	return block;
}

/* The variable that holds the value of "with": the last part of the name. */
static const char *variable_of(const struct partial_node *n, const char *name)
{
	const char *slash = strrchr(name, '/');

	if (n->alias)
		return n->alias;
	return slash ? slash + 1 : name;
}

static void set_args(struct run *r, const struct partial_node *n, struct scope *scope)
{
	for (size_t i = 0; i < n->n_args; i++)
		map_set(&r->arena, &scope->values, n->args[i].name, expr_eval(r, n->args[i].expr));
}

static int render_include(struct run *r, const struct node *node)
{
	const struct partial_node *n = (const struct partial_node *)node;
	struct scope *scope = arena_alloc(&r->arena, sizeof(*scope));
	struct value name = expr_eval(r, n->name), v;
	struct list items = { .v = &v, .n = 1 };
	const struct block *block;
	int rc = 0;

	if (r->is_isolated)
		return run_fail(r, node->at, _("include cannot stand in a template that was rendered; use render"));
	if (name.kind != VALUE_TEXT)
		return run_fail(r, node->at, _("%s is not the name of a template"), n->name->text);
	block = load(r, node->at, name.as.text);
	if (!block)
		return -1;
	v = n->with ? expr_eval(r, n->with) : run_find(r, name.as.text);
	if (v.kind == VALUE_LIST)
		items = *v.as.list;
	run_push(r, scope);
	set_args(r, n, scope);
	for (size_t i = 0; i < items.n && rc == 0 && !r->interrupt; i++) {
		map_set(&r->arena, &scope->values, variable_of(n, name.as.text), items.v[i]);
		rc = block_render(r, block);
	}
	run_pop(r);
	return rc;
}

/* Render block with nothing but the arguments and one value. */
static int render_isolated(struct run *r, const struct partial_node *n, const struct block *block,
	struct value v, const struct loop *loop)
{
	struct scope *scope = arena_alloc(&r->arena, sizeof(*scope)), *outer = r->scope;
	struct scope *assigns = r->assigns;
	struct map counters = r->counters;
	const struct loop *outer_loop = r->loop;
	bool was_isolated = r->is_isolated;
	int rc;

	if (loop)
		map_set(&r->arena, &scope->values, "forloop",
			(struct value) { .kind = VALUE_LOOP, .as.loop = loop });
	set_args(r, n, scope);
	if (v.kind != VALUE_NIL)
		map_set(&r->arena, &scope->values, variable_of(n, n->name->literal.as.text), v);
	r->scope = r->assigns = scope;
	r->counters = (struct map) { 0 };
	r->loop = NULL;
	r->is_isolated = true;
	rc = block_render(r, block);
	r->interrupt = INTERRUPT_NONE;
	r->is_isolated = was_isolated;
	r->loop = outer_loop;
	r->counters = counters;
	r->assigns = assigns;
	r->scope = outer;
	return rc;
}

static int render_render(struct run *r, const struct node *node)
{
	const struct partial_node *n = (const struct partial_node *)node;
	struct loop *loop = arena_alloc(&r->arena, sizeof(*loop));
	const char *name = n->name->literal.as.text;
	const struct block *block = load(r, node->at, name);
	struct list items;
	struct value v;
	int rc = 0;

	if (!block)
		return -1;
	v = n->with ? expr_eval(r, n->with) : (struct value) { 0 };
	if (!n->is_each || (v.kind != VALUE_LIST && v.kind != VALUE_RANGE && v.kind != VALUE_MAP))
		return render_isolated(r, n, block, v, NULL);
	items = value_items(&r->arena, v, false);
	*loop = (struct loop) { .name = name, .length = (int64_t)items.n };
	for (; loop->index < loop->length && rc == 0; loop->index++)
		rc = run_step(r, node->at) < 0 ? -1 : render_isolated(r, n, block, items.v[loop->index], loop);
	return rc;
}

static int parse_with(struct parser *p, struct lex *lex, struct partial_node *n)
{
	n->is_each = lex_is(lex, "for");
	if (n->is_each || lex_is(lex, "with")) {
		if (lex_advance(lex) < 0)
			return -1;
		n->with = expr_parse(p->arena, lex);
		if (!n->with)
			return -1;
	}
	if (!lex_is(lex, "as"))
		return 0;
	if (lex_advance(lex) < 0)
		return -1;
	n->alias = tag_target(p, lex);
	return n->alias ? 0 : -1;
}

static int parse_args(struct parser *p, struct lex *lex, struct partial_node *n)
{
	struct named arg;

	while (lex->word.kind != WORD_END) {
		int rc = lex_accept(lex, ",");

		if (rc < 0)
			return -1;
		if (rc)
			continue;
		arg.name = tag_target(p, lex);
		if (!arg.name || lex_expect(lex, ":") < 0)
			return -1;
		arg.expr = expr_parse(p->arena, lex);
		if (!arg.expr)
			return -1;
		n->args = arena_grow(p->arena, n->args, n->n_args, sizeof(*n->args));
		n->args[n->n_args++] = arg;
	}
	return 0;
}

static int partial_parse(struct parser *p, struct lex *lex, struct partial_node *n, struct node **node)
{
	*node = &n->node;
	if (lex->source->names)
		lex->source->names->includes = true;
	n->name = expr_parse(p->arena, lex);
	if (!n->name || parse_with(p, lex, n) < 0)
		return -1;
	return parse_args(p, lex, n);
}

static int include_parse(struct parser *p, const struct token *t, struct lex *lex, struct node **node)
{
	return partial_parse(p, lex, node_new(p, t, sizeof(struct partial_node), render_include), node);
}

static int render_parse(struct parser *p, const struct token *t, struct lex *lex, struct node **node)
{
	if (lex->word.kind != WORD_TEXT)
		return lex_complain(lex, _("the name of a template in quotes"));
	return partial_parse(p, lex, node_new(p, t, sizeof(struct partial_node), render_render), node);
}

const struct tag tags_partial[] = {
	{ "include", include_parse, false },
	{ "render", render_parse, false },
	{ 0 },
};
