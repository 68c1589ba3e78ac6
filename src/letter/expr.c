#include "letter/expr.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>

#include "base/i18n.h"
#include "letter/arena.h"
#include "letter/filter.h"
#include "letter/names.h"

enum {
	EXPR_MAX_DEPTH = 100
};

static struct expr *expr_new(struct arena *a, const struct lex *lex, enum expr_kind kind)
{
	struct expr *e = arena_alloc(a, sizeof(*e));

	e->kind = kind;
	e->at = lex_place(lex);
	return e;
}

static struct value number_literal(struct arena *a, const struct word *word)
{
	const char *text = arena_dupn(a, word->p, word->n);

	if (word->kind == WORD_REAL)
		return value_real(strtod(text, NULL));
	return value_int(strtoll(text, NULL, 10));
}

static bool word_literal(const struct lex *lex, struct value *v)
{
	static const struct {
		const char *name;
		struct value value;
	} literals[] = {
		{ "nil", { .kind = VALUE_NIL } },
		{ "null", { .kind = VALUE_NIL } },
		{ "true", { .kind = VALUE_BOOL, .as.truth = true } },
		{ "false", { .kind = VALUE_BOOL, .as.truth = false } },
		{ "empty", { .kind = VALUE_EMPTY } },
		{ "blank", { .kind = VALUE_BLANK } },
	};

	for (size_t i = 0; i < sizeof(literals) / sizeof(*literals); i++) {
		if (lex_is(lex, literals[i].name)) {
			*v = literals[i].value;
			return true;
		}
	}
	return false;
}

static struct expr *text_expr(struct arena *a, const struct lex *lex)
{
	struct expr *e = expr_new(a, lex, EXPR_LITERAL);

	e->literal = value_text(arena_dupn(a, lex->word.p, lex->word.n));
	return e;
}

static void add_key(struct arena *a, struct expr *path, struct expr *key, bool is_dotted)
{
	path->keys = arena_grow(a, path->keys, path->n_keys, sizeof(*path->keys));
	path->keys[path->n_keys++] = (struct key) { key, is_dotted };
}

/* The part "[key]" of a path; the bracket is the present word. */
static int parse_bracket(struct arena *a, struct lex *lex, struct expr *path)
{
	struct expr *key;

	if (lex_advance(lex) < 0)
		return -1;
	key = expr_parse(a, lex);
	if (!key)
		return -1;
	add_key(a, path, key, false);
	return lex_expect(lex, "]");
}

static int parse_path(struct arena *a, struct lex *lex, struct expr *path)
{
	int rc = 0;

	if (lex_is_name(lex)) {
		add_key(a, path, text_expr(a, lex), false);
		if (lex_advance(lex) < 0)
			return -1;
	} else if (parse_bracket(a, lex, path) < 0) {
		return -1;
	}
	for (;;) {
		if (lex_is(lex, "[")) {
			if (parse_bracket(a, lex, path) < 0)
				return -1;
			continue;
		}
		rc = lex_accept(lex, ".");
		if (rc <= 0)
			return rc;
		if (!lex_is_name(lex))
			return lex_complain(lex, _("a name"));
		add_key(a, path, text_expr(a, lex), true);
		if (lex_advance(lex) < 0)
			return -1;
	}
}

static int parse_range(struct arena *a, struct lex *lex, struct expr *range)
{
	if (lex_advance(lex) < 0)
		return -1;
	range->from = expr_parse(a, lex);
	if (!range->from)
		return -1;
	if (lex->word.kind != WORD_DOTS)
		return lex_complain(lex, "..");
	if (lex_advance(lex) < 0)
		return -1;
	range->to = expr_parse(a, lex);
	if (!range->to)
		return -1;
	return lex_expect(lex, ")");
}

