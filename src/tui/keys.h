/*
 * keys - which key runs which command: one table for each view, and the owner's own.
 *
 * A key has a name: "enter", "tab", "backtab", "esc", "backspace", "delete", "insert", "space",
 * "up", "down", "left", "right", "home", "end", "pgup", "pgdn", "f1" to "f12", "^a" to "^z", "alt-"
 * before one of those or a character; or it is one character as UTF-8.
 */
#ifndef TUI_KEYS_H
#define TUI_KEYS_H

#include <stdbool.h>
#include <stddef.h>

struct command;
struct keys;
struct strs;

struct binding {
	const char *key;
	const char *command;
	const char *hint; /* for the line of hints; NULL: it is not in there */
};

struct key_table {
	const char *view; /* its name, or "all" */
	const struct binding *bindings;
};

extern const struct key_table key_tables[]; /* what is shipped; ends with a NULL view */

/*
 * The shipped bindings and the owner's, which win: pairs of "view.key" and a command; an empty
 * command takes the binding away. What is wrong with one is added to problems, a
 * sentence each, and the rest holds.
 */
struct keys *keys_new(const struct strs *own, const struct command *table, struct strs *problems);
void keys_free(struct keys *k);

/* The command of a key, or NULL. */
const char *keys_find(const struct keys *k, const char *view, const char *key);

/* All bindings of a view in order; NULL behind the last. */
const struct binding *keys_of_view(const struct keys *k, const char *view, size_t i);

/* Whether a key is a character that can be typed. */
bool key_is_text(const char *key);

/* Whether this is the name of a key. */
bool key_is_valid(const char *key);

#endif
