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

/* ",phrase," as it stands in a row. The caller clears. */
static struct buf key_of(const char *phrase)
{
	struct buf key = { 0 };

	buf_putc(&key, ',');
	buf_puts(&key, phrase);
	buf_putc(&key, ',');
	return key;
}

bool thanks_begins(const struct thanks_words *language, const char *word)
{
	struct buf key = key_of(word);
	bool begins = false;

	buf_cut(&key, key.len - 1);
	for (const struct thanks_words *row = language; !begins && row->phrases; row++)
		begins = has(row, buf_text(&key));
	for (const struct thanks_words *row = thanks_en; !begins && row->phrases; row++)
		begins = is_common(row->kind) && has(row, buf_text(&key));
	buf_clear(&key);
	return begins;
}

static enum word_kind find_word(const struct thanks_words *language, const char *key, bool is_inside)
{
	enum word_kind kind = is_inside ? find(language, key, true) : WORD_NONE;

	if (!kind)
		kind = find(language, key, false);
	return kind ? kind : find_common(key);
}

enum word_kind thanks_word(const struct thanks_words *language, const char *phrase, bool is_inside)
{
	struct buf key = key_of(phrase);
	enum word_kind kind = find_word(language, buf_text(&key), is_inside);

	buf_clear(&key);
	return kind;
}

/* Whether a row of that kind has it, which another row before it may have, too. */
static bool may_be(const struct thanks_words *row, const char *key, enum word_kind kind)
{
	for (; row->phrases; row++)
		if (row->kind == kind && has(row, key))
			return true;
	return false;
}

bool thanks_is(const struct thanks_words *language, const char *phrase, enum word_kind kind)
{
	struct buf key = key_of(phrase);
	const char *text = buf_text(&key);
	bool is = (may_be(language, text, kind) || (is_common(kind) && may_be(thanks_en, text, kind))) &&
		  find_word(language, text, false) == kind;

	buf_clear(&key);
	return is;
}
