#include "triage/lexicon.h"

#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "text/terms.h"
#include "triage/phrase_key.h"

enum { MARKS = 1 << 21 }; /* keys of which it is known what they may be */

/* What a key may be, as two bits: a whole one of some phrase, the beginning of one. */
enum mark {
	MARK_WHOLE = 1,
	MARK_BEGINNING = 2,
	MARK_ANY = 3,
};

struct phrase {
	uint32_t key;   /* by which it is found */
	uint32_t words; /* where they are in the packed bytes, each ended by a NUL */
	uint8_t concept;
	uint8_t n;
};

/*
 * A mail asks for thousands of keys, most of which no phrase has: a bit tells that, and one beside it
 * that no longer key goes on from here. What is compared then lies together, phrases and their words
 * in the order of the buckets.
 */
struct lexicon {
	const char *packed;
	struct concept *concepts;
	size_t n_concepts;
	struct phrase *phrases;
	size_t n_phrases;
	uint32_t buckets[BUCKETS + 1]; /* where they begin in phrases */
	uint8_t marks[MARKS / 4];
};

/* Packed bytes that are still to be read. */
struct packed {
	const char *at, *end;
};

static size_t mark_of(uint32_t key)
{
	return (key ^ (key >> 16)) % MARKS;
}

static unsigned marks_at(const struct lexicon *l, uint32_t key)
{
	size_t at = mark_of(key);

	return l->marks[at / 4] >> at % 4 * 2 & MARK_ANY;
}

static void mark(struct lexicon *l, uint32_t key, enum mark mark)
{
	size_t at = mark_of(key);

	l->marks[at / 4] |= (uint8_t)(mark << at % 4 * 2);
}

static bool take_byte(struct packed *p, uint8_t *out)
{
	if (p->at == p->end)
		return false;
	*out = (uint8_t)*p->at++;
	return true;
}

static bool take_string(struct packed *p, const char **out)
{
	const char *nul = memchr(p->at, '\0', (size_t)(p->end - p->at));

	*out = p->at;
	if (!nul)
		return false;
	p->at = nul + 1;
	return true;
}

static bool take_concept(struct packed *p, struct concept *c)
{
	uint8_t side;

	if (!take_byte(p, &side) || side > SIDE_BULK || !take_string(p, &c->name) || !take_string(p, &c->text))
		return false;
	c->side = (enum side)side;
	return true;
}

/* The key of a phrase, which with all that it begins with is marked. */
static uint32_t mark_keys(struct lexicon *l, const char *words, size_t n_words)
{
	size_t n = key_length(words, n_words);
	uint32_t key = HASH_EMPTY;

	for (size_t i = 0; i < n; i++) {
		mark(l, key, MARK_BEGINNING);
		key = hash_byte(key, words[i]);
	}
	mark(l, key, MARK_WHOLE);
	return key;
}

static bool take_phrase(struct packed *p, struct lexicon *l, struct phrase *phrase)
{
	const char *words;
	const char *word;

	if (!take_byte(p, &phrase->concept) || phrase->concept >= l->n_concepts || !take_byte(p, &phrase->n) ||
		phrase->n == 0 || phrase->n > PHRASE_WORDS_MAX || !take_string(p, &words))
		return false;
	for (uint8_t i = 1; i < phrase->n; i++)
		if (!take_string(p, &word))
			return false;
	phrase->words = (uint32_t)(words - l->packed);
	phrase->key = mark_keys(l, words, phrase->n);
	return true;
}

static bool take_phrases(struct packed *p, struct lexicon *l)
{
	size_t bucket = 0;

	for (size_t i = 0; i < l->n_phrases; i++) {
		size_t of;

		if (!take_phrase(p, l, &l->phrases[i]))
			return false;
		of = bucket_of(l->phrases[i].key);
		if (of + 1 < bucket)
			return false;
		while (bucket <= of)
			l->buckets[bucket++] = (uint32_t)i;
	}
	while (bucket <= BUCKETS)
		l->buckets[bucket++] = (uint32_t)l->n_phrases;
	return true;
}

