#include "text/thanks.h"

#include <string.h>

#include "base/buf.h"
#include "base/strs.h"
#include "text/newest.h"
#include "text/thanks_signed.h"
#include "text/thanks_text.h"
#include "text/thanks_words.h"

enum {
	BYTES_MAX = 1200,
	NAMES_MAX = 2,   /* behind a greeting */
	STRANGE_MAX = 3, /* words that tell what we have done */
};

/* Where the reading of the words is. */
struct reading {
	const struct thanks_text *w;
	const struct thanks_words *language;
	bool is_said; /* thanks, or that it was read */
	/* In this clause: */
	bool has_thanked; /* so that what for may follow */
	bool is_inside;   /* what for */
	bool is_waiting;
	bool is_told; /* "is": how the goods are may follow */
	bool has_come;
	bool is_praised;
	bool has_goods, has_matter; /* spoken of, so that they must have come */
	bool is_the;                /* "the": what it is comes next */
	bool has_object;            /* some of what for was said */
	bool is_list;               /* more of it may be something else: behind a comma, or "and" */
	bool is_done;               /* what for has been done */
	int strange;                /* words of it that are not known */
	int named;                  /* of them, those that name what we gave: "your ..." */
	int names;                  /* that may follow */
	enum word_kind last;        /* of the phrase before */
};

/* The longest known phrase from word i on; its words go to *n. */
static enum word_kind match(const struct reading *r, size_t i, size_t *n)
{
	const struct thanks_text *w = r->w;
	enum word_kind kind = WORD_NONE;
	struct buf phrase = { 0 };
	size_t len[THANKS_PHRASE_WORDS + 1] = { 0 };
	size_t k = 0;

	if (!thanks_begins(r->language, w->v[i].folded))
		return WORD_NONE;
	while (k < THANKS_PHRASE_WORDS && i + k < w->n) {
		buf_puts(&phrase, k ? " " : "");
		buf_puts(&phrase, w->v[i + k].folded);
		len[++k] = phrase.len;
		if (w->v[i + k - 1].ends_clause || w->v[i + k - 1].has_comma)
			break;
	}
	for (; k > 0 && !kind; k--) {
		buf_cut(&phrase, len[k]);
		kind = thanks_word(r->language, buf_text(&phrase), r->is_inside);
		*n = k;
	}
	buf_clear(&phrase);
	return kind;
}

static void take_thing(struct reading *r, enum word_kind kind)
{
	bool is_of_goods = kind == WORD_GOODS || kind == WORD_THE || kind == WORD_JOY;

	r->has_goods |= kind == WORD_GOODS;
	r->has_matter |= kind == WORD_MATTER || (r->is_the && !is_of_goods);
	r->has_come |= kind == WORD_CAME;
	r->is_told |= kind == WORD_IS;
	r->is_praised |= kind == WORD_HAPPY || (kind == WORD_JOY && r->is_told);
	r->is_the = (kind == WORD_THE && r->last != WORD_GOODS) || (kind == WORD_JOY && r->is_the);
}

static void take(struct reading *r, enum word_kind kind)
{
	enum word_kind told = kind;

	if (r->is_inside && (kind == WORD_GOODS || kind == WORD_THE))
		kind = WORD_INSIDE;
	take_thing(r, kind);
	r->last = told;
	r->names = kind == WORD_SAYS || kind == WORD_HELLO || kind == WORD_ENDS ? NAMES_MAX : 0;
	switch (kind) {
	case WORD_SAYS:
	case WORD_VALUES:
		r->is_said = true;
		r->has_thanked = true;
		r->is_inside |= kind == WORD_VALUES;
		break;
	case WORD_NOTES:
	case WORD_CAME:
	case WORD_JOY:
		r->is_said = true;
		break;
	case WORD_HAPPY:
		r->has_thanked = false; /* "with" is no "for" */
		break;
	case WORD_WAITS:
		r->is_waiting = true;
		r->has_thanked = false;
		r->is_inside = false;
		break;
	case WORD_OPENS:
		r->is_inside |= r->has_thanked;
		break;
	case WORD_INSIDE:
		r->has_object = true;
		break;
	case WORD_DONE:
		r->is_done = true;
		break;
	case WORD_NONE:
	case WORD_IS:
	case WORD_YOUR:
	case WORD_GOODS:
	case WORD_MATTER:
	case WORD_THE:
	case WORD_ALSO:
	case WORD_HELLO:
	case WORD_ENDS:
		break;
	}
}

