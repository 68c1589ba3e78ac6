#include "letter/promise.h"

#include <stdlib.h>
#include <string.h>

#include "base/buf.h"
#include "base/mem.h"
#include "calendar/phrase.h"
#include "letter/promise_words.h"
#include "text/newest.h"
#include "text/tokens.h"
#include "text/utf8.h"

enum {
	TEXT_MAX = 32 << 10, /* bytes: what is longer is no letter, and takes long to read */
	IDLE_REACH = 3,      /* tokens behind "we will" that may say what it is */
	NEGATOR_REACH = 2,
};

/* The text in one language, and the best promise so far. */
struct finder {
	const struct tokens *tokens;
	const struct promise_words *words;
	const struct token_names *names;
	const struct calendar *calendar;
	int64_t now;
	bool has_found, is_contact;
	struct promise best;
	size_t from, to; /* tokens of its sentence */
};

/* What is known of a sentence while it is read. */
struct reading {
	size_t from, to;
	size_t granted;   /* the token behind "give me until" */
	bool is_anchored; /* somebody of ours will do something */
	bool is_contact;  /* and that is writing */
	bool has_phrase;
	bool is_phrase_contact;
	bool is_phrase_early; /* it stood before the anchor: one behind it tells more */
	struct phrase phrase;
	bool has_early; /* a time at the beginning of a clause that has no anchor yet */
	struct phrase early;
};

/* The longest of the patterns at a token; 0: none. */
static size_t match_any(const struct finder *f, size_t at, size_t end, const char *const *patterns)
{
	size_t best = 0;

	for (; patterns && *patterns; patterns++) {
		size_t n = tokens_match(f->tokens, at, end, *patterns, f->names, NULL);

		best = n > best ? n : best;
	}
	return best;
}

static bool is_conditional(const struct finder *f, size_t from, size_t to)
{
	for (size_t at = from, n; at < to; at += n ? n : 1) {
		n = match_any(f, at, to, f->words->neutral);
		if (!n && match_any(f, at, to, f->words->condition))
			return true;
	}
	return false;
}

static bool is_question(const struct finder *f, size_t to)
{
	return token_fits(&f->tokens->v[to - 1], "?|؟");
}

static bool is_pause(const struct token *t)
{
	return token_fits(t, ",|;|:|(|)|-|–|—|،|؛|.|!");
}

/* "we will not", "we never": a negator right before, or right behind. */
static bool is_negated(const struct finder *f, const struct reading *r, size_t at, size_t end)
{
	for (size_t i = at; i > r->from && at - i < NEGATOR_REACH; i--) {
		if (is_pause(&f->tokens->v[i - 1]))
			break;
		if (token_fits(&f->tokens->v[i - 1], f->words->negator))
			return true;
	}
	/* "no later than" does not. */
	return end < r->to && token_fits(&f->tokens->v[end], f->words->negator) &&
	       !match_any(f, end, r->to, f->words->neutral);
}

static bool is_idle(const struct finder *f, const struct reading *r, size_t at, size_t end)
{
	for (size_t i = at; i < r->to && i < end + IDLE_REACH; i++) {
		if (is_pause(&f->tokens->v[i]))
			return false;
		if (token_fits(&f->tokens->v[i], f->words->not_own))
			return true;
	}
	return false;
}

/* A time that began the clause of this anchor goes with it. */
static void set_anchor(struct reading *r, bool is_contact)
{
	r->is_anchored = true;
	r->is_contact = is_contact;
	if (r->has_early && (!r->has_phrase || (is_contact && !r->is_phrase_contact))) {
		r->phrase = r->early;
		r->has_phrase = r->is_phrase_early = true;
		r->is_phrase_contact = is_contact;
	}
	r->has_early = false;
}

/* Where what we will do begins at a token, how many tokens say so; 0: it does not. */
static size_t read_anchor(const struct finder *f, struct reading *r, size_t at)
{
	size_t news = match_any(f, at, r->to, f->words->news);
	size_t own = match_any(f, at, r->to, f->words->own);

	bool is_contact = false;

	if (news && !is_negated(f, r, at, at + news)) {
		set_anchor(r, true);
		return news;
	}
	if (!own || is_negated(f, r, at, at + own) || is_idle(f, r, at, at + own))
		return 0;
	for (size_t i = at; i < at + own; i++)
		is_contact |= token_fits(&f->tokens->v[i], f->words->contact);
	set_anchor(r, is_contact);
	return own;
}

/* Whether a token is behind "and", or nothing but small words are before it in its clause. */
static bool begins_clause(const struct finder *f, const struct reading *r, size_t at)
{
	if (at > r->from && token_fits(&f->tokens->v[at - 1], f->words->opener))
		return true;
	for (; at > r->from; at--) {
		const struct token *before = &f->tokens->v[at - 1];

		if (is_pause(before))
			return true;
		if (!phrase_is_glue(f->tokens, at - 1, f->words->lang) && !token_fits(before, f->words->opener))
			return false;
	}
	return true;
}

