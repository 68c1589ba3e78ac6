#include "text/thanks_signed.h"

#include <ctype.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <unictype.h>

#include "base/buf.h"
#include "base/mem.h"
#include "base/strs.h"
#include "text/fold.h"
#include "text/thanks_words.h"
#include "text/utf8.h"

enum {
	SIGNATURE_LINES = 8,
	NAME_WORDS = 3,
	NUMBER_DIGITS = 6, /* a telephone number has that many */
};

/* Add the words of a text that has been folded. */
static void split(const char *folded, struct strs *words)
{
	while (*folded) {
		uint32_t c;
		size_t n = 0;
		size_t k;

		while ((k = utf8_char(folded + n, &c)) > 0 &&
			(c >= 0x80 ? !uc_is_general_category_withtable(c, UC_CATEGORY_MASK_P | UC_CATEGORY_MASK_Z)
				   : isalnum((int)c) != 0))
			n += k;
		if (n)
			strs_addn(words, folded, n);
		folded += n;
		if (*folded)
			folded += utf8_char(folded, &c);
	}
}

static void add_folded(const char *text, struct strs *words)
{
	struct buf folded = { 0 };

	text_fold(text, &folded);
	split(buf_text(&folded), words);
	buf_clear(&folded);
}

void thanks_names(const struct strs *names, struct strs *words)
{
	for (size_t i = 0; names && i < names->n; i++)
		add_folded(names->v[i], words);
}

static void add_phrase(const struct strs *words, struct buf *out)
{
	for (size_t i = 0; i < words->n; i++) {
		buf_puts(out, i ? " " : "");
		buf_puts(out, words->v[i]);
	}
}

static bool is_leave(const char *line)
{
	struct buf phrase = { 0 };
	struct strs words = { 0 };
	const struct thanks_words *language;
	bool is = false;

	add_folded(line, &words);
	if (words.n <= THANKS_PHRASE_WORDS)
		add_phrase(&words, &phrase);
	for (size_t i = 0; phrase.len && !is && (language = thanks_language(i)); i++)
		is = thanks_is(language, buf_text(&phrase), WORD_ENDS);
	strs_clear(&words);
	buf_clear(&phrase);
	return is;
}

/* A telephone number or an address, with a word before it at most. */
static bool is_contact(const char *line)
{
	size_t digits = 0;
	size_t letters = 0;

	if (strchr(line, '@') || strstr(line, "://") || strstr(line, "www."))
		return !strchr(line + strspn(line, " "), ' ');
	for (const char *p = line; *p; p++) {
		digits += isdigit((unsigned char)*p) != 0;
		letters += isalpha((unsigned char)*p) || (unsigned char)*p >= 0x80;
	}
	return digits >= NUMBER_DIGITS && letters <= NUMBER_DIGITS;
}

/* A name or a title: a few words in capitals, or in a script that has none. */
static bool is_titled(const char *line)
{
	size_t words = 0;
	bool between = true;
	uint32_t c;

	for (size_t n; (n = utf8_char(line, &c)) > 0; line += n) {
		bool is_letter = c < 0x80 ? isalpha((int)c) != 0 : uc_is_property_alphabetic(c);

		if (!is_letter) {
			if (!strchr(" .,-'&|/()", (int)c) && c < 0x80)
				return false;
			between |= c < 0x80 && c != '\'';
			continue;
		}
		if (between && (uc_is_lower(c) || ++words > NAME_WORDS))
			return false;
		between = false;
	}
	return words > 0;
}

static bool is_signed(const char *lines)
{
	int n_lines = 0;

	while (*lines) {
		size_t n = strcspn(lines, "\n");
		char *line = mem_dupn(lines, n);
		bool is = !line[strspn(line, " \r\t")] || is_contact(line) || is_titled(line);

		n_lines += line[strspn(line, " \r\t")] != '\0';
		free(line);
		if (!is || n_lines > SIGNATURE_LINES)
			return false;
		lines += n + (lines[n] == '\n');
	}
	return true;
}

/* Some word of it is one of the names, and none is more than a name. */
static bool is_name(const char *line, const struct strs *names)
{
	struct strs words = { 0 };
	bool is = false;

	add_folded(line, &words);
	for (size_t i = 0; i < words.n && !is; i++)
		is = strs_has(names, words.v[i]);
	strs_clear(&words);
	return is && is_titled(line);
}

void thanks_unsign(struct buf *text, const struct strs *names)
{
	const char *all = buf_text(text);
	size_t at = 0;

	while (all[at]) {
		size_t n = strcspn(all + at, "\n");
		size_t next = at + n + (all[at + n] == '\n');
		char *line = mem_dupn(all + at, n);
		bool ends = is_signed(all + next) && (is_leave(line) || (at > 0 && is_name(line, names)));

		free(line);
		if (ends) {
			buf_cut(text, at);
			return;
		}
		at = next;
	}
}
