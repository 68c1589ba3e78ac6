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

#endif
