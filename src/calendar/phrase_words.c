#include "calendar/phrase_words.h"

#include <string.h>

#include "calendar/phrase.h"

static const struct phrase_words *const languages[] = { &phrase_en, &phrase_es, &phrase_it, &phrase_ro,
	&phrase_pl, &phrase_ar, &phrase_de, &phrase_fr, &phrase_pt, NULL };

const struct phrase_row phrase_common[] = {
	{ "# : #", KIND_CLOCK, 0 },
	{ "# - # - #", KIND_NUMERIC_DATE, 0 },
	{ "# / # / #", KIND_NUMERIC_DATE, 0 },
	{ "# . # . #", KIND_NUMERIC_DATE, 0 },
	{ "# / #", KIND_NUMERIC_DATE, 0 },
	{ "# . #", KIND_NUMERIC_DATE, 0 },
	{ 0 },
};

const char *phrase_lang(size_t i)
{
	return languages[i] ? languages[i]->lang : NULL;
}

const struct phrase_words *phrase_words_find(const char *lang)
{
	for (size_t i = 0; lang && languages[i]; i++)
		if (strcmp(languages[i]->lang, lang) == 0)
			return languages[i];
	return NULL;
}

const struct token_names *phrase_names(const char *lang)
{
	const struct phrase_words *words = phrase_words_find(lang);

	return words ? &words->names : NULL;
}
