#include "letter/value.h"

#include "letter/arena.h"

static void add_flat(struct arena *a, struct list *out, const struct list *list)
{
	for (size_t i = 0; i < list->n; i++) {
		if (list->v[i].kind == VALUE_LIST)
			add_flat(a, out, list->v[i].as.list);
		else
			list_add(a, out, list->v[i]);
	}
}

static void add_range(struct arena *a, struct list *out, struct range range)
{
	if (range.from > range.to)
		return;
	for (int64_t i = range.from; i < range.to; i++)
		list_add(a, out, value_int(i));
	list_add(a, out, value_int(range.to));
}

static void add_pairs(struct arena *a, struct list *out, const struct map *map)
{
	struct list *pair;

	for (size_t i = 0; i < map->n; i++) {
		pair = arena_alloc(a, sizeof(*pair));
		list_add(a, pair, value_text(map->v[i].key));
		list_add(a, pair, map->v[i].value);
		list_add(a, out, value_list(pair));
	}
}

struct list value_items(struct arena *a, struct value v, bool flat)
{
	struct list out = { 0 };

	if (v.kind == VALUE_LIST && !flat)
		return *v.as.list;
	if (v.kind == VALUE_LIST)
		add_flat(a, &out, v.as.list);
	else if (v.kind == VALUE_RANGE)
		add_range(a, &out, v.as.range);
	else if (v.kind == VALUE_MAP && !flat)
		add_pairs(a, &out, v.as.map);
	else if (flat ? v.kind != VALUE_NIL : v.kind == VALUE_TEXT && *v.as.text)
		list_add(a, &out, v);
	return out;
}
