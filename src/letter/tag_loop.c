#include "letter/node.h"

#include <string.h>

#include "base/buf.h"
#include "base/i18n.h"
#include "letter/arena.h"
#include "letter/loop.h"
#include "letter/names.h"
#include "letter/number.h"
#include "letter/run.h"

struct for_node {
	struct node node;
	const char *variable;
	const char *name; /* variable and collection, as they were written */
	struct expr *items;
	struct expr *limit, *offset, *columns; /* or NULL */
	bool continues;                        /* offset: continue */
	bool is_reversed;
	struct block block;
	struct block otherwise;
	bool has_otherwise;
};

/* A limit or an offset: nil is 0, anything but a whole number an error. */
static int eval_count(struct run *r, const struct expr *e, int64_t *out)
{
	struct value v = e ? expr_eval(r, e) : (struct value) { 0 };

	*out = 0;
	if (v.kind == VALUE_NIL || number_exact(v, out))
		return 0;
	return run_fail(r, e->at, _("%s is not a whole number"), e->text);
}

static struct list reversed(struct run *r, struct list items)
{
	struct list out = { 0 };

	for (size_t i = items.n; i > 0; i--)
		list_add(&r->arena, &out, items.v[i - 1]);
	return out;
}

static int64_t clamp(int64_t n, int64_t most)
{
	if (n < 0)
		return 0;
	return n < most ? n : most;
}

/* The part of the collection that is asked for. */
static int slice(struct run *r, const struct for_node *n, struct value v, struct list *items)
{
	const struct value *before = n->continues ? map_find(&r->offsets, n->name) : NULL;
	int64_t offset, limit, count;

	*items = value_items(&r->arena, v, false);
	count = (int64_t)items->n;
	if (eval_count(r, n->offset, &offset) < 0 || eval_count(r, n->limit, &limit) < 0)
		return -1;
	if (before)
		offset = before->as.number;
	if (!n->limit || expr_eval(r, n->limit).kind == VALUE_NIL)
		limit = count;
	offset = clamp(offset, count);
	limit = clamp(limit, count - offset);
	map_set(&r->arena, &r->offsets, n->name, value_int(offset + limit));
	*items = (struct list) { limit ? items->v + offset : NULL, (size_t)limit };
	if (n->is_reversed)
		*items = reversed(r, *items);
	return 0;
}

/* True when the loop ends here. */
static bool take_interrupt(struct run *r)
{
	bool ends = r->interrupt == INTERRUPT_BREAK;

	r->interrupt = INTERRUPT_NONE;
	return ends;
}

static void print_cell(struct run *r, const struct loop *loop)
{
	long long row = loop->index / loop->columns + 1;
	long long column = loop->index % loop->columns + 1;

	if (column == 1 && row > 1)
		buf_printf(r->out, "</tr>\n<tr class=\"row%lld\">", row);
	buf_printf(r->out, "<td class=\"col%lld\">", column);
}

static int render_items(struct run *r, const struct for_node *n, struct loop *loop, struct list items)
{
	struct scope *scope = arena_alloc(&r->arena, sizeof(*scope));
	struct value forloop = { .kind = VALUE_LOOP, .as.loop = loop };
	bool ends = false;
	int rc = 0;

	run_push(r, scope);
	map_set(&r->arena, &scope->values, loop->columns ? "tablerowloop" : "forloop", forloop);
	for (; loop->index < loop->length && !ends && rc == 0; loop->index++) {
		if (loop->columns)
			print_cell(r, loop);
		map_set(&r->arena, &scope->values, n->variable, items.v[loop->index]);
		rc = run_step(r, n->node.at) < 0 ? -1 : block_render(r, &n->block);
		ends = take_interrupt(r);
		if (loop->columns)
			buf_puts(r->out, "</td>");
	}
	run_pop(r);
	return rc;
}

static int render_for(struct run *r, const struct node *node)
{
	const struct for_node *n = (const struct for_node *)node;
	struct value v = expr_eval(r, n->items);
	struct loop *loop = arena_alloc(&r->arena, sizeof(*loop));
	struct list items;
	int rc;

	if (r->has_failed || slice(r, n, v, &items) < 0)
		return -1;
	if (r->liquid->strict && v.kind == VALUE_NIL && !n->has_otherwise)
		run_miss(r, n->items->at, n->items->text);
	if (!items.n)
		return n->has_otherwise ? block_render(r, &n->otherwise) : 0;
	*loop = (struct loop) { .name = n->name, .length = (int64_t)items.n, .outer = r->loop };
	r->loop = loop;
	rc = render_items(r, n, loop, items);
	r->loop = loop->outer;
	return rc;
}

