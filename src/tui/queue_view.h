/*
 * queue_view - what the reader may ask the list that it was opened from. Private to tui.
 */
#ifndef TUI_QUEUE_VIEW_H
#define TUI_QUEUE_VIEW_H

#include <stdbool.h>
#include <stdint.h>

struct view;

/* The thread behind this one in a queue view; false when v is no queue, or there is none. */
bool queue_view_next(const struct view *v, int64_t thread, int64_t *next);

/* Put its cursor on a thread. */
void queue_view_go(struct view *v, int64_t thread);

#endif
