#include "base/mem.h"

#include <malloc.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sysexits.h>

enum { LARGE = 1 << 20 };

static void *checked(void *p)
{
	if (!p) {
		fputs("tillmail: out of memory\n", stderr);
		_Exit(EX_OSERR);
	}
	return p;
}

void *mem_alloc(size_t size)
{
	return checked(calloc(1, size ? size : 1));
}

void *mem_resize(void *p, size_t size)
{
	return checked(realloc(p, size ? size : 1));
}

char *mem_dup(const char *s)
{
	return s ? checked(strdup(s)) : NULL;
}

char *mem_dupn(const char *s, size_t n)
{
	char *copy = checked(malloc(n + 1));

	if (n)
		memcpy(copy, s, n);
	copy[n] = '\0';
	return copy;
}

char *mem_vprintf(const char *format, va_list args)
{
	char *text = NULL;

	return checked(vasprintf(&text, format, args) < 0 ? NULL : text);
}

char *mem_printf(const char *format, ...)
{
	char *text;
	va_list args;

	va_start(args, format);
	text = mem_vprintf(format, args);
	va_end(args);
	return text;
}

void *mem_grow(void *v, size_t n, size_t size)
{
	size_t room = n ? 2 * n : 1;

	if (n & (n - 1)) /* not a power of two: there is room */
		return v;
	if (room > SIZE_MAX / size)
		checked(NULL);
	return mem_resize(v, room * size);
}

/* Unless it is told, the C library takes what it has freed for the size that is usual, and keeps as much and twice that. */
void mem_give_back_large(void)
{
	mallopt(M_MMAP_THRESHOLD, LARGE);
	mallopt(M_TRIM_THRESHOLD, LARGE);
}
