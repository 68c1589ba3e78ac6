#include "mail/body.h"

#include <stdlib.h>
#include <string.h>
#include <strings.h>

#include "base/buf.h"
#include "base/mem.h"
#include "mail/flowed.h"
#include "mail/limits.h"
#include "mail/mime.h"
#include "text/charset.h"
#include "text/html.h"
#include "text/utf8.h"

/* Kept with the mail, whoever reads it in which language: the worker has no catalogue. */
static const char text_mark[] = "\n[… cut here: of a mail's text, 2 MiB are shown]\n";
static const char html_mark[] = "\n[… cut here: of HTML, 4 MiB or 100,000 tags are read, and 1 MiB of text shown]\n";
static const char html_comment[] = "\n<!-- cut here: of HTML, 4 MiB are read -->\n";

enum { RAW_MAX = 4 * MAIL_TEXT_MAX }; /* enough of any charset: four bytes a letter */

_Static_assert(MAIL_TEXT_MAX == 2 << 20 && HTML_MAX_IN == 4 << 20 && HTML_MAX_OUT == 1 << 20 && HTML_MAX_NODES == 100000,
	"the marks name the limits");

/* CRLF and CR as LF. */
static void add_lines(const char *s, size_t n, struct buf *out)
{
	while (n > 0) {
		const char *cr = memchr(s, '\r', n);
		size_t run = cr ? (size_t)(cr - s) : n;

		buf_add(out, s, run);
		s += run;
		n -= run;
		if (n > 0) {
			if (n == 1 || s[1] != '\n')
				buf_putc(out, '\n');
			s++;
			n--;
		}
	}
}

static void read_plain(const struct part *p, struct buf *out)
{
	struct buf raw = { .limit = RAW_MAX };
	struct buf utf8 = { .limit = 2 * (size_t)MAIL_TEXT_MAX };
	struct buf lines = { 0 };

	part_decode(p, &raw);
	charset_to_utf8(p->charset, buf_text(&raw), raw.len, &utf8);
	buf_clear(&raw);
	add_lines(buf_text(&utf8), utf8.len, p->is_flowed ? &lines : out);
	buf_clear(&utf8);
	if (p->is_flowed)
		flowed_join(buf_text(&lines), lines.len, p->has_delsp, out);
	buf_clear(&lines);
}

/* The charset that HTML names in itself, as in <meta charset=...>, or NULL. The caller frees. */
static char *find_meta_charset(const struct buf *html)
{
	enum { LOOK = 1024 };
	static const char name[] = "charset=";
	size_t n = html->len < LOOK ? html->len : LOOK;

	for (size_t i = 0; i + sizeof(name) < n; i++) {
		const char *p = html->data + i;

		if (strncasecmp(p, name, sizeof(name) - 1) != 0)
			continue;
		p += sizeof(name) - 1;
		p += strspn(p, "\"' ");
		return mem_dupn(p, strcspn(p, "\"' ;/>"));
	}
	return NULL;
}

/* Returns whether there is more of it. */
static bool read_html(const struct part *p, struct buf *out)
{
	struct buf raw = { .limit = HTML_MAX_IN };
	char *meta = NULL;
	bool has_more;

	part_decode(p, &raw);
	if (!p->charset)
		meta = find_meta_charset(&raw);
	charset_to_utf8(meta ? meta : p->charset, buf_text(&raw), raw.len, out);
	has_more = raw.full;
	free(meta);
	buf_clear(&raw);
	return has_more;
}

/* What was left out makes out full. */
static void read_html_as_text(const struct part *p, struct buf *out)
{
	struct buf html = { 0 };
	bool has_more = read_html(p, &html);

	if (html_to_text(buf_text(&html), html.len, out, NULL) < 0)
		buf_cut(out, 0); /* then the mail has no text; its HTML can still be asked for */
	out->full |= has_more;
	buf_clear(&html);
}

/* Put a piece behind the text, parted by one empty line. Returns whether there was anything. */
static bool add_piece(struct buf *text, const struct buf *piece)
{
	const char *s = buf_text(piece);
	size_t n = piece->len;
	size_t skip = strspn(s, " \t\n");

	while (n > skip && strchr(" \t\n", s[n - 1]))
		n--;
	while (skip > 0 && s[skip - 1] != '\n') /* the first line keeps its indent */
		skip--;
	if (n <= skip)
		return false;
	if (text->len)
		buf_puts(text, "\n");
	buf_add(text, s + skip, n - skip);
	buf_putc(text, '\n');
	return true;
}

void body_text(const struct mime *m, struct buf *out, bool *from_html)
{
	bool has_plain = false;
	bool has_html = false;

	out->limit = MAIL_TEXT_MAX;
	for (size_t i = 0; i < m->n && !out->full; i++) {
		const struct part *p = &m->parts[i];
		struct buf piece = { 0 };

		if (p->role == PART_TEXT) {
			read_plain(p, &piece);
			has_plain |= add_piece(out, &piece);
		} else if (p->role == PART_HTML) {
			read_html_as_text(p, &piece);
			has_html |= add_piece(out, &piece);
			if (piece.full)
				buf_puts(out, html_mark);
		}
		buf_clear(&piece);
	}
	*from_html = has_html && !has_plain;
	if (out->full) {
		buf_cut(out, utf8_clip(out->data, MAIL_TEXT_MAX - sizeof(text_mark)));
		buf_puts(out, text_mark);
	}
}

bool body_html(const struct mime *m, struct buf *out)
{
	bool any = false;

	for (size_t i = 0; i < m->n; i++) {
		if (m->parts[i].role != PART_HTML && m->parts[i].role != PART_OTHER_HTML)
			continue;
		if (read_html(&m->parts[i], out))
			buf_puts(out, html_comment);
		any = true;
	}
	return any;
}
