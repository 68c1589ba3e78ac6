#include "text/thanks_words.h"

#include <string.h>

#include "base/buf.h"

enum { LANGUAGES = 9 };

const struct thanks_words *thanks_language(size_t i)
{
	static const struct thanks_words *const languages[LANGUAGES] = {
		thanks_en, thanks_es, thanks_it, thanks_ro, thanks_pl, thanks_ar, thanks_fr, thanks_de, thanks_pt
	};

	return i < LANGUAGES ? languages[i] : NULL;
}

/* What people of other languages say in English, too; its small words mean something else to them. */
static bool is_common(enum word_kind kind)
{
	return kind == WORD_SAYS || kind == WORD_NOTES || kind == WORD_JOY || kind == WORD_HELLO || kind == WORD_ENDS;
}

static bool has(const struct thanks_words *row, const char *key)
{
	return strstr(row->phrases, key) != NULL;
}

/* inside: only what one gives thanks for, or only the rest. */
static enum word_kind find(const struct thanks_words *row, const char *key, bool is_inside)
{
	for (; row->phrases; row++)
		if (is_inside == (row->kind == WORD_INSIDE || row->kind == WORD_DONE) && has(row, key))
			return row->kind;
	return WORD_NONE;
}

static enum word_kind find_common(const char *key)
{
	for (const struct thanks_words *row = thanks_en; row->phrases; row++)
		if (is_common(row->kind) && has(row, key))
			return row->kind;
	return WORD_NONE;
}

enum word_kind thanks_word(const struct thanks_words *language, const char *phrase, bool is_inside)
{
	enum word_kind kind = WORD_NONE;
	struct buf key = { 0 };

	buf_printf(&key, ",%s,", phrase);
	if (is_inside)
		kind = find(language, buf_text(&key), true);
	if (!kind)
		kind = find(language, buf_text(&key), false);
	if (!kind)
		kind = find_common(buf_text(&key));
	buf_clear(&key);
	return kind;
}
