/*
 * reader_commands - what the reader can do with the messages that it shows: fold them, show them
 * raw, save and open their attachments, open their links.
 */
#ifndef TUI_READER_COMMANDS_H
#define TUI_READER_COMMANDS_H

#include "base/strs.h"
#include "desk/threads.h"
#include "tui/buyer_pane.h"
#include "tui/lines.h"
#include "tui/view.h"

struct err;
struct reader_message;

struct reader_view {
	struct view base;
	int64_t thread;
	struct conversation conversation;
	struct reader_message *messages; /* as many */
	size_t current;
	struct lines lines;
	int width;         /* that the lines are laid out for; 0: not yet */
	bool to_current;   /* at the next drawing, the head of the current message comes on top */
	char *raw;         /* shown instead of the messages, or NULL */
	struct strs files; /* saved to be opened */
	struct buyer_pane buyer;
};

bool reader_commands_has(const char *name);

/* Run words, the first of which is the name of one of them. As the run of a view (tui/view.h). */
int reader_commands_run(struct reader_view *r, const struct strs *words, struct err *err);

#endif
