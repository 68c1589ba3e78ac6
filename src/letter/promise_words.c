#include "letter/promise_words.h"

enum { LANGUAGES = 9 };

const struct promise_words *promise_words_at(unsigned i)
{
	static const struct promise_words *const languages[LANGUAGES] = {
		&promise_en, &promise_es, &promise_it, &promise_ro, &promise_pl, &promise_ar,
		&promise_de, &promise_fr, &promise_pt
	};

	return i < LANGUAGES ? languages[i] : NULL;
}
