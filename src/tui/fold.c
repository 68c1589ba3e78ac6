#include "tui/fold.h"

#include <stdbool.h>
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"

enum {
	QUOTE_MIN = 3,      /* lines from which a quote is folded */
	SIGNATURE_MAX = 12, /* lines up to which a signature is one */
};

struct line {
	const char *text;
	size_t len; /* with its newline */
	enum fold_kind kind;
};

struct page {
	struct line *v;
	size_t n;
};

static void split_lines(const char *text, struct page *page)
{
	while (*text) {
		size_t len = strcspn(text, "\n");

		len += text[len] == '\n';
		page->v = mem_grow(page->v, page->n, sizeof(*page->v));
		page->v[page->n++] = (struct line) { .text = text, .len = len };
		text += len;
	}
}

static bool is_blank(const struct line *l)
{
	return strspn(l->text, " \t\r\n") >= l->len;
}

static bool starts_with(const struct line *l, const char *start)
{
	size_t n = strlen(start);

	return l->len >= n && strncmp(l->text, start, n) == 0;
}

static void mark(struct page *page, size_t from, size_t to, enum fold_kind kind)
{
	for (size_t i = from; i < to; i++)
		page->v[i].kind = kind;
}

/* The end of the quote that begins at i: blank lines belong to it when it goes on behind them. */
static size_t quote_end(const struct page *page, size_t i)
{
	size_t end = i;

	for (; i < page->n && (starts_with(&page->v[i], ">") || is_blank(&page->v[i])); i++)
		if (!is_blank(&page->v[i]))
			end = i + 1;
	return end;
}

static void mark_quotes(struct page *page)
{
	for (size_t i = 0; i < page->n; i++) {
		size_t end;

		if (!starts_with(&page->v[i], ">"))
			continue;
		end = quote_end(page, i);
		if (end - i >= QUOTE_MIN)
			mark(page, i, end, FOLD_QUOTE);
		i = end - 1;
	}
}

/* Below such a line a program has copied the mail that is answered. */
static bool is_separator(const struct page *page, size_t i)
{
	static const char *const starts[] = {
		"-----Original", "----- Original", "-----Ursprüngliche", "-----Mensaje original",
		"-----Messaggio originale", "-----Mesaj original", "-----Oryginalna"
	};

	for (size_t k = 0; k < sizeof(starts) / sizeof(*starts); k++)
		if (starts_with(&page->v[i], starts[k]))
			return true;
	if (!starts_with(&page->v[i], "____________________") || i + 1 == page->n)
		return false;
	return memchr(page->v[i + 1].text, ':', page->v[i + 1].len) != NULL;
}

static void mark_copy(struct page *page)
{
	for (size_t i = 0; i < page->n; i++)
		if (is_separator(page, i)) {
			mark(page, i, page->n, FOLD_QUOTE);
			return;
		}
}

/* From "--" up to a quote or the end, when that is short enough to be a signature. */
static void mark_signature(struct page *page)
{
	size_t begin = page->n;
	size_t end;

	for (size_t i = page->n; i > 0; i--) {
		const struct line *l = &page->v[i - 1];

		if (l->kind == FOLD_TEXT && starts_with(l, "--") && strspn(l->text, "- \r\n") >= l->len &&
			l->len <= 5) {
			begin = i - 1;
			break;
		}
	}
	for (end = begin; end < page->n && page->v[end].kind == FOLD_TEXT; end++)
		if (end > begin + SIGNATURE_MAX)
			return;
	mark(page, begin, end, FOLD_SIGNATURE);
}

static bool has_news(const struct page *page)
{
	for (size_t i = 0; i < page->n; i++)
		if (page->v[i].kind == FOLD_TEXT && !is_blank(&page->v[i]))
			return true;
	return false;
}

void fold_text(const char *text, struct folds *out)
{
	struct page page = { 0 };

	*out = (struct folds) { 0 };
	split_lines(text, &page);
	mark_quotes(&page);
	mark_copy(&page);
	mark_signature(&page);
	if (!has_news(&page))
		mark(&page, 0, page.n, FOLD_TEXT);
	for (size_t i = 0; i < page.n; i++) {
		if (!out->n || out->v[out->n - 1].kind != page.v[i].kind) {
			out->v = mem_grow(out->v, out->n, sizeof(*out->v));
			out->v[out->n++] = (struct fold) { .kind = page.v[i].kind, .text = page.v[i].text };
		}
		out->v[out->n - 1].len += page.v[i].len;
		out->v[out->n - 1].lines++;
	}
	free(page.v);
}

void folds_clear(struct folds *folds)
{
	free(folds->v);
	*folds = (struct folds) { 0 };
}
