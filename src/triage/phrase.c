#include "triage/phrase.h"

#include <ctype.h>
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

/* The two bytes that each word of the text begins with: most phrases need no search. */
static void find_starts(const char *text, bool starts[PAIRS])
{
	for (const char *p = text; *p; p++)
		if (begins_word(text, p))
			starts[pair_of(p)] = true;
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
	bool starts[PAIRS] = { false };

	find_starts(folded, starts);
	for (size_t i = 0; phrases[i]; i++)
		if (starts[pair_of(phrases[i])] && has_phrase(folded, phrases[i]))
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
