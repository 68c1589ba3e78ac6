#include "text/tokens.h"

#include <ctype.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "base/buf.h"
#include "base/mem.h"
#include "text/fold.h"
#include "text/utf8.h"

enum kind {
	KIND_END,
	KIND_BLANK,
	KIND_LETTER,
	KIND_DIGIT,
	KIND_APOSTROPHE,
	KIND_SIGN,
};

enum {
	NO_BREAK_SPACE = 0xA0,
	RIGHT_QUOTE = 0x2019,
	ARABIC_COMMA = 0x60C,
	ARABIC_SEMICOLON = 0x61B,
	ARABIC_QUESTION = 0x61F,
};

static bool is_sign(uint32_t c)
{
	if (c < 0xC0)
		return c != 0xAA && c != 0xB5 && c != 0xBA;
	return c == 0xD7 || c == 0xF7 || c == ARABIC_COMMA || c == ARABIC_SEMICOLON ||
	       c == ARABIC_QUESTION || (c >= 0x2010 && c <= 0x2BFF);
}

static enum kind kind_of(uint32_t c)
{
	if (c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == NO_BREAK_SPACE ||
		(c >= 0x2000 && c <= 0x200F) || c == 0x202F || c == 0xFEFF)
		return KIND_BLANK;
	if ((c >= '0' && c <= '9') || (c >= 0x660 && c <= 0x669) || (c >= 0x6F0 && c <= 0x6F9))
		return KIND_DIGIT;
	if (c == '\'' || c == RIGHT_QUOTE)
		return KIND_APOSTROPHE;
	if (c < 0x80)
		return isalpha((int)c) ? KIND_LETTER : KIND_SIGN;
	return is_sign(c) ? KIND_SIGN : KIND_LETTER;
}

/* The kind of the character at p, and its length. */
static enum kind look(const char *p, size_t *n)
{
	uint32_t c;

	*n = utf8_char(p, &c);
	return *n ? kind_of(c) : KIND_END;
}

/* How long the token at p is. An apostrophe between letters is one: "we'll". */
static size_t token_length(const char *p)
{
	size_t n;
	size_t step;
	size_t behind;
	enum kind first = look(p, &n);

	if (first != KIND_LETTER && first != KIND_DIGIT)
		return n;
	for (;;) {
		enum kind next = look(p + n, &step);

		if (next == KIND_APOSTROPHE && first == KIND_LETTER && look(p + n + step, &behind) == KIND_LETTER)
			n += step + behind;
		else if (next == first)
			n += step;
		else
			return n;
	}
}

/* The text of a token with straight apostrophes. */
static char *copy_text(const char *p, size_t n)
{
	struct buf out = { 0 };
	uint32_t c;

	for (size_t step, i = 0; i < n && (step = utf8_char(p + i, &c)); i += step) {
		if (c == RIGHT_QUOTE)
			buf_putc(&out, '\'');
		else
			buf_add(&out, p + i, step);
	}
	return buf_take(&out);
}

static bool ends_sentence(const struct token *t)
{
	return t->text[1] == '\0' ? strchr(".!?;", t->text[0]) != NULL
				  : strcmp(t->text, "؟") == 0 || strcmp(t->text, "؛") == 0 || strcmp(t->text, "…") == 0;
}

/* A full stop before a small letter or a digit ends nothing: "18.30", "approx. 5". */
static bool is_after_sentence(const struct tokens *t, const struct token *next)
{
	const struct token *last = t->n ? &t->v[t->n - 1] : NULL;

	if (!last)
		return true;
	if (!ends_sentence(last))
		return false;
	if (last->text[0] != '.')
		return true;
	return !next->follows_directly && !isdigit((unsigned char)next->fold[0]) &&
	       !islower((unsigned char)next->text[0]);
}

/* Move over blanks; whether there was an empty line, or any blank at all. */
static const char *skip_blanks(const char *p, bool *is_paragraph, bool *has_blank)
{
	int lines = 0;
	size_t n;

	*has_blank = false;
	for (; look(p, &n) == KIND_BLANK; p += n) {
		lines += *p == '\n';
		*has_blank = true;
	}
	*is_paragraph = lines > 1;
	return p;
}

void tokens_split(const char *text, struct tokens *out)
{
	const char *p = text;
	bool is_paragraph;
	bool has_blank;

	*out = (struct tokens) { 0 };
	while (*(p = skip_blanks(p, &is_paragraph, &has_blank))) {
		size_t n = token_length(p);
		struct token t = { .text = copy_text(p, n), .at = (size_t)(p - text) };
		struct buf fold = { 0 };

		text_fold(t.text, &fold);
		t.fold = buf_take(&fold);
		t.end = t.at + n;
		t.follows_directly = !has_blank;
		t.begins_sentence = is_paragraph || is_after_sentence(out, &t);
		out->v = mem_grow(out->v, out->n, sizeof(*out->v));
		out->v[out->n++] = t;
		p += n;
	}
}

void tokens_clear(struct tokens *t)
{
	for (size_t i = 0; i < t->n; i++) {
		free(t->v[i].text);
		free(t->v[i].fold);
	}
	free(t->v);
	*t = (struct tokens) { 0 };
}

int token_number(const struct token *t)
{
	size_t n = strlen(t->fold);

	if (!n || n > 6 || t->fold[strspn(t->fold, "0123456789")])
		return -1;
	return (int)strtol(t->fold, NULL, 10);
}
