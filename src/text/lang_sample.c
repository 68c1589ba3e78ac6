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

enum {
	SAMPLE_MAX = 2000
}; /* bytes: a language shows itself in less */

/* What stands in the line above a quote: "On Monday, Ana wrote:". */
static const char *const attributions[] = {
	"wrote", "escribió", "ha scritto", "a scris", "napisał", "schrieb", "a écrit",
	"escreveu", "schreef", "skrev", "napsal", "كتب"
};

/* What stands above a mail that a program copied below the answer. */
static const char *const separators[] = {
	"-----", "_____", "Begin forwarded message", "----- Original", "---------- Forwarded"
};

static bool contains_any(const char *line, const char *const *words, size_t n)
{
	for (size_t i = 0; i < n; i++)
		if (strstr(line, words[i]))
			return true;
	return false;
}

static bool is_attribution(const char *line)
{
	size_t n = strlen(line);

	while (n > 0 && (line[n - 1] == ' ' || line[n - 1] == '\r'))
		n--;
	return n > 0 && line[n - 1] == ':' &&
	       contains_any(line, attributions, sizeof(attributions) / sizeof(*attributions));
}

/* Below this line is nothing new. */
static bool is_end(const char *line)
{
	if (strcmp(line, "--") == 0 || strcmp(line, "-- ") == 0)
		return true;
	for (size_t i = 0; i < sizeof(separators) / sizeof(*separators); i++)
		if (strncmp(line, separators[i], strlen(separators[i])) == 0)
			return true;
	return is_attribution(line);
}

static bool is_word(const char *token)
{
	return !strstr(token, "://") && !strchr(token, '@') && strncasecmp(token, "www.", 4) != 0;
}

/* Add the letters of a token in lower case; what is between them parts words. */
static void add_token(struct buf *out, const char *token)
{
	size_t len;
	uint8_t *lower = u8_tolower((const uint8_t *)token, strlen(token), NULL, NULL, NULL, &len);

	for (size_t i = 0; lower && i < len; i++)
		buf_putc(out, lower[i] >= 0x80 || isalpha(lower[i]) || lower[i] == '\'' ? (char)lower[i] : ' ');
	buf_putc(out, ' ');
	free(lower);
}

/* line is written to. */
static void add_line(struct buf *out, char *line)
{
	char *token = line + strspn(line, " \t\r");

	while (*token) {
		char *end = token + strcspn(token, " \t\r");
		char *next = end + strspn(end, " \t\r");

		*end = '\0';
		if (is_word(token))
			add_token(out, token);
		token = next;
	}
}

static void count_letters(struct lang_sample *sample)
{
	const uint8_t *p = (const uint8_t *)buf_text(&sample->text);
	ucs4_t c;

	while ((p = u8_next(&c, p)) != NULL) {
		if (!uc_is_property_alphabetic(c))
			continue;
		sample->letters++;
		sample->latin += c < 0x250;
	}
}

void lang_sample_init(struct lang_sample *sample, const char *text)
{
	size_t last = 0; /* where the last line begins in the sample */

	*sample = (struct lang_sample) { .text.limit = SAMPLE_MAX };
	while (*text && !sample->text.full) {
		size_t n = strcspn(text, "\n");
		char *line = mem_dupn(text, n);
		bool ends = is_end(line);

		/* "On Monday, Ana" may stand on the line before "<ana@shop> wrote:". */
		if (ends && *line == '<')
			buf_cut(&sample->text, last);
		if (!ends && *line != '>') {
			last = sample->text.len;
			add_line(&sample->text, line);
		}
		free(line);
		if (ends)
			break;
		text += n + (text[n] == '\n');
	}
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
