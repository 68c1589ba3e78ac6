#include "letter/value.h"

#include <string.h>

#include "base/buf.h"
#include "letter/arena.h"
#include "letter/number.h"

struct value value_bool(bool truth)
{
	return (struct value) { .kind = VALUE_BOOL, .as.truth = truth };
}

struct value value_int(int64_t number)
{
	return (struct value) { .kind = VALUE_INT, .as.number = number };
}

struct value value_real(double real)
{
	return (struct value) { .kind = VALUE_REAL, .as.real = real };
}

struct value value_text(const char *text)
{
	return (struct value) { .kind = VALUE_TEXT, .as.text = text };
}

struct value value_list(struct list *list)
{
	return (struct value) { .kind = VALUE_LIST, .as.list = list };
}

struct value value_map(struct map *map)
{
	return (struct value) { .kind = VALUE_MAP, .as.map = map };
}

struct value value_take(struct arena *a, struct buf *b)
{
	struct value v = value_text(arena_dupn(a, buf_text(b), b->len));

	buf_clear(b);
	return v;
}

void list_add(struct arena *a, struct list *list, struct value v)
{
	list->v = arena_grow(a, list->v, list->n, sizeof(*list->v));
	list->v[list->n++] = v;
}

struct value *map_find(const struct map *map, const char *key)
{
	for (size_t i = 0; i < map->n; i++)
		if (strcmp(map->v[i].key, key) == 0)
			return &map->v[i].value;
	return NULL;
}

void map_add(struct arena *a, struct map *map, const char *key, struct value v)
{
	map->v = arena_grow(a, map->v, map->n, sizeof(*map->v));
	map->v[map->n++] = (struct pair) { arena_dup(a, key), v };
}

void map_set(struct arena *a, struct map *map, const char *key, struct value v)
{
	struct value *old = map_find(map, key);

	if (old) {
		*old = v;
		return;
	}
	map_add(a, map, key, v);
}

bool value_is_true(struct value v)
{
	return v.kind != VALUE_NIL && (v.kind != VALUE_BOOL || v.as.truth);
}

bool value_is_empty(struct value v)
{
	switch (v.kind) {
	case VALUE_TEXT:
		return !*v.as.text;
	case VALUE_LIST:
		return !v.as.list->n;
	case VALUE_MAP:
		return !v.as.map->n;
	case VALUE_NIL:
	case VALUE_BOOL:
	case VALUE_INT:
	case VALUE_REAL:
	case VALUE_RANGE:
	case VALUE_LOOP:
	case VALUE_EMPTY:
	case VALUE_BLANK:
		break;
	}
	return false;
}

bool value_is_blank(struct value v)
{
	if (v.kind == VALUE_TEXT)
		return !v.as.text[strspn(v.as.text, " \t\r\n\f\v")];
	return !value_is_true(v) || value_is_empty(v);
}

static bool is_number(struct value v)
{
	return v.kind == VALUE_INT || v.kind == VALUE_REAL;
}

static bool lists_are_equal(const struct list *a, const struct list *b)
{
	if (a->n != b->n)
		return false;
	for (size_t i = 0; i < a->n; i++)
		if (!value_is_equal(a->v[i], b->v[i]))
			return false;
	return true;
}

static bool maps_are_equal(const struct map *a, const struct map *b)
{
	const struct value *other;

	if (a->n != b->n)
		return false;
	for (size_t i = 0; i < a->n; i++) {
		other = map_find(b, a->v[i].key);
		if (!other || !value_is_equal(a->v[i].value, *other))
			return false;
	}
	return true;
}

