#include "base/log.h"

#include <stdarg.h>
#include <stdio.h>

/* The one thing that outlives a call: how much the owner wants to read. */
static enum log_level current = LOG_NORMAL;

void log_set_level(enum log_level level)
{
	current = level;
}

static void print(const char *format, va_list args)
{
	fputs("tillmail: ", stderr);
	vfprintf(stderr, format, args);
	fputc('\n', stderr);
}

void log_warn(const char *format, ...)
{
	va_list args;

	if (current < LOG_NORMAL)
		return;
	va_start(args, format);
	print(format, args);
	va_end(args);
}

void log_debug(const char *format, ...)
{
	va_list args;

	if (current < LOG_VERBOSE)
		return;
	va_start(args, format);
	print(format, args);
	va_end(args);
}
