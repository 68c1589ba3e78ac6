#include "triage/lexicon.h"

#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "text/terms.h"

enum {
	BUCKETS = 8192,
	WORDS_MAX = 8,
	KEY_MAX = 8, /* bytes of its first word that a phrase is found by */
};

struct phrase {
	size_t concept;
	size_t n;
	uint32_t key;                 /* of the beginning of its first word, by which it is found */
	const char *words[WORDS_MAX]; /* in text */
	struct phrase *next;          /* of the same bucket */
};

struct lexicon {
	char *text; /* its blanks and ends of lines are NULs */
	struct concept *concepts;
	size_t n_concepts;
	struct phrase *phrases;
	size_t n_phrases;
	struct phrase *buckets[BUCKETS];
};

static const uint32_t key_start = 2166136261U;

/* The key of a beginning that is one byte longer. */
static uint32_t key_next(uint32_t key, char byte)
{
	return (key ^ (unsigned char)byte) * 16777619U;
}

static size_t bucket_of(uint32_t key)
{
	return (key ^ (key >> 16)) % BUCKETS;
}

/* The bytes that every word that fits begins with; of a whole word its NUL is one of them. */
static size_t key_length(const char *pattern)
{
	size_t n = strcspn(pattern, "*");

	n += pattern[n] == '\0';
	return n < KEY_MAX ? n : KEY_MAX;
}

/* Cut s at the first c; returns what is behind it, or NULL. */
static char *cut_at(char *s, char c)
{
	char *p = strchr(s, c);

	if (!p)
		return NULL;
	*p = '\0';
	return p + 1;
}

static bool parse_side(const char *name, enum side *side)
{
	static const char *const names[] = { "customer", "pitch", "bulk" };

	for (size_t i = 0; i < sizeof(names) / sizeof(*names); i++) {
		if (strcmp(name, names[i]) == 0) {
			*side = (enum side)i;
			return true;
		}
	}
	return false;
}

static bool add_concept(struct lexicon *l, char *line)
{
	char *side = cut_at(line, '\t');
	char *text = side ? cut_at(side, '\t') : NULL;
	struct concept c = { .name = line, .text = text };

	if (!text || !parse_side(side, &c.side))
		return false;
	l->concepts = mem_grow(l->concepts, l->n_concepts, sizeof(*l->concepts));
	l->concepts[l->n_concepts++] = c;
	return true;
}

static bool add_phrase(struct lexicon *l, char *line)
{
	struct phrase p = { .concept = l->n_concepts - 1 };

	if (l->n_concepts == 0)
		return false;
	for (char *word = line; word; p.n++) {
		char *rest = cut_at(word, ' ');

		if (!*word || p.n == WORDS_MAX)
			return false;
		p.words[p.n] = word;
		word = rest;
	}
	l->phrases = mem_grow(l->phrases, l->n_phrases, sizeof(*l->phrases));
	l->phrases[l->n_phrases++] = p;
	return true;
}

static void fill_buckets(struct lexicon *l)
{
	for (size_t i = 0; i < l->n_phrases; i++) {
		const char *first = l->phrases[i].words[0];
		size_t n = key_length(first);
		uint32_t key = key_start;
		struct phrase **head;

		for (size_t k = 0; k < n; k++)
			key = key_next(key, first[k]);
		head = &l->buckets[bucket_of(key)];
		l->phrases[i].key = key;
		l->phrases[i].next = *head;
		*head = &l->phrases[i];
	}
}

struct lexicon *lexicon_new(const char *text, size_t n)
{
	struct lexicon *l = mem_alloc(sizeof(*l));
	bool is_right = true;

	l->text = mem_dupn(text, n);
	for (char *line = l->text; is_right && line && *line;) {
		char *next = cut_at(line, '\n');

		is_right = *line == ' ' ? add_phrase(l, line + 1) : add_concept(l, line);
		line = next;
	}
	if (!is_right) {
		lexicon_free(l);
		return NULL;
	}
	fill_buckets(l);
	return l;
}

void lexicon_free(struct lexicon *l)
{
	if (!l)
		return;
	free(l->phrases);
	free(l->concepts);
	free(l->text);
	free(l);
}

size_t lexicon_count(const struct lexicon *l)
{
	return l->n_concepts;
}

const struct concept *lexicon_concept(const struct lexicon *l, size_t i)
{
	return &l->concepts[i];
}

static bool word_fits(const char *pattern, const char *word)
{
	if (strcmp(pattern, "_") == 0)
		return true;
	while (*pattern && *pattern == *word) {
		pattern++;
		word++;
	}
	return *pattern ? strcmp(pattern, "*") == 0 : !*word;
}

static bool phrase_fits(const struct phrase *p, const struct terms *t, size_t at)
{
	if (at + p->n > t->n)
		return false;
	for (size_t i = 0; i < p->n; i++)
		if (!word_fits(p->words[i], term_word(t, at + i)))
			return false;
	return true;
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

/* Phrases whose first word begins so; start: of the mentions at this term. */
static void find_by_key(const struct lexicon *l, const struct terms *t, size_t at, uint32_t key,
	struct mentions *out, size_t start)
{
	const struct phrase *p = l->buckets[bucket_of(key)];

	for (; p; p = p->next)
		if (p->key == key && phrase_fits(p, t, at))
			add_mention(out, start, (struct mention) { p->concept, at, p->n });
}

void lexicon_find(const struct lexicon *l, const struct terms *t, struct mentions *out)
{
	for (size_t at = 0; at < t->n; at++) {
		const char *word = term_word(t, at);
		size_t start = out->n;
		uint32_t key = key_start;

		for (size_t n = 0; n < KEY_MAX && (n == 0 || word[n - 1]); n++) {
			key = key_next(key, word[n]);
			find_by_key(l, t, at, key, out, start);
		}
	}
}
