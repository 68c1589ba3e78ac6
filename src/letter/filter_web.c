#include "letter/filter.h"

#include <ctype.h>
#include <stdbool.h>
#include <string.h>

#include "base/base64.h"
#include "base/buf.h"
#include "base/i18n.h"
#include "letter/run.h"
#include "text/utf8.h"

static const struct {
	char c;
	const char *entity;
} entities[] = {
	{ '&', "&amp;" },
	{ '<', "&lt;" },
	{ '>', "&gt;" },
	{ '"', "&quot;" },
	{ '\'', "&#39;" },
};

static const char *find_entity(char c)
{
	for (size_t i = 0; i < sizeof(entities) / sizeof(*entities); i++)
		if (entities[i].c == c)
			return entities[i].entity;
	return NULL;
}

/* Does s begin with an entity by name or decimal number? */
static bool is_entity(const char *s)
{
	size_t n = 0;

	if (*s++ != '&')
		return false;
	if (*s == '#')
		n = strspn(++s, "0123456789");
	else
		while (isalpha((unsigned char)s[n]))
			n++;
	return n && s[n] == ';';
}

static int escape(const struct use *u, bool once, struct value *out)
{
	struct buf b = { .limit = RUN_MAX_OUTPUT };
	const char *entity;

	if (u->in.kind == VALUE_NIL)
		return 0;
	for (const char *p = use_text(u, u->in); *p; p++) {
		entity = once && is_entity(p) ? NULL : find_entity(*p);
		if (entity)
			buf_puts(&b, entity);
		else
			buf_putc(&b, *p);
	}
	return use_take(u, &b, out);
}

static int filter_escape(const struct use *u, struct value *out)
{
	return escape(u, false, out);
}

static int filter_escape_once(const struct use *u, struct value *out)
{
	return escape(u, true, out);
}

static int filter_newline_to_br(const struct use *u, struct value *out)
{
	struct buf b = { .limit = RUN_MAX_OUTPUT };

	for (const char *p = use_text(u, u->in); *p; p++) {
		if (*p == '\r' && p[1] == '\n')
			continue;
		if (*p == '\n')
			buf_puts(&b, "<br />");
		buf_putc(&b, *p);
	}
	return use_take(u, &b, out);
}

/* The end of the script, style or comment that begins at s, or NULL. */
static const char *block_end(const char *s)
{
	static const struct {
		const char *start, *end;
	} blocks[] = {
		{ "<script", "</script>" },
		{ "<style", "</style>" },
		{ "<!--", "-->" },
	};
	const char *end;

	for (size_t i = 0; i < sizeof(blocks) / sizeof(*blocks); i++) {
		if (strncmp(s, blocks[i].start, strlen(blocks[i].start)) != 0)
			continue;
		end = strstr(s, blocks[i].end);
		return end ? end + strlen(blocks[i].end) : NULL;
	}
	return NULL;
}

static int filter_strip_html(const struct use *u, struct value *out)
{
	struct buf b = { .limit = RUN_MAX_OUTPUT };
	const char *end;

	for (const char *p = use_text(u, u->in); *p;) {
		end = *p == '<' ? block_end(p) : NULL;
		if (!end && *p == '<' && (end = strchr(p, '>')))
			end++;
		if (end)
			p = end;
		else
			buf_putc(&b, *p++);
	}
	return use_take(u, &b, out);
}

static int filter_url_encode(const struct use *u, struct value *out)
{
	struct buf b = { .limit = RUN_MAX_OUTPUT };

	if (u->in.kind == VALUE_NIL)
		return 0;
	for (const char *p = use_text(u, u->in); *p; p++) {
		if (isalnum((unsigned char)*p) || strchr("_.-~", *p))
			buf_putc(&b, *p);
		else if (*p == ' ')
			buf_putc(&b, '+');
		else
			buf_printf(&b, "%%%02X", (unsigned char)*p);
	}
	return use_take(u, &b, out);
}

static int hex(char c)
{
	if (isdigit((unsigned char)c))
		return c - '0';
	return isxdigit((unsigned char)c) ? tolower((unsigned char)c) - 'a' + 10 : -1;
}

