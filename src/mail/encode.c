#include "mail/encode.h"

#include <ctype.h>
#include <string.h>

#include "base/base64.h"
#include "base/buf.h"

enum {
	LINE_MAX_CHARS = 76, /* RFC 2045, section 6.7 */
	PLAIN_LINE_MAX = 78,
	PLAIN_WORD_MAX = 70, /* of header text */
};

static const char hex[] = "0123456789ABCDEF";

/* A line that some relay on the way would change: RFC 2049, section 3, and SMTP's dot. */
static bool is_fragile_start(const char *line, size_t n)
{
	return (n >= 1 && line[0] == '.') || (n >= 5 && memcmp(line, "From ", 5) == 0);
}

static bool is_plain_line(const char *line, size_t n)
{
	if (n > PLAIN_LINE_MAX || is_fragile_start(line, n))
		return false;
	return n == 0 || (line[n - 1] != ' ' && line[n - 1] != '\t');
}

static bool is_odd(unsigned char c)
{
	return (c < ' ' && c != '\t' && c != '\n') || c >= 0x7f;
}

enum encode_body encode_choose(const char *text, size_t n)
{
	const char *end = text + n;
	size_t odd = 0;
	bool plain = true;

	for (const char *p = text; p < end;) {
		const char *newline = memchr(p, '\n', (size_t)(end - p));
		const char *stop = newline ? newline : end;

		plain = plain && is_plain_line(p, (size_t)(stop - p));
		for (; p < stop; p++)
			odd += is_odd((unsigned char)*p);
		p = newline ? newline + 1 : end;
	}
	if (odd > n / 3)
		return ENCODE_BASE64;
	return plain && !odd ? ENCODE_7BIT : ENCODE_QP;
}

const char *encode_name(enum encode_body how)
{
	switch (how) {
	case ENCODE_7BIT:
		return "7bit";
	case ENCODE_QP:
		return "quoted-printable";
	case ENCODE_BASE64:
		return "base64";
	}
	return "base64";
}

static void add_escaped(struct buf *out, unsigned char c)
{
	char escaped[3] = { '=', hex[c >> 4], hex[c & 15] };

	buf_add(out, escaped, sizeof(escaped));
}

/* Whether the byte at line[i] has to be escaped; first: it stands first in a line of output. */
static bool must_escape(const char *line, size_t n, size_t i, bool first)
{
	char c = line[i];

	if (c == ' ' || c == '\t')
		return i + 1 == n;
	if (first && is_fragile_start(line + i, n - i))
		return true;
	return c < ' ' || c > '~' || c == '=';
}

static void add_qp_line(struct buf *out, const char *line, size_t n)
{
	size_t column = 0;

	for (size_t i = 0; i < n; i++) {
		size_t room = LINE_MAX_CHARS - (i + 1 < n); /* for the = of a soft break */
		size_t need = must_escape(line, n, i, column == 0) ? 3 : 1;

		if (column + need > room) {
			buf_puts(out, "=\r\n");
			column = 0;
			need = must_escape(line, n, i, true) ? 3 : 1;
		}
		if (need == 3)
			add_escaped(out, (unsigned char)line[i]);
		else
			buf_putc(out, line[i]);
		column += need;
	}
	buf_puts(out, "\r\n");
}

static void add_line(struct buf *out, const char *line, size_t n)
{
	buf_add(out, line, n);
	buf_puts(out, "\r\n");
}

void encode_text(enum encode_body how, const char *text, size_t n, struct buf *out)
{
	struct buf lines = { 0 };
	const char *end = text + n;

	while (text < end) {
		const char *newline = memchr(text, '\n', (size_t)(end - text));
		size_t len = (size_t)((newline ? newline : end) - text);

		if (how == ENCODE_QP)
			add_qp_line(out, text, len);
		else
			add_line(how == ENCODE_7BIT ? out : &lines, text, len);
		text = newline ? newline + 1 : end;
	}
	if (how == ENCODE_BASE64) {
		base64_encode(out, buf_text(&lines), lines.len, LINE_MAX_CHARS);
		buf_puts(out, "\r\n");
	}
	buf_clear(&lines);
}

/* The bytes of the UTF-8 character at s. */
static size_t character(const char *s, const char *end)
{
	size_t n = 1;

	while (s + n < end && ((unsigned char)s[n] & 0xC0) == 0x80)
		n++;
	return n;
}

/* RFC 2047, section 5 (3): what may stand unescaped even in a display name. */
static bool is_q_plain(unsigned char c)
{
	return (isalnum(c) && c < 0x80) || (c && strchr("!*+-/", c));
}

static size_t q_length(const char *s, size_t n)
{
	size_t length = 0;

	for (size_t i = 0; i < n; i++)
		length += is_q_plain((unsigned char)s[i]) || s[i] == ' ' ? 1 : 3;
	return length;
}

static void add_q(struct buf *out, const char *s, size_t n)
{
	for (size_t i = 0; i < n; i++) {
		unsigned char c = (unsigned char)s[i];

		if (c == ' ')
			buf_putc(out, '_');
		else if (is_q_plain(c))
			buf_putc(out, (char)c);
		else
			add_escaped(out, c);
	}
}

void encode_word(const char **s, const char *end, size_t width, struct buf *out)
{
	static const char opening[] = "=?utf-8?";
	size_t room = width - (sizeof(opening) - 1) - 4; /* "q?" and "?=" */
	size_t total = (size_t)(end - *s);
	bool base64 = 5 * ((total + 2) / 3) < q_length(*s, total); /* q unless it is a quarter longer */
	size_t taken = 0;
	size_t used = 0;

	while (*s + taken < end) {
		size_t n = character(*s + taken, end);
		size_t length = base64 ? 4 * ((taken + n + 2) / 3) : used + q_length(*s + taken, n);

		if (length > room && taken > 0)
			break;
		used = length;
		taken += n;
	}
	buf_puts(out, opening);
	buf_puts(out, base64 ? "b?" : "q?");
	if (base64)
		base64_encode(out, *s, taken, 0);
	else
		add_q(out, *s, taken);
	buf_puts(out, "?=");
	*s += taken;
}

bool encode_needs_word(const char *s, size_t n)
{
	if (n > PLAIN_WORD_MAX || memmem(s, n, "=?", 2))
		return true;
	for (size_t i = 0; i < n; i++)
		if (is_odd((unsigned char)s[i]))
			return true;
	return false;
}