static int render_tablerow(struct run *r, const struct node *node)
{
	const struct for_node *n = (const struct for_node *)node;
	struct loop *loop = arena_alloc(&r->arena, sizeof(*loop));
	struct list items;
	int64_t columns;

	if (slice(r, n, expr_eval(r, n->items), &items) < 0 || eval_count(r, n->columns, &columns) < 0)
		return -1;
	if (columns <= 0)
		columns = items.n ? (int64_t)items.n : 1;
	*loop = (struct loop) { .name = n->name, .length = (int64_t)items.n, .columns = columns };
	buf_puts(r->out, "<tr class=\"row1\">\n");
	if (render_items(r, n, loop, items) < 0)
		return -1;
	buf_puts(r->out, "</tr>\n");
	return 0;
}

/* "limit: 2", "offset: continue", "cols: 3" or "reversed"; commas may stand between. */
static int parse_option(struct parser *p, struct lex *lex, struct for_node *n)
{
	struct expr **option = NULL;
	int rc = lex_accept(lex, "reversed");

	if (rc) {
		n->is_reversed = true;
		return rc < 0 ? -1 : 0;
	}
	if (lex_is(lex, "limit"))
		option = &n->limit;
	else if (lex_is(lex, "offset"))
		option = &n->offset;
	else if (lex_is(lex, "cols") && n->node.render == render_tablerow)
		option = &n->columns;
	if (!option)
		return lex_complain(lex, _("limit, offset or reversed"));
	if (lex_advance(lex) < 0 || lex_expect(lex, ":") < 0)
		return -1;
	if (option == &n->offset && (rc = lex_accept(lex, "continue"))) {
		n->continues = true;
		return rc < 0 ? -1 : 0;
	}
	*option = expr_parse(p->arena, lex);
	return *option ? 0 : -1;
}

static int parse_head(struct parser *p, struct lex *lex, struct for_node *n)
{
	struct buf name = { 0 };

	if (!lex_is_name(lex))
		return lex_complain(lex, _("the name of a variable"));
	n->variable = arena_dupn(p->arena, lex->word.p, lex->word.n);
	names_make(lex->source->names, n->variable);
	if (lex_advance(lex) < 0 || lex_expect(lex, "in") < 0)
		return -1;
	n->items = expr_parse(p->arena, lex);
	if (!n->items)
		return -1;
	buf_printf(&name, "%s-%s", n->variable, n->items->text);
	n->name = value_take(p->arena, &name).as.text;
	while (lex->word.kind != WORD_END) {
		int rc = lex_accept(lex, ",");

		if (rc < 0 || (rc == 0 && parse_option(p, lex, n) < 0))
			return -1;
	}
	return 0;
}

static int for_parse(struct parser *p, const struct token *t, struct lex *lex, struct node **node)
{
	static const char *const ends[] = { "else", "endfor", NULL };
	struct for_node *n = node_new(p, t, sizeof(*n), render_for);
	struct token end;

	if (parse_head(p, lex, n) < 0 || block_parse(p, t, ends, &n->block, &end) < 0)
		return -1;
	if (token_is(&end, "else")) {
		n->has_otherwise = true;
		if (block_parse(p, t, ends + 1, &n->otherwise, &end) < 0)
			return -1;
	}
	n->node.prints = n->block.prints || n->otherwise.prints;
	n->block.is_silent = n->otherwise.is_silent = !n->node.prints;
	*node = &n->node;
	return 0;
}

static int tablerow_parse(struct parser *p, const struct token *t, struct lex *lex, struct node **node)
{
	static const char *const ends[] = { "endtablerow", NULL };
	struct for_node *n = node_new(p, t, sizeof(*n), render_tablerow);
	struct token end;

	if (parse_head(p, lex, n) < 0)
		return -1;
	*node = &n->node;
	return block_parse(p, t, ends, &n->block, &end);
}

static int render_break(struct run *r, const struct node *n)
{
	(void)n;
	r->interrupt = INTERRUPT_BREAK;
	return 0;
}

static int render_continue(struct run *r, const struct node *n)
{
	(void)n;
	r->interrupt = INTERRUPT_CONTINUE;
	return 0;
}

static int break_parse(struct parser *p, const struct token *t, struct lex *lex, struct node **node)
{
	*node = node_new(p, t, sizeof(struct node), render_break);
	return lex_expect_end(lex);
}

static int continue_parse(struct parser *p, const struct token *t, struct lex *lex, struct node **node)
{
	*node = node_new(p, t, sizeof(struct node), render_continue);
	return lex_expect_end(lex);
}

const struct tag tags_loop[] = {
	{ "for", for_parse, false },
	{ "tablerow", tablerow_parse, false },
	{ "break", break_parse, false },
	{ "continue", continue_parse, false },
	{ 0 },
};
