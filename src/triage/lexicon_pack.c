#include "triage/lexicon.h"

#include <stdlib.h>
#include <string.h>

#include "base/buf.h"
#include "base/compare.h"
#include "base/mem.h"
#include "triage/phrase_key.h"

/* A phrase of the text, its words ended by NULs. */
struct line {
	const char *words;
	size_t n_words, len;
	size_t bucket;
	uint8_t concept;
};

struct draft {
	struct buf concepts;
	size_t n_concepts;
	struct line *v;
	size_t n;
};

/* Cut s at the first c; returns what is behind it, or NULL. */
static char *cut_at(char *s, char c)
{
	char *p = strchr(s, c);

	if (!p)
		return NULL;
	*p = '\0';
	return p + 1;
}

static bool parse_side(const char *name, enum side *side)
{
	static const char *const names[] = { "customer", "spared", "pitch", "bulk" };

	for (size_t i = 0; i < sizeof(names) / sizeof(*names); i++) {
		if (strcmp(name, names[i]) == 0) {
			*side = (enum side)i;
			return true;
		}
	}
	return false;
}

static bool add_concept(struct draft *d, char *line)
{
	char *name_of_side = cut_at(line, '\t');
	char *text = name_of_side ? cut_at(name_of_side, '\t') : NULL;
	enum side side;

	if (!text || !parse_side(name_of_side, &side) || d->n_concepts > UINT8_MAX)
		return false;
	buf_putc(&d->concepts, (char)side);
	buf_add(&d->concepts, line, strlen(line) + 1);
	buf_add(&d->concepts, text, strlen(text) + 1);
	d->n_concepts++;
	return true;
}

/* Words between single blanks: how many, or 0 when they make no phrase. */
static size_t count_words(const char *line)
{
	size_t n = 1;

	for (const char *p = line; *p; p++) {
		if (*p != ' ')
			continue;
		if (p == line || p[-1] == ' ' || !p[1])
			return 0;
		n++;
	}
	return *line && n <= PHRASE_WORDS_MAX ? n : 0;
}

static bool add_phrase(struct draft *d, char *line)
{
	struct line p = { .words = line, .n_words = count_words(line), .len = strlen(line) + 1 };

	if (d->n_concepts == 0 || p.n_words == 0)
		return false;
	for (char *c = line; *c; c++)
		if (*c == ' ')
			*c = '\0';
	p.concept = (uint8_t)(d->n_concepts - 1);
	p.bucket = bucket_of(phrase_key(line, p.n_words));
	d->v = mem_grow(d->v, d->n, sizeof(*d->v));
	d->v[d->n++] = p;
	return true;
}

/* Lines of one bucket stay as they were. */
static int by_bucket(const void *a, const void *b)
{
	const struct line *x = a;
	const struct line *y = b;
	int by = compare_numbers(x->bucket, y->bucket);

	return by ? by : compare_numbers(x->words - y->words, 0);
}

static void write_all(struct draft *d, struct buf *out)
{
	const struct lexicon_head head = { (uint32_t)d->n_concepts, (uint32_t)d->n };

	if (d->n)
		qsort(d->v, d->n, sizeof(*d->v), by_bucket);
	buf_add(out, &head, sizeof(head));
	buf_add(out, d->concepts.data, d->concepts.len);
	for (size_t i = 0; i < d->n; i++) {
		buf_putc(out, (char)d->v[i].concept);
		buf_putc(out, (char)d->v[i].n_words);
		buf_add(out, d->v[i].words, d->v[i].len);
	}
}

int lexicon_pack(const char *text, size_t n, struct buf *out)
{
	char *copy = mem_dupn(text, n);
	struct draft d = { 0 };
	bool is_right = true;

	for (char *line = copy, *next; is_right && *line; line = next) {
		next = cut_at(line, '\n');
		is_right = *line == ' ' ? add_phrase(&d, line + 1) : add_concept(&d, line);
		next = next ? next : copy + n;
	}
	if (is_right)
		write_all(&d, out);
	buf_clear(&d.concepts);
	free(d.v);
	free(copy);
	return is_right ? 0 : -1;
}
