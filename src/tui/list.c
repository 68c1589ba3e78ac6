#include "tui/list.h"

#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "base/strs.h"
#include "tui/moves.h"

void list_clear(struct list *l)
{
	free(l->rows);
	free(l->selected);
	*l = (struct list) { 0 };
}

static bool find(const struct list *l, int64_t id, size_t *row)
{
	for (size_t i = 0; id != LIST_HEADING && i < l->n; i++)
		if (l->rows[i].id == id) {
			*row = i;
			return true;
		}
	return false;
}

/* The first row from there on, in a direction, that is no heading; from when there is none. */
static size_t seek(const struct list *l, size_t from, int step)
{
	for (size_t i = from; i < l->n; i += (size_t)step)
		if (l->rows[i].id != LIST_HEADING)
			return i;
	return from;
}

/* A row that the cursor may stand on, near row i. */
static size_t settle(const struct list *l, size_t i)
{
	size_t row;

	if (!l->n)
		return 0;
	row = seek(l, i < l->n ? i : l->n - 1, 1);
	return l->rows[row].id == LIST_HEADING ? seek(l, row, -1) : row;
}

/* Where the cursor of old belongs now: its own row, the next that is left, or the last before it. */
static void keep_place(struct list *l, const struct list *old)
{
	for (size_t i = old->cursor; i < old->n; i++)
		if (find(l, old->rows[i].id, &l->cursor))
			return;
	for (size_t i = old->cursor; i > 0 && old->n; i--)
		if (find(l, old->rows[i - 1].id, &l->cursor))
			return;
	l->cursor = settle(l, 0);
}

static void keep_selection(struct list *l)
{
	size_t kept = 0;
	size_t row;

	for (size_t i = 0; i < l->n_selected; i++)
		if (find(l, l->selected[i], &row))
			l->selected[kept++] = l->selected[i];
	l->n_selected = kept;
}

void list_row_add(struct list_row **rows, size_t *n, int64_t id, size_t item)
{
	*rows = mem_grow(*rows, *n, sizeof(**rows));
	(*rows)[(*n)++] = (struct list_row) { .id = id, .item = item };
}

void list_set(struct list *l, struct list_row *rows, size_t n)
{
	const struct list old = *l;

	l->rows = rows;
	l->n = n;
	keep_place(l, &old);
	keep_selection(l);
	free(old.rows);
}

const struct list_row *list_at(const struct list *l)
{
	if (!l->n || l->rows[l->cursor].id == LIST_HEADING)
		return NULL;
	return &l->rows[l->cursor];
}

bool list_go(struct list *l, int64_t id)
{
	return find(l, id, &l->cursor);
}

bool list_after(const struct list *l, int64_t id, int64_t *next)
{
	size_t row;

	if (!find(l, id, &row) || row + 1 >= l->n)
		return false;
	*next = l->rows[seek(l, row + 1, 1)].id;
	return *next != LIST_HEADING;
}

static void move(struct list *l, int by)
{
	int step = by < 0 ? -1 : 1;

	for (; by != 0; by -= step) {
		size_t row = seek(l, l->cursor + (size_t)step, step);

		if (row >= l->n || l->rows[row].id == LIST_HEADING)
			break;
		l->cursor = row;
	}
	if (step < 0 && l->cursor == settle(l, 0))
		l->top = 0; /* the first heading is worth seeing, too */
}

static void add_selected(struct list *l, int64_t id)
{
	l->selected = mem_grow(l->selected, l->n_selected, sizeof(*l->selected));
	l->selected[l->n_selected++] = id;
}

static void toggle(struct list *l)
{
	const struct list_row *row = list_at(l);

	if (!row)
		return;
	for (size_t i = 0; i < l->n_selected; i++)
		if (l->selected[i] == row->id) {
			l->selected[i] = l->selected[--l->n_selected];
			move(l, 1);
			return;
		}
	add_selected(l, row->id);
	move(l, 1);
}

/* All of them; when they were, none. */
static void toggle_all(struct list *l)
{
	const size_t before = l->n_selected;

	l->n_selected = 0;
	for (size_t i = 0; i < l->n; i++)
		if (l->rows[i].id != LIST_HEADING)
			add_selected(l, l->rows[i].id);
	if (l->n_selected == before)
		l->n_selected = 0;
}

int list_select(struct list *l, const struct strs *words)
{
	const bool is_all = strcmp(words->v[0], "select-all") == 0;

	if (!is_all && strcmp(words->v[0], "select") != 0)
		return 0;
	if (is_all)
		toggle_all(l);
	else
		toggle(l);
	return 1;
}

int list_run(struct list *l, const struct strs *words, int rows)
{
	int by;

	if (!moves_find(words->v[0], l->n, rows, &by))
		return 0;
	move(l, by);
	return 1;
}

void list_scroll(struct list *l, int rows)
{
	size_t height = rows > 0 ? (size_t)rows : 1;
	size_t first = l->cursor;

	if (first > 0 && height > 1 && l->rows[first - 1].id == LIST_HEADING)
		first--;
	if (l->top > first)
		l->top = first;
	if (l->top + height <= l->cursor)
		l->top = l->cursor + 1 - height;
	if (l->top + height > l->n)
		l->top = l->n > height ? l->n - height : 0;
}

bool list_is_selected(const struct list *l, int64_t id)
{
	for (size_t i = 0; i < l->n_selected; i++)
		if (l->selected[i] == id)
			return true;
	return false;
}

void list_unselect(struct list *l)
{
	l->n_selected = 0;
}

size_t list_chosen(const struct list *l, int64_t **ids)
{
	size_t n = 0;

	*ids = mem_alloc((l->n_selected + 1) * sizeof(**ids));
	for (size_t i = 0; i < l->n; i++)
		if (list_is_selected(l, l->rows[i].id))
			(*ids)[n++] = l->rows[i].id;
	if (!n && list_at(l))
		(*ids)[n++] = list_at(l)->id;
	return n;
}
