/* tokens_match - patterns of tokens; see tokens.h for how they are written. */
#include <stdbool.h>
#include <string.h>

#include "text/tokens.h"

enum {
	GAP_MAX = 6,
	NUMBERS_MAX = 3,
};

struct matching {
	const struct tokens *tokens;
	size_t end;
	const struct token_names *names;
	struct token_match found;
};

static bool has_prefix(const char *word, size_t n, const char *part, size_t n_part)
{
	return n >= n_part && memcmp(word, part, n_part) == 0;
}

static bool has_suffix(const char *word, size_t n, const char *part, size_t n_part)
{
	return n >= n_part && memcmp(word + n - n_part, part, n_part) == 0;
}

/* One alternative of an element: "day", "work*", "*able", "=*ré". */
static bool fits_word(const struct token *t, const char *word, size_t n)
{
	bool is_exact = n > 1 && *word == '=';
	const char *text = is_exact ? t->text : t->fold;
	size_t len = strlen(text);

	word += is_exact;
	n -= is_exact;
	if (n > 1 && *word == '*')
		return has_suffix(text, len, word + 1, n - 1);
	if (n > 1 && word[n - 1] == '*')
		return has_prefix(text, len, word, n - 1);
	return len == n && memcmp(text, word, n) == 0;
}

/* Most words do not fit by their first byte, and every token meets thousands of them. */
static bool may_fit(const struct token *t, const char *word)
{
	return *word == *t->fold || *word == '*' || *word == '=';
}

static bool fits_any(const struct token *t, const char *element, size_t n)
{
	for (size_t from = 0, to; from < n; from = to + 1) {
		for (to = from; to < n && element[to] != '|'; to++)
			;
		if (may_fit(t, element + from) && fits_word(t, element + from, to - from))
			return true;
	}
	return false;
}

bool token_fits(const struct token *t, const char *element)
{
	return element && fits_any(t, element, strlen(element));
}

/* Which of the names t is, from 0; -1: none. */
static int find_name(const struct token *t, const char *const *names, int n)
{
	for (int i = 0; i < n && names[i]; i++)
		if (token_fits(t, names[i]))
			return i;
	return -1;
}

static bool fits_number(struct matching *m, const struct token *t)
{
	int number = token_number(t);

	if (number < 0)
		number = find_name(t, m->names->numbers, sizeof(m->names->numbers) / sizeof(m->names->numbers[0])) + 1;
	if (number < 0 || (number == 0 && token_number(t) < 0) || m->found.n_numbers == NUMBERS_MAX)
		return false;
	m->found.numbers[m->found.n_numbers] = number;
	m->found.number_at[m->found.n_numbers++] = (size_t)(t - m->tokens->v);
	return true;
}

static bool fits_element(struct matching *m, const struct token *t, const char *element, size_t n)
{
	int name;

	if (n == 1 && *element == '#')
		return fits_number(m, t);
	if (n == 1 && *element == '@') {
		name = find_name(t, m->names->weekdays, 7);
		m->found.weekday = name < 0 ? m->found.weekday : name;
		return name >= 0;
	}
	if (n == 1 && *element == '%') {
		name = find_name(t, m->names->months, 12);
		m->found.month = name < 0 ? m->found.month : name + 1;
		return name >= 0;
	}
	return fits_any(t, element, n);
}

static bool ends_clause(const struct token *t)
{
	return token_fits(t, ",|.|;|:|!|?|،|؛|؟|(|)|-|–|—");
}

static size_t match_from(struct matching *m, size_t at, const char *pattern);

/* The shortest gap that makes the rest fit. */
static size_t match_gap(struct matching *m, size_t at, const char *rest)
{
	for (size_t gap = 0; gap <= GAP_MAX && at + gap < m->end; gap++) {
		size_t n = match_from(m, at + gap, rest);

		if (n)
			return gap + n;
		if (ends_clause(&m->tokens->v[at + gap]))
			return 0;
	}
	return 0;
}

/* The pattern's rest from at on. An empty rest fits with nothing: 1 is added by who took the last token. */
/* NOLINTNEXTLINE(misc-no-recursion): as deep as the pattern has elements */
static size_t match_from(struct matching *m, size_t at, const char *pattern)
{
	size_t n = strcspn(pattern, " ");
	const char *rest = pattern + n + (pattern[n] == ' ');
	bool is_optional = n > 1 && pattern[n - 1] == '?';
	struct token_match before = m->found;
	size_t behind;

	if (n == 1 && *pattern == '~')
		return match_gap(m, at, rest);
	if (at < m->end && fits_element(m, &m->tokens->v[at], pattern, n - is_optional)) {
		if (!*rest)
			return 1;
		behind = match_from(m, at + 1, rest);
		if (behind)
			return behind + 1;
	}
	m->found = before;
	return is_optional && *rest ? match_from(m, at, rest) : 0;
}

size_t tokens_match(const struct tokens *t, size_t at, size_t end, const char *pattern,
	const struct token_names *names, struct token_match *out)
{
	struct matching m = { .tokens = t, .end = end, .names = names, .found = { .weekday = -1, .month = -1 } };
	size_t n = at < end ? match_from(&m, at, pattern) : 0;

	if (n && out)
		*out = m.found;
	return n;
}
