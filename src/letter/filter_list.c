#include "letter/filter.h"

#include <stdbool.h>
#include <stdlib.h>
#include <string.h>

#include "base/buf.h"
#include "base/i18n.h"
#include "letter/arena.h"
#include "letter/expr.h"
#include "letter/number.h"
#include "letter/run.h"
#include "letter/select.h"

static const char blanks[] = " \t\r\n\f\v";

static struct list items_of(const struct use *u)
{
	return value_items(run_arena(u->run), u->in, true);
}

static struct value new_list(const struct use *u, struct list list)
{
	struct list *copy = arena_alloc(run_arena(u->run), sizeof(*copy));

	*copy = list;
	return value_list(copy);
}

static int filter_join(const struct use *u, struct value *out)
{
	const char *glue = u->n_args ? use_text(u, u->args[0]) : " ";
	struct buf b = { .limit = RUN_MAX_OUTPUT };
	struct list items = items_of(u);

	for (size_t i = 0; i < items.n && !b.full; i++) {
		buf_puts(&b, i ? glue : "");
		value_to_text(items.v[i], &b);
	}
	return use_take(u, &b, out);
}

static int filter_first(const struct use *u, struct value *out)
{
	*out = value_property(u->run, u->in, "first");
	return 0;
}

static int filter_last(const struct use *u, struct value *out)
{
	*out = value_property(u->run, u->in, "last");
	return 0;
}

static int filter_size(const struct use *u, struct value *out)
{
	*out = value_property(u->run, u->in, "size");
	if (out->kind == VALUE_NIL)
		*out = value_int(0);
	return 0;
}

static int filter_reverse(const struct use *u, struct value *out)
{
	struct list items = items_of(u), back = { 0 };

	for (size_t i = items.n; i > 0; i--)
		list_add(run_arena(u->run), &back, items.v[i - 1]);
	*out = new_list(u, back);
	return 0;
}

static int filter_concat(const struct use *u, struct value *out)
{
	struct list items = items_of(u), both = { 0 };

	if (u->args[0].kind != VALUE_LIST)
		return use_fail(u, _("the filter concat wants a list"));
	for (size_t i = 0; i < items.n; i++)
		list_add(run_arena(u->run), &both, items.v[i]);
	for (size_t i = 0; i < u->args[0].as.list->n; i++)
		list_add(run_arena(u->run), &both, u->args[0].as.list->v[i]);
	*out = new_list(u, both);
	return 0;
}

static int filter_map(const struct use *u, struct value *out)
{
	struct list items = items_of(u), found = { 0 };
	struct value v;

	for (size_t i = 0; i < items.n; i++) {
		if (select_item(u, items.v[i], u->args[0], &v) < 0)
			return -1;
		list_add(run_arena(u->run), &found, v);
	}
	*out = new_list(u, found);
	return 0;
}

static int filter_sum(const struct use *u, struct value *out)
{
	struct list items = items_of(u), inner;
	struct number sum = { 0 };
	struct value v;

	for (size_t i = 0; i < items.n; i++) {
		v = items.v[i];
		if (u->args[0].kind != VALUE_NIL && select_item(u, items.v[i], u->args[0], &v) < 0)
			return -1;
		inner = value_items(run_arena(u->run), v, true);
		for (size_t j = 0; j < inner.n; j++)
			sum = number_add(sum, number_of(inner.v[j]));
	}
	*out = number_value(sum);
	return 0;
}

/* 1 and 1.0 are equal, but not the same. */
static bool list_has(const struct list *list, struct value v)
{
	for (size_t i = 0; i < list->n; i++)
		if (list->v[i].kind == v.kind && value_is_equal(list->v[i], v))
			return true;
	return false;
}

static int filter_uniq(const struct use *u, struct value *out)
{
	struct list items = items_of(u), keys = { 0 }, left = { 0 };
	struct value key;

	for (size_t i = 0; i < items.n; i++) {
		key = items.v[i];
		if (u->args[0].kind != VALUE_NIL && select_item(u, items.v[i], u->args[0], &key) < 0)
			return -1;
		run_charge(u->run, value_list(&keys));
		if (run_step(u->run, u->call->at) < 0)
			return -1;
		if (list_has(&keys, key))
			continue;
		list_add(run_arena(u->run), &keys, key);
		list_add(run_arena(u->run), &left, items.v[i]);
	}
	*out = new_list(u, left);
	return 0;
}

static int filter_compact(const struct use *u, struct value *out)
{
	struct list items = items_of(u), left = { 0 };
	struct value v;

	for (size_t i = 0; i < items.n; i++) {
		v = items.v[i];
		if (u->args[0].kind != VALUE_NIL && select_item(u, items.v[i], u->args[0], &v) < 0)
			return -1;
		if (v.kind != VALUE_NIL)
			list_add(run_arena(u->run), &left, items.v[i]);
	}
	*out = new_list(u, left);
	return 0;
}