static int take_decoded(const struct use *u, struct buf *b, struct value *out)
{
	bool fits = utf8_is_valid(buf_text(b), b->len) && !memchr(buf_text(b), '\0', b->len);

	if (fits)
		return use_take(u, b, out);
	buf_clear(b);
	return use_fail(u, _("what is encoded here is no text"));
}

static int filter_url_decode(const struct use *u, struct value *out)
{
	struct buf b = { .limit = RUN_MAX_OUTPUT };

	if (u->in.kind == VALUE_NIL)
		return 0;
	for (const char *p = use_text(u, u->in); *p; p++) {
		if (*p == '%' && hex(p[1]) >= 0 && hex(p[2]) >= 0) {
			buf_putc(&b, (char)(16 * hex(p[1]) + hex(p[2])));
			p += 2;
		} else {
			buf_putc(&b, *p);
			if (*p == '+')
				b.data[b.len - 1] = ' ';
		}
	}
	return take_decoded(u, &b, out);
}

static int filter_base64_encode(const struct use *u, struct value *out)
{
	const char *text = use_text(u, u->in);
	struct buf b = { .limit = RUN_MAX_OUTPUT };

	base64_encode(&b, text, strlen(text), 0);
	return use_take(u, &b, out);
}

static int filter_base64_url_safe_encode(const struct use *u, struct value *out)
{
	const char *text = use_text(u, u->in);
	struct buf b = { .limit = RUN_MAX_OUTPUT };

	base64_encode(&b, text, strlen(text), 0);
	for (size_t i = 0; i < b.len; i++) {
		if (b.data[i] == '+')
			b.data[i] = '-';
		else if (b.data[i] == '/')
			b.data[i] = '_';
	}
	return use_take(u, &b, out);
}

static int digit64(char c, const char *last_two)
{
	if (isupper((unsigned char)c))
		return c - 'A';
	if (islower((unsigned char)c))
		return c - 'a' + 26;
	if (isdigit((unsigned char)c))
		return c - '0' + 52;
	if (c && c == last_two[0])
		return 62;
	return c && c == last_two[1] ? 63 : -1;
}

static int decode64(const struct use *u, const char *last_two, struct value *out)
{
	const char *text = use_text(u, u->in);
	struct buf b = { .limit = RUN_MAX_OUTPUT };
	unsigned bits = 0, n = 0;

	for (; digit64(*text, last_two) >= 0; text++, n++) {
		bits = bits << 6 | (unsigned)digit64(*text, last_two);
		if (n % 4)
			buf_putc(&b, (char)(bits >> (6 - 2 * (n % 4)) & 0xFF));
	}
	if (text[strspn(text, "=")] || n % 4 == 1) {
		buf_clear(&b);
		return use_fail(u, _("this is no base64"));
	}
	return take_decoded(u, &b, out);
}

static int filter_base64_decode(const struct use *u, struct value *out)
{
	return decode64(u, "+/", out);
}

static int filter_base64_url_safe_decode(const struct use *u, struct value *out)
{
	return decode64(u, "-_", out);
}

const struct filter filters_web[] = {
	{ "escape", 0, 0, 0, filter_escape, NULL },
	{ "h", 0, 0, 0, filter_escape, NULL },
	{ "escape_once", 0, 0, 0, filter_escape_once, NULL },
	{ "newline_to_br", 0, 0, 0, filter_newline_to_br, NULL },
	{ "strip_html", 0, 0, 0, filter_strip_html, NULL },
	{ "url_encode", 0, 0, 0, filter_url_encode, NULL },
	{ "url_decode", 0, 0, 0, filter_url_decode, NULL },
	{ "base64_encode", 0, 0, 0, filter_base64_encode, NULL },
	{ "base64_decode", 0, 0, 0, filter_base64_decode, NULL },
	{ "base64_url_safe_encode", 0, 0, 0, filter_base64_url_safe_encode, NULL },
	{ "base64_url_safe_decode", 0, 0, 0, filter_base64_url_safe_decode, NULL },
	{ 0 },
};
