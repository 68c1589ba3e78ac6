#include "mail/header.h"

#include <string.h>
#include <strings.h>

#include "base/buf.h"

static bool is_blank(char c)
{
	return c == ' ' || c == '\t';
}

const char *header_line(const char *p, const char *end, size_t *len)
{
	const char *newline = memchr(p, '\n', (size_t)(end - p));
	const char *stop = newline ? newline : end;

	*len = (size_t)(stop - p);
	while (*len > 0 && p[*len - 1] == '\r') /* some relays write CR CR LF */
		(*len)--;
	return newline ? newline + 1 : end;
}

/* The length of the field name that a line starts with, or 0 when it is no field. */
static size_t name_length(const char *line, size_t len)
{
	size_t n = 0;
	size_t colon;

	while (n < len && line[n] > ' ' && line[n] < 0x7f && line[n] != ':')
		n++;
	colon = n;
	while (colon < len && is_blank(line[colon]))
		colon++;
	return colon < len && line[colon] == ':' ? n : 0;
}

/*
 * Whether a line is certainly a field and not the text of a mail that has no
 * empty line before its body.
 */
static bool is_known_field(const char *line, size_t len)
{
	static const char *const known[] = {
		"from:", "to:", "cc:", "subject:", "date:", "message-id:", "reply-to:", "sender:",
		"references:", "in-reply-to:", "return-path:", "received:", "mime-version:",
		"content-", "list-", "dkim-", "x-"
	};

	for (size_t i = 0; i < sizeof(known) / sizeof(known[0]); i++) {
		size_t n = strlen(known[i]);

		if (len > n && strncasecmp(line, known[i], n) == 0)
			return name_length(line, len) > 0;
	}
	return false;
}

struct header_cursor header_of_part(const char *bytes, size_t n)
{
	return (struct header_cursor) { .p = bytes, .end = bytes + n };
}

struct header_cursor header_of_mail(const char *bytes, size_t n)
{
	struct header_cursor c = header_of_part(bytes, n);

	while (c.p < c.end) {
		size_t len;
		const char *next = header_line(c.p, c.end, &len);
		bool from = len >= 5 && memcmp(c.p, "From ", 5) == 0;
		bool quoted = len >= 6 && memcmp(c.p, ">From ", 6) == 0;

		if (len > 0 && ((!from && !quoted) || name_length(c.p, len)))
			break;
		c.p = next;
	}
	return c;
}

/* Move over one line within the block that is no field; false: the body starts here. */
static bool skip_junk(struct header_cursor *c, const char *next)
{
	size_t len;

	if (!c->in_block || next == c->end)
		return false;
	header_line(next, c->end, &len);
	if (!is_known_field(next, len))
		return false;
	c->p = next;
	return true;
}

bool header_next(struct header_cursor *c, struct raw_field *f)
{
	while (c->p < c->end) {
		size_t len;
		const char *next = header_line(c->p, c->end, &len);
		size_t name_len = name_length(c->p, len);

		if (len == 0) {
			c->p = next;
			return false;
		}
		if (name_len == 0 && !skip_junk(c, next))
			return false;
		if (name_len == 0)
			continue;
		f->name = c->p;
		f->name_len = name_len;
		f->value = (const char *)memchr(c->p + name_len, ':', len - name_len) + 1;
		f->value_len = len - (size_t)(f->value - c->p);
		while (next < c->end && is_blank(*next)) {
			const char *line = next;

			next = header_line(line, c->end, &len);
			f->value_len = (size_t)(line + len - f->value);
		}
		c->p = next;
		c->in_block = true;
		return true;
	}
	return false;
}

bool header_is(const struct raw_field *f, const char *name)
{
	return strlen(name) == f->name_len && strncasecmp(f->name, name, f->name_len) == 0;
}

/* How many of the n bytes from s need no change. */
static size_t plain_length(const char *s, size_t n)
{
	size_t i = 0;

	while (i < n && s[i] != '\n' && s[i] != '\r' && s[i] != '\0')
		i++;
	return i;
}

/* Whether the line end at p is that of a fold, for which the blank that follows stands. */
static bool is_fold(const char *p, const char *end)
{
	return *p == '\n' || (*p == '\r' && p + 1 < end && p[1] == '\n');
}

void header_unfold(const struct raw_field *f, struct buf *out)
{
	const char *p = f->value;
	const char *end = p + f->value_len;
	size_t start = out->len;
	size_t len;

	for (; p < end; p++) {
		while (out->len == start && p < end && is_blank(*p))
			p++;
		len = plain_length(p, (size_t)(end - p));
		buf_add(out, p, len);
		p += len;
		if (p == end)
			break;
		if (!is_fold(p, end) && out->len > start)
			buf_putc(out, ' ');
	}
	for (len = out->len; len > start && is_blank(out->data[len - 1]);)
		len--;
	buf_cut(out, len);
}
