#include "letter/expr.h"

#include <stdlib.h>
#include <string.h>

#include "base/i18n.h"
#include "letter/arena.h"
#include "letter/escape.h"
#include "letter/filter.h"
#include "letter/loop.h"
#include "letter/number.h"
#include "letter/run.h"

static struct value nil(void)
{
	return (struct value) { 0 };
}

static struct value list_at(const struct list *list, int64_t i)
{
	if (i < 0)
		i += (int64_t)list->n;
	return i >= 0 && i < (int64_t)list->n ? list->v[i] : nil();
}

/* The first or the last pair of a map is a list of key and value. */
static struct value end_of(struct run *r, struct value v, bool last)
{
	struct list items;

	if (v.kind == VALUE_TEXT) {
		const char *s = v.as.text;
		size_t n = text_length(s);
		const char *from = text_at(s, last && n ? n - 1 : 0);

		return value_text(arena_dupn(run_arena(r), from, (size_t)(text_at(from, 1) - from)));
	}
	if (v.kind == VALUE_MAP && last)
		return nil();
	if (v.kind != VALUE_LIST && v.kind != VALUE_MAP && v.kind != VALUE_RANGE)
		return nil();
	items = value_items(run_arena(r), v, false);
	return items.n ? items.v[last ? items.n - 1 : 0] : nil();
}

static struct value size_of(struct value v)
{
	switch (v.kind) {
	case VALUE_TEXT:
		return value_int((int64_t)text_length(v.as.text));
	case VALUE_LIST:
		return value_int((int64_t)v.as.list->n);
	case VALUE_MAP:
		return value_int((int64_t)v.as.map->n);
	case VALUE_RANGE:
		return value_int(v.as.range.to < v.as.range.from ? 0 : v.as.range.to - v.as.range.from + 1);
	case VALUE_NIL:
	case VALUE_BOOL:
	case VALUE_INT:
	case VALUE_REAL:
	case VALUE_LOOP:
	case VALUE_EMPTY:
	case VALUE_BLANK:
		break;
	}
	return nil();
}

struct value value_property(struct run *r, struct value v, const char *name)
{
	run_charge(r, v);
	if (strcmp(name, "size") == 0)
		return size_of(v);
	if (strcmp(name, "first") == 0 || strcmp(name, "last") == 0)
		return end_of(r, v, *name == 'l');
	return nil();
}

static struct value step_into(struct run *r, struct value v, const struct key *key)
{
	struct value k = expr_eval(r, key->expr);
	const struct value *found;

	if (k.kind == VALUE_INT)
		return v.kind == VALUE_LIST ? list_at(v.as.list, k.as.number) : nil();
	if (k.kind != VALUE_TEXT)
		return nil();
	if (v.kind == VALUE_LOOP)
		return loop_get(v.as.loop, k.as.text);
	found = v.kind == VALUE_MAP ? map_find(v.as.map, k.as.text) : NULL;
	if (found)
		return *found;
	return key->is_dotted ? value_property(r, v, k.as.text) : nil();
}

static struct value eval_path(struct run *r, const struct expr *e)
{
	struct value name = expr_eval(r, e->keys[0].expr);
	struct value v = name.kind == VALUE_TEXT ? run_find(r, name.as.text) : nil();

	for (size_t i = 1; i < e->n_keys && v.kind != VALUE_NIL; i++)
		v = step_into(r, v, &e->keys[i]);
	return v;
}

static struct value eval_range(struct run *r, const struct expr *e)
{
	struct value v = { .kind = VALUE_RANGE };

	v.as.range.from = number_index(expr_eval(r, e->from));
	v.as.range.to = number_index(expr_eval(r, e->to));
	if (v.as.range.to > v.as.range.from &&
		(uint64_t)v.as.range.to - (uint64_t)v.as.range.from >= RANGE_MAX) {
		run_fail(r, e->at, _("a range can have %d numbers, not more"), RANGE_MAX);
		return nil();
	}
	return v;
}

struct value expr_eval(struct run *r, const struct expr *e)
{
	switch (e->kind) {
	case EXPR_PATH:
		return eval_path(r, e);
	case EXPR_RANGE:
		return eval_range(r, e);
	case EXPR_LITERAL:
		break;
	}
	return e->literal;
}

