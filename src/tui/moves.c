#include "tui/moves.h"

#include <string.h>

bool moves_find(const char *command, size_t n, int rows, int *by)
{
	const struct {
		const char *command;
		int by;
	} moves[] = {
		{ "up", -1 },
		{ "down", 1 },
		{ "page-up", 1 - rows },
		{ "page-down", rows - 1 },
		{ "top", -(int)n },
		{ "bottom", (int)n },
	};

	for (size_t i = 0; i < sizeof(moves) / sizeof(*moves); i++)
		if (strcmp(command, moves[i].command) == 0) {
			*by = moves[i].by;
			return true;
		}
	return false;
}

size_t moves_scroll(size_t top, int by)
{
	size_t back = (size_t)-by;

	if (by >= 0)
		return top + (size_t)by;
	return top > back ? top - back : 0;
}
