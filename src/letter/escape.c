#include "letter/escape.h"

#include <ctype.h>
#include <stdbool.h>
#include <stdlib.h>
#include <string.h>

#include "base/buf.h"
#include "text/safe.h"

/*
 * Does out end within a link's target: "](https://…" or "<https:…"? A value
 * never looks like that itself, for its brackets have backslashes.
 */
static bool is_in_target(const struct buf *out)
{
	const char *start = buf_text(out);

	for (const char *p = start + out->len; p > start; p--) {
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

static void add_escaped(const char *text, struct buf *out)
{
	bool blank = out->len == 0 || isspace((unsigned char)out->data[out->len - 1]);

	/* Runs of blanks would make code blocks and line breaks. */
	for (; *text; text++) {
		if (*text == ' ' && blank)
			continue;
		blank = *text == ' ';
		if (ispunct((unsigned char)*text))
			buf_putc(out, '\\');
		buf_putc(out, *text);
	}
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

char *escape_undo(const char *markdown)
{
	struct buf out = { 0 };

	for (const char *p = markdown; *p; p++) {
		if (*p == '\\' && ispunct((unsigned char)p[1]))
			p++;
		buf_putc(&out, *p);
	}
	return buf_take(&out);
}
