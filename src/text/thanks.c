#include "text/thanks.h"

#include <ctype.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <unictype.h>

#include "base/buf.h"
#include "base/mem.h"
#include "base/strs.h"
#include "text/fold.h"
#include "text/newest.h"
#include "text/thanks_signed.h"
#include "text/thanks_words.h"
#include "text/utf8.h"

enum {
	BYTES_MAX = 1200,
	WORDS_MAX = 80,
	NAMES_MAX = 2, /* behind a greeting */
};

struct word {
	char *folded;
	bool is_capital;  /* "Tom", not "TOM" */
	bool ends_line;   /* nothing but punctuation follows in its line */
	bool ends_clause; /* a full stop or the like follows, or an empty line */
	bool has_comma;
};

/* What the newest text consists of. */
struct words {
	struct word v[WORDS_MAX];
	size_t n;
	bool has_joy;             /* an emoji of thanks or joy */
	bool is_doubtful;         /* a question mark, a number, a sign that is not understood */
	const struct strs *names; /* folded words */
};

static bool is_separator(uint32_t c)
{
	return c == '\t' || c == ' ' || c == '\r' || c == 0xA0 ||
	       uc_is_general_category_withtable(c, UC_CATEGORY_MASK_P | UC_CATEGORY_MASK_Z | UC_CATEGORY_MASK_Cf);
}

/* What changes the emoji before it: variation, skin, gender. */
static bool is_modifier(uint32_t c)
{
	return c == 0xFE0F || c == 0x200D || c == 0x2640 || c == 0x2642 || (c >= 0x1F3FB && c <= 0x1F3FF);
}

/* Bytes of the smiley at s, 0: there is none. */
static size_t find_smiley(const char *s, bool *is_sad)
{
	size_t nose = s[0] && s[1] == '-';

	*is_sad = false;
	if (s[0] == '<' && s[1] == '3')
		return 2;
	if (!*s || !strchr(":;=", *s) || !s[1 + nose])
		return 0;
	*is_sad = strchr("(/|[\\@", s[1 + nose]) != NULL;
	return *is_sad || strchr(")DPpd*]3", s[1 + nose]) ? nose + 2 : 0;
}

static bool is_word(uint32_t c)
{
	return c < 0x80 ? isalpha((int)c) != 0
			: uc_is_property_alphabetic(c) || uc_is_general_category_withtable(c, UC_CATEGORY_MASK_M);
}

/* Add the word at s; returns its bytes. */
static size_t add_word(struct words *w, const char *s)
{
	struct buf folded = { 0 };
	uint32_t first, c, second = 0;
	size_t n = utf8_char(s, &first);
	char *written;

	for (size_t k; (k = utf8_char(s + n, &c)) > 0 && is_word(c); n += k)
		second = second ? second : c;
	if (w->n == WORDS_MAX) {
		w->is_doubtful = true;
		return n;
	}
	written = mem_dupn(s, n);
	text_fold(written, &folded);
	free(written);
	w->v[w->n++] = (struct word) {
		.folded = buf_take(&folded),
		.is_capital = uc_is_upper(first) && (!second || uc_is_lower(second)),
	};
	return n;
}

/* What follows the last word. */
static void add_mark(struct words *w, uint32_t c)
{
	struct word *last = w->n ? &w->v[w->n - 1] : NULL;

	if (c == '?' || c == 0x61F || c == 0xBF || c == 0x37E)
		w->is_doubtful = true;
	if (!last)
		return;
	last->ends_clause |= c == '.' || c == '!' || c == ';' || c == 0x2026 || c == 0x61B ||
			     (c == '\n' && last->ends_line);
	last->ends_line |= c == '\n';
	last->has_comma |= c == ',' || c == 0x60C;
}

/* Whether a sign may stand in a mail of thanks: punctuation, but none that numbers, addresses and paths have. */
static bool is_harmless(uint32_t c)
{
	if (c < 0x80 && strchr("@#%&/", (int)c))
		return false;
	return c == '\n' || is_separator(c) || is_modifier(c);
}

static size_t add_sign(struct words *w, const char *s)
{
	bool is_sad;
	size_t smiley = find_smiley(s, &is_sad);
	uint32_t c;
	size_t n = utf8_char(s, &c);

	if (smiley) {
		w->is_doubtful |= is_sad;
		w->has_joy |= !is_sad;
		return smiley;
	}
	add_mark(w, c);
	if (thanks_emoji(c))
		w->has_joy = true;
	else if (!is_harmless(c))
		w->is_doubtful = true;
	return n;
}

