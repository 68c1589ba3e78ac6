#include "triage/senses.h"

#include <limits.h>
#include <string.h>

#include "text/terms.h"
#include "triage/seen.h"
#include "triage/sense_key.h"

enum { HEARD_MAX = 100 }; /* terms that tell a language */

_Static_assert(sizeof(((const struct sense_entry *)NULL)->languages) * CHAR_BIT <= SENSE_LANGUAGES_MAX,
	"each bit has its place in a tally");

/* Each bucket ends where the next begins, the last with the last word: none of them is read beyond the words. */
static bool are_starts(const uint32_t *starts, uint32_t n_words)
{
	for (size_t i = 0; i < SENSE_BUCKETS; i++)
		if (starts[i] > starts[i + 1])
			return false;
	return starts[SENSE_BUCKETS] == n_words;
}

static size_t mark_of(uint32_t hash)
{
	return hash / (UINT32_MAX / SENSE_MARKS + 1);
}

static bool is_marked(const struct senses *s, uint32_t hash)
{
	size_t at = mark_of(hash);

	return s->marks[at / 8] >> at % 8 & 1;
}

static void mark(struct senses *s, uint32_t hash)
{
	size_t at = mark_of(hash);

	s->marks[at / 8] |= (uint8_t)(1 << at % 8);
}

bool senses_open(const void *packed, size_t n, struct senses *out)
{
	const uint32_t *at = packed;
	struct senses_head head;

	*out = (struct senses) { 0 };
	if (n < sizeof(head))
		return false;
	memcpy(&head, packed, sizeof(head));
	if (head.n_words > n || n != senses_size(head.n_words))
		return false;
	at += sizeof(head) / sizeof(*at);
	if (!are_starts(at, head.n_words))
		return false;
	out->starts = at;
	out->entries = (const struct sense_entry *)(at + SENSE_BUCKETS + 1);
	for (size_t i = 0; i < head.n_words; i++)
		mark(out, out->entries[i].hash);
	return true;
}

/* The entries of a word or a beginning, which lie together; n: how many. */
static const struct sense_entry *find(const struct senses *s, uint32_t key, size_t *n)
{
	uint32_t hash = hash_finish(key);
	uint32_t i;
	uint32_t end;
	uint32_t first;

	*n = 0;
	if (!is_marked(s, hash))
		return NULL;
	i = s->starts[sense_bucket(hash)];
	end = s->starts[sense_bucket(hash) + 1];
	while (i < end && s->entries[i].hash < hash)
		i++;
	for (first = i; i < end && s->entries[i].hash == hash; i++)
		;
	*n = i - first;
	return *n ? s->entries + first : NULL;
}

/* What a word means in a language, and what in English, which stands in every language's mail. */
struct meaning {
	uint16_t own, english;
};

/* Take what is not known yet from the entries of that key. */
static void learn(const struct senses *s, uint32_t key, unsigned language, struct meaning *m)
{
	size_t n;
	const struct sense_entry *entries = find(s, key, &n);

	for (size_t i = 0; i < n; i++) {
		if (m->own == NO_SENSE && entries[i].languages >> language & 1)
			m->own = entries[i].sense;
		if (m->english == NO_SENSE && entries[i].languages >> SENSE_ENGLISH & 1)
			m->english = entries[i].sense;
	}
}

/* Of the word as a whole, else of the longest beginning. */
static uint16_t sense_of(const struct senses *s, const char *word, unsigned language)
{
	uint32_t keys[SENSE_BYTES_MAX + 1] = { HASH_EMPTY };
	struct meaning m = { NO_SENSE, NO_SENSE };
	size_t len = strnlen(word, SENSE_BYTES_MAX);

	for (size_t i = 0; i < len; i++)
		keys[i + 1] = hash_byte(keys[i], word[i]);
	if (!word[len])
		learn(s, sense_whole(keys[len]), language, &m);
	for (size_t i = len; m.own == NO_SENSE && i >= SENSE_STEM_MIN; i--)
		learn(s, keys[i], language, &m);
	return m.own == NO_SENSE ? m.english : m.own;
}

void senses_hear(const struct senses *s, const struct terms *t, struct sense_tally *tally)
{
	for (size_t i = 0; i < t->n && i < HEARD_MAX; i++) {
		const char *word = term_word(t, i);
		size_t n;
		const struct sense_entry *entries = find(s, sense_whole(hash_text(HASH_EMPTY, word)), &n);
		unsigned languages = 0;

		for (size_t k = 0; k < n; k++)
			languages |= entries[k].languages;
		for (unsigned l = 0; languages >> l; l++)
			tally->known[l] += languages >> l & 1;
	}
}

unsigned senses_language(const struct sense_tally *tally)
{
	unsigned best = SENSE_ENGLISH;

	for (unsigned l = 0; l < SENSE_LANGUAGES_MAX; l++)
		if (tally->known[l] > tally->known[best])
			best = l;
	return best;
}

void senses_find(const struct senses *s, const struct terms *t, size_t from, size_t to, unsigned language,
	uint16_t *senses)
{
	struct seen seen = { { 0 } };

	for (size_t i = from; i < to; i++) {
		size_t before = seen_note(&seen, t, i);

		senses[i] = before < i ? senses[before] : sense_of(s, term_word(t, i), language);
	}
}
