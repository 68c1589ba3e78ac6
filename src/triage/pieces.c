#include "triage/pieces.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "base/buf.h"
#include "base/mem.h"
#include "text/terms.h"
#include "triage/hash.h"
#include "triage/seen.h"
#include "triage/senses.h"

enum {
	SHORTEST = 3, /* letters of a piece */
	LONGEST = 5,
	LETTERS_MAX = 40, /* of one word */
	HASH_AT = 32,     /* where in a piece its hash begins */
	HEAP_BITS = 11,   /* of a hash, at most, by which pieces are put into heaps */
	FIRST_ROOM = 4096,
};

/* Where a piece is: its first term, whether in the subject, and how many terms it has. */
static uint32_t place_of(const struct stretch *s, size_t first, size_t n)
{
	return (uint32_t)(first << 2 | (s->place == PLACE_SUBJECT ? 2U : 0U) | (n - 1));
}

/* A hash to go on from, so that pieces of a kind and a place are others than the same ones elsewhere. */
static uint32_t space_of(const char *kind, enum place place)
{
	static const char *const names[] = {
		[PLACE_SUBJECT] = "subject",
		[PLACE_BODY] = "body",
		[PLACE_OPENING] = "opening",
		[PLACE_CLOSING] = "closing",
		[PLACE_SENDER] = "sender",
	};

	return hash_more(hash_more(HASH_EMPTY, kind, strlen(kind)), names[place], strlen(names[place]) + 1);
}

static void make_room(struct pieces *p, size_t n)
{
	if (p->n + n <= p->room)
		return;
	p->room = p->room ? 2 * p->room : FIRST_ROOM;
	p->v = mem_resize(p->v, p->room * sizeof(*p->v));
}

/* There is room for it. */
static inline void add(struct pieces *p, uint32_t hash, uint32_t place)
{
	p->v[p->n++] = (uint64_t)hash_finish(hash) << HASH_AT | place;
}

/* Whether a word is a number or a currency, which say less alone than what stands beside them. */
static bool is_amount(const char *word)
{
	return *word == '$' || (*word == '0' && word[strspn(word, "0")] == '\0');
}

void pieces_add_words(struct pieces *p, const struct terms *t, const struct stretch *s)
{
	uint32_t space = space_of("", s->place);

	for (size_t i = s->from; i < s->to; i++) {
		const char *word = term_word(t, i);
		uint32_t h = hash_text(space, word);

		make_room(p, 2);
		if (!is_amount(word))
			add(p, h, place_of(s, i, 1));
		if (i + 1 == s->to)
			continue;
		word = term_word(t, i + 1);
		h = hash_text(hash_byte(h, ' '), word);
		add(p, h, place_of(s, i, 2));
	}
}

static uint32_t hash_sense(uint32_t h, uint16_t sense)
{
	return hash_byte(hash_byte(h, (char)(sense >> 8)), (char)sense);
}

void pieces_add_senses(struct pieces *p, const uint16_t *senses, const struct stretch *s)
{
	uint32_t space = space_of("sense ", s->place);

	for (size_t i = s->from; i < s->to; i++) {
		uint32_t h;

		if (senses[i] == NO_SENSE)
			continue;
		make_room(p, 2);
		h = hash_sense(space, senses[i]);
		add(p, h, place_of(s, i, 1));
		if (i + 1 < s->to && senses[i + 1] != NO_SENSE)
			add(p, hash_sense(h, senses[i + 1]), place_of(s, i, 2));
	}
}

/* Where the letters of " word " begin; returns how many there are. */
static size_t letter_starts(const char *s, size_t starts[LETTERS_MAX + 1])
{
	size_t n = 0;
	size_t i = 0;

	for (; s[i] && n < LETTERS_MAX; i++)
		if (((unsigned char)s[i] & 0xc0) != 0x80)
			starts[n++] = i;
	while (((unsigned char)s[i] & 0xc0) == 0x80)
		i++;
	starts[n] = i;
	return n;
}

