#include "mail/boundary.h"

#include <ctype.h>
#include <stdbool.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

#include "base/buf.h"
#include "base/mem.h"
#include "base/strs.h"
#include "mail/limits.h"

/* Values that are looked for in the whole mail; each may be a line of hostile text. */
enum { TRIES_MAX = 2 * MAIL_DEPTH_MAX };

/* The value of a parameter, where it stands. */
struct value {
	char *start;
	char *end;                        /* behind it: at the quote, where there is one */
	char text[MAIL_BOUNDARY_MAX + 1]; /* unfolded */
};

static bool is_odd(char c)
{
	return c == ' ' || c == '\t' || c == '?';
}

static void make_even(char *p, size_t n)
{
	for (size_t i = 0; i < n; i++)
		if (is_odd(p[i]))
			p[i] = '_';
}

/* From p on, as far as end. False: there is none that could be one, or it is even. */
static bool read_value(char *p, const char *end, struct value *out)
{
	const bool is_quoted = p < end && *p == '"';
	bool has_odd = false;
	size_t n = 0;

	p += is_quoted;
	out->start = p;
	for (; p < end && (is_quoted ? *p != '"' : *p != ';' && !isspace((unsigned char)*p)); p++) {
		if (*p == '\r' || *p == '\n')
			continue; /* the blank that follows stands for the fold */
		if (n == MAIL_BOUNDARY_MAX || ((unsigned char)*p < ' ' && *p != '\t') || (unsigned char)*p >= 0x7F ||
			strchr("\\\"", *p))
			return false;
		out->text[n++] = *p;
		has_odd |= is_odd(*p);
	}
	out->end = p;
	out->text[n] = '\0';
	return has_odd && (!is_quoted || p < end);
}

/* The next "boundary=" behind *at, which moves; it is found by its sign, which is rarer than any letter. */
static bool next_value(struct buf *mail, size_t *at, struct value *out)
{
	static const char name[] = "boundary";
	const size_t n = sizeof(name) - 1;
	const char *first = mail->data + *at;
	char *end = mail->data + mail->len;

	for (char *p = mail->data + *at; (p = memchr(p, '=', (size_t)(end - p))) != NULL; p++) {
		const char *name_end = p;
		char *q = p + 1;

		while (name_end > first && isspace((unsigned char)name_end[-1]))
			name_end--;
		if ((size_t)(name_end - first) < n || strncasecmp(name_end - n, name, n) != 0)
			continue;
		while (q < end && isspace((unsigned char)*q))
			q++;
		*at = (size_t)(q - mail->data);
		if (read_value(q, end, out))
			return true;
	}
	return false;
}

/* Whether a line of the mail begins with it: a text that only speaks of boundaries stays as it is. */
static bool is_used(const struct buf *mail, const char *boundary)
{
	char *line = mem_printf("\n--%s", boundary);
	bool is = memmem(mail->data, mail->len, line, strlen(line)) != NULL;

	free(line);
	return is;
}

/* The odd boundaries of the mail. */
static void collect(struct buf *mail, struct strs *odd)
{
	struct value v;
	size_t at = 0;

	for (int tries = 0; tries < TRIES_MAX && next_value(mail, &at, &v); tries++)
		if (!strs_has(odd, v.text) && is_used(mail, v.text))
			strs_add(odd, v.text);
}

/* A value that was folded gets shorter: blanks follow its quote. */
static void settle_fields(struct buf *mail, const struct strs *odd)
{
	struct value v;
	size_t at = 0;

	while (next_value(mail, &at, &v)) {
		size_t n = strlen(v.text);
		size_t rest = (size_t)(v.end - v.start) - n;

		if (!strs_has(odd, v.text))
			continue;
		make_even(v.text, n);
		memcpy(v.start, v.text, n);
		if (rest) {
			v.start[n] = '"';
			memset(v.start + n + 1, ' ', rest);
		}
	}
}

/* The longest of them that the line begins with, or 0: one may be the beginning of another. */
static size_t length_of_match(const struct strs *odd, const char *line, size_t left)
{
	size_t longest = 0;

	for (size_t i = 0; i < odd->n; i++) {
		size_t n = strlen(odd->v[i]);

		if (n > longest && n <= left && memcmp(line, odd->v[i], n) == 0)
			longest = n;
	}
	return longest;
}

static void settle_delimiters(struct buf *mail, const struct strs *odd)
{
	const char *end = mail->data + mail->len;
	char *p = mail->data;

	while ((p = memmem(p, (size_t)(end - p), "\n--", 3)) != NULL) {
		p += 3;
		make_even(p, length_of_match(odd, p, (size_t)(end - p)));
	}
}

void boundary_settle(struct buf *mail)
{
	struct strs odd = { 0 };

	collect(mail, &odd);
	if (odd.n) {
		settle_fields(mail, &odd);
		settle_delimiters(mail, &odd);
	}
	strs_clear(&odd);
}
