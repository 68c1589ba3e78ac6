#include "net/wire_log.h"

#include "base/log.h"

enum { SHOWN = 160 };

void wire_log(const char *who, const char *line, size_t n)
{
	char text[SHOWN + 1];
	size_t len = n < SHOWN ? n : SHOWN;

	for (size_t i = 0; i < len; i++)
		text[i] = line[i] >= 0x20 && line[i] < 0x7F ? line[i] : '?';
	text[len] = '\0';
	log_debug("%s %s%s", who, text, n > len ? "..." : "");
}
