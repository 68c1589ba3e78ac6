#include "triage/phrase.h"

#include <ctype.h>
#include <string.h>

#include "base/buf.h"
#include "text/fold.h"

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

size_t phrase_count(const char *folded, const char *const phrases[])
{
	size_t n = 0;

	for (size_t i = 0; phrases[i]; i++)
		n += phrase_any(folded, (const char *const[]) { phrases[i], NULL });
	return n;
}

bool phrase_any(const char *folded, const char *const phrases[])
{
	for (size_t i = 0; phrases[i]; i++)
		for (const char *p = folded; (p = strstr(p, phrases[i])) != NULL; p++)
			if (begins_word(folded, p))
				return true;
	return false;
}

int phrase_at_start(const char *folded, const char *const phrases[])
{
	for (size_t i = 0; phrases[i]; i++)
		if (strncmp(folded, phrases[i], strlen(phrases[i])) == 0)
			return (int)strlen(phrases[i]);
	return 0;
}
