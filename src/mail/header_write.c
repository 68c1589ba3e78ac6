#include "mail/header_write.h"

#include <ctype.h>
#include <stdbool.h>
#include <stdlib.h>
#include <string.h>

#include "base/buf.h"
#include "base/mem.h"
#include "mail/address.h"
#include "mail/encode.h"
#include "mail/limits.h"
#include "mail/word.h"
#include "mail/write.h"
#include "text/utf8.h"

enum {
	LINE_MAX_CHARS = 76, /* RFC 2047, section 2 */
	WORD_WIDTH = 75,
	WORD_WIDTH_MIN = 40, /* less room in a line: start a new one */
	NAME_MAX_PLAIN = 60,
	PIECE_MAX = 54, /* of a file name */
};

/* A field being written. */
struct line {
	struct buf *out;
	size_t column;
};

static void line_start(struct line *l, struct buf *out, const char *name)
{
	buf_puts(out, name);
	buf_putc(out, ':');
	*l = (struct line) { out, strlen(name) + 1 };
}

/* Add n bytes behind some blanks, which begin a new line when this one is too full. */
static void line_add(struct line *l, const char *blanks, size_t n_blanks, const char *s, size_t n)
{
	if (l->column + n_blanks + n > LINE_MAX_CHARS) {
		buf_puts(l->out, "\r\n");
		l->column = 0;
	}
	buf_add(l->out, blanks, n_blanks);
	buf_add(l->out, s, n);
	l->column += n_blanks + n;
}

/* The text as encoded words, with a fold or a blank (which means nothing) between them. */
static void line_add_words(struct line *l, const char *s, const char *end)
{
	struct buf word = { 0 };

	while (s < end) {
		size_t room = l->column + 1 < LINE_MAX_CHARS ? LINE_MAX_CHARS - l->column - 1 : 0;

		buf_cut(&word, 0);
		encode_word(&s, end, room < WORD_WIDTH_MIN || room > WORD_WIDTH ? WORD_WIDTH : room, &word);
		line_add(l, " ", 1, word.data, word.len);
	}
	buf_clear(&word);
}

/* Valid UTF-8 on one line, no blanks around it. The caller frees. */
static char *clean(const char *value)
{
	struct buf valid = { 0 };
	struct buf text = { 0 };
	size_t n;

	utf8_repair(value, strlen(value), &valid);
	word_add_clean(buf_text(&valid), valid.len, &text);
	buf_clear(&valid);
	for (n = text.len; n > 0 && text.data[n - 1] == ' ';)
		n--;
	buf_cut(&text, n);
	n = strspn(buf_text(&text), " ");
	if (n)
		memmove(text.data, text.data + n, text.len - n + 1);
	return buf_take(&text);
}

/* The stretch of words that must be encoded; from == NULL when there is none. */
static void find_odd_words(const char *s, const char **from, const char **to)
{
	*from = *to = NULL;
	while (*s) {
		size_t n = strcspn(s, " ");

		if (n && encode_needs_word(s, n)) {
			*from = *from ? *from : s;
			*to = s + n;
		}
		s += n;
		s += strspn(s, " ");
	}
}

static void line_add_plain(struct line *l, const char *s, const char *end)
{
	while (s < end) {
		size_t blanks = strspn(s, " ");
		size_t n = strcspn(s + blanks, " ");

		if (s + blanks + n > end)
			n = (size_t)(end - s) - blanks;
		line_add(l, blanks ? s : " ", blanks ? blanks : 1, s + blanks, n);
		s += blanks + n;
	}
}

void header_write(struct buf *out, const char *name, const char *value)
{
	char *text = clean(value);
	const char *end = text + strlen(text);
	const char *from;
	const char *to;
	const char *stop;
	struct line l;

	line_start(&l, out, name);
	find_odd_words(text, &from, &to);
	stop = from ? from : end;
	while (stop > text && stop[-1] == ' ')
		stop--;
	line_add_plain(&l, text, stop);
	if (from) { /* of the blanks before, the first parts the words, the others are text */
		from = stop > text ? stop + 1 : from;
		line_add_words(&l, from, to);
		line_add_plain(&l, to, end);
	}
	buf_puts(out, "\r\n");
	free(text);
}

/* Whether a display name may stand without quotes. */
static bool is_phrase(const char *name)
{
	for (; *name; name++)
		if (!isalnum((unsigned char)*name) && !strchr(" -'", *name))
			return false;
	return true;
}

