#include "store/query.h"

#include <ctype.h>
#include <stdbool.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

#include "base/buf.h"
#include "base/err.h"
#include "base/i18n.h"
#include "base/mem.h"
#include "store/fields.h"
#include "store/terms.h"
#include "store/words.h"
#include "text/utf8.h"

enum { MAX_TERMS = 100 };
enum { MAX_BYTES = 16 << 10 };

static const char blanks[] = " \t\r\n\v\f";

/* One term as it was typed. */
struct token {
	char *name;  /* what stands before the colon, or NULL */
	char *value; /* without quotes */
	bool is_negated;
	bool is_quoted;
	bool is_prefix; /* ended in a star */
};

/* A word or phrase that must be found. */
struct find {
	const char *column;
	char *text;
	bool is_quoted;
	bool is_prefix;
};

struct parser {
	const struct query_days *days;
	struct query *query;
	struct find *finds;
	size_t n_finds;
	size_t n_terms;
};

static void token_clear(struct token *t)
{
	free(t->name);
	free(t->value);
}

static void add_term(struct parser *p, struct term term)
{
	p->query->v = mem_grow(p->query->v, p->query->n, sizeof(*p->query->v));
	p->query->v[p->query->n++] = term;
}

/* The column of a field that is searched for words. */
static bool find_column(const char *name, const char **column)
{
	static const struct {
		const char *name;
		const char *column; /* NULL: all of them */
	} columns[] = {
		{ "from", "sender" },
		{ "to", "recipients" },
		{ "subject", "subject" },
	};

	for (size_t i = 0; i < sizeof(columns) / sizeof(columns[0]); i++)
		if (strcasecmp(name, columns[i].name) == 0) {
			*column = columns[i].column;
			return true;
		}
	return false;
}

/* A term that the full-text index answers; takes expression over. */
static void add_match(struct parser *p, char *expression, bool is_negated)
{
	add_term(p, (struct term) {
			    .sql = "t.id IN (SELECT m.thread FROM search JOIN mail m"
				   " ON m.id = search.rowid WHERE search MATCH ?)",
			    .value = VALUE_TEXT,
			    .text = expression,
			    .is_negated = is_negated,
		    });
}

static void add_words(struct parser *p, const struct token *t, const char *column,
	const char *text)
{
	struct buf expression = { 0 };

	if (t->is_negated) {
		if (words_expression(&expression, column, text, t->is_prefix))
			add_match(p, buf_take(&expression), true);
		return;
	}
	p->finds = mem_grow(p->finds, p->n_finds, sizeof(*p->finds));
	p->finds[p->n_finds++] = (struct find) { column, mem_dup(text), t->is_quoted, t->is_prefix };
}

/* What only looks like a field, such as 12:30, is words. */
static int add_token(struct parser *p, const struct token *t, struct err *err)
{
	const char *column = NULL;
	struct term term;
	char *whole;
	int rc = 0;

	if (!*t->value && !t->name)
		return 0;
	if (++p->n_terms > MAX_TERMS)
		return err_set(err, ERR_DATA, _("more than %d terms; search for less"), (int)MAX_TERMS);
	if (!t->name || find_column(t->name, &column)) {
		add_words(p, t, column, t->value);
		return 0;
	}
	rc = field_term(t->name, t->value, p->days, &term, err);
	if (rc > 0) {
		term.is_negated = t->is_negated;
		add_term(p, term);
	} else if (rc == 0) {
		whole = mem_printf("%s:%s", t->name, t->value);
		add_words(p, t, NULL, whole);
		free(whole);
	}
	return rc < 0 ? -1 : 0;
}

/* "name:" before a value. Returns where the value begins. */
static const char *read_name(const char *s, struct token *t)
{
	size_t n = 0;

	while (isalpha((unsigned char)s[n]))
		n++;
	if (n == 0 || s[n] != ':')
		return s;
	t->name = mem_dupn(s, n);
	return s + n + 1;
}

/* A quote that is not closed goes to the end. Returns what follows. */
static const char *read_phrase(const char *s, struct token *t)
{
	size_t n = strcspn(s, "\"");

	t->value = mem_dupn(s, n);
	t->is_quoted = true;
	return s[n] ? s + n + 1 : s + n;
}

static const char *read_bare(const char *s, struct token *t)
{
	size_t n = strcspn(s, " \t\r\n\v\f\"");

	t->value = mem_dupn(s, n);
	if (n > 0 && s[n - 1] == '*') {
		t->value[n - 1] = '\0';
		t->is_prefix = true;
	}
	return s + n;
}

static const char *read_token(const char *s, struct token *t)
{
	*t = (struct token) { 0 };
	if (*s == '-') {
		t->is_negated = true;
		s++;
	}
	s = read_name(s, t);
	return *s == '"' ? read_phrase(s + 1, t) : read_bare(s, t);
}

/* All words that must be there, as one expression: one message has them all. */
static void add_finds(struct parser *p)
{
	struct buf expression = { 0 };
	struct buf one = { 0 };

	for (size_t i = 0; i < p->n_finds; i++) {
		const struct find *f = &p->finds[i];
		bool is_last = i + 1 == p->n_finds;

		buf_cut(&one, 0);
		if (!words_expression(&one, f->column, f->text, f->is_prefix || (is_last && !f->is_quoted)))
			continue;
		buf_puts(&expression, expression.len ? " AND " : "");
		buf_puts(&expression, buf_text(&one));
	}
	if (expression.len)
		add_match(p, buf_take(&expression), false);
	buf_clear(&one);
}

static int parse(struct parser *p, const char *s, struct err *err)
{
	struct token t;
	int rc = 0;

	s += strspn(s, blanks);
	if (!*s)
		return err_set(err, ERR_DATA, _("there is nothing to search for; give a word"));
	if (strlen(s) > MAX_BYTES)
		return err_set(err, ERR_DATA, _("the query is too long; search for less"));
	while (rc == 0 && *s) {
		s = read_token(s, &t);
		s += strspn(s, blanks);
		rc = add_token(p, &t, err);
		token_clear(&t);
	}
	if (rc < 0)
		return -1;
	add_finds(p);
	if (!p->query->n) /* nothing but signs, which nothing is found by */
		add_term(p, (struct term) { .sql = "0" });
	return 0;
}

struct query *query_parse(const char *text, const struct query_days *days, struct err *err)
{
	struct parser p = { .days = days, .query = mem_alloc(sizeof(*p.query)) };
	struct buf repaired = { 0 };

	utf8_repair(text, strlen(text), &repaired);
	if (parse(&p, buf_text(&repaired), err) < 0) {
		query_free(p.query);
		p.query = NULL;
	}
	for (size_t i = 0; i < p.n_finds; i++)
		free(p.finds[i].text);
	free(p.finds);
	buf_clear(&repaired);
	return p.query;
}

void query_free(struct query *q)
{
	if (!q)
		return;
	for (size_t i = 0; i < q->n; i++)
		free(q->v[i].text);
	free(q->v);
	free(q);
}
