#include "triage/phrase.h"

#include <ctype.h>
#include <stdint.h>
#include <string.h>

#include "base/buf.h"
#include "text/fold.h"
#include "triage/pairs.h"

/* Telephones write "didn\u2019t", lists "didn't". The text gets no longer. */
static void straighten_apostrophes(char *text)
{
	static const char curly[] = "\u2019";
	char *out = text;

	while (*text) {
		bool is_curly = strncmp(text, curly, strlen(curly)) == 0;

		*out++ = is_curly ? '\'' : *text;
		text += is_curly ? strlen(curly) : 1;
	}
	*out = '\0';
}

char *phrase_fold(const char *text)
{
	struct buf folded = { 0 };
	char *plain;

	text_fold(text ? text : "", &folded);
	plain = buf_take(&folded);
	straighten_apostrophes(plain);
	return plain;
}

static bool is_ascii(char c)
{
	return !((unsigned char)c & 0x80);
}

/* A mark that is no letter, like those before "\u00bfhola", "\u00abhallo" and "\u201chello". */
static bool is_mark_before(const char *text, const char *at)
{
	return (at >= text + 2 && at[-2] == '\xc2') || (at >= text + 3 && at[-3] == '\xe2' && at[-2] == '\x80');
}

static bool begins_word(const char *text, const char *at)
{
	return at == text || !is_ascii(*at) || (is_ascii(at[-1]) ? !isalnum((unsigned char)at[-1]) : is_mark_before(text, at));
}

/* A bit for the third byte of a word; none when it has two. */
static uint32_t third_of(const char *word)
{
	return word[1] && word[2] ? 1U << (word[2] & 31) : 0;
}

/* What follows the two bytes that a word of the text begins with: most phrases need no search. */
static void find_starts(const char *text, uint32_t starts[PAIRS])
{
	for (const char *p = text; *p; p++)
		if (begins_word(text, p))
			starts[pair_of(p)] |= third_of(p) | 1;
}

/* Also a phrase of two bytes begins something. */
static bool may_begin(const char *phrase, const uint32_t starts[PAIRS])
{
	uint32_t third = third_of(phrase);

	return starts[pair_of(phrase)] & (third ? third : ~0U);
}

static bool has_phrase(const char *text, const char *phrase)
{
	for (const char *p = text; (p = strstr(p, phrase)) != NULL; p++)
		if (begins_word(text, p))
			return true;
	return false;
}

/* A letter of two bytes of an alphabet that sets its words apart, unlike Arabic: Greek, Cyrillic. */
static bool is_spaced_letter(const char *at)
{
	unsigned char c = (unsigned char)*at;

	return c >= 0xcd && c <= 0xd4;
}

static bool is_whole(const char *text, const char *at, size_t len)
{
	bool goes_on = is_spaced_letter(at + len) || isalnum((unsigned char)at[len]);

	if (is_spaced_letter(at))
		return !goes_on && (at < text + 2 || !is_spaced_letter(at - 2));
	return begins_word(text, at) && !(is_ascii(*at) && goes_on);
}

static bool has_whole(const char *text, const char *phrase)
{
	size_t len = strlen(phrase);

	for (const char *p = text; (p = strstr(p, phrase)) != NULL; p++)
		if (is_whole(text, p, len))
			return true;
	return false;
}

static bool any(const char *folded, const char *const phrases[], bool (*has)(const char *text, const char *phrase))
{
	uint32_t starts[PAIRS] = { 0 };

	find_starts(folded, starts);
	for (size_t i = 0; phrases[i]; i++)
		if (may_begin(phrases[i], starts) && has(folded, phrases[i]))
			return true;
	return false;
}

bool phrase_any(const char *folded, const char *const phrases[])
{
	return any(folded, phrases, has_phrase);
}

bool phrase_any_whole(const char *folded, const char *const phrases[])
{
	return any(folded, phrases, has_whole);
}

size_t phrase_count(const char *folded, const char *const phrases[])
{
	size_t n = 0;

	for (size_t i = 0; phrases[i]; i++)
		n += has_phrase(folded, phrases[i]);
	return n;
}

int phrase_at_start(const char *folded, const char *const phrases[])
{
	for (size_t i = 0; phrases[i]; i++)
		if (strncmp(folded, phrases[i], strlen(phrases[i])) == 0)
			return (int)strlen(phrases[i]);
	return 0;
}