static bool take_concepts(struct packed *p, struct lexicon *l)
{
	for (size_t i = 0; i < l->n_concepts; i++)
		if (!take_concept(p, &l->concepts[i]))
			return false;
	return true;
}

struct lexicon *lexicon_new(const void *packed, size_t n)
{
	struct packed p = { packed, (const char *)packed + n };
	struct lexicon *l;
	struct lexicon_head head;

	if (n < sizeof(head) || n > UINT32_MAX)
		return NULL;
	memcpy(&head, packed, sizeof(head));
	if (head.n_concepts > n || head.n_phrases > n)
		return NULL;
	p.at += sizeof(head);
	l = mem_alloc(sizeof(*l));
	l->packed = packed;
	l->n_concepts = head.n_concepts;
	l->n_phrases = head.n_phrases;
	l->concepts = mem_alloc((l->n_concepts + 1) * sizeof(*l->concepts));
	l->phrases = mem_alloc((l->n_phrases + 1) * sizeof(*l->phrases));
	if (take_concepts(&p, l) && take_phrases(&p, l) && p.at == p.end)
		return l;
	lexicon_free(l);
	return NULL;
}

void lexicon_free(struct lexicon *l)
{
	if (!l)
		return;
	free(l->phrases);
	free(l->concepts);
	free(l);
}

size_t lexicon_count(const struct lexicon *l)
{
	return l ? l->n_concepts : 0;
}

const struct concept *lexicon_concept(const struct lexicon *l, size_t i)
{
	return &l->concepts[i];
}

/* What is behind the pattern, when the word fits it, else NULL. */
static const char *skip_fitting(const char *pattern, const char *word)
{
	if (strcmp(pattern, "_") == 0)
		return pattern + 2;
	while (*pattern && *pattern == *word) {
		pattern++;
		word++;
	}
	if (strcmp(pattern, "*") == 0)
		return pattern + 2;
	return *pattern || *word ? NULL : pattern + 1;
}

static bool phrase_fits(const struct lexicon *l, const struct phrase *p, const struct terms *t, size_t at)
{
	const char *word = l->packed + p->words;

	if (at + p->n > t->n)
		return false;
	for (size_t i = 0; i < p->n && word; i++)
		word = skip_fitting(word, term_word(t, at + i));
	return word != NULL;
}

/* Mentions from start on begin at the same term. */
static void add_mention(struct mentions *out, size_t start, struct mention m)
{
	for (size_t i = start; i < out->n; i++) {
		if (out->v[i].concept != m.concept)
			continue;
		if (out->v[i].n < m.n)
			out->v[i].n = m.n;
		return;
	}
	out->v = mem_grow(out->v, out->n, sizeof(*out->v));
	out->v[out->n++] = m;
}

/* Phrases of that key; start: of the mentions at this term. */
static void find_by_key(const struct lexicon *l, const struct terms *t, size_t at, uint32_t key,
	struct mentions *out, size_t start)
{
	size_t bucket = bucket_of(key);

	for (uint32_t i = l->buckets[bucket]; i < l->buckets[bucket + 1]; i++) {
		const struct phrase *p = &l->phrases[i];

		if (p->key == key && phrase_fits(l, p, t, at))
			add_mention(out, start, (struct mention) { p->concept, at, p->n });
	}
}

/* Phrases that begin at that term. */
static void find_at(const struct lexicon *l, const struct terms *t, size_t at, struct mentions *out)
{
	const char *p = term_word(t, at);
	size_t start = out->n;
	size_t word = at;
	uint32_t key = HASH_EMPTY;

	for (size_t n = 0; n < KEY_MAX; n++) {
		unsigned marks;

		key = hash_byte(key, *p);
		marks = marks_at(l, key);
		if (marks & MARK_WHOLE)
			find_by_key(l, t, at, key, out, start);
		if (!(marks & MARK_BEGINNING))
			return;
		if (*p)
			p++;
		else if (++word < t->n)
			p = term_word(t, word);
		else
			return;
	}
}

void lexicon_find(const struct lexicon *l, const struct terms *t, struct mentions *out)
{
	for (size_t at = 0; l && at < t->n; at++)
		find_at(l, t, at, out);
}