/* Of two times, the one that goes with writing counts, or else the first. */
static void take_phrase(const struct finder *f, struct reading *r, size_t at, const struct phrase *p)
{
	bool is_granted = r->granted && at <= r->granted + 1;

	if (!is_granted && phrase_is_no_deadline(f->tokens, at, f->words->lang))
		return;
	if (r->is_anchored &&
		(!r->has_phrase || r->is_phrase_early || (r->is_contact && !r->is_phrase_contact))) {
		r->phrase = *p;
		r->has_phrase = true;
		r->is_phrase_contact = r->is_contact;
		r->is_phrase_early = false;
	} else if (begins_clause(f, r, at)) {
		r->early = *p;
		r->has_early = true;
	}
}

/* What comes behind is about somebody else. */
static void leave_anchor(struct reading *r)
{
	r->is_anchored = r->is_contact = r->has_early = false;
}

/* One step through a sentence; returns the token where the next one begins. */
static size_t read_token(const struct finder *f, struct reading *r, size_t at)
{
	const struct token *t = &f->tokens->v[at];
	struct phrase p;
	size_t n;

	if (phrase_read(f->tokens, at, r->to, f->words->lang, false, &p)) {
		take_phrase(f, r, at, &p);
		return p.end;
	}
	n = phrase_none(f->tokens, at, f->words->lang);
	if (n && (!r->granted || at != r->granted)) /* "give me until tomorrow" */
		return at + n;
	n = match_any(f, at, r->to, f->words->grant);
	if (n) {
		set_anchor(r, true);
		r->granted = at + n;
		return r->granted;
	}
	n = match_any(f, at, r->to, f->words->third);
	if (n) {
		leave_anchor(r);
		return at + n;
	}
	n = read_anchor(f, r, at);
	if (n)
		return at + n;
	if (token_fits(t, f->words->other))
		leave_anchor(r);
	else if (r->is_anchored && token_fits(t, f->words->contact))
		r->is_contact = true;
	return at + 1;
}

/* Writing beats other deeds, then what is earlier. */
static void consider(struct finder *f, const struct reading *r, const struct phrase *p, bool is_contact)
{
	struct promise found = { 0 };

	if (!phrase_by(p, f->calendar, f->now, &found.by, &found.is_closed))
		return;
	if (f->has_found && (f->is_contact != is_contact ? f->is_contact : f->best.by <= found.by))
		return;
	f->has_found = true;
	f->is_contact = is_contact;
	f->best = found;
	f->from = r->from;
	f->to = r->to;
}

static void read_sentence(struct finder *f, size_t from, size_t to)
{
	struct reading r = { .from = from, .to = to };
	bool was_contact = false;

	if (is_question(f, to) || is_conditional(f, from, to))
		return;
	for (size_t at = from; at < to;) {
		at = read_token(f, &r, at);
		was_contact |= r.is_contact;
	}
	if (r.has_phrase)
		consider(f, &r, &r.phrase, r.is_phrase_early ? was_contact : r.is_phrase_contact);
}

static void read_text(struct finder *f)
{
	size_t to;

	for (size_t from = 0; from < f->tokens->n; from = to) {
		for (to = from + 1; to < f->tokens->n && !f->tokens->v[to].begins_sentence; to++)
			;
		read_sentence(f, from, to);
	}
}

/* The bytes of a sentence with single blanks. */
static char *sentence_text(const char *text, const struct finder *f)
{
	const char *p = text + f->tokens->v[f->from].at;
	const char *end = text + f->tokens->v[f->to - 1].end;
	struct buf line = { 0 };

	for (; p < end; p++)
		if (!strchr(" \t\r\n", *p))
			buf_putc(&line, *p);
		else if (line.len && line.data[line.len - 1] != ' ')
			buf_putc(&line, ' ');
	return buf_take(&line);
}

static bool find_in(const char *text, const struct tokens *tokens, const struct promise_words *words,
	const struct calendar *c, int64_t now, struct promise *out)
{
	struct finder f = {
		.tokens = tokens,
		.words = words,
		.names = phrase_names(words->lang),
		.calendar = c,
		.now = now,
	};

	read_text(&f);
	if (!f.has_found)
		return false;
	*out = f.best;
	out->sentence = sentence_text(text, &f);
	return true;
}

bool promise_find(const char *text, const char *lang, const struct calendar *c, int64_t now,
	struct promise *out)
{
	const struct promise_words *words;
	struct buf own = { .limit = TEXT_MAX };
	struct tokens tokens;
	bool is_found = false;

	newest_text(text, &own);
	utf8_trim(&own);
	tokens_split(buf_text(&own), &tokens);
	for (unsigned i = 0; !is_found && lang && (words = promise_words_at(i)); i++)
		if (strcmp(words->lang, lang) == 0)
			is_found = find_in(buf_text(&own), &tokens, words, c, now, out);
	for (unsigned i = 0; !is_found && (words = promise_words_at(i)); i++)
		if (!lang || strcmp(words->lang, lang) != 0)
			is_found = find_in(buf_text(&own), &tokens, words, c, now, out);
	tokens_clear(&tokens);
	buf_clear(&own);
	return is_found;
}

void promise_clear(struct promise *p)
{
	free(p->sentence);
	*p = (struct promise) { 0 };
}
