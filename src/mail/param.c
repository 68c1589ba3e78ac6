#include "mail/param.h"

#include <ctype.h>
#include <stdbool.h>
#include <stdlib.h>
#include <string.h>

#include "base/buf.h"
#include "base/mem.h"
#include "mail/decode.h"
#include "mail/word.h"
#include "text/charset.h"

enum { PIECES_MAX = 100 };

/* One parameter as written: NAME, NAME*, NAME*2 or NAME*2*. */
struct piece {
	char *name;
	int section;      /* -1: not numbered */
	bool is_extended; /* %XX is encoded; section 0 or -1 tells the charset first */
	char *value;
};

struct pieces {
	struct piece v[PIECES_MAX];
	size_t n;
};

/* A token in lower case up to any byte of stop, without what may not be in one; *p moves behind it. */
static char *take_token(const char **p, const char *stop)
{
	struct buf token = { 0 };

	for (; **p && !strchr(stop, **p); (*p)++)
		if (**p > ' ' && **p < 0x7f)
			buf_putc(&token, (char)tolower((unsigned char)**p));
	return buf_take(&token);
}

static char *take_quoted(const char **p)
{
	struct buf value = { 0 };

	for ((*p)++; **p && **p != '"'; (*p)++) {
		if (**p == '\\' && (*p)[1])
			(*p)++;
		buf_putc(&value, **p);
	}
	*p += strcspn(*p, ";");
	return buf_take(&value);
}

/* Names with blanks come without quotes, too; a comment may follow. */
static char *take_bare(const char **p)
{
	size_t n = strcspn(*p, ";");
	const char *comment = memmem(*p, n, " (", 2);
	const char *start = *p;
	size_t len = comment ? (size_t)(comment - start) : n;

	while (len > 0 && isspace((unsigned char)start[len - 1]))
		len--;
	*p += n;
	return mem_dupn(start, len);
}

/* "name*2*" becomes name, section 2, extended. Odd sections make an odd name, which nobody asks for. */
static void read_name(struct piece *piece)
{
	size_t len = strlen(piece->name);
	char *star;

	piece->section = -1;
	if (len > 0 && piece->name[len - 1] == '*') {
		piece->is_extended = true;
		piece->name[--len] = '\0';
	}
	star = strchr(piece->name, '*');
	if (!star || strspn(star + 1, "0123456789") != strlen(star + 1))
		return;
	if (strlen(star + 1) < 1 || strlen(star + 1) > 2)
		return;
	piece->section = (int)strtol(star + 1, NULL, 10);
	*star = '\0';
}

static void read_pieces(const char *p, struct pieces *out)
{
	while (*p && out->n < PIECES_MAX) {
		struct piece piece = { 0 };

		p += strspn(p, "; \t");
		piece.name = take_token(&p, "=;");
		if (*p != '=') {
			free(piece.name);
			continue;
		}
		p++;
		p += strspn(p, " \t");
		piece.value = *p == '"' ? take_quoted(&p) : take_bare(&p);
		read_name(&piece);
		out->v[out->n++] = piece;
	}
}

static void decode_percent(const char *s, struct buf *out)
{
	for (; *s; s++) {
		int high = *s == '%' ? decode_hex(s[1]) : -1;
		int low = high >= 0 ? decode_hex(s[2]) : -1;

		if (low >= 0) {
			buf_putc(out, (char)(unsigned char)(high << 4 | low));
			s += 2;
		} else {
			buf_putc(out, *s);
		}
	}
}

/* charset'language'text: moves *s to the text. The caller frees the charset. */
static char *take_charset(const char **s)
{
	const char *first = strchr(*s, '\'');
	const char *second = first ? strchr(first + 1, '\'') : NULL;
	char *charset;

	if (!second)
		return NULL;
	charset = mem_dupn(*s, (size_t)(first - *s));
	*s = second + 1;
	return charset;
}

/* Of two, the extended one: the other is there for programs that do not know it (RFC 6266, section 4.3). */
static const struct piece *find_section(const struct pieces *all, const char *name, int section)
{
	const struct piece *found = NULL;

	for (size_t i = 0; i < all->n && !(found && found->is_extended); i++)
		if (all->v[i].section == section && strcmp(all->v[i].name, name) == 0 &&
			(!found || all->v[i].is_extended))
			found = &all->v[i];
	return found;
}

/* The value that begins with a piece: it alone, or sections 0, 1, ... */
static char *join(const struct pieces *all, const struct piece *piece)
{
	struct buf bytes = { 0 };
	struct buf text = { 0 };
	char *charset = NULL;
	const char *name = piece->name;
	const char *value = piece->value;
	bool extended = piece->is_extended;
	int section = piece->section;

	if (extended)
		charset = take_charset(&value);
	for (;;) {
		if (piece->is_extended)
			decode_percent(value, &bytes);
		else
			buf_puts(&bytes, value);
		piece = section < 0 ? NULL : find_section(all, name, ++section);
		if (!piece)
			break;
		value = piece->value;
	}
	if (extended)
		charset_to_utf8(charset, buf_text(&bytes), bytes.len, &text);
	else if (strcmp(name, "boundary") == 0) /* it is compared byte by byte */
		buf_add(&text, buf_text(&bytes), bytes.len);
	else /* against RFC 2047, section 5, but what many programs write */
		word_decode(buf_text(&bytes), bytes.len, &text);
	free(charset);
	buf_clear(&bytes);
	return buf_take(&text);
}

static void add_param(struct params *out, const struct pieces *all, const char *name)
{
	const struct piece *whole = find_section(all, name, -1);
	const struct piece *first = find_section(all, name, 0);

	if (!first || (whole && whole->is_extended)) /* filename* says more than filename*0 */
		first = whole;
	if (!first || params_find(out, name))
		return;
	out->v = mem_grow(out->v, out->n, sizeof(*out->v));
	out->v[out->n++] = (struct param) { mem_dup(name), join(all, first) };
}

char *params_parse(const char *value, struct params *out)
{
	struct pieces all = { 0 };
	const char *p = value;
	char *main_value = take_token(&p, ";(");

	*out = (struct params) { 0 };
	p += strcspn(p, ";");
	read_pieces(p, &all);
	for (size_t i = 0; i < all.n; i++)
		add_param(out, &all, all.v[i].name);
	for (size_t i = 0; i < all.n; i++) {
		free(all.v[i].name);
		free(all.v[i].value);
	}
	return main_value;
}

const char *params_find(const struct params *p, const char *name)
{
	for (size_t i = 0; i < p->n; i++)
		if (strcmp(p->v[i].name, name) == 0)
			return p->v[i].value;
	return NULL;
}

void params_clear(struct params *p)
{
	for (size_t i = 0; i < p->n; i++) {
		free(p->v[i].name);
		free(p->v[i].value);
	}
	free(p->v);
	*p = (struct params) { 0 };
}
