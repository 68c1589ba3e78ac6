#include "net/imap_guard.h"

#include <stdint.h>
#include <string.h>
#include <strings.h>

#include "base/err.h"
#include "base/i18n.h"

static int refuse(struct err *err, const char *what)
{
	return err_set(err, ERR_PROTOCOL, _("the server sends an answer that makes no sense (%s)"),
		what);
}

/*
 * Answers to a command, continuations and the untagged OK, NO, BAD, BYE and PREAUTH
 * end in text for people (RFC 3501, 7.1), where quotes and braces mean nothing.
 */
static bool is_free_text(const char *line, size_t n)
{
	static const char *const words[] = { "OK", "NO", "BAD", "BYE", "PREAUTH" };
	size_t len;

	if (n < 2 || line[0] != '*' || line[1] != ' ')
		return true;
	for (size_t i = 0; i < sizeof(words) / sizeof(*words); i++) {
		len = strlen(words[i]);
		if (n - 2 > len && strncasecmp(line + 2, words[i], len) == 0 &&
			strchr(" \r\n", line[2 + len]))
			return true;
	}
	return false;
}

/* The number between braces, which must be at the end of the line. "+}" is for clients, but does no harm. */
static int parse_literal(const char *p, const char *end, size_t *literal, struct err *err)
{
	size_t size = 0;

	if (p == end || *p == '}' || *p == '+')
		return refuse(err, "literal");
	for (; p < end && *p >= '0' && *p <= '9'; p++) {
		if (size > (UINT32_MAX - 9) / 10)
			return refuse(err, "literal size");
		size = 10 * size + (size_t)(*p - '0');
	}
	p += p < end && *p == '+';
	if (p + 1 != end || *p != '}')
		return refuse(err, "literal");
	*literal = size;
	return 1;
}

/* Behind the quoted string that begins at p, or NULL when it does not end. */
static const char *skip_quoted(const char *p, const char *end)
{
	for (p++; p < end && *p != '"'; p++)
		if (*p == '\\')
			p++;
	return p < end ? p + 1 : NULL;
}

static int check_structure(struct imap_guard *g, const char *p, const char *end,
	size_t *literal, struct err *err)
{
	while (p < end) {
		switch (*p) {
		case '"':
			p = skip_quoted(p, end);
			if (!p)
				return refuse(err, "quote");
			continue;
		case '{':
			return parse_literal(p + 1, end, literal, err);
		case '(':
			if (++g->depth > IMAP_GUARD_DEPTH)
				return err_set(err, ERR_PROTOCOL,
					_("the server sends an answer that is nested more than %d levels deep"),
					IMAP_GUARD_DEPTH);
			break;
		case ')':
			if (--g->depth < 0)
				return refuse(err, "parenthesis");
			break;
		}
		p++;
	}
	return g->depth == 0 ? 0 : refuse(err, "parenthesis");
}

int imap_guard_line(struct imap_guard *g, const char *line, size_t n, size_t *literal,
	struct err *err)
{
	const char *end = line + n;

	*literal = 0;
	if (memchr(line, '\0', n))
		return refuse(err, "NUL");
	if (n && end[-1] == '\n')
		end--;
	if (end > line && end[-1] == '\r')
		end--;
	if (!g->is_begun)
		g->is_text = is_free_text(line, n);
	g->is_begun = true;
	if (g->is_text)
		return 0;
	return check_structure(g, line, end, literal, err);
}
