#include "text/thanks_text.h"

#include <ctype.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <unictype.h>

#include "base/buf.h"
#include "text/fold.h"
#include "text/thanks_words.h"
#include "text/utf8.h"

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
	return c < 0x80 ? isalnum((int)c) != 0
			: uc_is_property_alphabetic(c) || uc_is_general_category_withtable(c, UC_CATEGORY_MASK_M);
}

/* Whether no letter of ASCII is written three times, and there are no others. */
static bool is_short(const char *folded)
{
	for (const char *p = folded; *p; p++)
		if ((*p & 0x80) || (p[0] == p[1] && p[1] == p[2]))
			return false;
	return true;
}

/* A letter that is written three times or more is meant once: "thankssss". */
static void shorten(struct buf *folded)
{
	const char *p = buf_text(folded);
	struct buf out = { 0 };
	uint32_t c, last = 0;
	size_t times = 0;

	for (size_t n; (n = utf8_char(p, &c)) > 0; p += n) {
		times = c == last && !(c < 0x80 && isdigit((int)c)) ? times + 1 : 1;
		last = c;
		if (times == 3)
			buf_cut(&out, out.len - n);
		if (times < 3)
			buf_add(&out, p, n);
	}
	buf_clear(folded);
	*folded = out;
}

/* Add the word at s; returns its bytes. */
static size_t add_word(struct thanks_text *w, const char *s)
{
	struct buf folded = { 0 };
	uint32_t first, c, second = 0;
	size_t n = utf8_char(s, &first);

	for (size_t k; (k = utf8_char(s + n, &c)) > 0 && is_word(c); n += k)
		second = second ? second : c;
	if (w->n == THANKS_WORDS_MAX) {
		w->is_doubtful = true;
		return n;
	}
	text_fold_bytes(s, n, &folded);
	if (!is_short(buf_text(&folded)))
		shorten(&folded);
	w->v[w->n++] = (struct thanks_token) {
		.folded = buf_take(&folded),
		.is_capital = uc_is_upper(first) && (!second || uc_is_lower(second)),
	};
	return n;
}

/* What follows the last word. */
static void add_mark(struct thanks_text *w, uint32_t c)
{
	struct thanks_token *last = w->n ? &w->v[w->n - 1] : NULL;

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

static size_t add_sign(struct thanks_text *w, const char *s)
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

void thanks_text_init(struct thanks_text *w, const char *text, const struct strs *names)
{
	uint32_t c;

	*w = (struct thanks_text) { .names = names };
	while (!w->is_doubtful && utf8_char(text, &c) > 0)
		text += is_word(c) && !is_modifier(c) ? add_word(w, text) : add_sign(w, text);
	if (w->n)
		w->v[w->n - 1].ends_line = true;
}

void thanks_text_clear(struct thanks_text *w)
{
	for (size_t i = 0; i < w->n; i++)
		free(w->v[i].folded);
}