static void words_init(struct words *w, const char *text, const struct strs *names)
{
	uint32_t c;

	*w = (struct words) { .names = names };
	while (utf8_char(text, &c) > 0)
		text += is_word(c) && !is_modifier(c) ? add_word(w, text) : add_sign(w, text);
	if (w->n)
		w->v[w->n - 1].ends_line = true;
}

static void words_clear(struct words *w)
{
	for (size_t i = 0; i < w->n; i++)
		free(w->v[i].folded);
}

/* The longest known phrase from word i on; its words go to *n. */
static enum word_kind match(const struct words *w, size_t i, bool is_inside, size_t *n)
{
	enum word_kind kind = WORD_NONE;
	struct buf phrase = { 0 };
	size_t len[THANKS_PHRASE_WORDS + 1] = { 0 };
	size_t k = 0;

	while (k < THANKS_PHRASE_WORDS && i + k < w->n) {
		buf_printf(&phrase, "%s%s", k ? " " : "", w->v[i + k].folded);
		len[++k] = phrase.len;
		if (w->v[i + k - 1].ends_clause)
			break;
	}
	for (; k > 0 && !kind; k--) {
		buf_cut(&phrase, len[k]);
		kind = thanks_word(buf_text(&phrase), is_inside);
		*n = k;
	}
	buf_clear(&phrase);
	return kind;
}

/* Where the reading of the words is. */
struct reading {
	bool is_said;     /* thanks, or that it was read */
	bool has_thanked; /* in this clause, so that what for may follow */
	bool is_inside;   /* what for */
	int names;        /* that may follow */
};

static void take(struct reading *r, enum word_kind kind)
{
	r->names = kind == WORD_SAYS || kind == WORD_HELLO || kind == WORD_ENDS ? NAMES_MAX : 0;
	switch (kind) {
	case WORD_SAYS:
	case WORD_VALUES:
		r->is_said = true;
		r->has_thanked = true;
		r->is_inside |= kind == WORD_VALUES;
		break;
	case WORD_NOTES:
		r->is_said = true;
		break;
	case WORD_WAITS:
		r->has_thanked = false;
		r->is_inside = false;
		break;
	case WORD_OPENS:
		r->is_inside |= r->has_thanked;
		break;
	case WORD_NONE:
	case WORD_ALSO:
	case WORD_INSIDE:
	case WORD_HELLO:
	case WORD_ENDS:
		break;
	}
}

/* A name that is not known is one where a name may stand, and something else does not go on. */
static bool is_name(const struct words *w, size_t i, const struct reading *r)
{
	const struct word *word = &w->v[i];

	if (strs_has(w->names, word->folded))
		return true;
	if (i > 0 && strcmp(w->v[i - 1].folded, "\u064A\u0627") == 0) /* Arabic "o": a name follows */
		return true;
	if (!word->is_capital || r->names == 0)
		return false;
	if (i > 0 && w->v[i - 1].ends_line && !w->v[i - 1].has_comma)
		return false;
	return word->ends_line || word->ends_clause || word->has_comma ||
	       (i + 1 < w->n && w->v[i + 1].is_capital && w->v[i + 1].ends_line);
}

static bool is_thanks(const struct words *w)
{
	struct reading r = { 0 };
	size_t n = 1;

	if (w->is_doubtful)
		return false;
	for (size_t i = 0; i < w->n; i += n) {
		enum word_kind kind = match(w, i, r.is_inside, &n);

		if (kind) {
			take(&r, kind);
		} else if (is_name(w, i, &r)) {
			n = 1;
			r.names--;
		} else {
			return false;
		}
		if (w->v[i + n - 1].ends_clause)
			r = (struct reading) { .is_said = r.is_said };
	}
	return r.is_said || w->has_joy;
}

bool text_is_thanks(const char *text, const struct strs *names)
{
	struct buf newest = { .limit = BYTES_MAX };
	struct strs known = { 0 };
	struct words w;
	bool is = false;

	newest_text(text, &newest);
	if (!newest.full) {
		thanks_names(names, &known);
		thanks_unsign(&newest, &known);
		words_init(&w, buf_text(&newest), &known);
		is = is_thanks(&w);
		words_clear(&w);
	}
	strs_clear(&known);
	buf_clear(&newest);
	return is;
}