static int filter_slice(const struct use *u, struct value *out)
{
	const char *text, *from;
	int64_t start, length = 1, count;
	struct list part = { 0 };

	if (use_index(u, u->args[0], &start) < 0)
		return -1;
	if (u->args[1].kind != VALUE_NIL && use_index(u, u->args[1], &length) < 0)
		return -1;
	text = u->in.kind == VALUE_LIST ? "" : use_text(u, u->in);
	count = u->in.kind == VALUE_LIST ? (int64_t)u->in.as.list->n : (int64_t)text_length(text);
	start = start < 0 ? start + count : start;
	if (start < 0 || start > count || length < 0)
		start = length = 0;
	length = length > count - start ? count - start : length;
	if (u->in.kind == VALUE_LIST) {
		if (length)
			part = (struct list) { u->in.as.list->v + start, (size_t)length };
		*out = new_list(u, part);
		return 0;
	}
	from = text_at(text, (size_t)start);
	*out = value_text(arena_dupn(run_arena(u->run), from, (size_t)(text_at(from, (size_t)length) - from)));
	return 0;
}

static void add_piece(const struct use *u, struct list *list, const char *p, size_t n)
{
	list_add(run_arena(u->run), list, value_text(arena_dupn(run_arena(u->run), p, n)));
}

/* A blank splits at any run of blanks, an empty text between characters. */
static void split(const struct use *u, const char *p, const char *at, struct list *pieces)
{
	const char *next;

	if (strcmp(at, " ") == 0) {
		for (p += strspn(p, blanks); *p; p += strspn(p, blanks)) {
			add_piece(u, pieces, p, strcspn(p, blanks));
			p += strcspn(p, blanks);
		}
		return;
	}
	while (*p) {
		next = *at ? strstr(p, at) : text_at(p, 1);
		if (!next)
			next = p + strlen(p);
		add_piece(u, pieces, p, (size_t)(next - p));
		p = *next ? next + strlen(at) : next;
	}
}

static int filter_split(const struct use *u, struct value *out)
{
	struct list pieces = { 0 };

	split(u, use_text(u, u->in), use_text(u, u->args[0]), &pieces);
	while (pieces.n && !*pieces.v[pieces.n - 1].as.text)
		pieces.n--;
	*out = new_list(u, pieces);
	return 0;
}

struct sorted {
	struct value key, item;
	size_t i; /* where it was, so that equals stay in order */
};

/* What the comparisons of qsort_r(3) need and find out. */
struct sorting {
	bool is_natural; /* letters in any case are the same */
	bool failed;     /* there are two that have no order */
};

static int compare_sorted(const void *x, const void *y, void *data)
{
	const struct sorted *a = x, *b = y;
	struct sorting *sorting = data;
	int order = 0;

	if (a->key.kind == VALUE_NIL || b->key.kind == VALUE_NIL)
		order = (a->key.kind == VALUE_NIL) - (b->key.kind == VALUE_NIL);
	else if (sorting->is_natural)
		order = strcasecmp(a->key.as.text, b->key.as.text);
	else if (!value_compare(a->key, b->key, &order))
		sorting->failed = true;
	return order ? order : (a->i > b->i) - (a->i < b->i);
}

static int sort(const struct use *u, bool is_natural, struct value *out)
{
	struct sorting sorting = { .is_natural = is_natural };
	struct list items = items_of(u), sorted = { 0 };
	struct sorted *v = arena_alloc(run_arena(u->run), (items.n + 1) * sizeof(*v));

	for (size_t i = 0; i < items.n; i++) {
		v[i] = (struct sorted) { items.v[i], items.v[i], i };
		if (u->args[0].kind != VALUE_NIL && select_item(u, items.v[i], u->args[0], &v[i].key) < 0)
			return -1;
		if (is_natural && v[i].key.kind != VALUE_NIL)
			v[i].key = value_text(use_text(u, v[i].key));
	}
	qsort_r(v, items.n, sizeof(*v), compare_sorted, &sorting);
	if (sorting.failed)
		return use_fail(u, _("values of different kinds cannot be sorted"));
	for (size_t i = 0; i < items.n; i++)
		list_add(run_arena(u->run), &sorted, v[i].item);
	*out = new_list(u, sorted);
	return 0;
}

static int filter_sort(const struct use *u, struct value *out)
{
	return sort(u, false, out);
}

static int filter_sort_natural(const struct use *u, struct value *out)
{
	return sort(u, true, out);
}

const struct filter filters_list[] = {
	{ "join", 0, 1, FILTER_TAKES_EMPTY, filter_join, NULL },
	{ "first", 0, 0, FILTER_TAKES_EMPTY, filter_first, NULL },
	{ "last", 0, 0, FILTER_TAKES_EMPTY, filter_last, NULL },
	{ "size", 0, 0, FILTER_TAKES_EMPTY, filter_size, NULL },
	{ "reverse", 0, 0, FILTER_TAKES_EMPTY, filter_reverse, NULL },
	{ "concat", 1, 1, FILTER_TAKES_EMPTY, filter_concat, NULL },
	{ "map", 1, 1, FILTER_TAKES_EMPTY, filter_map, NULL },
	{ "sum", 0, 1, FILTER_TAKES_EMPTY, filter_sum, NULL },
	{ "uniq", 0, 1, FILTER_TAKES_EMPTY, filter_uniq, NULL },
	{ "compact", 0, 1, FILTER_TAKES_EMPTY, filter_compact, NULL },
	{ "slice", 1, 2, 0, filter_slice, NULL },
	{ "split", 1, 1, FILTER_TAKES_EMPTY, filter_split, NULL },
	{ "sort", 0, 1, FILTER_TAKES_EMPTY, filter_sort, NULL },
	{ "sort_natural", 0, 1, FILTER_TAKES_EMPTY, filter_sort_natural, NULL },
	{ 0 },
};
