#include "mail/guard.h"

#include <ctype.h>
#include <stdbool.h>
#include <string.h>
#include <strings.h>

#include "base/err.h"
#include "base/i18n.h"
#include "mail/header.h"
#include "mail/limits.h"

/* A multipart that is open, or an enclosed message, which has no boundary of its own. */
struct level {
	const char *boundary; /* an empty one is delimited by each line that begins with "--" */
	size_t len;
	bool is_digest; /* its parts are messages unless they say otherwise */
};

struct guard {
	struct header_cursor at;
	struct level levels[MAIL_DEPTH_MAX];
	size_t depth;
	size_t parts;
	guard_boundary *seen;
	void *data;
	struct err *err;
};

static int push(struct guard *g, struct level level)
{
	if (g->depth == MAIL_DEPTH_MAX)
		return err_set(g->err, ERR_DATA,
			_("nested too deeply: more than %d levels of MIME parts"), MAIL_DEPTH_MAX);
	g->levels[g->depth++] = level;
	return 0;
}

/* libetpan's parser of comments is recursive; these are the fields that it reads. */
static bool may_have_comments(const struct raw_field *f)
{
	static const char *const names[] = {
		"From", "Sender", "Reply-To", "To", "Cc", "Bcc", "Date", "Message-ID",
		"In-Reply-To", "References", "Return-Path", "Received", "MIME-Version",
		"Content-Type", "Content-Transfer-Encoding", "Content-Disposition",
		"Content-ID", "Content-Language", "Resent-From", "Resent-To", "Resent-Date"
	};

	for (size_t i = 0; i < sizeof(names) / sizeof(names[0]); i++)
		if (header_is(f, names[i]))
			return true;
	return false;
}

static int check_comments(struct guard *g, const struct raw_field *f)
{
	int depth = 0;
	bool quoted = false;

	if (!memchr(f->value, '(', f->value_len) || !may_have_comments(f))
		return 0;
	for (size_t i = 0; i < f->value_len; i++) {
		char c = f->value[i];

		if (c == '\\')
			i++;
		else if (c == '"' && depth == 0)
			quoted = !quoted;
		else if (c == '(' && !quoted)
			depth++;
		else if (c == ')' && depth > 0)
			depth--;
		if (depth > MAIL_COMMENT_DEPTH_MAX)
			return err_set(g->err, ERR_DATA,
				_("more than %d comments within each other in %.*s"),
				MAIL_COMMENT_DEPTH_MAX, (int)f->name_len, f->name);
	}
	return 0;
}

/* Where the value of a parameter called boundary starts in [p, end), or NULL. */
static const char *find_boundary(const char *p, const char *end)
{
	static const char name[] = "boundary";
	const size_t n = sizeof(name) - 1;

	for (; (size_t)(end - p) > n; p++) {
		const char *q = p + n;

		if (strncasecmp(p, name, n) != 0)
			continue;
		while (q < end && isspace((unsigned char)*q))
			q++;
		if (q == end || *q != '=')
			continue;
		for (q++; q < end && isspace((unsigned char)*q);)
			q++;
		return q;
	}
	return NULL;
}

static bool is_illegal(char c)
{
	return c < ' ' || (unsigned char)c >= 0x7f || c == '"' || c == '\\';
}

/* Take the boundary at p. What is behind a fold is looked at, but does not count: less of it delimits more. */
static int take_boundary(struct guard *g, const char *p, const char *end, struct level *level)
{
	bool quoted = p < end && *p == '"';
	bool folded = false;

	level->boundary = p + quoted;
	for (p = level->boundary; p < end && (quoted ? *p != '"' : *p != ';' && !isspace((unsigned char)*p)); p++) {
		folded |= *p == '\r' || *p == '\n';
		if (!folded)
			level->len++;
		if (is_illegal(*p) && !(folded && strchr("\r\n\t", *p)))
			return err_set(g->err, ERR_DATA, _("a MIME boundary has an illegal character"));
	}
	if (p - level->boundary > MAIL_BOUNDARY_MAX)
		return err_set(g->err, ERR_DATA, _("a MIME boundary is longer than %d characters"),
			MAIL_BOUNDARY_MAX);
	if (g->seen)
		g->seen(g->data, level->boundary, p);
	return 0;
}

/* A level for what a Content-Type field opens. */
static int check_type(struct guard *g, const struct raw_field *f, bool *is_message)
{
	const char *p = f->value;
	const char *end = f->value + f->value_len;
	struct level level = { 0 };

	while (p < end && isspace((unsigned char)*p))
		p++;
	*is_message = end - p >= 8 && strncasecmp(p, "message/", 8) == 0;
	level.is_digest = end - p >= 16 && strncasecmp(p, "multipart/digest", 16) == 0;
	p = find_boundary(p, end);
	if (!p)
		return 0;
	if (take_boundary(g, p, end, &level) < 0)
		return -1;
	return push(g, level);
}

