#include "text/terms.h"

#include <stdbool.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>
#include <unictype.h>

#include "base/mem.h"
#include "text/fold.h"
#include "text/utf8.h"

enum { ZEROES_MAX = 6 };

static bool is_ascii_word(char c)
{
	return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
}

/* Bytes of the letter, digit, mark or invisible character at s; 0: it is none. */
static size_t letter_length(const char *s)
{
	uint32_t c;
	size_t n;

	if ((unsigned char)*s < 0x80)
		return is_ascii_word(*s) ? 1 : 0;
	n = utf8_char(s, &c);
	return uc_is_general_category_withtable(c, UC_CATEGORY_MASK_L | UC_CATEGORY_MASK_M |
							   UC_CATEGORY_MASK_N | UC_CATEGORY_MASK_Cf)
		       ? n
		       : 0;
}

static size_t ascii_length(const char *s)
{
	size_t n = 0;

	while (is_ascii_word(s[n]))
		n++;
	return n;
}

/* ascii: how many bytes at its start are ASCII, all of them as a rule. */
static size_t word_length(const char *s, size_t *ascii)
{
	size_t n = ascii_length(s);
	size_t step;

	*ascii = n;
	while ((step = letter_length(s + n)) > 0)
		n += step;
	return n;
}

static size_t link_length(const char *s)
{
	static const char *const starts[] = { "http://", "https://", "www." };

	if ((*s | 0x20) != 'h' && (*s | 0x20) != 'w')
		return 0;
	for (size_t i = 0; i < sizeof(starts) / sizeof(*starts); i++)
		if (strncasecmp(s, starts[i], strlen(starts[i])) == 0)
			return strcspn(s, " \t\r\n<>\"");
	return 0;
}

/* Not by strspn(), which would make a table for each word of the text. */
static size_t address_part(const char *s)
{
	size_t n = 0;

	while (is_ascii_word(s[n]) || s[n] == '.' || s[n] == '_' || s[n] == '+' || s[n] == '-')
		n++;
	return n;
}

/* *none moves behind a run in which no address begins, wherever in it one looks. */
static size_t address_length(const char *s, const char **none)
{
	size_t n;

	if (s < *none)
		return 0;
	n = address_part(s);
	if (n == 0 || s[n] != '@' || !is_ascii_word(s[n + 1])) {
		*none = s + n;
		return 0;
	}
	n += 1 + address_part(s + n + 1);
	while (s[n - 1] == '.')
		n--;
	return n;
}

/* Letters of other scripts that pass for Latin ones, as UTF-8. */
static const struct {
	char from[3];
	char to;
} twins[] = {
	{ "\u0430", 'a' },
	{ "\u0435", 'e' },
	{ "\u043e", 'o' },
	{ "\u0440", 'p' },
	{ "\u0441", 'c' },
	{ "\u0443", 'y' },
	{ "\u0445", 'x' },
	{ "\u0456", 'i' },
	{ "\u043a", 'k' },
	{ "\u0458", 'j' },
	{ "\u0455", 's' },
	{ "\u0501", 'd' },
	{ "\u04bb", 'h' },
	{ "\u03b1", 'a' },
	{ "\u03bf", 'o' },
	{ "\u03b5", 'e' },
	{ "\u03c1", 'p' },
	{ "\u03b9", 'i' },
	{ "\u03ba", 'k' },
	{ "\u03bd", 'v' },
};

static char twin_of(const char *s)
{
	for (size_t i = 0; i < sizeof(twins) / sizeof(*twins); i++)
		if (memcmp(s, twins[i].from, 2) == 0)
			return twins[i].to;
	return 0;
}

/* In a word of Latin letters and others, the others are dressed up: "sаlе". */
static void undress(struct buf *b, size_t start)
{
	size_t to = start;
	bool has_latin = false;

	for (size_t i = start; i < b->len && !has_latin; i++)
		has_latin = b->data[i] >= 'a' && b->data[i] <= 'z';
	if (!has_latin)
		return;
	for (size_t i = start; i < b->len; i++) {
		char twin = i + 1 < b->len ? twin_of(b->data + i) : 0;

		b->data[to++] = twin ? twin : b->data[i];
		i += twin ? 1 : 0;
	}
	buf_cut(b, to);
}

static bool is_number(const char *s, size_t n)
{
	for (size_t i = 0; i < n; i++)
		if (s[i] < '0' || s[i] > '9')
			return false;
	return n > 0;
}

