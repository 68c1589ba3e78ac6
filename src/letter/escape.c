#include "letter/escape.h"

#include <ctype.h>
#include <stdbool.h>
#include <stdlib.h>
#include <string.h>

#include "base/buf.h"
#include "text/safe.h"

/* No link that works is longer. */
enum {
	ESCAPE_MAX_TARGET = 2048
};

/*
 * Does out end within a link's target: "](https://…" or "<https:…"? A value
 * never looks like that itself, for its brackets have backslashes.
 */
static bool is_in_target(const struct buf *out)
{
	const char *end = buf_text(out) + out->len;
	const char *start = out->len > ESCAPE_MAX_TARGET ? end - ESCAPE_MAX_TARGET : buf_text(out);

	for (const char *p = end; p > start; p--) {
		if (isspace((unsigned char)p[-1]) || p[-1] == ')' || p[-1] == '>')
			return false;
		if (p[-1] == '(')
			return p - start > 1 && p[-2] == ']';
		if (p[-1] == '<')
			return (p - start < 2 || p[-2] != '\\') && strchr(p, ':');
	}
	return false;
}

static void add_encoded(const char *text, struct buf *out)
{
	for (; *text; text++) {
		if (isalnum((unsigned char)*text) || strchr("-._~:/?#@!$&'*+,;=%", *text))
			buf_putc(out, *text);
		else
			buf_printf(out, "%%%02X", (unsigned char)*text);
	}
}

/* Does out end in a blank, within the last value or behind it? */
static bool ends_in_blank(const struct buf *out)
{
	size_t n = out->len, mark = strlen(ESCAPE_END);

	if (n >= mark && memcmp(out->data + n - mark, ESCAPE_END, mark) == 0)
		n -= mark;
	return !n || isspace((unsigned char)out->data[n - 1]);
}

static void add_escaped(const char *text, struct buf *out)
{
	bool blank = ends_in_blank(out);

	buf_puts(out, ESCAPE_START);
	/* Runs of blanks would make code blocks and line breaks. */
	for (; *text; text++) {
		if (*text == ' ' && blank)
			continue;
		blank = *text == ' ';
		if (ispunct((unsigned char)*text))
			buf_putc(out, '\\');
		buf_putc(out, *text);
	}
	buf_puts(out, ESCAPE_END);
}

char *escape_line(const char *text)
{
	struct buf out = { 0 };
	char *line;

	for (const char *p = text; *p; p++) {
		unsigned char c = (unsigned char)*p, next = (unsigned char)p[1];

		if (c == 0xC2 && next < 0xA0) {
			buf_puts(&out, next == 0x85 ? " " : ""); /* U+0085 is a line break */
			p++;
		} else if (c >= ' ' && c != 0x7F) {
			buf_putc(&out, *p);
		} else if (strchr("\t\n\v\f\r", *p)) {
			buf_putc(&out, ' ');
		}
	}
	line = safe_line(buf_text(&out));
	buf_clear(&out);
	return line;
}

void escape_markdown(const char *text, struct buf *out)
{
	char *line = escape_line(text);

	if (is_in_target(out))
		add_encoded(line, out);
	else
		add_escaped(line, out);
	free(line);
}

static char *unmark(const char *text, bool undo)
{
	bool is_value = false;
	struct buf out = { 0 };

	for (const char *p = text; *p; p++) {
		if (strncmp(p, ESCAPE_START, strlen(ESCAPE_START)) == 0 ||
			strncmp(p, ESCAPE_END, strlen(ESCAPE_END)) == 0) {
			is_value = strncmp(p, ESCAPE_START, strlen(ESCAPE_START)) == 0;
			p += strlen(ESCAPE_START) - 1;
			continue;
		}
		if (undo && is_value && *p == '\\' && ispunct((unsigned char)p[1]))
			p++;
		buf_putc(&out, *p);
	}
	return buf_take(&out);
}

char *escape_undo(const char *markdown)
{
	return unmark(markdown, true);
}

char *escape_unmark(const char *text)
{
	return unmark(text, false);
}