static int check_field(struct guard *g, const struct raw_field *f, size_t n_fields)
{
	if (n_fields > MAIL_FIELDS_MAX)
		return err_set(g->err, ERR_DATA, _("more than %d header fields"), MAIL_FIELDS_MAX);
	if (f->name_len + f->value_len > MAIL_FIELD_MAX)
		return err_set(g->err, ERR_DATA, _("a header field is longer than %d KiB"),
			MAIL_FIELD_MAX >> 10);
	return check_comments(g, f);
}

/* One header block; *encloses: a whole message follows it. */
static int check_block(struct guard *g, bool *encloses)
{
	bool in_digest = g->depth > 0 && g->levels[g->depth - 1].is_digest;
	const char *start = g->at.p;
	struct raw_field f;
	bool has_type = false;
	size_t n = 0;

	*encloses = false;
	while (header_next(&g->at, &f)) {
		bool is_message = false;

		if (check_field(g, &f, ++n) < 0)
			return -1;
		if ((size_t)(g->at.p - start) > MAIL_HEADER_MAX)
			return err_set(g->err, ERR_DATA, _("a header is longer than %d KiB"),
				MAIL_HEADER_MAX >> 10);
		if (!header_is(&f, "Content-Type"))
			continue;
		has_type = true;
		if (check_type(g, &f, &is_message) < 0)
			return -1;
		*encloses |= is_message;
	}
	if (in_digest && !has_type)
		*encloses = true;
	return *encloses ? push(g, (struct level) { 0 }) : 0;
}

/* Whether a delimiter line, without its "--", belongs to a level: as the RFC says, or as a mere prefix. */
static bool is_delimiter(const struct level *l, const char *p, size_t len, bool exactly)
{
	if (!l->boundary || len < l->len || memcmp(p, l->boundary, l->len) != 0)
		return false;
	if (!exactly)
		return true;
	p += l->len;
	len -= l->len;
	if (len >= 2 && memcmp(p, "--", 2) == 0)
		return true;
	while (len > 0 && (p[len - 1] == ' ' || p[len - 1] == '\t'))
		len--;
	return len == 0;
}

/*
 * Which level a line beginning with "--" delimits, outermost first, or depth.
 * libetpan takes any line that begins with the boundary, so that counts, too.
 */
static size_t find_level(const struct guard *g, const char *p, size_t len)
{
	for (size_t i = 0; i < g->depth; i++)
		if (is_delimiter(&g->levels[i], p, len, true))
			return i;
	for (size_t i = 0; i < g->depth; i++)
		if (is_delimiter(&g->levels[i], p, len, false))
			return i;
	return g->depth;
}

/* Move behind the delimiter line of the next part; false: there is no more. */
static bool next_part(struct guard *g)
{
	while (g->at.p < g->at.end) {
		size_t len;
		const char *line = g->at.p;
		size_t i;
		size_t boundary;

		g->at.p = header_line(line, g->at.end, &len);
		if (len < 2 || line[0] != '-' || line[1] != '-')
			continue;
		i = find_level(g, line + 2, len - 2);
		if (i == g->depth)
			continue;
		boundary = 2 + g->levels[i].len;
		if (len >= boundary + 2 && memcmp(line + boundary, "--", 2) == 0) {
			g->depth = i;
			continue;
		}
		g->depth = i + 1;
		return true;
	}
	return false;
}

int guard_walk(const char *bytes, size_t n, guard_boundary *seen, void *data, struct err *err)
{
	struct guard g = { .at = header_of_mail(bytes, n), .seen = seen, .data = data, .err = err };
	bool encloses;

	for (;;) {
		if (check_block(&g, &encloses) < 0)
			return -1;
		if (!encloses && !next_part(&g))
			return 0;
		g.at = header_of_part(g.at.p, (size_t)(g.at.end - g.at.p));
		if (++g.parts > MAIL_PARTS_MAX)
			return err_set(err, ERR_DATA, _("more than %d MIME parts"), MAIL_PARTS_MAX);
	}
}

int guard_check(const char *bytes, size_t n, struct err *err)
{
	if (n > MAIL_MAX)
		return err_set(err, ERR_DATA, _("larger than %d MiB"), MAIL_MAX >> 20);
	return guard_walk(bytes, n, NULL, NULL, err);
}
