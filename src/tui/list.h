/*
 * list - the lines of a view that the cursor walks over: a place, a selection, and keeping
 * both when the lines are read again. Private to tui.
 */
#ifndef TUI_LIST_H
#define TUI_LIST_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct strs;

enum { LIST_HEADING = 0 }; /* the id of a row that the cursor skips; the others are above 0 */

struct list_row {
	int64_t id;
	size_t item; /* the view's own: what stands in the row */
};

/* A struct list of zeroes is empty and ready. */
struct list {
	struct list_row *rows;
	size_t n;
	size_t cursor; /* no heading, unless there is nothing else */
	size_t top;    /* the first row on the screen */
	int64_t *selected;
	size_t n_selected;
};

void list_clear(struct list *l);

/* One more row behind the n that there are. */
void list_row_add(struct list_row **rows, size_t *n, int64_t id, size_t item);

/*
 * New rows, which the list owns from now on. The cursor stays on its id; when that is gone, it goes to
 * the next one that is left, else to the last. Of the selection stays what is still there.
 */
void list_set(struct list *l, struct list_row *rows, size_t n);

/* What the cursor is on; NULL when there is nothing. */
const struct list_row *list_at(const struct list *l);

/* Put the cursor on an id; false when it is not there. */
bool list_go(struct list *l, int64_t id);

/* The id that follows this one; false when it is the last, or none. */
bool list_after(const struct list *l, int64_t id, int64_t *next);

/*
 * Run up, down, page-up, page-down, top or bottom; rows is the
 * height that lines are shown in. 1: done; 0: another command.
 */
int list_run(struct list *l, const struct strs *words, int rows);

/* Run select (which goes down, too) or select-all. 1: done; 0: another command. */
int list_select(struct list *l, const struct strs *words);

/* Move the shown part so that the cursor, and a heading above it, are in it. */
void list_scroll(struct list *l, int rows);

bool list_is_selected(const struct list *l, int64_t id);
void list_unselect(struct list *l);

/* The ids that a verb acts on: all selected, in order, else the cursor's. Returns how many; *ids is the caller's. */
size_t list_chosen(const struct list *l, int64_t **ids);

#endif
