#include "letter/filter.h"

#include <stdbool.h>
#include <stdlib.h>
#include <string.h>

#include "base/buf.h"
#include "base/i18n.h"
#include "letter/arena.h"
#include "letter/number.h"
#include "letter/run.h"
#include "text/locale.h"

static const char blanks[] = " \t\r\n\f\v";

static const char *language(const struct use *u)
{
	return u->run->liquid->lang ? u->run->liquid->lang : "en";
}

static int filter_default(const struct use *u, struct value *out)
{
	bool keeps_false = value_is_true(use_named(u, "allow_false"));
	bool missing = keeps_false ? u->in.kind == VALUE_NIL : !value_is_true(u->in);

	*out = u->in;
	if (missing || value_is_empty(u->in))
		*out = u->n_args ? u->args[0] : value_text("");
	return 0;
}

static int filter_append(const struct use *u, struct value *out)
{
	struct buf b = { .limit = RUN_MAX_OUTPUT };

	value_to_text(u->in, &b);
	value_to_text(u->args[0], &b);
	return use_take(u, &b, out);
}

static int filter_prepend(const struct use *u, struct value *out)
{
	struct buf b = { .limit = RUN_MAX_OUTPUT };

	value_to_text(u->args[0], &b);
	value_to_text(u->in, &b);
	return use_take(u, &b, out);
}

static int filter_upcase(const struct use *u, struct value *out)
{
	struct buf b = { .limit = RUN_MAX_OUTPUT };

	locale_upper(use_text(u, u->in), language(u), &b);
	return use_take(u, &b, out);
}

static int filter_downcase(const struct use *u, struct value *out)
{
	struct buf b = { .limit = RUN_MAX_OUTPUT };

	locale_lower(use_text(u, u->in), language(u), &b);
	return use_take(u, &b, out);
}

static int filter_capitalize(const struct use *u, struct value *out)
{
	const char *text = use_text(u, u->in), *rest = text_at(text, 1);
	char *first = arena_dupn(run_arena(u->run), text, (size_t)(rest - text));
	struct buf b = { .limit = RUN_MAX_OUTPUT };

	locale_upper(first, language(u), &b);
	locale_lower(rest, language(u), &b);
	return use_take(u, &b, out);
}

static int strip(const struct use *u, bool left, bool right, struct value *out)
{
	const char *p = use_text(u, u->in);
	size_t n;

	p += left ? strspn(p, blanks) : 0;
	n = strlen(p);
	while (right && n && strchr(blanks, p[n - 1]))
		n--;
	*out = value_text(arena_dupn(run_arena(u->run), p, n));
	return 0;
}

static int filter_strip(const struct use *u, struct value *out)
{
	return strip(u, true, true, out);
}

static int filter_lstrip(const struct use *u, struct value *out)
{
	return strip(u, true, false, out);
}

static int filter_rstrip(const struct use *u, struct value *out)
{
	return strip(u, false, true, out);
}

static int filter_strip_newlines(const struct use *u, struct value *out)
{
	struct buf b = { .limit = RUN_MAX_OUTPUT };

	for (const char *p = use_text(u, u->in); *p; p++)
		if (*p != '\n' && (*p != '\r' || p[1] != '\n'))
			buf_putc(&b, *p);
	return use_take(u, &b, out);
}

/* Blanks at the ends removed, others made one. */
static int filter_squish(const struct use *u, struct value *out)
{
	struct buf b = { .limit = RUN_MAX_OUTPUT };
	const char *p = use_text(u, u->in);
	size_t n;

	for (p += strspn(p, blanks); *p; p += strspn(p, blanks)) {
		n = strcspn(p, blanks);
		buf_puts(&b, b.len ? " " : "");
		buf_add(&b, p, n);
		p += n;
	}
	return use_take(u, &b, out);
}

static const char *find_last(const char *text, const char *what)
{
	const char *found = NULL;

	for (const char *p = text; (p = strstr(p, what)); p++) {
		found = p;
		if (!*p)
			break;
	}
	return found;
}

/* Put with in the place of the first or the last what. */
static int replace_one(const struct use *u, bool last, const char *with, struct value *out)
{
	const char *text = use_text(u, u->in), *what = use_text(u, u->args[0]);
	const char *found = last ? find_last(text, what) : strstr(text, what);
	struct buf b = { .limit = RUN_MAX_OUTPUT };

	if (!found) {
		*out = value_text(text);
		return 0;
	}
	buf_add(&b, text, (size_t)(found - text));
	buf_puts(&b, with);
	buf_puts(&b, found + strlen(what));
	return use_take(u, &b, out);
}

