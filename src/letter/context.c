#include "letter/context.h"

#include <stdlib.h>
#include <string.h>

#include <jansson.h>

#include "base/err.h"
#include "base/i18n.h"
#include "base/mem.h"
#include "letter/arena.h"
#include "letter/value.h"
#include "letter/values.h"

enum {
	CONTEXT_MAX_DEPTH = 100
};

struct context_item {
	struct map values;
};

struct context {
	struct arena arena;
	struct map values;
};

struct context *context_new(void)
{
	return mem_alloc(sizeof(struct context));
}

void context_free(struct context *c)
{
	if (!c)
		return;
	arena_clear(&c->arena);
	free(c);
}

const struct map *context_values(const struct context *c)
{
	return &c->values;
}

/* The object called key in map, made when there is none. */
static struct map *child(struct context *c, struct map *map, const char *key)
{
	struct value *v = map_find(map, key);

	if (v && v->kind == VALUE_MAP)
		return v->as.map;
	map_set(&c->arena, map, key, value_map(arena_alloc(&c->arena, sizeof(struct map))));
	return map_find(map, key)->as.map;
}

/* The object that a path leads into; *path is its last part then. */
static struct map *walk(struct context *c, const char **path)
{
	struct map *map = &c->values;
	char *key;

	for (const char *dot; (dot = strchr(*path, '.')); *path = dot + 1) {
		key = arena_dupn(&c->arena, *path, (size_t)(dot - *path));
		map = child(c, map, key);
	}
	return map;
}

static void set(struct context *c, const char *path, struct value v)
{
	struct map *map = walk(c, &path);

	map_set(&c->arena, map, path, v);
}

void context_set(struct context *c, const char *path, const char *text)
{
	set(c, path, value_text(arena_dup(&c->arena, text ? text : "")));
}

void context_set_number(struct context *c, const char *path, int64_t number)
{
	set(c, path, value_int(number));
}

void context_set_bool(struct context *c, const char *path, bool value)
{
	set(c, path, value_bool(value));
}

struct context_item *context_add_item(struct context *c, const char *path)
{
	struct context_item *item = arena_alloc(&c->arena, sizeof(*item));
	struct map *map = walk(c, &path);
	struct value *v = map_find(map, path);

	if (!v || v->kind != VALUE_LIST) {
		map_set(&c->arena, map, path, value_list(arena_alloc(&c->arena, sizeof(struct list))));
		v = map_find(map, path);
	}
	list_add(&c->arena, v->as.list, value_map(&item->values));
	return item;
}

void context_item_set(struct context *c, struct context_item *item, const char *key, const char *text)
{
	map_set(&c->arena, &item->values, key, value_text(arena_dup(&c->arena, text ? text : "")));
}

void context_item_set_number(struct context *c, struct context_item *item, const char *key,
	int64_t number)
{
	map_set(&c->arena, &item->values, key, value_int(number));
}

static void merge(struct arena *a, struct map *map, json_t *object, int depth);

static struct value from_json(struct arena *a, json_t *json, int depth)
{
	struct list *list;
	struct map *map;

	if (json_is_string(json))
		return value_text(arena_dup(a, json_string_value(json)));
	if (json_is_integer(json))
		return value_int(json_integer_value(json));
	if (json_is_real(json))
		return value_real(json_real_value(json));
	if (json_is_boolean(json))
		return value_bool(json_is_true(json));
	if (json_is_array(json) && depth < CONTEXT_MAX_DEPTH) {
		list = arena_alloc(a, sizeof(*list));
		for (size_t i = 0; i < json_array_size(json); i++)
			list_add(a, list, from_json(a, json_array_get(json, i), depth + 1));
		return value_list(list);
	}
	if (json_is_object(json) && depth < CONTEXT_MAX_DEPTH) {
		map = arena_alloc(a, sizeof(*map));
		merge(a, map, json, depth + 1);
		return value_map(map);
	}
	return (struct value) { 0 };
}

static void merge(struct arena *a, struct map *map, json_t *object, int depth)
{
	bool is_new = map->n == 0; /* then there is nothing to look for */
	const char *key;
	struct value *old;
	json_t *json;

	json_object_foreach(object, key, json)
	{
		old = is_new ? NULL : map_find(map, key);
		if (is_new)
			map_add(a, map, key, from_json(a, json, depth));
		else if (old && old->kind == VALUE_MAP && json_is_object(json))
			merge(a, old->as.map, json, depth + 1);
		else
			map_set(a, map, key, from_json(a, json, depth));
	}
}

int context_merge_json(struct context *c, const char *json, size_t n, struct err *err)
{
	json_error_t where;
	json_t *root = json_loadb(json, n, 0, &where);

	if (!root)
		return err_set(err, ERR_DATA, _("%d:%d: the values are no valid JSON: %s"), where.line,
			where.column, where.text);
	if (!json_is_object(root)) {
		json_decref(root);
		return err_set(err, ERR_DATA,
			_("1:1: the values must be a JSON object, like {\"customer\": {\"name\": \"Ann\"}}"));
	}
	merge(&c->arena, &c->values, root, 1);
	json_decref(root);
	return 0;
}
