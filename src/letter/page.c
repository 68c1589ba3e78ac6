#include "letter/page.h"

#include <stdbool.h>
#include <stddef.h>
#include <string.h>

#include "base/buf.h"

static bool is_right_to_left(const char *lang)
{
	static const char *const langs[] = { "ar", "fa", "he", "ur" };

	for (size_t i = 0; i < sizeof(langs) / sizeof(*langs); i++)
		if (strncmp(lang, langs[i], 2) == 0 && (!lang[2] || lang[2] == '-'))
			return true;
	return false;
}

void page_begin(const char *lang, struct buf *out)
{
	buf_puts(out, "<!DOCTYPE html>\n<html>\n<head><meta charset=\"utf-8\"></head>\n<body>\n<div lang=\"");
	page_text(lang, out);
	buf_printf(out, "\" dir=\"%s\" style=\"font-family: sans-serif; line-height: 1.5\">\n",
		is_right_to_left(lang) ? "rtl" : "ltr");
}

void page_text(const char *text, struct buf *out)
{
	for (const char *p = text; *p; p++) {
		if (*p == '&')
			buf_puts(out, "&amp;");
		else if (*p == '<')
			buf_puts(out, "&lt;");
		else if (*p == '>')
			buf_puts(out, "&gt;");
		else if (*p == '"')
			buf_puts(out, "&quot;");
		else if (*p == '\n')
			buf_puts(out, "<br>\n");
		else
			buf_putc(out, *p);
	}
}
