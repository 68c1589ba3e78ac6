#include "letter/name.h"

#include <ctype.h>
#include <stdbool.h>
#include <stdlib.h>
#include <string.h>

#include "base/buf.h"
#include "base/mem.h"
#include "letter/name_words.h"
#include "text/fold.h"
#include "text/locale.h"
#include "text/utf8.h"

enum {
	MAX_WORDS = 12,
	MAX_NAME = 200,  /* bytes of a display name that is read as one */
	MAX_COLUMNS = 30 /* of a first name */
};

struct word {
	char *text; /* without punctuation around it */
	char *fold; /* folded, without dots */
	bool is_initial;
	bool is_capitals;
};

struct words {
	struct word v[MAX_WORDS];
	size_t n;
	bool is_company;
};

static void words_clear(struct words *w)
{
	for (size_t i = 0; i < w->n; i++) {
		free(w->v[i].text);
		free(w->v[i].fold);
	}
	w->n = 0;
}

static void words_drop(struct words *w, size_t i)
{
	free(w->v[i].text);
	free(w->v[i].fold);
	w->n--;
	memmove(&w->v[i], &w->v[i + 1], (w->n - i) * sizeof(w->v[i]));
}

/* What may be part of a name; the ranges are punctuation, symbols, arrows and pictures. */
static bool is_letter(uint32_t c)
{
	if (c < 0x80)
		return isalpha((int)c);
	if (c == 0xAA || c == 0xBA)
		return true;
	return c >= 0xC0 && c != 0xD7 && c != 0xF7 && c != 0x60C && c != 0x61B && c != 0x61F &&
	       !(c >= 0x2000 && c <= 0x2BFF) && !(c >= 0x3000 && c <= 0x303F) && !(c >= 0xE000 && c <= 0xF8FF) &&
	       !(c >= 0xFE00 && c <= 0xFE0F) && c < 0x1F000;
}

/* Scripts in which a full name stands without a blank, family name first. */
static bool is_east_asian(uint32_t c)
{
	return (c >= 0x3040 && c <= 0x9FFF) || (c >= 0xAC00 && c <= 0xD7AF);
}

/* An address, a number or a host is nobody's name. */
static bool is_strange(const char *name)
{
	uint32_t c;

	for (size_t n; (n = utf8_char(name, &c)); name += n)
		if (c == '@' || c == '_' || c == '&' || c == '+' || (c < 0x80 && isdigit((int)c)) || is_east_asian(c))
			return true;
	return false;
}

static char *folded(const char *text)
{
	struct buf all = { 0 }, out = { 0 };

	text_fold(text, &all);
	for (const char *p = buf_text(&all); *p; p++)
		if (*p != '.')
			buf_putc(&out, *p);
	buf_clear(&all);
	return buf_take(&out);
}

static size_t count_letters(const char *text)
{
	size_t count = 0;
	uint32_t c;

	for (size_t n; (n = utf8_char(text, &c)); text += n)
		count += is_letter(c);
	return count;
}

/* Capitals alone: a small letter would change when it is made one. */
static bool is_capitals(const char *text)
{
	struct buf upper = { 0 }, lower = { 0 };
	bool is;

	locale_upper(text, NULL, &upper);
	locale_lower(text, NULL, &lower);
	is = strcmp(text, buf_text(&upper)) == 0 && strcmp(text, buf_text(&lower)) != 0;
	buf_clear(&upper);
	buf_clear(&lower);
	return is;
}

/* The word from the first letter in p to the last one; 0 letters make none. */
static void add_word(struct words *w, const char *p, size_t len)
{
	char *raw = mem_dupn(p, len);
	size_t start = len, end = 0;
	uint32_t c;

	for (size_t i = 0, n; (n = utf8_char(raw + i, &c)); i += n) {
		if (!is_letter(c))
			continue;
		start = i < start ? i : start;
		end = i + n;
	}
	if (start < end && w->n < MAX_WORDS) {
		struct word *word = &w->v[w->n++];
		size_t letters;

		word->text = mem_dupn(raw + start, end - start);
		word->fold = folded(word->text);
		letters = count_letters(word->text);
		word->is_initial = letters == 1 || (letters == 2 && strchr(word->text, '.'));
		word->is_capitals = is_capitals(word->text);
		w->is_company = w->is_company || name_is_company(word->fold);
	}
	free(raw);
}

static void split(const char *text, size_t n, struct words *w)
{
	static const char blanks[] = " \t\"";
	size_t len;

	for (const char *end = text + n; text < end; text += len + 1) {
		len = strcspn(text, blanks);
		if (len > (size_t)(end - text))
			len = (size_t)(end - text);
		add_word(w, text, len);
	}
	if (w->n > 1 && name_is_legal_form(w->v[w->n - 1].fold))
		w->is_company = true;
}

/* Where a remark begins: "(sales)", "| Acme", " via eBay", " - Acme"; else the end. */
static size_t find_end(const char *name)
{
	static const char *const remarks[] = { " via ", " - ", " – ", " — " };
	size_t n = strcspn(name, "([<{|/;:");

	for (size_t i = 0; i < sizeof(remarks) / sizeof(*remarks); i++) {
		const char *p = strstr(name, remarks[i]);

		if (p && (size_t)(p - name) < n)
			n = (size_t)(p - name);
	}
	return n;
}

