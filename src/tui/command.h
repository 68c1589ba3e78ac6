/*
 * command - all that can be typed behind ":" or bound to a key; help prints this table.
 *
 * Who runs a command is the view that knows it, else the app, else the shell's verb of this
 * name (see tui/shell.h). Commands that are verbs of the shell have the same names.
 */
#ifndef TUI_COMMAND_H
#define TUI_COMMAND_H

#include <stddef.h>

struct strs;

struct command {
	const char *name;
	const char *usage; /* of what follows the name */
	const char *help;
	const char *words; /* what can follow, for completion: "customer pitch notice"; or NULL */
};

/* Those of the screen itself. Every table ends with a NULL name. */
extern const struct command commands[]; /* by name */

const struct command *command_find(const struct command *table, const char *name);

/* The command that was probably meant, or NULL. */
const char *command_near(const struct command *table, const char *name);

/* Add what the last word of line, which may be empty, can become. */
void command_complete(const struct command *table, const char *line, struct strs *words);

#endif
