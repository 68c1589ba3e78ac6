#include "letter/expr.h"

#include <string.h>

#include "base/buf.h"
#include "base/i18n.h"
#include "letter/arena.h"
#include "letter/number.h"
#include "letter/run.h"

static const struct {
	const char *sign;
	enum cond_op op;
} ops[] = {
	{ "==", COND_EQ },
	{ "!=", COND_NE },
	{ "<>", COND_NE },
	{ "<", COND_LT },
	{ ">", COND_GT },
	{ "<=", COND_LE },
	{ ">=", COND_GE },
	{ "contains", COND_CONTAINS },
};

static enum cond_op find_op(const struct lex *lex)
{
	const struct word *word = &lex->word;

	if (word->kind == WORD_ORDER || word->kind == WORD_NAME)
		for (size_t i = 0; i < sizeof(ops) / sizeof(*ops); i++)
			if (strlen(ops[i].sign) == word->n && memcmp(ops[i].sign, word->p, word->n) == 0)
				return ops[i].op;
	return COND_TRUE;
}

static int parse_link(struct lex *lex, enum cond_link *link)
{
	*link = COND_LAST;
	if (lex_is(lex, "and"))
		*link = COND_AND;
	else if (lex_is(lex, "or"))
		*link = COND_OR;
	return *link == COND_LAST ? 0 : lex_advance(lex);
}

struct cond *cond_parse(struct arena *a, struct lex *lex)
{
	struct cond *first = NULL, **last = &first, *c;

	do {
		c = arena_alloc(a, sizeof(*c));
		*last = c;
		last = &c->rest;
		c->at = lex_place(lex);
		c->left = expr_parse(a, lex);
		if (!c->left)
			return NULL;
		c->op = find_op(lex);
		if (c->op != COND_TRUE) {
			if (lex_advance(lex) < 0)
				return NULL;
			c->right = expr_parse(a, lex);
			if (!c->right)
				return NULL;
		}
		if (parse_link(lex, &c->link) < 0)
			return NULL;
	} while (c->link != COND_LAST);
	return first;
}

static bool range_contains(struct range range, struct value v)
{
	struct number n = number_of(v);

	return (v.kind == VALUE_INT || v.kind == VALUE_REAL) &&
	       number_compare(n, number_of(value_int(range.from))) >= 0 &&
	       number_compare(n, number_of(value_int(range.to))) <= 0;
}

static bool contains(struct value whole, struct value part)
{
	struct buf text = { 0 };
	bool found = false;

	if (!value_is_true(part))
		return false;
	if (whole.kind == VALUE_TEXT) {
		value_to_text(part, &text);
		found = strstr(whole.as.text, buf_text(&text)) != NULL;
		buf_clear(&text);
	} else if (whole.kind == VALUE_MAP) {
		found = part.kind == VALUE_TEXT && map_find(whole.as.map, part.as.text);
	} else if (whole.kind == VALUE_LIST) {
		for (size_t i = 0; i < whole.as.list->n && !found; i++)
			found = value_is_equal(whole.as.list->v[i], part);
	} else if (whole.kind == VALUE_RANGE) {
		found = range_contains(whole.as.range, part);
	}
	return found;
}

static bool is_ordered(struct value v)
{
	return v.kind == VALUE_INT || v.kind == VALUE_REAL || v.kind == VALUE_TEXT;
}

/* 1, 0 or -1. Only numbers and texts have an order; nil is neither more nor less. */
static int compare(struct run *r, const struct cond *c, struct value left, struct value right)
{
	int order = 0;

	if (!is_ordered(left) || !is_ordered(right))
		return 0;
	if (!value_compare(left, right, &order))
		return run_fail(r, c->at, _("a text and a number cannot be compared; use plus: 0 to make a number"));
	switch (c->op) {
	case COND_LT:
		return order < 0;
	case COND_GT:
		return order > 0;
	case COND_LE:
		return order <= 0;
	case COND_GE:
		return order >= 0;
	case COND_TRUE:
	case COND_EQ:
	case COND_NE:
	case COND_CONTAINS:
		break;
	}
	return 0;
}

static int test(struct run *r, const struct cond *c)
{
	struct value left = expr_eval(r, c->left), right;

	if (c->op == COND_TRUE)
		return value_is_true(left);
	right = expr_eval(r, c->right);
	run_charge(r, left);
	if (run_step(r, c->at) < 0)
		return -1;
	switch (c->op) {
	case COND_EQ:
		return value_is_equal(left, right);
	case COND_NE:
		return !value_is_equal(left, right);
	case COND_CONTAINS:
		return contains(left, right);
	case COND_TRUE:
	case COND_LT:
	case COND_GT:
	case COND_LE:
	case COND_GE:
		break;
	}
	return compare(r, c, left, right);
}

int cond_eval(struct run *r, const struct cond *c)
{
	int rc = 0;

	for (; c; c = c->rest) {
		rc = test(r, c);
		if (rc < 0 || (c->link == COND_AND && !rc) || (c->link == COND_OR && rc))
			break;
	}
	return rc;
}
