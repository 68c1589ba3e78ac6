#include "shop/number.h"

#include <ctype.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "base/buf.h"
#include "base/mem.h"
#include "base/strs.h"
#include "text/fold.h"
#include "text/utf8.h"

enum {
	TEXT_MAX = 256 << 10, /* of a mail; numbers stand near its beginning */
	KEYS_MAX = 50,
	NUMBER_MAX = 40,
	SHORTEST = 3,       /* digits of a number that something introduces */
	SHORTEST_ALONE = 4, /* and of one that stands alone in a subject */
	REACH = 4,          /* words between "order" and its number */
};

/* Signs beyond ASCII that end a word. */
static bool is_sign(uint32_t c)
{
	static const struct {
		uint32_t from, to;
	} signs[] = { { 0x00A0, 0x00A9 }, { 0x00AB, 0x00B4 }, { 0x00B6, 0x00B8 }, { 0x00BB, 0x00BF }, { 0x060C, 0x060D },
		{ 0x061B, 0x061F }, { 0x06D4, 0x06D4 }, { 0x2000, 0x206F }, { 0x3000, 0x303F }, { 0xFF01, 0xFF0F } };

	for (size_t i = 0; i < sizeof(signs) / sizeof(*signs); i++)
		if (c >= signs[i].from && c <= signs[i].to)
			return true;
	return false;
}

/* The first bytes of a folded text, whose digits are those of ASCII, with a blank for each sign. */
static void add_plain(const char *folded, size_t limit, struct buf *out)
{
	const char *end = folded + utf8_clip(folded, limit);
	const char *from = folded; /* what is before it is added */
	const char *p = folded;
	uint32_t c;
	size_t n;

	for (; (p += utf8_ascii_run(p, (size_t)(end - p))) < end && (n = utf8_char(p, &c)) > 0; p += n) {
		if (!is_sign(c))
			continue;
		buf_add(out, from, (size_t)(p - from));
		buf_putc(out, ' ');
		from = p + n;
	}
	buf_add(out, from, (size_t)(p - from));
}

static void add_folded(const char *text, struct buf *out)
{
	struct buf folded = { 0 };

	text_fold(text, &folded);
	add_plain(buf_text(&folded), SIZE_MAX, out);
	buf_clear(&folded);
}

static void add_key(const char *text, size_t n, struct buf *out)
{
	for (size_t i = 0; i < n; i++)
		if (isalnum((unsigned char)text[i]) || (unsigned char)text[i] >= 0x80)
			buf_putc(out, text[i]);
}

char *shop_number_key(const char *number)
{
	struct buf folded = { 0 };
	struct buf key = { 0 };

	add_folded(number, &folded);
	add_key(buf_text(&folded), folded.len, &key);
	buf_clear(&folded);
	return buf_take(&key);
}

bool shop_number_is(const char *key, const char *written)
{
	return strcmp(key, written) == 0 || strcmp(key + strspn(key, "abcdefghijklmnopqrstuvwxyz"), written) == 0;
}

/* Words that a number of an order stands behind, as text_fold() writes them; * is any ending. */
static const char *const introductions[] = {
	"order*", "ord", "purchase", "pedido*", "encargo", "compra", "ordine*", "ordini", "acquisto", "comand*", "cmd",
	"zamowien*", "zam", "bestell*", "auftrag*", "commande*", "encomenda*", "رقم", "invoice", "factura*", "fattura*",
	"faktur*"
};

/* "Order" in Arabic, in any of its forms: what stands before and behind it is written as one word. */
static const char talab[] = "طلب";

static bool introduces(const char *word, size_t n)
{
	for (size_t i = 0; i < sizeof(introductions) / sizeof(*introductions); i++) {
		const char *known = introductions[i];
		size_t len;
		bool is_prefix;

		if (known[0] != word[0])
			continue;
		len = strlen(known);
		is_prefix = known[len - 1] == '*';
		len -= is_prefix;
		if ((is_prefix ? n >= len : n == len) && strncmp(word, known, len) == 0)
			return true;
	}
	return (unsigned char)word[0] >= 0x80 && memmem(word, n, talab, sizeof(talab) - 1) != NULL;
}

/* One word of a folded text. */
struct word {
	const char *at;
	size_t n;
};

