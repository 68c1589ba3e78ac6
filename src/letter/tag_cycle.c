#include "letter/node.h"

#include "base/buf.h"
#include "letter/arena.h"
#include "letter/run.h"

struct cycle_node {
	struct node node;
	struct expr *group; /* or NULL: those with the same values belong together */
	const char *text;   /* of the values, as they were written */
	struct expr **values;
	size_t n_values;
};

static int render_cycle(struct run *r, const struct node *node)
{
	const struct cycle_node *n = (const struct cycle_node *)node;
	struct buf key = { .limit = RUN_MAX_OUTPUT };
	const struct value *before;
	int64_t i;

	buf_puts(&key, n->group ? "group " : "values ");
	if (n->group)
		value_to_text(expr_eval(r, n->group), &key);
	else
		buf_puts(&key, n->text);
	before = map_find(&r->cycles, buf_text(&key));
	i = before ? before->as.number : 0;
	/* The group may have had more values elsewhere. */
	if (i < (int64_t)n->n_values)
		run_print(r, expr_eval(r, n->values[i]));
	i = i + 1 < (int64_t)n->n_values ? i + 1 : 0;
	map_set(&r->arena, &r->cycles, buf_text(&key), value_int(i));
	buf_clear(&key);
	return 0;
}

static void add(struct parser *p, struct cycle_node *n, struct expr *e)
{
	n->values = arena_grow(p->arena, n->values, n->n_values, sizeof(struct expr *));
	n->values[n->n_values++] = e;
}

static int cycle_parse(struct parser *p, const struct token *t, struct lex *lex, struct node **node)
{
	struct cycle_node *n = node_new(p, t, sizeof(*n), render_cycle);
	struct expr *e = expr_parse(p->arena, lex);
	int more;

	*node = &n->node;
	n->text = arena_dupn(p->arena, t->inside, t->n);
	more = e ? lex_accept(lex, ":") : -1;
	if (more < 0)
		return -1;
	if (more) {
		n->group = e;
		e = expr_parse(p->arena, lex);
		if (!e)
			return -1;
	}
	add(p, n, e);
	while ((more = lex_accept(lex, ",")) > 0) {
		e = expr_parse(p->arena, lex);
		if (!e)
			return -1;
		add(p, n, e);
	}
	return more < 0 ? -1 : lex_expect_end(lex);
}

const struct tag tags_cycle[] = {
	{ "cycle", cycle_parse, false },
	{ 0 },
};
