#include "text/lang_sample.h"

#include <ctype.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>
#include <unicase.h>
#include <unictype.h>
#include <unistr.h>

#include "text/newest.h"
#include "text/utf8.h"

/* Bytes: a language shows itself in less, and what was pasted into a mail comes later. */
enum { SAMPLE_MAX = 600 };

/* "https://..."; hardly any word has a colon. */
static bool has_scheme(const char *token, size_t n)
{
	return memchr(token, ':', n) && memmem(token, n, "://", 3);
}

/* A word, and no link or address. */
static bool is_word(const char *token, size_t n)
{
	return !memchr(token, '@', n) && !has_scheme(token, n) && (n < 4 || strncasecmp(token, "www.", 4) != 0);
}

static bool is_ascii_letter(char c)
{
	return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

/* Add the letters of a token, those of ASCII in lower case; what is between them parts words. */
static void add_token(struct buf *out, const char *token, size_t n)
{
	for (size_t i = 0; i < n; i++) {
		char c = token[i];

		buf_putc(out, is_ascii_letter(c) ? (char)(c | 0x20) : (c & 0x80) || c == '\'' ? c
											      : ' ');
	}
	buf_putc(out, ' ');
}

static bool is_blank(char c)
{
	return c == ' ' || c == '\t' || c == '\r';
}

/* Add the words of a line. */
static void add_words(struct buf *out, const char *line, size_t n)
{
	const char *end = line + n;

	for (const char *p = line; p < end;) {
		const char *token = p;

		while (p < end && !is_blank(*p))
			p++;
		if (p > token && is_word(token, (size_t)(p - token)))
			add_token(out, token, (size_t)(p - token));
		while (p < end && is_blank(*p))
			p++;
	}
}

/* Add the words of a line in lower case; none when memory is out, for base/mem.h does not reach into libunistring. */
static void add_line(struct buf *out, const char *line, size_t n)
{
	uint8_t *lower;
	size_t length;

	if (utf8_is_ascii(line, n)) {
		add_words(out, line, n);
		return;
	}
	lower = u8_tolower((const uint8_t *)line, n, NULL, NULL, NULL, &length);
	if (lower)
		add_words(out, (const char *)lower, length);
	free(lower);
}

static bool is_letter(ucs4_t c)
{
	return c < 0x80 ? isalpha((int)c) != 0 : uc_is_property_alphabetic(c);
}

/* NULL at the end, and where the limit cut a letter. */
static const uint8_t *next_letter(ucs4_t *c, const uint8_t *p)
{
	*c = *p;
	return *p && *p < 0x80 ? p + 1 : u8_next(c, p);
}

/* Greek, Hebrew and Arabic ones: each of them has one of the languages that are told apart. */
static bool is_own(ucs4_t c)
{
	return (c >= 0x370 && c < 0x400) || (c >= 0x590 && c < 0x700);
}

static void count_letters(struct lang_sample *sample)
{
	const uint8_t *p = (const uint8_t *)buf_text(&sample->text);
	ucs4_t c;

	while ((p = next_letter(&c, p)) != NULL) {
		if (!is_letter(c))
			continue;
		sample->letters++;
		sample->latin += c < 0x250;
		sample->own += is_own(c);
	}
}

void lang_sample_init(struct lang_sample *sample, const char *text)
{
	struct buf newest = { 0 };
	size_t n;

	*sample = (struct lang_sample) { .text.limit = SAMPLE_MAX };
	newest_text(text, &newest);
	for (const char *p = buf_text(&newest); *p && !sample->text.full; p += n + (p[n] == '\n')) {
		n = strcspn(p, "\n");
		add_line(&sample->text, p, n);
	}
	buf_clear(&newest);
	count_letters(sample);
}

void lang_sample_clear(struct lang_sample *sample)
{
	buf_clear(&sample->text);
}

bool lang_sample_is_latin(const struct lang_sample *sample)
{
	return 2 * sample->latin > sample->letters;
}

bool lang_sample_is_own(const struct lang_sample *sample)
{
	return 2 * sample->own > sample->letters;
}
