/*
 * reader_layout - a conversation as lines of a width. Private to tui.
 */
#ifndef TUI_READER_LAYOUT_H
#define TUI_READER_LAYOUT_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/strs.h"

struct canvas;
struct conversation;
struct desk;
struct lines;
struct message_view;
struct thread_view;

/* How one message is shown. */
struct reader_message {
	int64_t id;
	bool is_open;      /* else its head only */
	bool is_unfolded;  /* with quotes and signature */
	bool has_headers;  /* with all of its header */
	char *text;        /* harmless, with numbers behind its links */
	struct strs links; /* their targets; the first has the number 1 */
};

/* A message, closed, with its text and links. */
void reader_message_init(struct reader_message *how, const struct message_view *m);
void reader_message_clear(struct reader_message *how);

/* What is read first: the customer's last words, with those right before them, and what followed. */
size_t reader_first_open(const struct conversation *c);

/* Lay out all messages; messages has one for each of c. The part of a line is its message's index. */
void reader_lay_out(const struct conversation *c, const struct reader_message *messages, int width,
	struct lines *out);

/* The head of a message: who, with the address whatever the name says, and when. */
struct reader_head {
	const struct message_view *message;
	bool is_open;
	bool is_current;
};

void reader_head_draw(struct canvas *c, int row, const struct desk *d, const struct reader_head *head);

/* On the first row: lane, state and what is owed; why tells the rest. */
void reader_status_draw(struct canvas *c, const struct desk *d, const struct thread_view *t);

#endif
