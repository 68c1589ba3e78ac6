#include "triage/lexicon.h"

#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "text/terms.h"
#include "triage/hash.h"

enum {
	BUCKETS = 8192,
	MARKS = 1 << 16, /* keys for which it is known whether any phrase has one like it */
	WORDS_MAX = 8,
	KEY_MAX = 8, /* bytes of its first word that a phrase is found by */
};

struct phrase {
	uint32_t key; /* of the beginning of its first word, by which it is found */
	uint32_t concept;
	uint32_t n;
	uint32_t words; /* where they begin in words of the lexicon, each ended by a NUL */
	char second;    /* what its second word begins with; 0: it has none, or any fits */
};

/*
 * A mail asks for thousands of keys, most of which no phrase has: a bit tells that, and one that
 * no longer key goes on from here. What is compared then lies together, phrases and their words in
 * the order of the buckets.
 */
struct lexicon {
	char *text; /* its tabs and ends of lines are NULs */
	struct concept *concepts;
	size_t n_concepts;
	struct phrase *phrases;
	size_t n_phrases;
	char *words;
	uint32_t buckets[BUCKETS + 1]; /* where they begin in phrases */
	uint8_t marks[MARKS / 8];
	uint8_t beginnings[MARKS / 8];
};

static size_t bucket_of(uint32_t key)
{
	return (key ^ (key >> 16)) % BUCKETS;
}

static bool is_marked(const uint8_t marks[MARKS / 8], uint32_t key)
{
	size_t at = (key ^ (key >> 16)) % MARKS;

	return marks[at / 8] & 1 << at % 8;
}

static void mark(uint8_t marks[MARKS / 8], uint32_t key)
{
	size_t at = (key ^ (key >> 16)) % MARKS;

	marks[at / 8] |= (uint8_t)(1 << at % 8);
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
	static const char *const names[] = { "customer", "spared", "pitch", "bulk" };

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

/* Words between blanks: how many, or 0 when they make no phrase. */
static uint32_t count_words(const char *line)
{
	uint32_t n = 1;

	for (const char *p = line; *p; p++) {
		if (*p != ' ')
			continue;
		if (p == line || p[-1] == ' ' || !p[1])
			return 0;
		n++;
	}
	return *line && n <= WORDS_MAX ? n : 0;
}

/* What every word that fits begins with; 0: nothing. */
static char first_of(const char *pattern)
{
	return *pattern == '*' || strcmp(pattern, "_") == 0 ? '\0' : *pattern;
}

static bool add_phrase(struct lexicon *l, char *line)
{
	struct phrase p = { .n = count_words(line), .words = (uint32_t)(line - l->text), .key = HASH_EMPTY };
	size_t n;

	if (l->n_concepts == 0 || p.n == 0)
		return false;
	p.concept = (uint32_t)l->n_concepts - 1;
	for (char *c = line; *c; c++)
		if (*c == ' ')
			*c = '\0';
	n = key_length(line);
	for (size_t i = 0; i < n; i++) {
		mark(l->beginnings, p.key);
		p.key = hash_byte(p.key, line[i]);
	}
	mark(l->marks, p.key);
	if (p.n > 1)
		p.second = first_of(line + strlen(line) + 1);
	l->phrases = mem_grow(l->phrases, l->n_phrases, sizeof(*l->phrases));
	l->phrases[l->n_phrases++] = p;
	return true;
}

static int by_bucket(const void *a, const void *b)
{
	const struct phrase *x = a;
	const struct phrase *y = b;
	size_t in_x = bucket_of(x->key);
	size_t in_y = bucket_of(y->key);

	if (in_x != in_y)
		return in_x < in_y ? -1 : 1;
	return (x->words > y->words) - (x->words < y->words);
}

/* Copy the words of p, which are in the text, to where the lexicon has them. */
static uint32_t move_words(struct lexicon *l, struct phrase *p, uint32_t to)
{
	const char *word = l->text + p->words;
	const char *end = word;

	for (uint32_t i = 0; i < p->n; i++)
		end += strlen(end) + 1;
	memcpy(l->words + to, word, (size_t)(end - word));
	p->words = to;
	return to + (uint32_t)(end - word);
}

/* Bring the phrases, which have been read, into the order in which they are looked for. */
static void arrange(struct lexicon *l, size_t text_size)
{
	uint32_t to = 0;
	size_t bucket = 0;

	if (l->n_phrases)
		qsort(l->phrases, l->n_phrases, sizeof(*l->phrases), by_bucket);
	l->words = mem_alloc(text_size);
	for (size_t i = 0; i < l->n_phrases; i++) {
		struct phrase *p = &l->phrases[i];

		while (bucket <= bucket_of(p->key))
			l->buckets[bucket++] = (uint32_t)i;
		to = move_words(l, p, to);
	}
	while (bucket <= BUCKETS)
		l->buckets[bucket++] = (uint32_t)l->n_phrases;
}

struct lexicon *lexicon_new(const char *text, size_t n)
{
	struct lexicon *l = mem_alloc(sizeof(*l));
	bool is_right = true;

	l->text = mem_dupn(text, n);
	for (char *line = l->text, *next; is_right && *line; line = next) {
		next = cut_at(line, '\n');
		is_right = *line == ' ' ? add_phrase(l, line + 1) : add_concept(l, line);
		next = next ? next : l->text + n;
	}
	if (!is_right) {
		lexicon_free(l);
		return NULL;
	}
	arrange(l, n + 1);
	return l;
}

void lexicon_free(struct lexicon *l)
{
	if (!l)
		return;
	free(l->words);
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

static bool phrase_fits(const struct lexicon *l, const struct phrase *p, const struct terms *t,
	size_t at)
{
	const char *word = l->words + p->words;

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

/* Phrases whose first word begins so; start: of the mentions at this term. */
static void find_by_key(const struct lexicon *l, const struct terms *t, size_t at, uint32_t key,
	struct mentions *out, size_t start)
{
	size_t bucket;
	char next;

	if (!is_marked(l->marks, key))
		return;
	bucket = bucket_of(key);
	next = at + 1 < t->n ? *term_word(t, at + 1) : '\0';
	for (uint32_t i = l->buckets[bucket]; i < l->buckets[bucket + 1]; i++) {
		const struct phrase *p = &l->phrases[i];

		if (p->key == key && (!p->second || p->second == next) && phrase_fits(l, p, t, at))
			add_mention(out, start, (struct mention) { p->concept, at, p->n });
	}
}

void lexicon_find(const struct lexicon *l, const struct terms *t, struct mentions *out)
{
	for (size_t at = 0; at < t->n; at++) {
		const char *word = term_word(t, at);
		size_t start = out->n;
		uint32_t key = HASH_EMPTY;

		for (size_t n = 0; n < KEY_MAX && is_marked(l->beginnings, key); n++) {
			key = hash_byte(key, word[n]);
			find_by_key(l, t, at, key, out, start);
			if (!word[n])
				break;
		}
	}
}
