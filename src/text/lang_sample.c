#include "text/lang_sample.h"

#include <ctype.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>
#include <unicase.h>
#include <unictype.h>
#include <unistr.h>

#include "base/mem.h"
#include "text/newest.h"

/* Bytes: a language shows itself in less, and what was pasted into a mail comes later. */
enum { SAMPLE_MAX = 600 };

static bool is_word(const char *token)
{
	return !strstr(token, "://") && !strchr(token, '@') && strncasecmp(token, "www.", 4) != 0;
}

/* Add the letters of a token; what is between them parts words. */
static void add_token(struct buf *out, const char *token)
{
	for (; *token; token++) {
		unsigned char c = (unsigned char)*token;

		buf_putc(out, c >= 0x80 || isalpha(c) || c == '\'' ? *token : ' ');
	}
	buf_putc(out, ' ');
}

/* A line in lower case. NULL: out of memory, for base/mem.h does not reach into libunistring. */
static char *lower_of(const char *line)
{
	char *lower = mem_dup(line);
	size_t len;

	for (char *c = lower; *c; c++) {
		if ((unsigned char)*c >= 0x80) {
			free(lower);
			return (char *)u8_tolower((const uint8_t *)line, strlen(line) + 1, NULL, NULL, NULL, &len);
		}
		if (*c >= 'A' && *c <= 'Z')
			*c = (char)(*c - 'A' + 'a');
	}
	return lower;
}

/* Add the words of a line in lower case. */
static void add_line(struct buf *out, const char *line)
{
	char *lower = lower_of(line);
	char *token;

	if (!lower)
		return;
	for (token = lower + strspn(lower, " \t\r"); *token;) {
		char *end = token + strcspn(token, " \t\r");
		char *next = end + strspn(end, " \t\r");

		*end = '\0';
		if (is_word(token))
			add_token(out, token);
		token = next;
	}
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

static void count_letters(struct lang_sample *sample)
{
	const uint8_t *p = (const uint8_t *)buf_text(&sample->text);
	ucs4_t c;

	while ((p = next_letter(&c, p)) != NULL) {
		if (!is_letter(c))
			continue;
		sample->letters++;
		sample->latin += c < 0x250;
	}
}

void lang_sample_init(struct lang_sample *sample, const char *text)
{
	struct buf newest = { 0 };
	size_t n;

	*sample = (struct lang_sample) { .text.limit = SAMPLE_MAX };
	newest_text(text, &newest);
	for (const char *p = buf_text(&newest); *p && !sample->text.full; p += n + (p[n] == '\n')) {
		char *line;

		n = strcspn(p, "\n");
		line = mem_dupn(p, n);
		add_line(&sample->text, line);
		free(line);
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
