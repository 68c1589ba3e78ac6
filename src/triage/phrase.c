#include "triage/phrase.h"

#include <ctype.h>
#include <stdint.h>
#include <string.h>

#include "base/buf.h"
#include "text/fold.h"
#include "triage/pairs.h"

char *phrase_fold(const char *text)
{
	struct buf folded = { 0 };

	text_fold(text ? text : "", &folded);
	return buf_take(&folded);
}

static bool is_ascii(char c)
{
	return !((unsigned char)c & 0x80);
}

static bool begins_word(const char *text, const char *at)
{
	return at == text || !is_ascii(*at) || (is_ascii(at[-1]) && !isalnum((unsigned char)at[-1]));
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

bool phrase_any(const char *folded, const char *const phrases[])
{
	uint32_t starts[PAIRS] = { 0 };

	find_starts(folded, starts);
	for (size_t i = 0; phrases[i]; i++)
		if (may_begin(phrases[i], starts) && has_phrase(folded, phrases[i]))
			return true;
	return false;
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
