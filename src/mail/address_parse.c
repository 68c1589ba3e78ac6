/*
 * One pass over the value of an address field, with no way back: what was read
 * so far lies in three buffers until a comma, a semicolon or the end makes an
 * address of it.
 */
#include <ctype.h>
#include <stdbool.h>
#include <stdlib.h>
#include <string.h>

#include "base/buf.h"
#include "mail/address.h"
#include "mail/word.h"
#include "text/charset.h"

enum {
	ADDRESSES_MAX = 1000,
	COMMENT_DEPTH_MAX = 20,
	NAME_MAX_BYTES = 1000,
	WORD_MAX_BYTES = 500,
	ADDR_MAX_BYTES = 500, /* longer ones are not sendable, but still worth showing */
};

struct scan {
	const char *p;
	const char *end;
	const char *last_quote;   /* the last of its kind: an opening one behind which */
	const char *last_comment; /* no closing one comes is only a character */
	struct buf phrase;        /* outside of angle brackets, quotes removed */
	struct buf comment;
	struct buf angle;
	bool has_angle;
	bool may_decode; /* the value is not decoded yet */
	struct address_list *out;
};

static void scan_value(struct scan *s);

static bool is_space(char c)
{
	return c == ' ' || c == '\t' || c == '\r' || c == '\n';
}

/* Trim blanks from both ends of n bytes at *p. */
static void trim(const char **p, size_t *n)
{
	while (*n > 0 && is_space((*p)[*n - 1]))
		(*n)--;
	while (*n > 0 && is_space(**p)) {
		(*p)++;
		(*n)--;
	}
}

/* local@domain as it is kept: no blanks, no route, the domain in lower case. */
static void clean_addr(const char *p, size_t n, struct buf *out)
{
	const char *route = n && *p == '@' ? memchr(p, ':', n) : NULL;
	struct buf utf8 = { 0 };
	struct buf clean = { 0 };
	char *at;

	if (route) {
		n -= (size_t)(route + 1 - p);
		p = route + 1;
	}
	charset_to_utf8(NULL, p, n, &utf8);
	word_add_clean(buf_text(&utf8), utf8.len, &clean);
	for (size_t i = 0; i < clean.len; i++)
		if (!strchr(" <>", clean.data[i]))
			buf_putc(out, clean.data[i]);
	buf_clear(&utf8);
	buf_clear(&clean);
	at = out->len ? strrchr(out->data, '@') : NULL;
	if (!at || at == out->data || !at[1]) {
		buf_cut(out, 0);
		return;
	}
	while (out->data[out->len - 1] == '.')
		buf_cut(out, out->len - 1);
	for (; *at; at++)
		if (*at >= 'A' && *at <= 'Z')
			*at = (char)(*at - 'A' + 'a');
}

/*
 * No angle brackets: the last word with an @ is the address, the others are
 * the name ("john@shop.test" and "John john@shop.test").
 */
static void split_phrase(struct scan *s, struct buf *addr)
{
	const char *start = buf_text(&s->phrase);
	const char *end = start + s->phrase.len;
	const char *at = memrchr(start, '@', s->phrase.len);
	const char *from = at;
	const char *to = at;

	if (!at)
		return;
	while (from > start && !is_space(from[-1]))
		from--;
	while (to < end && !is_space(*to))
		to++;
	if (from == at || to == at + 1) { /* "john @ shop.test": join what the blanks part */
		from = start;
		to = end;
	}
	clean_addr(from, (size_t)(to - from), addr);
	if (addr->len)
		buf_cut(&s->phrase, (size_t)(from - start));
}

static void decode_name(const struct scan *s, const struct buf *raw, struct buf *name)
{
	struct buf decoded = { 0 };
	const char *p = buf_text(raw);
	size_t n = raw->len;

	trim(&p, &n);
	if (s->may_decode)
		word_decode(p, n, &decoded);
	else
		buf_add(&decoded, p, n);
	p = buf_text(&decoded);
	n = decoded.len;
	trim(&p, &n);
	buf_add(name, p, n);
	buf_clear(&decoded);
}

/* Some programs encode name and address together as one word. */
static bool rescan(struct scan *s, const struct buf *name)
{
	struct scan inner = {
		.p = buf_text(name),
		.end = buf_text(name) + name->len,
		.out = s->out,
	};

	if (!s->may_decode || !memchr(inner.p, '<', name->len) || !memchr(inner.p, '@', name->len))
		return false;
	scan_value(&inner);
	return true;
}