bool value_is_equal(struct value a, struct value b)
{
	if (b.kind == VALUE_EMPTY || b.kind == VALUE_BLANK) {
		if (a.kind == VALUE_EMPTY || a.kind == VALUE_BLANK)
			return a.kind == b.kind;
		return b.kind == VALUE_EMPTY ? value_is_empty(a) : value_is_blank(a);
	}
	if (a.kind == VALUE_EMPTY || a.kind == VALUE_BLANK)
		return value_is_equal(b, a);
	if (is_number(a) && is_number(b))
		return number_compare(number_of(a), number_of(b)) == 0;
	if (a.kind != b.kind)
		return false;
	switch (a.kind) {
	case VALUE_BOOL:
		return a.as.truth == b.as.truth;
	case VALUE_TEXT:
		return strcmp(a.as.text, b.as.text) == 0;
	case VALUE_LIST:
		return lists_are_equal(a.as.list, b.as.list);
	case VALUE_MAP:
		return maps_are_equal(a.as.map, b.as.map);
	case VALUE_RANGE:
		return a.as.range.from == b.as.range.from && a.as.range.to == b.as.range.to;
	case VALUE_LOOP:
		return a.as.loop == b.as.loop;
	case VALUE_NIL:
	case VALUE_INT:
	case VALUE_REAL:
	case VALUE_EMPTY:
	case VALUE_BLANK:
		break;
	}
	return true;
}

bool value_compare(struct value a, struct value b, int *order)
{
	if (is_number(a) && is_number(b))
		*order = number_compare(number_of(a), number_of(b));
	else if (a.kind == VALUE_TEXT && b.kind == VALUE_TEXT)
		*order = strcmp(a.as.text, b.as.text);
	else if (value_is_equal(a, b))
		*order = 0;
	else
		return false;
	*order = (*order > 0) - (*order < 0);
	return true;
}

/* An item of a list or a map inside a text, as Ruby's inspect writes it. */
static void inspect(struct value v, struct buf *out)
{
	if (v.kind == VALUE_NIL) {
		buf_puts(out, "nil");
		return;
	}
	if (v.kind != VALUE_TEXT) {
		value_to_text(v, out);
		return;
	}
	buf_putc(out, '"');
	for (const char *p = v.as.text; *p; p++) {
		if (*p == '"' || *p == '\\')
			buf_putc(out, '\\');
		buf_putc(out, *p);
	}
	buf_putc(out, '"');
}

static void inspect_list(const struct list *list, struct buf *out)
{
	buf_putc(out, '[');
	for (size_t i = 0; i < list->n; i++) {
		buf_puts(out, i ? ", " : "");
		inspect(list->v[i], out);
	}
	buf_putc(out, ']');
}

static void inspect_map(const struct map *map, struct buf *out)
{
	buf_putc(out, '{');
	for (size_t i = 0; i < map->n; i++) {
		buf_puts(out, i ? ", " : "");
		inspect(value_text(map->v[i].key), out);
		buf_puts(out, "=>");
		inspect(map->v[i].value, out);
	}
	buf_putc(out, '}');
}

void value_to_text(struct value v, struct buf *out)
{
	switch (v.kind) {
	case VALUE_NIL:
	case VALUE_LOOP:
	case VALUE_EMPTY:
	case VALUE_BLANK:
		break;
	case VALUE_BOOL:
		buf_puts(out, v.as.truth ? "true" : "false");
		break;
	case VALUE_INT:
		buf_printf(out, "%lld", (long long)v.as.number);
		break;
	case VALUE_REAL:
		number_print_real(v.as.real, out);
		break;
	case VALUE_TEXT:
		buf_puts(out, v.as.text);
		break;
	case VALUE_LIST:
		inspect_list(v.as.list, out);
		break;
	case VALUE_MAP:
		inspect_map(v.as.map, out);
		break;
	case VALUE_RANGE:
		buf_printf(out, "%lld..%lld", (long long)v.as.range.from,
			(long long)v.as.range.to);
		break;
	}
}

void value_print(struct value v, struct buf *out)
{
	if (v.kind != VALUE_LIST) {
		value_to_text(v, out);
		return;
	}
	for (size_t i = 0; i < v.as.list->n && !out->full; i++)
		value_print(v.as.list->v[i], out);
}

size_t text_length(const char *s)
{
	size_t n = 0;

	for (; *s; s++)
		n += ((unsigned char)*s & 0xC0) != 0x80;
	return n;
}

const char *text_at(const char *s, size_t n)
{
	for (; *s && n; n--)
		for (s++; ((unsigned char)*s & 0xC0) == 0x80;)
			s++;
	return s;
}