static void add_quoted(struct line *l, const char *name)
{
	struct buf quoted = { 0 };

	buf_putc(&quoted, '"');
	for (; *name; name++) {
		if (*name == '"' || *name == '\\')
			buf_putc(&quoted, '\\');
		buf_putc(&quoted, *name);
	}
	buf_putc(&quoted, '"');
	line_add(l, " ", 1, quoted.data, quoted.len);
	buf_clear(&quoted);
}

static void add_name(struct line *l, const char *name)
{
	size_t n = strlen(name);
	const char *from;
	const char *to;

	find_odd_words(name, &from, &to);
	if (from || n > NAME_MAX_PLAIN)
		line_add_words(l, name, name + n);
	else if (is_phrase(name))
		line_add(l, " ", 1, name, n);
	else
		add_quoted(l, name);
}

void header_write_addresses(struct buf *out, const char *name, const struct address_list *list)
{
	struct line l;

	if (!list->n)
		return;
	line_start(&l, out, name);
	for (size_t i = 0; i < list->n; i++) {
		char *display = clean(list->v[i].name);
		char *addr = clean(list->v[i].addr);
		char *bracketed = mem_printf(*display ? "<%s>%s" : "%s%s", addr, i + 1 < list->n ? "," : "");

		if (*display)
			add_name(&l, display);
		line_add(&l, " ", 1, bracketed, strlen(bracketed));
		free(bracketed);
		free(display);
		free(addr);
	}
	buf_puts(out, "\r\n");
}

static bool is_writable_id(const char *id)
{
	size_t n = strlen(id);

	for (size_t i = 0; i < n; i++)
		if (id[i] <= ' ' || id[i] >= 0x7f || id[i] == '<' || id[i] == '>')
			return false;
	return n > 0 && n <= MAIL_ID_MAX;
}

void header_write_ids(struct buf *out, const char *name, const struct strs *ids)
{
	size_t skip = ids->n > MAIL_REFERENCES_MAX ? ids->n - MAIL_REFERENCES_MAX : 0;
	bool any = false;
	struct line l;

	for (size_t i = 0; i < ids->n; i++) {
		char *id;

		if ((i > 0 && i <= skip) || !is_writable_id(ids->v[i]))
			continue;
		if (!any)
			line_start(&l, out, name);
		id = mem_printf("<%s>", ids->v[i]);
		if (any) /* one a line: RFC 5322 allows more, but this is what all programs read */
			l.column = LINE_MAX_CHARS;
		line_add(&l, " ", 1, id, strlen(id));
		free(id);
		any = true;
	}
	if (any)
		buf_puts(out, "\r\n");
}

static bool is_plain_file_name(const char *s)
{
	if (strlen(s) > NAME_MAX_PLAIN || strpbrk(s, "\"\\"))
		return false;
	for (; *s; s++)
		if (*s < ' ' || *s >= 0x7f)
			return false;
	return true;
}

/* RFC 2231, section 7: attribute-char. */
static bool is_attribute_char(char c)
{
	return isalnum((unsigned char)c) || (c && strchr("!#$&+-.^_`{|}~", c));
}

static void percent_encode(const char *s, struct buf *out)
{
	for (; *s; s++) {
		if (is_attribute_char(*s))
			buf_putc(out, *s);
		else
			buf_printf(out, "%%%02X", (unsigned)(unsigned char)*s);
	}
}

/* How much of an encoded text goes into one piece, without parting a %XX. */
static size_t piece_length(const char *s)
{
	size_t n = strlen(s);

	if (n <= PIECE_MAX)
		return n;
	n = PIECE_MAX;
	if (s[n - 1] == '%')
		return n - 1;
	return s[n - 2] == '%' ? n - 2 : n;
}

void header_write_file_name(struct buf *out, const char *file_name)
{
	char *name = clean(file_name);
	struct buf encoded = { 0 };
	const char *rest;
	size_t n;

	if (is_plain_file_name(name)) {
		buf_printf(out, ";\r\n filename=\"%s\"", name);
		free(name);
		return;
	}
	percent_encode(name, &encoded);
	free(name);
	rest = buf_text(&encoded);
	if (encoded.len <= PIECE_MAX) {
		buf_printf(out, ";\r\n filename*=utf-8''%s", rest);
	} else {
		for (int i = 0; *rest; i++, rest += n) {
			n = piece_length(rest);
			buf_printf(out, ";\r\n filename*%d*=%s%.*s", i, i ? "" : "utf-8''", (int)n, rest);
		}
	}
	buf_clear(&encoded);
}
