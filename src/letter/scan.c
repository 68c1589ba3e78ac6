#include "letter/scan.h"

#include <ctype.h>
#include <string.h>

#include "base/i18n.h"

static bool is_blank(char c)
{
	return c && strchr(" \t\r\n\f\v", c);
}

struct scan scan_template(const struct source *source)
{
	return (struct scan) { .source = source, .p = source->text, .end = source->text + source->n };
}

struct scan scan_lines(const struct token *liquid)
{
	return (struct scan) {
		.source = liquid->at.source,
		.p = liquid->inside,
		.end = liquid->inside + liquid->n,
		.is_lines = true,
	};
}

bool token_is(const struct token *t, const char *name)
{
	return t->kind == TOKEN_TAG && strlen(name) == t->n_name &&
	       memcmp(name, t->name, t->n_name) == 0;
}

/* Split "name rest" at p..end into a tag. */
static void set_tag(struct token *t, const char *p, const char *end)
{
	t->kind = TOKEN_TAG;
	while (p < end && is_blank(*p))
		p++;
	t->name = p;
	if (p < end && *p == '#')
		p++;
	else
		while (p < end && (isalnum((unsigned char)*p) || *p == '_'))
			p++;
	t->n_name = (size_t)(p - t->name);
	t->inside = p;
	t->n = (size_t)(end - p);
}

static const char *find(const char *p, const char *end, const char *what)
{
	return memmem(p, (size_t)(end - p), what, strlen(what));
}

/* Where the next "{{" or "{%" is, or the end. */
static const char *find_opening(const char *p, const char *end)
{
	while (p < end && (p = memchr(p, '{', (size_t)(end - p)))) {
		if (p + 1 < end && (p[1] == '{' || p[1] == '%'))
			return p;
		p++;
	}
	return end;
}

static void scan_text(struct scan *s, struct token *t)
{
	const char *end = find_opening(s->p, s->end), *p = s->p;

	s->p = end;
	while (s->trim && p < end && is_blank(*p))
		p++;
	s->trim = false;
	if (s->p + 2 < s->end && s->p[2] == '-')
		while (end > p && is_blank(end[-1]))
			end--;
	*t = (struct token) { .kind = TOKEN_TEXT, .at = { s->source, p }, .inside = p, .n = (size_t)(end - p) };
}

static int scan_delimited(struct scan *s, struct token *t, struct err *err)
{
	bool is_tag = s->p[1] == '%';
	const char *inside = s->p + 2;
	const char *close = find(inside, s->end, is_tag ? "%}" : "}}");
	const char *end = close;

	*t = (struct token) { .kind = TOKEN_OUTPUT, .at = { s->source, s->p } };
	if (!close)
		return place_fail(t->at, err,
			is_tag ? _("this tag is never closed; end it with %%}")
			       : _("this is never closed; end it with }}"));
	if (inside < end && *inside == '-')
		inside++;
	s->trim = close[-1] == '-';
	if (s->trim && end > inside)
		end--;
	s->p = close + 2;
	if (is_tag) {
		set_tag(t, inside, end);
	} else {
		t->inside = inside;
		t->n = (size_t)(end - inside);
	}
	return 0;
}

static void scan_line(struct scan *s, struct token *t)
{
	const char *p, *end;

	*t = (struct token) { .kind = TOKEN_END, .at = { s->source, s->p } };
	while (s->p < s->end && is_blank(*s->p))
		s->p++;
	if (s->p == s->end)
		return;
	p = s->p;
	end = memchr(p, '\n', (size_t)(s->end - p));
	s->p = end = end ? end : s->end;
	while (end > p && is_blank(end[-1]))
		end--;
	t->at.p = p;
	set_tag(t, p, end);
}

int scan_next(struct scan *s, struct token *t, struct err *err)
{
	if (s->is_lines) {
		scan_line(s, t);
		return 0;
	}
	if (s->p < s->end && find_opening(s->p, s->end) != s->p) {
		scan_text(s, t);
		if (t->n)
			return 0;
	}
	if (s->p == s->end) {
		*t = (struct token) { .kind = TOKEN_END, .at = { s->source, s->p } };
		return 0;
	}
	s->trim = false;
	return scan_delimited(s, t, err);
}

bool scan_until(struct scan *s, const char *name, struct token *text)
{
	const char *open = s->p, *close;
	struct token tag = { 0 };

	for (; (open = find(open, s->end, "{%")); open += 2) {
		close = find(open, s->end, "%}");
		if (!close)
			return false;
		set_tag(&tag, open + 2 + (open[2] == '-'), close);
		if (token_is(&tag, name))
			break;
	}
	if (!open)
		return false;
	*text = (struct token) {
		.kind = TOKEN_TEXT,
		.at = { s->source, s->p },
		.inside = s->p,
		.n = (size_t)(open - s->p),
	};
	s->p = close + 2;
	s->trim = close[-1] == '-';
	return true;
}