static bool has_letter(const struct buf *name)
{
	for (size_t i = 0; i < name->len; i++)
		if (isalnum((unsigned char)name->data[i]) || (unsigned char)name->data[i] >= 0x80)
			return true;
	return false;
}

static void finish(struct scan *s)
{
	struct buf addr = { 0 };
	struct buf name = { 0 };

	if (s->has_angle)
		clean_addr(buf_text(&s->angle), s->angle.len, &addr);
	if (!addr.len)
		split_phrase(s, &addr);
	decode_name(s, &s->phrase, &name);
	if (!name.len)
		decode_name(s, &s->comment, &name);
	buf_cut(&s->phrase, 0);
	buf_cut(&s->comment, 0);
	buf_cut(&s->angle, 0);
	s->has_angle = false;
	if (addr.len || (has_letter(&name) && !rescan(s, &name)))
		address_add(s->out, buf_text(&name), buf_text(&addr));
	buf_clear(&addr);
	buf_clear(&name);
}

/* At an opening quote; the quoted text goes to where. */
static void scan_quoted(struct scan *s, struct buf *where)
{
	for (s->p++; s->p < s->end && *s->p != '"'; s->p++) {
		if (*s->p == '\\' && s->p + 1 < s->end)
			s->p++;
		buf_putc(where, *s->p);
	}
}

static void scan_comment(struct scan *s)
{
	int depth = 1;

	for (s->p++; s->p < s->end; s->p++) {
		if (*s->p == '\\' && s->p + 1 < s->end)
			s->p++;
		else if (*s->p == '(' && depth < COMMENT_DEPTH_MAX)
			depth++;
		else if (*s->p == ')' && --depth == 0)
			return;
		buf_putc(&s->comment, *s->p);
	}
}

/* At "<". The bracket may be missing at the end; a comma ends it then, except in a route. */
static void scan_angle(struct scan *s)
{
	bool route;

	s->has_angle = true;
	buf_cut(&s->angle, 0);
	route = s->p + 1 < s->end && s->p[1] == '@';
	for (s->p++; s->p < s->end && *s->p != '>'; s->p++) {
		if (*s->p == ',' && !route) {
			s->p--;
			return;
		}
		buf_putc(&s->angle, *s->p);
	}
}

/* Where the encoded word at p ends, or NULL: a comma or colon within is none of ours. */
static const char *word_end(const struct scan *s)
{
	size_t left = (size_t)(s->end - s->p);
	const char *stop = s->p + (left < WORD_MAX_BYTES ? left : WORD_MAX_BYTES);
	const char *p = s->p + 2;

	if (left < 8 || s->p[0] != '=' || s->p[1] != '?')
		return NULL;
	p = memchr(p, '?', (size_t)(stop - p)); /* behind the charset */
	if (!p || stop - p < 5 || p[2] != '?')
		return NULL;
	for (p += 3; p + 1 < stop && !is_space(*p); p++)
		if (p[0] == '?' && p[1] == '=')
			return p + 2;
	return NULL;
}

static void scan_text(struct scan *s)
{
	const char *end = word_end(s);

	if (!end)
		end = s->p + 1;
	buf_add(&s->phrase, s->p, (size_t)(end - s->p));
	s->p = end - 1;
}

static void scan_value(struct scan *s)
{
	size_t n = (size_t)(s->end - s->p);

	s->phrase.limit = s->comment.limit = NAME_MAX_BYTES;
	s->angle.limit = ADDR_MAX_BYTES;
	s->last_quote = n ? memrchr(s->p, '"', n) : NULL;
	s->last_comment = n ? memrchr(s->p, ')', n) : NULL;
	for (; s->p < s->end && s->out->n < ADDRESSES_MAX; s->p++) {
		if (*s->p == '"' && s->p < s->last_quote)
			scan_quoted(s, &s->phrase);
		else if (*s->p == '(' && s->p < s->last_comment)
			scan_comment(s);
		else if (*s->p == '<')
			scan_angle(s);
		else if (*s->p == ',' || *s->p == ';')
			finish(s);
		else if (*s->p == ':' && !s->has_angle)
			buf_cut(&s->phrase, 0); /* the name of a group, or "mailto" */
		else if (*s->p != '"')
			scan_text(s);
	}
	if (s->out->n < ADDRESSES_MAX)
		finish(s);
	buf_clear(&s->phrase);
	buf_clear(&s->comment);
	buf_clear(&s->angle);
}

void address_parse(const char *value, struct address_list *out)
{
	struct scan s = {
		.p = value,
		.end = value + strlen(value),
		.may_decode = true,
		.out = out,
	};

	*out = (struct address_list) { 0 };
	scan_value(&s);
}