/* How many bytes at the start of an Arabic word (letters of two bytes) are "and", "the" and the like. */
static size_t arabic_prefix(const char *s, size_t n)
{
	static const char *const prefixes[] = { "وال", "بال", "كال", "فال", "لل", "ال" };
	size_t cut = 0;

	if (n < 2 || (s[0] != '\xd8' && s[0] != '\xd9'))
		return 0;
	if (n > 8 && strncmp(s, "و", 2) == 0 && strncmp(s, "وال", 6) != 0)
		cut = 2;
	for (size_t i = 0; i < sizeof(prefixes) / sizeof(*prefixes); i++) {
		size_t len = strlen(prefixes[i]);

		if (n >= cut + len + 6 && strncmp(s + cut, prefixes[i], len) == 0)
			return cut + len;
	}
	return cut;
}

static void cut_arabic_prefix(struct buf *b, size_t start)
{
	size_t cut = arabic_prefix(b->data + start, b->len - start);

	if (cut == 0)
		return;
	memmove(b->data + start, b->data + start + cut, b->len - start - cut);
	buf_cut(b, b->len - cut);
}

/* As text_fold() does, which takes longer to look at a word than this. */
static void fold_ascii(const char *s, size_t n, struct buf *b)
{
	for (size_t i = 0; i < n; i++)
		buf_putc(b, s[i] >= 'A' && s[i] <= 'Z' ? (char)(s[i] | 0x20) : s[i]);
}

/* Fold n bytes of s, which begin a word, behind what is in b. */
static void fold_word(const char *s, size_t n, bool is_ascii, struct buf *b)
{
	size_t start = b->len;

	if (is_ascii) {
		fold_ascii(s, n, b);
	} else {
		text_fold_bytes(s, n, b);
		undress(b, start);
		cut_arabic_prefix(b, start);
	}
	if (is_number(b->data + start, b->len - start)) {
		if (b->len - start > ZEROES_MAX)
			buf_cut(b, start + ZEROES_MAX);
		memset(b->data + start, '0', b->len - start);
	}
}

static void add_term(struct terms *t, const char *at, size_t len, size_t word)
{
	if (t->folded.len == word)
		return; /* marks alone */
	buf_putc(&t->folded, '\0');
	t->v = mem_grow(t->v, t->n, sizeof(*t->v));
	t->v[t->n++] = (struct term) { at, len, word };
}

static void add_text(struct terms *t, const char *at, size_t len, const char *text)
{
	size_t word = t->folded.len;

	buf_puts(&t->folded, text);
	add_term(t, at, len, word);
}

/* Take one character that is in no word, or a byte that is no character. */
static size_t add_sign(struct terms *t, const char *s)
{
	static const struct {
		const char *sign;
		const char *text;
	} signs[] = {
		{ "?", "?" },
		{ "\u061f", "?" },
		{ "!", "!" },
		{ "%", "%" },
		{ "\u066a", "%" },
		{ "$", "$" },
		{ "€", "$" },
		{ "£", "$" },
	};
	uint32_t c;
	size_t n;

	for (size_t i = 0; i < sizeof(signs) / sizeof(*signs); i++) {
		size_t len;

		if (*s != *signs[i].sign)
			continue;
		len = strlen(signs[i].sign);
		if (strncmp(s, signs[i].sign, len) == 0) {
			add_text(t, s, len, signs[i].text);
			return len;
		}
	}
	n = utf8_char(s, &c);
	return n ? n : 1;
}

/* Whether a word before c, or the nothing before it, may be the beginning of a link or an address. */
static bool is_joint(char c)
{
	return c == ':' || c == '@' || c == '.' || c == '_' || c == '+' || c == '-';
}

/* Take what is at s; returns its bytes. No address begins before *none. */
static size_t add_next(struct terms *t, const char *s, const char **none)
{
	size_t word = t->folded.len;
	size_t ascii;
	size_t length = word_length(s, &ascii);
	size_t n;

	if (is_joint(s[length]) && (n = link_length(s)) > 0) {
		add_text(t, s, n, "xurlx");
	} else if (is_joint(s[length]) && (n = address_length(s, none)) > 0) {
		add_text(t, s, n, "xmailx");
	} else if ((n = length) > 0) {
		fold_word(s, n, ascii == n, &t->folded);
		add_term(t, s, n, word);
	} else {
		n = add_sign(t, s);
	}
	return n;
}

void terms_add(struct terms *t, const char *s, size_t limit)
{
	const char *none = s;

	while (*s && t->n < limit)
		s += *s == ' ' || *s == '\n' ? 1 : add_next(t, s, &none);
}

void terms_clear(struct terms *t)
{
	free(t->v);
	buf_clear(&t->folded);
	*t = (struct terms) { 0 };
}
