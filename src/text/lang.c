#include "text/lang.h"

#include <libexttextcat/textcat.h>
#include <stdbool.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/buf.h"
#include "base/err.h"
#include "base/i18n.h"
#include "base/mem.h"
#include "base/path.h"
#include "text/fold.h"
#include "text/lang_sample.h"
#include "text/lang_words.h"

enum {
	LETTERS_MIN = 8,
	LETTERS_MIN_OWN = 4, /* where the alphabet tells it */
	CODE_LEN = 2,
	LEAD = 2, /* by so much words must outdo the fingerprints to overrule them */
	/* Of 40 letters one guess in twenty is wrong with a lead of 2, one in a thousand from here on. */
	LEAD_SURE = 3,
};

struct lang {
	void *textcat;
	struct lang_words *words;
	char code[CODE_LEN + 1]; /* the last answer */
};

struct lang *lang_new(struct err *err)
{
	struct lang *l = NULL;
	char *shipped = path_shipped();
	char *list = path_join(shipped, "lang/languages.conf");
	void *textcat = NULL;

	if (access(list, R_OK) == 0) /* of a missing list libexttextcat tells stderr */
		textcat = special_textcat_Init(list, TEXTCAT_DATADIR "/");
	if (textcat) {
		l = mem_alloc(sizeof(*l));
		l->textcat = textcat;
		l->words = lang_words_new();
	} else {
		err_set(err, ERR_IO, _("%s, or a file of %s that it names, cannot be read"), list,
			TEXTCAT_DATADIR);
	}
	free(list);
	free(shipped);
	return l;
}

void lang_free(struct lang *l)
{
	if (!l)
		return;
	textcat_Done(l->textcat);
	lang_words_free(l->words);
	free(l);
}

static const char *answer(struct lang *l, const char *code)
{
	memcpy(l->code, code, CODE_LEN);
	return l->code;
}

/* What words say for a code; 0 for a language whose words are not known. */
static int score_of(const char *code, const int scores[LANG_WORDS_LANGUAGES])
{
	for (int i = 0; i < LANG_WORDS_LANGUAGES; i++)
		if (strncmp(lang_words_codes[i], code, CODE_LEN) == 0)
			return scores[i];
	return 0;
}

/* The candidate with the best score, the first of them; NULL without candidates. "[en][nl]" */
static const char *best_candidate(const char *candidates, const int scores[LANG_WORDS_LANGUAGES])
{
	const char *best = NULL;

	for (const char *p = strchr(candidates, '['); p; p = strchr(p + 1, '['))
		if (!best || score_of(p + 1, scores) > score_of(best, scores))
			best = p + 1;
	return best;
}

/* The language that words speak for; -1 for none. By how much it outdoes every other goes to *lead. */
static int best_by_words(const int scores[LANG_WORDS_LANGUAGES], int *lead)
{
	int best = -1;
	int first = 0;
	int second = 0;

	for (int i = 0; i < LANG_WORDS_LANGUAGES; i++)
		if (scores[i] > first) {
			second = first;
			first = scores[i];
			best = i;
		} else if (scores[i] > second) {
			second = scores[i];
		}
	*lead = first - second;
	return best;
}

static void score(const struct lang *l, const struct lang_sample *sample,
	int scores[LANG_WORDS_LANGUAGES])
{
	struct buf folded = { 0 };

	text_fold(buf_text(&sample->text), &folded);
	lang_words_score(l->words, buf_text(&folded), scores);
	buf_clear(&folded);
}

static const char *decide(struct lang *l, const struct lang_sample *sample, enum lang_trust *trust)
{
	bool is_latin = lang_sample_is_latin(sample);
	int scores[LANG_WORDS_LANGUAGES] = { 0 };
	const char *candidate;
	int by_words;
	int lead;

	if (is_latin)
		score(l, sample, scores);
	by_words = best_by_words(scores, &lead);
	*trust = !is_latin || lead >= LEAD_SURE ? LANG_SURE : LANG_LIKELY;
	/* Whatever the fingerprints would say, words overrule it: they need not be taken, which is slow. */
	if (lead >= LEAD)
		return answer(l, lang_words_codes[by_words]);
	/* What textcat says is "[es][pt]", "UNKNOWN" or "SHORT". */
	candidate = best_candidate(
		textcat_Classify(l->textcat, buf_text(&sample->text), sample->text.len), scores);
	if (by_words >= 0 &&
		scores[by_words] >= (candidate ? score_of(candidate, scores) : 0) + LEAD)
		return answer(l, lang_words_codes[by_words]);
	return candidate ? answer(l, candidate) : NULL;
}

const char *lang_detect(struct lang *l, const char *text, enum lang_trust *trust)
{
	struct lang_sample sample;
	enum lang_trust found = LANG_UNKNOWN;
	const char *code = NULL;

	lang_sample_init(&sample, text);
	if (sample.letters >= (lang_sample_is_own(&sample) ? LETTERS_MIN_OWN : LETTERS_MIN))
		code = decide(l, &sample, &found);
	lang_sample_clear(&sample);
	if (trust)
		*trust = code ? found : LANG_UNKNOWN;
	return code;
}
