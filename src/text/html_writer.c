#include "text/html_writer.h"

#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>
#include <unistr.h>

#include "base/mem.h"
#include "text/utf8.h"

enum {
	LINKS_MAX = 500,
	TARGET_MAX = 2048, /* bytes of a target; the rest is left out */
	PREFIX_MAX = 20,   /* steps of quoting, and of indenting, that are shown */
};

/* What &#128; to &#159; mean: windows-1252, as every browser reads them. */
static const uint16_t c1_meaning[32] = {
	0x20AC, 0xFFFD, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021,
	0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0xFFFD, 0x017D, 0xFFFD,
	0xFFFD, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
	0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0xFFFD, 0x017E, 0x0178
};

static void start_line(struct html_writer *w)
{
	int quote = w->quote < PREFIX_MAX ? w->quote : PREFIX_MAX;
	int indent = w->indent < PREFIX_MAX ? w->indent : PREFIX_MAX;

	for (int i = 0; i < quote; i++)
		buf_puts(&w->text, "> ");
	for (int i = w->marker[0] ? 1 : 0; i < indent; i++)
		buf_puts(&w->text, "  ");
	buf_puts(&w->text, w->marker);
	w->marker[0] = '\0';
}

/* The breaks and blanks that are due before the next word. */
static void before_word(struct html_writer *w)
{
	if (w->newlines > 0 && w->text.len > 0)
		for (; w->newlines > 0; w->newlines--)
			buf_putc(&w->text, '\n');
	w->newlines = 0;
	if (!w->in_line)
		start_line(w);
	else if (w->gap)
		buf_puts(&w->text, w->gap);
	w->gap = NULL;
	w->in_line = true;
	w->padded = false;
}

void writer_word(struct html_writer *w, const char *s)
{
	before_word(w);
	buf_puts(&w->text, s);
}

/* Characters that are only there to trick a layout or a preview of the mail. */
static bool is_invisible(const struct html_writer *w, ucs4_t c)
{
	if (c == 0xAD || c == 0x34F || c == 0x200B || c == 0x2060 || c == 0xFEFF)
		return true;
	return (c == 0x200C || c == 0x200D) && (!w->in_line || w->gap);
}

static bool is_blank(ucs4_t c)
{
	return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f' || c == 0xA0;
}

static void add_preformatted(struct html_writer *w, ucs4_t c, const uint8_t *bytes, size_t n)
{
	if (c == '\n') {
		writer_newline(w);
	} else if (c != '\r') {
		before_word(w);
		buf_add(&w->text, c == '\t' ? "        " : (const char *)bytes, c == '\t' ? 8 : n);
	}
}

static void add_blank(struct html_writer *w, ucs4_t c)
{
	if (w->in_line && !w->gap)
		w->gap = " ";
	if (!w->in_line && c == 0xA0)
		w->padded = true;
}

/* Visible ASCII, which most text is, needs no looking at each. */
static size_t plain_run(const uint8_t *s)
{
	size_t n = 0;

	while (s[n] > ' ' && s[n] < 0x7f)
		n++;
	return n;
}

void writer_text(struct html_writer *w, const char *s)
{
	const uint8_t *p = (const uint8_t *)s;
	const uint8_t *next;
	uint8_t replaced[6];
	ucs4_t c;

	for (; (next = u8_next(&c, p)) != NULL && !w->text.full; p = next) {
		const uint8_t *bytes = p;
		size_t n = (size_t)(next - p);

		if (c >= 0x80 && c < 0xA0) {
			n = (size_t)u8_uctomb(replaced, c1_meaning[c - 0x80], sizeof(replaced));
			bytes = replaced;
		}
		if (is_invisible(w, c))
			continue;
		if (w->preformatted > 0) {
			add_preformatted(w, c, bytes, n);
		} else if (is_blank(c)) {
			add_blank(w, c);
		} else {
			before_word(w);
			buf_add(&w->text, bytes, n);
			n = plain_run(next);
			buf_add(&w->text, next, n);
			next += n;
		}
	}
}

static void end_line(struct html_writer *w, int newlines)
{
	w->newlines = newlines < 2 ? newlines : 2;
	w->in_line = false;
	w->padded = false;
	w->gap = NULL;
}

void writer_newline(struct html_writer *w)
{
	end_line(w, w->newlines + 1);
}

void writer_break(struct html_writer *w, int newlines)
{
	int due = w->newlines + (w->padded ? 1 : 0);

	end_line(w, due > newlines ? due : newlines);
}

void writer_cell(struct html_writer *w)
{
	if (w->in_line)
		w->gap = "  ";
}

/* The target without blanks and controls, which HTML allows and a terminal does not need. */
static char *clean_target(const char *target)
{
	struct buf clean = { .limit = TARGET_MAX };

	for (const char *p = target; *p && !clean.full; p++)
		if ((unsigned char)*p > ' ' && *p != 0x7F)
			buf_putc(&clean, *p);
	utf8_trim(&clean);
	return buf_take(&clean);
}

size_t writer_link(struct html_writer *w, const char *target)
{
	char *clean = clean_target(target);
	size_t number = 0;

	if (strncasecmp(clean, "http://", 7) == 0 || strncasecmp(clean, "https://", 8) == 0)
		while (number < w->links.n && strcmp(w->links.v[number], clean) != 0)
			number++;
	else
		number = LINKS_MAX;
	if (number == w->links.n && number < LINKS_MAX)
		strs_add(&w->links, clean);
	free(clean);
	return number < LINKS_MAX ? number + 1 : 0;
}

void writer_list_links(struct html_writer *w)
{
	w->quote = 0;
	w->indent = 0;
	w->marker[0] = '\0';
	writer_break(w, 2);
	for (size_t i = 0; i < w->links.n; i++) {
		char *line = mem_printf("[%zu] %s", i + 1, w->links.v[i]);

		writer_word(w, line);
		writer_break(w, 1);
		free(line);
	}
}

void writer_clear(struct html_writer *w)
{
	buf_clear(&w->text);
	strs_clear(&w->links);
}
