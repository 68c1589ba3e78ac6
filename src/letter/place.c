#include "letter/place.h"

#include <stdarg.h>
#include <stdlib.h>
#include <string.h>

#include "base/buf.h"
#include "base/mem.h"
#include "letter/value.h"

/* Of a long line so many bytes are shown before and behind the caret. */
enum {
	PLACE_BEFORE = 60,
	PLACE_BEHIND = 40
};

static const char *line_start(struct place at)
{
	const char *p = at.p;

	while (p > at.source->text && p[-1] != '\n')
		p--;
	return p;
}

static bool is_inside_character(const char *p)
{
	return ((unsigned char)*p & 0xC0) == 0x80;
}

void place_name(struct place at, struct buf *out)
{
	const char *start = line_start(at);
	int line = at.source->first_line;
	int column = 1 + (start == at.source->text ? at.source->indent : 0);

	for (const char *p = at.source->text; p < start; p++)
		line += *p == '\n';
	for (const char *p = start; p < at.p; p++)
		column += !is_inside_character(p);
	buf_printf(out, "%s:%d:%d: ", at.source->name, line, column);
}

void place_show(struct place at, struct buf *out)
{
	const char *start = line_start(at);
	const char *end = at.p + strcspn(at.p, "\r\n");

	if (at.p - start > PLACE_BEFORE)
		for (start = at.p - PLACE_BEFORE; is_inside_character(start);)
			start++;
	if (end - at.p > PLACE_BEHIND)
		for (end = at.p + PLACE_BEHIND; is_inside_character(end);)
			end--;
	buf_add(out, start, (size_t)(end - start));
	buf_putc(out, '\n');
	for (const char *p = start; p < at.p; p++)
		if (!is_inside_character(p))
			buf_putc(out, *p == '\t' ? '\t' : ' ');
	buf_putc(out, '^');
}

int place_vfail(struct place at, struct err *err, const char *format, va_list args)
{
	struct buf text = { 0 };
	char *what = mem_vprintf(format, args);

	place_name(at, &text);
	buf_puts(&text, what);
	buf_putc(&text, '\n');
	place_show(at, &text);
	err_set(err, ERR_DATA, "%s", buf_text(&text));
	free(what);
	buf_clear(&text);
	return -1;
}

int place_fail(struct place at, struct err *err, const char *format, ...)
{
	va_list args;

	va_start(args, format);
	place_vfail(at, err, format, args);
	va_end(args);
	return -1;
}
