/*
 * moves - the commands that go up and down, whatever it is that moves.
 */
#ifndef TUI_MOVES_H
#define TUI_MOVES_H

#include <stdbool.h>
#include <stddef.h>

/*
 * Whether a command is up, down, page-up, page-down, top or bottom, and by how many of n lines
 * it goes down where so many rows are shown.
 */
bool moves_find(const char *command, size_t n, int rows, int *by);

/* The line on top so many lines further down, but not above the first; the caller looks to the end. */
size_t moves_scroll(size_t top, int by);

#endif
