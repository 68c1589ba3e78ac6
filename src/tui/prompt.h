/*
 * prompt - a line of text that the owner enters at the bottom: GNU readline, drawn by us.
 *
 * Readline keeps its state in globals of its own, so there is one prompt at a time.
 */
#ifndef TUI_PROMPT_H
#define TUI_PROMPT_H

struct canvas;
struct command;
struct prompt;

enum prompt_state {
	PROMPT_OPEN,
	PROMPT_ENTERED,
	PROMPT_LEFT, /* by Esc, ^C, ^G, or ^D on an empty line */
};

/*
 * table is that of the commands (see tui/command.h; borrowed) when a command is typed: Tab completes it, and
 * there is a history. NULL: any text.
 */
struct prompt *prompt_new(const char *label, const char *initial, const struct command *table);
void prompt_free(struct prompt *p);

/* What a key (see tui/keys.h) does to it. */
enum prompt_state prompt_key(struct prompt *p, const char *key);

const char *prompt_text(const struct prompt *p); /* never NULL */

/* What Tab found to choose from, blanks between; "" when there is no choice. */
const char *prompt_choices(const struct prompt *p);

/* Draw it on a row, and put the terminal's cursor there. */
void prompt_draw(const struct prompt *p, struct canvas *c, int row);

/* The history of commands: read at the start, written at the end. path may be NULL. */
void prompt_load_history(const char *path);
void prompt_save_history(const char *path);

#endif
