/*
 * queue_columns - which columns the lines of the queue have at a width, and the line itself. Private to tui.
 */
#ifndef TUI_QUEUE_COLUMNS_H
#define TUI_QUEUE_COLUMNS_H

#include <stdbool.h>
#include <stdint.h>

#include "desk/days.h"

struct canvas;
struct desk;
struct thread_view;

/* Columns of each cell; 0: not shown. */
struct queue_columns {
	int away;
	int time;
	int who;
	int lane;
	int subject;
	int lang;
	int count;
	int flags;
	bool flags_in_words;
};

struct queue_columns queue_columns(int width);

/* One letter or word of the last column; the help view prints the table. */
struct queue_flag {
	const char *name; /* in thread_view.flags, or as due_kind or lane */
	char letter;
	const char *help; /* pass it through _() */
};

extern const struct queue_flag queue_flags[]; /* ends with a NULL name */

/* What a thread is grouped by: its due date, or while it is snoozed, the end of that. */
int64_t queue_line_time(const struct thread_view *t);

struct queue_line {
	const struct thread_view *thread;
	enum nearness near;
	bool is_cursor;
	bool is_selected;
};

void queue_line_draw(struct canvas *c, int row, const struct desk *d, const struct queue_columns *columns,
	const struct queue_line *line);

#endif
