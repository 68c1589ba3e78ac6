/*
 * queue_threads - what the tabs of the queue view show, read from the desk. Private to tui.
 */
#ifndef TUI_QUEUE_THREADS_H
#define TUI_QUEUE_THREADS_H

#include <stdbool.h>
#include <stddef.h>

#include "base/attr.h"
#include "desk/view.h"

struct desk;
struct err;

/* The queue, then the lanes. */
enum { QUEUE_TABS = 5 };

struct queue_tab {
	const char *name;  /* as a command has it */
	const char *title; /* pass it through _() */
};

extern const struct queue_tab queue_tabs[QUEUE_TABS];

/* A struct of zeroes is empty. */
struct queue_threads {
	bool is_limited;
	struct thread_views queue; /* all of it, whatever the limit */
	struct thread_views found; /* of the queue, when there is a limit */
	struct thread_views lanes; /* of all lanes, what is not done; within the limit */
	size_t in_digest;          /* pitches that nobody has skimmed */
};

/* Read all anew; limit is a query or NULL. When that fails, t stays as it was. */
int queue_threads_load(struct queue_threads *t, struct desk *d, const char *limit,
	struct err *err) MUST_CHECK;
void queue_threads_clear(struct queue_threads *t);

/* Those that hold a tab's threads; of these, the ones that are in it. */
const struct thread_views *queue_threads_of(const struct queue_threads *t, size_t tab);
bool queue_threads_is_in(const struct thread_view *thread, size_t tab);
size_t queue_threads_count(const struct queue_threads *t, size_t tab);

#endif