static void drop_titles(struct words *w, const char *lang, bool *wants_family)
{
	bool wants;

	*wants_family = false;
	while (w->n && name_is_title(w->v[0].fold, lang, &wants)) {
		*wants_family = *wants_family || wants;
		words_drop(w, 0);
	}
	while (w->n > 1 && name_is_suffix(w->v[w->n - 1].fold))
		words_drop(w, w->n - 1);
}

/* A family name may come first: in capitals ("SMITH John"), or known by its ending. */
static void drop_family(struct words *w)
{
	bool is_all = true;

	for (size_t i = 0; i < w->n; i++)
		is_all = is_all && w->v[i].is_capitals;
	while (!is_all && w->n > 1 && w->v[0].is_capitals && count_letters(w->v[0].text) > 2)
		words_drop(w, 0);
	if (w->n > 1 && name_is_family(w->v[0].fold) && !name_is_family(w->v[1].fold))
		words_drop(w, 0);
}

/* "J. Robert Oppenheimer" is Robert; "J. Smith" is nobody's first name. */
static bool drop_initials(struct words *w, bool has_comma)
{
	size_t least = has_comma ? 1 : 2;

	while (w->n > least && w->v[0].is_initial)
		words_drop(w, 0);
	return w->n && !w->v[0].is_initial;
}

/* A capital at the beginning and behind each hyphen and apostrophe. */
static void add_titled(const char *text, const char *lang, struct buf *out)
{
	const char *p = text, *rest;
	uint32_t c;
	char *part;

	while (*p) {
		rest = p + utf8_char(p, &c);
		part = mem_dupn(p, (size_t)(rest - p));
		locale_upper(part, lang, out);
		free(part);
		p = rest + strcspn(rest, "-'");
		part = mem_dupn(rest, (size_t)(p - rest) + (*p != 0));
		locale_lower(part, lang, out);
		free(part);
		p += *p != 0;
	}
}

static void add_cased(const struct words *w, size_t i, const char *lang, struct buf *out)
{
	const struct word *word = &w->v[i];
	struct buf lower = { 0 };
	bool is_small;
	bool is_shout = word->is_capitals && (count_letters(word->text) > 2 || w->n == 1 || w->v[w->n - 1].is_capitals);

	locale_lower(word->text, lang, &lower);
	is_small = strcmp(word->text, buf_text(&lower)) == 0;
	if (is_shout || is_small)
		add_titled(word->text, lang, out);
	else
		buf_puts(out, word->text);
	buf_clear(&lower);
}

/* How many words the first name has. */
static size_t count_first(const struct words *w, const char *lang, bool has_comma)
{
	size_t n = 1;

	if (name_is_prefix(w->v[0].fold) && w->n > 1)
		return w->n > 2 && (strcmp(w->v[1].fold, "el") == 0 || strcmp(w->v[1].fold, "al") == 0) ? 3 : 2;
	if (w->n > (has_comma ? 1 : 2) && name_is_double(w->v[0].fold, w->v[1].fold, lang))
		n = 2;
	return n;
}

/* Letters, and what may stand between them. */
static bool is_clean(const char *name)
{
	uint32_t c;

	for (size_t n; (n = utf8_char(name, &c)); name += n)
		if (!is_letter(c) && c != ' ' && c != '-' && c != '\'' && c != 0x2019)
			return false;
	return true;
}

static char *greet(const struct words *w, const char *lang, bool has_comma)
{
	struct buf out = { 0 };
	size_t n = count_first(w, lang, has_comma);

	for (size_t i = 0; i < n; i++) {
		buf_puts(&out, i ? " " : "");
		add_cased(w, i, lang, &out);
	}
	if (utf8_width(buf_text(&out)) > MAX_COLUMNS || !is_clean(buf_text(&out)))
		buf_clear(&out);
	return out.len ? buf_take(&out) : NULL;
}

/* Behind the comma stands the first name, unless it is a degree: "John Smith, PhD". */
static bool has_first_behind(struct words *behind)
{
	while (behind->n && name_is_suffix(behind->v[0].fold))
		words_drop(behind, 0);
	return behind->n > 0;
}

char *name_first(const char *name, const char *lang)
{
	struct words before = { 0 }, behind = { 0 }, *w = &before;
	size_t len = name ? find_end(name) : 0, comma;
	char *text = mem_dupn(name ? name : "", len);
	char *first = NULL;
	bool has_comma, wants_family = false;

	comma = strcspn(text, ",");
	if (len <= MAX_NAME && !is_strange(text)) {
		split(text, comma, &before);
		if (comma < len)
			split(text + comma + 1, len - comma - 1, &behind);
	}
	if (comma < len && !behind.n)
		words_clear(&before); /* "Brown," lacks what it would be greeted by */
	has_comma = has_first_behind(&behind);
	if (has_comma && before.n)
		w = &behind;
	drop_titles(w, lang, &wants_family);
	if (!has_comma)
		drop_family(w);
	if (w->n == 1 && !has_comma && (wants_family || name_is_family(w->v[0].fold)))
		words_drop(w, 0);
	if (!before.is_company && !behind.is_company && drop_initials(w, has_comma))
		first = greet(w, lang, has_comma);
	words_clear(&before);
	words_clear(&behind);
	free(text);
	return first;
}