/* Does a text have nothing in it that ink is spent on? */
static bool is_invisible(const char *s)
{
	static const char *const gaps[] = { " ", "\t", "\r", "\n", "\xC2\xA0", "\xE3\x80\x80", "\xEF\xBB\xBF" };
	size_t n;

	while (*s) {
		n = 0;
		for (size_t i = 0; i < sizeof(gaps) / sizeof(*gaps) && !n; i++)
			if (strncmp(s, gaps[i], strlen(gaps[i])) == 0)
				n = strlen(gaps[i]);
		if ((unsigned char)*s < ' ' || *s == '\x7F')
			n = 1;
		if (strncmp(s, "\xE2\x80", 2) == 0 && ((unsigned char)s[2] <= 0x8F || (unsigned char)s[2] >= 0xA8))
			n = 3; /* U+2000 to 200F, 2028 to 203F: spaces, marks, separators, bidi controls */
		if (strncmp(s, "\xE2\x81", 2) == 0 && (unsigned char)s[2] >= 0xA0)
			n = 3; /* U+2060 to 2068: joiners and isolates */
		if (!n)
			return false;
		s += n;
	}
	return true;
}

static bool is_void(struct value v)
{
	if (v.kind == VALUE_TEXT)
		return is_invisible(v.as.text);
	return v.kind == VALUE_NIL || v.kind == VALUE_EMPTY || v.kind == VALUE_BLANK || value_is_empty(v);
}

/* The default filter of a chain, or NULL. */
static const struct call *find_default(const struct chain *c)
{
	for (size_t i = 0; i < c->n_calls; i++)
		if (c->calls[i].filter->flags & FILTER_DEFAULT)
			return &c->calls[i];
	return NULL;
}

/* Can the filters of a strict letter not work with this value? */
static bool base_is_missing(const struct chain *c, bool printed, struct value v)
{
	if (c->base->kind != EXPR_PATH || find_default(c))
		return false;
	if (!c->n_calls)
		return printed && is_void(v);
	if (!printed || c->calls[0].filter->flags & FILTER_TAKES_EMPTY)
		return v.kind == VALUE_NIL;
	return is_void(v);
}

static bool result_is_missing(const struct chain *c, struct value v)
{
	const struct call *call = find_default(c);

	if (c->base->kind != EXPR_PATH || !is_void(v))
		return false;
	return !call || !call->n_args || call->args[0]->kind == EXPR_PATH;
}

static struct value eval_arg(struct run *r, const struct call *call, const struct expr *e, bool *missing)
{
	struct value v = expr_eval(r, e);

	if (r->liquid->strict && v.kind == VALUE_NIL && e->kind == EXPR_PATH &&
		!(call->filter->flags & FILTER_DEFAULT)) {
		run_miss(r, e->at, e->text);
		*missing = true;
	}
	return v;
}

/* Filters see what was captured as it was before it became Markdown. */
static struct value plain(struct run *r, const struct call *call, struct value v)
{
	char *text;

	if (!v.is_markup || call->filter->flags & FILTER_DEFAULT)
		return v;
	text = escape_undo(v.as.text);
	v = value_text(arena_dup(run_arena(r), text));
	free(text);
	return v;
}

/* Run one filter on *v. */
static int apply(struct run *r, const struct call *call, struct value *v, bool *missing)
{
	struct use u = { .run = r, .call = call, .in = plain(r, call, *v), .n_args = call->n_args };

	run_charge(r, *v);
	if (run_step(r, call->at) < 0)
		return -1;
	/* Filters may look at any argument that they can take. */
	u.args = arena_alloc(&r->arena, (call->filter->max_args + 1) * sizeof(*u.args));
	for (size_t i = 0; i < call->n_args; i++)
		u.args[i] = plain(r, call, eval_arg(r, call, call->args[i], missing));
	if (r->has_failed)
		return -1;
	*v = nil();
	return *missing ? 0 : call->filter->run(&u, v);
}

int chain_eval(struct run *r, const struct chain *c, bool printed, struct value *out)
{
	struct value v = expr_eval(r, c->base);
	bool strict = r->liquid->strict;
	bool missing = strict && base_is_missing(c, printed, v);

	*out = nil();
	if (r->has_failed)
		return -1;
	if (missing)
		run_miss(r, c->base->at, c->base->text);
	for (size_t i = 0; i < c->n_calls && !missing; i++)
		if (apply(r, &c->calls[i], &v, &missing) < 0)
			return -1;
	if (missing)
		return 0;
	if (strict && printed && result_is_missing(c, v))
		run_miss(r, c->base->at, c->base->text);
	*out = v;
	return 0;
}
