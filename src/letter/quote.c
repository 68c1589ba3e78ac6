/* quote - the mail that stands below a letter. */
#include <stdlib.h>
#include <string.h>

#include "base/buf.h"
#include "letter/letter.h"
#include "letter/markdown.h"
#include "letter/page.h"
#include "text/safe.h"
#include "text/wrap.h"

/* A stranger's lines, which neither turn the letter around nor end in empty ones. */
static char *tidy(const char *text)
{
	struct buf out = { 0 };

	safe_text(text, SAFE_TEXT, &out);
	while (out.len && strchr(" \n", out.data[out.len - 1]))
		buf_cut(&out, out.len - 1);
	return buf_take(&out);
}

/* Behind one more ">", as RFC 3676, section 4.5 counts them. */
static void add_marked(const char *text, struct buf *out)
{
	struct buf marked = { 0 };
	size_t n;

	for (const char *p = text; *p; p += n + (p[n] == '\n')) {
		n = strcspn(p, "\n");
		buf_puts(&marked, *p == '>' || n == 0 ? ">" : "> ");
		buf_add(&marked, p, n);
		buf_putc(&marked, '\n');
	}
	text_wrap(buf_text(&marked), MARKDOWN_COLUMNS, out);
	buf_clear(&marked);
}

static char *add_to_text(const char *letter, const struct quoted *q, const char *text)
{
	struct buf out = { 0 };

	buf_printf(&out, "%s\n", letter);
	text_wrap(q->heading, MARKDOWN_COLUMNS, &out);
	buf_putc(&out, '\n');
	if (q->is_passed_on) {
		buf_putc(&out, '\n');
		text_wrap(text, MARKDOWN_COLUMNS, &out);
		buf_putc(&out, '\n');
	} else {
		add_marked(text, &out);
	}
	return buf_take(&out);
}

/* The customer may write in another direction than we do. */
static char *add_to_html(const char *letter, const struct quoted *q, const char *text)
{
	static const char *const begin[] = {
		"</p>\n<blockquote type=\"cite\" dir=\"auto\" style=\"margin: 0; "
		"border-inline-start: 2px solid #ccc; padding-inline-start: 1em\">",
		"</p>\n<div dir=\"auto\">",
	};
	static const char *const end[] = { "</blockquote>\n", "</div>\n" };
	struct buf out = { 0 };

	buf_add(&out, letter, strlen(letter) - strlen(PAGE_END));
	buf_puts(&out, "<p>");
	page_text(q->heading, &out);
	buf_puts(&out, begin[q->is_passed_on]);
	page_text(text, &out);
	buf_puts(&out, end[q->is_passed_on]);
	buf_puts(&out, PAGE_END);
	return buf_take(&out);
}

void letter_quote(struct letter *l, const struct quoted *q)
{
	char *heading = tidy(q->heading);
	char *text = tidy(q->text);
	const struct quoted safe = { .heading = heading, .is_passed_on = q->is_passed_on };
	char *with_quote = add_to_text(l->text, &safe, text);

	free(l->text);
	l->text = with_quote;
	with_quote = add_to_html(l->html, &safe, text);
	free(l->html);
	l->html = with_quote;
	free(text);
	free(heading);
}