/* An empty text is found before each character and at the end. */
static int replace_all(const struct use *u, const char *what, const char *with, struct value *out)
{
	const char *p = use_text(u, u->in), *next;
	struct buf b = { .limit = RUN_MAX_OUTPUT };

	while (*what ? (next = strstr(p, what)) != NULL : *(next = p) && !b.full) {
		buf_add(&b, p, (size_t)(next - p));
		buf_puts(&b, with);
		p = next + strlen(what);
		if (!*what) {
			buf_add(&b, p, (size_t)(text_at(p, 1) - p));
			p = text_at(p, 1);
		}
	}
	buf_puts(&b, *what ? p : with);
	return use_take(u, &b, out);
}

static int filter_replace(const struct use *u, struct value *out)
{
	return replace_all(u, use_text(u, u->args[0]), use_text(u, u->args[1]), out);
}

static int filter_replace_first(const struct use *u, struct value *out)
{
	return replace_one(u, false, use_text(u, u->args[1]), out);
}

static int filter_replace_last(const struct use *u, struct value *out)
{
	return replace_one(u, true, use_text(u, u->args[1]), out);
}

static int filter_remove(const struct use *u, struct value *out)
{
	return replace_all(u, use_text(u, u->args[0]), "", out);
}

static int filter_remove_first(const struct use *u, struct value *out)
{
	return replace_one(u, false, "", out);
}

static int filter_remove_last(const struct use *u, struct value *out)
{
	return replace_one(u, true, "", out);
}

/* What marks that something was cut off. */
static const char *ellipsis(const struct use *u)
{
	return u->n_args > 1 ? use_text(u, u->args[1]) : "...";
}

static int filter_truncate(const struct use *u, struct value *out)
{
	struct buf b = { .limit = RUN_MAX_OUTPUT };
	const char *text, *end = ellipsis(u);
	int64_t length = 50, keep;

	if (u->in.kind == VALUE_NIL)
		return 0;
	if (u->n_args && use_index(u, u->args[0], &length) < 0)
		return -1;
	text = use_text(u, u->in);
	*out = value_text(text);
	if ((int64_t)text_length(text) <= length)
		return 0;
	keep = length - (int64_t)text_length(end);
	if (keep > 0)
		buf_add(&b, text, (size_t)(text_at(text, (size_t)keep) - text));
	buf_puts(&b, end);
	return use_take(u, &b, out);
}

static int filter_truncatewords(const struct use *u, struct value *out)
{
	struct buf b = { .limit = RUN_MAX_OUTPUT };
	const char *p;
	int64_t words = 15;
	size_t n = 0;

	if (u->in.kind == VALUE_NIL)
		return 0;
	if (u->n_args && use_index(u, u->args[0], &words) < 0)
		return -1;
	words = words < 1 ? 1 : words;
	p = use_text(u, u->in);
	*out = value_text(p);
	for (p += strspn(p, blanks); *p && words > 0; words--) {
		n = strcspn(p, blanks);
		buf_puts(&b, b.len ? " " : "");
		buf_add(&b, p, n);
		p += n;
		n = strspn(p, blanks);
		p += n;
	}
	/* Blanks behind the last word count as one more. */
	if (words > 0 || (!*p && !n)) {
		buf_clear(&b);
		return 0;
	}
	buf_puts(&b, ellipsis(u));
	return use_take(u, &b, out);
}

const struct filter filters_text[] = {
	{ "default", 0, 2, FILTER_DEFAULT | FILTER_TAKES_EMPTY, filter_default, "allow_false" },
	{ "append", 1, 1, 0, filter_append, NULL },
	{ "prepend", 1, 1, 0, filter_prepend, NULL },
	{ "upcase", 0, 0, 0, filter_upcase, NULL },
	{ "downcase", 0, 0, 0, filter_downcase, NULL },
	{ "capitalize", 0, 0, 0, filter_capitalize, NULL },
	{ "strip", 0, 0, 0, filter_strip, NULL },
	{ "lstrip", 0, 0, 0, filter_lstrip, NULL },
	{ "rstrip", 0, 0, 0, filter_rstrip, NULL },
	{ "strip_newlines", 0, 0, 0, filter_strip_newlines, NULL },
	{ "squish", 0, 0, 0, filter_squish, NULL },
	{ "replace", 1, 2, 0, filter_replace, NULL },
	{ "replace_first", 1, 2, 0, filter_replace_first, NULL },
	{ "replace_last", 2, 2, 0, filter_replace_last, NULL },
	{ "remove", 1, 1, 0, filter_remove, NULL },
	{ "remove_first", 1, 1, 0, filter_remove_first, NULL },
	{ "remove_last", 1, 1, 0, filter_remove_last, NULL },
	{ "truncate", 0, 2, 0, filter_truncate, NULL },
	{ "truncatewords", 0, 2, 0, filter_truncatewords, NULL },
	{ 0 },
};