/* A name that is not known is one where a name may stand, and something else does not go on. */
static bool is_name(const struct reading *r, size_t i)
{
	const struct thanks_text *w = r->w;
	const struct thanks_token *word = &w->v[i];

	if (strs_has(w->names, word->folded))
		return true;
	if (i > 0 && strcmp(w->v[i - 1].folded, "\u064A\u0627") == 0) /* Arabic "o": a name follows */
		return strncmp(word->folded, "\u0644\u0644", 4) != 0; /* but not "o what a" */
	if (!word->is_capital || r->names == 0)
		return false;
	if (i > 0 && w->v[i - 1].ends_line && !w->v[i - 1].has_comma)
		return false;
	return word->ends_line || word->ends_clause || word->has_comma ||
	       (i + 1 < w->n && w->v[i + 1].is_capital && w->v[i + 1].ends_line);
}

/* Goods of any name: "the ... arrived". */
static bool is_goods(const struct reading *r, size_t i)
{
	size_t n;

	return r->is_the && i + 1 < r->w->n && !thanks_is_bad(r->w->v[i].folded) && !r->w->v[i].ends_clause && !r->w->v[i].has_comma &&
	       match(r, i + 1, &n) == WORD_CAME;
}

static bool is_and(const char *word)
{
	static const char *const ands[] = { "and", "y", "e", "ed", "si", "i", "oraz", "und", "et", "\u0648" };

	for (size_t i = 0; i < sizeof(ands) / sizeof(*ands); i++)
		if (strcmp(word, ands[i]) == 0)
			return true;
	return false;
}

/*
 * A word of what for that is not known: it names what we gave ("the ..."), or more of them tell
 * what we did.
 */
static bool is_strange(const struct reading *r, size_t i)
{
	const struct thanks_token *word = &r->w->v[i];

	return r->is_inside && !r->is_list && !strpbrk(word->folded, "0123456789") && !thanks_is_bad(word->folded);
}

static void take_strange(struct reading *r, size_t i)
{
	const struct thanks_token *word = &r->w->v[i];
	bool has_article = strncmp(word->folded, "\u0627\u0644", 4) == 0; /* the Arabic one */
	bool is_behind = r->last == WORD_THE || r->last == WORD_YOUR ||
			 (r->last == WORD_OPENS && (r->has_object || has_article));
	bool is_end = word->ends_line || word->ends_clause || word->has_comma;

	r->strange++;
	r->named += is_behind && is_end;
	r->last = WORD_NONE;
}

/* Take the phrase at word i; returns its words, 0: it is not understood. */
static size_t read_phrase(struct reading *r, size_t i)
{
	size_t n = 1;
	enum word_kind kind = match(r, i, &n);

	if (kind == WORD_OPENS && r->is_waiting)
		return 0;
	if (kind) {
		take(r, kind);
		return n;
	}
	if (is_name(r, i)) {
		r->names--;
		return 1;
	}
	if (is_goods(r, i))
		take(r, WORD_GOODS);
	else if (is_strange(r, i))
		take_strange(r, i);
	else
		return 0;
	return 1;
}

/* Whether all that a clause speaks of has come, or the goods are praised; and what for is sure. */
static bool ends_well(const struct reading *r)
{
	if (r->strange > (r->is_done ? STRANGE_MAX : 1) || (!r->is_done && r->strange > r->named))
		return false;
	return !r->is_the && (r->has_come || (!r->has_matter && (!r->has_goods || r->is_praised)));
}

static bool is_thanks(const struct thanks_text *w, const struct thanks_words *language)
{
	struct reading r = { .w = w, .language = language };

	for (size_t i = 0; i < w->n;) {
		size_t n = read_phrase(&r, i);

		if (n == 0)
			return false;
		i += n;
		r.is_list |= r.is_inside && (w->v[i - 1].has_comma || is_and(w->v[i - 1].folded));
		if (!w->v[i - 1].ends_clause)
			continue;
		if (!ends_well(&r))
			return false;
		r = (struct reading) { .w = w, .language = language, .is_said = r.is_said };
	}
	return ends_well(&r) && (r.is_said || w->has_joy);
}

bool text_is_thanks(const char *text, const struct strs *names)
{
	struct buf newest = { .limit = BYTES_MAX };
	struct strs known = { 0 };
	const struct thanks_words *language;
	struct thanks_text w;
	bool is = false;

	newest_text(text, &newest);
	if (!newest.full) {
		thanks_names(names, &known);
		thanks_unsign(&newest, &known);
		thanks_text_init(&w, buf_text(&newest), &known);
		for (size_t i = 0; !is && !w.is_doubtful && (language = thanks_language(i)); i++)
			is = is_thanks(&w, language);
		thanks_text_clear(&w);
	}
	strs_clear(&known);
	buf_clear(&newest);
	return is;
}