/* Of a folded text. */
static bool is_of_word(unsigned char c)
{
	return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c >= 0x80;
}

static bool is_tie(char c)
{
	return c == '-' || c == '_' || c == '/';
}

/* A dash ties letters and digits: so-10377, 2026-0042. */
static struct word word_around(const char *text, const char *inside)
{
	const char *begin = inside;
	const char *end = inside;

	while (begin > text && (is_of_word((unsigned char)begin[-1]) ||
				       (is_tie(begin[-1]) && begin - 1 > text && is_of_word((unsigned char)begin[-2]))))
		begin--;
	while (is_of_word((unsigned char)*end) || (is_tie(*end) && is_of_word((unsigned char)end[1])))
		end++;
	return (struct word) { .at = begin, .n = (size_t)(end - begin) };
}

/* The word before that at p; of no bytes: there is none. */
static struct word word_before(const char *text, const char *p)
{
	while (p > text && !is_of_word((unsigned char)p[-1]))
		p--;
	return p > text ? word_around(text, p - 1) : (struct word) { .at = p };
}

static size_t count_digits(const struct word *w)
{
	size_t n = 0;

	for (size_t i = 0; i < w->n; i++)
		n += w->at[i] >= '0' && w->at[i] <= '9';
	return n;
}

/* Whether the word may be a number at all, and needs nobody to introduce it: letters and digits, such as so-10377. */
static bool is_number(const struct word *w, size_t digits, bool *is_mixed)
{
	*is_mixed = false;
	if (w->n > NUMBER_MAX)
		return false;
	for (size_t i = 0; i < w->n; i++)
		*is_mixed = *is_mixed || isalpha((unsigned char)w->at[i]);
	*is_mixed = *is_mixed && digits >= SHORTEST;
	return true;
}

static bool has_hash(const char *text, const char *at)
{
	if (at > text && at[-1] == ' ')
		at--;
	return at > text && at[-1] == '#';
}

/* "№1042" is folded to "no1042". */
static size_t sign_length(const struct word *w)
{
	bool is_sign = w->n > 2 && *w->at == 'n' && (w->at[1] == 'o' || w->at[1] == 'r');

	return is_sign && isdigit((unsigned char)w->at[2]) ? 2 : 0;
}

static void add_number(const struct word *w, struct strs *keys)
{
	size_t skip = sign_length(w);
	struct buf key = { 0 };

	add_key(w->at + skip, w->n - skip, &key);
	if (key.len && keys->n < KEYS_MAX && !strs_has(keys, buf_text(&key)))
		strs_add(keys, buf_text(&key));
	buf_clear(&key);
}

/* Whether one of the words before it introduces a number. */
static bool was_introduced(const char *text, const struct word *number)
{
	struct word w = *number;

	for (size_t back = 0; back < REACH; back++) {
		w = word_before(text, w.at);
		if (w.n == 0)
			return false;
		if (introduces(w.at, w.n))
			return true;
	}
	return false;
}

static bool is_told(const char *text, const struct word *w, bool is_subject)
{
	size_t digits = count_digits(w);
	bool is_mixed;

	if (!is_number(w, digits, &is_mixed) || introduces(w->at, w->n))
		return false;
	return has_hash(text, w->at) || is_mixed || (is_subject && digits >= SHORTEST_ALONE) ||
	       (digits >= SHORTEST && was_introduced(text, w));
}

/* Words without a digit, most of a mail, are not looked at. */
static void find(const char *text, bool is_subject, struct strs *keys)
{
	for (const char *p = text; (p = strpbrk(p, "0123456789")) != NULL;) {
		const struct word w = word_around(text, p);

		if (is_told(text, &w, is_subject))
			add_number(&w, keys);
		p = w.at + w.n;
	}
}

void shop_numbers_find_folded(const char *folded, bool is_subject, struct strs *keys)
{
	struct buf plain = { 0 };

	add_plain(folded, TEXT_MAX, &plain);
	find(buf_text(&plain), is_subject, keys);
	buf_clear(&plain);
}

void shop_numbers_find(const char *text, bool is_subject, struct strs *keys)
{
	struct buf folded = { 0 };

	text_fold_bytes(text, utf8_clip(text, TEXT_MAX), &folded);
	shop_numbers_find_folded(buf_text(&folded), is_subject, keys);
	buf_clear(&folded);
}
