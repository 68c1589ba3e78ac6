#include "triage/alike.h"

#include <stdlib.h>
#include <string.h>

#include "base/buf.h"
#include "base/mem.h"
#include "mail/message.h"
#include "text/newest.h"
#include "text/terms.h"

enum {
	SUBJECT_MAX = 60, /* terms */
	BODY_MAX = 400,
};

struct words {
	struct terms terms;
	const char **v; /* sorted, each once */
	size_t n;
};

static int by_text(const void *a, const void *b)
{
	return strcmp(*(const char *const *)a, *(const char *const *)b);
}

static void words_take(const struct message *m, struct words *out)
{
	struct buf newest = { 0 };
	size_t n = 0;

	*out = (struct words) { 0 };
	newest_text(m->text ? m->text : "", &newest);
	terms_add(&out->terms, m->subject ? m->subject : "", SUBJECT_MAX);
	terms_add(&out->terms, buf_text(&newest), BODY_MAX);
	out->v = mem_alloc((out->terms.n + 1) * sizeof(*out->v));
	for (size_t i = 0; i < out->terms.n; i++)
		out->v[i] = term_word(&out->terms, i);
	qsort(out->v, out->terms.n, sizeof(*out->v), by_text);
	for (size_t i = 0; i < out->terms.n; i++)
		if (i == 0 || strcmp(out->v[i], out->v[n - 1]) != 0)
			out->v[n++] = out->v[i];
	out->n = n;
	buf_clear(&newest);
}

static void words_clear(struct words *w)
{
	terms_clear(&w->terms);
	free(w->v);
}

static size_t count_shared(const struct words *a, const struct words *b)
{
	size_t shared = 0;
	size_t k = 0;

	for (size_t i = 0; i < a->n; i++) {
		while (k < b->n && strcmp(b->v[k], a->v[i]) < 0)
			k++;
		shared += k < b->n && strcmp(b->v[k], a->v[i]) == 0;
	}
	return shared;
}

double message_likeness(const struct message *a, const struct message *b)
{
	struct words x;
	struct words y;
	size_t shared;
	size_t all;

	words_take(a, &x);
	words_take(b, &y);
	shared = count_shared(&x, &y);
	all = x.n + y.n - shared;
	words_clear(&x);
	words_clear(&y);
	return all ? (double)shared / (double)all : 0;
}
