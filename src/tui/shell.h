/*
 * shell - verbs of the shell, typed behind ":": what has no command of its own. Private to tui.
 */
#ifndef TUI_SHELL_H
#define TUI_SHELL_H

#include "base/attr.h"

struct app;
struct chosen;
struct command;
struct err;
struct strs;
struct tui_shell;

/* The screen's own commands and, behind them, the verbs. The caller frees the table; the texts are borrowed. */
struct command *shell_commands(const struct tui_shell *shell);

/*
 * Run a verb, on the threads that are chosen where it takes some. What it prints becomes a toast,
 * or a page when it is longer. 1: done; 0: there is no such verb; -1: failed.
 */
int shell_run(struct app *app, const struct chosen *chosen, const struct strs *words,
	struct err *err) MUST_CHECK;

#endif
