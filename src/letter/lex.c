#include "letter/lex.h"

#include <ctype.h>
#include <string.h>

#include "base/i18n.h"
#include "letter/scan.h"

static bool is_digit(const struct lex *lex, const char *p)
{
	return p < lex->end && isdigit((unsigned char)*p);
}

static bool is_name_start(char c)
{
	return isalpha((unsigned char)c) || c == '_';
}

static void take(struct lex *lex, enum word_kind kind, const char *p, size_t n)
{
	lex->word = (struct word) { kind, p, n };
	lex->next = p + n;
}

static void take_name(struct lex *lex, const char *p)
{
	const char *q = p;

	while (q < lex->end && (isalnum((unsigned char)*q) || *q == '_' || *q == '-'))
		q++;
	q += q < lex->end && *q == '?';
	take(lex, WORD_NAME, p, (size_t)(q - p));
}

static void take_number(struct lex *lex, const char *p)
{
	enum word_kind kind = WORD_INT;
	const char *q = p + 1;

	while (is_digit(lex, q))
		q++;
	if (q < lex->end && *q == '.' && is_digit(lex, q + 1)) {
		kind = WORD_REAL;
		for (q++; is_digit(lex, q);)
			q++;
	}
	take(lex, kind, p, (size_t)(q - p));
}

static int take_quoted(struct lex *lex, const char *p)
{
	const char *close = memchr(p + 1, *p, (size_t)(lex->end - p - 1));

	if (!close)
		return place_fail((struct place) { lex->source, p }, lex->err,
			_("this quote is not closed"));
	take(lex, WORD_TEXT, p + 1, (size_t)(close - p - 1));
	lex->next = close + 1;
	return 0;
}

static bool starts(const struct lex *lex, const char *p, const char *text)
{
	size_t n = strlen(text);

	return (size_t)(lex->end - p) >= n && memcmp(p, text, n) == 0;
}

static bool take_order(struct lex *lex, const char *p)
{
	static const char *const orders[] = { "==", "!=", "<>", "<=", ">=", "<", ">" };

	for (size_t i = 0; i < sizeof(orders) / sizeof(*orders); i++) {
		if (starts(lex, p, orders[i])) {
			take(lex, WORD_ORDER, p, strlen(orders[i]));
			return true;
		}
	}
	return false;
}

int lex_advance(struct lex *lex)
{
	const char *p = lex->next;

	lex->done = p;
	while (p < lex->end && strchr(" \t\r\n\f\v", *p))
		p++;
	if (p == lex->end)
		take(lex, WORD_END, p, 0);
	else if (is_name_start(*p))
		take_name(lex, p);
	else if (is_digit(lex, p) || (*p == '-' && is_digit(lex, p + 1)))
		take_number(lex, p);
	else if (*p == '"' || *p == '\'')
		return take_quoted(lex, p);
	else if (starts(lex, p, ".."))
		take(lex, WORD_DOTS, p, 2);
	else if (take_order(lex, p))
		return 0;
	else if (strchr("|.:,[]()=", *p))
		take(lex, WORD_SIGN, p, 1);
	else
		return place_fail((struct place) { lex->source, p }, lex->err,
			_("this character has no meaning here"));
	return 0;
}

int lex_start(struct lex *lex, const struct token *t, struct err *err)
{
	*lex = (struct lex) {
		.source = t->at.source,
		.next = t->inside,
		.end = t->inside + t->n,
		.err = err,
	};
	return lex_advance(lex);
}

bool lex_is(const struct lex *lex, const char *text)
{
	return (lex->word.kind == WORD_SIGN || lex->word.kind == WORD_NAME) &&
	       lex->word.n == strlen(text) && memcmp(lex->word.p, text, lex->word.n) == 0;
}

bool lex_is_name(const struct lex *lex)
{
	return lex->word.kind == WORD_NAME;
}

int lex_accept(struct lex *lex, const char *text)
{
	if (!lex_is(lex, text))
		return 0;
	return lex_advance(lex) < 0 ? -1 : 1;
}

struct place lex_place(const struct lex *lex)
{
	/* A quoted text begins before its quote. */
	return (struct place) { lex->source, lex->word.p - (lex->word.kind == WORD_TEXT) };
}

int lex_complain(struct lex *lex, const char *expected)
{
	if (lex->word.kind == WORD_END)
		return place_fail(lex_place(lex), lex->err, _("expected %s here"), expected);
	return place_fail(lex_place(lex), lex->err, _("expected %s, not \"%.*s\""), expected,
		(int)lex->word.n, lex->word.p);
}

int lex_expect(struct lex *lex, const char *text)
{
	int rc = lex_accept(lex, text);

	if (rc == 0)
		return lex_complain(lex, text);
	return rc < 0 ? -1 : 0;
}

int lex_expect_end(struct lex *lex)
{
	return lex->word.kind == WORD_END ? 0 : lex_complain(lex, _("nothing more"));
}
