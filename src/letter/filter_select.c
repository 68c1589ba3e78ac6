#include "letter/filter.h"

#include <string.h>

#include "base/i18n.h"
#include "letter/arena.h"
#include "letter/run.h"
#include "letter/select.h"

static struct value text_part(const struct use *u, const char *text, struct value property)
{
	int64_t n = (int64_t)text_length(text), i = property.as.number;
	const char *from;

	if (property.kind == VALUE_TEXT)
		return strstr(text, property.as.text) ? property : (struct value) { 0 };
	i = i < 0 ? i + n : i;
	if (i < 0 || i >= n)
		return (struct value) { 0 };
	from = text_at(text, (size_t)i);
	return value_text(arena_dupn(run_arena(u->run), from, (size_t)(text_at(from, 1) - from)));
}

static struct value list_part(const struct list *list, int64_t i)
{
	i = i < 0 ? i + (int64_t)list->n : i;
	return i >= 0 && i < (int64_t)list->n ? list->v[i] : (struct value) { 0 };
}

/* What a number with an index is in Ruby. */
static int64_t bit_of(int64_t number, int64_t i)
{
	return i < 0 || i > 62 ? 0 : number >> i & 1;
}

int select_item(const struct use *u, struct value item, struct value property, struct value *out)
{
	const struct value *found;

	*out = (struct value) { 0 };
	if (item.kind == VALUE_MAP) {
		found = property.kind == VALUE_TEXT ? map_find(item.as.map, property.as.text) : NULL;
		*out = found ? *found : *out;
		return 1;
	}
	if (item.kind != VALUE_TEXT && item.kind != VALUE_LIST && item.kind != VALUE_INT)
		return 0;
	if (item.kind == VALUE_TEXT && (property.kind == VALUE_TEXT || property.kind == VALUE_INT)) {
		*out = text_part(u, item.as.text, property);
		return 1;
	}
	if (property.kind != VALUE_INT)
		return use_fail(u, _("an item of this list has no property \"%s\""), use_text(u, property));
	if (item.kind == VALUE_LIST)
		*out = list_part(item.as.list, property.as.number);
	else
		*out = value_int(bit_of(item.as.number, property.as.number));
	return 1;
}

/*
 * Does the item have the property, or the value for it that is asked for? 1, 0
 * or -1; 2 when it is nothing that has properties.
 */
static int fits(const struct use *u, struct value item)
{
	struct value v;
	int rc = select_item(u, item, u->args[0], &v);

	if (rc <= 0)
		return rc < 0 ? -1 : 2;
	if (u->args[1].kind == VALUE_NIL)
		return value_is_true(v);
	return value_is_equal(v, u->args[1]);
}

/* What becomes of the first item that fits, and what of none. */
enum search {
	SEARCH_ITEM,
	SEARCH_INDEX,
	SEARCH_ANY
};

static struct value answer(enum search what, const struct list *items, size_t i)
{
	switch (what) {
	case SEARCH_INDEX:
		return value_int((int64_t)i);
	case SEARCH_ANY:
		return value_bool(true);
	case SEARCH_ITEM:
		break;
	}
	return items->v[i];
}

static int search(const struct use *u, enum search what, struct value *out)
{
	struct list items = value_items(run_arena(u->run), u->in, true);
	int rc = 0;

	if (what == SEARCH_ANY)
		*out = value_bool(false);
	for (size_t i = 0; i < items.n && rc == 0; i++) {
		rc = fits(u, items.v[i]);
		if (rc == 2)
			*out = (struct value) { 0 };
		if (rc == 1)
			*out = answer(what, &items, i);
	}
	return rc < 0 ? -1 : 0;
}

static int filter_find(const struct use *u, struct value *out)
{
	return search(u, SEARCH_ITEM, out);
}

static int filter_find_index(const struct use *u, struct value *out)
{
	return search(u, SEARCH_INDEX, out);
}

static int filter_has(const struct use *u, struct value *out)
{
	return search(u, SEARCH_ANY, out);
}

static int keep(const struct use *u, int wanted, struct value *out)
{
	struct list items = value_items(run_arena(u->run), u->in, true);
	struct list *kept = arena_alloc(run_arena(u->run), sizeof(*kept));
	int rc;

	for (size_t i = 0; i < items.n; i++) {
		rc = fits(u, items.v[i]);
		if (rc < 0 || rc == 2) /* then the answer is nil */
			return rc < 0 ? -1 : 0;
		if (rc == wanted)
			list_add(run_arena(u->run), kept, items.v[i]);
	}
	*out = value_list(kept);
	return 0;
}

static int filter_where(const struct use *u, struct value *out)
{
	return keep(u, 1, out);
}

static int filter_reject(const struct use *u, struct value *out)
{
	return keep(u, 0, out);
}

const struct filter filters_select[] = {
	{ "where", 1, 2, FILTER_TAKES_EMPTY, filter_where, NULL },
	{ "reject", 1, 2, FILTER_TAKES_EMPTY, filter_reject, NULL },
	{ "find", 1, 2, FILTER_TAKES_EMPTY, filter_find, NULL },
	{ "find_index", 1, 2, FILTER_TAKES_EMPTY, filter_find_index, NULL },
	{ "has", 1, 2, FILTER_TAKES_EMPTY, filter_has, NULL },
	{ 0 },
};
