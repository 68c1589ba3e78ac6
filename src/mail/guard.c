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
	size_t skipped; /* by skip_between() */
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

/*
 * Over blanks, folds and comments, which may stand between any two words of a structured field. A mail in
 * which these are more than a header may be is refused at the end of its block, and not looked at any further.
 */
static const char *skip_between(struct guard *g, const char *p, const char *end)
{
	const char *start = p;
	int depth = 0;

	if (g->skipped > MAIL_HEADER_MAX)
		return end;
	for (; p < end; p++) {
		if (*p == '(')
			depth++;
		else if (*p == ')' && depth > 0)
			depth--;
		else if (*p == '\\' && depth > 0 && p + 1 < end)
			p++;
		else if (depth == 0 && !isspace((unsigned char)*p))
			break;
	}
	g->skipped += (size_t)(p - start);
	return p;
}

/* The next letter that is this one, in whatever case; or NULL. */
static const char *find_letter(const char *p, const char *end, char small)
{
	const char *found = memchr(p, small, (size_t)(end - p));
	const char *large = memchr(p, small ^ 0x20, (size_t)((found ? found : end) - p));

	return large ? large : found;
}

/* Behind a word and its sign, in whatever case and with whatever between them; or NULL. */
static const char *find_word(struct guard *g, const char *p, const char *end, const char *word, char sign)
{
	const size_t n = strlen(word);

	for (; (p = find_letter(p, end, *word)) != NULL && (size_t)(end - p) > n; p++) {
		const char *q = p + n;

		if (strncasecmp(p, word, n) != 0)
			continue;
		q = skip_between(g, q, end);
		if (q < end && *q == sign)
			return skip_between(g, q + 1, end);
	}
	return NULL;
}

static bool is_illegal(char c)
{
	return c < ' ' || (unsigned char)c >= 0x7f || c == '"' || c == '\\';
}

static bool is_of_fold(char c)
{
	return c == '\r' || c == '\n' || c == '\t';
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
		if (is_illegal(*p) && !(folded && is_of_fold(*p)))
			return err_set(g->err, ERR_DATA, _("a MIME boundary has an illegal character"));
	}
	if (p - level->boundary > MAIL_BOUNDARY_MAX)
		return err_set(g->err, ERR_DATA, _("a MIME boundary is longer than %d characters"),
			MAIL_BOUNDARY_MAX);
	if (g->seen)
		g->seen(g->data, level->boundary, p);
	return 0;
}

static bool is_digest(struct guard *g, const char *p, const char *end)
{
	while ((p = find_word(g, p, end, "multipart", '/')) != NULL)
		if (end - p >= 6 && strncasecmp(p, "digest", 6) == 0)
			return true;
	return false;
}

/*
 * A level for each boundary that a header block speaks of, in whatever field: libetpan may take for a
 * field, or for the end of one, what is none to us. One level too many does no harm.
 */
static int check_boundaries(struct guard *g, const char *p, const char *end)
{
	bool digest = is_digest(g, p, end);

	while ((p = find_word(g, p, end, "boundary", '=')) != NULL) {
		struct level level = { .is_digest = digest };

		if (take_boundary(g, p, end, &level) < 0 || push(g, level) < 0)
			return -1;
	}
	return 0;
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

/* Where a header block ends for a reader who takes anything for a field: at an empty line, or a delimiter. */
static const char *end_of_block(const char *p, const char *end)
{
	while (p < end) {
		size_t len;
		const char *next = header_line(p, end, &len);

		if (len == 0 || (len >= 2 && memcmp(p, "--", 2) == 0))
			break;
		p = next;
	}
	return p;
}

/* Whether libetpan takes what is at p for a field: comments and folds may stand before its colon. */
static bool is_like_field(struct guard *g, const char *p, const char *end)
{
	while (p < end && *p != ':' && *p != '(' && !isspace((unsigned char)*p))
		p++;
	p = skip_between(g, p, end);
	return p < end && *p == ':';
}

/* It looks for the header of a part behind empty lines, too. */
static void skip_empty_lines(struct guard *g)
{
	const char *p = g->at.p;

	while (p < g->at.end && (*p == '\r' || *p == '\n'))
		p++;
	if (is_like_field(g, p, g->at.end))
		g->at.p = p;
}

static int say_long_header(struct guard *g)
{
	return err_set(g->err, ERR_DATA, _("a header is longer than %d KiB"), MAIL_HEADER_MAX >> 10);
}

/* One header block; *encloses: a whole message follows it. */
static int check_block(struct guard *g, bool *encloses)
{
	bool in_digest = g->depth > 0 && g->levels[g->depth - 1].is_digest;
	const char *start;
	struct raw_field f;
	bool has_type = false;
	size_t n = 0;

	skip_empty_lines(g);
	start = g->at.p;
	while (header_next(&g->at, &f)) {
		if (check_field(g, &f, ++n) < 0)
			return -1;
		if ((size_t)(g->at.p - start) > MAIL_HEADER_MAX)
			return say_long_header(g);
		has_type |= header_is(&f, "Content-Type");
	}
	g->at.p = end_of_block(start, g->at.end);
	if (check_boundaries(g, start, g->at.p) < 0)
		return -1;
	*encloses = (in_digest && !has_type) || find_word(g, start, g->at.p, "message", '/');
	if (g->skipped > MAIL_HEADER_MAX)
		return say_long_header(g);
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
	while (g->depth > 0 && g->at.p < g->at.end) {
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
	bool encloses = false;

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