/* Those that begin at a letter: each goes on where the one before ended. */
static void add_run(struct pieces *p, uint32_t hash, const char *word, const size_t *starts,
	size_t count, uint32_t place)
{
	size_t longest = count < LONGEST ? count : LONGEST;

	for (size_t len = 0; len < longest; len++) {
		hash = hash_more(hash, word + starts[len], starts[len + 1] - starts[len]);
		if (len + 1 >= SHORTEST)
			add(p, hash, place);
	}
}

void pieces_add_letters(struct pieces *p, const struct terms *t, const uint16_t *senses, const struct stretch *s)
{
	uint32_t space = hash_start(s->place == PLACE_SENDER ? "sender letters" : "letters");
	size_t starts[LETTERS_MAX + 1];
	struct seen seen = { { 0 } };
	struct buf word = { 0 };

	for (size_t i = s->from; i < s->to; i++) {
		size_t count;

		if ((senses && senses[i] != NO_SENSE) || seen_note(&seen, t, i) < i)
			continue; /* its letters add nothing */
		buf_cut(&word, 0);
		buf_putc(&word, ' ');
		buf_puts(&word, term_word(t, i));
		buf_putc(&word, ' ');
		count = letter_starts(word.data, starts);
		make_room(p, count * (LONGEST - SHORTEST + 1));
		for (size_t from = 0; from < count; from++)
			add_run(p, space, word.data, starts + from, count - from, place_of(s, i, 1));
	}
	buf_clear(&word);
}

/* As many heaps as pieces, or the next power of two. */
static unsigned heap_bits(size_t n)
{
	unsigned bits = 1;

	while (bits < HEAP_BITS && (size_t)1 << bits < n)
		bits++;
	return bits;
}

static size_t heap_of(uint64_t piece, unsigned bits)
{
	return piece >> (64 - bits);
}

/* Bring pieces into heaps, which are in order; within a heap they stay as they were. */
static void heap(const struct pieces *p, uint64_t *to)
{
	const unsigned bits = heap_bits(p->n);
	const size_t n = (size_t)1 << bits;
	uint32_t starts[1 << HEAP_BITS];
	uint32_t at = 0;

	memset(starts, 0, n * sizeof(*starts));
	for (size_t i = 0; i < p->n; i++)
		starts[heap_of(p->v[i], bits)]++;
	for (size_t k = 0; k < n; k++) {
		uint32_t count = starts[k];

		starts[k] = at;
		at += count;
	}
	for (size_t i = 0; i < p->n; i++)
		to[starts[heap_of(p->v[i], bits)]++] = p->v[i];
}

/* By hash, of pieces that are nearly in order; of each hash the first stands for all. Returns how many are left. */
static size_t settle(uint64_t *v, size_t n)
{
	size_t end = 0;

	for (size_t i = 0; i < n; i++) {
		uint64_t piece = v[i];
		size_t to = end;

		while (to > 0 && v[to - 1] >> HASH_AT > piece >> HASH_AT)
			to--;
		if (to > 0 && v[to - 1] >> HASH_AT == piece >> HASH_AT)
			continue;
		for (size_t k = end++; k > to; k--)
			v[k] = v[k - 1];
		v[to] = piece;
	}
	return end;
}

/* By hash, each once. Hashes are spread evenly, so that a heap has but a few of them. */
static void sort(struct pieces *p)
{
	uint64_t *sorted = mem_resize(NULL, p->n * sizeof(*sorted));

	heap(p, sorted);
	free(p->v);
	p->v = sorted;
	p->n = settle(sorted, p->n);
}

void pieces_take(struct pieces *p, const struct share *share, struct features *f)
{
	struct feature *feature;
	float value;

	sort(p);
	value = share->norm / sqrtf(fmaxf((float)p->n, share->enough));
	feature = features_extend(f, p->n);
	for (size_t i = 0; i < p->n; i++) {
		uint32_t place = (uint32_t)p->v[i];

		feature[i] = (struct feature) {
			.id = (uint32_t)(p->v[i] >> HASH_AT),
			.value = value,
			.kind = share->kind,
			.concept = NO_CONCEPT,
			.in_subject = (place & 2) != 0,
			.first = place >> 2,
			.n = share->kind == FEATURE_FROM ? 0 : (place & 1) + 1,
		};
	}
	free(p->v);
	*p = (struct pieces) { 0 };
}