static int parse_kind(struct arena *a, struct lex *lex, struct expr *e)
{
	switch (lex->word.kind) {
	case WORD_INT:
	case WORD_REAL:
		e->literal = number_literal(a, &lex->word);
		return lex_advance(lex);
	case WORD_TEXT:
		e->literal = value_text(arena_dupn(a, lex->word.p, lex->word.n));
		return lex_advance(lex);
	case WORD_NAME:
		if (word_literal(lex, &e->literal))
			return lex_advance(lex);
		e->kind = EXPR_PATH;
		return parse_path(a, lex, e);
	case WORD_SIGN:
		if (lex_is(lex, "[")) {
			e->kind = EXPR_PATH;
			return parse_path(a, lex, e);
		}
		if (lex_is(lex, "(")) {
			e->kind = EXPR_RANGE;
			return parse_range(a, lex, e);
		}
		break;
	case WORD_END:
	case WORD_DOTS:
	case WORD_ORDER:
		break;
	}
	return lex_complain(lex, _("a value"));
}

struct expr *expr_parse(struct arena *a, struct lex *lex)
{
	struct expr *e = expr_new(a, lex, EXPR_LITERAL);
	int rc;

	if (lex->depth >= EXPR_MAX_DEPTH) {
		place_fail(e->at, lex->err, _("the brackets are nested too deeply"));
		return NULL;
	}
	lex->depth++;
	rc = parse_kind(a, lex, e);
	lex->depth--;
	if (rc < 0)
		return NULL;
	e->text = arena_dupn(a, e->at.p, (size_t)(lex->done - e->at.p));
	if (e->kind == EXPR_PATH)
		names_use(lex->source->names, e);
	return e;
}

/* 1 when the present words are "name:", which are used up then. */
static int accept_label(struct arena *a, struct lex *lex, const char **name)
{
	struct lex before = *lex;
	int rc;

	if (!lex_is_name(lex))
		return 0;
	*name = arena_dupn(a, lex->word.p, lex->word.n);
	if (lex_advance(lex) < 0)
		return -1;
	rc = lex_accept(lex, ":");
	if (rc == 0)
		*lex = before;
	return rc;
}

static int parse_arg(struct arena *a, struct lex *lex, struct call *call)
{
	struct place at = lex_place(lex);
	const char *name = NULL;
	int rc = accept_label(a, lex, &name);
	struct expr *e;

	if (rc < 0)
		return -1;
	if (rc && !filter_takes_name(call->filter, name))
		return place_fail(at, lex->err, _("the filter %s has no argument called %s"),
			filter_name(call->filter), name);
	e = expr_parse(a, lex);
	if (!e)
		return -1;
	if (rc) {
		call->named = arena_grow(a, call->named, call->n_named, sizeof(*call->named));
		call->named[call->n_named++] = (struct named) { name, e };
	} else {
		call->args = arena_grow(a, call->args, call->n_args, sizeof(struct expr *));
		call->args[call->n_args++] = e;
	}
	return 0;
}

static int parse_args(struct arena *a, struct lex *lex, struct call *call)
{
	int more = lex_accept(lex, ":");

	while (more > 0) {
		if (parse_arg(a, lex, call) < 0)
			return -1;
		more = lex_accept(lex, ",");
	}
	return more;
}

static int parse_call(struct arena *a, struct lex *lex, struct call *call)
{
	call->at = lex_place(lex);
	if (!lex_is_name(lex))
		return lex_complain(lex, _("the name of a filter"));
	call->filter = filter_lookup(lex->word.p, lex->word.n);
	if (!call->filter)
		return filter_unknown(call->at, lex->word.n, lex->err);
	if (lex_advance(lex) < 0 || parse_args(a, lex, call) < 0)
		return -1;
	return filter_check_args(call, lex->err);
}

struct chain *chain_parse(struct arena *a, struct lex *lex)
{
	struct chain *chain = arena_alloc(a, sizeof(*chain));
	struct call *call;
	int more;

	chain->base = expr_parse(a, lex);
	if (!chain->base)
		return NULL;
	while ((more = lex_accept(lex, "|")) > 0) {
		chain->calls = arena_grow(a, chain->calls, chain->n_calls, sizeof(*chain->calls));
		call = &chain->calls[chain->n_calls++];
		*call = (struct call) { 0 };
		if (parse_call(a, lex, call) < 0)
			return NULL;
	}
	return more < 0 ? NULL : chain;
}
