#include "letter/placeholder.h"

#include <ctype.h>
#include <stdbool.h>
#include <stddef.h>
#include <string.h>

#include "base/mem.h"
#include "text/utf8.h"

enum {
	SHOWN = 40,       /* bytes of one that are shown */
	CAPITALS_MIN = 2, /* in brackets: "[A]" is a footnote */
	ROW_MIN = 3
};

/* "{{ name }}" or "{% if": as far as it closes on its line. */
static size_t tag_length(const char *p)
{
	size_t n;

	if (p[0] != '{' || (p[1] != '{' && p[1] != '%'))
		return 0;
	n = 2 + strcspn(p + 2, "}\n");
	return n + strspn(p + n, "}");
}

/* "[ORDER NUMBER]" */
static size_t bracket_length(const char *p)
{
	static const char inside[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZ _-0123456789";
	size_t n = *p == '[' ? strspn(p + 1, inside) : 0;
	int capitals = 0;

	for (size_t i = 1; i <= n; i++)
		capitals += isupper((unsigned char)p[i]) != 0;
	return capitals >= CAPITALS_MIN && p[n + 1] == ']' ? n + 2 : 0;
}

static bool goes_on(char c)
{
	return isalnum((unsigned char)c) || c == '-' || (unsigned char)c >= 0x80;
}

/* "XXX", but not the size "XXXL". */
static size_t row_length(const char *text, const char *p)
{
	size_t n = strspn(p, "X");

	return n >= ROW_MIN && !goes_on(p[n]) && (p == text || !goes_on(p[-1])) ? n : 0;
}

char *placeholder_find(const char *text)
{
	for (const char *p = text; *p; p++) {
		size_t n = tag_length(p);

		if (!n)
			n = bracket_length(p);
		if (!n)
			n = row_length(text, p);
		if (n)
			return mem_dupn(p, n > SHOWN ? utf8_clip(p, SHOWN) : n);
	}
	return NULL;
}
